import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The table of keys")
struct CommandTableTests {
    @Test("Every command stands once, has a key that can be written, and is told in both languages")
    func complete() {
        let names = CommandTable.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(Set(CommandTable.contexts.map(\.context.name)).count == CommandTable.contexts.count)
        for command in CommandTable.all {
            #expect(!command.keys.isEmpty, "\(command.name)")
            for key in command.keys { #expect(Key(notation: key.notation) == key, "\(command.name)") }
            for language in Language.allCases {
                #expect(!command.label(language).isEmpty && !command.meaning(language).isEmpty, "\(command.name)")
                #expect(command.label(language).width <= 22, "\(command.name): too long for the last line")
                #expect(!command.context.title(language).isEmpty, "\(command.name)")
            }
            #expect(command.meaning(.id) != command.meaning(.en), "\(command.name)")
        }
    }

    @Test("No command stands in another's way")
    func withoutConflicts() {
        #expect(Keymap().conflicts().map { "\($0.command.name) and \($0.other.name): \($0.key)" } == [])
    }

    @Test("Every key that any screen tells of comes from the table, and what is in force with it is declared there")
    func fromTheTable() {
        for (name, app) in Moment.all().map({ ($0.name, $0.app) }) {
            for binding in Chrome.hints(app.top, app.app) {
                #expect(!binding.commands.isEmpty, "\(name): \(binding.keys) \(binding.label)")
                #expect(binding.commands.contains { $0.keys.contains(binding.key) }, "\(name): \(binding.label)")
            }
            for command in app.app.commandsInForce {
                #expect(CommandTable.byName[command.name] == command, "\(command.name) is in no set of the table")
            }
            let contexts = app.top.bindings(app.world).flatMap(\.commands).map(\.context)
            for context in Set(contexts) {
                let isDeclared = contexts.contains { $0.family.contains(context) && $0 != context }
                let own = Set(contexts.filter { context in !contexts.contains { $0 != context && $0.family.contains(context) } })
                    .subtracting([UmumCommands.context, TempatCommands.context] + CommandTable.contexts.flatMap(\.context.with))
                #expect(isDeclared || own.count <= 1, "\(name): \(own.map(\.name)) are in force together")
            }
        }
    }

    @Test("No screen does anything on a key that the table does not list for it")
    func withoutOthers() {
        for (name, app) in Moment.all().map({ ($0.name, $0.app) }) {
            let unlisted = Self.keys.filter { !Self.isListed($0, app) }
            guard Self.reacts(app, to: unlisted) else { continue }
            let guilty = unlisted.filter { Self.reacts(app, to: [$0]) }
            #expect(guilty.map(\.notation) == [], "\(name): \(app.top.bindings(app.world).map(\.keys))")
        }
    }

    /// All keys that a keyboard has; digits that would count are left out where nothing takes them.
    private static let keys: [Key] = {
        let letters = (0x21...0x7E).map { Key.char(Character(Unicode.Scalar($0))) }
        let latin = "abcdefghijklmnopqrstuvwxyz"
        let names = ["Enter", "Tab", "S-Tab", "BS", "Del", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn", "Space"]
        return letters.filter { !"0123456789".contains($0.notation) } + latin.map { .ctrl($0) } + latin.map { .alt($0) }
            + (1...12).map { .function($0) } + names.compactMap { Key(notation: $0) }
    }()

    private static func isListed(_ key: Key, _ app: TestApp) -> Bool {
        let commands = app.app.commandsInForce
        if commands.contains(where: { $0.keys.contains(key) }) { return true }
        // A question may take whatever is not yes as no.
        if app.top.bindings(app.world).contains(where: { $0.commands.contains { $0.kind == .answer } }) { return true }
        // Where letters are text every letter is one, and only there.
        return key.isLetter && app.top.takesText && app.app.lettersInForce.isEmpty
    }

    private static func reacts(_ app: TestApp, to keys: [Key]) -> Bool {
        var after = app
        after.forgetEffects()
        for key in keys { after.press(key.notation) }
        // What is typed is kept at every key, the same text once more; and that somebody is there is told after a pause.
        let isIdle = after.effects.allSatisfy { effect in
            switch effect {
            case .sync(.saveDraft), .sync(.attend): true
            default: false
            }
        }
        return after.lines != app.lines || !isIdle || type(of: after.top) != type(of: app.top)
    }

    @Test("What is in force in a screen with the keys of the places is declared so")
    func places() {
        for (name, app) in Moment.all().map({ ($0.name, $0.app) }) where app.app.overlays.isEmpty && !app.top.takesText {
            let contexts = app.top.bindings(app.world).flatMap(\.commands).map(\.context)
            let shared = [UmumCommands.context, TempatCommands.context] + CommandTable.contexts.flatMap(\.context.with)
            for context in contexts where !shared.contains(context) {
                #expect(context.isPlace, "\(name): \(context.name)")
            }
        }
    }
}
