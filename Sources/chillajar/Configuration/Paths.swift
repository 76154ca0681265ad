import Glibc

/// Where this person's files lie, by the XDG Base Directory Specification.
struct Paths {
    /// Holds `config.toml` and `themes/`.
    let configuration: String
    /// Holds the stores, one folder a server, or a profile.
    var data: String
    /// Holds the log of the last crash.
    let state: String
    /// The person's home; nil where there is none.
    let home: String?
    /// Where files are saved to.
    let downloads: String

    /// The folders that the environment names, or the standard's defaults below the home: that of the environment, or else
    /// that of the account. Never one that others may write to, as `/tmp`: they could choose the platform and its secrets.
    ///
    /// - Parameter account: the home of the account.
    /// - Throws: ``ConfigurationError`` where a folder is needed and nobody tells of a home.
    init(
        environment: (String) -> String? = Paths.environment, account: () -> String? = Paths.accountHome
    ) throws(ConfigurationError) {
        func absolute(_ path: String?) -> String? { path.flatMap { $0.hasPrefix("/") ? $0 : nil } }
        let home = absolute(environment("HOME")) ?? absolute(account())
        self.home = home
        // The standard has relative values ignored.
        func folder(_ name: String, _ fallback: String) throws(ConfigurationError) -> String {
            guard let base = absolute(environment(name)) ?? home.map({ $0 + fallback }) else {
                throw ConfigurationError(path: "HOME", .noHome)
            }
            return base + "/chillajar"
        }
        configuration = try folder("XDG_CONFIG_HOME", "/.config")
        data = try folder("XDG_DATA_HOME", "/.local/share")
        state = try folder("XDG_STATE_HOME", "/.local/state")
        downloads = environment("XDG_DOWNLOAD_DIR") ?? home.map { $0 + "/Downloads" } ?? data + "/unduhan"
    }

    /// The file of the settings; it need not exist.
    var configurationFile: String { configuration + "/config.toml" }

    /// The home that the system keeps for the account; nil where it keeps none.
    static func accountHome() -> String? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        // Names and paths of an entry together; more than any system has by far.
        var room = [CChar](repeating: 0, count: 16_384)
        guard getpwuid_r(getuid(), &entry, &room, room.count, &found) == 0, found != nil, let home = entry.pw_dir else {
            return nil
        }
        return String(cString: home)
    }

    /// A path with the person's home in the place of a leading `~/`.
    static func expanded(_ path: String, home: String?) -> String {
        guard path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst()
    }

    /// A variable of the environment; nil when it is not set or empty.
    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The whole of a text file; nil when there is none.
    static func text(of path: String) throws(ConfigurationError) -> String? {
        guard let file = fopen(path, "re") else {
            if errno == ENOENT { return nil }
            throw ConfigurationError(path: path, reason: String(cString: strerror(errno)))
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0, bytes.count < 1 << 20 {
            bytes.append(contentsOf: buffer[..<count])
        }
        guard ferror(file) == 0 else { throw ConfigurationError(path: path, reason: String(cString: strerror(errno))) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
