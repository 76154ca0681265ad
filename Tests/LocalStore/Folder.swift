import ChillAjarKit
import Glibc
import LocalStore

/// A folder that goes with the test.
final class Folder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/chillajar-store-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Missing("a folder") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Folder.remove(path) }

    static let server = Server("https://contoh.test")

    func store(_ address: String = "https://contoh.test") throws -> LocalStore {
        guard let server = Server(address) else { throw Missing("a server") }
        return try LocalStore(directory: path, server: server)
    }

    /// Every file below the folder, as paths.
    func files() -> [String] { Folder.files(below: path) }

    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = "\(path)/\(name)"
        guard let file = fopen(path, "w") else { throw Missing("a file") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Missing("its content") }
        return path
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Missing(path) }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 4 << 20)
        let count = fread(&buffer, 1, buffer.count, file)
        return Array(buffer[..<count])
    }

    static func mode(_ path: String) -> UInt32 {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static func files(below path: String) -> [String] {
        names(in: path).flatMap { name -> [String] in
            let inner = "\(path)/\(name)"
            return isFolder(inner) ? files(below: inner) : [inner]
        }
    }

    static func names(in path: String) -> [String] {
        guard let handle = opendir(path) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func remove(_ path: String) {
        for name in names(in: path) {
            let inner = "\(path)/\(name)"
            if isFolder(inner) { remove(inner) } else { unlink(inner) }
        }
        rmdir(path)
    }
}

/// What a test needs and did not get.
struct Missing: Error {
    let what: String
    init(_ what: String) { self.what = what }
}
