import FoundationEssentials

@testable import ChillAjarKit

/// A body of the wire and what reads it.
struct Specimen: Sendable {
    let name: String
    let body: [UInt8]
    let spans: JSONSpans
    /// Takes an answer as the engine does, and uses what it says.
    let take: @Sendable (TransportResponse, inout Handling) throws -> Void

    init(_ name: String, _ body: [UInt8], take: @escaping @Sendable (TransportResponse, inout Handling) throws -> Void) {
        (self.name, self.body, self.take) = (name, body, take)
        spans = JSONSpans(body)
    }

    init(_ name: String, _ body: String, take: @escaping @Sendable (TransportResponse, inout Handling) throws -> Void) {
        self.init(name, Array(body.utf8), take: take)
    }

    static let all = lists + answers + signIns + files

    private static let lists: [Specimen] = [
        Specimen("public_kursus", PackageResources.public_kursus_json) { response, handling in
            if let list = handling.read(PlatformCalls.publicKursus(), response) { handling.use(kursus: list) }
        },
        Specimen("kursus_list", PackageResources.kursus_list_json) { response, handling in
            if let list = handling.read(PlatformCalls.kursusList(), response) { handling.use(kursus: list) }
        },
        Specimen("kursus of detail", OwnBodies.kursus) { response, handling in
            if let list = handling.read(PlatformCalls.mentorKursus(), response) { handling.use(kursus: list) }
        },
        Specimen("public_mentor", PackageResources.public_mentor_json) { response, handling in
            for mentor in handling.read(PlatformCalls.publicMentor(), response) ?? [] { handling.use(mentor) }
        },
        Specimen("daftar_sesi_transaksi", PackageResources.daftar_sesi_transaksi_json) { response, handling in
            if let list = handling.read(PlatformCalls.pelangganSesi(), response) { handling.use(sesi: list) }
        },
        Specimen("sesi of detail", OwnBodies.sesi) { response, handling in
            if let list = handling.read(PlatformCalls.pelangganSesi(), response) { handling.use(sesi: list) }
        },
        Specimen("mentor_daftar_sesi", PackageResources.mentor_daftar_sesi_json) { response, handling in
            if let list = handling.read(PlatformCalls.mentorSesi(), response) { handling.use(sesi: list) }
        },
        Specimen("transaksi_list", PackageResources.transaksi_list_json) { response, handling in
            if let list = handling.read(PlatformCalls.transaksiList(), response) { handling.use(transaksi: list) }
        },
        Specimen("notifikasi", OwnBodies.notifikasi) { response, handling in
            if let list = handling.read(PlatformCalls.notifikasi(), response) { handling.use(notifikasi: list) }
        },
        Specimen("testimoni", OwnBodies.testimoni) { response, handling in
            for testimoni in handling.read(PlatformCalls.testimoni(of: MentorID(1)), response) ?? [] { handling.use(testimoni) }
        },
        Specimen("paket_list", PackageResources.paket_list_json) { response, handling in
            let list = try JSONDecoder().decode([Paket].self, from: Data(response.body))
            for paket in list { handling.use(paket, biayaPerSesi: Rupiah(.max)) }
        },
        Specimen("mentor_dashboard", PackageResources.mentor_dashboard_json) { response, handling in
            struct Dashboard: Decodable {
                struct Entry: Decodable { let sesi: Sesi }
                let calendar: [Entry]
            }
            let dashboard = try JSONDecoder().decode(Dashboard.self, from: Data(response.body))
            handling.use(sesi: dashboard.calendar.map(\.sesi))
        },
        Specimen("capabilities", OwnBodies.capabilities) { response, handling in
            guard let offered = handling.read(PlatformCalls.capabilities(), response) else { return }
            handling.use(offered)
            handling.note(offered.isIdempotent && offered.hasDetail && offered.hasETags && offered.hasNotifikasi)
        },
    ]

    private static let answers: [Specimen] = [
        Specimen("pesan_sesi_created", PackageResources.pesan_sesi_created_json) { response, handling in
            if let sesi = handling.read(try PlatformCalls.bookSesi(.sample), response) { handling.use(sesi: [sesi]) }
        },
        Specimen("pesan_sesi_string_ids", PackageResources.pesan_sesi_string_ids_json) { response, handling in
            if let sesi = handling.read(try PlatformCalls.bookSesi(.sample), response) { handling.use(sesi: [sesi]) }
        },
        Specimen("transaksi_created_multipart", PackageResources.transaksi_created_multipart_json) { response, handling in
            let call = PlatformCalls.createTransaksi(.sample, withFile: true)
            if let transaksi = handling.read(call, response) { handling.use(transaksi: [transaksi]) }
        },
        Specimen("unggah_bukti", PackageResources.transaksi_created_multipart_json) { response, handling in
            let call = PlatformCalls.unggahBukti(.sample, for: TransaksiID(78))
            if let transaksi = handling.read(call, response) { handling.use(transaksi: [transaksi]) }
        },
        Specimen("beri_testimoni_created", PackageResources.beri_testimoni_created_json) { response, handling in
            let call = try PlatformCalls.reviewSesi(SesiID(78), rating: 5, komentar: "")
            if let testimoni = handling.read(call, response) { handling.use(testimoni) }
        },
        Specimen("atur_jadwal", OwnBodies.jadwal) { response, handling in
            if let slot = handling.read(try PlatformCalls.saveJadwal(.sample), response) { handling.use(slot) }
        },
        Specimen("verifikasi", PackageResources.verifikasi_json) { response, handling in
            _ = handling.read(PlatformCalls.verifyPembayaran(TransaksiID(78)), response)
            _ = handling.read(try PlatformCalls.rejectPembayaran(TransaksiID(78), alasan: "Buram"), response)
        },
        Specimen("selesai_sesi", OwnBodies.selesai) { response, handling in
            _ = handling.read(PlatformCalls.startSesi(SesiID(78)), response)
            _ = handling.read(PlatformCalls.finishSesi(SesiID(78)), response)
            _ = handling.read(PlatformCalls.readNotifikasi(NotifikasiID(1)), response)
            _ = handling.read(PlatformCalls.bukti(of: TransaksiID(1)), response)
        },
        Specimen("not_found", PackageResources.not_found_json) { response, handling in
            _ = handling.read(PlatformCalls.cancelSesi(SesiID(78)), response)
        },
        Specimen("validation_error", PackageResources.validation_error_json) { response, handling in
            _ = handling.read(PlatformCalls.deleteJadwal(JadwalKursusID(28)), response)
        },
    ]

    private static let signIns: [Specimen] = [
        Specimen("login_pelanggan", PackageResources.login_pelanggan_json) { response, handling in
            let call = try PlatformCalls.login(SignIn(email: "endah@contoh.test", password: "rahasia"))
            if let answer = handling.read(call, response) { handling.use(answer) }
        },
        Specimen("login with refresh", OwnBodies.login) { response, handling in
            if let answer = handling.read(try PlatformCalls.loginOTP("123456", challenge: "c"), response) { handling.use(answer) }
        },
        Specimen("login asks for a second factor", OwnBodies.otp) { response, handling in
            let call = try PlatformCalls.login(SignIn(email: "rani@contoh.test", password: "rahasia"))
            if let answer = handling.read(call, response) { handling.use(answer) }
        },
        Specimen("register", OwnBodies.register) { response, handling in
            let call = try PlatformCalls.register(
                Registration(peran: .mentor, nama: "B", email: "b@contoh.test", password: "rahasia", nomorTelepon: "", alamat: "")
            )
            if let answer = handling.read(call, response) { handling.use(answer) }
        },
        Specimen("token/refresh", OwnBodies.refresh) { response, handling in
            guard let tokens = handling.read(try PlatformCalls.refresh("segar-1"), response) else { return }
            handling.useToken(tokens.token, expiresIn: tokens.expiresIn)
        },
        Specimen("login_invalid", PackageResources.login_invalid_json) { response, handling in
            _ = handling.read(PlatformCalls.logout(), response)
        },
    ]

    /// What lies in files of this computer, which a full disk or a person may have changed.
    private static let files: [Specimen] = [
        Specimen("session.json", OwnBodies.session) { response, handling in
            handling.use(try JSONDecoder().decode(Session.self, from: Data(response.body)))
        },
        Specimen("outbox.mutation", OwnBodies.mutation) { response, handling in
            let mutation = try JSONDecoder().decode(Mutation.self, from: Data(response.body))
            handling.use(mutation)
            handling.use(rowsOf: [mutation])
        },
    ]
}
