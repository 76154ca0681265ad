import ChillAjarKit
import TerminalUI

/// What stands on the first screen: the next sesi, what waits for the person, what they may like.
struct BerandaContent: Sendable {
    /// Something that can be selected and run.
    enum Item: Hashable, Sendable {
        /// The next sesi.
        case next(SesiID)
        /// A step that only the person can take.
        case step(SesiID)
        /// What the platform has told and was not read.
        case unread
        /// What the server has turned down.
        case refused
        /// How a newcomer begins: look for a kursus, take the tour, see all keys.
        case browse, tour, keys
        /// A recommended kursus.
        case kursus(KursusID)
    }

    /// The sesi that takes place next, or is going on.
    private(set) var next: Sesi?
    /// What has a step for the person, the most urgent first.
    private(set) var steps: [Sesi] = []
    /// What was told and not read, the newest first; nil where all was.
    private(set) var unread: (newest: Notifikasi, all: [Notifikasi])?
    /// What was turned down.
    private(set) var refused: [OutboxEntry] = []
    /// Kursus that the person may like.
    private(set) var rekomendasi: [Rekomendasi] = []
    /// Whether the person has never booked anything.
    private(set) var isNewcomer = false
    private var key: Key?

    /// What the recommendations depend on: they are not worked out anew for every minute.
    private struct Key: Hashable {
        let kursus: Int
        let sesi: Int
        let hour: Int64
    }

    /// How many recommendations are worth a look.
    static let mostRekomendasi = 8

    /// Takes the lists as they are now.
    mutating func refresh(_ world: World) {
        let sesi = world.data.sesiPelanggan
        next =
            sesi.rows.filter { $0.isAhead(world.now) }
            .min { ($0.jadwal?.mulai ?? world.now, $0.id) < ($1.jadwal?.mulai ?? world.now, $1.id) }
        steps = SesiRows.ordered(sesi.rows.filter { $0.tahap.needsPelanggan && world.proof($0.id) == nil })
        let news = world.data.notifikasi.rows.filter { $0.dibacaAt == nil }.newestFirst
        unread = news.first.map { ($0, news) }
        refused = world.outbox.filter { $0.state == .refused }
        isNewcomer = sesi.fetchedAt != nil && sesi.rows.isEmpty
        let key = Key(kursus: world.data.kursus.version, sesi: sesi.version, hour: world.now.seconds / 3600)
        // A slot that has begun is not to be recommended any more.
        guard key != self.key || rekomendasi.contains(where: { $0.slot.mulai <= world.now }) else { return }
        self.key = key
        rekomendasi = Rekomendasi.choose(
            from: world.data.kursus.rows, booked: sesi.rows, now: world.now, limit: Self.mostRekomendasi)
    }

    /// What can be selected on the left, from the top.
    var left: [Item] {
        let news: [Item] = (refused.isEmpty ? [] : [.refused]) + steps.map { .step($0.id) } + (unread == nil ? [] : [.unread])
        return (next.map { [.next($0.id)] } ?? []) + news + (isNewcomer ? [.browse, .tour, .keys] : [])
    }

    /// What can be selected on the right, from the top.
    var right: [Item] { rekomendasi.map { .kursus($0.kursus.id) } }

    /// The sesi of an item.
    func sesi(_ id: SesiID) -> Sesi? { next?.id == id ? next : steps.first { $0.id == id } }
}

extension Sesi {
    /// Whether it is paid and still to come, or going on.
    fileprivate func isAhead(_ now: Timestamp) -> Bool {
        switch tahap {
        case .berlangsung: true
        case .terjadwal: jadwal.map { $0.selesai > now } ?? false
        default: false
        }
    }
}
