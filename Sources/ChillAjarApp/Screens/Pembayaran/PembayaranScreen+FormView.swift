import ChillAjarKit
import TerminalUI

/// How the form for the proof looks.
extension PembayaranScreen {
    func drawForm(_ canvas: inout Canvas, _ layout: PembayaranLayout, _ world: World, _ strings: PembayaranStrings) {
        let labels = [strings.metode, strings.tanggal, strings.berkas]
        let labelWidth = strings.labelWidth
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
                drawBerkas(&canvas, room, world, strings, isFocused)
            }
        }
        drawStatus(&canvas, layout, world, strings, labelWidth)
        drawPreview(&canvas, layout.preview, world, strings)
        drawButton(&canvas, layout.button, world, strings)
    }

    private func drawMetode(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ isFocused: Bool) {
        let names = BuktiForm.metodes(rekening(world)).map { SafeText(outside: $0).singleLine }
        guard names.reduce(0, { $0 + $1.width + 3 }) <= room.width + 1 else {
            let (before, after) = ((form.metode + names.count - 1) % names.count, (form.metode + 1) % names.count)
            drawTurning(
                &canvas, room, names[form.metode], isFocused, HitID("metode", after), before: HitID("metode", before),
                after: HitID("metode", after))
            return
        }
        // A chip's own margin stands where the label ends, so that the words of all fields are in one column.
        var x = room.x - 1
        for (index, name) in names.enumerated() {
            let isChosen = index == form.metode
            let style = isChosen ? Style(isFocused ? .chipSelected : .heading, .bold) : Style(.chip)
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
        drawTurning(
            &canvas, room, text, isFocused, HitID("tanggal", 0), before: HitID("tanggal", -1), after: HitID("tanggal", 1))
    }

    /// A value between two arrows, each of which can be clicked.
    private func drawTurning(
        _ canvas: inout Canvas, _ room: Rect, _ value: SafeText, _ isFocused: Bool, _ hit: HitID, before: HitID, after: HitID
    ) {
        let arrows = Style(isFocused ? .key : .muted, isFocused ? .bold : [])
        canvas.spans(
            [
                (canvas.glyphs.arrowLeft + " ", arrows), (value, Style(isFocused ? .accent : .text, isFocused ? .bold : [])),
                (" " + canvas.glyphs.arrowRight, arrows),
            ], x: room.x, y: room.y, width: room.width)
        canvas.hit(Rect(x: room.x, y: room.y, width: 2, height: 1), id: before)
        canvas.hit(Rect(x: room.x + 2, y: room.y, width: value.width, height: 1), id: hit)
        canvas.hit(Rect(x: room.x + value.width + 2, y: room.y, width: 2, height: 1), id: after)
    }

    /// The path, and beside it the way to look for the file.
    private func drawBerkas(
        _ canvas: inout Canvas, _ room: Rect, _ world: World, _ strings: PembayaranStrings, _ isFocused: Bool
    ) {
        let key = isFocused ? world.key(BerkasCommands.telusuri) : world.key(BayarCommands.telusuri)
        let hint: SafeText = "\(key) \(strings.browse)"
        let (field, rest) = room.splitRight(room.width >= 40 ? hint.width + 2 : 0)
        form.file.path.draw(
            in: &canvas, field, focused: isFocused, placeholder: strings.pathPlaceholder, showsEnd: true)
        canvas.hit(field, id: HitID("berkas"))
        guard rest.width > 2 else { return }
        let place = rest.splitLeft(2).right
        canvas.spans(
            [("\(key) ", Style(.key, .bold)), (strings.browse, Style(.muted))], x: place.x, y: place.y, width: place.width)
        canvas.hit(place, id: HitID("telusuri"))
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
        let browse: any CommandSet = form.place == .berkas ? BerkasCommands.telusuri : BayarCommands.telusuri
        switch form.file.check {
        case .none:
            return isProvisional
                ? ("\(glyphs.warning) \(strings.provisional)", Style(.warning))
                : (world.isDemo ? strings.demoProof(world.key(browse)) : strings.pathHelp, Style(.muted))
        case .asked: return (strings.asking, Style(.accent))
        case .refused(let problem):
            return ("\(glyphs.cross) \(ErrorSentences(world.language).bukti(problem))", Style(.danger))
        case .good(let candidate): return ("\(glyphs.check) \(candidate.description)", Style(.success))
        }
    }

    func drawPreview(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ strings: PembayaranStrings) {
        guard room.height > 0 else { return }
        let names = room.splitLeft(room.width >= 60 ? strings.labelWidth : 0).right
        if form.file.drawNames(in: &canvas, names, strings.more) { return }
        if let candidate = form.candidate {
            if candidate.kind == .pdf {
                let name = SafeText(outside: String(candidate.path.split(separator: "/").last ?? "")).singleLine
                let middle = room.y + max(0, room.height / 2 - 1)
                canvas.text(name, x: room.x, y: middle, Style(.text, .bold), width: room.width, align: .center)
                canvas.text(strings.noPicture, x: room.x, y: middle + 1, Style(.muted), width: room.width, align: .center)
            } else if preview.draw(in: &canvas, room) {
                canvas.hit(room, id: HitID("pratinjau"))
            } else {
                let text = preview.error == nil ? strings.drawing : strings.noPreview
                canvas.text(text, x: room.x, y: room.y + room.height / 2, Style(.muted), width: room.width, align: .center)
            }
        } else if case .none = form.file.check, room.height >= 3 {
            let gap = room.height >= 5 ? 1 : 0
            let isLate = facts(world).tenggat?.isPast ?? false
            let isUntold = form.cara == .transfer && rekening(world) == nil && !isProvisional
            let first = isLate ? strings.makeSure(world.key(TempatCommands.segarkan)) : isUntold ? strings.askAccount : nil
            let steps =
                sesi.tahap == .buktiDitolak
                ? strings.guideAgain : strings.guide(form.cara, sesi.jumlah.map { "\($0.formatted)" } ?? "", first: first)
            var (_, rest) = room.splitTop(gap)
            for (index, step) in steps.enumerated() where rest.height > 0 {
                canvas.text("\(index + 1)", x: rest.x, y: rest.y, Style(.muted), width: 1)
                let used = canvas.paragraph(step, in: rest.splitLeft(3).right, Style(.muted))
                (_, rest) = rest.splitTop(used)
            }
        }
    }

    private func drawButton(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ strings: PembayaranStrings) {
        guard !room.isEmpty else { return }
        let isReady = form.candidate != nil
        let label = buttonLabel(strings)
        // From another field the key only leads on.
        let text: SafeText = form.place == .kirim ? " \(world.key(IsianCommands.kirim)) \(label) " : " \(label) "
        let role: Role = form.place == .kirim ? .buttonFocused : isReady ? .button : .muted
        let used = canvas.text(text, x: room.x, y: room.y, Style(role), width: room.width)
        canvas.hit(Rect(x: room.x, y: room.y, width: used, height: 1), id: HitID("kirim"))
    }
}
