import ChillAjarApp
import FoundationEssentials
import TOML
import TerminalUI

/// Finds a theme: the person's own in `themes/` beside their configuration, or one that is built in.
struct ThemeLibrary: Sendable {
    /// The folder of the person's own themes.
    let folder: String
    /// The language of what is told of mistakes.
    let language: Language

    /// The themes that are built into the program, by name; their files stand in `themes/` at the top of the source.
    static let builtIn: [(name: String, file: [UInt8])] = [
        ("chill", PackageResources.chill_toml), ("chill-terang", PackageResources.chill_terang_toml),
        ("kontras-tinggi", PackageResources.kontras_tinggi_toml), ("monokrom", PackageResources.monokrom_toml),
        ("senja", PackageResources.senja_toml), ("jamu", PackageResources.jamu_toml), ("kabut", PackageResources.kabut_toml),
        ("samudra", PackageResources.samudra_toml),
    ]

    /// The names of the person's own themes, in order.
    var ownNames: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// All there are to choose from, and one that is used but lies elsewhere.
    func choices(with used: String) -> [ThemeChoice.Name] {
        let own = ownNames
        var names = Self.builtIn.map { ThemeChoice.Name($0.name, isOwn: own.contains($0.name)) }
        names += own.filter { name in !names.contains { $0.id == name } }.map { ThemeChoice.Name($0, isOwn: true) }
        if !names.contains(where: { $0.id == used }) { names.append(ThemeChoice.Name(used, isOwn: true)) }
        return names
    }

    /// Where a file of that name would be looked for.
    func places(of name: String) -> [String] { [isPath(name) ? name : "\(folder)/\(name).toml"] }

    /// Whether that is the path of a file, not a name.
    func isPath(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".toml") }

    /// A theme, and where it comes from.
    struct Found: Sendable {
        let theme: Theme
        /// The files that were read: the theme's own, then what it inherits; none for what is built in.
        let files: [String]
        /// Where the person may put a file that changes the theme.
        let places: [String]
    }

    /// The theme of a name, or of a file's path.
    ///
    /// - Throws: ``ConfigurationError`` for a name that nobody knows, naming those that are known, and for a broken file, with
    ///   the line.
    func find(_ name: String) throws(ConfigurationError) -> Found {
        var trail = Trail()
        let draft = try draft(of: name, &trail)
        return Found(theme: Theme(name: name, draft), files: trail.files, places: trail.places)
    }

    /// What was followed on the way from a theme to the first that inherits nothing.
    private struct Trail {
        /// Paths of files, and names of what is built in.
        var seen: [String] = []
        var names: [String] = []
        var files: [String] = []
        var places: [String] = []
    }

    private func draft(of name: String, _ trail: inout Trail) throws(ConfigurationError) -> ThemeDraft {
        let path = isPath(name) ? name : "\(folder)/\(name).toml"
        trail.names.append(name)
        trail.places.append(path)
        if !trail.seen.contains(path), let text = try Paths.text(of: path) {
            trail.seen.append(path)
            trail.files.append(path)
            return try draft(text, path: path, &trail)
        }
        if let file = Self.builtIn.first(where: { $0.name == name })?.file, !trail.seen.contains(name) {
            trail.seen.append(name)
            return try draft(String(decoding: file, as: UTF8.self), path: "themes/\(name).toml", &trail)
        }
        throw ConfigurationError(path: path, .noTheme(name, known: known))
    }

    private func draft(_ text: String, path: String, _ trail: inout Trail) throws(ConfigurationError) -> ThemeDraft {
        let file = try ThemeFile(text, path: path)
        var parent: ThemeDraft?
        if let name = file.inherits {
            guard canFind(name, trail) else {
                let isRing = trail.names.contains(name)
                throw file.error(
                    at: "inherits", isRing ? .themeRing(trail.names + [name]) : .noTheme(name, known: known))
            }
            parent = try draft(of: name, &trail)
        }
        do {
            return try ThemeDraft(file.sections, upon: parent)
        } catch {
            throw file.error(at: error.key, .told((language == .id ? error.messageInIndonesian : error.message).string))
        }
    }

    /// Whether there is a theme of a name to inherit from: a file of one's own that takes the name of a theme may inherit that
    /// one, but nobody inherits from themselves.
    private func canFind(_ name: String, _ trail: Trail) -> Bool {
        guard !isPath(name) else { return false }
        let path = "\(folder)/\(name).toml"
        if !trail.seen.contains(path), FileManager.default.fileExists(atPath: path) { return true }
        return !trail.seen.contains(name) && Self.builtIn.contains { $0.name == name }
    }

    private var known: [String] {
        let names = Self.builtIn.map(\.name)
        return names + ownNames.filter { !names.contains($0) }
    }
}

/// A theme's file as plain values, with their lines.
private struct ThemeFile {
    let path: String
    private(set) var inherits: String?
    private(set) var sections: [String: [String: String]] = [:]
    private var lines: [String: Int] = [:]

    init(_ text: String, path: String) throws(ConfigurationError) {
        self.path = path
        let table: [String: TOMLValue]
        do {
            (table, lines) = try TOMLReader.readWithLines(text)
        } catch {
            throw ConfigurationError(path: path, line: error.line, .syntax(error.mistake))
        }
        for (key, value) in table.sorted(by: { $0.key < $1.key }) {
            if key == "inherits" {
                guard let name = value.string, !name.isEmpty else { throw error(at: key, .text(key)) }
                inherits = name
                continue
            }
            guard let entries = value.table else { throw error(at: key, .themePart(key)) }
            sections[key] = [:]
            for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
                guard let text = entry.string else { throw error(at: "\(key).\(name)", .themeValue(name)) }
                sections[key]?[name] = text
            }
        }
    }

    /// What is wrong, with the line of a key.
    func error(at key: String?, _ mistake: ConfigurationMistake) -> ConfigurationError {
        ConfigurationError(path: path, line: key.flatMap { lines[$0] }, mistake)
    }
}
