import ChillAjarKit
import TerminalUI

/// What stands around every screen: the first line with places, person and connection; the last with the keys that matter.
enum Chrome {
    static let tabHit = "tab"
    static let hintHit = "hint"
    /// One key of a hint that tells several: the hint's number times ``mostKeysOfHint``, and the key's.
    static let hintKeyHit = "hint-key"
    static let mostKeysOfHint = 16
    private static let keyHit = "key "

    /// The name under which a key is clicked wherever it is told.
    static func hit(of binding: KeyBinding) -> HitID { HitID(keyHit + binding.key.notation) }

    /// The key that such a name stands for.
    static func key(of hit: HitID) -> Key? {
        hit.name.hasPrefix(keyHit) ? Key(notation: String(hit.name.dropFirst(keyHit.count))) : nil
    }

    /// The room that is left for a screen: all of it in a window of less than four rows.
    static func contentSize(of window: Size) -> Size {
        Size(width: max(1, window.width), height: max(1, window.height < 4 ? window.height : window.height - 2))
    }

    /// The row in which the content begins.
    static func contentTop(of window: Size) -> Int { window.height < 4 ? 0 : 1 }

    /// The keys on the last line and in their list: the screen's own, then the ones that every screen knows, where it leaves
    /// them to others.
    static func hints(_ screen: any Screen, _ app: App) -> [KeyBinding] {
        // While something may be taken back its key does that, and nothing else.
        let undo = app.undoable.isEmpty ? nil : app.world.bind(UrungkanCommands.urungkan).keys
        let own = screen.bindings(app.world).filter { $0.keys != undo }
        guard !screen.isDialog, !screen.takesText else { return own }
        let told = Set(own.map(\.keys))
        let others = app.globalBindings(beside: own).filter { !told.contains($0.keys) }
        // A guest is told how one signs in before what else there is to do.
        guard let signIn = others.firstIndex(where: { $0.commands == [TempatCommands.masuk.command] }) else {
            return own + others
        }
        let (first, rest) = (own.prefix(2), own.dropFirst(2))
        return first + [others[signIn]] + rest + others[..<signIn] + others[(signIn + 1)...]
    }
}

extension App {
    /// The size that screens are drawn at: the window's, but for those who listen, who need no columns side by side.
    var drawnSize: Size {
        guard world.presentation.isLinear else { return windowSize }
        return Size(width: min(max(windowSize.width, 40), 70), height: max(windowSize.height, 16))
    }

    /// What the screen in sight is called where it belongs to none of the places.
    var ownName: SafeText? {
        let layers = tabs[currentTab].layers + overlays
        return layers.last { !$0.screen.isDialog }?.screen.ownName(world.language)
    }

    /// What is to be seen now, at the size of the window.
    public mutating func frame() -> Frame {
        let frame: Frame
        if world.presentation.isLinear {
            let strings = LinearStrings(world.language)
            frame = LinearView(strings: strings, glyphs: glyphs).frame(of: drawn(LinearStrings.glyphs), in: windowSize)
        } else if TooSmall.isSo(windowSize) {
            var canvas = Canvas(width: max(1, windowSize.width), height: max(1, windowSize.height), glyphs: glyphs)
            // While text is typed that key is a letter.
            let leave = topLayer.screen.takesText ? nil : world.bind(UmumCommands.keluar)
            TooSmall.draw(&canvas, windowSize, leave: leave, world.language)
            frame = canvas.finish()
        } else {
            frame = drawn(glyphs)
        }
        lastFrame = frame
        return frame
    }

    /// The screens with what stands around them.
    private func drawn(_ glyphs: Glyphs) -> Frame {
        let windowSize = drawnSize
        let isLinear = world.presentation.isLinear
        // Who listens hears all places and all keys, whatever room a line has.
        let lineWidth = isLinear ? 200 : windowSize.width
        var canvas = Canvas(width: max(1, lineWidth), height: max(1, windowSize.height), glyphs: glyphs)
        let language = world.language
        canvas.saysLeftOut = { CommonStrings(language).leftOut($0, most: $1) }
        let content = Rect(x: 0, y: Chrome.contentTop(of: windowSize), width: world.size.width, height: world.size.height)
        let whole = overlays.lastIndex { !$0.screen.isDialog }
        let base = whole.map { overlays[$0] } ?? tabs[currentTab].layers[tabs[currentTab].layers.count - 1]
        let dialogs = overlays[(whole.map { $0 + 1 } ?? 0)...]
        // Who listens hears a dialog alone, not what it lies upon.
        let isCovered = isLinear && topLayer.screen.isDialog
        if !isCovered { canvas.sub(content) { base.screen.view(&$0, world) } }
        for overlay in dialogs where !isCovered || overlay.id == topLayer.id {
            canvas.cursor = nil
            canvas.sub(content) { overlay.screen.view(&$0, world) }
        }
        if windowSize.height >= 4 {
            TopBar.draw(&canvas, Rect(x: 0, y: 0, width: lineWidth, height: 1), self)
            HintBar.draw(
                &canvas, Rect(x: 0, y: windowSize.height - 1, width: lineWidth, height: 1),
                Chrome.hints(topLayer.screen, self), typed: typed.symbols)
        }
        let above = ToastView.drawUndoable(&canvas, content, self)
        if let toast, isLinear {
            ToastView.drawLine(&canvas, above, toast.content, LinearStrings(world.language))
        } else if let toast {
            ToastView.draw(&canvas, above, toast.content)
        }
        return canvas.finish()
    }
}
