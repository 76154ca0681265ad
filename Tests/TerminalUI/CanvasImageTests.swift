import TerminalUI
import Testing

@Suite("A picture of pixels upon cells")
struct CanvasImageTests {
    private let image = GraphicsImage(png: [1, 2, 3])
    private let rect = Rect(x: 2, y: 1, width: 4, height: 2)

    @Test("It is shown where it was laid, in cells of the whole screen")
    func shown() {
        let frame = frame { canvas in
            canvas.sub(Rect(x: 3, y: 2, width: 12, height: 5)) { $0.image(image, over: rect) }
        }
        #expect(frame.images == [PlacedImage(image, over: Rect(x: 5, y: 3, width: 4, height: 2))])
    }

    @Test("Whatever is drawn over any part of it hides all of it")
    func covered() {
        #expect(
            frame {
                $0.image(image, over: rect); $0.text("x", x: 5, y: 2)
            }.images == [])
        #expect(
            frame {
                $0.image(image, over: rect); $0.highlight(rect, .selection)
            }.images == [])
        #expect(
            frame {
                $0.image(image, over: rect); $0.text("xx", x: 0, y: 1)
            }.images.count == 1, "beside it")
    }

    @Test("What is not wholly in sight is left to the cells")
    func clipped() {
        #expect(frame { $0.image(image, over: Rect(x: 18, y: 0, width: 4, height: 2)) }.images == [])
        #expect(frame { $0.image(image, over: Rect(x: 0, y: 0, width: 0, height: 2)) }.images == [])
    }

    private func frame(_ draw: (inout Canvas) -> Void) -> Frame {
        var canvas = Canvas(width: 20, height: 8)
        draw(&canvas)
        return canvas.finish()
    }
}
