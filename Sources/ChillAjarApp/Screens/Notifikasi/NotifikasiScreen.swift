import ChillAjarKit
import TerminalUI

/// What the platform has told the person, the newest first: each leads to what it is about.
struct NotifikasiScreen: Screen {
    static let rowHit = "notifikasi"

    private(set) var list = ListState<NotifikasiID>()
    private var seenVersion = -1
    /// What was marked here and is not answered yet: nobody needs to be told that it is done.
    private var marking: Set<Ticket> = []

    init() {}

    var resources: [Resource] { [.notifikasi, .sesiPelanggan] }
    func owns(_ ticket: Ticket) -> Bool { marking.contains(ticket) }

    func rows(_ world: World) -> [Notifikasi] { world.data.notifikasi.rows.newestFirst }

    private func selected(_ world: World) -> Notifikasi? { rows(world).first { $0.id == list.selected } }

    private func unread(_ world: World) -> [Notifikasi] { rows(world).filter { $0.dibacaAt == nil } }

    func bindings(_ world: World) -> [KeyBinding] {
        guard let selected = selected(world) else { return [] }
        let markRead = NotifikasiCommands.tandai.command.label(world.language)
        var bindings = [world.bind(NotifikasiCommands.buka, as: selected.sesiID == nil ? markRead : nil)]
        if isCut(selected, world) { bindings.append(world.bind(SelengkapnyaCommands.isi)) }
        bindings.append(world.bindMove())
        if selected.dibacaAt == nil { bindings.append(world.bind(NotifikasiCommands.tandai)) }
        if !unread(world).isEmpty { bindings.append(world.bind(NotifikasiCommands.tandaiSemua)) }
        return bindings
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        if world.data.notifikasi.version != seenVersion {
            seenVersion = world.data.notifikasi.version
            list.reconcile(ids: rows(world).map(\.id))
        }
        switch action {
        case .appeared: list.appear(ids: rows(world).map(\.id))
        case .key(.enter), .key(.char(" ")): return open(world)
        case .key(.char("t")): return selected(world).map { [$0] }.map { read($0, world) } ?? []
        case .key(.char("a")): return read(unread(world), world)
        case .key(.char("v")): return selected(world).map { readInFull($0, world) } ?? []
        case .key(.escape): return [.back]
        case .key(let key): _ = list.handle(key, ids: rows(world).map(\.id), page: page(world))
        case .click(let id, _) where id.name == Self.rowHit:
            let ids = rows(world).map(\.id)
            guard let row = ids.first(where: { Int(truncatingIfNeeded: $0.value) == id.index }) else { return [] }
            list.select(row, ids: ids, page: page(world))
            return open(world)
        case .sync(.done(let ticket, _)): marking.remove(ticket)
        case .sync(.failed(let ticket, _, let error)):
            guard marking.remove(ticket) != nil else { return [] }
            return [.toast(Toast(ErrorSentences(world.language).sentence(error), .danger))]
        case .wheel(let rows, _): list.scroll(by: rows > 0 ? 1 : -1, ids: self.rows(world).map(\.id), page: page(world))
        default: break
        }
        return []
    }

    /// Goes to what the selected one is about; it is read then.
    private mutating func open(_ world: World) -> [Effect] {
        guard let selected = selected(world) else { return [] }
        let marked = read([selected], world)
        guard let sesi = selected.sesiID else { return marked }
        guard world.data.sesiPelanggan.rows.contains(where: { $0.id == sesi }) else {
            let isKnown = world.data.sesiPelanggan.fetchedAt != nil
            return marked + (isKnown ? [.toast(Toast(NotifikasiStrings(world.language).gone, .info))] : [])
        }
        return marked + [.reveal(sesi, in: selected.isAboutPayment ? .transaksi : .sesiPelanggan)]
    }

    /// Shows all that it says; it is read then.
    private mutating func readInFull(_ row: Notifikasi, _ world: World) -> [Effect] {
        let moment = row.createdAt.map { DateStrings(world.language).moment($0, in: world.zona, today: world.today) } ?? ""
        let dialog = BacaDialog(
            SafeText(outside: row.judul).singleLine,
            [(SafeText(outside: row.isi), Style(.text)), ("", Style(.text)), (moment, Style(.muted))])
        return read([row], world) + [.open(dialog)]
    }

    /// Marks them as read, each as a mutation of its own: what came meanwhile and was not seen stays unread.
    private mutating func read(_ notifikasi: [Notifikasi], _ world: World) -> [Effect] {
        let fresh = notifikasi.filter { $0.dibacaAt == nil }
        return fresh.enumerated().map { index, row in
            let ticket = Ticket(world.ticket.number + index)
            marking.insert(ticket)
            return .sync(.submit(.readNotifikasi(row.id), ticket: ticket))
        }
    }
}

extension [Notifikasi] {
    /// By when they were sent; a platform may list them otherwise.
    package var newestFirst: [Notifikasi] {
        sorted { left, right in
            let moments = (left.createdAt?.microseconds ?? 0, right.createdAt?.microseconds ?? 0)
            return moments.0 == moments.1 ? left.id > right.id : moments.0 > moments.1
        }
    }
}

extension Notifikasi {
    /// Whether it is about the money of a sesi.
    fileprivate var isAboutPayment: Bool { jenis.hasPrefix("pembayaran") || jenis.hasPrefix("bukti") }

    /// What kind of news it is, as sign and colour.
    func mark(_ glyphs: Glyphs) -> (sign: SafeText, role: Role) {
        switch jenis {
        case "pembayaran_diterima": (glyphs.check, .success)
        case "pembayaran_ditolak", "sesi_dibatalkan", "sesi_dilepas": (glyphs.warning, .danger)
        case "pengingat_hari", "pengingat_jam", "sesi_dimulai": (glyphs.radioOn, .accent)
        case "sesi_selesai": (glyphs.star, .warning)
        default: (glyphs.bullet, .info)
        }
    }
}
