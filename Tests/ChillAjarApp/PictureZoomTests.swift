import Pictures
import TerminalUI
import Testing

@testable import ChillAjarApp

@Suite("Enlarging and moving a picture")
struct PictureZoomTests {
    /// A photo of a phone's screen in a window of 80 × 22: 20 columns wide when all of it is in sight.
    private let window = PictureZoom.Window(
        picture: PictureSize(width: 500, height: 1_100), room: Size(width: 80, height: 22))

    @Test("At first all of it is in sight, as large as it fits")
    func whole() {
        let zoom = PictureZoom()
        #expect(zoom.percent == 100 && zoom.isWhole)
        #expect(zoom.whole(window) == Size(width: 20, height: 22))
        #expect(zoom.sight(window) == Rect(x: 0, y: 0, width: 20, height: 22))
        #expect(zoom.position(window).x == nil && zoom.position(window).y == nil)
    }

    @Test("It goes by steps to both ends and not beyond")
    func steps() {
        var zoom = PictureZoom()
        zoom.step(-1, window)
        #expect(zoom.percent == 100)
        var seen: [Int] = []
        for _ in 0..<20 {
            zoom.step(1, window)
            seen.append(zoom.percent)
        }
        #expect(Array(seen.prefix(4)) == [125, 150, 200, 300] && seen.last == 3200)
        zoom.step(-100, window)
        #expect(zoom.isWhole)
    }

    @Test("What is enlarged begins at the top, in the middle")
    func begins() {
        var zoom = PictureZoom()
        zoom.step(7, window)
        #expect(zoom.percent == 800)
        #expect(zoom.sight(window) == Rect(x: 40, y: 0, width: 80, height: 22))
        #expect(zoom.position(window).x == 50 && zoom.position(window).y == 0)
    }

    @Test("Moving ends where the picture does, and back again needs no more steps than there were")
    func move() {
        var zoom = PictureZoom()
        zoom.step(3, window)
        #expect(zoom.whole(window) == Size(width: 40, height: 44))
        zoom.move(0, 500, window)
        #expect(zoom.sight(window).y == 22 && zoom.position(window).y == 100)
        zoom.move(0, -3, window)
        #expect(zoom.sight(window).y == 19)
        zoom.move(6, 0, window)
        #expect(zoom.sight(window).x == 0, "there is nothing beside it")
        zoom.moveToEnd(isTop: true)
        #expect(zoom.sight(window).y == 0)
    }

    @Test("The wheel keeps what is under the pointer, in and out", arguments: [(0, 0), (35, 10), (79, 21)])
    func pointer(_ x: Int, _ y: Int) {
        let window = PictureZoom.Window(
            picture: PictureSize(width: 1_600, height: 880), room: Size(width: 80, height: 22))
        var zoom = PictureZoom()
        let cell = Point(x: x, y: y)
        var shares: [(Double, Double)] = []
        for _ in 0..<8 {
            shares.append(share(under: cell, zoom, window))
            zoom.step(1, at: cell, window)
        }
        for (left, right) in zip(shares, shares.dropFirst()) {
            #expect(abs(left.0 - right.0) < 0.05 && abs(left.1 - right.1) < 0.05)
        }
        for _ in 0..<8 { zoom.step(-1, at: cell, window) }
        #expect(zoom.sight(window) == Rect(x: 0, y: 0, width: 80, height: 22))
    }

    @Test("As wide as the window it fills its columns; a picture that is as wide already stays")
    func width() {
        var zoom = PictureZoom()
        zoom.fitWidth(window)
        #expect(zoom.percent == 400 && zoom.whole(window).width == 80)
        zoom.step(-1, window)
        #expect(zoom.percent == 300)
        var wide = PictureZoom()
        wide.fitWidth(PictureZoom.Window(picture: PictureSize(width: 900, height: 100), room: Size(width: 80, height: 22)))
        #expect(wide.isWhole)
    }

    @Test("Neither a tiny window nor an extreme picture leads beyond the picture")
    func extremes() {
        let sizes = [(1, 1), (1, 40_000), (40_000, 1), (5_000, 8_000)]
        for (width, height) in sizes {
            for room in [(1, 1), (3, 1), (250, 80)] {
                let window = PictureZoom.Window(
                    picture: PictureSize(width: width, height: height), room: Size(width: room.0, height: room.1))
                var zoom = PictureZoom()
                for step in 0..<14 {
                    zoom.step(1, at: Point(x: step * 40 - 100, y: 99), window)
                    zoom.move(step - 7, 7 - step, window)
                    let whole = zoom.whole(window)
                    let sight = zoom.sight(window)
                    #expect(sight.x >= 0 && sight.y >= 0 && sight.right <= whole.width && sight.bottom <= whole.height)
                    #expect(!sight.isEmpty && sight.width <= room.0 && sight.height <= room.1)
                }
            }
        }
    }

    @Test("The pixels of what is in sight cover its cells, and neighbours leave nothing out")
    func pixels() {
        let picture = PictureSize(width: 103, height: 57)
        let whole = Size(width: 40, height: 20)
        var end = 0
        for x in stride(from: 0, to: 40, by: 8) {
            let request = PictureRequest(name: "", columns: 8, rows: 20, part: PicturePart(x: x, y: 0, whole: whole))
            let area = request.area(of: picture)
            #expect(area.x <= end && area.y == 0 && area.size.height == 57)
            end = area.x + area.size.width
        }
        #expect(end == 103)
    }

    /// The place in the picture under a cell, in parts of the whole; the picture fills the window.
    private func share(under cell: Point, _ zoom: PictureZoom, _ window: PictureZoom.Window) -> (Double, Double) {
        let whole = zoom.whole(window)
        let sight = zoom.sight(window)
        return (
            (Double(sight.x + cell.x) + 0.5) / Double(whole.width), (Double(sight.y + cell.y) + 0.5) / Double(whole.height)
        )
    }
}
