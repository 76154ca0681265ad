import Testing

@testable import TerminalUI

@Suite("Rectangles")
struct RectTests {
    private let rect = Rect(x: 2, y: 3, width: 10, height: 4)

    @Test("A split shares all cells between its parts")
    func splits() {
        #expect(rect.splitLeft(4) == (Rect(x: 2, y: 3, width: 4, height: 4), Rect(x: 6, y: 3, width: 6, height: 4)))
        #expect(rect.splitRight(4) == (Rect(x: 2, y: 3, width: 6, height: 4), Rect(x: 8, y: 3, width: 4, height: 4)))
        #expect(rect.splitTop(1) == (Rect(x: 2, y: 3, width: 10, height: 1), Rect(x: 2, y: 4, width: 10, height: 3)))
        #expect(rect.splitBottom(1) == (Rect(x: 2, y: 3, width: 10, height: 3), Rect(x: 2, y: 6, width: 10, height: 1)))
    }

    @Test("No operation makes a negative size", arguments: [-5, 0, 1, 3, 5, 99])
    func clamping(amount: Int) {
        let parts = [
            rect.inset(by: max(0, amount)), rect.splitLeft(amount).left, rect.splitLeft(amount).right,
            rect.splitRight(amount).left,
            rect.splitRight(amount).right, rect.splitTop(amount).bottom, rect.splitBottom(amount).top,
            rect.centered(width: amount, height: amount), Rect(x: 0, y: 0, width: amount, height: amount),
        ]
        for part in parts {
            #expect(part.width >= 0 && part.height >= 0)
            #expect(part.isEmpty || rect.intersection(part) == part || part.x == 0)
        }
    }

    @Test("A centred rectangle lies in the middle, and what is apart has nothing in common")
    func centred() {
        #expect(rect.centered(width: 4, height: 2) == Rect(x: 5, y: 4, width: 4, height: 2))
        #expect(rect.intersection(Rect(x: 50, y: 50, width: 5, height: 5)).isEmpty)
        #expect(rect.contains(2, 3) && rect.contains(11, 6) && !rect.contains(12, 6) && !rect.contains(2, 7))
    }
}
