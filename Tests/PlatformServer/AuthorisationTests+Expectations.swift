import ChillAjarKit
import Testing

@testable import PlatformServer

/// One line for each route of the table: add yours where your part of the platform stands.
extension AuthorisationTests {
    static let expectations: [Route: RouteExpectation] = [
        publik, account, sessions, notifikasi, pelanggan, mentor, admin, people, records, recordRows, files,
    ].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

    private static let publik: [Route: RouteExpectation] = [
        .capabilities: RouteExpectation(),
        .openapi: RouteExpectation(),
        .publicKursus: RouteExpectation(),
        .pelangganKursus: RouteExpectation(),
        .publicMentor: RouteExpectation(),
    ]

    private static let account: [Route: RouteExpectation] = [
        .login: .json { _ in #"{"email": "ayu@uji.test", "password": "rahasia"}"# },
        .register: .json { _ in
            #"{"peran": "pelanggan", "nama": "Dewi", "email": "dewi@uji.test", "password": "rahasia-kuat"}"#
        },
        // Whoever calls these works on what is theirs.
        .logout: RouteExpectation([.pelangganOther: 200, .mentorOther: 200]),
        .userProfil: .json([.pelangganOther: 200, .mentorOther: 200]) { _ in #"{"alamat": "Jl. Baru"}"# },
        .uploadFoto: RouteExpectation([.pelangganOther: 200, .mentorOther: 200]) { _ in
            .init(file: TestFile(field: "foto_profil", bytes: try World.jpeg()))
        },
    ]

    /// Nobody learns that another's notification is there.
    private static let notifikasi: [Route: RouteExpectation] = [
        .notifikasiList: RouteExpectation(),
        .notifikasiDibaca: .row([.pelangganOther: 404, .mentorOwn: 404, .mentorOther: 404, .admin: 404]) { world in
            _ = try await world.acceptedSesi()
            let ayu = try world.accountID("ayu")
            return try world.platform.services.database.read {
                try $0.count("SELECT max(id) FROM notifikasi WHERE user_id = ?", ayu)
            }
        },
        .notifikasiSemuaDibaca: RouteExpectation(),
        .events: RouteExpectation(),
    ]

    private static let pelanggan: [Route: RouteExpectation] = [
        .pelangganProfil: RouteExpectation(),
        .pelangganSesi: RouteExpectation(),
        .pelangganSesiTransaksi: RouteExpectation(),
        .pesanSesi: .json { $0.bookingBody(try await $0.slot()) },
        .unggahBukti: proof(from: { try await $0.unpaid() }),
        .unggahUlangBukti: proof(from: { try await $0.rejected() }),
        .beriTestimoni: .row(json: #"{"rating": 5}"#) { try await $0.endedSesi() },
        .createTransaksi: RouteExpectation { world in
            .init(
                fields: ["sesi_id": String(try await world.booked()), "jumlah": "25000"],
                file: TestFile(bytes: try World.jpeg()))
        },
    ]

    private static let mentor: [Route: RouteExpectation] = [
        .mentorProfil: RouteExpectation(),
        .mentorKursus: RouteExpectation(),
        .mentorJadwal: RouteExpectation(),
        .mentorSesi: RouteExpectation(),
        .mentorDaftarTestimoni: RouteExpectation(),
        .mentorTestimoni: .row { $0.ids.bagas },
        .aturJadwal: .json { world in
            """
            {"kursus_id": \(world.ids.kalkulus), "tanggal": "2026-11-30", "waktu": "10:00", "gayaMengajar": "online"}
            """
        },
        .mulaiSesi: .row { try await $0.acceptedSesi() },
        .selesaiSesi: .row { try await $0.startedSesi() },
    ]

    private static let admin: [Route: RouteExpectation] = [
        .adminDashboard: RouteExpectation(),
        .monitor: RouteExpectation(),
        .downloadBukti: .row { try await $0.paid(try await $0.booked()) },
        .verifikasiPembayaran: .row { try await $0.paid(try await $0.booked()) },
        .tolakPembayaran: .row { try await $0.paid(try await $0.booked()) },
        .pekerjaanList: RouteExpectation(),
        .ulangiPekerjaan: .row { try await $0.deadJob() },
        .deletePekerjaan: .row { try await $0.deadJob() },
    ]

    private static let people: [Route: RouteExpectation] = [
        .audit: RouteExpectation(),
        .laporan: RouteExpectation(),
        .adminUsers: RouteExpectation(),
        .createAdminUser: .json { _ in newPerson(#", "peran": "admin""#) },
        .createAdminMentor: .json { _ in newPerson() },
        .createAdminPelanggan: .json { _ in newPerson() },
        .updateRole: .row(json: #"{"peran": "mentor"}"#) { try $0.accountID("fajar") },
        .deleteAdminUser: .row { try $0.accountID("fajar") },
        .adminMentorList: RouteExpectation(),
        .adminMentor: .row { $0.ids.bagas },
        .updateAdminMentor: .row(json: #"{"biayaPerSesi": 1000}"#) { $0.ids.bagas },
        .deleteAdminMentor: .row { $0.ids.bagas },
        .adminPelangganList: RouteExpectation(),
        .adminPelanggan: .row { $0.ids.ayu },
        .updateAdminPelanggan: .row(json: #"{"alamat": "Jl. Baru"}"#) { $0.ids.ayu },
        .deleteAdminPelanggan: .row { $0.ids.ayu },
        .notifikasiMentor: .row { try await $0.acceptedSesi() },
        .downloadDokumenMentor: .row { world in
            let sent = try await world.send(
                .put, "/admin/mentor/\(world.ids.bagas)", as: "rani", type: "multipart/form-data; boundary=batas",
                body: World.multipart([:], TestFile(field: "dokumen_pendukung", bytes: World.pdf), boundary: "batas"))
            try #require(sent.status == 200)
            return world.ids.bagas
        },
    ]

    private static let records: [Route: RouteExpectation] = [
        .kursusList: RouteExpectation(),
        .paketList: RouteExpectation(),
        .transaksiList: RouteExpectation(),
        .deleteSesi: .row { try await $0.booked() },
        .deleteJadwal: .row { try await $0.slot() },
    ]

    /// A proof for a transaksi.
    static func proof(from transaksi: @escaping @Sendable (World) async throws -> Int64) -> RouteExpectation {
        RouteExpectation { world in
            .init(
                values: [String(try await transaksi(world))], fields: ["tanggalPembayaran": "2026-11-22"],
                file: TestFile(bytes: try World.jpeg(shade: 7)))
        }
    }

    private static func newPerson(_ more: String = "") -> String {
        #"{"nama": "Dewi", "email": "dewi@uji.test", "password": "rahasia-kuat"\#(more)}"#
    }
}

extension World {
    /// The account of a person by their name in the tests.
    func accountID(_ name: String) throws -> Int64 {
        try platform.services.database.read { try $0.count("SELECT id FROM users WHERE email = ?", "\(name)@uji.test") }
    }

    /// A transaksi of Ayu's whose proof has not come.
    func unpaid() async throws -> Int64 {
        let reply = try await pay(try await booked())
        try #require(reply.status == 201)
        return try #require(reply.json["transaksi"]["id"].number)
    }

    /// A transaksi of Ayu's whose proof was rejected.
    func rejected() async throws -> Int64 {
        let transaksi = try await paid(try await booked())
        try #require(try await reject(transaksi).status == 200)
        return transaksi
    }

    /// A sesi of Ayu's with Bagas that goes on.
    func startedSesi() async throws -> Int64 {
        let sesi = try await acceptedSesi()
        try #require(try await post("/mentor/mulai-sesi/\(sesi)", as: "bagas").status == 200)
        return sesi
    }

    /// A job that an admin must decide.
    func deadJob() async throws -> Int64 {
        let now = now.description
        return try await platform.services.database.write { db in
            try db.insert(
                """
                INSERT INTO pekerjaan (jenis, payload, status, jalan_at, created_at, updated_at)
                VALUES ('whatsapp', '{}', 'mati', ?, ?, ?) RETURNING id
                """, now, now, now)
        }
    }
}
