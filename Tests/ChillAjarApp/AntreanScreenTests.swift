import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp
@testable import Pictures

@Suite("The verification queue")
struct AntreanScreenTests {
    @Test("At 120 × 40 the queue stands left, the facts right, and every time has its zone")
    func wide() {
        let app = AntreanFixtures.app()
        #expect(app.line(with: "Ayu Prameswari").contains("Rp63.000"))
        #expect(app.line(with: "Ayu P").contains("2 j 14 m"))
        #expect(app.shows("Harus dibayar   Rp63.000"))
        #expect(app.line(with: "Harus dibayar").contains("✓ cocok"))
        #expect(app.shows("Kalkulus Dasar · Bagas Nugroho"))
        #expect(app.shows("Rabu 25 Nov 19.00–21.00 WIB · online"))
        #expect(app.shows("Transfer BCA · 22 Nov"))
        #expect(app.shows("22 Nov 12.17 WIB · 2 jam lalu"))
    }

    @Test("At 80 × 24 everything that is needed to decide is in sight")
    func narrow() {
        var app = AntreanFixtures.app((80, 24))
        app.press("Down")
        for part in ["Gita Savira", "Rp35.000", "Rp30.000 ⚠ berbeda", "a terima", "x tolak…", "WIB"] {
            #expect(app.shows(part), "\(part)")
        }
    }

    @Test("At 40 × 12 the amounts stand below the list, and z shows the proof")
    func tiny() {
        var app = AntreanFixtures.app((40, 12))
        #expect(app.shows("Ayu P."))
        #expect(app.line(with: "Harus dibayar").contains("Rp63.000"))
        app.press("z")
        #expect(app.top is BuktiScreen)
    }

    @Test(
        "No size crashes or leaves its rows",
        arguments: [(1, 1), (5, 3), (20, 5), (39, 9), (63, 15), (64, 16), (89, 17), (250, 90)])
    func sizes(_ size: (Int, Int)) {
        var app = AntreanFixtures.app(size)
        app.press("a")
        _ = app.lines
        app.press("Esc x 1")
        #expect(app.lines.count == size.1)
        app.press("Esc z")
        #expect(app.lines.allSatisfy { $0.unicodeScalars.count <= size.0 })
    }

    @Test("The selected proof is fetched first, then the next one, and each only once")
    func fetching() {
        var app = AntreanFixtures.app()
        #expect(fetched(app) == [1])
        app.tell(.bukti(TransaksiID(1), AntreanFixtures.jpeg))
        #expect(fetched(app) == [1, 2])
        app.tell(.bukti(TransaksiID(2), AntreanFixtures.jpeg))
        app.press("Down Up Down")
        #expect(fetched(app) == [1, 2, 3])
    }

    @Test("A picture is drawn for its pane, and again when the window changes")
    func drawing() {
        var app = AntreanFixtures.app()
        app.tell(.bukti(TransaksiID(1), AntreanFixtures.jpeg))
        app.resize(100, 28)
        let sizes = app.localCommands.compactMap { if case .drawBytes(_, let request) = $0 { request.rows } else { nil } }
        #expect(sizes == [27, 15])
    }

    @Test("A broken and a huge picture are told in words")
    func broken() throws {
        var app = AntreanFixtures.app()
        app.tell(.bukti(TransaksiID(1), AntreanFixtures.jpeg))
        let request = try #require(
            app.localCommands.compactMap { if case .drawBytes(_, let request) = $0 { request } else { nil } }.last)
        app.tell(.drawn(request, .failure(.broken(reason: "bad marker"))))
        #expect(app.shows("Gambar ini rusak"))
        app.resize(80, 24)
        let again = try #require(
            app.localCommands.compactMap { if case .drawBytes(_, let request) = $0 { request } else { nil } }.last)
        app.tell(.drawn(again, .failure(.tooManyPixels(width: 20_000, height: 9_000, limit: 40_000_000))))
        #expect(app.text.contains("20000 × 9000 piksel"))
    }

    @Test("A PDF says what it is, how large, and how to open it")
    func pdf() {
        var app = AntreanFixtures.app()
        app.tell(.bukti(TransaksiID(1), AntreanFixtures.pdf))
        #expect(app.shows("Dokumen PDF · 2 kB"))
        app.press("o s")
        #expect(
            app.localCommands == [
                .open(AntreanFixtures.pdf, fileName: "bukti-1-ayu-prameswari.pdf"),
                .save(AntreanFixtures.pdf, fileName: "bukti-1-ayu-prameswari.pdf"),
            ])
        app.tell(.saved(fileName: "bukti-1-ayu-prameswari.pdf", .success("/unduhan/bukti-1-ayu-prameswari.pdf")))
        #expect(app.shows("Disimpan: /unduhan/bukti-1-ayu-prameswari.pdf"))
    }

    @Test("A file that cannot be fetched is told, and fetched again on request")
    func fetchFails() {
        var app = AntreanFixtures.app()
        app.tell(.buktiFailed(TransaksiID(1), .unreachable("refused")))
        #expect(app.shows("Bukti belum dapat diambil"))
        app.press("z")
        #expect(fetched(app).filter { $0 == 1 }.count == 2)
        #expect(!(app.top is BuktiScreen))
    }

    @Test("The file of a proof that was replaced on the way is not shown for the new one")
    func replacedOnTheWay() {
        var app = AntreanFixtures.app()
        var rows = AntreanFixtures.rows
        rows[0] = AntreanFixtures.transaksi(1, "Ayu Prameswari", jumlah: 63_000, minutes: 0, bukti: "lain.jpg")
        app.tell(.antrean, .transaksi(rows))
        #expect(fetched(app) == [1])
        app.tell(.bukti(TransaksiID(1), AntreanFixtures.pdf))
        #expect(!app.shows("Dokumen PDF"))
        #expect(fetched(app) == [1, 1], "asked once more, now for the new one")
        app.tell(.bukti(TransaksiID(1), AntreanFixtures.pdf))
        #expect(app.shows("Dokumen PDF"))
    }

    @Test("What was asked for before signing in again is asked for again")
    func session() {
        var app = AntreanFixtures.app()
        app.tell(.session(TestWorld.session(.admin)))
        #expect(fetched(app) == [1, 1])
    }

    @Test("The last eight files are kept")
    func kept() {
        var cache = BuktiCache()
        let versions = (1...10).map { BuktiVersion(AntreanFixtures.transaksi($0, "A", jumlah: 1, minutes: 1)) }
        for version in versions {
            let mustFetch = cache.want(version)
            #expect(mustFetch)
            cache.take(version.id, .loaded(AntreanFixtures.jpeg))
        }
        #expect(versions.map { cache.bytes($0) != nil } == [false, false] + [Bool](repeating: true, count: 8))
    }

    @Test("An empty queue is calm, a loading one says so, a failed one says what to do")
    func empty() {
        #expect(AntreanFixtures.app(rows: []).shows("Semua bukti sudah diperiksa"))
        var loading = TestApp(.admin)
        #expect(loading.shows("Memuat antrean…"))
        loading.tell(.refreshFailed(.antrean, .unreachable("refused")))
        #expect(loading.shows("Server tidak terjangkau"))
        #expect(loading.shows("r coba lagi"))
    }

    @Test("In English it speaks English")
    func english() {
        let app = AntreanFixtures.app(language: .en)
        #expect(app.shows("Waiting for verification"))
        #expect(app.shows("To be paid"))
    }

    private func fetched(_ app: TestApp) -> [Int64] {
        app.commands.compactMap { if case .fetchBukti(let id) = $0 { id.value } else { nil } }
    }
}

@Suite("A proof over the whole window")
struct BuktiScreenTests {
    @Test("z enlarges it step by step and begins anew; Esc goes back")
    func zoom() throws {
        var app = opened()
        var sizes = [try #require(request(app))]
        for _ in 0..<4 {
            app.press("z")
            sizes.append(try #require(request(app)))
        }
        #expect(sizes.map(\.columns) == [80, 80, 160, 320, 80])
        #expect(sizes.map(\.rows) == [21, 1000, 1000, 1000, 21])
        app.press("Esc")
        #expect(app.top is AntreanScreen)
    }

    @Test("What is larger than the window is scrolled to its ends and not beyond")
    func scroll() throws {
        var app = opened()
        app.press("z z")
        app.tell(.drawn(try #require(request(app)), .success(try letters(columns: 160, rows: 63))))
        #expect(app.lines[1].first == "A")
        app.press("Down Down")
        #expect(app.lines[1].first == "E")
        app.press("End Down PgDn")
        #expect(app.lines[21].first == "K", "the last of 63 rows")
        app.press("Home Up Left")
        #expect(app.lines[1].first == "A")
    }

    @Test("It says whose it is and what must be paid")
    func caption() {
        #expect(opened().shows("Bukti Ayu Prameswari · Harus dibayar Rp63.000"))
    }

    @Test("The file of a newer proof is not shown as the one that is enlarged")
    func otherVersion() {
        var app = opened()
        app.tell(.antrean, .transaksi([replaced]))
        #expect(app.top is BuktiScreen, "what has come already stays in sight")
        let before = request(app)
        app.tell(.bukti(TransaksiID(1), AntreanFixtures.pdf))
        #expect(!app.shows("Dokumen PDF"))
        #expect(request(app) == before)
    }

    @Test("A proof that is replaced before its file has come is left, and the person is told")
    func replacedBeforeItCame() {
        var app = AntreanFixtures.app((80, 24))
        app.press("z")
        app.tell(.antrean, .transaksi([replaced]))
        #expect(app.top is AntreanScreen && app.shows("baru saja diganti"))
    }

    @Test("A file that comes while it is enlarged is shown, and one that failed is fetched again with the next list")
    func comesLater() {
        var app = AntreanFixtures.app((80, 24))
        app.press("z")
        app.tell(.buktiFailed(TransaksiID(1), .unreachable("refused")))
        #expect(app.shows("Bukti belum dapat diambil"))
        app.forgetEffects()
        app.tell(.antrean, .transaksi(AntreanFixtures.rows))
        #expect(app.commands.contains(.fetchBukti(TransaksiID(1))))
        app.tell(.bukti(TransaksiID(1), AntreanFixtures.pdf))
        #expect(app.shows("Dokumen PDF"))
    }

    /// Another proof in the place of Ayu's.
    private var replaced: Transaksi {
        AntreanFixtures.transaksi(1, "Ayu Prameswari", jumlah: 63_000, minutes: 0, bukti: "lain.jpg")
    }

    /// Ayu's proof over a window of 80 × 24.
    private func opened() -> TestApp {
        var app = AntreanFixtures.app((80, 24))
        app.tell(.bukti(TransaksiID(1), AntreanFixtures.jpeg))
        app.press("z")
        return app
    }

    private func request(_ app: TestApp) -> PictureRequest? {
        app.localCommands.compactMap { if case .drawBytes(_, let request) = $0 { request } else { nil } }.last
    }

    /// A picture whose first row is of A, the second of B, and again from A after Z.
    private func letters(columns: Int, rows: Int) throws -> PictureCells {
        let cells = try (0..<rows).flatMap { row in
            let letter = try #require(Unicode.Scalar(UInt32(65 + row % 26)))
            return [PictureCell](
                repeating: PictureCell(scalar: letter, foreground: nil, background: nil), count: columns)
        }
        return PictureCells(columns: columns, rows: rows, cells: cells)
    }
}
