import ChillAjarKit
import TerminalUI

extension MentorProfil {
    static let kursusHit = "profil-kursus"
    static let testimoniHit = HitID("profil-testimoni")
    static let paneHit = HitID("profil")

    /// A row of the profile.
    struct Row: Sendable {
        var left: [(SafeText, Style)] = []
        var right: [(SafeText, Style)] = []
        /// The kursus that stands here.
        var kursus: Kursus?
        /// Whether what was written about the mentor begins here.
        var isTestimoni = false
        var hit: HitID?
    }

    /// Columns of text that are read with ease.
    private static let widest = 84

    /// The room inside the frame of a pane.
    static func room(in rect: Rect) -> Rect {
        let inner = (rect.height >= 4 ? rect.inset(by: 1) : rect).insetX(rect.width > 24 ? 1 : 0)
        return Rect(x: inner.x, y: inner.y, width: min(inner.width, widest), height: inner.height)
    }

    /// Draws it in its frame.
    func draw(in canvas: inout Canvas, _ rect: Rect, _ entry: MentorEntry?, isFocused: Bool, _ world: World) {
        let strings = MentorStrings(world.language)
        let title = SafeText(outside: entry?.nama ?? "").singleLine
        canvas.pane(rect, title: title, isFocused: isFocused)
        canvas.hit(rect, id: Self.paneHit)
        let room = Self.room(in: rect)
        guard let entry else {
            // Where there is none yet, there is none to choose.
            if mentorID == nil, world.data.mentor.rows.isEmpty { return }
            canvas.calm([(mentorID == nil ? strings.choose : strings.gone, Style(.muted))], in: room)
            return
        }
        let rows = rows(entry, width: room.width, canvas.glyphs, world)
        let first = min(top, max(0, rows.count - room.height))
        for (place, row) in rows.dropFirst(first).prefix(room.height).enumerated() {
            draw(row, in: &canvas, Rect(x: room.x, y: room.y + place, width: room.width, height: 1), isFocused: isFocused)
        }
        canvas.scrollbar(
            x: rect.right - 1, y: room.y, height: room.height, total: rows.count,
            visible: first..<min(rows.count, first + room.height))
    }

    private func draw(_ row: Row, in canvas: inout Canvas, _ line: Rect, isFocused: Bool) {
        let tail = row.right.reduce(0) { $0 + $1.0.width }
        let left = max(0, line.width - (tail > 0 ? tail + 1 : 0))
        canvas.spans(row.left, x: line.x, y: line.y, width: left)
        if tail > 0 {
            canvas.spans(row.right, x: line.x + max(0, line.width - tail), y: line.y, width: min(tail, line.width))
        }
        if let kursus = row.kursus {
            if kursus.id == selected { canvas.select(line, isFocused: isFocused) }
            canvas.hit(line, id: HitID(Self.kursusHit, Int(kursus.id.value)))
        } else if let hit = row.hit {
            canvas.hit(line, id: hit)
        }
    }

    // MARK: The rows

    /// Everything from top to bottom.
    func rows(_ entry: MentorEntry, width: Int, _ glyphs: Glyphs, _ world: World) -> [Row] {
        head(entry, width, glyphs, world) + ratingRows(entry, width, glyphs, world) + kursusRows(entry, world)
            + testimoniRows(width, glyphs, world)
    }

    private func head(_ entry: MentorEntry, _ width: Int, _ glyphs: Glyphs, _ world: World) -> [Row] {
        let strings = MentorStrings(world.language)
        let mentor = entry.mentor
        let isRated = mentor.rating?.isGiven == true
        let price = mentor.biayaPerSesi.map { SafeText(outside: $0.formatted) } ?? KursusStrings(world.language).unknownPrice
        let unit = mentor.biayaPerSesi == nil || width < 40 ? "" : KursusStrings(world.language).perSesi
        var rows = [
            Row(
                left: [
                    (isRated ? glyphs.star + " " : "", Style(.star)), (strings.rating(mentor), Style(isRated ? .text : .info)),
                ], right: [(price + unit, Style(.money, .bold))])
        ]
        let gaya = entry.gaya.map { CommonStrings(world.language).gaya($0) }.joined(separator: "/")
        let facts = [strings.kursusCount(entry.kursus.count), gaya, city(mentor)].filter { !$0.isEmpty }
        rows.append(Row(left: [(facts.joined(separator: " \(glyphs.separator) "), Style(.muted))]))
        let text = SafeText(outside: mentor.deskripsi ?? "")
        if !text.isEmpty {
            rows.append(Row())
            rows += text.wrapped(to: max(1, min(width, 76))).map { Row(left: [($0, Style(.text))]) }
        }
        return rows
    }

    /// The town, the last part of an address; the rest is nobody's business here.
    private func city(_ mentor: Mentor) -> SafeText {
        let parts = (mentor.user?.alamat ?? "").split(separator: ",")
        guard parts.count > 1, let last = parts.last else { return "" }
        return SafeText(outside: String(last.drop { $0.isWhitespace })).singleLine
    }

    private func ratingRows(_ entry: MentorEntry, _ width: Int, _ glyphs: Glyphs, _ world: World) -> [Row] {
        guard let chart = feed?.chart(glyphs) else { return [] }
        let strings = MentorStrings(world.language)
        var head: [(SafeText, Style)] = [(strings.ratings, Style(.heading, .bold))]
        // A page of them is no more than that.
        let read = feed?.testimoni?.count ?? 0
        if let all = entry.mentor.jumlahTestimoni, all > read { head.append((strings.latest(read), Style(.muted))) }
        return [Row(), Row(left: head)] + chart.rows(width: width - 1, glyphs).map { Row(left: [(" ", Style(.text))] + $0) }
    }

    private func kursusRows(_ entry: MentorEntry, _ world: World) -> [Row] {
        let strings = MentorStrings(world.language)
        var rows = [Row(), Row(left: [(strings.kursus, Style(.heading, .bold))])]
        guard !entry.kursus.isEmpty else { return rows + [Row(left: [("  " + strings.noKursus, Style(.muted))])] }
        for kursus in entry.kursus {
            let outlook = SlotOutlook(kursus, now: world.now, zona: world.zona)
            let words = KursusStrings(world.language).outlook(outlook, now: world.now, zona: world.zona)
            rows.append(
                Row(
                    left: [("  " + SafeText(outside: kursus.nama).singleLine, Style(.text))],
                    right: [(words + " ", KursusRow.style(outlook))], kursus: kursus))
        }
        return rows
    }

    private func testimoniRows(_ width: Int, _ glyphs: Glyphs, _ world: World) -> [Row] {
        let strings = MentorStrings(world.language)
        var rows = [Row(), Row(left: [(strings.testimoni, Style(.heading, .bold))], isTestimoni: true)]
        guard let feed else {
            rows.append(
                Row(
                    left: [(strings.testimoniLater(world.key(MentorCommands.buka)), Style(.muted))],
                    hit: Self.testimoniHit))
            return rows
        }
        return rows + feed.lines(width: min(width, 76), glyphs, world).map { Row(left: $0) }
    }
}
