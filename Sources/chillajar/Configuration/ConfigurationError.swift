import ChillAjarApp
import Glibc
import TOML
import TerminalUI

/// Something that the program goes by is wrong: where, and what.
struct ConfigurationError: Error {
    /// The file in which it stands; or the option or the variable that says it.
    let path: String
    /// The line, where one is known.
    private(set) var line: Int?
    /// The language that the same file asks for, where it could still be read.
    private(set) var language: Language?
    let mistake: ConfigurationMistake

    init(path: String, line: Int? = nil, _ mistake: ConfigurationMistake) {
        (self.path, self.line, self.mistake) = (path, line, mistake)
    }

    /// What somebody else has put into words: the system, or who reads themes.
    init(path: String, reason: String) { self.init(path: path, .told(reason)) }

    /// The same with the line in which its key stands, or else the header above it.
    func located(in lines: [String: Int], asking language: String?) -> ConfigurationError {
        var error = self
        error.language = language.flatMap(Language.init(name:))
        guard line == nil else { return error }
        for place in mistake.places {
            var words = place.split(separator: ".", omittingEmptySubsequences: false)
            while error.line == nil, !words.isEmpty {
                error.line = lines[words.joined(separator: ".")]
                words.removeLast()
            }
        }
        return error
    }

    /// What is wrong, without where.
    func reason(_ language: Language) -> SafeText { ConfigurationStrings(language).reason(mistake) }

    /// The sentence for the person: where, and what.
    func sentence(_ language: Language) -> SafeText { sentence(language, of: path) }

    /// The same with another name for the file.
    func sentence(_ language: Language, of path: String) -> SafeText {
        let strings = ConfigurationStrings(language)
        return line.map { "\(path), \(strings.line($0)): \(reason(language))" } ?? "\(path): \(reason(language))"
    }

    /// How the program ends by it.
    var exit: ExitKind {
        switch mistake {
        case .missing: .noInput
        default: path.hasPrefix("--") ? .usage : .configuration
        }
    }
}

/// What may be wrong with what the program goes by. A key is named by its place: `urungkan`, `profil.kampus.zona`.
enum ConfigurationMistake {
    /// In words already.
    case told(String)
    /// The file is no TOML.
    case syntax(TOMLMistake)
    /// The file that was named is not there.
    case missing
    /// Nobody tells where the person's files lie.
    case noHome
    /// A key that means nothing, and those that would.
    case unknown(String, known: [String])
    /// It must be `true` or `false`.
    case truth(String)
    /// It must be a text, or a list of texts; with what would be right.
    case text(String)
    case texts(String)
    /// It must be one of a few words.
    case word(String, given: String, known: [String])
    /// It must be a table with these keys.
    case section(String, keys: [String])
    /// It must be a number of seconds.
    case seconds(String)
    /// It must be the address of a platform.
    case address(String, given: String)
    /// A host that would be spoken to without TLS, and may not be.
    case plainHTTP(String, host: String)
    /// It must be the path of a folder from the root, or from the home, on.
    case folder(String, given: String)
    /// It must be a QRIS code.
    case qris(String, why: String)
    /// A profile cannot be called so.
    case profileName(String)
    /// It must be a command of the person's.
    case command(String)
    /// It must be a key, or several.
    case keys(String)
    /// Keys that cannot be given so.
    case keymap(KeymapError)
    /// A theme of a name that is none, and those that are.
    case noTheme(String, known: [String])
    /// Themes that inherit from one another in a ring.
    case themeRing([String])
    /// What stands in a theme outside its sections.
    case themePart(String)
    /// A role of a theme must be a text.
    case themeValue(String)

    /// Where it stands; the first that is known counts.
    var places: [String] {
        switch self {
        case .told, .syntax, .missing, .noHome, .noTheme, .themeRing, .themePart, .themeValue: []
        case .unknown(let place, _), .truth(let place), .text(let place), .texts(let place), .word(let place, _, _),
            .section(let place, _), .seconds(let place), .address(let place, _), .plainHTTP(let place, _),
            .folder(let place, _), .qris(let place, _), .command(let place), .keys(let place):
            [place]
        case .profileName(let name): ["profil.\(name)"]
        case .keymap(let error): error.commands.map { "tombol.\($0)" }
        }
    }
}

extension KeymapError {
    /// The commands whose keys it is about.
    fileprivate var commands: [String] {
        switch self {
        case .unknownCommand(let name), .unknownKey(let name, _), .fixed(let name, _), .letter(let name, _), .noKey(let name):
            [name]
        case .taken(let conflict): [conflict.command.name, conflict.other.name]
        }
    }
}
