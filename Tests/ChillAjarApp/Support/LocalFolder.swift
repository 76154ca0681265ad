import Glibc
import Pictures

/// A folder of real files that is gone with the value.
final class LocalFolder {
    let path: String

    init() {
        var template = Array("/tmp/chillajar-test-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? ""
        precondition(!path.isEmpty, "a temporary folder")
    }

    deinit {
        for name in names { unlink("\(path)/\(name)") }
        for name in names { rmdir("\(path)/\(name)") }
        rmdir(path)
    }

    /// What lies in the folder, sorted.
    var names: [String] { Self.names(in: path) }

    static func names(in path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var result: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != ".", name != ".." { result.append(name) }
        }
        return result.sorted()
    }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) -> String {
        let target = "\(path)/\(name)"
        let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            precondition(count > 0, "a disk with room")
            rest = rest.dropFirst(count)
        }
        close(descriptor)
        return target
    }

    func makeFolder(_ name: String) -> String {
        let target = "\(path)/\(name)"
        mkdir(target, 0o700)
        return target
    }

    /// The bytes of a file.
    static func read(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = Glibc.read(descriptor, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    /// The permission bits of a file or folder.
    static func mode(_ path: String) -> UInt32 {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }
}

/// Pictures and documents made for tests.
enum SampleFiles {
    /// A picture whose left half is red and whose right half is blue.
    static func pixels(width: Int, height: Int) -> Pixels {
        var bytes: [UInt8] = []
        for _ in 0..<height {
            for column in 0..<width { bytes += column < width / 2 ? [220, 20, 20, 255] : [20, 20, 220, 255] }
        }
        return Pixels(width: width, height: height, bytes: bytes)
    }

    static func png(width: Int = 40, height: Int = 20) throws -> [UInt8] { try pixels(width: width, height: height).encodePNG() }

    static func jpeg(width: Int = 40, height: Int = 20) throws -> [UInt8] {
        try pixels(width: width, height: height).encodeJPEG()
    }

    /// A JPEG with an EXIF block that says how it has to be turned (6: a quarter turn to the right).
    static func jpeg(width: Int, height: Int, orientation: UInt8) throws -> [UInt8] {
        let tiff: [UInt8] =
            Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
        let block = Array("Exif\0\0".utf8) + tiff
        let length = block.count + 2
        let bytes = try jpeg(width: width, height: height)
        return bytes[..<2] + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + block + bytes[2...]
    }

    static let pdf = Array("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".utf8)
}
