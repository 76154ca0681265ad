import ChillAjarKit
import TerminalUI

/// Looks through the folders of this computer for a file to send; the screen below gets it as if it had been dropped there.
struct BerkasDialog: Screen {
    static let rowHit = "berkas-baris"

    private var tree: FileTree
    /// Whether the file that was chosen is of a kind that is not wanted.
    private var isUnwanted = false

    /// - Parameters:
    ///   - typed: the path in the field below, in whose folder one begins.
    ///   - start: the folder where one begins without such a path.
    init(near typed: String, else start: String = "~", kinds: Set<BuktiFile.Kind>) {
        let folder = typed.lastIndex(of: "/").map { String(typed[..<$0]) } ?? start
        tree = FileTree(at: folder.hasPrefix("/") || folder.hasPrefix("~") ? folder : start, kinds: kinds)
    }

    var isDialog: Bool { true }
    /// Until the folder is read there is nothing to choose or to go to.
    private var isRead: Bool { if case .open? = tree.folders[tree.root] { true } else { false } }

    func bindings(_ world: World) -> [KeyBinding] {
        let strings = BerkasStrings(world.language)
        let back = world.bindBack(as: CommonStrings(world.language).cancel)
        guard isRead else { return [back] }
        return [
            world.bind(PohonBerkasCommands.pilih, as: strings.step(tree.choice)), world.bindMove(),
            world.bind(SampingCommands.kiri, SampingCommands.kanan, as: strings.folders),
            world.bind(PohonBerkasCommands.tersembunyi, as: tree.showsHidden ? strings.hide : strings.showHidden),
            back,
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        let page = BerkasLayout(world.size).page
        switch action {
        case .appeared: return tree.folders.isEmpty ? [.local(tree.begin())] : []
        case .local(.listed(let folder, let result)): return take(folder, result)
        case .key(.escape), .click(HitID("cancel"), _): return [.back]
        case .click(HitID("confirm"), _): return follow(tree.handle(.enter, page: page))
        case .key(let key): return follow(tree.handle(key, page: page))
        case .click(let id, let isDouble) where id.name == Self.rowHit:
            return follow(tree.click(id.index, isDouble: isDouble, page: page))
        case .wheel(let rows, _): tree.scroll(by: rows, page: page)
        default: break
        }
        return []
    }

    /// Where the typed folder is none, one begins at home.
    private mutating func take(_ folder: String, _ result: Result<FolderContents, LocalFailure>) -> [Effect] {
        if case .failure = result, folder == tree.root, folder != "~", tree.folders.count == 1, tree.rows.isEmpty {
            tree = FileTree(at: "~", kinds: tree.kinds)
            return [.local(tree.begin())]
        }
        tree.take(folder, result)
        return []
    }

    private mutating func follow(_ outcome: FileTree.Outcome) -> [Effect] {
        isUnwanted = false
        switch outcome {
        case .ask(let command): return [.local(command)]
        case .chosen(let path): return [.back, .drop(path)]
        case .unwanted: isUnwanted = true
        case .handled, .ignored: break
        }
        return []
    }

    // MARK: Drawing

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = BerkasStrings(world.language)
        let layout = BerkasLayout(world.size)
        let inner = DialogFrame.draw(&canvas, title: strings.title, width: BerkasLayout.width, height: layout.height)
        let (head, below) = inner.splitTop(layout.headRows)
        let (rows, foot) = below.splitBottom(layout.footRows)
        if head.height > 0 {
            canvas.text(
                Self.shown(tree.root, head.width), x: head.x, y: head.y, Style(.heading, .bold), width: head.width)
        }
        drawRows(&canvas, rows, world, strings)
        if isUnwanted, foot.height > 1 {
            canvas.text(
                "\(canvas.glyphs.cross) \(strings.unwanted(tree.kinds))", x: foot.x, y: foot.y, Style(.warning),
                width: foot.width)
        }
        DialogFrame.buttons(
            &canvas, inner,
            (isRead ? [world.button(PohonBerkasCommands.pilih, as: strings.step(tree.choice), HitID("confirm"))] : [])
                + [world.button(UmumCommands.kembali, as: CommonStrings(world.language).cancel, HitID("cancel"))])
    }

    /// A path as far as it fits: its end tells more than its beginning.
    private static func shown(_ path: String, _ width: Int) -> SafeText {
        var names = path.split(separator: "/")[...]
        var text = SafeText(outside: path).singleLine
        while text.width > width, names.count > 1 {
            names = names.dropFirst()
            text = "…/" + SafeText(outside: names.joined(separator: "/")).singleLine
        }
        return text
    }

    private func drawRows(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ strings: BerkasStrings) {
        guard case .open? = tree.folders[tree.root] else {
            return unread(canvas.glyphs, strings).draw(in: &canvas, room, on: .dialog)
        }
        let ids = tree.ids
        let visible = tree.list.visible(height: room.height)
        let ups = ids.count - tree.rows.count
        for (place, index) in visible.enumerated() {
            let rect = Rect(x: room.x, y: room.y + place, width: room.width, height: 1)
            if index < ups {
                canvas.text("  \(strings.above)", x: rect.x + 1, y: rect.y, Style(.accent), width: rect.width - 1)
            } else {
                draw(&canvas, rect, tree.rows[index - ups], world, strings)
            }
            if ids[index] == tree.list.selected { canvas.select(rect) }
            canvas.hit(rect, id: HitID(Self.rowHit, index))
        }
        canvas.scrollbar(x: room.right + 1, y: room.y, height: room.height, total: ids.count, visible: visible)
        if tree.rows.isEmpty, room.height > 2 {
            canvas.text(strings.empty, x: room.x + 3, y: room.y + 2, Style(.muted), width: room.width - 3)
        }
    }

    /// What stands in place of a folder that is being read, or cannot be.
    private func unread(_ glyphs: Glyphs, _ strings: BerkasStrings) -> Nothing {
        guard case .failed(let reason)? = tree.folders[tree.root] else { return Nothing(sign: "…", title: strings.readingFolder) }
        return Nothing(
            sign: glyphs.warning, role: .warning, title: strings.unreadableFolder, hint: SafeText(outside: reason).singleLine)
    }

    private func draw(_ canvas: inout Canvas, _ rect: Rect, _ row: FileTree.Row, _ world: World, _ strings: BerkasStrings) {
        let facts = facts(row, canvas.glyphs, world, strings, isShort: rect.width < 52)
        let factsWidth = rect.width >= 34 ? facts.text.width : 0
        canvas.text(
            facts.text, x: rect.right - factsWidth - 1, y: rect.y, Style(facts.role), width: factsWidth)
        let mark: SafeText = row.entry.isFolder ? (tree.folders[row.path] == nil ? "▸ " : "▾ ") : "  "
        let isMeant = row.entry.isFolder || tree.isWanted(row.entry)
        // However deep: a name has some room.
        let indent = min(row.depth * 2, max(0, rect.width - factsWidth - 16))
        let name = SafeText(outside: row.entry.name).singleLine
        canvas.spans(
            [
                (mark, Style(.muted)),
                (name, Style(row.entry.isFolder ? .accent : isMeant ? .text : .muted)),
            ], x: rect.x + 1 + indent, y: rect.y, width: max(0, rect.width - indent - factsWidth - 4))
    }

    private func facts(
        _ row: FileTree.Row, _ glyphs: Glyphs, _ world: World, _ strings: BerkasStrings, isShort: Bool
    ) -> (text: SafeText, role: Role) {
        guard row.entry.isFolder else {
            let size = Bytes.formatted(row.entry.bytes)
            if isShort { return (size, .muted) }
            let day = DateStrings(world.language).relativeDay(
                row.entry.modified.tanggal(in: world.zona), today: world.today)
            return ("\(size)  " + SafeText(" ").repeated(max(0, 12 - day.width)) + day, .muted)
        }
        switch tree.folders[row.path] {
        case .asked: return (strings.reading, .muted)
        case .failed: return ("\(glyphs.warning) \(strings.unreadable)", .warning)
        case .open(let entries) where entries.isEmpty: return (strings.empty, .muted)
        case .open, nil: return ("", .muted)
        }
    }
}

/// The dialog's rows.
struct BerkasLayout {
    static let width = 76
    let height: Int
    /// Rows above and below those of the files.
    let headRows: Int
    let footRows: Int
    /// How many files are in sight.
    let page: Int

    init(_ size: Size) {
        height = min(26, size.height)
        let inner = height - (height >= 8 ? 4 : 2)
        headRows = inner >= 8 ? 2 : inner >= 4 ? 1 : 0
        footRows = inner >= 8 ? 2 : 1
        page = max(1, inner - headRows - footRows)
    }
}
