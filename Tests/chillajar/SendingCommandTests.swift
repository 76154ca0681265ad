import ChillAjarKit
import Glibc
import LocalStore
import PseudoTerminal
import Testing

@testable import chillajar

extension ShellTests {
    @Suite("Changing something", .serialized)
    struct SendingCommandTests {
        @Test("A sesi from booking to review, by three people in three shells")
        func journey() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let people = try [ShellTests.ayu, ShellTests.bagas, ShellTests.rani].map { email in
                    let sandbox = try Sandbox(server: platform.address)
                    try sandbox.signIn(email)
                    return sandbox
                }
                let (ayu, bagas, rani) = (people[0], people[1], people[2])
                let (kursus, jadwal) = try ayu.bookable()
                let booked = try ayu.json("pesan", "\(kursus)", "--jadwal", "\(jadwal)", "--topik", "Dari kulit")
                #expect(booked["hasil"] == .text("selesai"))
                #expect(booked["sesi", "jadwal", "id"] == .integer(jadwal))
                #expect(booked["sesi", "mentor", "nama"] == .text("Bagas Nugroho"))
                #expect(booked["sesi", "detailKursus"] == .text("Dari kulit"))
                #expect(booked["sesi", "namaKursus"] == (try ayu.json("kursus", "show", "\(kursus)")["kursus", "namaKursus"]))
                let sesi = "\(try #require(booked["sesi", "id"].integer))"

                let proof = try ayu.run(["bukti", "unggah", sesi, "-", "--quiet"], input: Proof.pdf)
                #expect(proof.status == 0, "\(proof.errors)")
                let transaksi = try #require(proof.lines.first)
                #expect(try rani.json("antrean", "terima", transaksi, "--ya")["hasil", "0", "hasil"] == .text("selesai"))
                #expect(try bagas.json("sesi", "mulai", sesi)["hasil"] == .text("selesai"))
                #expect(try bagas.json("sesi", "selesai", sesi, "--ya")["hasil"] == .text("selesai"))
                #expect(try ayu.json("sesi", "ulas", sesi, "--rating", "5")["hasil"] == .text("selesai"))
                #expect(try ayu.json("sesi", "show", sesi)["sesi", "statusSesi"] == .text("reviewed"))
            }
        }

        @Test("A rejected proof tells why, and another may be sent")
        func rejected() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let rani = try Sandbox(server: platform.address)
                try rani.signIn(ShellTests.rani)
                let sesi = try #require(try ayu.run("pesan", "\(try ayu.bookable().kursus)", "-q").lines.first)
                let file = try ayu.write(Proof.pdf, to: "bukti saya.pdf")
                let transaksi = try #require(try ayu.run("bukti", "unggah", sesi, file, "-q").lines.first)
                _ = try rani.json("antrean", "tolak", transaksi, "--alasan", "Buram.", "--ya")
                #expect(try ayu.run("sesi", "show", sesi).output.contains("Buram."))
                #expect(try ayu.json("bukti", "unggah", sesi, file)["transaksi", "id"].integer.map(String.init) == transaksi)
            }
        }

        @Test("What is asked for offline is kept with exit code 75, a proof after its booking, and sent once by sinkron")
        func kept() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let (kursus, jadwal) = try ayu.bookable()
                let before = try ayu.json("sesi", "list")["sesi"].elements.count
                platform.stop()

                let booked = try ayu.json(["pesan", "\(kursus)", "--jadwal", "\(jadwal)"], status: 75)
                #expect(booked["hasil"] == .text("tersimpan"))
                let row = try #require(booked["baris"].integer)
                #expect(booked["sesi", "id"] == .integer(-row) && booked["sesi", "jadwal", "id"] == .integer(jadwal))
                #expect(booked["sesi", "namaKursus"] != .null)
                #expect(try ayu.json("antrean-kirim", "list")["baris", "0", "sesi"] == .integer(-row))
                let file = try ayu.write(Proof.pdf, to: "bukti.pdf")
                let proof = try ayu.json(["bukti", "unggah", "--", "-\(row)", file], status: 75)
                #expect(proof["hasil"] == .text("tersimpan"))
                let rows = try ayu.json("antrean-kirim", "list")["baris"].elements
                #expect(rows.map { $0["keadaan"] } == [.text("menunggu"), .text("menunggu")])
                #expect(rows[1]["menungguBaris"] == .integer(row))
                #expect(try ayu.json(["sinkron"], status: 75)["kirim"].elements.count == 2)

                try platform.start()
                let sent = try ayu.json("sinkron")["kirim"].elements
                #expect(sent.map { $0["hasil"] } == [.text("selesai"), .text("selesai")])
                #expect(try ayu.json("antrean-kirim", "list")["baris"] == .list([]))
                let sesi = try ayu.json("sesi", "list")["sesi"].elements
                #expect(sesi.count == before + 1)
                let made = try #require(sesi.first { $0["jadwal", "id"] == .integer(jadwal) })
                #expect(made["transaksi", "statusPembayaran"] == .text("menunggu_verifikasi"))
                #expect(try ayu.json("sinkron")["kirim"] == .list([]))
            }
        }

        @Test("A slot that somebody else took meanwhile is refused with exit code 1, and its row can be dropped")
        func taken() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let (kursus, jadwal) = try ayu.bookable()
                platform.stop()
                _ = try ayu.json(["pesan", "\(kursus)", "--jadwal", "\(jadwal)"], status: 75)
                try platform.start()
                let rival = try Sandbox(server: platform.address)
                let account = try rival.run(
                    "daftar", "--nama", "Fajar Hidayat", "--email", "fajar@contoh.test", "--telepon", "081234567890",
                    "--alamat", "Jalan Melati 1", "--password-stdin", input: "rahasia-fajar\n")
                #expect(account.status == 0, "\(account.errors)")
                #expect(try rival.json("pesan", "\(kursus)", "--jadwal", "\(jadwal)")["hasil"] == .text("selesai"))

                let refused = try ayu.json(["sinkron"], status: 1)["kirim", "0"]
                #expect(refused["hasil"] == .text("ditolak"))
                let row = "\(try #require(refused["baris"].integer))"
                #expect(try ayu.json(["antrean-kirim", "coba-lagi", row], status: 1)["hasil", "0", "hasil"] == .text("ditolak"))
                #expect(try ayu.run("antrean-kirim", "buang", row, "--ya").status == 0)
                #expect(try ayu.json("antrean-kirim", "list")["baris"] == .list([]))
            }
        }

        @Test("A new account is asked for what every platform asks of one, as on the screen, before the password is read")
        func registering() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let fajar = try Sandbox(server: platform.address)
                let account = try fajar.run(
                    "daftar", "--nama", "Fajar Hidayat", "--email", "fajar@contoh.test", "--telepon", "081234567890",
                    "--alamat", " ", "--password-stdin", input: "")
                #expect(account.status == ExitKind.data.rawValue && account.errors.contains("--alamat: harus diisi"))
            }
        }

        @Test("While another program of the person's sends, a command keeps its row and lets that one go first")
        func lease() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let kursus = try ayu.bookable().kursus
                let store = try LocalStore(
                    directory: ayu.path + "/.local/share/chillajar", server: try #require(Server(platform.address)))
                #expect(try store.takeLease(.outbox))
                let kept = try ayu.json(["pesan", "\(kursus)", "--batas-waktu", "2"], status: 75)
                #expect(kept["hasil"] == .text("tersimpan"))
                store.releaseLease(.outbox)
                #expect(try ayu.json("sinkron")["kirim", "0", "hasil"] == .text("selesai"))
            }
        }

        @Test("A slot is added, changed where something is named, and removed again")
        func slots() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let bagas = try Sandbox(server: platform.address)
                try bagas.signIn(ShellTests.bagas)
                let kursus = try #require(try bagas.json("jadwal", "list")["kursus", "0", "id"].integer)
                let made = try bagas.json(
                    "jadwal", "tambah", "\(kursus)", "+20", "6.15", "--selesai", "90 menit", "--tempat", "Ruang 2")
                let slot = try #require(made["jadwal", "id"].integer)
                #expect(try bagas.run("jadwal", "list", "-q").lines.contains("\(slot)"))
                let changed = try bagas.json("jadwal", "ubah", "\(slot)", "--jam", "7.30")["jadwal"]
                #expect(changed["mulai"].text?.contains("T07:30") == true && changed["selesai"].text?.contains("T09:00") == true)
                #expect(changed["tempat"] == .text("Ruang 2"), "what is not named stays")
                #expect(try bagas.json("jadwal", "ubah", "\(slot)", "--tempat", "")["jadwal", "gayaMengajar"] == .text("online"))
                #expect(try bagas.run("jadwal", "ubah", "\(slot)").status == ExitKind.usage.rawValue)
                #expect(try bagas.json("jadwal", "hapus", "\(slot)", "--ya")["hasil"] == .text("selesai"))
                #expect(!(try bagas.run("jadwal", "list", "-q").lines.contains("\(slot)")))
            }
        }

        @Test("Signing out forgets the copies and keeps what waits; signing in sends it")
        func signingOut() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let kursus = try ayu.bookable().kursus
                platform.stop()
                _ = try ayu.json(["pesan", "\(kursus)"], status: 75)
                let other = try ayu.run("pesan", "\(kursus)")
                #expect(other.errors.contains("Nomor sementaranya -2."), "\(other.errors)")
                let refused = try ayu.run("keluar")
                #expect(refused.status == ExitKind.declined.rawValue && refused.errors.contains("2 kiriman belum sampai"))
                #expect(try ayu.run("profil", "--quiet").status == 0, "still signed in")
                let left = try ayu.run("keluar", "--simpan")
                #expect(left.status == 0)
                #expect(left.errors.contains("2 masih di antrean kirim"))
                #expect(try ayu.run("sesi", "list", "--luring").status == ExitKind.notAllowed.rawValue)
                try platform.start()
                try ayu.signIn(ShellTests.ayu)
                #expect(try ayu.json("sinkron")["kirim", "0", "hasil"] == .text("selesai"))
            }
        }

        @Test("Signing out drops what waits only where that is asked for by name, and confirmed")
        func discarding() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let kursus = try ayu.bookable().kursus
                platform.stop()
                _ = try ayu.json(["pesan", "\(kursus)"], status: 75)
                let unconfirmed = try ayu.run("keluar", "--buang")
                #expect(unconfirmed.status == ExitKind.usage.rawValue && unconfirmed.errors.contains("Buang 1 kiriman"))
                let left = try ayu.json("keluar", "--buang", "--ya")
                #expect(left["dibuang"].integer == 1 && left["disimpan"].integer == 0)
                try platform.start()
                try ayu.signIn(ShellTests.ayu)
                #expect(try ayu.json("antrean-kirim", "list")["antreanKirim"].elements.isEmpty)
            }
        }
    }
}
