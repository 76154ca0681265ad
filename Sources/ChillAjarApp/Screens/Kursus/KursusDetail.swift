import ChillAjarKit
import TerminalUI

/// What a person has chosen of a kursus, before they book it.
struct KursusChoice: Hashable, Sendable {
    var slot: JadwalKursusID?
    var paket: PaketID?
}

/// One kursus in full, with its free slots to choose from: a pane beside the list, and a screen of its own where that is too wide.
struct KursusDetail: Sendable {
    /// Which kursus.
    private(set) var kursusID: KursusID?
    /// Rows that the wheel has moved the text by; nil keeps the slots in sight.
    private(set) var scroll: Int?
    /// Why it fits what was looked for.
    private(set) var match: KursusMatch?
    private var choices: [KursusID: KursusChoice] = [:]
    /// The drafts from which something was chosen.
    private var takenDrafts: [KursusID: PesanDraft] = [:]

    /// One kursus, or none yet.
    init(_ kursus: KursusID? = nil) { kursusID = kursus }

    /// The days in sight, as many as the pane has room for.
    static func days(width: Int) -> Int { max(1, min(7, (width - 7) / 8)) }

    /// Shows a kursus; what was chosen of each is kept.
    mutating func show(_ kursus: Kursus?, _ world: World, match: KursusMatch? = nil) {
        self.match = match
        if let kursus { takeDraft(of: kursus.id, world) }
        guard kursus?.id != kursusID else { return }
        kursusID = kursus?.id
        scroll = nil
    }

    /// A booking that was begun and left goes on with its slot and its paket.
    mutating func takeDraft(of kursus: KursusID, _ world: World) {
        guard let draft = PesanDraft.kept(of: kursus, world), takenDrafts.updateValue(draft, forKey: kursus) != draft else {
            return
        }
        choices[kursus] = KursusChoice(slot: draft.slot, paket: draft.paket)
    }

    /// The booking that Enter goes on with: of the chosen slot, begun and left.
    func resumes(_ kursus: Kursus?, _ world: World) -> PesanDraft? {
        guard let kursus, let draft = PesanDraft.kept(of: kursus.id, world), let slot = slot(kursus, world) else { return nil }
        return draft.slot == slot.id && world.peran == .pelanggan ? draft : nil
    }

    /// The chosen slot: the next free one until the person chooses.
    func slot(_ kursus: Kursus, _ world: World) -> JadwalKursus? {
        let free = kursus.freeSlots(now: world.now)
        return free.first { $0.id == choices[kursus.id]?.slot } ?? free.first
    }

    /// The chosen paket, as long as it is offered.
    func paket(_ kursus: Kursus) -> Paket? {
        kursus.paketTersedia.first { $0.id == choices[kursus.id]?.paket }
    }

    mutating func choose(slot: JadwalKursusID, of kursus: Kursus) {
        choices[kursus.id, default: KursusChoice()].slot = slot
        scroll = nil
    }

    mutating func choose(paket: PaketID?, of kursus: Kursus) {
        choices[kursus.id, default: KursusChoice()].paket = paket
        scroll = nil
    }

    /// No paket, then each that is offered, then none again.
    mutating func nextPaket(of kursus: Kursus) {
        let offered: [PaketID?] = [nil] + kursus.paketTersedia.map(\.id)
        let place = offered.firstIndex(of: paket(kursus)?.id) ?? 0
        choose(paket: offered[(place + 1) % offered.count], of: kursus)
    }

    /// Moves the text under the wheel.
    mutating func turn(by rows: Int) {
        scroll = max(0, (scroll ?? 0) + rows)
    }

    /// The first day in sight: the chosen slot's week, counted from the first free slot.
    func start(_ grid: SlotGrid, chosen: JadwalKursus?, days: Int) -> Tanggal? {
        guard let first = grid.slots.first.map(grid.day) else { return nil }
        guard let day = chosen.map(grid.day) else { return first }
        return first.adding(days: day.days(since: first) / days * days)
    }

    /// What a key did.
    enum Outcome: Hashable, Sendable {
        /// Something was chosen or moved.
        case handled
        /// There is nothing further to the left.
        case leftEdge
        /// The key is somebody else's.
        case ignored
    }

    /// Takes a key while the pane has the keys; `days` are in sight.
    mutating func handle(_ key: Key, _ kursus: Kursus, days: Int, _ world: World) -> Outcome {
        let grid = SlotGrid(kursus.freeSlots(now: world.now), zona: world.zona)
        switch key {
        case .up, .char("k"): move(.up, grid, kursus, world)
        case .down, .char("j"): move(.down, grid, kursus, world)
        case .right, .char("l"): move(.right, grid, kursus, world)
        case .left, .char("h"): return move(.left, grid, kursus, world) ? .handled : .leftEdge
        case .home, .char("g"): select(grid.slots.first, kursus)
        case .end, .char("G"): select(grid.slots.last, kursus)
        case .char("]"), .pageDown: turnWeek(by: days, grid, kursus, world)
        case .char("["), .pageUp: turnWeek(by: -days, grid, kursus, world)
        default: return .ignored
        }
        return .handled
    }

    @discardableResult
    private mutating func move(
        _ direction: SlotGrid.Direction, _ grid: SlotGrid, _ kursus: Kursus, _ world: World
    ) -> Bool {
        guard let here = slot(kursus, world), let next = grid.neighbour(of: here.id, direction) else { return false }
        select(next, kursus)
        return true
    }

    private mutating func select(_ slot: JadwalKursus?, _ kursus: Kursus) {
        guard let slot else { return }
        choose(slot: slot.id, of: kursus)
    }

    /// Goes on to the next days that have slots, and chooses the first of them.
    private mutating func turnWeek(by days: Int, _ grid: SlotGrid, _ kursus: Kursus, _ world: World) {
        guard let start = start(grid, chosen: slot(kursus, world), days: abs(days)) else { return }
        if days > 0 {
            select(grid.first(onOrAfter: start.adding(days: days)), kursus)
        } else if let last = grid.last(before: start), let first = grid.slots.first.map(grid.day) {
            let week = grid.day(last).days(since: first) / -days * -days
            select(grid.first(onOrAfter: first.adding(days: week)), kursus)
        }
    }
}
