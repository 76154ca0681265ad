import ChillAjarKit
import Glibc
import LocalStore
import PseudoTerminal
import Testing

@testable import chillajar

extension ShellTests {
    @Suite("Exit codes", .serialized)
    struct ExitKindTests {
        /// A line that ends in a way of its own, without any platform.
        struct Trouble: Sendable, CustomTestStringConvertible {
            let words: [String]
            var configuration = ""
            let status: ExitKind
            let sentence: String
            var testDescription: String { words.joined(separator: " ") }
        }

        @Test(
            "Without a platform",
            arguments: [
                Trouble(words: ["kursus", "list", "--warna"], status: .usage, sentence: "Unknown option '--warna'"),
                Trouble(words: ["kursus", "list", "--server", "bukan"], status: .usage, sentence: "Alamat platform tidak benar"),
                Trouble(words: ["kursus", "list"], status: .unavailable, sentence: "Server tidak terjangkau"),
                Trouble(words: ["kursus", "list", "--luring"], status: .unavailable, sentence: "Belum ada salinan"),
                Trouble(words: ["sesi", "list"], status: .notAllowed, sentence: "Belum masuk"),
                Trouble(words: ["pesan", "1"], status: .notAllowed, sentence: "Belum masuk"),
                Trouble(words: ["antrean-kirim", "list"], status: .notAllowed, sentence: "Belum masuk"),
                Trouble(words: ["masuk", "a@b.test"], status: .usage, sentence: "--password-stdin"),
                Trouble(
                    words: ["kursus", "list"], configuration: "warna = 1", status: .configuration,
                    sentence: "baris 1: warna tidak dikenal"),
                Trouble(words: ["konfigurasi", "check", "/tidak/ada.toml"], status: .noInput, sentence: "/tidak/ada.toml"),
                Trouble(words: ["konfigurasi", "show"], status: .ok, sentence: ""),
                Trouble(
                    words: ["kursus", "list"], configuration: "server = \"ftp://x\"", status: .configuration,
                    sentence: "“ftp://x” bukan alamat"),
                Trouble(
                    words: ["konfigurasi", "show"], configuration: "\nunduhan = \"Unduhan\"", status: .configuration,
                    sentence: "baris 2: unduhan harus jalur lengkap"),
                Trouble(words: ["kursus", "list", "--lang", "fr"], status: .usage, sentence: "--lang: lang tidak boleh “fr”"),
            ])
        func alone(_ trouble: Trouble) async throws {
            try await onOwnThread {
                let sandbox = try Sandbox(server: "http://127.0.0.1:1")
                let path = try sandbox.write(Array(trouble.configuration.utf8), to: "config.toml")
                let isCheck = trouble.words.contains("check")
                let ran = try sandbox.run(trouble.words + (isCheck ? [] : ["--config", path]))
                #expect(ran.status == trouble.status.rawValue, "\(ran.errors)")
                #expect(trouble.sentence.isEmpty || ran.errors.contains(trouble.sentence), "\(ran.errors)")
            }
        }

        @Test(
            "A configuration that is named and not there is an error that names it, whatever is run",
            arguments: [["kursus", "list"], ["konfigurasi", "check"], ["tema", "list"], ["buka"]])
        func missingConfiguration(_ words: [String]) async throws {
            try await onOwnThread {
                let ran = try Sandbox(server: "http://127.0.0.1:1").run(words + ["--config", "/tidak/ada.toml"])
                #expect(ran.status == ExitKind.noInput.rawValue)
                #expect(ran.errors == "chillajar: /tidak/ada.toml: berkas ini tidak ada.\n" && ran.output == "")
            }
        }

        @Test("A check refuses a server without TLS that every connection would refuse, and lets those be that are allowed")
        func plainHTTP() async throws {
            try await onOwnThread {
                let sandbox = try Sandbox(server: "http://127.0.0.1:1")
                func check(_ text: String) throws -> Sandbox.Ran {
                    try sandbox.run("konfigurasi", "check", sandbox.write(Array(text.utf8), to: "config.toml"))
                }
                let refused = try check("lang = \"id\"\nserver = \"http://10.0.0.9:8080\"")
                #expect(refused.status == ExitKind.configuration.rawValue)
                #expect(refused.errors.contains("baris 2: server memakai http:// tanpa TLS"), "\(refused.errors)")
                #expect(refused.errors.contains("izinkan_http = [\"10.0.0.9\"]"))
                #expect(try check("[profil.a]\nserver = \"http://10.0.0.9\"").errors.contains("baris 2: [profil.a] server"))
                for good in [
                    "server = \"http://10.0.0.9\"\nizinkan_http = [\"10.0.0.9\"]", "server = \"http://127.0.0.1:8080\"",
                    "server = \"http://[::1]:8080\"", "server = \"https://10.0.0.9\"",
                ] { #expect(try check(good).status == 0, "\(good)") }
            }
        }

        @Test("A damaged store is set aside and told of once; where another program is at work on it, its path is told")
        func damagedStore() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                _ = try ayu.json("sesi", "list")
                let server = try #require(Server(platform.address))
                let data = ayu.path + "/.local/share/chillajar"
                let path = LocalStore.path(in: data, of: server) + "/store.sqlite"
                try #require(truncate(path, 9000) == 0)
                do {
                    let lock = open(LocalStore.path(in: data, of: server) + "/lock", O_RDWR | O_CLOEXEC)
                    defer { close(lock) }
                    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
                    let refused = try ayu.run("sesi", "list", "--luring")
                    #expect(refused.status == ExitKind.input.rawValue)
                    #expect(refused.errors.contains(path) && refused.errors.contains("Tutup chillajar lain"))
                }
                let first = try ayu.run("sesi", "list", "-q")
                #expect(first.status == 0 && !first.lines.isEmpty, "\(first.errors)")
                #expect(first.errors.contains("dimulai lagi dari kosong") && first.errors.contains("\(path).rusak-"))
                let second = try ayu.run("sesi", "list", "-q")
                #expect(second.errors == "" && second.lines == first.lines)
            }
        }

        @Test("On a platform, as a pelanggan")
        func pelanggan() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let sesi = try ayu.json("sesi", "list")["sesi"].elements
                func number(_ status: String) -> String {
                    "\(sesi.first { $0["transaksi", "statusPembayaran"] == .text(status) }?["id"].integer ?? 0)"
                }
                let unpaid =
                    "\(sesi.first { $0["transaksi"] == .null && $0["statusSesi"] == .text("pending") }?["id"].integer ?? 0)"
                let text = try ayu.write(Array("bukan gambar".utf8), to: "bukti.jpg")
                let pdf = try ayu.write(Proof.pdf, to: "bukti.pdf")
                let lines: [([String], ExitKind, String)] = [
                    (["kursus", "show", "999999"], .noInput, "kursus 999999 tidak ada."),
                    (["sesi", "show", "999999"], .noInput, "sesi 999999"),
                    (["pesan", "999999"], .noInput, "kursus 999999"),
                    (["bukti", "unggah", unpaid, "/tidak/ada.jpg"], .noInput, "Berkas itu tidak ada."),
                    (["bukti", "unggah", unpaid, text], .data, "bukan JPEG, PNG, atau PDF"),
                    (["bukti", "unggah", unpaid, pdf, "--tanggal", "kapan-kapan"], .data, "tanggal ini tidak ada"),
                    (["bukti", "unggah", number("accepted"), pdf], .refused, "terjadwal"),
                    (["sesi", "ulas", unpaid, "--rating", "9"], .data, "antara 1 dan 5"),
                    (["sesi", "ulas", unpaid, "--rating", "5"], .refused, "belum dibayar"),
                    (["sesi", "batal", unpaid], .usage, "--ya"),
                    (["sesi", "mulai", unpaid], .notAllowed, "mentor"),
                    (["antrean", "list"], .notAllowed, "admin"),
                    (["masuk", "x@y.test", "--password-stdin"], .refused, "Sudah masuk sebagai Ayu"),
                    (["antrean-kirim", "buang", "77", "--ya"], .noInput, "77"),
                ]
                for (words, status, sentence) in lines {
                    let ran = try ayu.run(words)
                    #expect(ran.status == status.rawValue, "\(words): \(ran.errors)")
                    #expect(ran.errors.contains(sentence), "\(words): \(ran.errors)")
                    #expect(ran.output == "", "\(words)")
                }
            }
        }

        @Test("A wrong password is 77, a file that is there already 73, an output that takes nothing 74")
        func others() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let rani = try Sandbox(server: platform.address)
                let wrong = try rani.run("masuk", ShellTests.rani, "--password-stdin", input: "salah sekali\n")
                #expect(wrong.status == ExitKind.notAllowed.rawValue)
                #expect(wrong.errors.contains("Email atau kata sandi salah."))
                try rani.signIn(ShellTests.rani)
                let id = try #require(try rani.run("antrean", "list", "-q").lines.first)
                let path = try rani.write([1], to: "ada.jpg")
                #expect(try rani.run("antrean", "bukti", id, "-o", path).status == ExitKind.cannotCreate.rawValue)
                let full = try rani.shell("\"$CLIENT\" kursus list > /dev/full")
                #expect(full.status == ExitKind.input.rawValue)
            }
        }

        @Test("Who reads no further ends the program as it ends others, by SIGPIPE and without a word")
        func brokenPipe() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                let program = try ayu.start(["masuk", ShellTests.ayu, "--password-stdin", "--json"])
                // It cannot print anything before it has the password.
                program.closeOutput()
                try program.write(Array("chill-ajar-demo\n".utf8))
                #expect(program.end() == 128 + SIGPIPE)
            }
        }
    }
}

extension Sandbox {
    /// Runs a line of shell in which `$CLIENT` is the client.
    func shell(_ line: String) throws -> Ran { try run("/bin/sh", ["-c", line]) }
}
