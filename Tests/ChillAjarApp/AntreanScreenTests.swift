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
        #expect(app.shows("Harus dibayar Rp63.000"))
        #expect(app.line(with: "Harus dibayar").contains("✓ cocok"))
        #expect(app.shows("Kalkulus Dasar · Bagas Nugroho"))
        #expect(app.shows("Rabu 25 Nov 19.00–21.00 WIB · online"))
        #expect(app.shows("Transfer BCA · 22 Nov"))
        #expect(app.shows("22 Nov 12.17 WIB · 2 jam lalu"))
    }

    @Test(
        "An amount and the time that a proof waits stand apart, in both languages",
        arguments: [(120, 40), (100, 30), (90, 24), (80, 24), (64, 20), (60, 20)])
    func apart(_ size: (Int, Int)) {
        var app = AntreanFixtures.app(size)
        #expect(app.line(with: "Rp63.000").contains("Rp63.000  2 j 14 m "))
        app.speak(.en)
        #expect(app.line(with: "Rp63.000").contains("Rp63.000  2 h 14 m "))
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
    @Test("It is enlarged and shrunk by keys, and told how large it is; Esc goes back")
    func zoom() throws {
        var app = opened()
        app.draw()
        #expect(app.shows("100 %"))
        app.press("z")
        #expect(app.shows("125 %"))
        app.press("+ =")
        let wanted = try #require(request(app))
        #expect(app.shows("200 % · ↑↓ 0 %"), "all of its width is in sight")
        #expect(wanted.part == PicturePart(x: 0, y: 0, whole: Size(width: 40, height: 42)))
        #expect(wanted.columns == 40 && wanted.rows == 21)
        app.press("-")
        #expect(app.shows("150 %"))
        app.press("0")
        #expect(app.shows("100 %"))
        #expect(request(app)?.part == nil)
        app.press("w")
        #expect(app.shows("400 %") && request(app)?.columns == 80)
        app.press("Esc")
        #expect(app.top is AntreanScreen)
    }

    @Test("What is drawn for another place or size is asked for anew; meanwhile what was drawn before stays in sight")
    func anew() throws {
        var app = opened()
        app.draw("A")
        app.press("w")
        #expect(app.text.contains("AAAA"), "not blank, until the next comes")
        let first = try #require(request(app))
        app.press("Down")
        let second = try #require(request(app))
        #expect(second.part?.y == 2 && first != second)
        app.draw("B", for: first)
        #expect(app.text.contains("AAAA"), "what comes too late is not shown")
        app.draw("B", for: second)
        #expect(app.text.contains("BBBB") && !app.text.contains("AAAA"))
    }

    @Test("What is larger than the window is moved to its ends and not beyond")
    func scroll() throws {
        var app = opened()
        app.draw()
        app.press("w")
        app.press("Down Down Down Down")
        #expect(try #require(request(app)?.part).y == 8)
        app.press("End Down PgDn")
        #expect(try #require(request(app)?.part).y == 84 - 21)
        #expect(app.shows("↑↓ 100 %"))
        app.press("Home Up Left")
        #expect(try #require(request(app)?.part) == PicturePart(x: 0, y: 0, whole: Size(width: 80, height: 84)))
        app.press("+ Right")
        #expect(try #require(request(app)?.part).x == 26)
    }

    @Test("The wheel enlarges where the pointer is")
    func wheel() throws {
        var app = opened()
        app.draw()
        app.press("w")
        for _ in 0..<3 { app.wheel(down: false, x: 0, y: 1) }
        let corner = try #require(request(app)?.part)
        #expect(corner.whole == Size(width: 240, height: 252) && corner.x <= 2 && corner.y <= 2)
        for _ in 0..<3 { app.wheel(down: true, x: 0, y: 1) }
        #expect(app.shows("400 %"))
        for _ in 0..<4 { app.wheel(down: false, x: 79, y: 21) }
        let part = try #require(request(app)?.part)
        #expect(part.x > part.whole.width * 2 / 3)
    }

    @Test("It says what must be paid, whose it is and for what; the amount first, and whole in the narrowest window")
    func caption() {
        #expect(opened().shows("Harus dibayar Rp63.000 · Ayu Prameswari · Kalkulus Dasar"))
        var app = AntreanFixtures.app((40, 20), rows: [AntreanFixtures.transaksi(1, Self.long, jumlah: 63_000, minutes: 1)])
        app.press("z")
        #expect(app.shows("Harus dibayar Rp63.000 · Raden W."))
    }

    @Test("A file that failed is fetched again by the key that enlarges, which says so")
    func again() {
        var app = AntreanFixtures.app((80, 24))
        app.press("z")
        app.tell(.buktiFailed(TransaksiID(1), .unreachable("refused")))
        #expect(app.shows("ambil lagi"))
        app.forgetEffects()
        app.press("z")
        #expect(app.commands == [.fetchBukti(TransaksiID(1))])
    }

    private static let long = "Raden Mas Soerjaningrat Kusumadiningrat Wibisono"

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
}

extension TestApp {
    /// Has the computer draw what was asked for last, or what is told, as cells of one letter: a photo of 500 × 1050 pixels.
    fileprivate mutating func draw(_ letter: Unicode.Scalar = "A", for told: PictureRequest? = nil) {
        let last = localCommands.compactMap { if case .drawBytes(_, let request) = $0 { request } else { nil } }.last
        guard let request = told ?? last else { return }
        let picture = PictureSize(width: 500, height: 1_050)
        let fit = PictureCells.size(of: picture, columns: request.columns, rows: request.rows)
        let (columns, rows) = request.part == nil ? (fit.width, fit.height) : (request.columns, request.rows)
        let cell = PictureCell(scalar: letter, foreground: nil, background: nil)
        let cells = PictureCells(columns: columns, rows: rows, cells: [PictureCell](repeating: cell, count: columns * rows))
        tell(.drawn(request, .success(DrawnPicture(cells, of: picture))))
    }
}
