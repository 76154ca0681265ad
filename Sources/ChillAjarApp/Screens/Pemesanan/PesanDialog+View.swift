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
        let (head, rest) = inner.splitTop(inner.height >= 9 ? 2 : 1)
        drawSteps(&canvas, head, strings)
        let message = message(canvas.glyphs, world)
        let lines = message.map { min($0.0.wrapped(to: inner.width).count, inner.height >= 9 ? 3 : 1) } ?? 0
        let (body, foot) = rest.splitBottom(min(rest.height, lines + (inner.height >= 9 ? 2 : 1)))
        canvas.sub(body) { drawBody(&$0, world, strings) }
        if let message {
            let place = Rect(x: foot.x, y: foot.y, width: foot.width, height: lines)
            _ = canvas.paragraph(message.0, in: place, message.1)
        }
        DialogFrame.buttons(&canvas, foot.splitTop(lines).bottom, buttons(canvas.glyphs, strings))
    }

    private func buttons(_ glyphs: Glyphs, _ strings: PesanStrings) -> [(key: SafeText, label: SafeText, hit: HitID)] {
        let back = step == .slot || sending != .no ? strings.close : strings.back
        if sending != .no { return [("Esc", back, Self.backHit)] }
        let next = step == .ringkasan ? ("y" as SafeText, strings.book) : (glyphs.enter, strings.next)
        return [(next.0, next.1, Self.nextHit), ("Esc", back, Self.backHit)]
    }

    /// What the person must know now.
    private func message(_ glyphs: Glyphs, _ world: World) -> (SafeText, Style)? {
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
        return isAskedForY
            ? (strings.confirm, Style(.accent, .bold).on(.dialog)) : (strings.afterwards, Style(.muted).on(.dialog))
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
            let isDone = each.rawValue < step.rawValue && (each != .slot || slot != nil)
            let mark = isDone ? canvas.glyphs.check : each == step ? canvas.glyphs.radioOn : canvas.glyphs.radioOff
            let style = each == step ? Style(.accent, .bold) : Style(isDone ? .success : .muted)
            let start = x
            x += canvas.text("\(mark) ", x: x, y: rect.y, style.on(.dialog))
            x += canvas.text(
                name(each, strings), x: x, y: rect.y, (each == step ? style : Style(isDone ? .text : .muted)).on(.dialog))
            canvas.hit(Rect(x: start, y: rect.y, width: x - start, height: 1), id: HitID(Self.stepHit, each.rawValue))
        }
    }
}
