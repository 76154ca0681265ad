import ChillAjarKit
import Glibc
import Pictures

/// Checks whether a file can be a payment proof, by looking at all of it.
package struct BuktiInspection {
    /// The person's home, for a leading `~/`.
    let home: String?

    /// An inspection for a person of that home.
    package init(home: String?) {
        self.home = home
    }

    /// The file that was typed, pasted or dropped, checked to its end.
    func candidate(input: String) throws(BuktiFile.Problem) -> BuktiCandidate {
        try candidate(path: BuktiFile.path(fromInput: input, home: home))
    }

    /// The file of a path as it stands, checked to its end.
    package func candidate(path: String) throws(BuktiFile.Problem) -> BuktiCandidate {
        let path = absolute(path)
        // A path ends at a NUL for the system, and would be another one.
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound }
        let bytes = try read(path)
        guard let kind = BuktiFile.Kind(content: bytes) else { throw .wrongKind }
        let pixels = try verify(bytes, kind)
        return BuktiCandidate(path: path, kind: kind, bytes: Int64(bytes.count), pixels: pixels)
    }

    /// A draft may be taken up again in another folder.
    private func absolute(_ path: String) -> String {
        guard !path.isEmpty, !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + path
    }

    private func verify(_ bytes: [UInt8], _ kind: BuktiFile.Kind) throws(BuktiFile.Problem) -> (width: Int, height: Int)? {
        do throws(PictureError) {
            try Pictures.verify(bytes: bytes)
            guard kind != .pdf else { return nil }
            let info = try Pictures.inspect(bytes: bytes)
            return (info.width, info.height)
        } catch {
            throw Self.problem(error)
        }
    }

    private static func problem(_ error: PictureError) -> BuktiFile.Problem {
        switch error {
        case .empty: .empty
        case .notAPicture: .wrongKind
        case .tooManyPixels(let width, let height, _): .tooManyPixels(width: width, height: height)
        case .tooManyBytes(let count, _): .tooLarge(bytes: Int64(count))
        case .truncated: .broken("cut off")
        case .broken(let reason): .broken(reason)
        case .unreadable: .unreadable("input/output error")
        }
    }

    // MARK: Reading

    private func read(_ path: String) throws(BuktiFile.Problem) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Self.problem(errno) }
        // Asked before opening: to open a device may already do something.
        try Self.checkType(status)
        // A pipe that took the file's place meanwhile must not make us wait for its writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw Self.problem(errno) }
        defer { close(descriptor) }
        guard fstat(descriptor, &status) == 0 else { throw Self.problem(errno) }
        try Self.checkType(status)
        try Self.checkSize(Int64(status.st_size))
        let bytes = try contents(descriptor)
        try Self.checkSize(Int64(bytes.count))
        return bytes
    }

    private static func checkType(_ status: stat) throws(BuktiFile.Problem) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw .isFolder
        default: throw .notAFile
        }
    }

    private static func checkSize(_ bytes: Int64) throws(BuktiFile.Problem) {
        guard bytes > 0 else { throw .empty }
        guard bytes <= BuktiFile.maximumBytes else { throw .tooLarge(bytes: bytes) }
    }

    /// All bytes, or one more than may be: the file can grow while it is read.
    private func contents(_ descriptor: Int32) throws(BuktiFile.Problem) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        while bytes.count <= BuktiFile.maximumBytes {
            let count: Int
            do { count = try SystemFailure.retrying { Glibc.read(descriptor, &chunk, chunk.count) } } catch {
                throw Self.problem(error.code)
            }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return bytes
    }

    private static func problem(_ code: Int32) -> BuktiFile.Problem {
        switch code {
        case ENOENT, ENOTDIR, ENAMETOOLONG: .notFound
        case EACCES, EPERM: .noPermission
        case EISDIR: .isFolder
        case ENXIO, ENODEV: .notAFile
        default: .unreadable(SystemFailure(code: code).reason)
        }
    }
}
