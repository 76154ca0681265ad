import ChillAjarKit
import Testing

@testable import chillajar

extension ShellTests {
    @Suite("One's own account", .serialized)
    struct AccountCommandTests {
        @Test("The profile is changed where something is named, and the rest stays")
        func profile() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let before = try ayu.json("profil")
                #expect(try ayu.json("profil", "ubah", "--telepon", "0899 1234 5678")["hasil"] == .text("selesai"))
                let after = try ayu.json("profil")
                #expect(after["pengguna", "nomorTelepon"] != before["pengguna", "nomorTelepon"])
                #expect(after["pengguna", "nama"] == before["pengguna", "nama"])
                let wrong = try ayu.run("profil", "ubah", "--email", "bukan-email")
                #expect(wrong.status == ExitKind.data.rawValue && wrong.errors.contains("--email"))
                #expect(try ayu.run("profil", "ubah", "--tentang", "Saya").status == ExitKind.notAllowed.rawValue)
                #expect(try ayu.run("profil", "ubah").status == ExitKind.usage.rawValue)
            }
        }

        @Test("A picture is sent, and a document is none")
        func picture() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let document = try ayu.write(Proof.pdf, to: "foto.pdf")
                let refused = try ayu.run("profil", "foto", document)
                #expect(refused.status == ExitKind.data.rawValue && refused.errors.contains("bukan JPEG atau PNG"))
                #expect(try ayu.run("profil", "foto", "/tidak/ada.png").status == ExitKind.noInput.rawValue)
            }
        }

        @Test("The password is changed by the old one, and from then on the new one signs in")
        func password() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let wrong = try ayu.run("profil", "sandi", "--password-stdin", input: "salah sekali\ngajah-biru\n")
                #expect(wrong.status == ExitKind.data.rawValue, "\(wrong.errors)")
                let changed = try ayu.run(
                    "profil", "sandi", "--password-stdin", input: "chill-ajar-demo\ngajah-biru\n")
                #expect(changed.status == 0, "\(changed.errors)")
                let other = try Sandbox(server: platform.address)
                #expect(
                    try other.run("masuk", ShellTests.ayu, "--password-stdin", input: "gajah-biru\n").status == 0)
            }
        }

        @Test("Another device is signed out by its number, this one is not")
        func devices() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let (ayu, elsewhere) = (try Sandbox(server: platform.address), try Sandbox(server: platform.address))
                try ayu.signIn(ShellTests.ayu)
                try elsewhere.signIn(ShellTests.ayu)
                let devices = try ayu.json("profil", "perangkat")["perangkat"].elements
                #expect(devices.count == 2)
                let named = try ayu.run("profil", "perangkat").lines.filter { $0.contains("Chill Ajar di terminal") }
                #expect(named.count == 2, "as on the screen, not by their user agents")
                let own = try #require(devices.first { $0["saatIni"] == .boolean(true) }?["id"].integer)
                let other = try #require(devices.first { $0["saatIni"] == .boolean(false) }?["id"].integer)
                #expect(try ayu.run("profil", "perangkat", "keluarkan", "\(own)", "--ya").status == ExitKind.refused.rawValue)
                #expect(try ayu.run("profil", "perangkat", "keluarkan", "\(other)").status == ExitKind.usage.rawValue)
                #expect(try ayu.run("profil", "perangkat", "keluarkan", "\(other)", "--ya").status == 0)
                #expect(try ayu.json("profil", "perangkat")["perangkat"].elements.count == 1)
                #expect(try elsewhere.run("profil", "perangkat").status == ExitKind.notAllowed.rawValue)
            }
        }

        @Test("Whether there is a second factor is told")
        func secondFactor() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                #expect(try ayu.json("profil", "verifikasi")["aktif"] == .boolean(false))
                #expect(try ayu.run("profil", "verifikasi", "-q").lines == ["0"])
            }
        }

        @Test("For a forgotten password a code is asked for, and a wrong one is refused")
        func forgotten() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let guest = try Sandbox(server: platform.address)
                let asked = try guest.run("lupa-sandi", ShellTests.ayu)
                #expect(asked.status == 0 && asked.output.contains("--kode KODE"), "\(asked.errors)")
                let wrong = try guest.run(
                    "lupa-sandi", ShellTests.ayu, "--kode", "000000", "--password-stdin", input: "gajah-biru\n")
                #expect(wrong.status == ExitKind.data.rawValue, "\(wrong.errors)")
                #expect(try guest.run("lupa-sandi", "bukan-email").status == ExitKind.data.rawValue)
            }
        }

        @Test("News are listed, the latest first, and marked as read by their numbers or all at once")
        func news() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let sesi = try #require(try ayu.run("pesan", "\(try ayu.bookable().kursus)", "-q").lines.first)
                let transaksi = try #require(
                    try ayu.run(["bukti", "unggah", sesi, "-", "--quiet"], input: Proof.pdf).lines.first)
                let rani = try Sandbox(server: platform.address)
                try rani.signIn(ShellTests.rani)
                #expect(try rani.json("antrean", "terima", transaksi, "--ya")["hasil", "0", "hasil"] == .text("selesai"))
                let unread = try ayu.run("notifikasi", "list", "--belum", "-q").lines
                let first = try #require(unread.first)
                #expect(try ayu.json("notifikasi", "list")["notifikasi", "0", "id"].integer.map(String.init) == first)
                #expect(try ayu.run("notifikasi", "baca", first).status == 0)
                #expect(try ayu.run("notifikasi", "list", "--belum", "-q").lines == Array(unread.dropFirst()))
                #expect(try ayu.run("notifikasi", "baca", "--semua").status == 0)
                #expect(try ayu.run("notifikasi", "list", "--belum", "-q").lines.isEmpty)
                #expect(try ayu.run("notifikasi", "baca", "999999").status == ExitKind.noInput.rawValue)
            }
        }
    }
}
