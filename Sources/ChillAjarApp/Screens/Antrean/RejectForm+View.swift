import ChillAjarKit
import TerminalUI

extension RejectForm {
    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        let strings = AntreanStrings(world.language)
        let choose = world.bind(TolakCommands.alasan, TolakCommands.naik, TolakCommands.turun, as: common.choose)
        let leave = isInNote ? common.back : common.cancel
        return (isInNote ? [] : [choose]) + [
            world.bind(IsianCommands.berikut, as: isInNote ? strings.toReasons : strings.toNote),
            world.bind(IsianCommands.kirim, as: strings.sendReject), world.bindBack(as: leave),
        ]
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = AntreanStrings(world.language)
        let inner = DialogFrame.draw(
            &canvas, title: strings.rejectTitle(SafeText.shortName(row.pelanggan)),
            trailing: row.jumlah.map { "\($0.formatted)" } ?? "",
            width: 64, height: 17)
        var y = inner.y
        if inner.height >= 11 {
            canvas.text(strings.whyReject, x: inner.x, y: y, Style(.muted).on(.dialog), width: inner.width)
            y += 2
        }
        for choice in AlasanTolak.allCases where y < inner.bottom {
            draw(choice, &canvas, Rect(x: inner.x, y: y, width: inner.width, height: 1), strings)
            y += 1
        }
        if inner.height >= 11 { y += 1 }
        let hasButtons = inner.height >= 12
        drawNote(
            &canvas, Rect(x: inner.x, y: y, width: inner.width, height: inner.bottom - y - (hasButtons ? 1 : 0)), strings)
        guard hasButtons else { return }
        let common = CommonStrings(world.language)
        // Without a reason it is not the next step yet.
        canvas.buttons(
            [
                (world.key(IsianCommands.kirim), strings.sendReject, Self.sendHit),
                ("Esc", isInNote ? common.back : common.cancel, Self.leaveHit),
            ], in: inner.splitBottom(1).bottom, startsWithNext: reason != nil)
    }

    private func draw(_ choice: AlasanTolak, _ canvas: inout Canvas, _ line: Rect, _ strings: AntreanStrings) {
        let isChosen = choice == reason
        canvas.text("\(choice.rawValue + 1)", x: line.x, y: line.y, Style(.key, .bold).on(.dialog), width: 1)
        let mark = isChosen ? canvas.glyphs.choiceOn : canvas.glyphs.choiceOff
        canvas.text(mark, x: line.x + 3, y: line.y, Style(isChosen ? .accent : .muted).on(.dialog), width: 1)
        canvas.text(
            strings.label(choice), x: line.x + 5, y: line.y, Style(.text, isChosen ? .bold : []).on(.dialog),
            width: max(0, line.width - 5))
        if isChosen, !isInNote { canvas.highlight(line, .selection) }
        canvas.hit(line, id: HitID(Self.reasonHit, choice.rawValue))
    }

    private func drawNote(_ canvas: inout Canvas, _ rect: Rect, _ strings: AntreanStrings) {
        guard rect.height > 0 else { return }
        let label = strings.note.width + 2
        canvas.text(
            strings.note, x: rect.x, y: rect.y, Style(isInNote ? .heading : .muted, isInNote ? .bold : []).on(.dialog),
            width: label - 1)
        let field = Rect(x: rect.x + label, y: rect.y, width: rect.width - label, height: 1)
        note.draw(
            in: &canvas, field, focused: isInNote,
            placeholder: reason == .lain ? strings.noteRequired : strings.notePlaceholder)
        canvas.hit(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), id: HitID(Self.noteHit))
        let below = Rect(x: rect.x, y: rect.y + 2, width: rect.width, height: rect.height - 2)
        if let sentence = sentence(strings) {
            canvas.paragraph("\(canvas.glyphs.cross) \(sentence)", in: below, Style(.danger).on(.dialog))
        } else if !alasan.isEmpty {
            canvas.paragraph("\(strings.preview): “\(alasan)”", in: below, Style(.muted).on(.dialog))
        }
    }

    private func sentence(_ strings: AntreanStrings) -> SafeText? {
        switch problem {
        case .noReason: strings.chooseReason
        case .noNote: strings.writeReason
        case .tooLong: strings.tooLong(Self.maximumLength)
        case nil: error.isEmpty ? nil : error
        }
    }
}
