import Glibc

/// A folder that goes with the test that made it.
final class TemporaryFolder {
    let path: String
    private var files: [String] = []

    init() {
        var template = Array("/tmp/pictures-test-XXXXXX".utf8CString)
        mkdtemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Writes a file and returns its path.
    func file(_ name: String, _ bytes: [UInt8]) -> String {
        let file = pathOf(name)
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count <= 0 { break }
            written += count
        }
        return file
    }

    /// The path of a name in the folder, removed in the end whatever it became.
    func pathOf(_ name: String) -> String {
        files.append("\(path)/\(name)")
        return "\(path)/\(name)"
    }

    deinit {
        for file in files { unlink(file) }
        rmdir(path)
    }
}
