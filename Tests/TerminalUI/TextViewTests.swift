import Testing

@testable import TerminalUI

@Suite("A long text to read")
struct TextViewTests {
    private let rows = (1...30).map { number -> TextView.Row in
        let text = number.isMultiple(of: 10) ? "puluhan \(number)" : "\(number)"
        return [("baris ", Style(.text)), (SafeText(outside: text), Style(.text))]
    }
    private static let height = 10

    private func shown(_ view: TextView, height: Int = TextViewTests.height, width: Int = 40) -> [String] {
        var canvas = Canvas(width: width, height: height)
        view.draw(
            in: &canvas, Rect(x: 0, y: 0, width: max(0, width - 2), height: height), rows,
            TextView.Words(hint: "kata") { "\($0)/\($1)" })
        return canvas.finish().grid.lines
    }

    private func press(_ keys: String, _ view: inout TextView, height: Int = TextViewTests.height) {
        for name in keys.split(separator: " ") {
            guard let key = Key(notation: String(name)) else { preconditionFailure("\(name) is no key") }
            _ = view.handle(key, rows, height: height)
        }
    }

    @Test(
        "Keys move it by a row, a page, half a page, and to its ends, and no further",
        arguments: [
            ("Down j", 2), ("Down Up k", 0), ("PgDn", 9), ("C-f", 9), ("Space PgUp", 0), ("C-d", 5), ("C-d C-u", 0), ("G", 20),
            ("End PgDn Down", 20), ("G g", 0), ("G Home Up", 0),
        ])
    func keys(_ keys: String, _ top: Int) {
        var view = TextView()
        press(keys, &view)
        #expect(view.top == top)
    }

    @Test("A page is never nothing, so that the smallest rectangle can be read through", arguments: [1, 2])
    func smallPage(_ height: Int) {
        var view = TextView()
        press("PgDn", &view, height: height)
        #expect(view.top == 1)
        press("PgUp", &view, height: height)
        #expect(view.top == 0)
    }

    @Test("A text that fits stays where it is")
    func fits() {
        var view = TextView()
        press("Down PgDn G", &view, height: 30)
        #expect(view.top == 0)
    }

    @Test("What is typed is found at once, below where one was; n and N go on and around")
    func search() {
        var view = TextView()
        press("/ p u l u h", &view)
        #expect(view.isTyping && shown(view).contains { $0.contains("puluhan 10") })
        press("Enter n", &view)
        #expect(shown(view).contains { $0.contains("puluhan 20") } && shown(view).last?.contains("2/3") == true)
        press("n n N", &view)
        #expect(shown(view).last?.contains("3/3") == true)
    }

    @Test("Esc while typing goes back to where one was; later it takes the words away, and then is another's")
    func escape() {
        var view = TextView()
        press("Down Down / p u l u h", &view)
        press("Esc", &view)
        #expect(view.top == 2 && !view.isSearching)
        press("/ p u l u h Enter Esc", &view)
        #expect(!view.isSearching)
        let isTaken = view.handle(.escape, rows, height: Self.height)
        #expect(!isTaken)
    }

    @Test("What was found is marked, the place in sight beyond the others")
    func marked() {
        var view = TextView()
        press("/ b a r i s Enter n", &view)
        var canvas = Canvas(width: 40, height: 10)
        view.draw(
            in: &canvas, Rect(x: 0, y: 0, width: 38, height: 10), rows, TextView.Words(hint: "") { _, _ in "" })
        let grid = canvas.finish().grid
        #expect(grid[0, 0].style.role == .match && grid[0, 0].style.modifiers == [.underline])
        #expect(grid[4, 1].style.role == .match && grid[4, 1].style.modifiers == [.bold, .reverse])
        #expect(grid[6, 1].style.role == .text)
    }

    @Test("Words that stand nowhere are counted as none, and lead nowhere")
    func none() {
        var view = TextView()
        press("Down / x y z Enter n N", &view)
        #expect(view.top == 1)
        #expect(shown(view).last?.contains("0/0") == true)
    }

    @Test("A text is broken between words, and keeps its own rows")
    func wraps() {
        let rows = TextView.wrapped("satu dua tiga\n\nempat", Style(.text), width: 8)
        #expect(rows.map { $0.map(\.0).joined().string } == ["satu dua", "tiga", "", "empat"])
    }

    @Test("No rectangle is too small", arguments: [(1, 1), (3, 2), (2, 40)])
    func anySize(_ width: Int, _ height: Int) {
        var view = TextView()
        press("/ p u l u h Enter n G", &view, height: height)
        #expect(shown(view, height: height, width: width).count == height)
    }
}
