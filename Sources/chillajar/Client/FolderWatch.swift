import Glibc

/// Tells which files were written or replaced in some folders: the kernel wakes whoever waits on ``descriptor`` (inotify).
///
/// Folders and not files, because editors put another file in a file's place.
struct FolderWatch: ~Copyable {
    /// Readable when something has happened; never blocks.
    let descriptor: Int32
    private var folders: [String: Int32] = [:]

    /// Nothing is watched yet; nil where the kernel has no more to give.
    init?() {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Watches these folders and no others; those that do not exist are left out.
    mutating func watch(_ wanted: Set<String>) {
        for (folder, number) in folders where !wanted.contains(folder) {
            inotify_rm_watch(descriptor, number)
            folders[folder] = nil
        }
        for folder in wanted where folders[folder] == nil {
            let number = inotify_add_watch(descriptor, folder, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR))
            if number >= 0 { folders[folder] = number }
        }
    }

    /// The names of the files that were written or replaced since the last call, without their folders.
    func changes() -> Set<String> {
        var names: Set<String> = []
        var buffer = [UInt8](repeating: 0, count: 8192)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
            buffer.withUnsafeBytes { bytes in
                var place = 0
                while place + 16 <= count {
                    // inotify(7): wd, mask, cookie, len, and so many bytes of a name that ends in zeros.
                    let length = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
                    let name = bytes[place + 16..<min(place + 16 + length, count)].prefix { $0 != 0 }
                    names.insert(String(decoding: name, as: UTF8.self))
                    place += 16 + length
                }
            }
        }
        return names
    }
}
