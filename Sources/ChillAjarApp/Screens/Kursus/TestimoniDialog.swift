import ChillAjarKit
import TerminalUI

/// What pelanggan wrote about a mentor, the newest first, under how many gave how many stars; words can be looked for in it.
struct TestimoniDialog: Screen {
    private let mentor: Mentor
    private var feed: TestimoniFeed
    private var top = 0
    /// What is looked for.
    private var words = TextField(maximumLength: 60)
    private var isTyping = false
    /// The place that was found and is in sight, from 0.
    private var place = 0
    /// Where one was before something was looked for.
    private var origin = 0

    init(_ mentor: Mentor) {
        self.mentor = mentor
        feed = TestimoniFeed(mentor.id)
    }

    var isDialog: Bool { true }
    var awaitsPerson: Bool { true }
    var takesText: Bool { isTyping }
    private var isSearching: Bool { isTyping || !words.isEmpty }
    private var isReadable: Bool { !(feed.testimoni ?? []).isEmpty }

    func bindings(_ world: World) -> [KeyBinding] {
        if isTyping {
            return [world.bind(CariTeksCommands.selesai), world.bindBack(as: CommonStrings(world.language).cancel)]
        }
        if feed.mustSignIn(world) { return [world.bind(TestimoniCommands.masuk), world.bindBack()] }
        guard isReadable else { return [world.bind(TestimoniCommands.segarkan), world.bindBack()] }
        let strings = TestimoniStrings(world.language)
        let onward =
            words.isEmpty ? [] : [world.bind(TestimoniCommands.berikut, TestimoniCommands.sebelum, as: strings.onward)]
        return onward
            + [world.bindMove(), world.bind(TestimoniCommands.cari), world.bind(TestimoniCommands.segarkan), world.bindBack()]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared where feed.testimoni == nil: return feed.fetch()
        case .wheel(let rows, _): scroll(by: rows, world)
        case .sync(let event): feed.take(event)
        case .paste(let text) where isTyping:
            words.insert(text)
            look(world)
        case .key(let key): return isTyping ? type(key, world) : press(key, world)
        default: break
        }
        return []
    }

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .char("r"): return feed.fetch()
        case .char("m") where feed.mustSignIn(world): return [.open(SignInDialog())]
        case .escape where !words.isEmpty: words = TextField(maximumLength: 60)
        case .escape, .enter, .char("t"), .char("q"): return [.back]
        case .char("/") where isReadable: (isTyping, origin) = (true, top)
        case .char("n"): step(1, world)
        case .char("N"): step(-1, world)
        case .up, .char("k"): scroll(by: -1, world)
        case .down, .char("j"): scroll(by: 1, world)
        case .pageUp: scroll(by: 1 - room(world), world)
        case .pageDown, .char(" "): scroll(by: room(world) - 1, world)
        case .home, .char("g"): top = 0
        case .end, .char("G"): scroll(by: lines(world).count, world)
        default: break
        }
        return []
    }

    // MARK: Looking for words

    private mutating func type(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .escape:
            words = TextField(maximumLength: 60)
            (isTyping, top) = (false, origin)
        case .enter, .tab: isTyping = false
        default:
            if words.handle(key) { look(world) }
        }
        return []
    }

    /// Goes to the first place from where one was before.
    private mutating func look(_ world: World) {
        let search = search(world)
        top = origin
        if let first = search.first(from: origin) { show(first, search, world) }
    }

    private mutating func step(_ step: Int, _ world: World) {
        let search = search(world)
        if let next = search.place(step, from: place) { show(next, search, world) }
    }

    private mutating func show(_ place: Int, _ search: TextSearch, _ world: World) {
        self.place = place
        guard let row = search.row(of: place), !(top..<top + room(world) - 1).contains(row) else { return }
        top = 0
        scroll(by: max(0, row - room(world) / 3), world)
    }

    private func search(_ world: World) -> TextSearch {
        TextSearch(words.text, in: lines(world).map { $0.map(\.0).joined() })
    }

    // MARK: Room

    private mutating func scroll(by rows: Int, _ world: World) {
        top = max(0, min(top + rows, lines(world).count - room(world)))
    }

    private func width(_ world: World) -> Int { min(68, world.size.width) }
    private func height(_ world: World) -> Int { min(world.size.height, 26) }
    /// Rows of text in sight.
    private func room(_ world: World) -> Int { max(1, height(world) - (isSearching ? 6 : 4)) }

    private func lines(_ world: World, _ glyphs: Glyphs = .unicode) -> [[(SafeText, Style)]] {
        let width = width(world) - 6
        let chart = feed.chart(glyphs)?.rows(width: width, glyphs, on: .dialog) ?? []
        return chart + (chart.isEmpty ? [] : [[]]) + feed.lines(width: width, glyphs, world, on: .dialog)
    }

    // MARK: Drawing

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = TestimoniStrings(world.language)
        let stars = KursusRow.rating(mentor.rating, canvas.glyphs, KursusStrings(world.language))
        let lines = lines(world, canvas.glyphs)
        let inner = DialogFrame.draw(
            &canvas, title: strings.title(SafeText(outside: mentor.nama ?? "").singleLine), trailing: stars.text,
            width: width(world), height: min(height(world), max(7, lines.count + (isSearching ? 6 : 4))))
        let (text, foot) = inner.splitBottom(isSearching ? min(2, inner.height - 1) : 0)
        let first = min(top, max(0, lines.count - text.height))
        for (row, line) in lines.dropFirst(first).prefix(text.height).enumerated() {
            canvas.spans(line, x: text.x, y: text.y + row, width: text.width)
        }
        canvas.scrollbar(
            x: text.right + 1, y: text.y, height: text.height, total: lines.count,
            visible: first..<min(lines.count, first + text.height))
        if isSearching { drawSearch(&canvas, text, foot, first, lines, strings) }
    }

    private func drawSearch(
        _ canvas: inout Canvas, _ text: Rect, _ foot: Rect, _ first: Int, _ lines: [[(SafeText, Style)]],
        _ strings: TestimoniStrings
    ) {
        let search = TextSearch(words.text, in: lines.map { $0.map(\.0).joined() })
        let current = min(place, max(0, search.matches.count - 1))
        for (index, match) in search.matches.enumerated() {
            for span in match where (first..<first + text.height).contains(span.row) {
                let rect = Rect(x: text.x + span.column, y: text.y + span.row - first, width: span.width, height: 1)
                canvas.restyle(rect, Style(.match, index == current ? [.bold, .reverse] : [.underline]).on(.dialog))
            }
        }
        guard foot.height > 0 else { return }
        let found = words.isEmpty ? "" : strings.found(current + 1, of: search.matches.count)
        let y = foot.bottom - 1
        canvas.text("/", x: foot.x, y: y, Style(.key).on(.dialog), width: 1)
        let field = Rect(x: foot.x + 2, y: y, width: max(1, foot.width - found.width - 4), height: 1)
        if isTyping {
            words.draw(in: &canvas, field, focused: true, placeholder: strings.searchHint)
        } else {
            canvas.text(SafeText(outside: words.text).singleLine, x: field.x, y: y, Style(.text).on(.dialog), width: field.width)
        }
        let role: Role = search.matches.isEmpty ? .warning : .muted
        canvas.text(found, x: foot.x, y: y, Style(role).on(.dialog), width: foot.width, align: .right)
    }
}
