import Testing

@testable import TerminalUI

@Suite("Meters")
struct MeterTests {
    private func line(_ width: Int, glyphs: Glyphs = .unicode, _ draw: (inout Canvas) -> Void) -> String {
        var canvas = Canvas(width: width, height: 1, glyphs: glyphs)
        draw(&canvas)
        return canvas.finish().grid.lines[0]
    }

    @Test("A bar fills with its share, in eighths of a cell")
    func bar() {
        func bar(_ done: Int64, _ total: Int64) -> String {
            line(4) { ProgressBar(done: done, of: total).draw(in: &$0, $0.bounds) }
        }
        #expect(bar(0, 100) == "░░░░")
        #expect(bar(50, 100) == "██░░")
        #expect(bar(100, 100) == "████")
        #expect(bar(33, 100) == "█▎░░")
        #expect(line(4, glyphs: .ascii) { ProgressBar(done: 50, of: 100).draw(in: &$0, $0.bounds) } == "##..")
    }

    @Test("No numbers make a bar of more than all or less than nothing")
    func barBounds() {
        #expect(ProgressBar(done: 5, of: 0).permille == 0)
        #expect(ProgressBar(done: -5, of: 10).permille == 0)
        #expect(ProgressBar(done: 50, of: 10).permille == 1000)
        #expect(ProgressBar(done: .max, of: .max).permille == 1000)
        #expect(ProgressBar(done: .max, of: 1).permille == 1000)
        #expect((499...500).contains(ProgressBar(done: .max / 2, of: .max).permille))
    }

    @Test("Stars are drawn full and empty, never more than there can be")
    func stars() {
        #expect(line(12) { StarRating(3).draw(in: &$0, x: 0, y: 0) } == "★★★☆☆")
        #expect(line(12) { StarRating(9).draw(in: &$0, x: 0, y: 0, spaced: true) } == "★ ★ ★ ★ ★")
        #expect(line(12, glyphs: .ascii) { StarRating(-1).draw(in: &$0, x: 0, y: 0) } == ".....")
    }

    @Test("A scroll bar is there only when there is more, and reaches both ends")
    func scrollbar() {
        func bar(_ total: Int, _ visible: Range<Int>) -> String {
            var canvas = Canvas(width: 1, height: 5)
            canvas.scrollbar(x: 0, y: 0, height: 5, total: total, visible: visible)
            return canvas.finish().grid.lines.joined()
        }
        #expect(bar(5, 0..<5) == "")
        #expect(bar(10, 0..<5) == "┃┃│││")
        #expect(bar(10, 5..<10) == "│││┃┃")
        #expect(bar(100_000, 0..<5) == "┃││││")
        #expect(bar(100_000, 99_995..<100_000) == "││││┃")
    }
}
