import Glibc
import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("The person's configuration", .serialized)
    struct SettingsTests {
        /// What the program says and how it ends, with a configuration of that text and no platform to open.
        private static func run(_ text: String, expecting sentence: String, status: Int32) async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                defer { withExtendedLifetime(sandbox) {} }
                let path = try sandbox.write(Array(text.utf8), to: "config.toml")
                let terminal = try sandbox.shell("unset CHILLAJAR_LANG; $CLIENT --config '\(path)'")
                #expect(try terminal.waitForEnd() == .exited(Int(status)))
                #expect(terminal.screen.contains(sentence), "\(text)\n\(terminal.screen.text)")
            }
        }

        @Test(
            "A mistake is told with its line or its key",
            arguments: [
                ("lang = \"id\"\nserver \"x\"\n", "config.toml: 2: server = ?"),
                ("lang = \"id\nserver = \"x\"", "config.toml: 1: \" ?"),
                ("lang = \"id\" oops", "config.toml: 1: … oops ?"),
                ("lang = \"id\"\nlang = \"en\"", "config.toml: 2: lang twice"),
                ("# satu\n\nascii = maybe", "config.toml: 3: ascii = "),
                ("theme = \"\"\"x\"\"\"", "config.toml: 1: \"\"\" ?"),
                ("theme = \"\\q\"", "config.toml: 1: \\q ?"),
                ("[rekening\nbank = \"B\"", "config.toml: 1: [rekening] ?"),
                ("[rekening]\nbank = \"B\"\n[rekening]", "config.toml: 3: [rekening] twice"),
                ("izinkan_http = [\"a\" \"b\"]", "config.toml: 1: izinkan_http = ["),
                ("ascii = \"ya\"", "ascii: true / false"), ("[rekening]\nbank = \"B\"", "nomor = \"…\""),
                ("[rekening]\nbank = \"B\"\nnomor = \"1\"\natas_nama = \"P\"\nqris = \"000201\"", "[rekening] qris = "),
                ("gerak = \"cepat\"", "gerak = \"tenang\" / \"penuh\""), ("aksesibel = 1", "aksesibel: true / false"),
                ("gambar = \"foto\"", "gambar = \"foto\"? (otomatis, sel, kitty, sixel)"), ("gambar = 1", "gambar = "),
                ("warna = true", "warna? (server, lang,"),
                ("profil = \"kampus\"", "[profil.NAME]: server"), ("[profil.kampus]", "[profil.kampus] server = "),
                ("[profil.kampus]\nserver = \"https://a\"\nwarna = 1", "[profil.kampus] warna? (server, rekening,"),
                ("[profil.\"a b\"]\nserver = \"https://a\"", "[profil.\"a b\"]?"),
                ("[profil.utama]\nserver = \"https://a\"\n[profil.utama]", "3: [profil.utama] twice"),
                ("[rahasia]\nsimpan = \"pass insert\"\nambil = \"pass show\"", "[rahasia] hapus = "),
                ("[rahasia]\nsimpan = \"\"\nambil = \"b\"\nhapus = \"c\"", "[rahasia] simpan = "),
            ])
        func mistakes(_ text: String, _ sentence: String) async throws {
            try await Self.run(text, expecting: sentence, status: EX_CONFIG)
        }

        @Test(
            "Everything that may stand in it is read",
            arguments: [
                "lang = \"en\"", "\r\n  \"lang\"='en'  # bahasa\r\n", "lang = \"\\u0065\\U0000006E\"",
                """
                # Milik saya
                lang = "en"
                ascii = true   # tanpa garis
                unduhan = 'C:\\tmp'
                izinkan_http = [
                    "10.0.0.5",  # rumah
                    "pi.local",
                ]

                [rekening]
                bank = "Bank \\"A\\""
                nomor = "123"
                atas_nama = "PT Chill"
                qris = "00020101021126390017CONTOH.BUKAN.QRIS0114ID0000000000015204829953033605802ID5910CHILL AJAR6005DEPOK6304FE1D"

                [rahasia]
                simpan = "pass insert --multiline --force chillajar/{profil}"
                ambil = ["pass", "show", "chillajar/{profil}"]
                hapus = "pass rm --force chillajar/{profil}"
                """,
            ])
        func good(_ text: String) async throws {
            try await Self.run(text, expecting: "No platform is known.", status: EX_USAGE)
        }
    }
}
