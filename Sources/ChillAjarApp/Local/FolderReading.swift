import ChillAjarKit
import Glibc

/// Reads what lies in a folder.
enum FolderReading {
    /// The names in a folder, with what the system says of their kind (`d_type`), in no order. A name that is not UTF-8 is left out:
    /// nobody could type it.
    static func names(in folder: String) throws(SystemFailure) -> [(name: String, type: UInt8)] {
        guard let stream = opendir(folder) else { throw .last }
        defer { closedir(stream) }
        var result: [(name: String, type: UInt8)] = []
        while let entry = readdir(stream) {
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard let name = String(validating: bytes, as: UTF8.self), name != ".", name != ".." else { continue }
            result.append((name, entry.pointee.d_type))
        }
        return result
    }

    /// What somebody looks through who wants a file: folders by their names, then files, the newest first. Devices, pipes and links
    /// that lead nowhere are left out.
    static func contents(of typed: String, home: String?) throws(SystemFailure) -> FolderContents {
        let path = try absolute(typed, home: home)
        var entries: [FolderEntry] = []
        for (name, _) in try names(in: path) {
            var status = stat()
            guard stat(path + "/" + name, &status) == 0 else { continue }
            let kind = status.st_mode & S_IFMT
            guard kind == S_IFDIR || kind == S_IFREG else { continue }
            entries.append(
                FolderEntry(
                    name: name, isFolder: kind == S_IFDIR, bytes: Int64(status.st_size),
                    modified: Timestamp(seconds: Int64(status.st_mtim.tv_sec))))
        }
        let keys = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.name.lowercased()) })
        entries.sort { first, second in
            if first.isFolder != second.isFolder { return first.isFolder }
            if !first.isFolder, first.modified != second.modified { return first.modified > second.modified }
            return (keys[first.name] ?? "", first.name) < (keys[second.name] ?? "", second.name)
        }
        return FolderContents(path: path, entries: entries)
    }

    private static func absolute(_ typed: String, home: String?) throws(SystemFailure) -> String {
        var path = typed
        if let home, typed == "~" || typed.hasPrefix("~/") { path = home + typed.dropFirst() }
        guard let resolved = realpath(path, nil) else { throw .last }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
