import Glibc
import TOML

/// Why a configuration is not taken: every mistake, each in a line that says where it stands and what is allowed there.
struct ConfigurationProblem: Error {
    var lines: [String]
    /// Whether the mistakes stand on the command line.
    var isUsage: Bool
}

/// Gathers what was said: flags come before the environment, that before the file, that before the defaults.
struct ConfigurationReader {
    /// Read when neither `--config` nor `CHILLAJAR_CONFIG` names another; it may be missing.
    static let standardPath = "/etc/chillajar/server.toml"

    private var configuration = ServerConfiguration()
    private var problems: [String] = []

    /// - Parameters:
    ///   - path: `--config`.
    ///   - flags: the words of the command line, each with its value.
    ///   - base: what stands where nobody says anything.
    static func read(
        path: String?, flags: [(flag: String, value: String)], base: ServerConfiguration = ServerConfiguration()
    ) throws(ConfigurationProblem) -> ServerConfiguration {
        var reader = ConfigurationReader()
        reader.configuration = base
        if let file = path ?? environment("CHILLAJAR_CONFIG") {
            try reader.take(file: file, mustExist: true)
        } else {
            try reader.take(file: standardPath, mustExist: false)
        }
        reader.takeEnvironment()
        guard reader.problems.isEmpty else { throw ConfigurationProblem(lines: reader.problems, isUsage: false) }
        reader.take(flags)
        reader.problems += reader.configuration.contradictions
        guard reader.problems.isEmpty else { throw ConfigurationProblem(lines: reader.problems, isUsage: true) }
        return reader.configuration
    }

    /// What is wrong with a file, taken alone.
    static func check(file: String) throws(ConfigurationProblem) {
        var reader = ConfigurationReader()
        try reader.take(file: file, mustExist: true)
        reader.problems += reader.configuration.contradictions
        guard reader.problems.isEmpty else { throw ConfigurationProblem(lines: reader.problems, isUsage: false) }
    }

    /// A variable of the environment; one that is empty counts as missing.
    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private mutating func take(file path: String, mustExist: Bool) throws(ConfigurationProblem) {
        guard let (text, mode) = try Self.text(of: path, mustExist: mustExist) else { return }
        let values: [String: TOMLValue]
        let lines: [String: Int]
        do {
            (values, lines) = try TOMLReader.readWithLines(text)
        } catch {
            throw ConfigurationProblem(lines: ["\(path):\(error.line): \(error.reason)"], isUsage: false)
        }
        var flat: [String: TOMLValue] = [:]
        for (key, value) in values {
            if let table = value.table {
                for (inner, value) in table { flat["\(key).\(inner)"] = value }
            } else {
                flat[key] = value
            }
        }
        for key in flat.keys.sorted(by: { (lines[$0] ?? 0, $0) < (lines[$1] ?? 0, $1) }) {
            guard let value = flat[key] else { continue }
            let place = "\(path):\(lines[key] ?? 1): \(key)"
            guard let setting = ServerSettings.all.first(where: { $0.key == key }) else {
                problems.append("\(place): tidak dikenal. / unknown. (\(Self.names(near: key)))")
                continue
            }
            if setting.isSecret, mode & 0o007 != 0 {
                problems.append("\(place): berkas ini dapat dibaca semua orang; chmod 640. / The file is readable by all.")
            }
            take(setting.kind.value(of: value), of: setting, place)
        }
    }

    /// The names that may have been meant: those of the same table, or all at the top.
    private static func names(near key: String) -> String {
        let table = key.contains(".") ? key.prefix { $0 != "." } + "." : ""
        let names = ServerSettings.all.map(\.key).filter { $0.hasPrefix(table) && (table.isEmpty ? !$0.contains(".") : true) }
        return (names.isEmpty ? ServerSettings.all.map(\.key) : names).joined(separator: ", ")
    }

    private mutating func takeEnvironment() {
        for setting in ServerSettings.all {
            guard let word = Self.environment(setting.variable) else { continue }
            take(setting.kind.value(of: word), of: setting, setting.variable)
        }
    }

    private mutating func take(_ flags: [(flag: String, value: String)]) {
        for (flag, word) in flags {
            guard let setting = ServerSettings.all.first(where: { $0.flag == flag }) else { continue }
            take(setting.kind.value(of: word), of: setting, "--\(flag)")
        }
    }

    private mutating func take(_ value: SettingValue?, of setting: Setting, _ place: String) {
        if let value {
            setting.apply(value, &configuration)
        } else {
            problems.append("\(place): boleh / allowed: \(setting.kind.allowed)")
        }
    }

    private static func text(of path: String, mustExist: Bool) throws(ConfigurationProblem) -> (text: String, mode: mode_t)? {
        func failure() -> ConfigurationProblem {
            ConfigurationProblem(lines: ["\(path): \(String(cString: strerror(errno)))"], isUsage: false)
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if !mustExist, errno == ENOENT { return nil }
            throw failure()
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure() }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= 1 << 20 else {
            throw ConfigurationProblem(lines: ["\(path): bukan berkas konfigurasi / no configuration file"], isUsage: false)
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { throw failure() }
        return (String(decoding: bytes.prefix(count), as: UTF8.self), status.st_mode)
    }
}
