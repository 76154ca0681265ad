import TerminalUI

/// How the person moves the border between a list and what stands beside it.
extension App {
    /// The border that can be moved now: of the screen that has the keys, while nothing is typed.
    var divider: Divider? {
        let screen = topLayer.screen
        return world.presentation.isLinear || screen.takesText ? nil : screen.divider(world)
    }

    /// Takes what the mouse does to a border; nil for what is about something else.
    mutating func drag(_ mouse: Mouse, over id: HitID?) -> [Effect]? {
        switch mouse.kind {
        case .press:
            world.dividers.held = nil
            guard mouse.button == .left, id == Divider.hit, let divider else { return nil }
            if isSecondClick(Divider.hit) { return put(divider, at: nil) + keepWidths() }
            world.dividers.held = .init(place: divider.place, offset: mouse.x - divider.width)
            return []
        case .drag:
            guard let held = world.dividers.held, let divider, divider.place == held.place else { return nil }
            // Moved and pressed again at once is no double click.
            lastClick = nil
            return put(divider, at: mouse.x - held.offset)
        case .release:
            guard world.dividers.held != nil else { return nil }
            world.dividers.held = nil
            return keepWidths()
        case .wheelUp, .wheelDown: return nil
        }
    }

    mutating func perform(_ command: SekatCommands) -> [Effect] {
        guard let divider else { return [] }
        let effects =
            switch command {
            case .sempit: put(divider, at: divider.width - Divider.step)
            case .lebar: put(divider, at: divider.width + Divider.step)
            case .semula: put(divider, at: nil)
            }
        return effects + keepWidths()
    }

    /// Remembers for the next run where the borders stand, unless that is known.
    private mutating func keepWidths() -> [Effect] {
        let draft = world.dividers.draft
        guard world.drafts[Dividers.draftName] != draft else { return [] }
        world.drafts[Dividers.draftName] = draft
        return [.sync(.saveDraft(draft, name: Dividers.draftName))]
    }

    /// Puts it where it is wanted, as far as the window allows, or back to its usual place.
    private mutating func put(_ divider: Divider, at width: Int?) -> [Effect] {
        world.dividers.widths[divider.place] = width.map { divider.moved(to: $0).width }
        return self.divider == divider ? [] : deliver(.worldChanged, to: topLayer.id)
    }
}
