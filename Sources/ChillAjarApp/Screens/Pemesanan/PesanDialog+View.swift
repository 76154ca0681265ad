import ChillAjarKit
import TerminalUI

extension PesanDialog {
    static let slotHit = "pilih-slot"
    static let paketHit = "pilih-paket"
    static let stepHit = "langkah"
    static let nextHit = HitID("lanjut")
    static let backHit = HitID("kembali")

    private static let height = 21

    /// Rows that a list of a step has.
    func bodyHeight(_ world: World) -> Int { max(1, min(Self.height, world.size.height) - 10) }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = PesanStrings(world.language)
        let inner = DialogFrame.draw(
            &canvas, title: strings.title, trailing: SafeText(outside: kursus.nama).singleLine.truncated(to: 30), width: 70,
            height: Self.height)
        let room = Room(inner.height)
        let (head, rest) = inner.splitTop(room.head)
        drawSteps(&canvas, head, strings)
        let message = message(canvas.glyphs, isShort: inner.height < 9, world)
        let lines = message.map { min($0.0.wrapped(to: inner.width).count, room.message) } ?? 0
        let (main, foot) = rest.splitBottom(min(rest.height, lines + room.buttons))
        let body = lines > 0 && main.height >= 12 ? main.splitBottom(1).top : main
        canvas.sub(body) { drawBody(&$0, world, strings) }
        if let message {
            let place = Rect(x: foot.x, y: foot.y, width: foot.width, height: lines)
            _ = canvas.paragraph(message.0, in: place, message.1)
        }
        DialogFrame.buttons(&canvas, foot.splitTop(lines).bottom, buttons(canvas.glyphs, strings))
    }

    /// How the rows of the dialog are shared; in a low window the last line of the screen must do for the buttons.
    private struct Room {
        let head: Int
        let message: Int
        let buttons: Int

        init(_ height: Int) {
            switch height {
            case 9...: (head, message, buttons) = (2, 3, 2)
            case 5...: (head, message, buttons) = (1, 1, 1)
            case 3...: (head, message, buttons) = (1, 1, 0)
            default: (head, message, buttons) = (0, 1, 0)
            }
        }
    }

    private func buttons(_ glyphs: Glyphs, _ strings: PesanStrings) -> [(key: SafeText, label: SafeText, hit: HitID)] {
        let back = step == .slot || sending != .no ? strings.close : strings.back
        if sending != .no { return [("Esc", back, Self.backHit)] }
        let next = step == .ringkasan ? ("y" as SafeText, strings.book) : (glyphs.enter, strings.next)
        return [(next.0, next.1, Self.nextHit), ("Esc", back, Self.backHit)]
    }

    /// What the person must know now.
    private func message(_ glyphs: Glyphs, isShort: Bool, _ world: World) -> (SafeText, Style)? {
        let strings = PesanStrings(world.language)
        switch sending {
        case .waiting: return ("\(glyphs.sending) \(strings.waiting)", Style(.accent).on(.dialog))
        case .unclear: return ("\(glyphs.warning) \(strings.unclear)", Style(.warning).on(.dialog))
        case .no: break
        }
        if !isOffered { return ("\(glyphs.cross) \(strings.kursusGone)", Style(.danger).on(.dialog)) }
        if !error.isEmpty { return ("\(glyphs.cross) \(error)", Style(.danger).on(.dialog)) }
        if !notice.isEmpty { return ("\(glyphs.warning) \(notice)", Style(.warning).on(.dialog)) }
        guard step == .ringkasan else { return nil }
        if isAskedForY { return (strings.confirm, Style(.accent, .bold).on(.dialog)) }
        return isShort ? nil : (strings.afterwards, Style(.muted).on(.dialog))
    }

    private func name(_ step: Step, _ strings: PesanStrings) -> SafeText {
        switch step {
        case .slot: strings.slot
        case .paket: strings.paket
        case .topik: strings.topik
        case .ringkasan: strings.ringkasan
        }
    }

    private func drawSteps(_ canvas: inout Canvas, _ rect: Rect, _ strings: PesanStrings) {
        guard !rect.isEmpty else { return }
        let width = steps.reduce(0) { $0 + name($1, strings).width + 2 } + (steps.count - 1) * 3
        guard width <= rect.width else {
            let place = (steps.firstIndex(of: step) ?? 0) + 1
            let text: SafeText = "\(place)/\(steps.count) \(name(step, strings))"
            canvas.text(text, x: rect.x, y: rect.y, Style(.accent, .bold).on(.dialog), width: rect.width)
            return
        }
        var x = rect.x
        for (index, each) in steps.enumerated() {
            if index > 0 { x += canvas.text(" › ", x: x, y: rect.y, Style(.muted).on(.dialog)) }
            let isDone = each != step && each.rawValue < reached.rawValue && (each != .slot || slot != nil)
            let mark = isDone ? canvas.glyphs.check : each == step ? canvas.glyphs.choiceOn : canvas.glyphs.ahead
            let style = each == step ? Style(.accent, .bold) : Style(isDone ? .success : .muted)
            let start = x
            x += canvas.text("\(mark) ", x: x, y: rect.y, style.on(.dialog))
            x += canvas.text(
                name(each, strings), x: x, y: rect.y, (each == step ? style : Style(isDone ? .text : .muted)).on(.dialog))
            canvas.hit(Rect(x: start, y: rect.y, width: x - start, height: 1), id: HitID(Self.stepHit, each.rawValue))
        }
    }
}
