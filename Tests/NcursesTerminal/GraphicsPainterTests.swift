import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite("Which bytes bring pictures to the screen")
struct GraphicsPainterTests {
    private let rect = Rect(x: 4, y: 2, width: 20, height: 10)
    private let png = GraphicsImage(png: [UInt8](repeating: 7, count: 30))
    private let sixel = GraphicsImage(sixel: Array("\u{1B}P0;1;0q\"1;1;6;6#0~\u{1B}\\".utf8))

    @Test("A picture is sent once, placed with the cursor left where it was, and not again while nothing changes")
    func once() {
        var painter = GraphicsPainter()
        let first = update(&painter, [PlacedImage(png, over: rect)])
        #expect(
            first
                == "␛7␛_Ga=t,t=d,f=100,i=1128333313,q=2,m=0;BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH␛\\␛[3;5H␛_Ga=p,i=1128333313,p=1,c=20,r=10,C=1,q=2␛\\␛8"
        )
        #expect(update(&painter, [PlacedImage(png, over: rect)]) == "")
        #expect(update(&painter, [PlacedImage(png, over: rect)], touched: 0..<40) == "", "it lies upon what is written")
    }

    @Test("A large picture goes in chunks of at most 4096 letters, each a sequence of its own")
    func chunks() throws {
        var painter = GraphicsPainter()
        let large = GraphicsImage(png: [UInt8](repeating: 1, count: 10_000))
        let bytes = update(&painter, [PlacedImage(large, over: rect)])
        let sequences = bytes.split(separator: "␛\\").filter { $0.contains("_G") && !$0.contains("a=p") }
        let letters = sequences.map { $0.split(separator: ";")[1].count }
        #expect(letters == [4096, 4096, 4096, 13_336 - 3 * 4096])
        #expect(
            sequences.dropFirst().dropLast().allSatisfy { $0.hasPrefix("␛_Gm=1;") }
                && sequences.last?.hasPrefix("␛_Gm=0;") == true)
    }

    @Test("What leaves the screen is deleted; what moves is not sent again")
    func leaves() {
        var painter = GraphicsPainter()
        _ = update(&painter, [PlacedImage(png, over: rect)])
        let moved = update(&painter, [PlacedImage(png, over: rect.offset(x: 1, y: 1))])
        #expect(moved == "␛7␛[4;6H␛_Ga=p,i=1128333313,p=1,c=20,r=10,C=1,q=2␛\\␛8")
        #expect(update(&painter, []) == "␛7␛_Ga=d,d=I,i=1128333313,q=2␛\\␛8")
        #expect(update(&painter, []) == "")
        #expect(update(&painter, [PlacedImage(png, over: rect)]).contains("i=1128333314"), "under another number than before")
    }

    @Test("After the screen was cleared everything is deleted for certain, and sent again")
    func cleared() {
        var painter = GraphicsPainter()
        _ = update(&painter, [PlacedImage(png, over: rect)])
        painter.forget()
        let again = update(&painter, [PlacedImage(png, over: rect)])
        #expect(again.hasPrefix("␛7␛\\␛_Ga=d,d=A,q=2␛\\␛_Ga=t"))
    }

    @Test("At the end nothing is left, and a terminal that was sent nothing is sent nothing")
    func end() {
        var painter = GraphicsPainter()
        #expect(painter.clear() == [])
        painter.forget()
        #expect(update(&painter, []) == "")
        _ = update(&painter, [PlacedImage(png, over: rect)])
        #expect(painter.clear() == Array("\u{1B}\\\u{1B}_Ga=d,d=A,q=2\u{1B}\\".utf8))
    }

    @Test("Sixels are sent again when anything was written in their rows, and only then")
    func sixels() {
        var painter = GraphicsPainter()
        let placed = PlacedImage(sixel, over: rect)
        let bytes = "␛7␛[3;5H␛P0;1;0q\"1;1;6;6#0~␛\\␛8"
        #expect(update(&painter, [placed]) == bytes)
        #expect(update(&painter, [placed], touched: 0..<2) == "")
        #expect(update(&painter, [placed], touched: 12..<14) == "")
        #expect(update(&painter, [placed], touched: 11..<12) == bytes)
        #expect(painter.rowsToRestore(for: [placed]) == [])
        #expect(painter.rowsToRestore(for: []) == [2..<12], "their cells are written again when they go")
        let other = PlacedImage(GraphicsImage(sixel: [1]), over: rect)
        #expect(painter.rowsToRestore(for: [other]) == [], "not where others take their place at once")
        #expect(update(&painter, []) == "")
    }

    @Test("Sixels that would reach the last row are left out: the screen would scroll")
    func lastRow() {
        var painter = GraphicsPainter()
        let low = PlacedImage(sixel, over: Rect(x: 0, y: 30, width: 20, height: 10))
        #expect(update(&painter, [low]) == "")
    }

    private func update(_ painter: inout GraphicsPainter, _ images: [PlacedImage], touched: Range<Int> = 0..<0) -> String {
        String(decoding: painter.update(images, touched: [touched], height: 40), as: UTF8.self).replacing("\u{1B}", with: "␛")
    }
}
