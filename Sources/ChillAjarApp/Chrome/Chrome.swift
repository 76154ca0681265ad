import ChillAjarKit
import TerminalUI

/// What stands around every screen: the first line with places, person and connection; the last with the keys that matter.
enum Chrome {
    static let tabHit = "tab"
    static let hintHit = "hint"

    /// The room that is left for a screen: all of it in a window of less than four rows.
    static func contentSize(of window: Size) -> Size {
        Size(width: max(1, window.width), height: max(1, window.height < 4 ? window.height : window.height - 2))
    }

    /// The keys on the last line and in their list: the screen's own, then the ones that every screen knows, where it leaves
    /// them to others.
    static func hints(_ screen: any Screen, _ app: App) -> [KeyBinding] {
        let own = screen.bindings(app.world)
        return screen.isDialog || screen.takesText ? own : own + app.globalBindings
    }
}

extension App {
    /// What is to be seen now, at the size of the window.
    public mutating func frame() -> Frame {
        var canvas = Canvas(width: max(1, windowSize.width), height: max(1, windowSize.height), glyphs: glyphs)
        let content = Rect(x: 0, y: windowSize.height < 4 ? 0 : 1, width: world.size.width, height: world.size.height)
        let base =
            overlays.lastIndex { !$0.screen.isDialog }.map { overlays[$0] }
            ?? tabs[currentTab].layers[tabs[currentTab].layers.count - 1]
        canvas.sub(content) { base.screen.view(&$0, world) }
        for overlay in overlays where overlay.screen.isDialog && overlay.id > base.id {
            canvas.cursor = nil
            canvas.sub(content) { overlay.screen.view(&$0, world) }
        }
        if windowSize.height >= 4 {
            TopBar.draw(&canvas, Rect(x: 0, y: 0, width: windowSize.width, height: 1), self)
            HintBar.draw(
                &canvas, Rect(x: 0, y: windowSize.height - 1, width: windowSize.width, height: 1),
                Chrome.hints(topLayer.screen, self))
        }
        let above = ToastView.drawUndoable(&canvas, content, self)
        if let toast { ToastView.draw(&canvas, above, toast.content) }
        let frame = canvas.finish()
        lastFrame = frame
        return frame
    }
}
