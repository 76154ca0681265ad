import ChillAjarKit
import TerminalUI

/// How keys and the mouse reach the screens.
extension App {
    /// Takes what came from the terminal.
    public mutating func handle(_ input: InputEvent, now: Timestamp) -> [Effect] {
        world.now = now
        return (input.isOfPerson ? notePresence() : []) + settle(take(input))
    }

    private mutating func take(_ input: InputEvent) -> [Effect] {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return deliver(.paste(text), to: topLayer.id)
        case .mouse(let mouse): return point(mouse)
        case .resize(let width, let height):
            resize(to: Size(width: width, height: height))
            return deliverToAll(.worldChanged)
        case .end:
            isFinished = true
            return []
        case .wake, .focus, .background:
            return []
        }
    }

    mutating func resize(to size: Size) {
        windowSize = size
        world.size = Chrome.contentSize(of: drawnSize)
    }

    mutating func press(_ key: Key) -> [Effect] {
        if let effects = pressEverywhere(key) { return effects }
        let screen = topLayer.screen
        if case .char = key, screen.takesText { return deliver(.key(key), to: topLayer.id) }
        if key == .char("u"), let effects = undo() { return effects }
        if overlays.isEmpty, let effects = pressInPlaces(key) { return effects }
        switch key {
        case .char("?"):
            if screen is HelpDialog { return navigate(.back, from: topLayer.id) }
            push(overlay: HelpDialog(bindings: Chrome.hints(screen, self)))
            return []
        case .char("q") where !screen.isDialog:
            return navigate(.quit, from: topLayer.id)
        default:
            return deliver(.key(key), to: topLayer.id)
        }
    }

    /// Keys that mean the same even while something is typed.
    private mutating func pressEverywhere(_ key: Key) -> [Effect]? {
        switch key {
        case .ctrl("c"), .ctrl("q"): return navigate(.quit, from: topLayer.id)
        case .ctrl("z"): return [.suspend]
        case .function(1) where !(topLayer.screen is HelpDialog):
            push(overlay: HelpDialog(bindings: Chrome.hints(topLayer.screen, self)))
            return []
        case .function(let number) where world.isDemo && (2...4).contains(number):
            return navigate(.signInDemo([.pelanggan, .mentor, .admin][number - 2]), from: topLayer.id)
        default: return nil
        }
    }

    /// Keys that mean the same in every place, while no dialog is open.
    private mutating func pressInPlaces(_ key: Key) -> [Effect]? {
        switch key {
        case .char(let digit) where digit.wholeNumberValue.map { (1...max(1, tabs.count)).contains($0) } ?? false:
            return select(tab: (digit.wholeNumberValue ?? 1) - 1)
        case .char("r"):
            return [.sync(.retryNow)] + watched.map { .sync(.refresh($0)) }
        case .char("O") where world.session != nil: return openOutbox()
        case .char("o") where world.session != nil && !topLayer.screen.bindings(world).contains { $0.key == .char("o") }:
            return openOutbox()
        case .char("m") where world.isSessionEnded:
            return signInAgain()
        case .char("m") where world.session == nil:
            return navigate(.open(SignInDialog()), from: topLayer.id)
        case .char("d") where world.session == nil:
            return navigate(.open(RegisterDialog()), from: topLayer.id)
        case .char("T"): return navigate(.open(TemaDialog(wanted: world.themes.wanted)), from: topLayer.id)
        case .char("K") where world.session != nil:
            return navigate(.open(SignOut.dialog(world)), from: topLayer.id)
        default: return nil
        }
    }

    /// Opens what has not been acknowledged, over the place in sight; closes it where it is open.
    private mutating func openOutbox() -> [Effect] {
        navigate(topLayer.screen is AntreanKirimScreen ? .back : .open(AntreanKirimScreen()), from: topLayer.id)
    }

    /// The keys that every screen knows.
    var globalBindings: [KeyBinding] {
        let common = CommonStrings(world.language)
        var bindings: [KeyBinding] = []
        if overlays.isEmpty { bindings += placeBindings }
        if world.isDemo { bindings.append(KeyBinding(.function(2), "F2 F3 F4", common.switchPerson)) }
        bindings.append(KeyBinding(.char("?"), "?", common.allKeys))
        bindings.append(KeyBinding(.char("q"), "q", common.quit))
        return bindings
    }

    private var placeBindings: [KeyBinding] {
        let common = CommonStrings(world.language)
        var bindings: [KeyBinding] = []
        let signIn = SignInStrings(world.language)
        if world.isSessionEnded { bindings.append(KeyBinding(.char("m"), "m", signIn.returnKey)) }
        if tabs.count > 1 { bindings.append(KeyBinding(.char("1"), "1–\(tabs.count)", common.switchTab)) }
        bindings.append(KeyBinding(.char("r"), "r", common.refresh))
        bindings.append(KeyBinding(.char("T"), "T", TemaStrings(world.language).key))
        if world.session == nil {
            bindings.append(KeyBinding(.char("m"), "m", signIn.title))
            bindings.append(KeyBinding(.char("d"), "d", signIn.register))
        } else {
            if !(topLayer.screen is AntreanKirimScreen) {
                let isTaken = topLayer.screen.bindings(world).contains { $0.key == .char("o") }
                let key: Key = isTaken ? .char("O") : .char("o")
                bindings.append(KeyBinding(key, isTaken ? "O" : "o", AntreanKirimStrings(world.language).open))
            }
            bindings.append(KeyBinding(.char("K"), "K", common.signOut))
        }
        return bindings
    }

    private mutating func select(tab index: Int) -> [Effect] {
        guard index != currentTab else { return [] }
        currentTab = index
        return deliver(.appeared, to: topLayer.id)
    }

    // MARK: Mouse

    private mutating func point(_ mouse: Mouse) -> [Effect] {
        let id = lastFrame?.hit(at: mouse.x, mouse.y)
        switch mouse.kind {
        case .wheelUp: return deliver(.wheel(-3, over: id), to: topLayer.id)
        case .wheelDown: return deliver(.wheel(3, over: id), to: topLayer.id)
        case .press where mouse.button == .left:
            guard let id else { return [] }
            return click(id)
        case .press, .release, .drag: return []
        }
    }

    private mutating func click(_ id: HitID) -> [Effect] {
        let isDouble = lastClick.map { $0.id == id && world.now.microseconds - $0.at.microseconds < 400_000 } ?? false
        lastClick = isDouble ? nil : (id, world.now)
        switch id.name {
        case Chrome.tabHit where overlays.isEmpty: return select(tab: id.index)
        case TopBar.statusHit.name where overlays.isEmpty && world.session != nil: return openOutbox()
        case ToastView.undoHit.name: return undo() ?? []
        case Chrome.hintHit:
            let bindings = Chrome.hints(topLayer.screen, self)
            return bindings.indices.contains(id.index) ? press(bindings[id.index].key) : []
        default: return deliver(.click(id, isDouble: isDouble), to: topLayer.id)
        }
    }
}
