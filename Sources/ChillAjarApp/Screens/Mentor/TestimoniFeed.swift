import ChillAjarKit
import TerminalUI

/// What pelanggan wrote about a mentor, as it is fetched: the newest first, or why there is nothing to read.
struct TestimoniFeed: Sendable {
    /// Whose they are.
    let mentor: MentorID
    /// What was read; nil until then.
    private(set) var testimoni: [Testimoni]?
    private(set) var failure: APIError?

    init(_ mentor: MentorID) { self.mentor = mentor }

    /// Asks for them, again where they were read before.
    mutating func fetch() -> [Effect] {
        failure = nil
        return [.sync(.fetchTestimoni(mentor))]
    }

    /// Takes the answer, if it is about this mentor.
    mutating func take(_ event: SyncEvent) {
        switch event {
        case .testimoni(mentor, let found):
            testimoni = found.sorted { ($0.tanggal ?? Timestamp(seconds: 0)) > ($1.tanggal ?? Timestamp(seconds: 0)) }
            failure = nil
        case .testimoniFailed(mentor, let failure): self.failure = failure
        default: break
        }
    }

    /// Whether the platform shows them to those who have signed in only.
    var isRefused: Bool {
        guard testimoni == nil else { return false }
        return switch failure {
        case .unauthorized, .forbidden: true
        default: false
        }
    }

    /// Whether this person must sign in to read them.
    func mustSignIn(_ world: World) -> Bool { isRefused && world.session == nil }

    /// How many gave five stars, four, down to one; nil until they were read.
    var counts: [Int]? {
        testimoni.map { all in
            (1...5).reversed().map { stars in all.count { Self.stars($0) == stars } }
        }
    }

    /// How many gave how many stars, as bars; nil until there are some.
    func chart(_ glyphs: Glyphs) -> BarChart? {
        guard let counts, counts.contains(where: { $0 > 0 }) else { return nil }
        return BarChart(counts.enumerated().map { .init("\(5 - $0)", $1) }, sign: glyphs.star)
    }

    private static func stars(_ review: Testimoni) -> Int { min(5, max(0, Int(review.rating.value.rounded()))) }

    /// Everything in rows of some width, on a surface.
    func lines(width: Int, _ glyphs: Glyphs, _ world: World, on surface: Role? = nil) -> [[(SafeText, Style)]] {
        guard let testimoni else {
            return absence(glyphs, world, surface).flatMap { text, style in text.wrapped(to: max(1, width)).map { [($0, style)] }
            }
        }
        let strings = TestimoniStrings(world.language)
        guard !testimoni.isEmpty else { return [[(strings.none, Style(.muted).on(surface))]] }
        var lines: [[(SafeText, Style)]] = []
        for review in testimoni {
            if !lines.isEmpty { lines.append([]) }
            lines.append(head(review, glyphs, world, surface))
            let komentar = SafeText(outside: review.komentar ?? "")
            if !komentar.isEmpty { lines += komentar.wrapped(to: max(1, width)).map { [($0, Style(.text).on(surface))] } }
        }
        return lines
    }

    /// Why there are none to read, and what can be done.
    private func absence(_ glyphs: Glyphs, _ world: World, _ surface: Role?) -> [(SafeText, Style)] {
        let strings = TestimoniStrings(world.language)
        let (muted, warning) = (Style(.muted).on(surface), Style(.warning).on(surface))
        if mustSignIn(world) { return [(strings.signInFirst, muted)] }
        let retry = (strings.retry(world.key(TempatCommands.segarkan)), muted)
        if world.isOffline { return [("\(glyphs.offline) \(strings.offline)", warning), retry] }
        guard let failure else { return [(CommonStrings(world.language).loading, muted)] }
        return [("\(glyphs.warning) \(ErrorSentences(world.language).reading(failure))", warning), retry]
    }

    private func head(_ review: Testimoni, _ glyphs: Glyphs, _ world: World, _ surface: Role?) -> [(SafeText, Style)] {
        let full = Self.stars(review)
        let name = SafeText(outside: review.pelanggan?.user?.nama ?? "").singleLine
        let when = review.tanggal.map { DateStrings(world.language).day($0.tanggal(in: world.zona), today: world.today) } ?? ""
        return [
            (glyphs.star.repeated(full), Style(.star).on(surface)),
            (glyphs.starEmpty.repeated(5 - full), Style(.muted).on(surface)), ("  ", Style(.text).on(surface)),
            (name, Style(.heading, .bold).on(surface)), ("  ", Style(.text).on(surface)), (when, Style(.muted).on(surface)),
        ]
    }
}

/// What the testimoni of a mentor say around themselves.
struct TestimoniStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var none: SafeText { say("Belum ada testimoni.", "No reviews yet.") }
    var signInFirst: SafeText { say("Masuk dulu untuk membaca testimoni.", "Sign in to read the reviews.") }
    func retry(_ key: SafeText) -> SafeText { say("\(key) coba lagi", "\(key) try again") }
    var offline: SafeText { say("Sedang luring: testimoni belum dapat dimuat.", "Offline: reviews cannot be loaded.") }

    func title(_ mentor: SafeText) -> SafeText { say("Testimoni \(mentor)", "Reviews of \(mentor)") }
}
