import ChillAjarKit
import TerminalUI

/// How it looks while the proof is on its way, and afterwards.
extension PembayaranScreen {
    func drawSending(_ canvas: inout Canvas, _ layout: PembayaranLayout, _ world: World, _ strings: PembayaranStrings) {
        let room = layout.main
        let sent = progress?.sentBytes ?? 0
        let total = progress?.totalBytes ?? 0
        let isCalm = world.presentation.isCalm
        var bar = ProgressBar(done: sent, of: total)
        if isCalm { bar.permille -= bar.permille % 100 }
        canvas.text(
            isAllSent ? strings.waitingForAnswer : strings.sending, x: room.x, y: room.y, Style(.heading, .bold),
            width: room.width)
        guard room.height > 2 else { return }
        bar.draw(in: &canvas, Rect(x: room.x, y: room.y + 1, width: max(1, room.width - 6), height: 1))
        canvas.text("\(bar.permille / 10) %", x: room.x, y: room.y + 1, Style(.accent, .bold), width: room.width, align: .right)
        canvas.text(isCalm ? "" : progressWords(strings), x: room.x, y: room.y + 2, Style(.muted), width: room.width)
        let (upper, button) = room.splitBottom(1)
        let used = canvas.text(
            " \(world.key(PengirimanCommands.hentikan)) \(stopLabel(strings)) ", x: button.x, y: button.y, Style(.button),
            width: button.width)
        canvas.hit(Rect(x: button.x, y: button.y, width: used, height: 1), id: HitID("stop"))
        if upper.height > 8, layout.preview.y > room.y + 3 { drawPreview(&canvas, layout.preview, world, strings) }
    }

    private func progressWords(_ strings: PembayaranStrings) -> SafeText {
        guard let progress, progress.totalBytes > 0 else { return "" }
        var parts = [strings.ofAll(progress.sentBytes, progress.totalBytes)]
        if progress.bytesPerSecond > 0 {
            parts.append(strings.speed(progress.bytesPerSecond))
            let left = (progress.totalBytes - progress.sentBytes + progress.bytesPerSecond - 1) / progress.bytesPerSecond
            if left > 0 { parts.append(strings.secondsLeft(left)) }
        }
        return parts.joined(separator: " · ")
    }

    /// Where a proof is that the outbox holds: nothing here says that it has arrived.
    func drawQueued(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ strings: PembayaranStrings) {
        let phase = world.proof(sesi.id).map(world.phase) ?? .unclear
        let mark = phase.mark(canvas.glyphs)
        let outbox = OutboxStrings(world.language)
        switch phase {
        case .unclear: drawNews(&canvas, room, mark.sign, mark.role, strings.unclearTitle, strings.unclearBody)
        case .behindRefused:
            drawNews(&canvas, room, mark.sign, mark.role, strings.keptTitle, outbox.meaning(phase) + " " + strings.payOnce)
        case .afterBooking: drawNews(&canvas, room, mark.sign, mark.role, strings.keptTitle, strings.keptBehind)
        case .sending(let percent):
            let title = percent == nil ? strings.sending : "\(strings.sending) \(percent ?? 0) %"
            drawNews(&canvas, room, mark.sign, mark.role, title, strings.keptBody)
        case .held, .waiting, .refused: drawNews(&canvas, room, mark.sign, mark.role, strings.keptTitle, strings.keptBody)
        }
    }

    func drawNews(
        _ canvas: inout Canvas, _ room: Rect, _ sign: SafeText, _ role: Role, _ title: SafeText, _ body: SafeText
    ) {
        canvas.text("\(sign) \(title)", x: room.x, y: room.y, Style(role, .bold), width: room.width)
        let isTall = room.height >= 6
        let (_, below) = room.splitTop(isTall ? 2 : 1)
        _ = canvas.paragraph(body, in: Rect(x: below.x, y: below.y, width: min(64, below.width), height: below.height))
    }

    /// How far the sesi is that was paid for, and what can be done with it.
    func drawAccepted(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ strings: PembayaranStrings) {
        drawNews(&canvas, room, canvas.glyphs.check, .success, strings.accepted, strings.acceptedBody(sesi.tahap))
        let words = SesiPelangganStrings(world.language)
        canvas.buttons(
            next.map { world.button($0.command, as: words.step($0), $0.hit) },
            in: Rect(x: room.x, y: min(room.y + 4, room.bottom - 1), width: room.width, height: 1), startsWithNext: true)
    }

    /// What was sent, and the way to send another.
    func drawChecked(_ canvas: inout Canvas, _ layout: PembayaranLayout, _ world: World, _ strings: PembayaranStrings) {
        let room = layout.main
        guard room.height >= 9 else { return }
        var sheet = Sheet(width: min(64, room.width))
        let dates = DateStrings(world.language)
        if let metode = sesi.transaksi?.metodePembayaran, !metode.isEmpty {
            sheet.fact(strings.metode, SafeText(outside: metode).singleLine, labelWidth: 10)
        }
        if let moment = sesi.transaksi?.tanggalPembayaran {
            sheet.fact(strings.tanggal, dates.longDay(moment.tanggal(in: world.zona), today: world.today), labelWidth: 10)
        }
        sheet.draw(in: &canvas, Rect(x: room.x, y: room.y + 5, width: room.width, height: room.height - 6))
        let used = canvas.text(
            " \(world.key(PengirimanCommands.ganti)) \(strings.replace) ", x: room.x, y: room.bottom - 1, Style(.button),
            width: room.width)
        canvas.hit(Rect(x: room.x, y: room.bottom - 1, width: used, height: 1), id: HitID("ganti"))
    }
}
