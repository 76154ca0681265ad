import ChillAjarKit
import TerminalUI

/// One kursus as a screen of its own, over the place that it was come to from: beranda, a mentor.
struct KursusDetailScreen: Screen {
    private var detail: KursusDetail
    private var gate = BookingGate()

    /// Of this kursus.
    init(_ kursus: KursusID) {
        detail = KursusDetail(kursus)
    }

    var resources: [Resource] { [.kursus] }
    var awaitsPerson: Bool { gate.isWaiting }

    private func kursus(_ world: World) -> Kursus? {
        world.data.kursus.rows.first { $0.id == detail.kursusID }
    }

    func bindings(_ world: World) -> [KeyBinding] {
        let kursus = kursus(world)
        return KursusKeys.detail(
            world, kursus, back: CommonStrings(world.language).back, resumes: detail.resumes(kursus, world))
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        if let id = detail.kursusID { detail.takeDraft(of: id, world) }
        if case .appeared = action { return gate.resume(world) }
        switch action {
        case .key(.escape), .key(.backTab): return [.back]
        case .wheel(let rows, _): detail.turn(by: rows)
        default:
            guard let kursus = kursus(world) else { return [] }
            return act(action, kursus, world)
        }
        return []
    }

    private mutating func act(_ action: Action, _ kursus: Kursus, _ world: World) -> [Effect] {
        switch detail.act(action, kursus, days: KursusDetail.days(width: world.size.width - 4), world) {
        case .handled, .ignored: return []
        case .leftEdge: return []
        case .book(let request): return gate.enter(request, world)
        case .open(let dialog): return [.open(dialog)]
        }
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        detail.draw(in: &canvas, canvas.bounds, kursus(world), focused: true, world)
    }
}
