import ChillAjarKit
import CurlTransport
import FaultProxy
import Testing

/// A platform with a proxy full of faults before it, and the demo's three people who can also reach it past the proxy.
final class FaultStage {
    let folder: JourneyFolder
    let platform: TestPlatform
    let proxy: FaultProxy
    /// The platform as the clients see it: through the proxy.
    let server: Server
    let transport = CurlTransport()
    private var sessions: [Peran: Session] = [:]
    private let kursus: KursusID
    private let today: Tanggal
    private var made = 0
    /// Where the platform keeps the picture that was sent last past the proxy.
    var lastFoto: String?

    init() async throws {
        folder = try JourneyFolder()
        platform = try await TestPlatform(folder: folder.path)
        proxy = try FaultProxy(upstream: #require(UInt16(exactly: platform.port)))
        server = try #require(Server(proxy.url))
        today = Timestamp.current.tanggal(in: .wib)
        for peran in [Peran.pelanggan, .mentor, .admin] {
            let call = try PlatformCalls.login(try #require(DemoAccounts.signIn(peran)))
            sessions[peran] = try call.value(
                of: try await transport.send(call.request(to: platform.server, token: nil, idempotencyKey: nil))
            ).session()
        }
        let mentor = try #require(sessions[.mentor]?.user.mentor?.id)
        let list = PlatformCalls.publicKursus()
        let all = try list.value(
            of: try await transport.send(list.request(to: platform.server, token: nil, idempotencyKey: nil)))
        kursus = try #require(all.first { $0.mentorID == mentor }?.id)
    }

    func session(_ peran: Peran) throws -> Session { try #require(sessions[peran]) }

    /// One call as that person, past the proxy.
    func call<Value>(_ call: Call<Value>, as peran: Peran) async throws -> Value {
        let request = call.request(to: platform.server, token: try session(peran).token, idempotencyKey: nil)
        return try call.value(of: try await transport.send(request))
    }

    // MARK: The account

    /// An address that nobody has yet.
    func newAlamat() -> String {
        made += 1
        return "Jl. Melati \(made)"
    }

    /// Another picture of a person each time.
    func foto() throws -> FotoUpload {
        made += 1
        return FotoUpload(path: try folder.picture("foto \(made).jpg", seed: made), kind: .jpeg)
    }

    // MARK: A sesi, up to some step

    /// A slot as a mentor would compose it, which meets no other and lies far from the demo's own.
    func newSlot() -> JadwalEntry {
        made += 1
        return JadwalEntry(
            id: nil, kursusID: kursus, tanggal: today.adding(days: 60 + made / 8),
            waktu: Waktu(secondOfDay: made % 8 * 3 * 3600), gayaMengajar: .online, keterangan: "slot \(made)", tempat: "")
    }

    func slot() async throws -> JadwalKursus { try await call(PlatformCalls.saveJadwal(newSlot()), as: .mentor) }

    func booking(of slot: JadwalKursus) throws -> SesiBooking {
        SesiBooking(
            mentorID: try #require(session(.mentor).user.mentor?.id),
            pelangganID: try #require(session(.pelanggan).user.pelanggan?.id), kursusID: kursus, jadwalKursusID: slot.id,
            paketID: nil, detailKursus: "topik \(slot.id)")
    }

    func booked() async throws -> Sesi {
        try await call(PlatformCalls.bookSesi(booking(of: try await slot())), as: .pelanggan)
    }

    func proof(of sesi: Sesi, _ kind: BuktiFile.Kind = .jpeg, for transaksi: TransaksiID? = nil) throws -> BuktiUpload {
        made += 1
        let path =
            switch kind {
            case .pdf: try folder.document("bukti \(made).pdf")
            default: try folder.picture("bukti \(made).jpg", seed: made)
            }
        return BuktiUpload(
            sesiID: sesi.id, transaksiID: transaksi, mentorID: try #require(sesi.mentorID),
            pelangganID: try #require(sesi.pelangganID), paketID: nil, jumlah: try #require(sesi.jumlahSementara),
            metodePembayaran: "transfer", tanggalPembayaran: today, path: path, kind: kind)
    }

    /// A proof that goes up in pieces.
    func largeProof(of sesi: Sesi) throws -> BuktiUpload {
        var upload = try proof(of: sesi)
        upload.path = try folder.noise("bukti besar \(made).jpg", seed: made)
        return upload
    }

    func paid() async throws -> (sesi: Sesi, transaksi: TransaksiID) {
        let sesi = try await booked()
        let call = PlatformCalls.createTransaksi(try proof(of: sesi), withFile: true)
        return (sesi, try await self.call(call, as: .pelanggan).id)
    }

    func accepted() async throws -> Sesi {
        let (sesi, transaksi) = try await paid()
        try await call(PlatformCalls.verifyPembayaran(transaksi), as: .admin)
        return sesi
    }

    func started() async throws -> Sesi {
        let sesi = try await accepted()
        try await call(PlatformCalls.startSesi(sesi.id), as: .mentor)
        return sesi
    }

    func ended() async throws -> Sesi {
        let sesi = try await started()
        try await call(PlatformCalls.finishSesi(sesi.id), as: .mentor)
        return sesi
    }
}
