import ChillAjarKit
import Glibc

/// Where a store lies: one folder per server below the program's own, and one per profile and server for those with a name.
enum StoreFolder {
    /// The folder of a server: `chillajar.example`, `http+127.0.0.1%3A8080`; two servers never share one. Of a profile:
    /// `profil+kampus/chillajar.example`; two profiles never share one, though their server be the same: they may be two people.
    static func path(in directory: String, of server: Server, profile: String? = nil) -> String {
        let directory = profile.map { "\(directory)/profil+\(escaped($0))" } ?? directory
        let isPlain = server.base.hasPrefix("http://")
        let name = (isPlain ? "http+" : "") + escaped(server.name)
        guard name.utf8.count > 200 else { return "\(directory)/\(name)" }
        return "\(directory)/\(name.prefix(180))~\(hash(server.base))"
    }

    private static func escaped(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: ".") where !result.isEmpty:
                result.append(".")
            default:
                result += "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
            }
        }
        return result
    }

    /// FNV-1a, 64 bits: Swift's own hashes change from run to run.
    private static func hash(_ text: String) -> String {
        String(text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 16)
    }
}

/// Says that a program is at work on a store, for as long as the program lives.
final class StoreLock: Sendable {
    private let descriptor: Int32
    /// Whether this program came first; a second one leaves the outbox's old rows to the first.
    let isFirst: Bool

    init(in folder: String) throws(StoreFailure) {
        let path = folder + "/lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw PrivateFiles.failure("open", path) }
        isFirst = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }

    deinit { close(descriptor) }
}
