import ChillAjarKit
import Glibc
import LocalStore

/// What was measured of the engine; milliseconds and megabytes of 10⁶ bytes, with the figure of `curl` or `grep` beside it.
struct SyncFigures {
    /// A figure of the client and that of the tool beside it.
    struct Pair {
        var ours = 0.0
        var beside = 0.0
    }

    var search = Pair()
    var firstSync = Pair()
    var firstSyncMegabytes = 0.0
    var firstSyncMemory = 0.0
    var unchanged = Pair()
    var unchangedBytes = 0.0
    var unchangedMemory = 0.0
    var drain = Pair()
    var proof = Pair()
    var proofMemory = 0.0
}

/// Measures the client's engine, transport and store against ``SyncPlatform``, with curl doing the same beside it.
struct SyncMeasurement {
    static let rows = 1000
    static let proofBytes = 10_000_000
    private static let searches = 200

    let folder: TemporaryFolder

    func run() async throws -> SyncFigures {
        let platform = try SyncPlatform()
        defer { platform.stop() }
        guard let server = Server(platform.base) else { throw Obstacle("not an address: \(platform.base)") }
        let curl = CurlCommand(base: platform.base)
        var figures = SyncFigures()
        var client = try BenchClient(server, folder: folder.path + "/sync")
        try await measureLists(&client, beside: curl, &figures)
        try measureSearch(client.store, &figures)
        try await measureProof(&client, beside: curl, &figures)
        await client.stop()
        try await measureDrain(server, beside: curl, &figures)
        return figures
    }

    private func measureLists(_ client: inout BenchClient, beside curl: CurlCommand, _ figures: inout SyncFigures) async throws {
        // It asks nobody anything before something is wanted: the first sync makes the connection, as curl does.
        await client.engine.start()
        let before = try ProcessFacts.memory(of: getpid()).resident
        let isRead: (SyncEvent) -> Bool = { if case .snapshot(.kursus, _) = $0 { true } else { false } }
        figures.firstSync.ours = try await client.milliseconds(of: .watch([.kursus]), until: isRead)
        figures.firstSyncMemory = try ProcessFacts.memory(of: getpid()).resident - before
        let between = try ProcessFacts.memory(of: getpid()).resident
        figures.unchanged.ours = try await client.milliseconds(of: .refresh(.kursus), until: isRead)
        figures.unchangedMemory = try ProcessFacts.memory(of: getpid()).resident - between
        let fetched = try curl.run(["/api/public/kursus"])
        (figures.firstSync.beside, figures.firstSyncMegabytes) = (fetched.milliseconds, fetched.bytes / 1_000_000)
        let confirmed = try curl.run(["-H", "If-None-Match: \"kursus-1\"", "/api/public/kursus"])
        (figures.unchanged.beside, figures.unchangedBytes) = (confirmed.milliseconds, confirmed.bytes)
    }

    private func measureSearch(_ store: LocalStore, _ figures: inout SyncFigures) throws {
        let catalogue = Catalogue(count: SyncPlatform.kursusCount)
        let words = ["kalkulus dasar 12", "fisika", "bagas stat", "akun 3", "xyz"]
        var times: [Double] = []
        for round in 0..<Self.searches {
            let begin = Clock.milliseconds()
            _ = try store.searchKursus(words[round % words.count])
            times.append(Clock.milliseconds() - begin)
        }
        let text = catalogue.kursusList.map { "\($0.nama) \($0.mentor?.user?.nama ?? "") \($0.deskripsi ?? "")\n" }.joined()
        let file = try folder.write(text, to: "kursus-10000.txt")
        var besides: [Double] = []
        for _ in 0..<21 {
            let begin = Clock.milliseconds()
            try CurlCommand.quietly("grep", ["-ic", "fisika", file])
            besides.append(Clock.milliseconds() - begin)
        }
        (figures.search.ours, figures.search.beside) = (times.median, besides.median)
    }

    private func measureProof(_ client: inout BenchClient, beside curl: CurlCommand, _ figures: inout SyncFigures) async throws {
        let bytes = (0..<Self.proofBytes).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
        let path = try folder.write(bytes: bytes, to: "bukti.jpg")
        let upload = BuktiUpload(
            sesiID: SesiID(1), transaksiID: nil, mentorID: MentorID(1), pelangganID: PelangganID(1), paketID: nil,
            jumlah: Rupiah(50_000), metodePembayaran: "transfer", tanggalPembayaran: Tanggal(dayNumber: time(nil) / 86_400),
            path: path, kind: .jpeg)
        let before = try ProcessFacts.resetPeak()
        figures.proof.ours = try await client.milliseconds(of: .submit(.uploadBukti(upload), ticket: Ticket(1))) {
            if case .done(Ticket(1), _) = $0 { true } else { false }
        }
        figures.proofMemory = try ProcessFacts.peak(of: getpid()) - before
        // By itself curl waits a second for leave to send what is that large.
        figures.proof.beside = try curl.run(["-H", "Expect:", "-F", "buktiPembayaran=@\(path)", "/api/transaksi"]).milliseconds
    }

    /// A thousand bookings that were made on a train: what the link itself takes is `rows` × the round trip.
    private func measureDrain(_ server: Server, beside curl: CurlCommand, _ figures: inout SyncFigures) async throws {
        var client = try BenchClient(server, folder: folder.path + "/drain")
        for number in 1...Self.rows {
            let booking = SesiBooking(
                mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(1),
                jadwalKursusID: JadwalKursusID(Int64(number)), paketID: nil, detailKursus: "")
            _ = try client.store.enqueue(
                .bookSesi(booking), owner: BenchClient.person.user.id, idempotencyKey: "bench-\(number)",
                at: Timestamp(seconds: Int64(time(nil))), heldUntil: nil)
        }
        let begun = try curl.start(["-X", "POST", "-d", "{}", "/api/pelanggan/pesan-sesi?[1-\(Self.rows)]"])
        var wasFull = false
        figures.drain.ours = try await client.milliseconds(of: nil) { event in
            guard case .outbox(let rows) = event else { return false }
            wasFull = wasFull || !rows.isEmpty
            return wasFull && rows.isEmpty
        }
        await client.stop()
        figures.drain.beside = try begun.finish().milliseconds
    }
}
