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
            throw ConfigurationError(path: path, .section("profil.kampus", keys: ["server = \"https://…\""]))
        }
        var profiles: [ProfileSection] = []
        for (name, section) in sections.sorted(by: { $0.key < $1.key }) {
            guard let table = section.table else {
                throw ConfigurationError(path: path, .section("profil.\(name)", keys: ["server = \"https://…\""]))
            }
            guard isName(name) else {
                throw ConfigurationError(path: path, .profileName(name))
            }
            profiles.append(try ProfileSection(name, table, path))
        }
        return profiles
    }

    private init(_ name: String, _ table: [String: TOMLValue], _ path: String) throws(ConfigurationError) {
        self.name = name
        let place = "profil.\(name)"
        server = try TOMLFile.address("server", table, path, in: place)
        for key in table.keys.sorted() {
            switch key {
            case "server": break
            case "rekening": rekening = try ConfigurationFile.rekening(table[key], path, at: "\(place).rekening")
            case "izinkan_http": plainHTTPHosts = try TOMLFile.strings(key, table, path, in: place)
            case "zona": zona = try ConfigurationFile.zona(table, path, in: place)
            default:
                throw ConfigurationError(
                    path: path, .unknown("\(place).\(key)", known: ["server", "rekening", "izinkan_http", "zona"]))
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
        let keys = ["simpan", "ambil", "hapus"]
        guard let section = value?.table else { throw ConfigurationError(path: path, .section("rahasia", keys: keys)) }
        for key in section.keys.sorted() where !keys.contains(key) {
            throw ConfigurationError(path: path, .unknown("rahasia.\(key)", known: keys))
        }
        func words(_ key: String) throws(ConfigurationError) -> [String] {
            let words =
                section[key]?.string.map { $0.split(separator: " ").map(String.init) }
                ?? section[key]?.list?.compactMap(\.string) ?? []
            guard words.first?.isEmpty == false else {
                throw ConfigurationError(path: path, .command("rahasia.\(key)"))
            }
            return words
        }
        return SecretCommands(save: try words("simpan"), load: try words("ambil"), remove: try words("hapus"))
    }
}

extension ConfigurationFile {
    /// Finds a platform that would be spoken to without TLS though nothing allows it: every connection to it is refused.
    func checkHosts(_ text: String, _ path: String) throws(ConfigurationError) {
        var platforms = profiles.map { ("profil.\($0.name).server", $0.server, $0.plainHTTPHosts ?? plainHTTPHosts) }
        if let server { platforms.insert(("server", server, plainHTTPHosts), at: 0) }
        for (place, address, allowed) in platforms {
            guard let host = Server(address)?.plainHost, !allowed.contains(host) else { continue }
            let lines = try TOMLFile.tableWithLines(text, path: path).lines
            throw ConfigurationError(path: path, .plainHTTP(place, host: host)).located(in: lines, asking: language)
        }
    }
}

extension Server {
    /// The host that is spoken to without TLS; nil where there is TLS, or what is sent stays on this machine.
    fileprivate var plainHost: String? {
        guard base.hasPrefix("http://") else { return nil }
        let authority = name.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let host = authority.hasPrefix("[") ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let isLoopback = parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
        return isLoopback || host == "localhost" || host == "::1" ? nil : host.lowercased()
    }
}
