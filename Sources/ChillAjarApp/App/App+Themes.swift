import ChillAjarKit
import TerminalUI

/// How themes are chosen: the app knows their names, and hears what came of asking.
extension App {
    /// Takes what happened to a theme.
    public mutating func handle(_ event: ThemeEvent, now: Timestamp) -> [Effect] {
        world.now = now
        let strings = TemaStrings(world.language)
        switch event {
        case .listed(let names): world.themes.names = names
        case .shown(let name):
            if world.themes.problem?.name == name { world.themes.problem = nil }
        case .reloaded(let name):
            world.themes.problem = nil
            return settle(show(Toast(strings.reloaded(name), .info)))
        case .failed(let name, let reason):
            world.themes.problem = ThemeChoice.Problem(name: name, reason: reason)
            // The list tells it itself.
            return isChoosingTheme ? settle([]) : settle(show(Toast(strings.failed(reason), .danger)))
        case .kept(let name, let overruledBy):
            world.themes.kept = name
            let sentence = overruledBy.map { strings.keptButOverruled(name, by: $0) } ?? strings.kept(name)
            return settle(show(Toast(sentence, overruledBy == nil ? .success : .warning)))
        case .notKept(let name, let reason): return settle(show(Toast(strings.notKept(name, reason), .danger)))
        }
        return settle(deliverToAll(.worldChanged))
    }

    /// Whether the list of themes is open.
    var isChoosingTheme: Bool { overlays.contains { $0.screen is TemaDialog } }

    /// Notes what is asked of themes.
    mutating func note(_ command: ThemeCommand) {
        switch command {
        case .preview(let name), .keep(let name):
            world.themes.wanted = name
            if case .keep = command { world.themes.kept = name }
            if world.themes.problem?.name != name { world.themes.problem = nil }
        case .list: break
        }
    }

    /// A preview ends with the list of themes, however that was closed.
    mutating func endPreview() -> [Effect] {
        guard world.themes.wanted != world.themes.kept, !isChoosingTheme else { return [] }
        note(.preview(world.themes.kept))
        return [.theme(.preview(world.themes.kept))]
    }
}
