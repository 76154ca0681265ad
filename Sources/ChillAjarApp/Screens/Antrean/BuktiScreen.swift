import ChillAjarKit
import TerminalUI

/// One proof over the whole window, and larger than it: small print is read by enlarging and scrolling.
struct BuktiScreen: Screen {
    private let row: AntreanRow
    /// Whether it is the person's own, and so is followed among their sesi.
    private let isOwn: Bool
    private var cache: BuktiCache
    private var seenVersion: Int?
    private var picture = PictureView()
    private var awaitedFile: String?
    private var zoom = Zoom.whole
    /// The middle of what is in sight, in thousandths of the picture.
    private var middle = Point(x: 500, y: 0)

    /// How large the picture is drawn.
    private enum Zoom: Int {
        /// All of it is in sight.
        case whole
        /// As wide as the window, and wider.
        case width, double, quadruple

        /// How many windows wide.
        var factor: Int { [1, 1, 2, 4][rawValue] }
    }

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
        let strings = AntreanStrings(world.language)
        return [
            world.bindBack(), world.bind(BuktiCommands.perbesar), world.bind(BuktiCommands.perkecil),
            world.bind(
                SampingCommands.kiri, SampingCommands.kanan, GerakCommands.atas, GerakCommands.bawah, as: strings.scroll),
            world.bind(BuktiCommands.buka), world.bind(BuktiCommands.simpan),
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.escape): return [.back]
        case .key(.char("z")), .key(.char("+")), .key(.char("=")), .key(.enter):
            zoom = Zoom(rawValue: zoom.rawValue + 1) ?? .whole
        case .key(.char("-")): zoom = Zoom(rawValue: zoom.rawValue - 1) ?? .whole
        case .key(.char("o")): return hand(world) { .open($0, fileName: $1) }
        case .key(.char("s")): return hand(world) { .save($0, fileName: $1) }
        case .appeared, .worldChanged: return follow(world) + draw(world)
        case .sync(let event):
            take(event)
            return follow(world) + draw(world)
        case .key(let key): scroll(key, Self.pictureRoom(world.size))
        case .wheel(let rows, _): move(0, rows, Self.pictureRoom(world.size))
        case .local(let event):
            picture.take(event)
            guard let toast = BuktiToast.toast(for: event, awaited: awaitedFile, world) else { return [] }
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

    private mutating func draw(_ world: World) -> [Effect] {
        guard case .loaded(let bytes) = entry, BuktiFile.Kind(content: bytes)?.isPicture == true else { return [] }
        let room = Self.pictureRoom(world.size)
        // Without a limit to its rows a picture is drawn as wide as its columns allow.
        let rows = zoom == .whole ? room.height : Self.mostCells
        let columns = min(Self.mostCells, room.width * zoom.factor)
        guard picture.want("\(row.version.name) large", columns: columns, rows: rows), let request = picture.request else {
            return []
        }
        return [.local(.drawBytes(bytes, request))]
    }

    /// No picture is drawn with more columns or rows.
    private static let mostCells = 1000

    // MARK: Scrolling

    private mutating func scroll(_ key: Key, _ room: Rect) {
        switch key {
        case .up, .char("k"): move(0, -2, room)
        case .down, .char("j"): move(0, 2, room)
        case .left, .char("h"): move(-6, 0, room)
        case .right, .char("l"): move(6, 0, room)
        case .pageUp: move(0, -room.height * 3 / 4, room)
        case .pageDown, .char(" "): move(0, room.height * 3 / 4, room)
        case .home, .char("g"): middle.y = 0
        case .end, .char("G"): middle.y = 1000
        default: break
        }
    }

    private mutating func move(_ columns: Int, _ rows: Int, _ room: Rect) {
        guard let size = picture.size else { return }
        let from = origin(room)
        let x = min(max(0, from.x + columns), max(0, size.width - room.width))
        let y = min(max(0, from.y + rows), max(0, size.height - room.height))
        middle = Point(x: (x * 2 + room.width) * 500 / max(1, size.width), y: (y * 2 + room.height) * 500 / max(1, size.height))
    }

    /// The cell of the picture at the top left of the window.
    private func origin(_ room: Rect) -> Point {
        guard let size = picture.size else { return Point(x: 0, y: 0) }
        func first(_ middle: Int, _ whole: Int, _ shown: Int) -> Int {
            min(max(0, (whole * middle + 500) / 1000 - shown / 2), max(0, whole - shown))
        }
        return Point(x: first(middle.x, size.width, room.width), y: first(middle.y, size.height, room.height))
    }

    private mutating func hand(_ world: World, _ command: ([UInt8], String) -> LocalCommand) -> [Effect] {
        guard case .loaded(let bytes) = entry else {
            return [.toast(Toast(AntreanStrings(world.language).notReady, .info))]
        }
        let fileName = row.fileName(BuktiFile.Kind(content: bytes))
        awaitedFile = fileName
        return [.local(command(bytes, fileName))]
    }

    /// All but one row for what it is.
    private static func pictureRoom(_ size: Size) -> Rect {
        Rect(x: 0, y: 0, width: size.width, height: size.height).splitBottom(size.height >= 6 ? 1 : 0).top
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = AntreanStrings(world.language)
        let room = Self.pictureRoom(world.size)
        BuktiPane(entry: entry, picture: picture, strings: strings, origin: origin(room)).draw(in: &canvas, room)
        guard room.height < canvas.bounds.height else { return }
        let separator: SafeText = " \(canvas.glyphs.separator) "
        var spans: [(SafeText, Style)] = [
            ([strings.proof, "\(row.pelanggan)"].filter { !$0.isEmpty }.joined(separator: " "), Style(.heading, .bold))
        ]
        if let price = row.harusDibayar {
            spans += [(separator + strings.mustPay + " ", Style(.muted)), ("\(price.formatted)", Style(.money, .bold))]
        }
        if let kursus = row.kursus { spans.append((separator + "\(kursus)", Style(.muted))) }
        canvas.spans(spans, x: 1, y: room.height, width: canvas.bounds.width - 2)
    }
}
