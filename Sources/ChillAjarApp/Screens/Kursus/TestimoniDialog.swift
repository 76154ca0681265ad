import ChillAjarKit
import TerminalUI

/// What pelanggan wrote about a mentor, the newest first.
struct TestimoniDialog: Screen {
    private let mentor: Mentor
    private var feed: TestimoniFeed
    private var top = 0

    init(_ mentor: Mentor) {
        self.mentor = mentor
        feed = TestimoniFeed(mentor.id)
    }

    var isDialog: Bool { true }
    var awaitsPerson: Bool { true }

    func bindings(_ world: World) -> [KeyBinding] {
        if feed.mustSignIn(world) { return [world.bind(TestimoniCommands.masuk), world.bindBack()] }
        return [world.bindMove(), world.bind(TestimoniCommands.segarkan), world.bindBack()]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared where feed.testimoni == nil: return feed.fetch()
        case .key(.char("r")): return feed.fetch()
        case .key(.char("m")) where feed.mustSignIn(world): return [.open(SignInDialog())]
        case .key(.escape), .key(.enter), .key(.char("t")), .key(.char("q")): return [.back]
        case .key(.up), .key(.char("k")): scroll(by: -1, world)
        case .key(.down), .key(.char("j")): scroll(by: 1, world)
        case .key(.pageUp): scroll(by: -8, world)
        case .key(.pageDown), .key(.char(" ")): scroll(by: 8, world)
        case .key(.home): top = 0
        case .wheel(let rows, _): scroll(by: rows, world)
        case .sync(let event): feed.take(event)
        default: break
        }
        return []
    }

    private mutating func scroll(by rows: Int, _ world: World) {
        let (_, room) = size(in: world.size)
        let count = lines(in: world.size, .unicode, world).count
        top = max(0, min(top + rows, count - room))
    }

    private func width(in size: Size) -> Int { min(68, size.width) }

    private func size(in size: Size) -> (height: Int, room: Int) {
        let height = min(size.height, 22)
        return (height, max(1, height - 4))
    }

    private func lines(in size: Size, _ glyphs: Glyphs, _ world: World) -> [[(SafeText, Style)]] {
        feed.lines(width: width(in: size) - 6, glyphs, world, on: .dialog)
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = TestimoniStrings(world.language)
        let kursus = KursusStrings(world.language)
        let size = Size(width: canvas.bounds.width, height: canvas.bounds.height)
        let stars = KursusRow.rating(mentor.rating, canvas.glyphs, kursus)
        let lines = lines(in: size, canvas.glyphs, world)
        let inner = DialogFrame.draw(
            &canvas, title: strings.title(SafeText(outside: mentor.nama ?? "").singleLine), trailing: stars.text,
            width: width(in: size), height: min(self.size(in: size).height, max(7, lines.count + 4)))
        for (row, line) in lines.dropFirst(top).prefix(inner.height).enumerated() {
            canvas.spans(line, x: inner.x, y: inner.y + row, width: inner.width)
        }
        canvas.scrollbar(
            x: inner.right + 1, y: inner.y, height: inner.height, total: lines.count,
            visible: min(top, lines.count)..<min(lines.count, top + inner.height))
    }
}
