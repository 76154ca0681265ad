import CTerm
import TerminalUI

extension Terminal {
    /// Sleeps until something happens, and returns all that has.
    ///
    /// There is no time-out: an idle program uses no processor.
    public func wait() -> [InputEvent] {
        while true {
            if !queued.isEmpty { return takeQueued() }
            let ready = Int(ct_poll(parser.patience))
            if ready == 0 { queued += parser.flush() }
            if ready & 2 != 0 { handleSignals() }
            if ready & 1 != 0 {
                queued += readKeys()
            } else if ready & 4 != 0 {
                queued.append(.end(.hangup))
            }
        }
    }

    private func takeQueued() -> [InputEvent] {
        let events = queued
        queued = []
        return events
    }

    private func handleSignals() {
        let happened = Int(ct_take_events())
        if happened & CT_TERMINATED != 0 { queued.append(.end(.signal(ct_terminating_signal()))) }
        if happened & CT_STOPPED != 0 {
            suspend()
        } else if happened & CT_CONTINUED != 0 {
            // Stopped by force: the shell has had the terminal meanwhile.
            comeBack()
        }
        if happened & CT_RESIZED != 0, let resized = takeNewSize() { queued.append(resized) }
        if happened & CT_WOKEN != 0 { queued.append(.wake) }
    }

    /// The new size, when it is one.
    func takeNewSize() -> InputEvent? {
        var width: Int32 = 0
        var height: Int32 = 0
        guard ct_window_size(&width, &height), (Int(width), Int(height)) != size else { return nil }
        ct_resize(width, height)
        size = (Int(width), Int(height))
        painter.forget()
        pictures.forget()
        inquiry.take(cell: Self.cellPixels)
        queued += changedGraphics()
        return .resize(width: size.width, height: size.height)
    }

    /// Everything the keyboard has sent by now.
    func readKeys() -> [InputEvent] {
        var events: [InputEvent] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        // Bounded, so that a flood of input cannot keep the screen from being painted.
        for _ in 0..<64 {
            let count = ct_read(&buffer, buffer.count)
            if count <= 0 {
                events.append(.end(.hangup))
                break
            }
            events += parser.feed(buffer[..<count])
            if count < buffer.count, !ct_has_keys(0) { break }
        }
        return events + follow(events) + followGraphics()
    }
}
