import ChillAjarKit

/// Free slots as a week: a column a day, a row a time of day.
struct SlotGrid: Hashable, Sendable {
    /// Where to go from a slot.
    enum Direction: Hashable, Sendable {
        case up, down, left, right
    }

    /// The free slots, the next one first.
    let slots: [JadwalKursus]
    let zona: ZonaWaktu

    init(_ slots: [JadwalKursus], zona: ZonaWaktu) {
        self.slots = slots
        self.zona = zona
    }

    func day(_ slot: JadwalKursus) -> Tanggal { slot.mulai.tanggal(in: zona) }
    func time(_ slot: JadwalKursus) -> Waktu { slot.mulai.waktu(in: zona) }

    /// The slot of an id, if it is free.
    func slot(_ id: JadwalKursusID?) -> JadwalKursus? {
        id.flatMap { id in slots.first { $0.id == id } }
    }

    /// The slots of so many days from a first one on.
    func slots(from first: Tanggal, days: Int) -> [JadwalKursus] {
        slots.filter { (0..<days).contains(day($0).days(since: first)) }
    }

    /// The times at which slots begin in these days.
    func times(from first: Tanggal, days: Int) -> [Waktu] {
        Set(slots(from: first, days: days).map(time)).sorted()
    }

    /// The next slot in a direction: up and down stay in the day where they can, left and right look for the nearest time.
    func neighbour(of id: JadwalKursusID, _ direction: Direction) -> JadwalKursus? {
        guard let here = slot(id) else { return slots.first }
        switch direction {
        case .up, .down: return vertical(from: here, isDown: direction == .down)
        case .left: return horizontal(from: here, slots.last { day($0) < day(here) }.map(day))
        case .right: return horizontal(from: here, slots.first { day($0) > day(here) }.map(day))
        }
    }

    private func vertical(from here: JadwalKursus, isDown: Bool) -> JadwalKursus? {
        let sameDay = slots.filter { day($0) == day(here) }
        guard let place = sameDay.firstIndex(where: { $0.id == here.id }) else { return nil }
        let next = place + (isDown ? 1 : -1)
        return sameDay.indices.contains(next) ? sameDay[next] : nil
    }

    private func horizontal(from here: JadwalKursus, _ day: Tanggal?) -> JadwalKursus? {
        guard let day else { return nil }
        let second = time(here).secondOfDay
        return slots.filter { self.day($0) == day }.min {
            abs(time($0).secondOfDay - second) < abs(time($1).secondOfDay - second)
        }
    }

    /// The first slot on a day or after it.
    func first(onOrAfter day: Tanggal) -> JadwalKursus? { slots.first { self.day($0) >= day } }

    /// The last slot before a day.
    func last(before day: Tanggal) -> JadwalKursus? { slots.last { self.day($0) < day } }
}
