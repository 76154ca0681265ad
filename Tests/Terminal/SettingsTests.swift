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
                ("lang = \"id\"\nserver \"x\"\n", "config.toml, baris 2: sesudah server harus ada tanda ="),
                ("lang = \"id\nserver = \"x\"", "config.toml, baris 1: tanda kutip penutup tidak ada"),
                ("lang = \"id\" oops", "config.toml, baris 1: “oops” tidak termasuk"),
                ("lang = \"id\"\nlang = \"en\"", "config.toml, baris 2: lang tertulis dua kali"),
                ("# satu\n\nascii = maybe", "config.toml, baris 3: nilai ascii harus"),
                ("theme = \"\"\"x\"\"\"", "config.toml, baris 1: teks beberapa baris"),
                ("theme = \"\\q\"", "config.toml, baris 1: \\q tidak dikenal"),
                ("[rekening\nbank = \"B\"", "config.toml, baris 1: judul bagian belum ditutup; tulis [rekening]"),
                ("[rekening]\nbank = \"B\"\n[rekening]", "config.toml, baris 3: [rekening] tertulis dua kali"),
                ("izinkan_http = [\"a\" \"b\"]", "config.toml, baris 1: nilai dalam daftar izinkan_http dipisah koma"),
                ("ascii = \"ya\"", "baris 1: ascii harus true atau false"),
                ("[rekening]\nbank = \"B\"", "[rekening] nomor harus teks dalam tanda kutip"),
                (
                    "[rekening]\nbank = \"B\"\nnomor = \"1\"\natas_nama = \"P\"\nqris = \"000201\"",
                    "baris 5: [rekening] qris bukan kode QRIS"
                ),
                ("gerak = \"cepat\"", "gerak tidak boleh “cepat”; pilih salah satu: tenang, penuh"),
                ("aksesibel = 1", "aksesibel harus true atau false"),
                ("gambar = \"foto\"", "pilih salah satu: otomatis, sel, kitty, sixel"), ("gambar = 1", "gambar harus teks"),
                ("warna = true", "warna tidak dikenal. Yang ada: server, lang,"),
                ("profil = \"kampus\"", "baris 1: profil.kampus harus sebuah bagian"),
                ("[profil.kampus]", "[profil.kampus] server harus teks"),
                (
                    "[profil.kampus]\nserver = \"https://a\"\nwarna = 1",
                    "baris 3: [profil.kampus] warna tidak dikenal. Yang ada: server, rekening,"
                ),
                ("[profil.\"a b\"]\nserver = \"https://a\"", "profil tidak boleh bernama “a b”"),
                ("[profil.utama]\nserver = \"https://a\"\n[profil.utama]", "baris 3: [profil.utama] tertulis dua kali"),
                ("[rahasia]\nsimpan = \"pass insert\"\nambil = \"pass show\"", "[rahasia] hapus harus perintah"),
                ("[rahasia]\nsimpan = \"\"\nambil = \"b\"\nhapus = \"c\"", "[rahasia] simpan harus perintah"),
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
                unduhan = '/mnt/C:\\tmp'
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
