import ChillAjarKit
import TerminalUI

extension KursusDetail {
    /// What came of an action in the pane.
    enum Result: Sendable {
        case handled
        /// There is nothing further to the left.
        case leftEdge
        case ignored
        case book(BookingRequest)
        case open(any Screen)
    }

    /// Takes an action while the pane has the keys.
    mutating func act(_ action: Action, _ kursus: Kursus, days: Int, _ world: World) -> Result {
        switch action {
        case .key(.enter): return book(kursus, world)
        case .key(let key): return press(key, kursus, days: days, world)
        case .click(let id, let isDouble): return click(id, isDouble: isDouble, kursus, world)
        default: return .ignored
        }
    }

    private mutating func press(_ key: Key, _ kursus: Kursus, days: Int, _ world: World) -> Result {
        switch key {
        case .char("p"): nextPaket(of: kursus)
        case .char("t"): return testimoni(kursus)
        case .char("v"): return description(kursus)
        default:
            switch handle(key, kursus, days: days, world) {
            case .handled: return .handled
            case .leftEdge: return .leftEdge
            case .ignored: return .ignored
            }
        }
        return .handled
    }

    private mutating func click(_ id: HitID, isDouble: Bool, _ kursus: Kursus, _ world: World) -> Result {
        switch id.name {
        case Self.slotHit:
            choose(slot: JadwalKursusID(Int64(id.index)), of: kursus)
            return isDouble ? book(kursus, world) : .handled
        case Self.paketHit:
            choose(paket: id.index == 0 ? nil : PaketID(Int64(id.index)), of: kursus)
            return .handled
        case Self.bookHit: return book(kursus, world)
        case Self.testimoniHit: return testimoni(kursus)
        default: return .ignored
        }
    }

    private func testimoni(_ kursus: Kursus) -> Result {
        kursus.mentor.map { .open(TestimoniDialog($0)) } ?? .handled
    }

    /// What the kursus says of itself, in full.
    private func description(_ kursus: Kursus) -> Result {
        let text = SafeText(outside: kursus.deskripsi ?? "")
        guard !text.isEmpty else { return .handled }
        return .open(BacaDialog(SafeText(outside: kursus.nama).singleLine, [(text, Style(.text))]))
    }

    private func book(_ kursus: Kursus, _ world: World) -> Result {
        guard let slot = slot(kursus, world) else { return .handled }
        return .book(BookingRequest(kursus: kursus, slot: slot, paket: paket(kursus)?.id))
    }
}

/// The keys of the kursus screens.
enum KursusKeys {
    /// The keys of the list; without a row in it there is nothing to open.
    static func list(_ world: World, _ selected: Kursus?, hasFilter: Bool, isWide: Bool) -> [KeyBinding] {
        let strings = KursusStrings(world.language)
        var keys = selected == nil ? [] : [world.bind(KursusCommands.buka, as: isWide ? strings.show : nil)]
        keys += [world.bind(KursusPilihanCommands.saring), world.bind(KursusPilihanCommands.faset)]
        if hasFilter { keys.append(world.bind(KursusCommands.hapus)) }
        keys.append(world.bind(KursusCommands.urut))
        guard let selected else { return keys }
        if isWide, !selected.paketTersedia.isEmpty { keys.append(world.bind(KursusPilihanCommands.paket)) }
        return keys + [world.bind(KursusPilihanCommands.testimoni), world.bindMove()]
    }

    /// The keys while words are typed.
    static func filtering(_ world: World, isEmpty: Bool) -> [KeyBinding] {
        world.filterBindings(isEmpty: isEmpty, moves: true)
    }

    static func faset(_ world: World, hasChosen: Bool) -> [KeyBinding] {
        let clear = hasChosen ? [world.bind(FasetCommands.hapus)] : []
        return [world.bind(FasetCommands.pilih), world.bindBack(as: FasetStrings(world.language).close)] + clear
            + [world.bind(FasetCommands.kelompok), world.bindMove()]
    }

    static func detail(_ world: World, _ kursus: Kursus?, back: SafeText, resumes: PesanDraft?) -> [KeyBinding] {
        let strings = KursusStrings(world.language)
        var keys: [KeyBinding] = []
        let isBookable = kursus.map { !$0.freeSlots(now: world.now).isEmpty } ?? false
        if isBookable {
            keys += [
                world.bind(KursusDetailCommands.pesan, as: resumes == nil ? nil : strings.resume),
                world.bind(
                    SampingCommands.kiri, SampingCommands.kanan, GerakCommands.atas, GerakCommands.bawah, as: strings.slot),
            ]
        }
        if isBookable, kursus?.paketTersedia.isEmpty == false { keys.append(world.bind(KursusPilihanCommands.paket)) }
        if isBookable {
            keys.append(world.bind(KursusPilihanCommands.mingguLalu, KursusPilihanCommands.mingguDepan, as: strings.week))
        }
        keys.append(world.bind(KursusPilihanCommands.testimoni))
        if let text = kursus?.deskripsi, !text.isEmpty { keys.append(world.bind(SelengkapnyaCommands.isi)) }
        return keys + [world.bindBack(as: back)]
    }
}
