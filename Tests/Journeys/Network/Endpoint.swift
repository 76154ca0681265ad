import ChillAjarKit
import Testing

/// Every way in which the client changes something on the platform.
enum Endpoint: String, CaseIterable, CustomTestStringConvertible {
    case bookSesi, cancelSesi, sendPicture, sendLargePicture, sendDocument, sendAgain, reviewSesi
    case startSesi, finishSesi, addJadwal, changeJadwal, deleteJadwal
    case verifyPembayaran, rejectPembayaran, readNotifikasi, updateProfil, uploadFoto

    var testDescription: String { rawValue }

    /// Whose it is.
    var peran: Peran {
        switch self {
        case .bookSesi, .cancelSesi, .sendPicture, .sendLargePicture, .sendDocument, .sendAgain, .reviewSesi,
            .readNotifikasi, .updateProfil, .uploadFoto:
            .pelanggan
        case .startSesi, .finishSesi, .addJadwal, .changeJadwal, .deleteJadwal: .mentor
        case .verifyPembayaran, .rejectPembayaran: .admin
        }
    }

    /// Brings a new sesi, slot or payment to where the mutation can be made; the mutation.
    func prepare(on stage: FaultStage) async throws -> Mutation {
        switch self {
        case .bookSesi: .bookSesi(try stage.booking(of: try await stage.slot()))
        case .cancelSesi: .cancelSesi(try await stage.booked().id)
        case .sendPicture: .uploadBukti(try stage.proof(of: try await stage.booked()))
        case .sendLargePicture: .uploadBukti(try stage.largeProof(of: try await stage.booked()))
        case .sendDocument: .uploadBukti(try stage.proof(of: try await stage.booked(), .pdf))
        case .sendAgain: try await Self.rejected(on: stage)
        case .reviewSesi: .reviewSesi(try await stage.ended().id, rating: 4, komentar: "Runtut")
        case .startSesi: .startSesi(try await stage.accepted().id)
        case .finishSesi: .finishSesi(try await stage.started().id)
        case .addJadwal: .saveJadwal(stage.newSlot())
        case .changeJadwal: try await Self.changed(on: stage)
        case .deleteJadwal: .deleteJadwal(try await stage.slot().id)
        case .verifyPembayaran: .verifyPembayaran(try await stage.paid().transaksi)
        case .rejectPembayaran: .rejectPembayaran(try await stage.paid().transaksi, alasan: "Buram")
        case .readNotifikasi: try await Self.news(on: stage)
        case .updateProfil: .updateProfil(ProfilEdit(alamat: stage.newAlamat()))
        case .uploadFoto: .uploadFoto(try await Self.picture(on: stage))
        }
    }

    private static func rejected(on stage: FaultStage) async throws -> Mutation {
        let (sesi, transaksi) = try await stage.paid()
        try await stage.call(PlatformCalls.rejectPembayaran(transaksi, alasan: "Buram"), as: .admin)
        return .uploadBukti(try stage.proof(of: sesi, for: transaksi))
    }

    private static func changed(on stage: FaultStage) async throws -> Mutation {
        let slot = try await stage.slot()
        var entry = stage.newSlot()
        entry.id = slot.id
        return .saveJadwal(entry)
    }

    /// Another picture than the one that is there.
    private static func picture(on stage: FaultStage) async throws -> FotoUpload {
        stage.lastFoto = try await stage.call(PlatformCalls.uploadFoto(try stage.foto()), as: .pelanggan)
        return try stage.foto()
    }

    private static func news(on stage: FaultStage) async throws -> Mutation {
        _ = try await stage.accepted()
        let list = try await stage.call(PlatformCalls.notifikasi(), as: .pelanggan)
        return .readNotifikasi(try #require(list.first { $0.dibacaAt == nil }?.id))
    }
}

extension Mutation {
    /// Whether the platform's lists show the effect, and show it once.
    func isShownOnce(on stage: FaultStage) async throws -> Bool {
        switch self {
        case .bookSesi(let booking):
            return try await Self.sesi(on: stage).count { $0.detailKursus == booking.detailKursus && $0.statusSesi.isLive } == 1
        case .cancelSesi(let id):
            return try await !Self.sesi(on: stage).contains { $0.id == id && $0.statusSesi.isLive }
        case .uploadBukti(let upload):
            let paid = try await stage.call(PlatformCalls.transaksiList(), as: .admin).filter { $0.sesiID == upload.sesiID }
            return paid.count == 1 && paid.first?.statusPembayaran == .menungguVerifikasi && paid.first?.buktiPembayaran != nil
        case .reviewSesi(let id, let rating, _):
            let sesi = try await Self.sesi(on: stage).first { $0.id == id }
            return sesi?.statusSesi == .reviewed && sesi?.testimoni?.rating.value == Double(rating)
        case .startSesi(let id):
            return try await Self.sesi(on: stage).first { $0.id == id }?.statusSesi == .started
        case .finishSesi(let id):
            return try await Self.sesi(on: stage).first { $0.id == id }?.statusSesi == .end
        case .saveJadwal(let entry):
            let found = try await Self.slots(on: stage).filter { $0.tanggal == entry.tanggal && $0.waktu == entry.waktu }
            return found.count == 1 && (entry.id == nil || found.first?.id == entry.id)
        case .deleteJadwal(let id):
            return try await !Self.slots(on: stage).contains { $0.id == id }
        case .verifyPembayaran(let id):
            return try await Self.status(of: id, on: stage) == .accepted
        case .rejectPembayaran(let id, _):
            return try await Self.status(of: id, on: stage) == .rejected
        case .readNotifikasi(let id):
            return try await stage.call(PlatformCalls.notifikasi(), as: .pelanggan).first { $0.id == id }?.dibacaAt != nil
        case .updateProfil(let edit):
            return try await stage.call(PlatformCalls.profilPelanggan(), as: .pelanggan)?.alamat == edit.alamat
        case .uploadFoto:
            return try await stage.call(PlatformCalls.profilPelanggan(), as: .pelanggan)?.fotoProfil != stage.lastFoto
        }
    }

    private static func sesi(on stage: FaultStage) async throws -> [Sesi] {
        try await stage.call(PlatformCalls.pelangganSesi(), as: .pelanggan)
    }

    private static func slots(on stage: FaultStage) async throws -> [JadwalKursus] {
        try await stage.call(PlatformCalls.mentorKursus(), as: .mentor).flatMap(\.jadwal)
    }

    private static func status(of id: TransaksiID, on stage: FaultStage) async throws -> StatusPembayaran? {
        try await stage.call(PlatformCalls.transaksiList(), as: .admin).first { $0.id == id }?.statusPembayaran
    }
}
