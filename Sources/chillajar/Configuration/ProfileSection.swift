import ChillAjarKit
import LocalStore
import TOML

/// `[profil.NAME]`: a platform by a name, and what is set for it alone; what it leaves out is as for all.
struct ProfileSection {
    /// `NAME`.
    let name: String
    /// `server = "https://…"`.
    let server: String
    /// `[profil.NAME.rekening]`.
    private(set) var rekening: Rekening?
    /// `izinkan_http = ["10.0.0.5"]`.
    private(set) var plainHTTPHosts: [String]?
    /// `zona = "WITA"`.
    private(set) var zona: ZonaWaktu?

    /// The profiles of a file, in no order.
    static func all(_ value: TOMLValue?, _ path: String) throws(ConfigurationError) -> [ProfileSection] {
        guard let sections = value?.table else {
            throw ConfigurationError(path: path, reason: "[profil.NAME]: server; profil_awal = \"NAME\"")
        }
        var profiles: [ProfileSection] = []
        for (name, section) in sections.sorted(by: { $0.key < $1.key }) {
            guard let table = section.table else {
                throw ConfigurationError(path: path, reason: "[profil] \(name)? ([profil.NAME], profil_awal)")
            }
            guard isName(name) else {
                throw ConfigurationError(path: path, reason: "[profil.\"\(name)\"]? (a–z, 0–9, - _ . ≤ 32)")
            }
            profiles.append(try ProfileSection(name, table, path))
        }
        return profiles
    }

    private init(_ name: String, _ table: [String: TOMLValue], _ path: String) throws(ConfigurationError) {
        self.name = name
        guard table["server"] != nil else {
            throw ConfigurationError(path: path, reason: "[profil.\(name)] server = \"https://…\"?")
        }
        server = try TOMLFile.string("server", table, path)
        for key in table.keys.sorted() {
            switch key {
            case "server": break
            case "rekening": rekening = try ConfigurationFile.rekening(table[key], path)
            case "izinkan_http": plainHTTPHosts = try TOMLFile.strings(key, table, path)
            case "zona": zona = try ConfigurationFile.zona(try TOMLFile.string(key, table, path), path)
            default:
                throw ConfigurationError(
                    path: path, reason: "[profil.\(name)] \(key)? (server, rekening, izinkan_http, zona)")
            }
        }
    }

    /// Whether a text can be a name: short enough for the first line, and nothing that a command line has to quote.
    private static func isName(_ text: String) -> Bool {
        (1...32).contains(text.count)
            && text.unicodeScalars.allSatisfy { scalar in
                scalar == "-" || scalar == "_" || scalar == "." || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            } && !text.hasPrefix("-")
    }
}

extension ConfigurationFile {
    /// `[rahasia]` with `simpan`, `ambil` and `hapus`: each a line of words, or an array of them where one has a blank.
    static func secretCommands(_ value: TOMLValue?, _ path: String) throws(ConfigurationError) -> SecretCommands {
        guard let section = value?.table else { throw ConfigurationError(path: path, reason: "[rahasia]: simpan, ambil, hapus") }
        for key in section.keys.sorted() where !["simpan", "ambil", "hapus"].contains(key) {
            throw ConfigurationError(path: path, reason: "[rahasia] \(key)? (simpan, ambil, hapus)")
        }
        func words(_ key: String) throws(ConfigurationError) -> [String] {
            let words =
                section[key]?.string.map { $0.split(separator: " ").map(String.init) }
                ?? section[key]?.list?.compactMap(\.string) ?? []
            guard words.first?.isEmpty == false else {
                throw ConfigurationError(path: path, reason: "[rahasia] \(key) = \"… {profil}\"")
            }
            return words
        }
        return SecretCommands(save: try words("simpan"), load: try words("ambil"), remove: try words("hapus"))
    }
}
