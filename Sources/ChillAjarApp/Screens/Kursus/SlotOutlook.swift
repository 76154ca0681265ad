import ChillAjarKit

/// What can be booked of a kursus, in one glance.
enum SlotOutlook: Hashable, Sendable {
    /// No free slot.
    case full
    /// One free slot is left.
    case last(Timestamp)
    /// The next one is today or tomorrow.
    case soon(Timestamp)
    /// So many within seven days.
    case week(Int)
    /// The next one is later than that.
    case later(Timestamp)

    init(_ kursus: Kursus, now: Timestamp, zona: ZonaWaktu) {
        self.init(starts: kursus.jadwal.map(\.mulai), now: now, zona: zona)
    }

    /// Of slots that begin then.
    init(starts all: [Timestamp], now: Timestamp, zona: ZonaWaktu) {
        let starts = all.filter { $0 > now }
        guard let next = starts.min() else {
            self = .full
            return
        }
        let week = starts.count { $0.seconds(since: now) < 7 * 86_400 }
        if starts.count == 1 {
            self = .last(next)
        } else if next.tanggal(in: zona).days(since: now.tanggal(in: zona)) <= 1 {
            self = .soon(next)
        } else {
            self = week > 1 ? .week(week) : .later(next)
        }
    }
}

extension Kursus {
    /// The slots that have not begun, the next one first.
    func freeSlots(now: Timestamp) -> [JadwalKursus] {
        jadwal.filter { $0.mulai > now }.sorted { ($0.mulai, $0.id) < ($1.mulai, $1.id) }
    }

    /// The price with a paket or none; nil where the platform does not tell what the mentor takes.
    func harga(with paket: Paket?) -> Harga? {
        (mentor?.biayaPerSesi).map { Harga(biayaPerSesi: $0, paket: paket) }
    }

    /// How it is taught, as far as the free slots tell: online, in person, or both.
    func gaya(now: Timestamp) -> [GayaMengajar] {
        var found: [GayaMengajar] = []
        for slot in jadwal where slot.mulai > now {
            if let gaya = slot.gayaMengajar, !found.contains(gaya) { found.append(gaya) }
        }
        return found.sorted { $0 == .online && $1 != .online }
    }
}
