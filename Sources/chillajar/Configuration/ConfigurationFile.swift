import ChillAjarKit
import TOML

/// What `config.toml` says; everything in it may be missing.
struct ConfigurationFile {
    /// `server = "https://…"`: the platform.
    var server: String?
    /// `lang = "id"` or `"en"`.
    var language: String?
    /// `theme = "chill"`: the name of a theme, or the path of a theme's file.
    var theme: String?
    /// `latar = "gelap"` or `"terang"`: the terminal's background, where it does not tell.
    var background: String?
    /// `ascii = true`: draw with ASCII only.
    var ascii: Bool?
    /// `izinkan_http = ["10.0.0.5"]`: hosts that may be spoken to without TLS.
    var plainHTTPHosts: [String] = []
    /// `unduhan = "/path"`: where files are saved to.
    var downloads: String?
    /// `[rekening]` with `bank`, `nomor`, `atas_nama`: where to pay, for a platform that does not tell.
    var rekening: Rekening?

    /// Nothing but defaults.
    init() {}

    /// Reads the file; a file that does not exist says nothing.
    ///
    /// - Throws: ``ConfigurationError`` with the line, or with the key that is unknown or of the wrong type.
    init(path: String) throws(ConfigurationError) {
        guard let text = try Paths.text(of: path) else { return }
        let table = try TOMLFile.table(text, path: path)
        for key in table.keys.sorted() {
            try take(key, table, path)
        }
    }

    private mutating func take(_ key: String, _ table: [String: TOMLValue], _ path: String) throws(ConfigurationError) {
        switch key {
        case "server": server = try TOMLFile.string(key, table, path)
        case "lang": language = try TOMLFile.string(key, table, path)
        case "theme": theme = try TOMLFile.string(key, table, path)
        case "latar": background = try TOMLFile.string(key, table, path)
        case "unduhan": downloads = try TOMLFile.string(key, table, path)
        case "ascii":
            guard let value = table[key]?.bool else { throw ConfigurationError(path: path, reason: "ascii: true / false") }
            ascii = value
        case "izinkan_http":
            guard let list = table[key]?.list, list.allSatisfy({ $0.string != nil }) else {
                throw ConfigurationError(path: path, reason: "izinkan_http: [\"host\", …]")
            }
            plainHTTPHosts = list.compactMap(\.string)
        case "rekening":
            guard let section = table[key]?.table else {
                throw ConfigurationError(path: path, reason: "[rekening]: bank, nomor, atas_nama")
            }
            rekening = Rekening(
                bank: try TOMLFile.string("bank", section, path), nomor: try TOMLFile.string("nomor", section, path),
                atasNama: try TOMLFile.string("atas_nama", section, path))
        default:
            throw ConfigurationError(
                path: path, reason: "\(key)? (server, lang, theme, latar, ascii, izinkan_http, unduhan, rekening)")
        }
    }
}

/// Reads TOML, with errors that tell where.
enum TOMLFile {
    /// The tables of a file's text.
    static func table(_ text: String, path: String) throws(ConfigurationError) -> [String: TOMLValue] {
        do {
            return try TOMLReader.read(text)
        } catch {
            throw ConfigurationError(path: path, reason: "\(error.line): \(error.reason)")
        }
    }

    /// A string of a table.
    static func string(_ key: String, _ table: [String: TOMLValue], _ path: String) throws(ConfigurationError) -> String {
        guard let text = table[key]?.string, !text.isEmpty else { throw ConfigurationError(path: path, reason: "\(key) = \"…\"") }
        return text
    }
}
