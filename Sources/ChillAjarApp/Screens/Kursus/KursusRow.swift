import ChillAjarKit
import TerminalUI

/// A kursus in the list: two rows.
struct KursusRow {
    static let height = 2
    /// The room from which on there is some for the gaya in every row.
    static let gayaRoom = 52

    let kursus: Kursus
    let query: KursusQuery
    let isSelected: Bool
    let isFocused: Bool
    /// Whether a booking of it was begun and left.
    let hasDraft: Bool

    func draw(in canvas: inout Canvas, _ rect: Rect, _ world: World) {
        let strings = KursusStrings(world.language)
        let left = rect.x + 1
        let room = rect.width - 2
        drawName(&canvas, left, rect.y, room, strings)
        drawFacts(&canvas, left, rect.y + 1, room, world, strings)
        if isSelected { canvas.select(rect, isFocused: isFocused) }
    }

    private func drawName(_ canvas: inout Canvas, _ x: Int, _ y: Int, _ room: Int, _ strings: KursusStrings) {
        let price = kursus.mentor?.biayaPerSesi.map { SafeText(outside: $0.formatted) } ?? ""
        let rating = Self.rating(kursus.mentor?.rating, canvas.glyphs, strings)
        let priceWidth = max(11, price.width)
        var right = room
        if room >= 24 {
            right -= priceWidth
            canvas.text(price, x: x + right, y: y, Style(.money), width: priceWidth, align: .right)
        }
        if room >= 34 {
            right -= 7
            canvas.text(rating.text, x: x + right, y: y, rating.style, width: 5)
        }
        let parts = query.terms.isEmpty ? [(text: kursus.nama, isMatch: false)] : query.parts(of: kursus.nama)
        let name = parts.map {
            (SafeText(outside: $0.text).singleLine, Style($0.isMatch ? .match : .text, .bold))
        }
        canvas.spans(name, x: x, y: y, width: max(0, right - 1))
    }

    private func drawFacts(
        _ canvas: inout Canvas, _ x: Int, _ y: Int, _ room: Int, _ world: World, _ strings: KursusStrings
    ) {
        let outlook = SlotOutlook(kursus, now: world.now, zona: world.zona)
        let right = strings.outlook(outlook, now: world.now, zona: world.zona)
        let rightWidth = min(right.width, room)
        canvas.text(right, x: x + room - rightWidth, y: y, Self.style(outlook), width: rightWidth)
        let left = max(0, room - rightWidth - 2)
        var used = 0
        if hasDraft, left >= strings.draft.width + 8 {
            let mark: [(SafeText, Style)] = [
                (strings.draft, Style(.info, .bold)), (" \(canvas.glyphs.separator) ", Style(.muted)),
            ]
            used = canvas.spans(mark, x: x, y: y, width: left)
        }
        let facts = self.facts(fitting: left - used, hasGaya: room >= Self.gayaRoom, canvas.glyphs, world, strings)
        canvas.spans(facts, x: x + used, y: y, width: left - used)
    }

    /// Mentor and gaya, in the fullest form that fits; where the words were found in the text, the place instead of the gaya.
    private func facts(
        fitting width: Int, hasGaya: Bool, _ glyphs: Glyphs, _ world: World, _ strings: KursusStrings
    ) -> [(SafeText, Style)] {
        let nama = kursus.mentor?.nama ?? ""
        let separator: SafeText = " \(glyphs.separator) "
        if let found = excerpt {
            let short = SafeText.shortName(nama, fitting: width)
            guard short.width + separator.width + 8 <= width else { return [(found, Style(.text))] }
            return [(short, Style(.muted)), (separator, Style(.muted)), (found, Style(.text))]
        }
        let common = CommonStrings(world.language)
        let gaya = !hasGaya ? "" : kursus.gaya(now: world.now).map { common.gaya($0) }.joined(separator: "/")
        let tail = gaya.isEmpty ? ("" as SafeText) : separator + gaya
        let mentor = SafeText(outside: nama).singleLine
        if mentor.width + tail.width <= width { return mentorSpans(nama) + [(tail, Style(.muted))] }
        let short = SafeText.shortName(nama)
        if short.width + tail.width <= width { return [(short, Style(.muted)), (tail, Style(.muted))] }
        return mentor.width <= width ? mentorSpans(nama) : [(SafeText.shortName(nama, fitting: width), Style(.muted))]
    }

    private func mentorSpans(_ nama: String) -> [(SafeText, Style)] {
        guard !query.terms.isEmpty else { return [(SafeText(outside: nama).singleLine, Style(.muted))] }
        return query.parts(of: nama).map { (SafeText(outside: $0.text).singleLine, Style($0.isMatch ? .match : .muted)) }
    }

    /// The place in the text where words were found that the names do not have.
    private var excerpt: SafeText? {
        guard !query.terms.isEmpty, let text = kursus.deskripsi else { return nil }
        let texts = KursusTexts(kursus)
        return query.excerpt(of: text, notIn: [texts.nama, texts.mentor]).map { SafeText(outside: $0).singleLine }
    }

    static func style(_ outlook: SlotOutlook) -> Style {
        switch outlook {
        case .full: Style(.muted)
        case .last: Style(.warning)
        case .soon, .week: Style(.success)
        case .later: Style(.text)
        }
    }

    /// `★ 4,8`, or that nobody has rated yet.
    static func rating(_ rating: Rating?, _ glyphs: Glyphs, _ strings: KursusStrings) -> (text: SafeText, style: Style) {
        guard let rating, rating.isGiven else { return (strings.unrated, Style(.info)) }
        return ("\(glyphs.star) \(CommonStrings(strings.language).rating(rating))", Style(.star))
    }
}
