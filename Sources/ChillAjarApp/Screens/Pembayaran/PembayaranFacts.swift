import ChillAjarKit
import TerminalUI

/// What is paid, where to and until when, drawn for the room there is.
struct PembayaranFacts {
    let sesi: Sesi
    let rekening: Rekening?
    /// Whether it can be paid by a code, too.
    let hasQRIS: Bool
    let world: World
    let isSettled: Bool

    private var strings: PembayaranStrings { PembayaranStrings(world.language) }
    private var dates: DateStrings { DateStrings(world.language) }

    /// The sesi in a line: `Bagas Nugroho · Sel 25 Nov · 19.00–21.00 WIB · online`.
    var what: SafeText {
        var parts = [sesi.namaMentor]
        if let jadwal = sesi.jadwal {
            parts.append(dates.relativeDay(jadwal.mulai.tanggal(in: world.zona), today: world.today))
            parts.append(dates.hours(jadwal, in: world.zona))
            let gaya = CommonStrings(world.language).gaya(jadwal.gayaMengajar)
            if !gaya.isEmpty { parts.append(gaya) }
        }
        return parts.joined(separator: " · ")
    }

    /// What stands below the amount: the deadline, the price in its parts, the account.
    private func sheet(width: Int) -> Sheet {
        var sheet = Sheet(width: width)
        addDeadline(&sheet)
        addParts(&sheet)
        addAccount(&sheet)
        return sheet
    }

    private func addParts(_ sheet: inout Sheet) {
        guard let rincian = sesi.rincian, let paket = sesi.paket else { return }
        sheet.money(strings.biayaSesi, rincian.biayaSesi)
        sheet.money(strings.paket(paket.nama), rincian.isiPaket)
        if rincian.diskonPaket > .zero { sheet.money(strings.diskonPaket, .zero - rincian.diskonPaket) }
        sheet.rule()
        sheet.money(strings.total, rincian.total, Style(.money, .bold), labelStyle: Style(.text, .bold))
    }

    private func addAccount(_ sheet: inout Sheet) {
        guard !isSettled else { return }
        sheet.heading(strings.account)
        guard let rekening else {
            sheet.text(noAccount, Style(.muted))
            return
        }
        sheet.line(
            [(SafeText(outside: rekening.bank).singleLine + "  ", Style(.text)), (number(rekening), Style(.accent, .bold))],
            right: hint(world.key(BayarCommands.salinNomor), strings.copyNumber, sheet.width), hit: HitID("salin-nomor"))
        sheet.text(strings.holder(rekening.atasNama), Style(.muted))
        sheet.blank()
        addQRIS(&sheet)
    }

    private func addQRIS(_ sheet: inout Sheet) {
        guard hasQRIS, let qris = rekening?.qris else { return }
        sheet.line(
            [("QRIS  ", Style(.text)), (SafeText(outside: qris.merchant).singleLine, Style(.muted))],
            right: hint(world.key(BayarCommands.qris), strings.qris, sheet.width), hit: HitID("qris"))
    }

    private var noAccount: SafeText { sesi.id.outboxID == nil ? strings.noAccount : strings.accountLater }

    /// The number in groups of four, as it is read off and compared; what is copied has no blanks.
    private func number(_ rekening: Rekening) -> SafeText {
        guard rekening.nomor.allSatisfy(\.isNumber), rekening.nomor.count > 6 else {
            return SafeText(outside: rekening.nomor).singleLine
        }
        var groups: [String] = []
        var rest = rekening.nomor[...]
        while !rest.isEmpty {
            // No single digit is left over for the last group.
            let count = rest.count == 5 ? 3 : 4
            groups.append(String(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return SafeText(outside: groups.joined(separator: " "))
    }

    private func addDeadline(_ sheet: inout Sheet) {
        guard !isSettled, let tenggat = sesi.tenggat else { return }
        sheet.text(mark(tenggat) + "\(strings.before) \(moment(tenggat))", deadlineStyle(tenggat))
        sheet.blank()
    }

    /// `besok 13.43 WIB, 23 jam 12 menit lagi`.
    private func moment(_ tenggat: Timestamp) -> SafeText {
        let day = dates.relativeDay(tenggat.tanggal(in: world.zona), today: world.today)
        return "\(day) \(dates.time(tenggat, in: world.zona)), \(remaining(tenggat))"
    }

    /// What says without colour that little time is left.
    private func mark(_ tenggat: Timestamp) -> SafeText { tenggat.seconds(since: world.now) < 7200 ? "⚠ " : "" }

    private func remaining(_ tenggat: Timestamp) -> SafeText {
        let seconds = tenggat.seconds(since: world.now)
        return seconds > 0 ? strings.remaining(seconds) : strings.deadlinePassed
    }

    private func deadlineStyle(_ tenggat: Timestamp) -> Style {
        switch tenggat.seconds(since: world.now) {
        case ..<0: Style(.danger, .bold)
        case ..<7200: Style(.warning, .bold)
        default: Style(.text)
        }
    }

    // MARK: Drawing

    /// Everything, in a pane of its own: the amount in large digits where there is room.
    func drawFull(_ canvas: inout Canvas, _ rect: Rect) {
        var head = Sheet(width: rect.width)
        head.text(sesi.namaKursus, Style(.title, .bold))
        head.text(what, Style(.muted))
        head.blank()
        head.line(
            [(strings.amount, Style(.heading, .bold))],
            right: isSettled ? [] : hint(world.key(BayarCommands.salinJumlah), strings.copyAmount, rect.width),
            hit: HitID("salin-jumlah"))
        let body = sheet(width: rect.width)
        let spare = rect.height - head.height - body.height
        if spare >= BigAmount.height + 2 { head.blank() }
        head.draw(in: &canvas, rect)
        var (_, rest) = rect.splitTop(head.height)
        let room = spare > BigAmount.height ? rest : rest.splitTop(BigAmount.height - 1).top
        let used =
            sesi.jumlah.map { BigAmount.draw($0, in: &canvas, room) }
            ?? canvas.paragraph(strings.amountUnknown(world.key(TempatCommands.segarkan)), in: room, Style(.warning))
        (_, rest) = rest.splitTop(used + 1)
        body.draw(in: &canvas, rest)
    }

    /// The rows of ``drawCompact(_:_:)`` in full.
    func compactHeight(width: Int) -> Int { compact(width: width).height }

    /// The same in few rows, above the form.
    func drawCompact(_ canvas: inout Canvas, _ rect: Rect) { compact(width: rect.width).draw(in: &canvas, rect) }

    private func compact(width: Int) -> Sheet {
        var sheet = Sheet(width: width)
        sheet.line([(sesi.namaKursus, Style(.title, .bold)), ("  ", Style(.text)), (what, Style(.muted))])
        let amount: SafeText = sesi.jumlah.map { "\($0.formatted)" } ?? strings.amountUnknown(world.key(TempatCommands.segarkan))
        var amountLine: [(SafeText, Style)] = [(amount, Style(.money, .bold))]
        if let rincian = sesi.rincian, let paket = sesi.paket {
            let parts: SafeText =
                "  = \(strings.biayaSesi) \(rincian.biayaSesi.formatted) + \(strings.paket(paket.nama)) \(rincian.paket.formatted)"
            amountLine.append((parts, Style(.muted)))
        }
        sheet.line(
            amountLine, right: isSettled ? [] : hint(world.key(BayarCommands.salinJumlah), strings.copyAmount, width),
            hit: HitID("salin-jumlah"))
        guard !isSettled else { return sheet }
        if let rekening {
            let bank = SafeText(outside: rekening.bank).singleLine
            sheet.line(
                [
                    (bank + " ", Style(.text)), (number(rekening), Style(.accent, .bold)),
                    ("  " + strings.holder(rekening.atasNama), Style(.muted)),
                ],
                right: hint(world.key(BayarCommands.salinNomor), strings.copyNumber, width), hit: HitID("salin-nomor"))
            addQRIS(&sheet)
        } else {
            sheet.text(noAccount, Style(.muted))
        }
        if let tenggat = sesi.tenggat {
            sheet.line([(mark(tenggat) + strings.before + " ", Style(.muted)), (moment(tenggat), deadlineStyle(tenggat))])
        }
        return sheet
    }

    private func hint(_ key: SafeText, _ label: SafeText, _ width: Int) -> [(SafeText, Style)] {
        width < 30 ? [(key, Style(.key, .bold))] : [(key + " ", Style(.key, .bold)), (label, Style(.muted))]
    }
}
