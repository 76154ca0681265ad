import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("A name in a narrow column")
struct ShortNameTests {
    @Test(
        "Is the word one calls by, and an initial",
        arguments: [
            ("Ayu Prameswari", "Ayu P."), ("Siti", "Siti"), ("I Gusti Ayu Wulandari", "I Gusti W."),
            ("Ny. Sri Hartati", "Ny. Sri H."), ("Dr. Raden Ajeng Kusuma, S.Pd., M.Sc.", "Raden K."),
            ("Raden Bagus Kusuma 🎓", "Raden K."), ("🎓", "🎓"), ("", ""),
        ])
    func short(_ nama: String, _ expected: SafeText) { #expect(SafeText.shortName(nama) == expected) }

    @Test("Goes without the initial before it is cut")
    func fitting() { #expect(SafeText.shortName("Raden Bagus Kusuma", fitting: 6) == "Raden") }

    @Test("Is never nothing where there is a name")
    func emojiAlone() { #expect(SafeText.shortName("🎓🎓🎓", fitting: 3) == "🎓🎓🎓") }
}
