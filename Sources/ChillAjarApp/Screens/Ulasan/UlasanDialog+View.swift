import ChillAjarKit
import TerminalUI

/// How a review looks while it is written.
extension UlasanDialog {
    static let width = 64
    static let height = 18

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = UlasanStrings(world.language)
        let inner = DialogFrame.draw(&canvas, title: strings.title, width: Self.width, height: Self.height)
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
        // What is told stands between the text and the buttons, apart from these where there is room.
        let message = message(canvas.glyphs, world)
        let lines = message.map { $0.text.wrapped(to: max(1, inner.width)).count } ?? 0
        let foot = isTall ? (lines == 0 ? 3 : lines + 3) : 2
        let area = Rect(x: inner.x, y: y, width: inner.width, height: inner.bottom - y - foot)
        comment.draw(in: &canvas, area, focused: place == .comment && sending == .no, placeholder: strings.commentPlaceholder)
        canvas.hit(area, id: HitID("comment"))
        if let message {
            _ = canvas.paragraph(
                message.text,
                in: Rect(x: inner.x, y: area.bottom + (isTall ? 1 : 0), width: inner.width, height: max(1, lines)), message.style)
        }
        let send = world.button(UlasanCommands.kirim, HitID("send"))
        let close = sending == .no ? strings.keep : CommonStrings(world.language).close
        DialogFrame.buttons(&canvas, inner, (sending == .no ? [send] : []) + [("Esc", close, HitID("close"))])
    }

    private func what(_ world: World) -> SafeText {
        guard let jadwal = sesi.jadwal else { return sesi.namaMentor }
        let dates = DateStrings(world.language)
        let day = dates.relativeDay(jadwal.mulai.tanggal(in: world.zona), today: world.today)
        return "\(sesi.namaMentor) · \(day) \(dates.hours(jadwal, in: world.zona))"
    }

    private func drawStars(_ canvas: inout Canvas, _ row: Rect, _ strings: UlasanStrings) {
        let isFocused = place == .stars
        let mark: SafeText = isFocused && sending == .no ? canvas.glyphs.selectionBar : " "
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

    /// What the person must know now.
    private func message(_ glyphs: Glyphs, _ world: World) -> (text: SafeText, style: Style)? {
        if sending.isWaiting { return (UlasanStrings(world.language).sending, Style(.accent).on(.dialog)) }
        if sending.isUnclear {
            return ("\(glyphs.warning) \(CommonStrings(world.language).unclear)", Style(.warning).on(.dialog))
        }
        return error.isEmpty ? nil : ("\(glyphs.cross) \(error)", Style(.danger).on(.dialog))
    }
}
