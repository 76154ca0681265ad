import ChillAjarApp
import ChillAjarKit
import LocalStore
import NcursesTerminal
import TOML

/// What `config.toml` says; everything in it may be missing.
struct ConfigurationFile {
    /// `server = "https://…"`: the platform.
    var server: String?
    /// `lang = "id"` or `"en"`.
    var language: String?
    /// `theme = "chill"`: the name of a theme, or the path of a theme's file.
    var theme: String?
    /// `latar = "gelap"` or `"terang"`: the terminal's background, where it does not tell; `"otomatis"` to ask it.
    var background: String?
    /// `ascii = true`: draw with ASCII only.
    var ascii: Bool?
    /// `gambar = "otomatis"`, `"sel"`, `"kitty"` or `"sixel"`: how pictures are shown, as far as the terminal says that it can.
    var graphics = GraphicsWish.automatic
    /// `gerak = "tenang"`: nothing moves by itself; or `"penuh"`.
    var isCalm: Bool?
    /// `aksesibel = true`: plain lines for a screen reader.
    var isLinear: Bool?
    /// `izinkan_http = ["10.0.0.5"]`: hosts that may be spoken to without TLS.
    var plainHTTPHosts: [String] = []
    /// `unduhan = "/path"`: where files are saved to.
    var downloads: String?
    /// `[rekening]` with `bank`, `nomor`, `atas_nama` and perhaps `qris`: where to pay, for a platform that does not tell.
    var rekening: Rekening?

    /// `zona = "WITA"`: in which zone times are shown.
    var zona: ZonaWaktu?
    /// `[profil.NAME]`: other platforms, or other accounts, each with what is set for it alone; as they stand in the file.
    var profiles: [ProfileSection] = []
    /// `profil_awal = "NAME"`: the one that is opened when none is asked for.
    var initialProfile: String?
    /// `[rahasia]`: the person's own command that keeps the tokens.
    var secrets: SecretCommands?
    /// `urungkan = 5`: for how many seconds a decision may be taken back before it leaves, 0 for none; or a `[urungkan]` with
    /// the seconds of each kind (`verifyPembayaran = 10`).
    var holds = ConfigurationFile.usualHolds
    /// `[tombol]` with `"kursus.urut" = "S"` or `["S", "F5"]`: keys of commands.
    var keymap = Keymap()
    /// The same as the settings show it.
    var undo = Preferences.Undo.seconds(5)

    /// What cannot be taken back once it has left is held for five seconds.
    static let usualHolds = holds(of: 5)

    /// What cannot be taken back, held for so many seconds.
    static func holds(of seconds: Int) -> [Mutation.Kind: Int] {
        let kinds: [Mutation.Kind] = [.verifyPembayaran, .rejectPembayaran, .cancelSesi, .deleteJadwal, .finishSesi]
        return seconds == 0 ? [:] : Dictionary(uniqueKeysWithValues: kinds.map { ($0, seconds) })
    }

    /// Nothing but defaults.
    init() {}

    /// Reads the file that was named, which must be there, or else the usual one, which says nothing where it is not.
    ///
    /// - Throws: ``ConfigurationError`` with the line of the mistake.
    init(named: String?, usually usual: String) throws(ConfigurationError) {
        try self.init(path: named ?? usual, mustExist: named != nil)
    }

    /// Reads the file; a file that does not exist says nothing, unless it must.
    ///
    /// - Throws: ``ConfigurationError`` with the line of the mistake.
    init(path: String, mustExist: Bool = false) throws(ConfigurationError) {
        guard let text = try Paths.text(of: path) else {
            if mustExist { throw ConfigurationError(path: path, .missing) }
            return
        }
        let (table, lines) = try TOMLFile.tableWithLines(text, path: path)
        do throws(ConfigurationError) {
            for key in table.keys.sorted() { try take(key, table, path) }
        } catch {
            throw error.located(in: lines, asking: table["lang"]?.string)
        }
        profiles.sort { (lines["profil.\($0.name)"] ?? 0) < (lines["profil.\($1.name)"] ?? 0) }
    }

    private mutating func take(_ key: String, _ table: [String: TOMLValue], _ path: String) throws(ConfigurationError) {
        switch key {
        case "server": server = try TOMLFile.address(key, table, path)
        case "lang":
            let name = try TOMLFile.string(key, table, path)
            guard Language(name: name) != nil else {
                throw ConfigurationError(path: path, .word(key, given: name, known: Language.allCases.map(\.rawValue)))
            }
            language = name
        case "theme": theme = try TOMLFile.string(key, table, path)
        case "latar":
            let name = try TOMLFile.string(key, table, path)
            guard Settings.backgrounds[name] != nil else {
                throw ConfigurationError(path: path, .word(key, given: name, known: Settings.backgroundWords))
            }
            background = name
        case "unduhan":
            let folder = try TOMLFile.string(key, table, path)
            // Which folder is meant by another depends on where the program was started.
            guard folder.hasPrefix("/") || folder.hasPrefix("~/") else {
                throw ConfigurationError(path: path, .folder(key, given: folder))
            }
            downloads = folder
        case "ascii":
            guard let value = table[key]?.bool else { throw ConfigurationError(path: path, .truth(key)) }
            ascii = value
        case "aksesibel":
            guard let value = table[key]?.bool else { throw ConfigurationError(path: path, .truth(key)) }
            isLinear = value
        case "gambar": graphics = try Self.graphics(try TOMLFile.string(key, table, path), path)
        case "gerak":
            let name = try TOMLFile.string(key, table, path)
            guard let value = ["tenang": true, "penuh": false][name] else {
                throw ConfigurationError(path: path, .word(key, given: name, known: ["tenang", "penuh"]))
            }
            isCalm = value
        case "izinkan_http":
            plainHTTPHosts = try TOMLFile.strings(key, table, path)
        case "rekening": rekening = try Self.rekening(table[key], path)
        case "zona": zona = try Self.zona(table, path)
        case "profil": profiles = try ProfileSection.all(table[key], path)
        case "profil_awal": initialProfile = try TOMLFile.string(key, table, path)
        case "rahasia": secrets = try Self.secretCommands(table[key], path)
        case "urungkan":
            holds = try Self.holds(table[key], path)
            undo = table[key]?.integer.map { .seconds(Int($0)) } ?? .byKind
        case "tombol": keymap = try Keymap(table[key], path)
        default:
            throw ConfigurationError(path: path, .unknown(key, known: Self.keys))
        }
    }

    /// Every key that may stand above all tables, or head one.
    private static let keys = [
        "server", "lang", "theme", "latar", "ascii", "gambar", "gerak", "aksesibel", "izinkan_http", "unduhan", "rekening",
        "zona", "urungkan", "tombol", "profil", "profil_awal", "rahasia",
    ]

    /// The words for how pictures are shown.
    static let graphicsWords: [(word: String, wish: GraphicsWish)] = [
        ("otomatis", .automatic), ("sel", .cells), ("kitty", .kitty), ("sixel", .sixel),
    ]

    /// The word for a way of showing pictures.
    static func word(of wish: GraphicsWish) -> String { graphicsWords.first { $0.wish == wish }?.word ?? "otomatis" }

    private static func graphics(_ name: String, _ path: String) throws(ConfigurationError) -> GraphicsWish {
        guard let known = graphicsWords.first(where: { $0.word == name }) else {
            throw ConfigurationError(path: path, .word("gambar", given: name, known: graphicsWords.map(\.word)))
        }
        return known.wish
    }

    static func rekening(
        _ value: TOMLValue?, _ path: String, at place: String = "rekening"
    ) throws(ConfigurationError) -> Rekening {
        guard let section = value?.table else {
            throw ConfigurationError(path: path, .section(place, keys: ["bank", "nomor", "atas_nama"]))
        }
        return Rekening(
            bank: try TOMLFile.string("bank", section, path, in: place),
            nomor: try TOMLFile.string("nomor", section, path, in: place),
            atasNama: try TOMLFile.string("atas_nama", section, path, in: place),
            qris: section["qris"] == nil ? nil : try qris(TOMLFile.string("qris", section, path, in: place), path, at: place))
    }

    private static func qris(_ text: String, _ path: String, at place: String) throws(ConfigurationError) -> QRIS {
        do { return try QRIS(text) } catch {
            throw ConfigurationError(path: path, .qris("\(place).qris", why: "\(error)"))
        }
    }

    /// The zone that a table names, at the top of the file or in a section.
    static func zona(
        _ table: [String: TOMLValue], _ path: String, in section: String? = nil
    ) throws(ConfigurationError) -> ZonaWaktu {
        let name = try TOMLFile.string("zona", table, path, in: section)
        guard let known = ZonaWaktu(rawValue: name.uppercased()) else {
            let place = TOMLFile.place("zona", in: section)
            throw ConfigurationError(path: path, .word(place, given: name, known: ["WIB", "WITA", "WIT"]))
        }
        return known
    }

    private static func holds(_ value: TOMLValue?, _ path: String) throws(ConfigurationError) -> [Mutation.Kind: Int] {
        let range = 0...60
        if let seconds = value?.integer.flatMap({ Int(exactly: $0) }) {
            guard range.contains(seconds) else { throw ConfigurationError(path: path, .seconds("urungkan")) }
            return holds(of: seconds)
        }
        guard let section = value?.table else { throw ConfigurationError(path: path, .seconds("urungkan")) }
        var holds = usualHolds
        for (name, value) in section.sorted(by: { $0.key < $1.key }) {
            guard let kind = Mutation.Kind(rawValue: name) else {
                throw ConfigurationError(
                    path: path, .unknown("urungkan.\(name)", known: Mutation.Kind.allCases.map(\.rawValue)))
            }
            guard let seconds = value.integer.flatMap({ Int(exactly: $0) }), range.contains(seconds) else {
                throw ConfigurationError(path: path, .seconds("urungkan.\(name)"))
            }
            holds[kind] = seconds == 0 ? nil : seconds
        }
        return holds
    }
}

/// Reads TOML, with errors that tell where.
enum TOMLFile {
    /// The tables of a file's text.
    static func table(_ text: String, path: String) throws(ConfigurationError) -> [String: TOMLValue] {
        try tableWithLines(text, path: path).values
    }

    /// The same with the line of each header and key.
    static func tableWithLines(
        _ text: String, path: String
    ) throws(ConfigurationError) -> (values: [String: TOMLValue], lines: [String: Int]) {
        do {
            return try TOMLReader.readWithLines(text)
        } catch {
            throw ConfigurationError(path: path, line: error.line, .syntax(error.mistake))
        }
    }

    /// Where a key stands.
    static func place(_ key: String, in section: String?) -> String { section.map { "\($0).\(key)" } ?? key }

    /// A string of a table, at the top of the file or in a section.
    static func string(
        _ key: String, _ table: [String: TOMLValue], _ path: String, in section: String? = nil
    ) throws(ConfigurationError) -> String {
        guard let text = table[key]?.string, !text.isEmpty else {
            throw ConfigurationError(path: path, .text(place(key, in: section)))
        }
        return text
    }

    /// Strings of a table, in an array.
    static func strings(
        _ key: String, _ table: [String: TOMLValue], _ path: String, in section: String? = nil
    ) throws(ConfigurationError) -> [String] {
        guard let list = table[key]?.list, list.allSatisfy({ $0.string != nil }) else {
            throw ConfigurationError(path: path, .texts(place(key, in: section)))
        }
        return list.compactMap(\.string)
    }

    /// The address of a platform, as it stands there.
    static func address(
        _ key: String, _ table: [String: TOMLValue], _ path: String, in section: String? = nil
    ) throws(ConfigurationError) -> String {
        let text = try string(key, table, path, in: section)
        guard Server(text) != nil else {
            throw ConfigurationError(path: path, .address(place(key, in: section), given: text))
        }
        return text
    }
}
