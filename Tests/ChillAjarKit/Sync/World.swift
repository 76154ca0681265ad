import ChillAjarKit
import Synchronization

/// An engine between a scripted platform, a store in memory and a clock that stands still.
struct World: Sendable {
    let platform = ScriptedPlatform()
    let store: MemoryStore
    let time = FakeTime(World.start)
    let log = EventLog()
    let engine: SyncEngine

    /// Sunday 22 November 2026, 20.00 WIB.
    static let start = Timestamp(seconds: 1_795_352_400)

    init(holds: [Mutation.Kind: Int] = [:], store: MemoryStore = MemoryStore()) throws {
        self.store = store
        let (time, log) = (time, log)
        let keys = Keys()
        guard let server = Server("https://contoh.test") else { throw Missing("a server") }
        engine = SyncEngine(
            server: server, transport: platform, store: store, clock: { time.now },
            sleep: { try await time.sleep($0) }, newKey: { keys.next() }, holds: holds, random: { 0.5 }, emit: { log.take($0) })
    }

    /// An engine that has started with a person signed in; `features` nil is the classic platform.
    static func signedIn(_ session: Session = .ayu, features: [String]? = World.ours) async throws -> World {
        let world = try World()
        try world.store.saveSession(session)
        await world.offer(features)
        await world.engine.start()
        return world
    }

    static let ours = ["idempotency", "detail"]

    func offer(_ features: [String]?) async {
        if let features {
            let list = features.map { "\"\($0)\"" }.joined(separator: ",")
            await platform.answer("GET /capabilities", .ok(#"{"server": "chillajar-server", "features": [\#(list)]}"#))
        } else {
            await platform.answer("GET /capabilities", .status(404, "<html>Not Found</html>"))
        }
    }

    func perform(_ command: SyncCommand) async { await engine.perform(command) }

    /// The rows that the outbox holds now.
    var rows: [OutboxEntry] { store.state.withLock { $0.rows } }

    private final class Keys: Sendable {
        private let count = Mutex(0)
        func next() -> String {
            count.withLock {
                $0 += 1
                return "key-\($0)"
            }
        }
    }
}

/// What a test needs and did not get.
struct Missing: Error {
    let what: String
    init(_ what: String) { self.what = what }
}

extension Session {
    static let ayu = Session(
        user: User(id: UserID(6), nama: "Ayu", peran: .pelanggan, pelanggan: Pelanggan(id: PelangganID(1))), token: "token-ayu")
    static let bagas = Session(
        user: User(id: UserID(3), nama: "Bagas", peran: .mentor, mentor: Mentor(id: MentorID(1))), token: "token-bagas")
    static let rani = Session(user: User(id: UserID(1), nama: "Rani", peran: .admin), token: "token-rani")
}

extension Mutation {
    static let booking = Mutation.bookSesi(
        SesiBooking(
            mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(18), jadwalKursusID: JadwalKursusID(28),
            paketID: nil, detailKursus: "Turunan"))

    static func proof(_ kind: BuktiFile.Kind, transaksi: Int64? = nil) -> Mutation {
        .uploadBukti(
            BuktiUpload(
                sesiID: SesiID(78), transaksiID: transaksi.map { TransaksiID($0) }, mentorID: MentorID(1),
                pelangganID: PelangganID(1), paketID: nil, jumlah: Rupiah(25_000), metodePembayaran: "transfer",
                tanggalPembayaran: Tanggal(dayNumber: 20_779), path: "/home/ayu/bukti", kind: kind))
    }
}

/// Bodies of the wire, shortened.
enum Wire {
    static func kursus(_ id: Int64, _ nama: String, paket: Int64? = nil) -> String {
        let offer = paket.map {
            #", "visibilitas_paket": [{"paket_id": \#($0), "visibilitas": 1, "paket": {"id": \#($0), "nama": "NgeChill", "items": []}}]"#
        }
        return #"[{"id": \#(id), "namaKursus": "\#(nama)", "mentor_id": 1, "jadwal_kursus": []\#(offer ?? "")}]"#
    }

    static func sesi(_ id: Int64, status: String = "pending", jadwal: Int64 = 28, more: String = "") -> String {
        #"{"id": \#(id), "pelanggan_id": 1, "mentor_id": 1, "kursus_id": 18, "jadwal_kursus_id": \#(jadwal), "statusSesi": "\#(status)"\#(more)}"#
    }

    static func transaksi(
        _ id: Int64, sesi: Int64 = 78, pelanggan: Int64 = 1, status: String = "menunggu_verifikasi", bukti: Bool = true,
        created: String = "2026-11-22T13:00:00.000000Z"
    ) -> String {
        let proof = bukti ? #""bukti_bayar/a.jpg""# : "null"
        return
            #"{"id": \#(id), "sesi_id": \#(sesi), "pelanggan_id": \#(pelanggan), "statusPembayaran": "\#(status)", "jumlah": 25000, "buktiPembayaran": \#(proof), "created_at": "\#(created)", "updated_at": "\#(created)"}"#
    }

    static func list(_ rows: String...) -> String { "[" + rows.joined(separator: ",") + "]" }
}
