import ChillAjarKit
import TerminalUI

extension JadwalDialog {
    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = JadwalMentorStrings(world.language)
        let nama = SafeText(outside: kursus.nama).singleLine
        let inner = DialogFrame.draw(
            &canvas, title: jadwal == nil ? strings.addTitle(nama) : strings.changeTitle(nama),
            trailing: SafeText(outside: world.zona.rawValue), width: 66, height: form.height + 7)
        let hasButtons = inner.height >= form.height + 3
        let (fields, foot) = inner.splitBottom(hasButtons ? 3 : inner.height >= 8 ? 2 : min(1, inner.height - 1))
        form.draw(in: &canvas, fields)
        if sending != .no { canvas.cursor = nil }
        guard hasButtons else { return drawFoot(&canvas, foot, strings, world) }
        drawFoot(&canvas, foot.splitBottom(1).top, strings, world)
        let common = CommonStrings(world.language)
        let save = sending == .no ? [world.button(JadwalIsianCommands.simpan, HitID(Self.saveHit))] : []
        let close = sending == .no ? common.cancel : common.close
        DialogFrame.buttons(&canvas, inner, save + [("Esc", close, HitID(Self.cancelHit))])
    }

    private func drawFoot(_ canvas: inout Canvas, _ foot: Rect, _ strings: JadwalMentorStrings, _ world: World) {
        guard foot.height > 0 else { return }
        let glyphs = canvas.glyphs
        if sending.isWaiting {
            canvas.text(
                "\(glyphs.sending) \(strings.saving)", x: foot.x, y: foot.y, Style(.accent).on(.dialog), width: foot.width)
        } else if sending.isUnclear {
            let text: SafeText = "\(glyphs.warning) \(CommonStrings(world.language).unclear)"
            canvas.paragraph(text, in: foot, Style(.warning).on(.dialog))
        } else if !error.isEmpty {
            canvas.paragraph("\(glyphs.cross) \(error)", in: foot, Style(.danger).on(.dialog))
        } else if let sentence = clash(world) {
            canvas.paragraph("\(glyphs.warning) \(sentence)", in: foot, Style(.warning).on(.dialog))
        }
    }

    /// What of the mentor's own lies at the same time; told, not forbidden.
    private func clash(_ world: World) -> SafeText? {
        guard let start = start(world), TanggalInput.day(form.text("tanggal"), today: world.today) != nil else { return nil }
        return board.clash(with: slot(at: start), world)
    }
}
