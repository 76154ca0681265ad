import ChillAjarKit
import TerminalUI

extension JadwalMentorScreen {
    func view(_ canvas: inout Canvas, _ world: World) {
        if board.entries.isEmpty {
            drawNothing(&canvas, world)
        } else {
            let layout = layout(world)
            drawKursus(&canvas, layout, world)
            drawSlots(&canvas, layout.slots, world)
            canvas.divider(divider(world), world)
        }
        question?.view(&canvas, world)
    }

    private func drawNothing(_ canvas: inout Canvas, _ world: World) {
        let strings = JadwalMentorStrings(world.language)
        canvas.nothing(
            in: world.data.kursusMentor, ListingWords(loading: strings.loading, failed: strings.loadFailed),
            none: Nothing(sign: canvas.glyphs.radioOff, title: strings.noKursus, hint: strings.noKursusBody), world)
    }

    // MARK: Kursus

    private func drawKursus(_ canvas: inout Canvas, _ layout: JadwalLayout, _ world: World) {
        let strings = JadwalMentorStrings(world.language)
        let inner = canvas.pane(layout.kursus, title: strings.kursusTitle, isFocused: !isInSlots)
        let height = inner.height >= 2 ? layout.kursusRowHeight : 1
        let visible = kursusList.visible(height: inner.height, rowHeight: height)
        for (row, index) in visible.enumerated() where board.entries.indices.contains(index) {
            let entry = board.entries[index]
            let rect = Rect(x: inner.x, y: inner.y + row * height, width: inner.width, height: height)
            let counts = strings.counts(free: entry.free, booked: entry.booked)
            let nama = SafeText(outside: entry.kursus.nama).singleLine
            if height > 1 {
                canvas.text(nama, x: rect.x + 2, y: rect.y, width: rect.width - 3)
                canvas.text(counts, x: rect.x + 2, y: rect.y + 1, Style(.muted), width: rect.width - 3)
            } else {
                let room = rect.width >= 48 ? counts.width + 1 : 0
                canvas.text(nama, x: rect.x + 2, y: rect.y, width: rect.width - 3 - room)
                canvas.text(counts, x: rect.x, y: rect.y, Style(.muted), width: room > 0 ? rect.width - 1 : 0, align: .right)
            }
            if entry.kursus.id == kursusList.selected { canvas.select(rect, isFocused: !isInSlots) }
            canvas.hit(rect, id: HitID(Self.kursusHit, Int(entry.kursus.id.value)))
        }
        canvas.scrollbar(
            x: layout.kursus.right - 1, y: inner.y, height: inner.height, total: board.entries.count, visible: visible)
    }

    // MARK: Slots

    private func drawSlots(_ canvas: inout Canvas, _ box: Rect, _ world: World) {
        guard let entry, !box.isEmpty else { return }
        let strings = JadwalMentorStrings(world.language)
        let title: SafeText = "\(strings.slotTitle) \(canvas.glyphs.separator) \(SafeText(outside: entry.kursus.nama).singleLine)"
        let inner = canvas.pane(box, title: title, trailing: SafeText(outside: world.zona.rawValue), isFocused: isInSlots)
        let (rows, foot) = inner.splitBottom(inner.height >= 8 ? 3 : inner.height >= 4 ? 2 : 0)
        if slots.isEmpty {
            Nothing(
                sign: canvas.glyphs.radioOff, title: strings.noSlots,
                keys: [world.bind(JadwalCommands.tambah, as: strings.noSlotsHint)]
            ).draw(in: &canvas, rows)
        }
        let visible = drawRows(&canvas, rows, strings, world)
        canvas.scrollbar(x: box.right - 1, y: rows.y, height: rows.height, total: slots.count, visible: visible)
        if foot.height > 2, let slot = selectedSlot {
            let text = place(slot.jadwal, canvas.glyphs, world)
            // A longer one takes the free row above too.
            let y = text.width > foot.width - 3 ? foot.y : foot.y + 1
            canvas.paragraph(
                text, in: Rect(x: foot.x + 2, y: y, width: foot.width - 3, height: foot.bottom - 1 - y), Style(.muted))
        }
        if foot.height > 0 {
            drawAction(&canvas, Rect(x: foot.x + 1, y: foot.bottom - 1, width: foot.width - 2, height: 1), world)
        }
    }

    /// The slots as far as there is room, the name of those that have passed above the first of them; what is in sight.
    private func drawRows(_ canvas: inout Canvas, _ room: Rect, _ strings: JadwalMentorStrings, _ world: World) -> Range<Int> {
        let hasHeading = hasHeading(room.height)
        let stateWidth = stateWidth(canvas.glyphs, world)
        let first = slotList.visible(height: hasHeading ? room.height - 2 : room.height).lowerBound
        var y = room.y
        var index = first
        while index < slots.count, y < room.bottom {
            let isFirst = index == first
            if hasHeading, slots[index].isPast, isFirst || !slots[index - 1].isPast {
                y += isFirst ? 0 : 1
                canvas.text(
                    strings.pastTitle, x: room.x + 2, y: y, Style(.heading, .bold), width: y < room.bottom ? room.width - 3 : 0)
                y += 1
                guard y < room.bottom else { break }
            }
            let isSameDay = !isFirst && day(slots[index - 1], world) == day(slots[index], world)
            let line = Rect(x: room.x, y: y, width: room.width, height: 1)
            drawSlot(&canvas, line, slots[index], showsDay: !isSameDay, stateWidth: stateWidth, world)
            y += 1
            index += 1
        }
        return first..<index
    }

    /// Columns of the longest state, up to a limit.
    private func stateWidth(_ glyphs: Glyphs, _ world: World) -> Int {
        let widths = slots.map { slot in
            let mark = mark(slot, isShort: false, glyphs, world)
            return mark.sign.width + 1 + mark.word.width
        }
        return min(22, widths.max() ?? 0)
    }

    private func day(_ slot: SlotRow, _ world: World) -> Tanggal { slot.jadwal.mulai.tanggal(in: world.zona) }

    private func drawSlot(_ canvas: inout Canvas, _ line: Rect, _ slot: SlotRow, showsDay: Bool, stateWidth: Int, _ world: World)
    {
        let dates = DateStrings(world.language)
        let jadwal = slot.jadwal
        let isQuiet = slot.isPast
        var x = line.x + 2
        if showsDay {
            let day = dates.relativeDay(jadwal.mulai.tanggal(in: world.zona), today: world.today)
            canvas.text(
                day, x: x, y: line.y, Style(isQuiet ? .muted : .text, isQuiet ? [] : .bold), width: min(11, line.right - x))
        }
        x += 12
        let time: SafeText =
            "\(jadwal.mulai.waktu(in: world.zona).formatted)–\(jadwal.selesai.waktu(in: world.zona).formatted)"
        canvas.text(time, x: x, y: line.y, Style(isQuiet ? .muted : .text), width: max(0, min(11, line.right - x)))
        x += 13
        let room = max(0, line.right - x - 1)
        let isNarrow = room <= 34
        let mark = mark(slot, isShort: isNarrow, canvas.glyphs, world)
        // Where there is no room for the place, there is for how it takes place.
        let gaya = isNarrow ? CommonStrings(world.language).gaya(jadwal.gayaMengajar) : ""
        let state: SafeText = "\(mark.sign) \(mark.word)"
        let hasGaya = state.width + gaya.width + 2 <= room
        canvas.text(state, x: x, y: line.y, Style(mark.role), width: isNarrow ? room : stateWidth)
        if isNarrow {
            canvas.text(gaya, x: x, y: line.y, Style(.muted), width: hasGaya ? room : 0, align: .right)
        } else {
            canvas.text(
                place(jadwal, canvas.glyphs, world), x: x + stateWidth + 2, y: line.y, Style(.muted), width: room - stateWidth - 2
            )
        }
        if slot.id == slotList.selected, isInSlots { canvas.select(line, isFocused: true) }
        canvas.hit(line, id: HitID(Self.slotHit, Int(slot.id.value)))
    }

    /// How and where, and the remark.
    private func place(_ jadwal: JadwalKursus, _ glyphs: Glyphs, _ world: World) -> SafeText {
        let gaya = CommonStrings(world.language).gaya(jadwal.gayaMengajar)
        let parts = [gaya] + [jadwal.tempat, jadwal.keterangan].map { SafeText(outside: $0 ?? "").singleLine }
        return parts.filter { !$0.isEmpty }.joined(separator: " \(glyphs.separator) ")
    }

    /// The state of a slot: a sign, a word, and what its colour is for.
    private func mark(
        _ slot: SlotRow, isShort: Bool, _ glyphs: Glyphs, _ world: World
    ) -> (sign: SafeText, word: SafeText, role: Role) {
        let strings = JadwalMentorStrings(world.language)
        if let row = world.outbox.last(where: { $0.mutation.isAbout(slot.id, $0.id) }) {
            let phase = world.phase(row)
            let mark = phase.mark(glyphs)
            return (mark.sign, OutboxStrings(world.language).phase(phase), mark.role)
        }
        if let sent = onItsWay(slot.id, world) {
            return (glyphs.sending, sent.isRemoval ? strings.sending : strings.saving, .accent)
        }
        if let sesi = slot.sesi {
            let nama = SafeText.shortName(sesi.pelanggan?.user?.nama ?? "")
            // Under its heading, or where there is little room, who holds it says all.
            if slot.isPast { return (glyphs.check, nama, .muted) }
            return (glyphs.slotTaken, isShort ? nama : strings.booked(nama), .accent)
        }
        if failures[slot.id] != nil { return (glyphs.cross, strings.free, .danger) }
        return slot.isPast ? (glyphs.separator, strings.past, .muted) : (glyphs.slotFree, strings.free, .success)
    }

    // MARK: The next step

    private func drawAction(_ canvas: inout Canvas, _ line: Rect, _ world: World) {
        let strings = JadwalMentorStrings(world.language)
        if let slot = selectedSlot, let sent = onItsWay(slot.id, world) {
            let text = sent.isUnclear ? strings.unclear : sent.isRemoval ? strings.removing : strings.saving
            let mark = sent.isUnclear ? canvas.glyphs.warning : canvas.glyphs.sending
            canvas.text("\(mark) \(text)", x: line.x, y: line.y, Style(sent.isUnclear ? .warning : .accent), width: line.width)
            return
        }
        var buttons = [world.button(JadwalCommands.tambah, HitID(Self.addHit))]
        if let slot = selectedSlot, isChangeable(slot, world) {
            buttons += [
                world.button(JadwalCommands.ubah, HitID(Self.changeHit)),
                world.button(JadwalCommands.hapus, HitID(Self.removeHit)),
            ]
        }
        let used = canvas.buttons(buttons, in: line)
        let room = Rect(x: line.x + used, y: line.y, width: line.width - used, height: 1)
        if let slot = selectedSlot, let failure = failures[slot.id] {
            canvas.text("\(canvas.glyphs.cross) \(failure)", x: room.x, y: room.y, Style(.danger), width: room.width)
        } else if let slot = selectedSlot, !slot.isFree {
            let nama = SafeText.shortName(slot.sesi?.pelanggan?.user?.nama ?? "")
            canvas.text(strings.locked(nama), x: room.x, y: room.y, Style(.muted), width: room.width)
        }
    }
}
