import Glibc
import Testing

@testable import chillajar

@Suite("One line of the configuration is changed")
struct ConfigurationEditTests {
    @Test(
        "Every other line, comment and blank stays as it was",
        arguments: [
            ("", "theme = \"senja\"\n"), ("theme = \"chill\"\n", "theme = \"senja\"\n"),
            ("theme = \"chill\"", "theme = \"senja\""),
            ("# a\n  theme='chill'  # b\nlang = \"id\"\n", "# a\n  theme=\"senja\"  # b\nlang = \"id\"\n"),
            ("theme = \"a\\\"b\" # c\n", "theme = \"senja\" # c\n"),
            ("\"theme\" = \"x\"\r\nascii = true\r\n", "\"theme\" = \"senja\"\r\nascii = true\r\n"),
            ("lang = \"id\"\n", "lang = \"id\"\ntheme = \"senja\"\n"), ("lang = \"id\"", "lang = \"id\"\ntheme = \"senja\"\n"),
            ("lang = \"id\"\r\n", "lang = \"id\"\r\ntheme = \"senja\"\r\n"),
            ("ascii = true\r\ntheme = \"x\"\r\n", "ascii = true\r\ntheme = \"senja\"\r\n"),
            ("# satu\n# dua\n", "# satu\n# dua\ntheme = \"senja\"\n"),
            (
                "lang = \"id\"\n\n# rumah\n[rekening]\ntheme = \"x\"\n",
                "lang = \"id\"\ntheme = \"senja\"\n\n# rumah\n[rekening]\ntheme = \"x\"\n"
            ),
            ("[rekening]\nbank = \"B\"\n", "theme = \"senja\"\n\n[rekening]\nbank = \"B\"\n"),
            (
                "hosts = [\n  \"a\",  # [x]\n  \"theme = 1\",\n]\n\n[r]\n",
                "hosts = [\n  \"a\",  # [x]\n  \"theme = 1\",\n]\ntheme = \"senja\"\n\n[r]\n"
            ),
        ])
    func editing(_ before: String, _ after: String) throws {
        #expect(try ConfigurationEdit.setting("theme", to: "senja", in: before) == after)
    }

    @Test("A name with quotes and controls is written so that it is read back")
    func quoting() throws {
        let text = try ConfigurationEdit.setting("theme", to: "a\"b\\c\u{1}", in: "theme = \"x\"")
        #expect(text == "theme = \"a\\\"b\\\\c\\u0001\"")
    }

    @Test("What is no configuration is left alone", arguments: ["theme \"x\"", "theme = \"a\"\ntheme = \"b\""])
    func broken(_ text: String) {
        #expect(throws: (any Error).self) { try ConfigurationEdit.setting("theme", to: "senja", in: text) }
    }

    @Test("A file keeps its mode, a link stays a link, and nothing is left beside it")
    func replacing() throws {
        let folder = ThemeFolder()
        try folder.write("lama", to: "asli")
        let target = folder.path + "/asli.toml"
        let link = folder.path + "/config.toml"
        #expect(chmod(target, 0o640) == 0 && symlink(target, link) == 0)
        try ConfigurationEdit.replace(link, with: "baru")
        var status = stat()
        #expect(stat(target, &status) == 0 && status.st_mode & 0o777 == 0o640)
        #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(try Paths.text(of: target) == "baru")
        #expect(folder.names == ["asli.toml", "config.toml"])
    }

    @Test("A folder that is not there is made, and a file that cannot be written is told and stays")
    func writing() throws {
        let folder = ThemeFolder()
        try ConfigurationEdit.replace(folder.path + "/baru/config.toml", with: "x")
        #expect(try Paths.text(of: folder.path + "/baru/config.toml") == "x")
        #expect(throws: ConfigurationError.self) { try ConfigurationEdit.replace("/proc/version", with: "x") }
    }
}
