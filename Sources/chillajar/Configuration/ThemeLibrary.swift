import TOML
import TerminalUI

/// Finds a theme: the person's own in `themes/` beside their configuration, or one that is built in.
struct ThemeLibrary {
    /// The folder of the person's own themes.
    let folder: String

    /// The themes that are built into the program, by name; their files stand in `themes/` at the top of the source.
    static let builtIn: [(name: String, file: [UInt8])] = [
        ("chill", PackageResources.chill_toml), ("monokrom", PackageResources.monokrom_toml),
    ]

    /// The theme of a name, or of a file's path.
    ///
    /// - Throws: ``ConfigurationError`` for a name that nobody knows, naming those that are known, and for a broken file.
    func theme(_ name: String) throws(ConfigurationError) -> Theme {
        let isPath = name.contains("/") || name.hasSuffix(".toml")
        let path = isPath ? name : "\(folder)/\(name).toml"
        if let text = try Paths.text(of: path) { return try parse(text, name: name, path: path) }
        if let file = Self.builtIn.first(where: { $0.name == name })?.file {
            return try parse(String(decoding: file, as: UTF8.self), name: name, path: "themes/\(name).toml")
        }
        throw ConfigurationError(path: path, reason: "\(name)? (\(Self.builtIn.map(\.name).joined(separator: ", ")))")
    }

    private func parse(_ text: String, name: String, path: String) throws(ConfigurationError) -> Theme {
        let table = try TOMLFile.table(text, path: path)
        var entries: [String: [String: String]] = [:]
        for section in table.keys {
            guard let roles = table[section]?.table else {
                throw ConfigurationError(path: path, reason: "\(section): [dark], [light]")
            }
            for role in roles.keys { entries[section, default: [:]][role] = try TOMLFile.string(role, roles, path) }
        }
        do {
            return try Theme(name: name, entries: entries)
        } catch {
            throw ConfigurationError(path: path, reason: error.message.string)
        }
    }
}
