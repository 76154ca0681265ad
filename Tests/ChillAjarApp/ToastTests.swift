import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Messages in passing")
struct ToastTests {
    @Test("They cover no word of what lies below them", arguments: [(200, 50), (120, 40), (80, 24), (60, 20)])
    func coverNothing(_ size: (Int, Int)) {
        var count = 0
        for moment in Moment.all(size: size) {
            var (app, silent) = (moment.app.app, moment.app.app)
            (silent.toast, silent.undoable) = (nil, [])
            let (grid, words) = (app.frame().grid, silent.frame().grid)
            guard grid != words else { continue }
            count += 1
            let covered = words.cells.indices.filter { index in
                let cell = words.cells[index]
                let isWord = cell.glyph != .space && cell.style.role != .border && cell.style.role != .borderFocused
                // The last line tells the key that takes back while there is something to take back.
                return isWord && cell != grid.cells[index] && index < words.cells.count - words.width
            }
            #expect(covered.isEmpty, "\(moment.name): \(String(covered.map { words.lines[$0 / words.width] }.first ?? ""))")
        }
        #expect(count > 10, "there are such moments")
    }
}
