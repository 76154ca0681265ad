import Testing

@testable import TerminalUI

@Suite("Bars of counts")
struct BarChartTests {
    private func lines(_ counts: [Int], width: Int, _ glyphs: Glyphs = .unicode) -> [String] {
        let bars = counts.enumerated().map { BarChart.Bar("\(5 - $0)", $1) }
        return BarChart(bars, widest: 8).rows(width: width, glyphs).map { $0.map(\.0.string).joined() }
    }

    @Test("Each is as long as its share of them all, in eighths of a cell; the counts stand in a column")
    func shares() {
        #expect(
            lines([12, 3, 1, 0, 0], width: 40) == [
                "5 ██████░░ 12", "4 █▌░░░░░░  3", "3 ▌░░░░░░░  1", "2 ░░░░░░░░  0", "1 ░░░░░░░░  0",
            ])
    }

    @Test("Where only ASCII is drawn, whole cells tell it")
    func ascii() {
        #expect(lines([3, 1], width: 40, .ascii) == ["5 ######.. 3", "4 ##...... 1"])
    }

    @Test("One in a thousand is seen, nothing is not")
    func few() {
        #expect(lines([999, 1, 0], width: 40) == ["5 ███████▉ 999", "4 ▏░░░░░░░   1", "3 ░░░░░░░░   0"])
    }

    @Test("Narrow, the bars go before the counts do", arguments: [1, 4, 7])
    func narrow(_ width: Int) {
        #expect(lines([3, 1], width: width) == ["5 3", "4 1"])
    }

    @Test("Nothing counted draws empty bars")
    func none() {
        #expect(lines([0, 0], width: 40) == ["5 ░░░░░░░░ 0", "4 ░░░░░░░░ 0"])
    }

    @Test("Bar, track, label and count have their own colours, on the surface below")
    func styles() {
        let row = BarChart([.init("5", 1), .init("4", 1)], sign: "★", widest: 8).rows(width: 40, .unicode, on: .dialog)[0]
        #expect(row.map(\.1.role) == [.text, .star, .progress, .progressTrack, .muted])
        #expect(row.allSatisfy { $0.1.surface == .dialog })
    }
}
