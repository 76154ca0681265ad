import ChillAjarKit
import Glibc

/// Files of the platform's that were read once and may be wanted without it: the pictures of proofs, the last answer to a
/// question. Each is a private file below a folder of its owner; all together stay below a size, the oldest go first.
struct KeptFiles: Sendable {
    /// Bytes that are kept of one person.
    static let maximumBytes: Int64 = 200 << 20

    private let folder: String

    init(in folder: String) throws(StoreFailure) {
        self.folder = folder + "/berkas"
        try PrivateFiles.makeFolder(self.folder)
    }

    func save(_ bytes: [UInt8]?, name: String, owner: UserID?) throws(StoreFailure) {
        let folder = folder(of: owner)
        guard let bytes else { return try PrivateFiles.remove(folder + "/" + Self.escaped(name)) }
        try PrivateFiles.makeFolder(folder)
        try PrivateFiles.write(bytes, to: folder + "/" + Self.escaped(name))
        try makeRoom(in: folder)
    }

    func contents(name: String, owner: UserID?) throws(StoreFailure) -> [UInt8]? {
        try PrivateFiles.contents(of: folder(of: owner) + "/" + Self.escaped(name))
    }

    func removeAll(of owner: UserID) throws(StoreFailure) {
        let folder = folder(of: owner)
        for name in PrivateFiles.names(in: folder) { try PrivateFiles.remove(folder + "/" + name) }
        rmdir(folder)
    }

    private func folder(of owner: UserID?) -> String { "\(folder)/\(owner?.value ?? 0)" }

    private func makeRoom(in folder: String) throws(StoreFailure) {
        var kept = PrivateFiles.names(in: folder).compactMap { name -> (path: String, bytes: Int64, since: Int)? in
            var status = stat()
            guard stat("\(folder)/\(name)", &status) == 0 else { return nil }
            return ("\(folder)/\(name)", Int64(status.st_size), status.st_mtim.tv_sec)
        }
        var sum = kept.reduce(0) { $0 + $1.bytes }
        kept.sort { $0.since < $1.since }
        for file in kept.dropLast() where sum > Self.maximumBytes {
            try PrivateFiles.remove(file.path)
            sum -= file.bytes
        }
    }

    /// A name that is no path: everything but letters, digits, `-` and dots inside is written as its bytes.
    static func escaped(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            let character = Character(Unicode.Scalar(byte))
            if byte < 0x80, character.isLetter || character.isNumber || character == "-" || (character == "." && !result.isEmpty)
            {
                result.append(character)
            } else {
                result += "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }
        }
        return result
    }
}

extension LocalStore {
    /// Keeps a file of the platform's under a name; see ``ChillAjarKit/SyncStore``.
    public func saveFile(_ bytes: [UInt8]?, name: String, owner: UserID?) throws(StoreFailure) {
        try files.save(bytes, name: name, owner: owner)
    }

    /// What was kept under a name.
    public func file(name: String, owner: UserID?) throws(StoreFailure) -> [UInt8]? {
        try files.contents(name: name, owner: owner)
    }
}
