import Glibc
import PseudoTerminal
import Testing

@testable import chillajar

extension ShellTests {
    @Suite("Reading", .serialized)
    struct ReadingCommandTests {
        @Test("A guest finds a kursus by its words, in a table, as JSON and as numbers")
        func guest() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let guest = try Sandbox(server: platform.address)
                let table = try guest.run("kursus", "list", "fisika")
                #expect(table.status == 0)
                #expect(table.errors == "")
                #expect(table.lines.first?.hasPrefix("NOMOR") == true)
                #expect(table.output.contains("Fisika Dasar 1"))
                #expect(!table.output.contains("\u{1B}"))

                let found = try guest.json("kursus", "list", "fisika")
                #expect(found["segar"] == .boolean(true))
                let numbers = found["kursus"].elements.compactMap { $0["id"].integer }
                #expect(numbers.count == table.lines.count - 1)
                #expect(try guest.run("kursus", "list", "fisika", "-q").lines == numbers.map(String.init))

                let one = try guest.json("kursus", "show", "\(numbers[0])")
                #expect(one["kursus", "id"] == .integer(numbers[0]))
                let page = try guest.run("kursus", "show", "\(numbers[0])", "--lang", "en")
                #expect(page.output.contains("Price of a session"))
                _ = try guest.json("mentor", "list")
                let mentor = try #require(one["kursus", "mentor", "id"].integer)
                let taught = try guest.json("mentor", "show", "\(mentor)")["kursus"].elements.compactMap { $0["id"].integer }
                #expect(!taught.isEmpty)
                let name = try #require(one["kursus", "mentor", "nama"].text).split(separator: " ").last.map(String.init) ?? ""
                for text in ["\(mentor)", name.uppercased()] {
                    let listed = try guest.json("kursus", "list", "--mentor", text)["kursus"].elements
                    #expect(Set(listed.compactMap { $0["id"].integer }) == Set(taught))
                }
            }
        }

        @Test("Without a connection the copy is shown, and its age is told beside it")
        func copy() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let guest = try Sandbox(server: platform.address)
                let before = try guest.json("kursus", "list")
                platform.stop()
                let ran = try guest.run("kursus", "list", "--json")
                #expect(ran.status == 0)
                #expect(ran.errors.contains("Ini salinan dari baru saja."))
                let after = try Parsed(ran.output)
                #expect(after["segar"] == .boolean(false))
                #expect(after["kursus"] == before["kursus"])
            }
        }

        @Test("--luring asks nobody: it answers from the copy, and says so when there is none")
        func offline() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let guest = try Sandbox(server: platform.address)
                let none = try guest.run("kursus", "list", "--luring")
                #expect(none.status == ExitKind.unavailable.rawValue)
                #expect(none.errors.contains("Belum ada salinan"))
                let before = try guest.json("kursus", "list")
                let ran = try guest.json("kursus", "list", "--luring")
                #expect(ran["segar"] == .boolean(false))
                #expect(ran["dibaca"] == before["dibaca"])
            }
        }

        @Test("Everybody reads what is theirs: sesi, transaksi, jadwal, antrean, profil")
        func roles() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let sesi = try ayu.json("sesi", "list")["sesi"].elements
                #expect(sesi.count > 3)
                let paid = try #require(sesi.first { $0["transaksi"] != .null })
                #expect(try ayu.json("sesi", "show", "\(paid["id"].integer ?? 0)")["sesi", "id"] == paid["id"])
                let transaksi = try ayu.json("transaksi", "list")["transaksi"].elements
                #expect(transaksi.contains { $0["sesi"] == paid["id"] })
                _ = try ayu.json("transaksi", "show", "\(transaksi[0]["id"].integer ?? 0)")
                #expect(try ayu.json("profil")["pengguna", "email"] == .text(ShellTests.ayu))
                #expect(try ayu.json("antrean-kirim", "list")["baris"] == .list([]))
                #expect(try ayu.json("sinkron")["daftar"].elements.count == 4)

                let bagas = try Sandbox(server: platform.address)
                try bagas.signIn(ShellTests.bagas)
                #expect(try bagas.json("jadwal", "list")["kursus"].elements.count > 0)
                let taught = try bagas.json("sesi", "list")["sesi"].elements
                let next = try #require(taught.first { $0["statusSesi"] == .text("pending") }?["id"].integer)
                // A mentor is told of no payment: nothing of theirs waits for one.
                for words in [["sesi", "list"], ["sesi", "show", "\(next)"]] {
                    let said = try bagas.run(words).output
                    #expect(said.contains("terjadwal") && !said.contains("pembayaran"), "\(said)")
                }
                let finish = try bagas.run("sesi", "selesai", "\(next)", "--ya")
                #expect(finish.errors.contains("Keadaan sesi ini: terjadwal."), "\(finish.errors)")

                let rani = try Sandbox(server: platform.address)
                try rani.signIn(ShellTests.rani)
                let waiting = try rani.json("antrean", "list")["antrean"].elements
                let id = try #require(waiting.first?["id"].integer)
                let saved = try rani.run("antrean", "bukti", "\(id)", "-o", rani.path + "/bukti.jpg")
                #expect(saved.status == 0, "\(saved.errors)")
                let bytes = try rani.run("antrean", "bukti", "\(id)", "-o", "-")
                #expect(bytes.output.utf8.count > 100)
            }
        }

        @Test("A bug report holds versions, capabilities and counts, and nothing of the person")
        func diagnosis() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                _ = try ayu.json("sesi", "list")
                let report = try ayu.json("diagnosa")
                #expect(report["kemampuan"].text?.contains("idempotency") == true)
                #expect(report["libcurl"].text?.hasPrefix("libcurl/") == true)
                #expect(report["peran"] == .text("pelanggan"))
                #expect(report["gambar"] == .text("otomatis → sel (noTerminal)"))
                #expect(report["salinan"].elements.contains { $0["nama"] == .text("sesi") })
                let text = try ayu.run("diagnosa").output
                for secret in ["Ayu", "ayu@", ayu.path, "eyJ"] { #expect(!text.contains(secret), "\(secret)") }
            }
        }

        @Test("Numbers of kursus and sesi are completed from the copies, with the server gone")
        func completion() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let kursus = try ayu.run("kursus", "list", "-q").lines
                let sesi = try ayu.run("sesi", "list", "-q").lines
                platform.stop()
                func offered(_ words: [String]) throws -> [String] {
                    let line = ["---completion"] + words + ["--", "positional@0", "3", "0", "chillajar"] + words + [""]
                    return try ayu.run(line, environment: ["SAP_SHELL": "bash"]).lines
                }
                #expect(Set(try offered(["kursus", "show"])) == Set(kursus))
                #expect(Set(try offered(["sesi", "show"])) == Set(sesi))
                let pending = try ayu.json("sesi", "list", "--luring")["sesi"].elements
                    .filter { $0["statusSesi"] == .text("pending") }.compactMap { $0["id"].integer.map(String.init) }
                #expect(pending.count < sesi.count)
                #expect(Set(try offered(["sesi", "batal"])) == Set(pending))
            }
        }
    }
}
