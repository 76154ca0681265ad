import CTerm
import TerminalUI

extension Terminal {
    /// What is asked of this terminal about pictures.
    static func inquiry(_ wish: GraphicsWish, _ type: String, depth: ColorDepth) -> GraphicsInquiry {
        let isRemote = Environment["SSH_CONNECTION"] != nil || Environment["SSH_TTY"] != nil
        let mayAsk = depth != .none && answersQuestions(type)
        return GraphicsInquiry(
            mayAsk ? wish : .cells,
            GraphicsInquiry.Circumstances(isMultiplexed: isMultiplexed(type), isRemote: isRemote, cell: cellPixels))
    }

    /// Whether tmux or screen stands between.
    static func isMultiplexed(_ type: String) -> Bool {
        Environment["TMUX"] != nil || Environment["STY"] != nil || type.hasPrefix("tmux") || type.hasPrefix("screen")
    }

    /// The pixels of a cell, where the kernel has been told the window's.
    static var cellPixels: (width: Int, height: Int)? {
        var width: Int32 = 0
        var height: Int32 = 0
        guard ct_cell_pixels(&width, &height), GraphicsInquiry.isCell(Int(width), Int(height)) else { return nil }
        return (Int(width), Int(height))
    }

    /// Asks how pictures can be shown; the answers come among the keys.
    func askForGraphics() {
        let questions = inquiry.questions
        guard !questions.isEmpty else { return }
        asksGraphicsSince = ct_milliseconds()
        write(questions)
    }

    /// Shows pictures in another way from now on. What was asked for that before is not known any more: it is asked anew, and an
    /// event tells what came of it. Until then there are cells.
    public func showPictures(_ wish: GraphicsWish) {
        write(pictures.clear())
        inquiry = Self.inquiry(wish, Environment["TERM"] ?? "", depth: colorDepth)
        queued += changedGraphics()
        askForGraphics()
        // A question wipes what a terminal may have written of it, and sixels may stand anywhere.
        for row in 0..<size.height { ct_resend_row(Int32(row)) }
    }

    /// Takes what the terminal tells of pictures; an event where they are shown otherwise from now on.
    func followGraphics() -> [InputEvent] {
        for answer in parser.takeAnswers() { inquiry.take(answer) }
        if !inquiry.isAwaited { asksGraphicsSince = nil }
        return changedGraphics()
    }

    /// An event where pictures are shown otherwise than was told last.
    func changedGraphics() -> [InputEvent] {
        guard inquiry.graphics != graphics else { return [] }
        graphics = inquiry.graphics
        updateRescue()
        return [.graphics(graphics)]
    }

    /// Paints what changed, then the pictures of pixels that belong upon it.
    func paint(_ frame: Frame, theme: Theme, variant: Theme.Variant, wholeRows: Bool) {
        let screen = Rect(x: 0, y: 0, width: Int(ct_columns()), height: Int(ct_rows()))
        let images = graphics == nil ? [] : frame.images.filter { $0.rect.intersection(screen) == $0.rect }
        let restored = pictures.rowsToRestore(for: images)
        for row in restored.joined() where row < screen.height { ct_resend_row(Int32(row)) }
        let painted = painter.paint(frame, theme: theme, variant: variant, wholeRows: wholeRows)
        let bytes = pictures.update(images, touched: restored + [painted], height: screen.height)
        if !bytes.isEmpty { write(bytes) }
    }
}
