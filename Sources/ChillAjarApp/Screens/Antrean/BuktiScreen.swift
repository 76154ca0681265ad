import ChillAjarKit
import TerminalUI

/// One proof over the whole window.
struct BuktiScreen: Screen {
    private let row: AntreanRow
    private var entry: BuktiCache.Entry
    private var picture = PictureView()
    private var awaitedFile: String?

    init(_ row: AntreanRow, bytes: [UInt8]?) {
        self.row = row
        entry = bytes.map { .loaded($0) } ?? .loading
    }

    var resources: [Resource] { [.antrean] }

    func bindings(_ world: World) -> [KeyBinding] {
        let strings = AntreanStrings(world.language)
        return [
            KeyBinding(.escape, "Esc", CommonStrings(world.language).back), KeyBinding(.char("o"), "o", strings.open),
            KeyBinding(.char("s"), "s", strings.save),
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.escape), .key(.char("z")), .key(.enter): return [.back]
        case .key(.char("o")): return hand(world) { .open($0, fileName: $1) }
        case .key(.char("s")): return hand(world) { .save($0, fileName: $1) }
        case .sync(.bukti(row.id, let bytes)): entry = .loaded(bytes)
        case .sync(.buktiFailed(row.id, let error)): entry = .failed(error)
        case .local(let event):
            picture.take(event)
            guard let toast = BuktiToast.toast(for: event, awaited: awaitedFile, world) else { return [] }
            awaitedFile = nil
            return [.toast(toast)]
        default: break
        }
        return draw(world)
    }

    private mutating func draw(_ world: World) -> [Effect] {
        guard case .loaded(let bytes) = entry, BuktiFile.Kind(content: bytes)?.isPicture == true else { return [] }
        let room = Self.pictureRoom(world.size)
        guard picture.want("\(row.version.name) large", columns: room.width, rows: room.height), let request = picture.request
        else { return [] }
        return [.local(.drawBytes(bytes, request))]
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
        BuktiPane(entry: entry, picture: picture, strings: strings).draw(in: &canvas, room)
        guard room.height < canvas.bounds.height else { return }
        let separator: SafeText = " \(canvas.glyphs.separator) "
        var spans: [(SafeText, Style)] = [("\(strings.proof) \(row.pelanggan)", Style(.heading, .bold))]
        if let price = row.harusDibayar {
            spans += [(separator + strings.mustPay + " ", Style(.muted)), ("\(price.formatted)", Style(.money, .bold))]
        }
        if let kursus = row.transaksi.sesi?.kursus?.nama { spans.append((separator + "\(kursus)", Style(.muted))) }
        canvas.spans(spans, x: 1, y: room.height, width: canvas.bounds.width - 2)
    }
}
