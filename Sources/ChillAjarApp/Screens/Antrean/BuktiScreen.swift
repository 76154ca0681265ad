import ChillAjarKit
import TerminalUI

/// One proof over the whole window, and larger than it: small print is read by enlarging and scrolling.
struct BuktiScreen: Screen {
    private let row: AntreanRow
    /// Whether it is the person's own, and so is followed among their sesi.
    private let isOwn: Bool
    private var cache: BuktiCache
    private var seenVersion: Int?
    private var viewer = PictureViewer()
    private var awaitedFile: String?

    /// A proof with what the queue has of its file.
    init(_ row: AntreanRow, _ cache: BuktiCache) {
        self.row = row
        isOwn = false
        self.cache = cache.only(row.version)
    }

    /// The proof that a pelanggan has sent for a sesi; nil where there is none.
    init?(ofOwn sesi: Sesi) {
        guard var transaksi = sesi.transaksi, transaksi.buktiPembayaran != nil else { return nil }
        transaksi.mentor = transaksi.mentor ?? sesi.mentor
        row = AntreanRow(transaksi, of: sesi)
        isOwn = true
        cache = BuktiCache()
    }

    private func present(_ world: World) -> Transaksi? {
        isOwn
            ? world.data.sesiPelanggan.rows.lazy.compactMap(\.transaksi).first { $0.id == row.id }
            : world.data.antrean.rows.first { $0.id == row.id }
    }

    private var entry: BuktiCache.Entry { cache[row.version] ?? .loading }

    var resources: [Resource] { [isOwn ? .sesiPelanggan : .antrean] }

    func bindings(_ world: World) -> [KeyBinding] {
        let file = [world.bind(BuktiCommands.buka), world.bind(BuktiCommands.simpan)]
        switch cache.standing(row.version) {
        case .failed:
            return [world.bind(GambarCommands.perbesar, as: AntreanStrings(world.language).fetchAgain), world.bindBack()]
        case .gone: return [world.bindBack()]
        case .document: return file + [world.bindBack()]
        case .awaited, .picture: return [world.bindBack()] + GambarCommands.bindings(world) + file
        }
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.escape): return [.back]
        case .key(let key) where again(key):
            cache.forgetFailures()
            return follow(world)
        case .key(.char("o")): return hand(world) { .open($0, fileName: $1) }
        case .key(.char("s")): return hand(world) { .save($0, fileName: $1) }
        case .appeared, .worldChanged: return follow(world) + draw(world)
        case .sync(let event):
            take(event)
            return follow(world) + draw(world)
        case .key(let key): viewer.press(key, world)
        case .wheel(let rows, _): viewer.wheel(rows, world)
        case .local(let event):
            viewer.take(event)
            guard let toast = BuktiToast.toast(for: event, awaited: awaitedFile, world) else { return draw(world) }
            awaitedFile = nil
            return [.toast(toast)]
        default: break
        }
        return draw(world)
    }

    // MARK: The file

    private mutating func take(_ event: SyncEvent) {
        switch event {
        case .bukti(let id, let bytes): cache.take(id, .loaded(bytes))
        case .buktiFailed(let id, let error): cache.take(id, .failed(error))
        case .session: cache.forgetAsked()
        default: break
        }
    }

    /// Asks for the file while it is this proof's; once another stands in its place, only what has come already is shown.
    private mutating func follow(_ world: World) -> [Effect] {
        let version = isOwn ? world.data.sesiPelanggan.version : world.data.antrean.version
        if seenVersion != version {
            if seenVersion != nil { cache.forgetFailures() }
            seenVersion = version
        }
        let present = present(world)
        guard present.map(BuktiVersion.init) != row.version else {
            return cache.want(row.version) ? [.sync(.fetchBukti(row.id))] : []
        }
        guard cache.bytes(row.version) == nil else { return [] }
        let strings = AntreanStrings(world.language)
        return [.back, .toast(Toast(present == nil ? strings.gone : strings.replaced, .warning))]
    }

    /// Whether a key asks for the file once more: the one that enlarges, where there is nothing to enlarge.
    private func again(_ key: Key) -> Bool {
        cache.standing(row.version) == .failed && [.char("z"), .char("+"), .char("="), .enter].contains(key)
    }

    private mutating func draw(_ world: World) -> [Effect] {
        guard case .loaded(let bytes) = entry, BuktiFile.Kind(content: bytes)?.isPicture == true else { return [] }
        guard let request = viewer.want("\(row.version.name) large", world) else { return [] }
        return [.local(.drawBytes(bytes, request))]
    }

    private mutating func hand(_ world: World, _ command: ([UInt8], String) -> LocalCommand) -> [Effect] {
        guard case .loaded(let bytes) = entry else {
            guard cache.standing(row.version) == .awaited else { return [] }
            return [.toast(Toast(AntreanStrings(world.language).notReady, .info))]
        }
        let fileName = row.fileName(BuktiFile.Kind(content: bytes))
        awaitedFile = fileName
        return [.local(command(bytes, fileName))]
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        BuktiPane(
            entry: entry, picture: viewer.picture, world: world, again: GambarCommands.perbesar, open: BuktiCommands.buka,
            save: BuktiCommands.simpan
        ).draw(in: &canvas, PictureViewer.room(world.size))
        viewer.drawTitle(&canvas, oneOf: titles(canvas.glyphs, AntreanStrings(world.language)), world)
    }

    /// What it is, the fullest form first: the amount, which the picture is held against, is never left out or cut.
    private func titles(_ glyphs: Glyphs, _ strings: AntreanStrings) -> [[(SafeText, Style)]] {
        let separator = [(" \(glyphs.separator) " as SafeText, Style(.muted))]
        let money = row.harusDibayar.map {
            [(strings.mustPay + " ", Style(.muted)), ("\($0.formatted)" as SafeText, Style(.money, .bold))]
        }
        let kursus = row.kursus.map { [("\($0)" as SafeText, Style(.muted))] }
        func named(_ nama: SafeText) -> [(SafeText, Style)] { [(nama.isEmpty ? strings.proof : nama, Style(.heading, .bold))] }
        let short = named(SafeText.shortName(row.pelanggan))
        return [[money, named("\(row.pelanggan)"), kursus], [money, short, kursus], [money, short], [money ?? short]].map {
            Array($0.compactMap { $0 }.joined(separator: separator))
        }
    }
}
