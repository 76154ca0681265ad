import ChillAjarKit
import TerminalUI

/// A mentor in the list: two rows.
struct MentorRow {
    static let height = 2

    let entry: MentorEntry
    let query: KursusQuery
    let isSelected: Bool
    let isFocused: Bool

    func draw(in canvas: inout Canvas, _ rect: Rect, _ world: World) {
        let left = rect.x + 1
        let room = rect.width - 2
        drawName(&canvas, left, rect.y, room, world)
        drawFacts(&canvas, left, rect.y + 1, room, world)
        if isSelected { canvas.select(rect, isFocused: isFocused) }
    }

    private func drawName(_ canvas: inout Canvas, _ x: Int, _ y: Int, _ room: Int, _ world: World) {
        let price = entry.mentor.biayaPerSesi.map { SafeText(outside: $0.formatted) } ?? ""
        var right = room
        if room >= 24 {
            let width = max(10, price.width)
            right -= width
            canvas.text(price, x: x + right, y: y, Style(.money), width: width, align: .right)
        }
        if room >= 34 {
            let stars = KursusRow.rating(entry.mentor.rating, canvas.glyphs, KursusStrings(world.language))
            let votes = MentorStrings.votes(entry.mentor)
            right -= 12
            let used = canvas.text(stars.text, x: x + right, y: y, stars.style, width: 5)
            canvas.text(votes, x: x + right + used + 1, y: y, Style(.muted), width: max(0, 11 - used - 1))
        }
        let parts = query.terms.isEmpty ? [(text: entry.nama, isMatch: false)] : query.parts(of: entry.nama)
        canvas.spans(
            parts.map { (SafeText(outside: $0.text).singleLine, Style($0.isMatch ? .match : .text, .bold)) }, x: x, y: y,
            width: max(0, right - 1))
    }

    private func drawFacts(_ canvas: inout Canvas, _ x: Int, _ y: Int, _ room: Int, _ world: World) {
        let strings = MentorStrings(world.language)
        let outlook = SlotOutlook(starts: entry.slots, now: world.now, zona: world.zona)
        // Whoever teaches nothing yet is not booked out.
        let right = entry.kursus.isEmpty ? "" : KursusStrings(world.language).outlook(outlook, now: world.now, zona: world.zona)
        let width = min(right.width, room)
        canvas.text(right, x: x + room - width, y: y, KursusRow.style(outlook), width: width)
        let left = max(0, room - width - 2)
        let count = strings.kursusCount(entry.kursus.count)
        let gaya = entry.gaya.map { CommonStrings(world.language).gaya($0) }.joined(separator: "/")
        let full: SafeText = gaya.isEmpty ? count : "\(count) \(canvas.glyphs.separator) \(gaya)"
        canvas.text(room >= KursusRow.gayaRoom && full.width <= left ? full : count, x: x, y: y, Style(.muted), width: left)
    }
}
