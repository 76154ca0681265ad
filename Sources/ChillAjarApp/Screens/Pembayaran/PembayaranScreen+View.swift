import ChillAjarKit
import Pictures
import TerminalUI

/// How paying looks.
extension PembayaranScreen {
    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        let strings = PembayaranStrings(world.language)
        let back = KeyBinding(.escape, "Esc", common.back)
        switch stage {
        case .form: return formBindings(strings, common)
        case .sending: return [KeyBinding(.char("x"), "x", strings.stop)]
        case .checking: return [back, KeyBinding(.char("g"), "g", strings.replace)]
        case .queued, .accepted, .over: return [back]
        }
    }

    private func formBindings(_ strings: PembayaranStrings, _ common: CommonStrings) -> [KeyBinding] {
        let move = KeyBinding(.down, "↑↓", common.field)
        switch form.place {
        case .berkas:
            return [
                KeyBinding(.enter, "⏎", strings.check), KeyBinding(.tab, "Tab", strings.complete), move,
                KeyBinding(.escape, "Esc", common.back),
            ]
        case .kirim, .metode, .tanggal:
            let first =
                form.place == .kirim
                ? KeyBinding(.enter, "⏎", form.candidate == nil ? strings.chooseFile : strings.sendProof)
                : KeyBinding(.right, "←→", strings.change)
            return [
                first, move, KeyBinding(.char("b"), "b", strings.chooseFile), KeyBinding(.char("c"), "c", strings.copyNumber),
                KeyBinding(.char("j"), "j", strings.copyAmount), KeyBinding(.escape, "Esc", common.back),
            ]
        }
    }

    func facts(_ world: World) -> PembayaranFacts {
        let isSettled = stage == .accepted || stage == .over || stage == .checking
        return PembayaranFacts(sesi: sesi, rekening: rekening(world), world: world, isSettled: isSettled)
    }

    func layout(_ world: World) -> PembayaranLayout {
        let columns = PembayaranLayout.mainColumns(world.size)
        return PembayaranLayout(
            size: world.size, compactHeight: facts(world).compactHeight(width: columns),
            rejectionHeight: rejection(world, width: columns).height)
    }

    /// Why the last proof was rejected, with room below; nothing where none was.
    private func rejection(_ world: World, width: Int) -> Sheet {
        var sheet = Sheet(width: max(1, width))
        guard stage == .form || stage == .sending, sesi.tahap == .buktiDitolak else { return sheet }
        let strings = PembayaranStrings(world.language)
        sheet.line([(strings.rejected, Style(.danger, .bold))])
        if let alasan = sesi.transaksi?.alasan, !alasan.isEmpty {
            sheet.text("“\(SafeText(outside: alasan).singleLine)”", Style(.text))
        } else {
            sheet.text(strings.rejectedWithoutReason, Style(.muted))
        }
        sheet.blank()
        return sheet
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = PembayaranStrings(world.language)
        let layout = layout(world)
        let facts = facts(world)
        if layout.isWide {
            let all = Rect(x: 0, y: 0, width: world.size.width, height: world.size.height)
            let (left, right) = all.splitLeft(layout.facts.width + 4)
            canvas.box(left, title: strings.title)
            canvas.box(right, title: strings.formTitle, style: Style(.borderFocused), titleStyle: Style(.title, .bold))
            facts.drawFull(&canvas, layout.facts)
        } else {
            facts.drawCompact(&canvas, layout.facts)
        }
        switch stage {
        case .form:
            rejection(world, width: layout.main.width).draw(in: &canvas, layout.rejection)
            drawForm(&canvas, layout, world, strings)
        case .sending: drawSending(&canvas, layout, world, strings)
        case .queued: drawNews(&canvas, layout.main, canvas.glyphs.sending, .accent, strings.queuedTitle, strings.queuedBody)
        case .checking:
            drawNews(&canvas, layout.main, canvas.glyphs.check, .success, strings.thanks, strings.thanksBody)
            drawChecked(&canvas, layout, world, strings)
        case .accepted: drawNews(&canvas, layout.main, canvas.glyphs.check, .success, strings.accepted, strings.acceptedBody)
        case .over: drawNews(&canvas, layout.main, canvas.glyphs.cross, .muted, strings.over, strings.overBody)
        }
    }

    // MARK: The form

    private func drawForm(_ canvas: inout Canvas, _ layout: PembayaranLayout, _ world: World, _ strings: PembayaranStrings) {
        let labels = [strings.metode, strings.tanggal, strings.berkas]
        let labelWidth = (labels.map(\.width).max() ?? 0) + 2
        for (index, place) in [BuktiForm.Place.metode, .tanggal, .berkas].enumerated() {
            let y = layout.fields.y + index * layout.pitch
            guard y < layout.fields.bottom else { break }
            let isFocused = form.place == place
            canvas.text(
                labels[index], x: layout.fields.x, y: y, Style(isFocused ? .heading : .muted, isFocused ? .bold : []),
                width: min(labelWidth, layout.fields.width))
            let room = Rect(x: layout.fields.x + labelWidth, y: y, width: layout.fields.width - labelWidth, height: 1)
            switch place {
            case .metode: drawMetode(&canvas, room, world, isFocused)
            case .tanggal: drawTanggal(&canvas, room, world, isFocused)
            case .berkas, .kirim:
                form.path.draw(in: &canvas, room, focused: isFocused, placeholder: strings.pathPlaceholder)
                canvas.hit(room, id: HitID("berkas"))
            }
        }
        drawStatus(&canvas, layout, world, strings, labelWidth)
        drawPreview(&canvas, layout.preview, strings)
        drawButton(&canvas, layout.button, strings)
    }

    private func drawMetode(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ isFocused: Bool) {
        let names = BuktiForm.metodes(rekening(world)).map { SafeText(outside: $0).singleLine }
        guard names.reduce(0, { $0 + $1.width + 3 }) <= room.width + 1 else {
            drawTurning(&canvas, room, names[form.metode], isFocused, HitID("metode", (form.metode + 1) % names.count))
            return
        }
        // A chip's own margin stands where the label ends, so that the words of all fields are in one column.
        var x = room.x - 1
        for (index, name) in names.enumerated() {
            let isChosen = index == form.metode
            let style = Style(isChosen ? .chipSelected : .chip, isChosen && isFocused ? .bold : [])
            let used = canvas.text(" \(name) ", x: x, y: room.y, style)
            canvas.hit(Rect(x: x, y: room.y, width: used, height: 1), id: HitID("metode", index))
            x += used + 1
        }
    }

    private func drawTanggal(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ isFocused: Bool) {
        let day = form.day(world.today)
        let dates = DateStrings(world.language)
        let relative = dates.relativeDay(day, today: world.today)
        let long = dates.longDay(day, today: world.today)
        let text: SafeText = day.days(since: world.today) >= -1 ? "\(relative), \(long)" : long
        drawTurning(&canvas, room, text, isFocused, HitID("tanggal", 0))
        canvas.hit(Rect(x: room.x, y: room.y, width: 2, height: 1), id: HitID("tanggal", -1))
        canvas.hit(Rect(x: room.x + text.width + 3, y: room.y, width: 2, height: 1), id: HitID("tanggal", 1))
    }

    /// A value between two arrows.
    private func drawTurning(_ canvas: inout Canvas, _ room: Rect, _ value: SafeText, _ isFocused: Bool, _ hit: HitID) {
        let arrows = Style(isFocused ? .key : .muted, isFocused ? .bold : [])
        canvas.spans(
            [
                (canvas.glyphs.arrowLeft + " ", arrows), (value, Style(isFocused ? .accent : .text, isFocused ? .bold : [])),
                (" " + canvas.glyphs.arrowRight, arrows),
            ], x: room.x, y: room.y, width: room.width)
        canvas.hit(Rect(x: room.x + 2, y: room.y, width: value.width, height: 1), id: hit)
    }

    private func drawStatus(
        _ canvas: inout Canvas, _ layout: PembayaranLayout, _ world: World, _ strings: PembayaranStrings, _ indent: Int
    ) {
        let (text, style) = status(canvas.glyphs, world, strings)
        let isNarrow = layout.status.width < 50
        let room = isNarrow ? layout.status : layout.status.splitLeft(indent).right
        _ = canvas.paragraph(text, in: room, style)
    }

    private func status(_ glyphs: Glyphs, _ world: World, _ strings: PembayaranStrings) -> (SafeText, Style) {
        if !error.isEmpty { return ("\(glyphs.cross) \(error)", Style(.danger)) }
        switch form.check {
        case .none: return (strings.pathHelp, Style(.muted))
        case .asked: return (strings.asking, Style(.accent))
        case .refused(let problem):
            return ("\(glyphs.cross) \(ErrorSentences(world.language).bukti(problem))", Style(.danger))
        case .good(let candidate): return ("\(glyphs.check) \(description(candidate))", Style(.success))
        }
    }

    /// `JPEG · 1200 × 1600 · 2,3 MB`.
    private func description(_ candidate: BuktiCandidate) -> SafeText {
        var parts: [SafeText] = ["\(candidate.kind.rawValue.uppercased())"]
        if let pixels = candidate.pixels { parts.append("\(pixels.width) × \(pixels.height)") }
        parts.append(Bytes.formatted(candidate.bytes))
        return parts.joined(separator: " · ")
    }

    private func drawPreview(_ canvas: inout Canvas, _ room: Rect, _ strings: PembayaranStrings) {
        guard room.height > 0 else { return }
        if !form.names.isEmpty {
            drawNames(&canvas, room, strings)
        } else if let candidate = form.candidate {
            if candidate.kind == .pdf {
                let name = SafeText(outside: String(candidate.path.split(separator: "/").last ?? "")).singleLine
                let middle = room.y + max(0, room.height / 2 - 1)
                canvas.text(name, x: room.x, y: middle, Style(.text, .bold), width: room.width, align: .center)
                canvas.text(strings.noPicture, x: room.x, y: middle + 1, Style(.muted), width: room.width, align: .center)
            } else if !preview.draw(in: &canvas, room) {
                let text = preview.error == nil ? strings.drawing : strings.noPreview
                canvas.text(text, x: room.x, y: room.y + room.height / 2, Style(.muted), width: room.width, align: .center)
            }
        } else if case .none = form.check, room.height >= 5 {
            for (row, line) in strings.guide(sesi.jumlah.map { "\($0.formatted)" } ?? "").enumerated() {
                canvas.text(line, x: room.x, y: room.y + 1 + row, Style(.muted), width: room.width)
            }
        }
    }

    /// What the path may go on with, as a shell lists it.
    private func drawNames(_ canvas: inout Canvas, _ room: Rect, _ strings: PembayaranStrings) {
        let shown = form.names.count > room.height ? room.height - 1 : form.names.count
        for (row, name) in form.names.prefix(shown).enumerated() {
            canvas.text(
                SafeText(outside: name).singleLine, x: room.x + 2, y: room.y + row, Style(name.last == "/" ? .accent : .text),
                width: max(0, room.width - 2))
        }
        if shown < form.names.count, room.height > 0 {
            canvas.text(
                strings.more(form.names.count - shown), x: room.x + 2, y: room.bottom - 1, Style(.muted),
                width: max(0, room.width - 2))
        }
    }

    private func drawButton(_ canvas: inout Canvas, _ room: Rect, _ strings: PembayaranStrings) {
        guard !room.isEmpty else { return }
        let isReady = form.candidate != nil
        let label = isReady ? strings.sendProof : strings.chooseFirst
        let text: SafeText = " \(canvas.glyphs.enter) \(label) "
        let role: Role = form.place == .kirim ? .buttonFocused : isReady ? .button : .muted
        let used = canvas.text(text, x: room.x, y: room.y, Style(role), width: room.width)
        canvas.hit(Rect(x: room.x, y: room.y, width: used, height: 1), id: HitID("kirim"))
    }

    // MARK: On its way, and afterwards

    private func drawSending(_ canvas: inout Canvas, _ layout: PembayaranLayout, _ world: World, _ strings: PembayaranStrings) {
        let room = layout.main
        let sent = progress?.sentBytes ?? 0
        let total = progress?.totalBytes ?? 0
        let bar = ProgressBar(done: sent, of: total)
        let isAllSent = total > 0 && sent >= total
        canvas.text(
            isAllSent ? strings.waitingForAnswer : strings.sending, x: room.x, y: room.y, Style(.heading, .bold),
            width: room.width)
        guard room.height > 2 else { return }
        bar.draw(in: &canvas, Rect(x: room.x, y: room.y + 1, width: max(1, room.width - 6), height: 1))
        canvas.text("\(bar.permille / 10) %", x: room.x, y: room.y + 1, Style(.accent, .bold), width: room.width, align: .right)
        canvas.text(progressWords(strings), x: room.x, y: room.y + 2, Style(.muted), width: room.width)
        let (upper, button) = room.splitBottom(1)
        let used = canvas.text(" x \(strings.stop) ", x: button.x, y: button.y, Style(.button), width: button.width)
        canvas.hit(Rect(x: button.x, y: button.y, width: used, height: 1), id: HitID("stop"))
        if upper.height > 8, layout.preview.y > room.y + 3 { drawPreview(&canvas, layout.preview, strings) }
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

    private func drawNews(
        _ canvas: inout Canvas, _ room: Rect, _ sign: SafeText, _ role: Role, _ title: SafeText, _ body: SafeText
    ) {
        canvas.text("\(sign) \(title)", x: room.x, y: room.y, Style(role, .bold), width: room.width)
        let isTall = room.height >= 6
        let (_, below) = room.splitTop(isTall ? 2 : 1)
        _ = canvas.paragraph(body, in: Rect(x: below.x, y: below.y, width: min(64, below.width), height: below.height))
    }

    /// What was sent, and the way to send another.
    private func drawChecked(_ canvas: inout Canvas, _ layout: PembayaranLayout, _ world: World, _ strings: PembayaranStrings) {
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
        let used = canvas.text(" g \(strings.replace) ", x: room.x, y: room.bottom - 1, Style(.button), width: room.width)
        canvas.hit(Rect(x: room.x, y: room.bottom - 1, width: used, height: 1), id: HitID("ganti"))
    }
}
