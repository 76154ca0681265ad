import ChillAjarKit
import TerminalUI

/// What is paid, where to and until when, drawn for the room there is.
struct PembayaranFacts {
    let sesi: Sesi
    let rekening: Rekening?
    /// The code by which it can be paid, too.
    let qris: QRISScreen?
    /// What the chosen way to pay asks for.
    let cara: CaraBayar
    let world: World
    /// Whether the money has been sent, as far as is known here: nothing invites to pay once more.
    let isPaid: Bool
    /// Whether keys are letters of a path now, and none copies anything.
    let isTyping: Bool
    /// Whether the proof may still come too late.
    let isDue: Bool

    private var strings: PembayaranStrings { PembayaranStrings(world.language) }
    private var dates: DateStrings { DateStrings(world.language) }

    /// The sesi in a line, `Bagas Nugroho · Sel 25 Nov · 19.00–21.00 WIB · online`, or in two: who, and when.
    private func addWhat(_ sheet: inout Sheet) {
        let all = what
        guard all.width > sheet.width else { return sheet.text(all, Style(.muted)) }
        sheet.text(sesi.namaMentor, Style(.muted))
        sheet.text(when.joined(separator: " · "), Style(.muted))
    }

    private var what: SafeText { ([sesi.namaMentor] + when).joined(separator: " · ") }

    private var when: [SafeText] {
        var parts: [SafeText] = []
        if let jadwal = sesi.jadwal {
            parts.append(dates.relativeDay(jadwal.mulai.tanggal(in: world.zona), today: world.today))
            parts.append(dates.hours(jadwal, in: world.zona))
            let gaya = CommonStrings(world.language).gaya(jadwal.gayaMengajar)
            if !gaya.isEmpty { parts.append(gaya) }
        }
        return parts
    }

    /// What stands below the amount: the deadline, the price in its parts, the account.
    private func sheet(width: Int, _ glyphs: Glyphs) -> Sheet {
        var sheet = Sheet(width: width)
        addDeadline(&sheet, glyphs)
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

    /// Where the money goes, in the words of the chosen way.
    private func addAccount(_ sheet: inout Sheet) {
        guard !isPaid else { return }
        sheet.heading(strings.place(cara))
        guard let rekening else {
            sheet.text(noAccount, Style(.muted))
            return
        }
        switch cara {
        case .transfer:
            let bank = SafeText(outside: rekening.bank).singleLine
            sheet.line(
                [(bank + "  ", Style(.text)), (number(rekening), Style(.accent, .bold))],
                right: hint(world.key(BayarCommands.salinNomor), strings.copyNumber, sheet.width), hit: HitID("salin-nomor"))
            sheet.text(strings.holder(rekening.atasNama), Style(.muted))
            sheet.blank()
            addQRIS(&sheet)
        case .pindai: addScan(&sheet)
        case .tunai: sheet.text(strings.cash, Style(.muted))
        }
    }

    private func addScan(_ sheet: inout Sheet) {
        addQRIS(&sheet)
        sheet.text(qris == nil ? strings.noQRIS : strings.amountInCode, Style(.muted))
    }

    private func addQRIS(_ sheet: inout Sheet) {
        guard qris != nil, let qris = rekening?.qris else { return }
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

    private func addDeadline(_ sheet: inout Sheet, _ glyphs: Glyphs) {
        guard let tenggat else { return }
        for line in tenggat.lines(glyphs, width: sheet.width) { sheet.text(line, tenggat.style) }
        sheet.blank()
    }

    var tenggat: Tenggat? { !isDue ? nil : sesi.tenggat.map { Tenggat(moment: $0, world: world) } }

    // MARK: Drawing

    /// Everything, in a pane of its own: the amount in large digits where there is room.
    func drawFull(_ canvas: inout Canvas, _ rect: Rect) {
        var head = Sheet(width: rect.width)
        head.text(sesi.namaKursus, Style(.title, .bold))
        addWhat(&head)
        head.blank()
        head.line(
            [(isPaid ? strings.amountSent : strings.amount, Style(.heading, .bold))],
            right: isPaid ? [] : hint(world.key(BayarCommands.salinJumlah), strings.copyAmount, rect.width),
            hit: HitID("salin-jumlah"))
        let body = sheet(width: rect.width, canvas.glyphs)
        // Who wants to scan the code does so at once where it has room; large digits give way to it.
        let code = cara == .pindai ? qris : nil
        let codeRows = code.map { $0.codeSize(canvas.glyphs).height + 1 } ?? 0
        let needed = head.height + body.height + codeRows
        let spare = rect.height - (needed + 2 <= rect.height ? needed : needed - codeRows)
        if spare >= BigAmount.height + 2 { head.blank() }
        head.draw(in: &canvas, rect)
        var (_, rest) = rect.splitTop(head.height)
        let room = spare > BigAmount.height ? rest : rest.splitTop(BigAmount.height - 1).top
        let used =
            sesi.jumlah.map { BigAmount.draw($0, in: &canvas, room) }
            ?? canvas.paragraph(strings.amountUnknown(world.key(TempatCommands.segarkan)), in: room, Style(.warning))
        (_, rest) = rest.splitTop(used + 1)
        body.draw(in: &canvas, rest)
        _ = code?.drawCode(in: &canvas, rest.splitTop(body.height + 1).bottom)
    }

    /// The rows of ``drawCompact(_:_:)`` in full.
    func compactHeight(width: Int) -> Int { compact(width: width, .unicode).height }

    /// The same in few rows, above the form.
    func drawCompact(_ canvas: inout Canvas, _ rect: Rect) { compact(width: rect.width, canvas.glyphs).draw(in: &canvas, rect) }

    private func compact(width: Int, _ glyphs: Glyphs) -> Sheet {
        var sheet = Sheet(width: width)
        if world.size.height < 16 {
            sheet.line([(sesi.namaKursus, Style(.title, .bold)), ("  ", Style(.text)), (what, Style(.muted))])
        } else {
            sheet.text(sesi.namaKursus, Style(.title, .bold))
            addWhat(&sheet)
        }
        addAmount(&sheet)
        for line in tenggat?.lines(glyphs, width: width) ?? [] { sheet.text(line, tenggat?.style ?? Style(.text)) }
        guard !isPaid else { return sheet }
        guard let rekening else {
            sheet.text(noAccount, Style(.muted))
            return sheet
        }
        switch cara {
        case .transfer:
            addTransfer(&sheet, rekening)
            addQRIS(&sheet)
        case .pindai: addScan(&sheet)
        case .tunai: sheet.text(strings.cash, Style(.text))
        }
        return sheet
    }

    /// The amount with its parts, in one row.
    private func addAmount(_ sheet: inout Sheet) {
        let amount: SafeText = sesi.jumlah.map { "\($0.formatted)" } ?? strings.amountUnknown(world.key(TempatCommands.segarkan))
        var line: [(SafeText, Style)] = [(amount, Style(.money, .bold))]
        let hint = isPaid ? [] : hint(world.key(BayarCommands.salinJumlah), strings.copyAmount, sheet.width)
        if let rincian = sesi.rincian, let paket = sesi.paket {
            let room = sheet.width - (line + hint).reduce(0) { $0 + $1.0.width } - 4
            if let parts = strings.parts(rincian, paket).first(where: { $0.width <= room }) {
                line.append(("  " + parts, Style(.muted)))
            }
        }
        sheet.line(line, right: hint, hit: HitID("salin-jumlah"))
    }

    /// The account in one row, or in two rather than with half a name.
    private func addTransfer(_ sheet: inout Sheet, _ rekening: Rekening) {
        let holder = strings.holder(rekening.atasNama)
        let hint = hint(world.key(BayarCommands.salinNomor), strings.copyNumber, sheet.width)
        var line: [(SafeText, Style)] = [
            (SafeText(outside: rekening.bank).singleLine + " ", Style(.text)), (number(rekening), Style(.accent, .bold)),
        ]
        let used = (line + hint).reduce(0) { $0 + $1.0.width }
        let isBeside = used + holder.width + 3 <= sheet.width || world.size.height < 16
        if isBeside { line.append(("  " + holder, Style(.muted))) }
        sheet.line(line, right: hint, hit: HitID("salin-nomor"))
        if !isBeside { sheet.text(holder, Style(.muted)) }
    }

    private func hint(_ key: SafeText, _ label: SafeText, _ width: Int) -> [(SafeText, Style)] {
        isTyping ? [] : width < 30 ? [(key, Style(.key, .bold))] : [(key + " ", Style(.key, .bold)), (label, Style(.muted))]
    }
}
