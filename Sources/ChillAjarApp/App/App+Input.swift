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
        case .graphics(let graphics):
            // Who listens is shown no pictures.
            world.graphics = world.presentation.isLinear ? nil : graphics
            return deliverToAll(.worldChanged)
        case .wake, .focus, .background:
            return []
        }
    }

    mutating func resize(to size: Size) {
        windowSize = size
        world.size = Chrome.contentSize(of: drawnSize)
    }

    /// Opens what has not been acknowledged, over the place in sight; closes it where it is open.
    mutating func openOutbox() -> [Effect] {
        navigate(topLayer.screen is AntreanKirimScreen ? .back : .open(AntreanKirimScreen()), from: topLayer.id)
    }

    /// Opens the person's own account over the place in sight; closes it where it is open.
    mutating func openAkun() -> [Effect] {
        navigate(topLayer.screen is AkunScreen ? .back : .open(AkunScreen()), from: topLayer.id)
    }

    /// Goes to a place as it was left; from within it, to its first screen.
    mutating func select(tab index: Int) -> [Effect] {
        guard index != currentTab else { return goBackToRoot() }
        currentTab = index
        return deliver(.appeared, to: topLayer.id)
    }

    private mutating func goBackToRoot() -> [Effect] {
        guard tabs[currentTab].layers.count > 1, !topLayer.screen.isBusy else { return [] }
        tabs[currentTab].layers.removeSubrange(1...)
        return deliver(.appeared, to: topLayer.id)
    }

    // MARK: Mouse

    private mutating func point(_ mouse: Mouse) -> [Effect] {
        let id = lastFrame?.hit(at: mouse.x, mouse.y)
        world.pointer = Point(x: mouse.x, y: mouse.y - Chrome.contentTop(of: drawnSize))
        if let effects = drag(mouse, over: id) { return effects }
        switch mouse.kind {
        case .wheelUp: return deliver(.wheel(-3, over: id), to: topLayer.id)
        case .wheelDown: return deliver(.wheel(3, over: id), to: topLayer.id)
        case .press where mouse.button == .left:
            guard let id, !isStray(mouse, id) else { return [] }
            return click(id) + moveTextCursor(to: Point(x: mouse.x, y: mouse.y), in: id)
        case .press, .release, .drag: return []
        }
    }

    /// Notes a press; whether it is the second half of a double click whose first half has put something else there: whoever
    /// clicks twice on "go on" does not mean the "book" that stands in its place then.
    private mutating func isStray(_ mouse: Mouse, _ id: HitID) -> Bool {
        let answers = topLayer.screen.bindings(world).flatMap(\.commands).filter { $0.kind == .answer }
        let press = (Point(x: mouse.x, y: mouse.y), world.now, PressTarget(layer: topLayer.id, id: id, answers: answers))
        defer { lastPress = press }
        guard let lastPress, lastPress.point == press.0, isDoubleClick(since: lastPress.at) else { return false }
        return lastPress.target != press.2
    }

    private func isDoubleClick(since first: Timestamp) -> Bool { world.now.microseconds - first.microseconds < 400_000 }

    /// Notes a click; whether it is the second one on the same thing, soon after the first.
    mutating func isSecondClick(_ id: HitID) -> Bool {
        let isDouble = lastClick.map { $0.id == id && isDoubleClick(since: $0.at) } ?? false
        lastClick = isDouble ? nil : (id, world.now)
        return isDouble
    }

    private mutating func click(_ id: HitID) -> [Effect] {
        let isDouble = isSecondClick(id)
        switch id.name {
        case Chrome.tabHit where overlays.isEmpty: return select(tab: id.index)
        case TopBar.profilHit.name where overlays.isEmpty: return openProfilList()
        case TopBar.personHit.name where overlays.isEmpty && world.session != nil: return openAkun()
        case TopBar.statusHit.name where overlays.isEmpty && world.session != nil: return openOutbox()
        case ToastView.undoHit.name: return undo() ?? []
        case Chrome.hintHit:
            let bindings = Chrome.hints(topLayer.screen, self)
            return bindings.indices.contains(id.index) ? run(bindings[id.index]) : []
        case Chrome.hintKeyHit:
            let bindings = Chrome.hints(topLayer.screen, self)
            let (hint, key) = id.index.quotientAndRemainder(dividingBy: Chrome.mostKeysOfHint)
            return bindings.indices.contains(hint) ? run(bindings[hint], keyOf: key) : []
        default:
            guard let key = Chrome.key(of: id) else { return deliver(.click(id, isDouble: isDouble), to: topLayer.id) }
            return Chrome.hints(topLayer.screen, self).first { $0.key == key }.map { run($0) } ?? press(key)
        }
    }
}

/// What a press of the mouse is meant for.
struct PressTarget: Equatable, Sendable {
    /// The layer in sight.
    let layer: Int
    /// What was drawn there.
    let id: HitID
    /// The answers that could be given.
    let answers: [Command]
}
