import ChillAjarKit
import TerminalUI
import Testing

@testable import ChillAjarApp
@testable import Pictures

@Suite("Pictures on a terminal that shows pixels")
struct GraphicsTests {
    private let kitty = TerminalGraphics(.kitty, cellWidth: 10, cellHeight: 20, pixelLimit: 2_000_000)
    private let sixel = TerminalGraphics(.sixel, cellWidth: 10, cellHeight: 20, pixelLimit: 100_000)

    @Test("When the terminal tells that it does, however late, the picture in sight is drawn for that")
    func late() throws {
        var app = queue()
        #expect(try #require(request(app)).graphics == nil)
        app.tell(kitty)
        let wanted = try #require(request(app))
        #expect(wanted.graphics == kitty)
        app.tell(.drawn(wanted, .success(drawn(wanted))))
        #expect(app.images.map(\.rect.width) == [10] && app.images.map(\.rect.height) == [10])
        app.tell(nil)
        #expect(try #require(request(app)).graphics == nil)
    }

    @Test("What is laid over a picture takes it off the screen, and gives it back")
    func covered() throws {
        var app = queue()
        app.tell(kitty)
        let wanted = try #require(request(app))
        app.tell(.drawn(wanted, .success(drawn(wanted))))
        app.press("?")
        #expect(app.images == [])
        app.press("Esc")
        #expect(app.images.count == 1)
    }

    @Test("Who listens is shown no pictures, whatever the terminal can")
    func linear() {
        var app = TestApp(
            .admin, snapshots: [.antrean: .transaksi(AntreanFixtures.rows)], presentation: Presentation(isLinear: true))
        app.tell(kitty)
        #expect(app.world.graphics == nil && app.images == [])
    }

    @Test("For kitty's language the computer writes a PNG of no more pixels than are sent") func png() async throws {
        let small = TerminalGraphics(.kitty, cellWidth: 10, cellHeight: 20, pixelLimit: 60_000)
        let image = try #require(try await drawn(for: small).image)
        guard case .png(let letters) = image.content else {
            Issue.record("no PNG")
            return
        }
        #expect(letters.starts(with: Array("iVBORw0KGgo".utf8)), "a PNG's first bytes in base64")
    }

    @Test("For sixels it writes them, and leaves it to the cells where they would be too many") func sixels() async throws {
        let image = try #require(try await drawn(for: sixel).image)
        guard case .sixel(let bytes) = image.content else {
            Issue.record("no sixels")
            return
        }
        #expect(bytes.starts(with: [0x1B, 0x50]))
        let few = TerminalGraphics(.sixel, cellWidth: 10, cellHeight: 20, pixelLimit: 5_000)
        let left = try await drawn(for: few)
        #expect(left.image == nil && left.cells.columns == 20 && left.cells.rows == 10)
    }

    @Test("A picture keeps its shape on cells of any shape", arguments: [(10, 20, 20), (10, 10, 10), (20, 20, 10), (8, 24, 30)])
    func shape(_ width: Int, _ height: Int, _ columns: Int) async throws {
        let graphics = TerminalGraphics(.kitty, cellWidth: width, cellHeight: height, pixelLimit: 2_000_000)
        let cells = try await drawn(for: graphics).cells
        #expect(cells.columns == columns && cells.rows == 10)
    }

    /// A square photo in 40 × 10 cells.
    private func drawn(for graphics: TerminalGraphics) async throws -> DrawnPicture {
        let file = try SampleFiles.jpeg(width: 400, height: 400, orientation: 1)
        let request = PictureRequest(name: "bukti", columns: 40, rows: 10, graphics: graphics)
        guard case .drawn(request, .success(let drawn)) = try await LocalAnswers().answer(.drawBytes(file, request)) else {
            throw PictureError.broken(reason: "not drawn")
        }
        return drawn
    }

    /// Cells and pixels of a square.
    private func drawn(_ request: PictureRequest) -> DrawnPicture {
        let cell = PictureCell(scalar: "A", foreground: nil, background: nil)
        return DrawnPicture(
            PictureCells(columns: 10, rows: 10, cells: [PictureCell](repeating: cell, count: 100)), GraphicsImage(png: [1]),
            of: PictureSize(width: 100, height: 200))
    }

    private func queue() -> TestApp {
        var app = AntreanFixtures.app()
        app.tell(.bukti(TransaksiID(1), AntreanFixtures.jpeg))
        return app
    }

    private func request(_ app: TestApp) -> PictureRequest? {
        app.localCommands.compactMap { if case .drawBytes(_, let request) = $0 { request } else { nil } }.last
    }
}
