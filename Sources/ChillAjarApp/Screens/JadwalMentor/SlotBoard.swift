import ChillAjarKit
import TerminalUI

/// One slot of a mentor, with who holds it.
struct SlotRow: Sendable {
    let jadwal: JadwalKursus
    /// The live sesi that holds it, where one is known.
    let sesi: Sesi?
    let isPast: Bool

    var id: JadwalKursusID { jadwal.id }
    /// Whether it may be changed.
    var isFree: Bool { sesi == nil }
}

/// A mentor's slots by kursus: what comes by date, what has passed at the end, latest first.
package struct SlotBoard: Sendable {
    /// A kursus with its slots.
    struct Entry: Sendable {
        let kursus: Kursus
        let slots: [SlotRow]

        var free: Int { slots.count { $0.isFree && !$0.isPast } }
        var booked: Int { slots.count { !$0.isFree && !$0.isPast } }
    }

    let entries: [Entry]

    package init(kursus: [Kursus] = [], sesi: [Sesi] = [], now: Timestamp = Timestamp(seconds: 0)) {
        var holders: [JadwalKursusID: Sesi] = [:]
        for row in sesi where row.statusSesi.isLive {
            if let id = row.jadwalKursusID ?? row.jadwal?.id { holders[id] = row }
        }
        entries = kursus.map { kursus in
            let slots = kursus.jadwal.map { jadwal in
                let sesi = holders[jadwal.id]
                // A free one is past when nobody can come any more, a booked one when it is over.
                return SlotRow(jadwal: jadwal, sesi: sesi, isPast: (sesi == nil ? jadwal.mulai : jadwal.selesai) < now)
            }
            let coming = slots.filter { !$0.isPast }.sorted { ($0.jadwal.mulai, $0.id) < ($1.jadwal.mulai, $1.id) }
            let past = slots.filter(\.isPast).sorted { ($0.jadwal.mulai, $0.id) > ($1.jadwal.mulai, $1.id) }
            return Entry(kursus: kursus, slots: coming + past)
        }
    }

    var ids: [KursusID] { entries.map(\.kursus.id) }

    func entry(_ id: KursusID?) -> Entry? {
        id.flatMap { id in entries.first { $0.kursus.id == id } }
    }

    /// A slot at the same time as another would be; a mentor cannot be in two places.
    func clash(from start: Timestamp, to end: Timestamp, except id: JadwalKursusID?) -> (kursus: Kursus, jadwal: JadwalKursus)? {
        for entry in entries {
            for slot in entry.slots where slot.id != id && slot.jadwal.mulai < end && slot.jadwal.selesai > start {
                return (entry.kursus, slot.jadwal)
            }
        }
        return nil
    }

    /// What of the mentor's own a new slot would meet, as a sentence; told, not forbidden.
    package func clash(with entry: JadwalEntry, _ world: World) -> SafeText? {
        clash(with: entry.slot(as: entry.id ?? JadwalKursusID(0)), world)
    }

    func clash(with slot: JadwalKursus, _ world: World) -> SafeText? {
        guard let other = clash(from: slot.mulai, to: slot.selesai, except: slot.id) else { return nil }
        let dates = DateStrings(world.language)
        let day = dates.relativeDay(other.jadwal.mulai.tanggal(in: world.zona), today: world.today)
        return JadwalMentorStrings(world.language).clash(
            SafeText(outside: other.kursus.nama).singleLine, "\(day) \(dates.hours(other.jadwal, in: world.zona))")
    }
}
