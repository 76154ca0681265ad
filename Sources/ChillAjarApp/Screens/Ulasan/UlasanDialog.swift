import ChillAjarKit
import TerminalUI

/// Reviews a sesi that has ended: stars and a comment, which stay until the server has taken them.
struct UlasanDialog: Screen {
    /// What has the keys.
    private enum Place {
        case stars
        case comment
    }

    /// How long a comment may be.
    static let mostLetters = 2000

    private let sesi: Sesi
    private var stars = 0
    private var comment = TextArea(maximumLength: mostLetters)
    private var place = Place.stars
    private var ticket: Ticket?
    private var error: SafeText = ""

    /// The review of a sesi.
    init(sesi: Sesi) {
        self.sesi = sesi
    }

    var isDialog: Bool { true }
    /// Always: a digit gives stars and goes to no other tab.
    var takesText: Bool { true }
    var isBusy: Bool { ticket != nil || place == .comment }
    func owns(_ ticket: Ticket) -> Bool { ticket == self.ticket }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        let strings = UlasanStrings(world.language)
        switch place {
        case .stars:
            return [
                KeyBinding(.right, "1–5 ←→", strings.stars), KeyBinding(.tab, "Tab", strings.write),
                KeyBinding(.ctrl("s"), "C-s", strings.send), KeyBinding(.escape, "Esc", strings.keep),
            ]
        case .comment:
            return [
                KeyBinding(.ctrl("s"), "C-s", strings.send), KeyBinding(.tab, "Tab", strings.toStars),
                KeyBinding(.enter, "⏎", strings.newLine), KeyBinding(.escape, "Esc", common.back),
            ]
        }
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared, .worldChanged: restoreDraft(world)
        case .key(let key) where ticket == nil: return press(key, world)
        case .paste(let text) where ticket == nil:
            place = .comment
            comment.insert(text)
            return [saveDraft]
        case .click(let id, _) where ticket == nil: return click(id, world)
        case .sync(.done(ticket, _)):
            ticket = nil
            return [
                .sync(.saveDraft(nil, name: draftName)), .back,
                .toast(Toast(UlasanStrings(world.language).thanks, .success)),
            ]
        case .sync(.failed(ticket, _, let failure)):
            ticket = nil
            error = ErrorSentences(world.language).sentence(failure)
        default: break
        }
        return []
    }

    // MARK: Input

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        switch (key, place) {
        case (.ctrl("s"), _): return submit(world)
        case (.escape, .comment):
            place = .stars
            return [saveDraft]
        case (.escape, .stars): return isUntouched ? [.back] : [saveDraft, .back]
        case (.tab, _), (.backTab, _): place = place == .stars ? .comment : .stars
        case (_, .comment):
            guard comment.handle(key) else { return [] }
            // Kept word by word: a crash takes no more than the last one.
            if key == .char(" ") || key == .enter { return [saveDraft] }
        case (.char(let digit), _) where digit.wholeNumberValue.map { (1...5).contains($0) } ?? false:
            choose(digit.wholeNumberValue ?? 0)
        case (.left, _), (.char("h"), _): choose(max(1, stars - 1))
        case (.right, _), (.char("l"), _): choose(min(5, stars + 1))
        case (.down, _), (.char("j"), _), (.enter, _): place = .comment
        default: break
        }
        return []
    }

    private mutating func choose(_ stars: Int) {
        self.stars = stars
        error = ""
    }

    private mutating func click(_ id: HitID, _ world: World) -> [Effect] {
        switch id.name {
        case "star":
            place = .stars
            choose(min(5, max(1, id.index)))
        case "comment": place = .comment
        case "send": return submit(world)
        case "close": return [saveDraft, .back]
        default: break
        }
        return []
    }

    private mutating func submit(_ world: World) -> [Effect] {
        guard ticket == nil else { return [] }
        guard Validation.rating(stars) == nil else {
            error = UlasanStrings(world.language).chooseStars
            place = .stars
            return []
        }
        error = ""
        ticket = world.ticket
        return [saveDraft, .sync(.submit(.reviewSesi(sesi.id, rating: stars, komentar: comment.text), ticket: world.ticket))]
    }

    // MARK: Draft

    private var draftName: String { "ulasan-\(sesi.id)" }
    private var isUntouched: Bool { stars == 0 && comment.isEmpty }
    private var saveDraft: Effect { .sync(.saveDraft(isUntouched ? nil : "\(stars)\n\(comment.text)", name: draftName)) }

    private mutating func restoreDraft(_ world: World) {
        guard isUntouched, let draft = world.drafts[draftName] else { return }
        let parts = draft.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let kept = Int(parts[0]), (0...5).contains(kept) else { return }
        stars = kept
        comment.text = String(parts[1])
    }

    // MARK: Drawing

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = UlasanStrings(world.language)
        let inner = DialogFrame.draw(&canvas, title: strings.title, width: 64, height: 18)
        let isTall = inner.height >= 11
        var y = inner.y
        if isTall {
            canvas.text(sesi.namaKursus, x: inner.x, y: y, Style(.title, .bold).on(.dialog), width: inner.width)
            canvas.text(what(world), x: inner.x, y: y + 1, Style(.muted).on(.dialog), width: inner.width)
            canvas.text(strings.question, x: inner.x, y: y + 3, Style(.heading, .bold).on(.dialog), width: inner.width)
            y += 4
        }
        drawStars(&canvas, Rect(x: inner.x, y: y, width: inner.width, height: 1), strings)
        y += isTall ? 2 : 1
        if isTall {
            let isFocused = place == .comment
            canvas.text(
                strings.comment, x: inner.x, y: y, Style(isFocused ? .heading : .muted, isFocused ? .bold : []).on(.dialog),
                width: inner.width)
            y += 1
        }
        let foot = max(1, isTall ? 3 : 2)
        let area = Rect(x: inner.x, y: y, width: inner.width, height: inner.bottom - y - foot)
        comment.draw(in: &canvas, area, focused: place == .comment && ticket == nil, placeholder: strings.commentPlaceholder)
        canvas.hit(area, id: HitID("comment"))
        drawMessage(&canvas, Rect(x: inner.x, y: area.bottom, width: inner.width, height: foot - 1), strings)
        DialogFrame.buttons(
            &canvas, inner, [("C-s", strings.send, HitID("send")), ("Esc", strings.keep, HitID("close"))])
    }

    private func what(_ world: World) -> SafeText {
        guard let jadwal = sesi.jadwal else { return sesi.namaMentor }
        let dates = DateStrings(world.language)
        let day = dates.relativeDay(jadwal.tanggal, today: world.today)
        return "\(sesi.namaMentor) · \(day) \(dates.hours(jadwal, in: world.zona))"
    }

    private func drawStars(_ canvas: inout Canvas, _ row: Rect, _ strings: UlasanStrings) {
        let isFocused = place == .stars
        let mark: SafeText = isFocused ? canvas.glyphs.selectionBar : " "
        canvas.text(mark, x: row.x, y: row.y, Style(.selectionMark).on(.dialog), width: 1)
        for star in 1...5 {
            let x = row.x + star * 3 - 1
            let isFull = star <= stars
            canvas.text(
                isFull ? canvas.glyphs.star : canvas.glyphs.starEmpty, x: x, y: row.y,
                Style(isFull ? .star : .muted, isFull ? .bold : []).on(.dialog), width: max(0, row.right - x))
            canvas.hit(Rect(x: x - 1, y: row.y, width: 3, height: 1), id: HitID("star", star))
        }
        let words: SafeText = stars == 0 ? "1–5" : "\(stars) · \(strings.word(stars))"
        canvas.text(words, x: row.x + 19, y: row.y, Style(stars == 0 ? .muted : .text).on(.dialog), width: max(0, row.width - 19))
    }

    private func drawMessage(_ canvas: inout Canvas, _ room: Rect, _ strings: UlasanStrings) {
        if ticket != nil {
            canvas.text(strings.sending, x: room.x, y: room.y, Style(.accent).on(.dialog), width: room.width)
        } else if !error.isEmpty {
            _ = canvas.paragraph("\(canvas.glyphs.cross) \(error)", in: room, Style(.danger).on(.dialog))
        }
    }
}
