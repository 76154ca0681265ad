import ChillAjarKit
import TerminalUI

/// The proof, what it should show, and the next step.
extension AntreanScreen {
    func drawDetail(_ canvas: inout Canvas, _ layout: AntreanLayout, _ world: World) {
        guard let selected, !layout.detail.isEmpty else { return }
        let strings = AntreanStrings(world.language)
        canvas.pane(
            layout.detail, title: strings.proofTitle(list.index + 1, rows.count),
            trailing: fileWords(isSeen: !layout.picture.isEmpty, canvas.glyphs, world))
        if let divider = layout.divider { canvas.divider(layout.detail, y: divider) }
        if !layout.picture.isEmpty {
            BuktiPane(
                entry: cache[selected.version], picture: picture, world: world, again: AntreanCommands.perbesar,
                open: AntreanCommands.buka, save: AntreanCommands.simpan
            ).draw(in: &canvas, layout.picture)
            canvas.hit(layout.picture, id: HitID(Self.pictureHit))
        }
        drawFacts(&canvas, layout.facts, selected, world)
        drawAction(&canvas, layout.action, selected, world)
    }

    // MARK: Facts

    private func drawFacts(_ canvas: inout Canvas, _ rect: Rect, _ row: AntreanRow, _ world: World) {
        guard !rect.isEmpty else { return }
        let strings = AntreanStrings(world.language)
        let labels = min(14, rect.width / 2)
        let used = drawAmounts(&canvas, rect, row, labels, strings)
        let gap = rect.height >= used + 7 ? 1 : 0
        canvas.facts(
            facts(row, room: rect.width - labels, canvas.glyphs, world),
            in: Rect(x: rect.x, y: rect.y + used + gap, width: rect.width, height: rect.height - used - gap),
            labelWidth: labels)
    }

    /// What must be paid beside what is recorded: in one row where they fit, else one below the other, so that the digits align.
    private func drawAmounts(
        _ canvas: inout Canvas, _ rect: Rect, _ row: AntreanRow, _ labels: Int, _ strings: AntreanStrings
    ) -> Int {
        let expected = row.harusDibayar.map { "\($0.formatted)" } ?? strings.unknownPrice
        let recorded: SafeText = row.jumlah.map { "\($0.formatted)" } ?? strings.unknownPrice
        let recordedStyle = Style(row.comparison == .different ? .warning : .money, .bold)
        let verdict: (SafeText, Style)
        switch row.comparison {
        case .same: verdict = ("\(canvas.glyphs.check) \(strings.same)", Style(.success))
        case .different: verdict = ("\(canvas.glyphs.warning) \(strings.different)", Style(.warning, .bold))
        case .unknown: verdict = ("", Style(.muted))
        }
        canvas.text(strings.mustPay, x: rect.x, y: rect.y, Style(.muted), width: labels - 1)
        let beside = [(strings.recorded + "  ", Style(.muted)), (recorded, recordedStyle), ("  ", Style(.text)), verdict]
        // Whole, or not beside it: the verdict above all must be read.
        if labels + 13 + beside.reduce(0, { $0 + $1.0.width }) <= rect.width {
            canvas.text(expected, x: rect.x + labels, y: rect.y, Style(.money, .bold), width: 12)
            canvas.spans(beside, x: rect.x + labels + 13, y: rect.y, width: rect.width - labels - 13)
            return 1
        }
        let amountWidth = max(expected.width, recorded.width)
        canvas.text(
            expected, x: rect.x + labels, y: rect.y, Style(.money, .bold), width: min(amountWidth, rect.width - labels),
            align: .right)
        guard rect.height >= 2 else { return 1 }
        canvas.text(strings.recorded, x: rect.x, y: rect.y + 1, Style(.muted), width: labels - 1)
        canvas.text(
            recorded, x: rect.x + labels, y: rect.y + 1, recordedStyle, width: min(amountWidth, rect.width - labels),
            align: .right)
        let left = rect.width - labels - amountWidth - 1
        if left >= verdict.0.width {
            canvas.text(verdict.0, x: rect.x + labels + amountWidth + 1, y: rect.y + 1, verdict.1, width: left)
            return 2
        }
        guard rect.height >= 3 else { return 2 }
        canvas.text(verdict.0, x: rect.x + labels, y: rect.y + 2, verdict.1, width: rect.width - labels)
        return 3
    }

    private func facts(_ row: AntreanRow, room: Int, _ glyphs: Glyphs, _ world: World) -> [Fact] {
        let strings = AntreanStrings(world.language)
        let dates = DateStrings(world.language)
        let separator: SafeText = " \(glyphs.separator) "
        let transaksi = row.transaksi
        let isShort = room < 46
        var slot: SafeText = ""
        var way: SafeText = ""
        if let jadwal = transaksi.sesi?.jadwal {
            let tanggal = jadwal.mulai.tanggal(in: world.zona)
            let day =
                isShort ? dates.relativeDay(tanggal, today: world.today) : dates.longDay(tanggal, today: world.today)
            let gaya = CommonStrings(world.language).gaya(jadwal.gayaMengajar)
            slot = day + " " + dates.hours(jadwal, in: world.zona)
            // In one row with its time, or in one of its own.
            if slot.width + separator.width + gaya.width > room { way = gaya } else if !gaya.isEmpty { slot += separator + gaya }
        }
        let mentor = row.mentor.map { isShort ? SafeText.shortName($0) : SafeText(outside: $0).singleLine }
        let kursus = [transaksi.sesi?.kursus.map { SafeText(outside: $0.nama).singleLine }, mentor].compactMap { $0 }
        let paid = transaksi.tanggalPembayaran.map { dates.day($0.tanggal(in: world.zona), today: world.today) }
        let method = transaksi.metodePembayaran.map { SafeText(outside: $0).singleLine }
        let sent = row.sentAt.map { sent in
            // How long ago stands in the list.
            dates.moment(sent, in: world.zona, today: world.today)
                + (isShort ? "" : separator + dates.ago(world.now.seconds(since: sent)))
        }
        return [
            Fact(strings.pelanggan, SafeText(outside: row.pelanggan).singleLine, Style(.text, .bold)),
            Fact(strings.kursus, kursus.joined(separator: separator)), Fact(strings.jadwal, slot), Fact(strings.cara, way),
            Fact(strings.dibayar, [method, paid].compactMap { $0 }.joined(separator: separator)),
            Fact(strings.dikirim, sent ?? ""),
        ]
    }

    // MARK: The next step

    private func drawAction(_ canvas: inout Canvas, _ line: Rect, _ row: AntreanRow, _ world: World) {
        let strings = AntreanStrings(world.language)
        if asking == row.version {
            let common = CommonStrings(world.language)
            canvas.fill(line, Style(.text).on(.selection))
            let answers = [("y" as SafeText, strings.yesAccept, Self.confirmHit), ("Esc", common.cancel, Self.cancelHit)]
            let room = line.width - answers.reduce(0) { $0 + $1.0.width + $1.1.width + 5 }
            let forms = question(row, strings)
            let asked = forms.full.width <= room ? forms.full : forms.short
            drawLine(&canvas, line, (asked, Style(.heading, .bold).on(.selection)), answers, isQuestion: true)
            return
        }
        switch progress(row.id, world) {
        case .accepting: return drawState(&canvas, line, canvas.glyphs.sending, strings.accepting, .accent)
        case .rejecting: return drawState(&canvas, line, canvas.glyphs.sending, strings.rejecting, .accent)
        case .unclear: return drawState(&canvas, line, canvas.glyphs.warning, strings.unclearDecision, .warning)
        case nil: break
        }
        let buttons = [
            (AntreanCommands.terima, Self.acceptHit), (.tolak, Self.rejectHit), (.lewati, Self.skipHit),
        ].map { (world.key($0), $0.command.label(world.language), $1) }
        if let failure = failure(row.id, world) {
            drawLine(&canvas, line, ("\(canvas.glyphs.cross) \(failure)", Style(.danger)), buttons)
        } else {
            let used = drawLine(&canvas, line, ("", Style(.text)), buttons)
            if decidedCount > 0, line.width - used > strings.decided(decidedCount).width {
                canvas.text(
                    strings.decided(decidedCount), x: line.x, y: line.y, Style(.muted), width: line.width, align: .right)
            }
        }
    }

    /// What is asked before an acceptance, and the same in few words: whose it is stands above.
    private func question(_ row: AntreanRow, _ strings: AntreanStrings) -> (full: SafeText, short: SafeText) {
        let jumlah: SafeText = row.jumlah.map { "\($0.formatted)" } ?? strings.unknownPrice
        let nama = SafeText.shortName(row.pelanggan)
        if row.comparison == .different, let expected = row.harusDibayar, let paid = row.jumlah {
            let difference = Rupiah(max(paid, expected).amount - min(paid, expected).amount)
            return (
                strings.askAcceptDifferent(jumlah, "\(expected.formatted)"),
                strings.askAcceptDifferentShort("\(difference.formatted)")
            )
        }
        return cache.bytes(row.version) == nil
            ? (strings.askAcceptUnseen(nama), strings.askAcceptUnseenShort)
            : (strings.askAccept(jumlah, nama), strings.askAcceptShort(jumlah))
    }

    private func drawState(_ canvas: inout Canvas, _ line: Rect, _ mark: SafeText, _ text: SafeText, _ role: Role) {
        canvas.text("\(mark) \(text)", x: line.x, y: line.y, Style(role), width: line.width)
    }

    /// A sentence at the left, and buttons at the right (where the sentence is empty, at the left); the cells of the buttons.
    @discardableResult
    private func drawLine(
        _ canvas: inout Canvas, _ line: Rect, _ sentence: (SafeText, Style), _ buttons: [(SafeText, SafeText, String)],
        isQuestion: Bool = false
    ) -> Int {
        let widths = buttons.map { $0.0.width + $0.1.width + 3 }
        var total = widths.reduce(0, +) + 2 * (buttons.count - 1)
        var shown = buttons.count
        // A sentence is worth more than a button whose key is also on the last line.
        while shown > 0, total + (sentence.0.isEmpty ? 0 : min(sentence.0.width, line.width) + 2) > line.width {
            shown -= 1
            total -= widths[shown] + 2
        }
        canvas.text(sentence.0, x: line.x, y: line.y, sentence.1, width: max(0, line.width - max(0, total) - 1))
        var x = sentence.0.isEmpty ? line.x : line.right - total
        for (index, button) in buttons.prefix(shown).enumerated() {
            let style = isQuestion ? (index == 0 ? Style(.buttonFocused) : Style(.button).on(.selection)) : Style(.button)
            let width = canvas.text(" \(button.0) \(button.1) ", x: x, y: line.y, style)
            canvas.hit(Rect(x: x, y: line.y, width: width, height: 1), id: HitID(button.2))
            x += width + 2
        }
        return max(0, total)
    }
}
