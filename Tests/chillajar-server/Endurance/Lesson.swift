import ChillAjarKit
import Testing

/// One sesi from its slot to its review, step by step, each step under a key of its own: a step whose answer was lost is sent
/// again and must have had one effect.
struct Lesson: Sendable {
    /// How far the server has acknowledged it.
    enum Step: Int, Sendable, CaseIterable {
        case none, slot, booked, paid, accepted, started, ended, reviewed
    }

    let kursus: KursusID
    let tanggal: Tanggal
    let waktu: Waktu
    let bukti: String
    /// Different for every lesson.
    let name: String

    private(set) var step = Step.none
    private(set) var slot: JadwalKursusID?
    private(set) var sesi: Sesi?
    private(set) var transaksi: TransaksiID?

    init(kursus: KursusID, tanggal: Tanggal, waktu: Waktu, bukti: String, name: String) {
        self.kursus = kursus
        self.tanggal = tanggal
        self.waktu = waktu
        self.bukti = bukti
        self.name = name
    }

    var isDone: Bool { step == .reviewed }

    /// Sends the next step and notes that it was acknowledged.
    mutating func advance(_ people: DemoPeople) async throws {
        let next = try #require(Step(rawValue: step.rawValue + 1))
        let key = "\(name)-\(next.rawValue)"
        switch next {
        case .none: return
        case .slot: slot = try await people.call(makeSlot(), as: .mentor, key: key).id
        case .booked: sesi = try await people.call(book(people), as: .pelanggan, key: key)
        case .paid: transaksi = try await people.call(pay(), as: .pelanggan, key: key).id
        case .accepted: try await people.call(PlatformCalls.verifyPembayaran(try #require(transaksi)), as: .admin, key: key)
        case .started: try await people.call(PlatformCalls.startSesi(try sesiID), as: .mentor, key: key)
        case .ended: try await people.call(PlatformCalls.finishSesi(try sesiID), as: .mentor, key: key)
        case .reviewed:
            _ = try await people.call(
                PlatformCalls.reviewSesi(try sesiID, rating: 5, komentar: name), as: .pelanggan, key: key)
        }
        step = next
    }

    private var sesiID: SesiID { get throws { try #require(sesi).id } }

    private func makeSlot() throws -> Call<JadwalKursus> {
        try PlatformCalls.saveJadwal(
            JadwalEntry(
                id: nil, kursusID: kursus, tanggal: tanggal, waktu: waktu, gayaMengajar: .online, keterangan: "", tempat: ""))
    }

    private func book(_ people: DemoPeople) throws -> Call<Sesi> {
        try PlatformCalls.bookSesi(
            SesiBooking(
                mentorID: try #require(try people.session(.mentor).user.mentor?.id),
                pelangganID: try #require(try people.session(.pelanggan).user.pelanggan?.id), kursusID: kursus,
                jadwalKursusID: try #require(slot), paketID: nil, detailKursus: name))
    }

    private func pay() throws -> Call<Transaksi> {
        let sesi = try #require(sesi)
        return try PlatformCalls.createTransaksi(
            BuktiUpload(
                sesiID: sesi.id, transaksiID: nil, mentorID: #require(sesi.mentorID), pelangganID: #require(sesi.pelangganID),
                paketID: nil,
                jumlah: #require(sesi.jumlahSementara), metodePembayaran: "transfer", tanggalPembayaran: tanggal,
                path: bukti, kind: .png), withFile: true)
    }

    /// Whether the server's own list shows at least what it acknowledged.
    func isKept(in list: [Sesi]) -> Bool {
        guard step.rawValue >= Step.booked.rawValue else { return true }
        let found = list.filter { $0.detailKursus == name && $0.statusSesi != .cancelled }
        guard found.count == 1, let seen = found.first, seen.id == sesi?.id else { return false }
        switch step {
        case .none, .slot, .booked: return true
        case .paid: return seen.transaksi?.id == transaksi
        case .accepted: return seen.transaksi?.statusPembayaran == .accepted
        case .started: return seen.statusSesi != .pending
        case .ended: return seen.statusSesi == .end || seen.statusSesi == .reviewed
        case .reviewed: return seen.statusSesi == .reviewed && seen.testimoni != nil
        }
    }
}
