import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Keys that were changed are told as they are now")
struct ReboundKeyTests {
    /// Every key that can be changed is another one, which nobody would write into a sentence.
    private static func keymap() throws -> Keymap {
        let changeable = CommandTable.all.filter { $0.kind == .ordinary || $0.kind == .motion }
        let strange = (0x0391..<0x0530).compactMap(Unicode.Scalar.init).filter(\.properties.isAlphabetic)
        let keys = zip(changeable, strange).map { ($0.name, ["M-\($1)"]) }
        #expect(keys.count == changeable.count)
        return try Keymap(Dictionary(keys, uniquingKeysWith: { first, _ in first }))
    }

    @Test("No screen names a key that does nothing any more", arguments: Language.allCases)
    func screens(_ language: Language) throws {
        let keymap = try Self.keymap()
        for moment in Moment.all() where !(moment.app.top is HelpDialog || moment.app.top is PaletDialog) {
            var app = moment.app
            app.use(keymap)
            app.speak(language)
            for line in app.lines {
                #expect(Self.keys(in: line) == [], "\(moment.name): \(line)")
            }
        }
    }

    @Test("What is told of a key in passing, in a toast or where something is missing, names none either")
    func tables() throws {
        let keymap = try Self.keymap()
        for language in Language.allCases {
            var world = TestWorld.world(.pelanggan, language: language)
            world.keymap = keymap
            for text in Self.sentences(world) { #expect(Self.keys(in: text.string) == [], "\(text)") }
        }
    }

    /// Sentences with keys in them that stand in few moments.
    private static func sentences(_ world: World) -> [SafeText] {
        let row = TestWorld.row(5, .reviewSesi(SesiID(3), rating: 4, komentar: ""), .refused)
        var refused = row
        refused.refusal = .unauthorized(message: nil)
        let howTo = HowToStrings(world)
        let toasts = [
            OutcomeToast.toast(for: .refused(refused), world),
            BuktiToast.toast(for: .opened(fileName: "bukti.pdf", .failure(LocalFailure("gone"))), awaited: "bukti.pdf", world),
        ].compactMap { $0?.text }
        return toasts + HowTo.allCases.filter { $0 != .gantiTombol }.map(howTo.answer)
    }

    /// The words of a line that are keys by themselves: a letter alone, Ctrl with a letter, Tab, Enter. The `/` before a filter is
    /// a sign, as the magnifying glass is elsewhere.
    private static func keys(in line: String) -> [String] {
        let words = line.split(separator: " ").map { String($0).trimmed(of: ".,;:()") }
        return words.enumerated().compactMap { place, word in
            let before = place > 0 ? words[place - 1] : ""
            let after = place + 1 < words.count ? words[place + 1] : ""
            if ["Tab", "Enter", "S-Tab"].contains(word) || word.hasPrefix("Ctrl-") || word.hasPrefix("C-") { return word }
            // Only a new line in a text has a key of that kind that stays.
            if word == "⏎" { return ["baris", "new"].contains(after) ? nil : word }
            guard word.count == 1, let letter = word.first, letter.isASCII, letter.isLetter || "?,".contains(letter) else {
                return nil
            }
            // An article, an initial behind a name, a unit behind a number, and what answers a question.
            let isInitial = letter.isUppercase && before.first(where: \.isLetter)?.isUppercase == true
            return "aAIy".contains(letter) || isInitial || before.last?.isNumber == true ? nil : word
        }
    }
}

extension String {
    /// Without some characters at its ends.
    fileprivate func trimmed(of characters: String) -> String {
        let rest = drop(while: characters.contains)
        return String(rest.reversed().drop(while: characters.contains).reversed())
    }
}
