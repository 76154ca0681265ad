import ChillAjarKit
import TerminalUI

/// What pelanggan wrote about a mentor, the newest first, under how many gave how many stars; words can be looked for in it.
struct TestimoniDialog: Screen {
    private let mentor: Mentor
    private var feed: TestimoniFeed
    private var text = DialogText()

    init(_ mentor: Mentor) {
        self.mentor = mentor
        feed = TestimoniFeed(mentor.id)
    }

    var isDialog: Bool { true }
    var awaitsPerson: Bool { true }
    var takesText: Bool { text.isTyping }
    private var isReadable: Bool { !(feed.testimoni ?? []).isEmpty }

    func bindings(_ world: World) -> [KeyBinding] {
        if feed.mustSignIn(world) { return [world.bind(TestimoniCommands.masuk), world.bindBack()] }
        guard isReadable else { return [world.bind(TestimoniCommands.segarkan), world.bindBack()] }
        return text.bindings(world, others: [world.bind(TestimoniCommands.segarkan)])
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        if isReadable, text.handle(action, rows(world), world) { return [] }
        switch action {
        case .appeared where feed.testimoni == nil: return feed.fetch()
        case .sync(let event): feed.take(event)
        case .key(.char("r")): return feed.fetch()
        case .key(.char("m")) where feed.mustSignIn(world): return [.open(SignInDialog())]
        case .key(.escape), .key(.enter), .key(.char("q")), .key(.char("v")), .key(.char("t")): return [.back]
        default: break
        }
        return []
    }

    private func rows(_ world: World, _ glyphs: Glyphs = .unicode) -> [TextView.Row] {
        let width = DialogText.width(world)
        let chart = feed.chart(glyphs)?.rows(width: width, glyphs, on: .dialog) ?? []
        return chart + (chart.isEmpty ? [] : [[]]) + feed.lines(width: width, glyphs, world, on: .dialog)
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let stars = KursusRow.rating(mentor.rating, canvas.glyphs, KursusStrings(world.language))
        let title = TestimoniStrings(world.language).title(SafeText(outside: mentor.nama ?? "").singleLine)
        text.draw(&canvas, title: title, trailing: stars.text, rows(world, canvas.glyphs), world)
    }
}
