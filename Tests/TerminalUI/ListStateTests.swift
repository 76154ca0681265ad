import Testing

@testable import TerminalUI

@Suite("A list's selection")
struct ListStateTests {
    private let ids = Array(1...100)

    private func pressed(_ keys: Key..., page: Int = 10) -> ListState<Int> {
        var list = ListState<Int>()
        list.reconcile(ids: ids)
        for key in keys {
            let isTaken = list.handle(key, ids: ids, page: page)
            #expect(isTaken)
        }
        return list
    }

    @Test("The keys move by items, pages and to the ends, and stop there")
    func keys() {
        #expect(pressed().selected == 1)
        #expect(pressed(.down, .char("j"), .up).selected == 2)
        #expect(pressed(.pageDown).selected == 11)
        #expect(pressed(.pageDown, .ctrl("u")).selected == 6)
        #expect(pressed(.end).selected == 100)
        #expect(pressed(.char("G"), .down, .pageDown).selected == 100)
        #expect(pressed(.char("G"), .char("g"), .up).selected == 1)
        #expect(pressed(.end).visible(height: 10) == 90..<100)
    }

    @Test("A list in which nobody has chosen anything begins with what is first when somebody comes to it")
    func untouched() {
        var list = ListState<Int>()
        list.reconcile(ids: [3, 4])
        list.reconcile(ids: [1, 2, 3, 4])
        #expect(list.selected == 3, "while it is looked at its selection stays")
        list.appear(ids: [1, 2, 3, 4])
        #expect(list.selected == 1 && list.visible(height: 2) == 0..<2)
        _ = list.handle(.down, ids: [1, 2, 3, 4], page: 2)
        list.appear(ids: [0, 1, 2, 3, 4])
        #expect(list.selected == 2, "what somebody has chosen stays theirs")
    }

    @Test("A list scrolls only when the selection would leave it")
    func scrolling() {
        var list = pressed(.pageDown)
        #expect(list.visible(height: 10) == 1..<11)
        for _ in 0..<9 { _ = list.handle(.up, ids: ids, page: 10) }
        #expect(list.visible(height: 10) == 1..<11)
        _ = list.handle(.up, ids: ids, page: 10)
        #expect(list.visible(height: 10) == 0..<10)
    }

    @Test("A step out of sight brings half a page, so that the steps after it move nothing but the selection")
    func steps() {
        var list = pressed()
        var first = [Int]()
        for _ in 0..<30 {
            _ = list.handle(.down, ids: ids, page: 10)
            let shown = list.visible(height: 10)
            #expect(shown.contains(list.index))
            if first.last != shown.lowerBound { first.append(shown.lowerBound) }
        }
        #expect(first == [0, 6, 12, 18, 24])
        for _ in 0..<7 { _ = list.handle(.up, ids: ids, page: 10) }
        #expect(list.visible(height: 10) == 18..<28)
        #expect(list.index == 23)
    }

    @Test("In a window of one item a step brings the next one", arguments: 1...3)
    func smallPages(page: Int) {
        var list = pressed(page: page)
        for place in 1...20 {
            _ = list.handle(.down, ids: ids, page: page)
            #expect(list.visible(height: page).contains(place))
        }
        for place in (0..<20).reversed() {
            _ = list.handle(.up, ids: ids, page: page)
            #expect(list.visible(height: page).contains(place))
        }
    }

    @Test("When the list changes the selection stays on its item, and the item on its row")
    func refresh() {
        var list = pressed(.pageDown, .pageDown)
        let row = 20 - list.offset
        let survived = list.reconcile(ids: [901, 902, 903] + ids)
        #expect(survived)
        #expect(list.selected == 21)
        #expect(23 - list.visible(height: 10).lowerBound == row)
        list.reconcile(ids: Array(15...100))
        #expect(list.selected == 21)
        #expect(6 - list.visible(height: 10).lowerBound <= row)
    }

    @Test("When the selected item is gone, that is told, and what took its place is selected")
    func gone() {
        var list = pressed(.down, .down)
        let survived = list.reconcile(ids: ids.filter { $0 != 3 })
        #expect(!survived)
        #expect(list.selected == 4)
        let survivedAgain = list.reconcile(ids: [1])
        #expect(!survivedAgain)
        #expect(list.selected == 1)
        let survivedTheLast = list.reconcile(ids: [])
        #expect(!survivedTheLast)
        #expect(list.selected == nil)
        #expect(list.visible(height: 10).isEmpty)
        let lostNothing = list.reconcile(ids: [7])
        #expect(lostNothing)
        #expect(list.selected == 7)
    }

    @Test("The wheel moves what is in sight, and the selection only as far as it must")
    func wheel() {
        var list = pressed(.down, .down, .down, .down)
        list.scroll(by: 3, ids: ids, page: 10)
        #expect(list.visible(height: 10) == 3..<13)
        #expect(list.selected == 5)
        list.scroll(by: 3, ids: ids, page: 10)
        #expect(list.selected == 7)
        list.scroll(by: -99, ids: ids, page: 10)
        #expect(list.visible(height: 10) == 0..<10)
        #expect(list.selected == 7)
        list.scroll(by: 999, ids: ids, page: 10)
        #expect(list.visible(height: 10) == 90..<100)
    }

    @Test("Rows of several cells, and windows of any height, always show the selected item", arguments: 1...4)
    func rowHeights(rowHeight: Int) {
        let list = pressed(.pageDown, .pageDown, .up)
        for height in rowHeight...40 {
            let shown = list.visible(height: height, rowHeight: rowHeight)
            #expect(shown.contains(list.index))
            #expect(shown.count == min(100, height / rowHeight))
        }
        #expect(list.visible(height: 0).isEmpty)
    }

    @Test("A click selects, and an item that is not there changes nothing")
    func click() {
        var list = pressed()
        list.select(50, ids: ids, page: 10)
        #expect(list.selected == 50)
        list.select(500, ids: ids, page: 10)
        #expect(list.selected == 50)
        for key in [Key.char("x"), .enter] {
            let isTaken = list.handle(key, ids: ids, page: 10)
            #expect(!isTaken)
        }
    }
}
