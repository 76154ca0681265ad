import ChillAjarKit
import TerminalUI

/// One mentor in full: what they tell, how they were rated, their kursus, what was written about them.
struct MentorProfil: Sendable {
    /// Who is shown.
    private(set) var mentorID: MentorID?
    /// The kursus that Enter opens.
    private(set) var selected: KursusID?
    /// The first row in sight.
    private(set) var top = 0
    private var feeds: [MentorID: TestimoniFeed] = [:]

    /// What an action did.
    enum Outcome: Sendable {
        case handled([Effect])
        /// Back to where it was opened from.
        case leave
        case open(Kursus)
        case ignored
    }

    /// What was written about the mentor, once it was asked for.
    var feed: TestimoniFeed? { mentorID.flatMap { feeds[$0] } }

    /// Shows another mentor, from the top.
    mutating func show(_ entry: MentorEntry?) {
        if entry?.mentor.id != mentorID {
            mentorID = entry?.mentor.id
            selected = nil
            top = 0
        }
        if !(entry?.kursus.contains { $0.id == selected } ?? false) { selected = entry?.kursus.first?.id }
    }

    /// It has the keys: what was written about the mentor is asked for, unless it was before.
    mutating func open() -> [Effect] {
        guard let mentorID, feed?.testimoni == nil else { return [] }
        feeds[mentorID] = feed ?? TestimoniFeed(mentorID)
        return feeds[mentorID]?.fetch() ?? []
    }

    mutating func take(_ event: SyncEvent) {
        for id in feeds.keys { feeds[id]?.take(event) }
    }

    /// Takes a key while it has the keys; `room` is the room inside its frame.
    mutating func handle(_ key: Key, _ entry: MentorEntry, _ room: Size, _ world: World) -> Outcome {
        switch key {
        case .escape, .backTab, .left, .char("h"): return .leave
        case .enter, .right, .char("l"):
            return entry.kursus.first { $0.id == selected }.map { .open($0) } ?? .handled([])
        case .up, .char("k"): step(-1, entry, room, world)
        case .down, .char("j"): step(1, entry, room, world)
        case .pageUp: turn(by: -max(1, room.height - 2), entry, room, world)
        case .pageDown: turn(by: max(1, room.height - 2), entry, room, world)
        case .home, .char("g"):
            selected = entry.kursus.first?.id
            top = 0
        case .end, .char("G"): turn(by: .max / 2, entry, room, world)
        case .char("t"):
            let rows = rows(entry, width: room.width, .unicode, world)
            top = min(rows.firstIndex { $0.isTestimoni } ?? 0, most(rows, room))
        default: return .ignored
        }
        return .handled([])
    }

    /// Selects a kursus, as a click does.
    mutating func select(_ kursus: KursusID) { selected = kursus }

    /// Turns the text under the wheel.
    mutating func turn(by rows: Int, _ entry: MentorEntry, _ room: Size, _ world: World) {
        let all = self.rows(entry, width: room.width, .unicode, world)
        top = min(max(0, top + min(rows, all.count)), most(all, room))
    }

    /// From kursus to kursus, and beyond the last one through what was written.
    private mutating func step(_ step: Int, _ entry: MentorEntry, _ room: Size, _ world: World) {
        let place = entry.kursus.firstIndex { $0.id == selected }
        let rows = rows(entry, width: room.width, .unicode, world)
        let row = rows.firstIndex { $0.kursus?.id == selected } ?? 0
        let isInSight = (top..<top + room.height).contains(row)
        guard let place, entry.kursus.indices.contains(place + step), isInSight else {
            top = min(max(0, top + step), most(rows, room))
            return
        }
        selected = entry.kursus[place + step].id
        let next = rows.firstIndex { $0.kursus?.id == selected } ?? row
        if next >= top + room.height { top = min(next - room.height + 1, most(rows, room)) }
        if next < top { top = next }
    }

    private func most(_ rows: [Row], _ room: Size) -> Int { max(0, rows.count - room.height) }
}
