import ChillAjarKit
import TerminalUI

/// All keys of the screen below, and answers to how things are done; searched as one types. Enter or a click runs what is
/// selected, or goes where it is done.
struct HelpDialog: Screen {
    /// A row: keys with what they do, or a question.
    struct Item: Findable {
        let id: String
        let group: SafeText?
        let keys: SafeText
        let title: SafeText
        let keywords: String
        var weight: Int { 0 }
        /// What is told of it below the list: in full, and what else there is to know.
        let about: SafeText
        let more: SafeText
        /// What running it does; nothing where it is not run from here.
        let effects: [Effect]
        /// Whether it is a question, whose answer is read first.
        var isQuestion = false

        /// All that is told of it, to read in full.
        var reading: BacaDialog {
            BacaDialog(title, [(about, Style(.text)), ("", Style(.text)), (more, Style(.muted))])
        }
    }

    private static let hit = "help-row"
    private var finder: Finder<Item>

    init(bindings: [KeyBinding], _ app: App) {
        finder = Finder(HelpItems(app).all(bindings))
    }

    var isDialog: Bool { true }
    var takesText: Bool { true }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        let isCut = finder.selected.map { Layout(world.size).isCut($0) } ?? false
        let close = world.bindBack(as: finder.isSearching ? BantuanStrings(world.language).clear : common.close)
        guard finder.selected != nil else { return [close, world.bind(TeksCommands.hapusKata)] }
        return [
            world.bind(BantuanCommands.jalankan), world.bind(BantuanCommands.atas, BantuanCommands.bawah, as: common.move),
        ] + (isCut ? [world.bind(BantuanCommands.isi)] : []) + [close]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        let page = Layout(world.size).list.height
        switch action {
        case .key(.escape):
            guard finder.isSearching else { return [.back] }
            finder.clear()
        case .key(.enter): return run(finder.selected)
        case .key(.tab): return finder.selected.map { [.open($0.reading)] } ?? []
        // The key that opened the list closes it, as long as it is no part of a question.
        case .key(.char("?")) where !finder.isSearching: return [.back]
        case .key(let key): _ = finder.handle(key, page: page)
        case .paste(let text): finder.insert(text)
        case .click(let id, _) where id.name == Self.hit:
            let before = finder.selected?.id
            let item = finder.click(row: id.index, page: page)
            // An answer is read before one goes where it leads.
            return item?.isQuestion == true && item?.id != before ? [] : run(item)
        case .wheel(let step, _): finder.scroll(by: step, page: page)
        default: break
        }
        return []
    }

    private func run(_ item: Item?) -> [Effect] {
        guard let item, !item.effects.isEmpty else { return [] }
        return [.back] + item.effects
    }

    // MARK: Drawing

    /// Where the parts stand: the field, the list, and what is told of the selected row.
    private struct Layout {
        let box: Size
        let list: Rect
        let foot: Rect

        init(_ size: Size) {
            box = Size(width: min(78, size.width), height: min(32, size.height))
            let inner = Rect(x: 0, y: 0, width: max(1, box.width - 6), height: max(1, box.height - (box.height >= 6 ? 4 : 2)))
            let footHeight = inner.height >= 12 ? 4 : inner.height >= 8 ? 2 : 0
            let (above, foot) = inner.splitBottom(footHeight)
            self.foot = foot
            list = above.splitTop(above.height >= 8 ? 2 : above.height >= 2 ? 1 : 0).bottom
        }

        /// The rows below the list for what a row is about, and for what else there is to know.
        static func rooms(_ foot: Rect, _ item: Item) -> (about: Rect, more: Rect) {
            let room = foot.splitTop(1).bottom
            let (about, more) = room.splitBottom(item.more.isEmpty || room.height < 2 ? 0 : 1)
            return (about, more)
        }

        /// Whether there is not enough room below the list.
        func isCut(_ item: Item) -> Bool {
            let about = Self.rooms(foot, item).about
            return item.about.wrapped(to: about.width).count > about.height
        }
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = BantuanStrings(world.language)
        let size = canvas.bounds.size
        let layout = Layout(size)
        let inner = DialogFrame.draw(
            &canvas, title: strings.help, trailing: finder.isSearching ? strings.of(finder.count, finder.items.count) : "",
            width: layout.box.width, height: layout.box.height)
        let list = Rect(x: inner.x, y: inner.y + layout.list.y, width: inner.width, height: layout.list.height)
        let foot = Rect(x: inner.x, y: inner.y + layout.foot.y, width: inner.width, height: layout.foot.height)
        if layout.list.y > 0 {
            finder.drawField(
                &canvas, Rect(x: inner.x, y: inner.y, width: inner.width, height: 1), "?", placeholder: strings.askHelp,
                world)
        }
        if finder.count == 0 {
            Nothing.noMatch(world, sign: "?", hint: strings.noMatchHint, clear: world.bindBack(as: strings.clear)).draw(
                in: &canvas, list, on: .dialog)
        }
        let keyWidth = min(14, finder.items.map(\.keys.width).max() ?? 0)
        finder.drawRows(&canvas, list, hit: Self.hit) { canvas, line, item, found in
            canvas.text(item.keys, x: line.x, y: line.y, Style(.key, .bold), width: keyWidth, align: .right)
            canvas.found(
                item.title, found, x: line.x + keyWidth + 2, y: line.y, Style(.dialog), width: line.width - keyWidth - 2)
        }
        if let item = finder.selected { draw(&canvas, foot, item) }
    }

    /// What there is to say of the selected row, below a line.
    private func draw(_ canvas: inout Canvas, _ foot: Rect, _ item: Item) {
        guard foot.height > 1 else { return }
        canvas.hline(foot.x, foot.y, foot.width, Style(.border))
        let (about, more) = Layout.rooms(foot, item)
        canvas.paragraph(item.about, in: about, Style(.dialog))
        if !more.isEmpty { canvas.text(item.more, x: more.x, y: more.y, Style(.muted), width: more.width) }
    }
}

/// The rows of the list of keys.
struct HelpItems {
    private let app: App
    private let world: World
    private let strings: BantuanStrings

    init(_ app: App) {
        self.app = app
        world = app.world
        strings = BantuanStrings(app.world.language)
    }

    /// What the screen offers, how one moves in it, what is the same everywhere, and the questions.
    func all(_ bindings: [KeyBinding]) -> [HelpDialog.Item] {
        let isOwn: (KeyBinding) -> Bool = { binding in
            !binding.commands.contains { Self.shared.contains($0.context) }
        }
        let own = bindings.filter(isOwn).map { item($0, strings.thisScreen) }
        let moving = app.commandsInForce.filter { $0.kind == .motion }
        var seen: Set<Command> = []
        let movements =
            app.topLayer.screen.takesText ? [] : moving.filter { seen.insert($0).inserted }.map { item(of: $0, strings.moving) }
        let everywhere = bindings.filter { !isOwn($0) }.map { item($0, strings.everywhere) }
        return own + everywhere + movements + (app.mayOpenPalette ? questions : [])
    }

    private static let shared = [UmumCommands.context, TempatCommands.context, DemoCommands.context]

    private func item(_ binding: KeyBinding, _ group: SafeText) -> HelpDialog.Item {
        let one = binding.commands.count == 1 ? binding.commands.first : nil
        let isAnswer = binding.commands.contains { $0.kind == .answer }
        let meanings = binding.commands.map { "\(world.keymap.symbols($0)) \($0.meaning(world.language))" as SafeText }
        return HelpDialog.Item(
            id: "key \(binding.commands.map(\.name).joined(separator: " ")) \(binding.keys)", group: group, keys: binding.keys,
            title: binding.label, keywords: keywords(binding.commands),
            about: isAnswer
                ? strings.pressYourself(binding.keys) : one?.meaning(world.language) ?? meanings.joined(separator: " · "),
            more: binding.commands.isEmpty ? "" : strings.configured(binding.commands.map { about($0) }.joined(separator: "   ")),
            effects: isAnswer ? [] : [.run(binding)])
    }

    private func item(of command: Command, _ group: SafeText) -> HelpDialog.Item {
        HelpDialog.Item(
            id: command.name, group: group, keys: world.keymap.symbols(command), title: command.label(world.language),
            keywords: keywords([command]), about: command.meaning(world.language), more: strings.configured(about(command)),
            effects: [])
    }

    /// The name for the configuration, with all keys.
    private func about(_ command: Command) -> SafeText { "\(command.name): \(world.keymap.symbols(command))" }

    /// What a command is found by: its words in both languages, its name, and what else it is called.
    private func keywords(_ commands: [Command]) -> String {
        commands.map { command in
            let words = Language.allCases.flatMap { [command.label($0).string, command.meaning($0).string] }
            return (words + [command.name, Synonyms.words(command)]).joined(separator: " ")
        }.joined(separator: " ")
    }

    private var questions: [HelpDialog.Item] {
        let words = HowToStrings(world)
        let inEither = Language.allCases.map { HowToStrings(world, $0) }
        return HowTo.allCases.filter { $0.concerns(world.peran) }.map { question in
            HelpDialog.Item(
                id: "how \(question.rawValue)", group: strings.howTo, keys: "?", title: words.question(question),
                keywords: (inEither.flatMap { [$0.question(question).string, $0.answer(question).string] }
                    + [Synonyms.words(question)]).joined(separator: " "),
                about: words.answer(question), more: "", effects: effects(question), isQuestion: true)
        }
    }

    private func effects(_ question: HowTo) -> [Effect] {
        if let place = question.place, app.tabs.contains(where: { $0.tab == place }) { return [.goTo(place)] }
        guard let command = question.command, app.commandsInForce.contains(command.command) else { return [] }
        return [.run(world.bind(command))]
    }
}
