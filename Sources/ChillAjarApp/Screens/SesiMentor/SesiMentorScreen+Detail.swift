import ChillAjarKit
import TerminalUI

/// What a mentor knows of the selected sesi, and the next step.
extension SesiMentorScreen {
    func drawDetail(_ canvas: inout Canvas, _ box: Rect, _ world: World) {
        guard let selected, !box.isEmpty else { return }
        let strings = SesiMentorStrings(world.language)
        let title = SafeText(outside: selected.kursus?.nama ?? strings.kursus.string).singleLine
        let pane = canvas.pane(box, title: title)
        let inner = Sheet.room(pane.width >= 24 ? pane.insetX(1) : pane)
        let (upper, action) = inner.splitBottom(1)
        let nama: SafeText = SafeText(outside: selected.pelanggan?.user?.nama ?? strings.nameless.string).singleLine
        let mark = mark(selected, canvas.glyphs, world)
        let isTall = upper.height >= 12
        let isBeside = upper.width >= Sheet.twoColumns
        let columns = isBeside ? (upper.width - 4) / 2 : upper.width
        var y = upper.y + (isTall ? 1 : 0)
        let state: SafeText = "\(mark.sign) \(mark.word)"
        if y < upper.bottom {
            canvas.text(nama, x: upper.x, y: y, Style(.title, .bold), width: max(0, columns - state.width - 2))
            canvas.text(state, x: upper.x, y: y, Style(mark.role), width: columns, align: .right)
            y += 1
        }
        let countdown = countdown(selected, strings, world)
        if isTall {
            canvas.text(countdown, x: upper.x, y: y, Style(.muted), width: upper.width)
            y += countdown.isEmpty ? 1 : 2
        }
        let room = Rect(x: upper.x, y: y, width: upper.width, height: upper.bottom - y)
        let (left, right) = room.splitLeft(columns)
        let used = canvas.facts(facts(selected, isTall ? "" : countdown, world), in: left)
        if isBeside {
            drawTopic(&canvas, right.splitLeft(4).right, selected, strings)
        } else if isTall {
            drawTopic(
                &canvas, Rect(x: room.x, y: room.y + used + 1, width: room.width, height: room.height - used - 2), selected,
                strings)
        }
        drawAction(&canvas, action, selected, world)
    }

    /// All that is known of it: a low or narrow pane has no room for a long topic.
    func reading(_ sesi: Sesi, _ world: World) -> BacaDialog {
        let strings = SesiMentorStrings(world.language)
        let topik = SafeText(outside: sesi.detailKursus ?? "")
        return BacaDialog(
            SafeText(outside: sesi.kursus?.nama ?? strings.kursus.string).singleLine,
            head: [(SafeText(outside: sesi.pelanggan?.user?.nama ?? strings.nameless.string).singleLine, Style(.title, .bold))],
            facts: facts(sesi, countdown(sesi, strings, world), world),
            (strings.topik, topik.isEmpty ? strings.noTopik : topik))
    }

    private func countdown(_ sesi: Sesi, _ strings: SesiMentorStrings, _ world: World) -> SafeText {
        guard let mulai = sesi.jadwal?.mulai, sesi.statusSesi == .pending else { return "" }
        let seconds = mulai.seconds(since: world.now)
        let age = DateStrings(world.language).age(abs(seconds))
        return seconds > 0 ? strings.startsIn(age) : strings.startedSince(age)
    }

    private func facts(_ sesi: Sesi, _ countdown: SafeText, _ world: World) -> [Fact] {
        let strings = SesiMentorStrings(world.language)
        let dates = DateStrings(world.language)
        let common = CommonStrings(world.language)
        var facts: [Fact] = []
        if let jadwal = sesi.jadwal {
            let day = dates.longDay(jadwal.mulai.tanggal(in: world.zona), today: world.today)
            facts += [
                Fact(strings.hari, day), Fact(strings.jam, dates.hours(jadwal, in: world.zona), Style(.text, .bold)),
                Fact(strings.statusLabel, countdown),
                Fact(strings.gaya, common.gaya(jadwal.gayaMengajar)),
                Fact(strings.tempat, Self.line(jadwal.tempat)),
                Fact(strings.tautan, Self.line(jadwal.tautan), Style(.link)),
                Fact(strings.keterangan, Self.line(jadwal.keterangan)),
            ]
        }
        facts.append(Fact(strings.paket, paket(sesi, strings)))
        facts.append(Fact(strings.telepon, Self.line(sesi.pelanggan?.user?.nomorTelepon)))
        return facts
    }

    private func paket(_ sesi: Sesi, _ strings: SesiMentorStrings) -> SafeText {
        guard let paket = sesi.paket else { return sesi.paketID == nil ? strings.noPaket : "" }
        let items = paket.items.map { SafeText("\($0.jumlahItem) \($0.nama)") }.joined(separator: ", ")
        return items.isEmpty ? "\(paket.nama)" : "\(paket.nama): \(items)"
    }

    private func drawTopic(_ canvas: inout Canvas, _ rect: Rect, _ sesi: Sesi, _ strings: SesiMentorStrings) {
        guard rect.height >= 2 else { return }
        let topik = SafeText(outside: sesi.detailKursus ?? "")
        canvas.text(strings.topik, x: rect.x, y: rect.y, Style(.heading, .bold), width: rect.width)
        let text = topik.isEmpty ? strings.noTopik : topik
        canvas.paragraph(
            text, in: Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1),
            Style(topik.isEmpty ? .muted : .text))
    }

    private static func line(_ text: String?) -> SafeText { SafeText(outside: text ?? "").singleLine }

    // MARK: The next step

    private func drawAction(_ canvas: inout Canvas, _ line: Rect, _ sesi: Sesi, _ world: World) {
        let strings = SesiMentorStrings(world.language)
        // What may still be taken back has not left; the message about that says how long.
        if isHeld(sesi, world) {
            canvas.text(
                "\(canvas.glyphs.sending) \(strings.notSentYet)", x: line.x, y: line.y, Style(.accent), width: line.width)
            return
        }
        if let sent = onItsWay(sesi.id, world) {
            let text = sent.isUnclear ? strings.unclear : sent.next == .started ? strings.starting : strings.finishing
            let mark = sent.isUnclear ? canvas.glyphs.warning : canvas.glyphs.sending
            canvas.text("\(mark) \(text)", x: line.x, y: line.y, Style(sent.isUnclear ? .warning : .accent), width: line.width)
            return
        }
        var buttons: [(key: SafeText, label: SafeText, hit: HitID)] = []
        switch nextStep(sesi, world) {
        case .started: buttons.append(world.button(SesiMentorCommands.mulai, HitID(Self.startHit)))
        case .end: buttons.append(world.button(SesiMentorCommands.selesai, HitID(Self.finishHit)))
        default: break
        }
        let hasNext = !buttons.isEmpty
        if sesi.jadwal?.tautan != nil { buttons.append(world.button(SesiMentorCommands.salin, HitID(Self.copyHit))) }
        let used = canvas.buttons(buttons, in: line, startsWithNext: hasNext)
        if !buttons.isEmpty, let failure = failures[sesi.id] {
            // A sentence is told whole, as it was above the last line, or in two words.
            let text = failure.width + 2 <= line.width - used ? failure : strings.failed
            canvas.text("\(canvas.glyphs.cross) \(text)", x: line.x + used, y: line.y, Style(.danger), width: line.width - used)
        }
    }
}
