import ArgumentParser
import FoundationEssentials

/// A command with what it takes, as the parser of the command line itself describes it: the manual cannot tell anything else than
/// the program does.
struct CommandTree: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [CommandTree]?
    let arguments: [Argument]?

    struct Argument: Decodable {
        let kind: String
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let abstract: String?
    }

    struct Name: Decodable {
        let kind: String
        let name: String

        /// As it is typed.
        var text: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    private struct Dump: Decodable { let command: CommandTree }

    /// The tree of the whole program.
    static func whole() throws -> CommandTree {
        try JSONDecoder().decode(Dump.self, from: Data(Chillajar._dumpHelp().utf8)).command
    }

    /// The commands below this one that are shown, without the parser's own `help`.
    var shown: [CommandTree] {
        (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
    }

    /// The commands that do something, each with the words before it.
    func leaves(after words: [String] = []) -> [(words: [String], command: CommandTree)] {
        let own = words + [commandName]
        return shown.isEmpty ? [(own, self)] : shown.flatMap { $0.leaves(after: own) }
    }

    /// What it takes and shows, without help and version, which all have.
    var taken: [Argument] {
        (arguments ?? []).filter { argument in
            argument.shouldDisplay && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
        }
    }
}
