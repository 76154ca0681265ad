import ArgumentParser
import FoundationEssentials

/// A command with what it takes, as the parser of the command line itself describes it: the manual cannot tell anything else than
/// the program does.
package struct CommandTree: Decodable {
    package let commandName: String
    package let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [CommandTree]?
    let arguments: [Argument]?

    package struct Argument: Decodable {
        package let kind: String
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        package let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let abstract: String?
    }

    package struct Name: Decodable {
        let kind: String
        package let name: String

        /// As it is typed.
        package var text: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    private struct Dump: Decodable { let command: CommandTree }

    /// The tree of a whole program, by its outermost command.
    package init(of program: (some ParsableCommand).Type) throws {
        self = try JSONDecoder().decode(Dump.self, from: Data(program._dumpHelp().utf8)).command
    }

    /// The commands below this one that are shown, without the parser's own `help`.
    package var shown: [CommandTree] {
        (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
    }

    /// The commands that do something, each with the words before it.
    package func leaves(after words: [String] = []) -> [(words: [String], command: CommandTree)] {
        let own = words + [commandName]
        return shown.isEmpty ? [(own, self)] : shown.flatMap { $0.leaves(after: own) }
    }

    /// What it takes and shows, without help and version, which all have.
    package var taken: [Argument] {
        (arguments ?? []).filter { argument in
            argument.shouldDisplay && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
        }
    }
}
