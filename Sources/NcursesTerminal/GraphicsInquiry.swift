import TerminalUI

/// What is asked of a terminal about pictures, and what it has told. A pure value: it never guesses by a name.
struct GraphicsInquiry {
    /// What is known beforehand.
    struct Circumstances {
        /// Whether tmux or screen stands between: it takes kitty's sequences for the title of a window, and answers for itself
        /// whether it can place sixels.
        var isMultiplexed = false
        /// Whether the terminal is at the other end of a network.
        var isRemote = false
        /// The pixels of a cell, as the kernel has them.
        var cell: (width: Int, height: Int)?
    }

    private let asksForKitty: Bool
    private let asksForSixel: Bool
    private var circumstances: Circumstances
    private var understandsKitty = false
    private var understandsSixel = false
    private var toldCell: (width: Int, height: Int)?
    /// Whether the last of the answers is still on its way.
    private(set) var isAwaited: Bool

    init(_ wish: GraphicsWish, _ circumstances: Circumstances) {
        self.circumstances = circumstances
        asksForKitty = (wish == .automatic || wish == .kitty) && !circumstances.isMultiplexed
        asksForSixel = wish == .automatic || wish == .sixel
        isAwaited = asksForKitty || asksForSixel
    }

    /// The questions, for a screen on which nothing stands yet; nothing where none is asked. Every terminal answers the last of them, so what has not been answered by
    /// then is not understood.
    var questions: [UInt8] {
        guard asksForKitty || asksForSixel else { return [] }
        var text = ""
        // There are terminals that write a string which they do not know; that is wiped away.
        if asksForKitty {
            text += "\u{1B}7\u{1B}_Gi=\(TerminalAnswer.trialNumber),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}8\u{1B}[K"
        }
        if circumstances.cell == nil { text += "\u{1B}[16t" }
        return Array((text + "\u{1B}[c").utf8)
    }

    /// Takes an answer, however late it comes; what was not asked for is nothing.
    mutating func take(_ answer: TerminalAnswer) {
        guard asksForKitty || asksForSixel else { return }
        switch answer {
        case .kitty(let isUnderstood): if asksForKitty { understandsKitty = isUnderstood }
        case .attributes(let numbers):
            // The first tells the model, and 4 among the others sixels.
            if asksForSixel { understandsSixel = numbers.dropFirst().contains(4) }
            isAwaited = false
        case .cell(let width, let height): if Self.isCell(width, height) { toldCell = (width, height) }
        }
    }

    /// Takes the size of a cell as the kernel has it now.
    mutating func take(cell: (width: Int, height: Int)?) { circumstances.cell = cell }

    /// How pictures are shown, by what has been told so far; nil for cells.
    var graphics: TerminalGraphics? {
        let cell = circumstances.cell ?? toldCell
        if understandsKitty {
            // It makes a picture as large as its cells are, so that a usual cell does where none is told.
            return graphics(.kitty, cell ?? (width: 10, height: 20), pixelLimit: circumstances.isRemote ? 500_000 : 2_000_000)
        }
        guard understandsSixel, let cell else { return nil }
        return graphics(.sixel, cell, pixelLimit: circumstances.isRemote ? 1_000_000 : 4_000_000)
    }

    private func graphics(
        _ form: TerminalGraphics.Form, _ cell: (width: Int, height: Int), pixelLimit: Int
    ) -> TerminalGraphics {
        TerminalGraphics(form, cellWidth: cell.width, cellHeight: cell.height, pixelLimit: pixelLimit)
    }

    /// Whether a cell can be that large.
    static func isCell(_ width: Int, _ height: Int) -> Bool { (3...200).contains(width) && (6...400).contains(height) }
}
