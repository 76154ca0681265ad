import Glibc
import Hummingbird

/// Sends a file in pieces, so that none is in memory whole.
enum FileBody {
    private static let pieceBytes = 64 << 10

    static func stream(path: String, range: Range<Int64>) -> ResponseBody {
        ResponseBody(contentLength: range.count) { writer in
            let file = try OpenFile(path)
            var at = range.lowerBound
            while at < range.upperBound {
                let piece = try file.read(at: at, most: Int(min(Int64(pieceBytes), range.upperBound - at)))
                at += Int64(piece.count)
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
    }

    private final class OpenFile: Sendable {
        private let descriptor: Int32

        init(_ path: String) throws(StorageFailure) {
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw StorageFailure(errno: errno) }
        }

        deinit { close(descriptor) }

        func read(at offset: Int64, most count: Int) throws(StorageFailure) -> [UInt8] {
            var piece = [UInt8](repeating: 0, count: count)
            let got = pread(descriptor, &piece, count, off_t(offset))
            // A file that became shorter ends the connection: the promised length cannot be kept.
            guard got > 0 else { throw StorageFailure(errno: got < 0 ? errno : EIO) }
            return Array(piece.prefix(got))
        }
    }
}
