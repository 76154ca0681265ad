import ChillAjarKit
import TerminalUI

/// Asks before a booking is given back, and stays until the server has answered.
struct BatalSesiDialog: Screen {
    private let sesi: Sesi
    private var ticket: Ticket?
    private var error: SafeText = ""

    /// Gives a sesi back that was not paid yet.
    init(sesi: Sesi) {
        self.sesi = sesi
    }

    var isDialog: Bool { true }
    var isBusy: Bool { ticket != nil }
    func owns(_ ticket: Ticket) -> Bool { ticket == self.ticket }

    func bindings(_ world: World) -> [KeyBinding] {
        let strings = SesiPelangganStrings(world.language)
        return [KeyBinding(.char("y"), "y", strings.cancelConfirm), KeyBinding(.escape, "Esc", strings.cancelKeep)]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.char("y")) where ticket == nil, .click(HitID("confirm"), _) where ticket == nil:
            error = ""
            ticket = world.ticket
            return [.sync(.submit(.cancelSesi(sesi.id), ticket: world.ticket))]
        case .key(.escape), .key(.char("n")), .key(.char("q")), .click(HitID("cancel"), _): return [.back]
        case .sync(.done(ticket, _)):
            return [.back, .toast(Toast(SesiPelangganStrings(world.language).cancelled(sesi.namaKursus), .success))]
        case .sync(.failed(ticket, _, let failure)):
            ticket = nil
            error = ErrorSentences(world.language).sentence(failure)
        default: break
        }
        return []
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = SesiPelangganStrings(world.language)
        let inner = DialogFrame.draw(&canvas, title: strings.cancelTitle, width: 60, height: 12)
        var sheet = Sheet(width: inner.width)
        sheet.line([(sesi.namaKursus, Style(.text, .bold).on(.dialog))])
        if let jadwal = sesi.jadwal {
            let dates = DateStrings(world.language)
            let when: SafeText =
                "\(dates.longDay(jadwal.tanggal, today: world.today)), \(dates.hours(jadwal, in: world.zona))"
            sheet.line([(when, Style(.muted).on(.dialog))])
        }
        sheet.blank()
        if ticket != nil {
            sheet.text(strings.cancelling, Style(.accent).on(.dialog))
        } else if !error.isEmpty {
            sheet.text("\(canvas.glyphs.cross) \(error)", Style(.danger).on(.dialog))
        } else {
            sheet.text(strings.cancelBody, Style(.dialog))
        }
        let (text, _) = inner.splitBottom(1)
        sheet.draw(in: &canvas, text)
        DialogFrame.buttons(
            &canvas, inner,
            [("y", strings.cancelConfirm, HitID("confirm")), ("Esc", strings.cancelKeep, HitID("cancel"))])
    }
}
