import ChillAjarApp
import ChillAjarKit
import Glibc
import TerminalUI

/// A file that was named, or what came on stdin in a file of its own.
struct GivenFile {
    let path: String
    private let isOwn: Bool

    init(_ name: String) throws(Failure) {
        guard name == "-" else {
            (path, isOwn) = (name, false)
            return
        }
        var template = Array(((Paths.environment("TMPDIR") ?? "/tmp") + "/chillajar-bukti-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        isOwn = true
        guard descriptor >= 0 else {
            throw Failure("\(path): \(SafeText(outside: String(cString: strerror(errno))))", .cannotCreate)
        }
        defer { close(descriptor) }
        do throws(Failure) {
            try Self.copyStandardInput(to: descriptor)
        } catch {
            unlink(path)
            throw error
        }
    }

    /// One byte more than may be at the most: enough to see that it is too much.
    private static func copyStandardInput(to descriptor: Int32) throws(Failure) {
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        var left = Int(BuktiFile.maximumBytes) + 1
        while left > 0 {
            let count = read(STDIN_FILENO, &chunk, min(chunk.count, left))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure("stdin: \(SafeText(outside: String(cString: strerror(errno))))", .input) }
            guard count > 0 else { return }
            guard write(descriptor, chunk, count) == count else {
                throw Failure("\(SafeText(outside: String(cString: strerror(errno))))", .cannotCreate)
            }
            left -= count
        }
    }

    /// Takes the file away that was made here.
    func remove() { if isOwn { unlink(path) } }
}
