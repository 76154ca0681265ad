import FoundationEssentials
import Glibc

/// What a measurement cannot begin without.
struct Obstacle: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    /// What the C library says of the last call.
    init(errno what: String) { description = "\(what): \(String(cString: strerror(errno)))" }
}

/// A folder below the system's temporary one.
struct TemporaryFolder {
    let path: String

    init() throws(Obstacle) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/chillajar-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Obstacle(errno: base) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A folder that is already there.
    init(path: String) { self.path = path }

    /// Makes a folder in it; its path.
    func makeFolder(_ name: String) throws(Obstacle) -> String {
        guard mkdir("\(path)/\(name)", 0o700) == 0 else { throw Obstacle(errno: "\(path)/\(name)") }
        return "\(path)/\(name)"
    }

    /// Writes a text file; its path.
    func write(_ text: String, to name: String) throws(Obstacle) -> String {
        let file = "\(path)/\(name)"
        guard let stream = fopen(file, "we") else { throw Obstacle(errno: file) }
        let isWritten = fputs(text, stream) >= 0
        guard fclose(stream) == 0, isWritten else { throw Obstacle(errno: file) }
        return file
    }

    /// Writes a file of any bytes; its path.
    func write(bytes: [UInt8], to name: String) throws(Obstacle) -> String {
        let file = "\(path)/\(name)"
        guard let stream = fopen(file, "we") else { throw Obstacle(errno: file) }
        let isWritten = fwrite(bytes, 1, bytes.count, stream) == bytes.count
        guard fclose(stream) == 0, isWritten else { throw Obstacle(errno: file) }
        return file
    }

    /// Removes what lies under that name in it.
    func clear(_ name: String) { try? FileManager.default.removeItem(atPath: "\(path)/\(name)") }

    /// Removes it with everything in it.
    func remove() {
        // What is left in the system's temporary folder in spite of this does no harm.
        try? FileManager.default.removeItem(atPath: path)
    }
}
