import ChillAjarApp
import Testing

@testable import chillajar

@Suite("A mistake in the configuration is one sentence: where it stands, what is right, and an example")
struct ConfigurationMistakeTests {
    private func sentence(_ text: String, _ language: Language) throws -> String {
        let folder = ThemeFolder()
        try folder.write(text, to: "config")
        let error = #expect(throws: ConfigurationError.self) { try ConfigurationFile(path: folder.path + "/config.toml") }
        let sentence = try #require(error?.sentence(language)).string
        return String(sentence.dropFirst(folder.path.count + 1))
    }

    @Test(
        "In Indonesian",
        arguments: [
            (
                "lang = \"id\"\nurungkan = \"lima\"",
                "config.toml, baris 2: urungkan harus bilangan detik dari 0 sampai 60, misalnya urungkan = 5"
            ),
            (
                "[urungkan]\nfinishSesi = 61",
                "config.toml, baris 2: [urungkan] finishSesi harus bilangan detik dari 0 sampai 60, misalnya finishSesi = 5"
            ),
            (
                "izinkan_http = \"10.0.0.5\"",
                "config.toml, baris 1: izinkan_http harus daftar teks, misalnya izinkan_http = [\"10.0.0.5\"]"
            ),
            (
                "[tombol]\n\"kursus.urut\" = \"f\"",
                "config.toml, baris 2: [tombol] kursus.urut tidak dapat memakai “f”: "
                    + "pilihan.faset sudah memakai “f”. Pilih tombol lain, atau beri pilihan.faset tombol lain juga."
            ),
            ("lang = \"fr\"", "config.toml, baris 1: lang tidak boleh “fr”; pilih salah satu: id, en, misalnya lang = \"id\""),
            (
                "[profil.toko]\nserver = \"https://a.test\"\nzona = \"CET\"",
                "config.toml, baris 3: [profil.toko] zona tidak boleh “CET”; pilih salah satu: WIB, WITA, WIT, misalnya zona = \"WIB\""
            ),
        ])
    func indonesian(_ text: String, _ expected: String) throws { #expect(try sentence(text, .id) == expected) }

    @Test(
        "In English",
        arguments: [
            ("urungkan = -1", "config.toml, line 1: urungkan must be a number of seconds from 0 to 60, as urungkan = 5"),
            ("\nserver = \"x", "config.toml, line 2: the closing quote is missing; a text ends in its line, as lang = \"id\""),
            (
                "[rekening]\nbank = \"B\"",
                "config.toml, line 1: [rekening] nomor must be a text in quotes, as nomor = \"1234567890\""
            ),
        ])
    func english(_ text: String, _ expected: String) throws { #expect(try sentence(text, .en) == expected) }

    @Test("It is told in the language that the same file asks for, where no option and no variable does")
    func language() throws {
        let folder = ThemeFolder()
        try folder.write("lang = \"en\"\nurungkan = 61", to: "config")
        let error = #expect(throws: ConfigurationError.self) { try ConfigurationFile(path: folder.path + "/config.toml") }
        #expect(error?.language == .en)
    }
}

@Suite("Where the person's files lie")
struct PathsTests {
    @Test("Without a HOME they lie in the home of the account, never where others may write")
    func account() throws {
        let paths = try Paths(environment: { _ in nil }, account: { "/home/ayu" })
        #expect(paths.configuration == "/home/ayu/.config/chillajar" && paths.data == "/home/ayu/.local/share/chillajar")
        #expect(paths.home == "/home/ayu" && paths.downloads == "/home/ayu/Downloads")
        #expect(try Paths(environment: { $0 == "HOME" ? "di/sini" : nil }, account: { "/home/ayu" }).home == "/home/ayu")
        #expect(Paths.accountHome()?.hasPrefix("/") == true)
    }

    @Test("Where nobody tells of a home, that is refused in a sentence, unless every folder is named")
    func nobody() throws {
        let error = #expect(throws: ConfigurationError.self) { try Paths(environment: { _ in nil }, account: { nil }) }
        #expect(error?.sentence(.id).string.hasPrefix("HOME: tidak disetel") == true && error?.exit == .configuration)
        let named = try Paths(environment: { $0.hasPrefix("XDG_") ? "/srv/\($0)" : nil }, account: { nil })
        #expect(named.data == "/srv/XDG_DATA_HOME/chillajar" && named.home == nil)
    }
}

@Suite("What the shell offers behind an option")
struct OptionCompletionTests {
    @Test("Profiles are those of the configuration that the line names")
    func profiles() throws {
        let folder = ThemeFolder()
        try folder.write("server = \"https://a.test\"\n[profil.kampus]\nserver = \"https://b.test\"", to: "config")
        let line = ["chillajar", "kursus", "--config", folder.path + "/config.toml", "--profil", ""]
        #expect(Completing.profil(line, 5, "") == ["utama", "kampus"])
    }

    @Test("Themes are those that are built in")
    func themes() { #expect(Completing.theme([], 0, "").contains("kontras-tinggi")) }
}
