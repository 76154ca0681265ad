import ChillAjarKit
import TerminalUI

/// Asks before a booking is given back, and stays until the server has answered.
struct BatalSesiDialog: Screen {
    private let sesi: Sesi
    private var sending = Sending.no
    private var error: SafeText = ""

    /// Gives a sesi back that was not paid yet.
    init(sesi: Sesi) {
        self.sesi = sesi
    }

    var isDialog: Bool { true }
    var isBusy: Bool { sending.isWaiting }
    func owns(_ ticket: Ticket) -> Bool { ticket == sending.ticket }

    func bindings(_ world: World) -> [KeyBinding] {
        let strings = SesiPelangganStrings(world.language)
        if sending != .no { return [world.bindBack(as: CommonStrings(world.language).close)] }
        return [world.bindYes(as: strings.cancelConfirm), world.bindBack(as: strings.cancelKeep)]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.char("y")), .click(HitID("confirm"), _): return submit(world)
        case .key(.escape), .click(HitID("cancel"), _): return [.back]
        case .key(.char("n")), .key(.char("q")): return sending == .no ? [.back] : []
        case .sync(.done(sending.ticket, _)):
            return [.back, .toast(Toast(SesiPelangganStrings(world.language).cancelled(sesi.namaKursus), .success))]
        case .sync(.queued(sending.ticket, _)): return [.back]
        // A booking that was never sent is simply dropped with what waited for it.
        case .worldChanged where sesi.id.outboxID != nil && world.booking(sesi.id) == nil: return [.back]
        case .sync(.failed(sending.ticket, _, let failure)):
            if sending.end(failure) {
                error = SesiPelangganStrings(world.language).notCancelled(ErrorSentences(world.language).sentence(failure))
            }
        default: break
        }
        return []
    }

    private mutating func submit(_ world: World) -> [Effect] {
        guard sending == .no else { return [] }
        guard world.pending(sesi.id) == nil || world.booking(sesi.id)?.state == .waiting else {
            error = CommonStrings(world.language).alreadySending
            return []
        }
        error = ""
        sending = .waiting(world.ticket)
        return [.sync(.submit(.cancelSesi(sesi.id), ticket: world.ticket))]
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = SesiPelangganStrings(world.language)
        let inner = DialogFrame.draw(
            &canvas, title: sending == .no ? strings.cancelTitle : strings.cancellingTitle, width: 60, height: 12)
        let common = CommonStrings(world.language)
        var lines: [(SafeText, Style)] = [(sesi.namaKursus, Style(.text, .bold).on(.dialog))]
        if let jadwal = sesi.jadwal {
            let dates = DateStrings(world.language)
            let when: SafeText =
                "\(dates.longDay(jadwal.mulai.tanggal(in: world.zona), today: world.today)), \(dates.hours(jadwal, in: world.zona))"
            lines.append((when, Style(.muted).on(.dialog)))
        }
        lines.append(("", Style(.dialog)))
        if sending.isWaiting {
            lines.append((strings.cancelling, Style(.accent).on(.dialog)))
        } else if sending.isUnclear {
            lines.append(("\(canvas.glyphs.warning) \(common.unclear)", Style(.warning).on(.dialog)))
        } else if !error.isEmpty {
            lines.append(("\(canvas.glyphs.cross) \(error)", Style(.danger).on(.dialog)))
        } else {
            lines.append((strings.cancelBody, Style(.dialog)))
        }
        DialogFrame.says(&canvas, lines, in: inner.splitBottom(1).top)
        let confirm: (SafeText, SafeText, HitID) = ("y", strings.cancelConfirm, HitID("confirm"))
        let close = sending == .no ? strings.cancelKeep : common.close
        DialogFrame.buttons(&canvas, inner, (sending == .no ? [confirm] : []) + [("Esc", close, HitID("cancel"))])
    }
}
