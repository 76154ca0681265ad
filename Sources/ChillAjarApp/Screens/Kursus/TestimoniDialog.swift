import ChillAjarKit
import TerminalUI

/// What pelanggan wrote about a mentor, the newest first.
struct TestimoniDialog: Screen {
    private let mentor: Mentor
    private var testimoni: [Testimoni]?
    private var failure: APIError?
    private var top = 0

    init(_ mentor: Mentor) {
        self.mentor = mentor
    }

    var isDialog: Bool { true }
    var awaitsPerson: Bool { true }

    func bindings(_ world: World) -> [KeyBinding] {
        if mustSignIn(world) { return [world.bind(TestimoniCommands.masuk), world.bindBack()] }
        return [world.bindMove(), world.bind(TestimoniCommands.segarkan), world.bindBack()]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared where testimoni == nil: return fetch()
        case .key(.char("r")): return fetch()
        case .key(.char("m")) where mustSignIn(world): return [.open(SignInDialog())]
        case .key(.escape), .key(.enter), .key(.char("t")), .key(.char("q")): return [.back]
        case .key(.up), .key(.char("k")): scroll(by: -1, world)
        case .key(.down), .key(.char("j")): scroll(by: 1, world)
        case .key(.pageUp): scroll(by: -8, world)
        case .key(.pageDown), .key(.char(" ")): scroll(by: 8, world)
        case .key(.home): top = 0
        case .wheel(let rows, _): scroll(by: rows, world)
        case .sync(.testimoni(mentor.id, let found)):
            testimoni = found.sorted { ($0.tanggal ?? Timestamp(seconds: 0)) > ($1.tanggal ?? Timestamp(seconds: 0)) }
        case .sync(.testimoniFailed(mentor.id, let failure)): self.failure = failure
        default: break
        }
        return []
    }

    private mutating func fetch() -> [Effect] {
        failure = nil
        return [.sync(.fetchTestimoni(mentor.id))]
    }

    /// Whether the platform shows them to those who have signed in only, and this person has not.
    private func mustSignIn(_ world: World) -> Bool {
        guard testimoni == nil, world.session == nil else { return false }
        return switch failure {
        case .unauthorized, .forbidden: true
        default: false
        }
    }

    private mutating func scroll(by rows: Int, _ world: World) {
        let (_, room) = size(in: world.size)
        let count = lines(width: width(in: world.size) - 6, .unicode, world).count
        top = max(0, min(top + rows, count - room))
    }

    private func width(in size: Size) -> Int { min(68, size.width) }

    private func size(in size: Size) -> (height: Int, room: Int) {
        let height = min(size.height, 22)
        return (height, max(1, height - 4))
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = TestimoniStrings(world.language)
        let kursus = KursusStrings(world.language)
        let size = Size(width: canvas.bounds.width, height: canvas.bounds.height)
        let stars = KursusRow.rating(mentor.rating, canvas.glyphs, kursus)
        let lines = lines(width: width(in: size) - 6, canvas.glyphs, world)
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

    private func lines(width: Int, _ glyphs: Glyphs, _ world: World) -> [[(SafeText, Style)]] {
        let strings = TestimoniStrings(world.language)
        guard let testimoni else {
            return absence(strings, world).wrapped(to: width).map { [($0, Style(.muted).on(.dialog))] }
        }
        guard !testimoni.isEmpty else { return [[(strings.none, Style(.muted).on(.dialog))]] }
        var lines: [[(SafeText, Style)]] = []
        for review in testimoni {
            if !lines.isEmpty { lines.append([]) }
            lines.append(head(review, glyphs, world))
            let komentar = SafeText(outside: review.komentar ?? "")
            if !komentar.isEmpty { lines += komentar.wrapped(to: width).map { [($0, Style(.dialog))] } }
        }
        return lines
    }

    /// Why there are none to read.
    private func absence(_ strings: TestimoniStrings, _ world: World) -> SafeText {
        if mustSignIn(world) { return strings.signInFirst }
        if world.isOffline { return strings.offline }
        guard let failure else { return CommonStrings(world.language).loading }
        return ErrorSentences(world.language).sentence(failure) + " " + strings.retry
    }

    private func head(_ review: Testimoni, _ glyphs: Glyphs, _ world: World) -> [(SafeText, Style)] {
        let full = min(5, max(0, Int(review.rating.value.rounded())))
        let name = SafeText(outside: review.pelanggan?.user?.nama ?? "").singleLine
        let when = review.tanggal.map { DateStrings(world.language).day($0.tanggal(in: world.zona), today: world.today) } ?? ""
        return [
            (glyphs.star.repeated(full), Style(.star).on(.dialog)),
            (glyphs.starEmpty.repeated(5 - full), Style(.muted).on(.dialog)), ("  ", Style(.dialog)),
            (name, Style(.heading, .bold).on(.dialog)), ("  ", Style(.dialog)), (when, Style(.muted).on(.dialog)),
        ]
    }
}

/// What the testimoni of a mentor say around themselves.
struct TestimoniStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var none: SafeText { say("Belum ada testimoni.", "No reviews yet.") }
    var signInFirst: SafeText { say("Masuk dulu untuk membaca testimoni.", "Sign in to read the reviews.") }
    var retry: SafeText { say("r mencoba lagi.", "r tries again.") }
    var offline: SafeText {
        say("Sedang luring: testimoni belum dapat dimuat. r mencoba lagi.", "Offline: reviews cannot be loaded. r tries again.")
    }

    func title(_ mentor: SafeText) -> SafeText { say("Testimoni \(mentor)", "Reviews of \(mentor)") }
}
