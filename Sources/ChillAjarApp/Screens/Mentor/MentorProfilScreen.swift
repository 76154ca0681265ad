import ChillAjarKit
import TerminalUI

/// One mentor as a screen of its own: where the window is too narrow for two panes, or where it was come to from elsewhere.
struct MentorProfilScreen: Screen {
    private let mentor: MentorID
    private var catalogue = MentorCatalogue()
    private var profil = MentorProfil()

    init(_ mentor: MentorID) { self.mentor = mentor }

    var resources: [Resource] { [.mentor, .kursus] }
    /// Whoever signs in to read what was written goes on reading.
    var awaitsPerson: Bool { profil.feed?.isRefused ?? false }

    func bindings(_ world: World) -> [KeyBinding] {
        MentorKeys.profil(world, profil, back: CommonStrings(world.language).back)
    }

    private mutating func reconcile(_ world: World) {
        catalogue.update(world.data, query: "", sort: .rating, now: world.now)
        profil.show(catalogue.entry(mentor))
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        reconcile(world)
        switch action {
        case .appeared: return profil.open()
        case .sync(.refreshing(.mentor)) where profil.feed?.failure != nil: return profil.open()
        case .sync(let event): profil.take(event)
        case .wheel(let rows, _):
            if let entry = catalogue.entry(mentor) { profil.turn(by: rows, entry, room(world), world) }
        case .key(let key): return press(key, world)
        case .click(let id, let isDouble) where id.name == MentorProfil.kursusHit:
            profil.select(KursusID(Int64(id.index)))
            return isDouble ? press(.enter, world) : []
        default: break
        }
        return []
    }

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        guard let entry = catalogue.entry(mentor) else { return key == .escape ? [.back] : [] }
        switch profil.handle(key, entry, room(world), world) {
        case .handled(let effects): return effects
        case .leave: return [.back]
        case .open(let kursus): return [.open(KursusDetailScreen(kursus.id))]
        case .ignored: return []
        }
    }

    private func room(_ world: World) -> Size {
        MentorProfil.room(in: Rect(x: 0, y: 0, width: world.size.width, height: world.size.height)).size
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        var state = self
        state.reconcile(world)
        state.profil.draw(in: &canvas, canvas.bounds, state.catalogue.entry(mentor), isFocused: true, world)
    }
}
