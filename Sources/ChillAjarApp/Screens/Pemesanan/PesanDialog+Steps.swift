import ChillAjarKit
import TerminalUI

extension PesanDialog {
    /// Draws the step that is in sight; the canvas is its room.
    func drawBody(_ canvas: inout Canvas, _ world: World, _ strings: PesanStrings) {
        switch step {
        case .slot: drawSlots(&canvas, world, strings)
        case .paket: canvas.sub(drawChosen(&canvas, needs: paketIDs.count + 4, world)) { drawPaket(&$0, world, strings) }
        case .topik: canvas.sub(drawChosen(&canvas, needs: 5, world)) { drawTopik(&$0, world, strings) }
        case .ringkasan: drawSummary(&canvas, world, strings)
        }
    }

    /// Draws the chosen slot above a later step, where that leaves so many rows; the room below it.
    private func drawChosen(_ canvas: inout Canvas, needs rows: Int, _ world: World) -> Rect {
        let room = canvas.bounds
        guard let slot, room.height > rows else { return room }
        let words = KursusStrings(world.language).slot(slot, today: world.today, zona: world.zona)
        canvas.text("▸ ", x: 0, y: 0, Style(.accent, .bold).on(.dialog), width: 2)
        let spare = room.height - rows - 1
        let lines = min(words.wrapped(to: max(1, room.width - 2)).count, spare > 1 ? 2 : 1)
        canvas.paragraph(words, in: Rect(x: 2, y: 0, width: room.width - 2, height: lines), Style(.accent).on(.dialog))
        return room.splitTop(spare > 0 ? lines + 1 : 1).bottom
    }

    private func drawSlots(_ canvas: inout Canvas, _ world: World, _ strings: PesanStrings) {
        let room = canvas.bounds
        let slots = slots(world)
        guard !slots.isEmpty else {
            canvas.text(strings.noSlots, x: 0, y: 0, Style(.warning).on(.dialog), width: room.width)
            return
        }
        let dates = DateStrings(world.language)
        let common = CommonStrings(world.language)
        let visible = slotList.visible(height: room.height)
        for (row, index) in visible.enumerated() where slots.indices.contains(index) {
            let each = slots[index]
            let line = Rect(x: 0, y: row, width: room.width - 1, height: 1)
            let day = each.mulai.tanggal(in: world.zona)
            let isFirst = index == visible.lowerBound || slots[index - 1].mulai.tanggal(in: world.zona) != day
            if isFirst {
                canvas.text(
                    "\(dates.shortWeekday(day)) \(dates.day(day, today: world.today))", x: 2, y: row, Style(.heading).on(.dialog),
                    width: 12)
            }
            canvas.text(dates.hours(each, in: world.zona), x: 15, y: row, Style(.text).on(.dialog), width: room.width - 16)
            let place = [common.gaya(each.gayaMengajar), SafeText(outside: each.tempat ?? "").singleLine]
                .filter { !$0.isEmpty }.joined(separator: ", ")
            canvas.text(place, x: 33, y: row, Style(.muted).on(.dialog), width: room.width - 34)
            if each.id == slotList.selected, place.width > room.width - 34 || each.keterangan?.isEmpty == false {
                let whole = [place, SafeText(outside: each.keterangan ?? "").singleLine].filter { !$0.isEmpty }
                canvas.paragraph(
                    whole.joined(separator: ". "), in: room.splitTop(min(room.height, visible.count + 1)).bottom.insetX(2),
                    Style(.muted).on(.dialog))
            }
            if each.id == slotList.selected { canvas.select(line) }
            canvas.hit(line, id: HitID(Self.slotHit, Int(each.id.value)))
        }
        canvas.scrollbar(x: room.width - 1, y: 0, height: room.height, total: slots.count, visible: visible)
    }

    private func drawPaket(_ canvas: inout Canvas, _ world: World, _ strings: PesanStrings) {
        let room = canvas.bounds
        let kursusStrings = KursusStrings(world.language)
        let listHeight = max(1, min(paketIDs.count, room.height))
        for (row, index) in paketList.visible(height: listHeight).enumerated() {
            let offered = index == 0 ? nil : kursus.paketTersedia[index - 1]
            let line = Rect(x: 0, y: row, width: room.width, height: 1)
            PaketRow.draw(
                in: &canvas, Rect(x: 2, y: line.y, width: room.width - 3, height: 1), offered, isChosen: offered?.id == paket,
                names: PaketRow.nameWidth(kursus.paketTersedia, in: room.width - 3), kursusStrings, on: .dialog)
            if paketIDs[index] == paketList.selected { canvas.select(line) }
            canvas.hit(line, id: HitID(Self.paketHit, Int(paketIDs[index].value)))
        }
        let selected = kursus.paketTersedia.first { $0.id == paketList.selected }
        let price = PriceBreakdown(harga: kursus.harga(with: selected), paket: selected)
        let top = min(listHeight + 1, max(listHeight, room.height - price.height))
        guard top + price.height <= room.height else { return }
        let priceWidth = min(36, room.width - 2)
        price.draw(in: &canvas, Rect(x: 2, y: top, width: priceWidth, height: price.height), kursusStrings, on: .dialog)
        // A row has not always room for all that is in a paket.
        guard let selected else { return }
        let isBeside = room.width - priceWidth >= 26
        let below = min(room.height, top + price.height + 1)
        let place =
            isBeside
            ? Rect(x: priceWidth + 5, y: top, width: room.width - priceWidth - 6, height: room.height - top)
            : Rect(x: 2, y: below, width: room.width - 2, height: room.height - below)
        canvas.paragraph(
            SafeText(outside: "\(selected.nama): ").singleLine + kursusStrings.items(selected), in: place,
            Style(.muted).on(.dialog))
    }

    private func drawTopik(_ canvas: inout Canvas, _ world: World, _ strings: PesanStrings) {
        let room = canvas.bounds
        let isTall = room.height >= 5
        if isTall { canvas.text(strings.askTopik, x: 0, y: 0, Style(.dialog), width: room.width) }
        let top = isTall ? 2 : 0
        let field = Rect(x: 0, y: top, width: room.width, height: min(6, room.height - top))
        topik.draw(in: &canvas, field, focused: sending == .no, placeholder: strings.topikHint)
    }

    private func drawSummary(_ canvas: inout Canvas, _ world: World, _ strings: PesanStrings) {
        let room = canvas.bounds
        let priceHeight = min(price.height, max(1, room.height - 3))
        let (top, below) = room.splitBottom(priceHeight)
        let rows = top.height > 6 ? top.height - 1 : top.height
        // Where it is narrow the facts speak for themselves.
        let left = room.width >= 48 ? 10 : 0
        var y = 0
        let facts = facts(world, strings, most: rows)
        var spare = rows - facts.count
        for fact in facts {
            if left > 0 { canvas.text(fact.label, x: 0, y: y, Style(.muted).on(.dialog), width: left - 1) }
            let wanted = min(fact.mostRows, fact.value.wrapped(to: max(1, room.width - left)).count)
            let height = 1 + min(max(0, wanted - 1), max(0, spare))
            spare -= height - 1
            canvas.paragraph(
                fact.value, in: Rect(x: left, y: y, width: room.width - left, height: height), Style(.text).on(.dialog))
            y += height
        }
        price.draw(
            in: &canvas,
            Rect(
                x: left, y: top.height > 6 ? min(below.y, y + 1) : below.y, width: min(36, room.width - left), height: priceHeight
            ),
            KursusStrings(world.language), on: .dialog)
    }

    /// A line of the summary; where there is too little room, those of a high rank are left out.
    private struct Fact {
        let label: SafeText
        let value: SafeText
        let rank: Int
        /// Rows that a long value may take where there are some to spare.
        var mostRows = 1
    }

    private func facts(_ world: World, _ strings: PesanStrings, most rows: Int) -> [Fact] {
        let dates = DateStrings(world.language)
        var facts = [
            Fact(label: strings.kursus, value: SafeText(outside: kursus.nama).singleLine, rank: 1),
            Fact(label: strings.mentor, value: SafeText(outside: kursus.mentor?.nama ?? "").singleLine, rank: 4),
        ]
        if let slot {
            let day = dates.longDay(slot.mulai.tanggal(in: world.zona), today: world.today)
            let place = [CommonStrings(world.language).gaya(slot.gayaMengajar), SafeText(outside: slot.tempat ?? "").singleLine]
            facts.append(Fact(label: strings.waktu, value: "\(day), \(dates.hours(slot, in: world.zona))", rank: 0))
            facts.append(
                Fact(label: strings.tempat, value: place.filter { !$0.isEmpty }.joined(separator: ", "), rank: 5, mostRows: 2))
        }
        if steps.contains(.paket) {
            let items = chosenPaket.map { "\($0.nama): " + KursusStrings(world.language).items($0) } ?? strings.none
            facts.append(Fact(label: strings.paket, value: items.singleLine, rank: 2, mostRows: 2))
        }
        let text = SafeText(outside: topic)
        facts.append(Fact(label: strings.topik, value: text.isEmpty ? strings.noTopik : text, rank: 3, mostRows: 3))
        let kept = facts.map(\.rank).sorted().prefix(max(0, rows))
        return facts.filter { kept.contains($0.rank) }
    }
}
