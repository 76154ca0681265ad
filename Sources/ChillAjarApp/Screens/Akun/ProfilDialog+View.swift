import ChillAjarKit
import TerminalUI

/// How the form of the profile looks.
extension ProfilDialog {
    static let width = 68
    var height: Int { deskripsi == nil ? form.height + 6 + (isTold ? 2 : 0) : 26 }
    /// Whether something is said below the fields.
    private var isTold: Bool { !error.isEmpty || sending != .no }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = AkunStrings(world.language)
        let inner = DialogFrame.draw(&canvas, title: strings.editTitle, width: Self.width, height: height)
        let (body, buttons) = inner.splitBottom(inner.height >= 8 ? 2 : 1)
        let (upper, message) = body.splitBottom(isTold ? min(2, body.height / 3) : 0)
        let (fields, area) = upper.splitTop(
            deskripsi == nil ? upper.height : upper.height >= form.height + 4 ? form.height : form.fields.count + 1)
        drawFields(&canvas, fields, strings)
        if deskripsi != nil { drawArea(&canvas, area, strings) }
        drawMessage(&canvas, message, world)
        let save: (SafeText, SafeText, HitID) = world.button(UbahProfilCommands.simpan, as: strings.save, HitID("save"))
        let common = CommonStrings(world.language)
        let close = sending == .no ? common.cancel : common.close
        DialogFrame.buttons(&canvas, buttons, (sending == .no ? [save] : []) + [("Esc", close, HitID("close"))])
    }

    private func drawFields(_ canvas: inout Canvas, _ room: Rect, _ strings: AkunStrings) {
        var labelled = form
        for (index, label) in [strings.nama, strings.email, strings.telepon, strings.alamat].enumerated() {
            labelled.fields[index].label = label
        }
        // No field has the keys while the longer text has.
        if isInArea { labelled.focus = -1 }
        labelled.draw(in: &canvas, room)
    }

    private func drawArea(_ canvas: inout Canvas, _ room: Rect, _ strings: AkunStrings) {
        let (label, area) = room.splitTop(1)
        canvas.text(
            strings.deskripsi, x: label.x, y: label.y, Style(isInArea ? .heading : .muted, isInArea ? .bold : []),
            width: label.width)
        deskripsi?.draw(in: &canvas, area, focused: isInArea && sending == .no, placeholder: strings.none)
        canvas.hit(area, id: HitID(Self.areaHit))
    }

    private func drawMessage(_ canvas: inout Canvas, _ room: Rect, _ world: World) {
        let common = CommonStrings(world.language)
        if sending.isWaiting {
            canvas.text(common.sending, x: room.x, y: room.y, Style(.accent), width: room.width)
        } else if sending.isUnclear {
            _ = canvas.paragraph("\(canvas.glyphs.warning) \(common.unclear)", in: room, Style(.warning))
        } else if !error.isEmpty {
            _ = canvas.paragraph("\(canvas.glyphs.cross) \(error)", in: room, Style(.danger))
        }
    }
}
