import ChillAjarKit
import TerminalUI

/// How a sesi looks in the list.
extension SesiPelangganScreen {
    func drawGroup(
        _ canvas: inout Canvas, _ box: Rect, _ group: SesiRows.Group, _ strings: SesiPelangganStrings
    ) {
        let name = strings.group(group, isOn: sesi.isOn)
        let style = group == .action ? Style(.warning, .bold) : Style(.muted, .bold)
        let used = canvas.spans(
            [(name, style), (" \(sesi.count(group)) ", Style(.muted))], x: box.x, y: box.y, width: box.width)
        canvas.hline(box.x + used, box.y, max(0, box.width - used))
    }

    func drawRow(
        _ canvas: inout Canvas, _ box: Rect, _ row: Sesi, _ world: World, _ strings: SesiPelangganStrings
    ) {
        let dates = DateStrings(world.language)
        let isSelected = row.id == list.selected
        let text = Rect(x: box.x + 2, y: box.y, width: box.width - 2, height: box.height)
        let mark = stage(row, world, canvas.glyphs, strings, isShort: box.width < 36)
        let markWidth = mark.reduce(0) { $0 + $1.0.width }
        canvas.spans(mark, x: text.right - markWidth, y: text.y, width: markWidth)
        canvas.text(
            row.namaKursus, x: text.x, y: text.y, Style(row.tahap.isPast ? .muted : .text, row.tahap.isPast ? [] : .bold),
            width: max(0, text.width - markWidth - 1))
        var price: SafeText = row.jumlah.map { "\($0.formatted)" } ?? ""
        if box.width < 30 { price = "" }
        canvas.text(
            price, x: text.x, y: text.y + 1, Style(row.tahap.isPast ? .muted : .money), width: text.width, align: .right)
        canvas.text(
            when(row, world, dates), x: text.x, y: text.y + 1, Style(.muted),
            width: max(0, text.width - price.width - (price.isEmpty ? 0 : 1)))
        if isSelected {
            canvas.select(box, isFocused: hasKeys, hasMargin: true)
        }
        canvas.hit(box, id: HitID("sesi", Int(row.id.value)))
    }

    /// The stage as sign, word and colour, or what is on its way to the server.
    private func stage(
        _ row: Sesi, _ world: World, _ glyphs: Glyphs, _ strings: SesiPelangganStrings, isShort: Bool
    ) -> [(SafeText, Style)] {
        if let entry = world.row(about: row.id) {
            let phase = world.phase(entry)
            let mark = phase.mark(glyphs)
            let word = isShort ? "" : " " + OutboxStrings(world.language).phase(phase)
            return [(mark.sign + word, Style(mark.role, .bold))]
        }
        var spans: [(SafeText, Style)] = []
        if news.contains(row.id) {
            spans.append(("\(glyphs.bullet)\(isShort ? "" : strings.new) ", Style(.badge, .bold)))
        }
        if let tenggat = row.tenggat.map({ Tenggat(moment: $0, world: world) }), tenggat.isNear {
            let left = isShort ? "" : " " + strings.due(row.tahap, tenggat.remaining)
            return spans + [(glyphs.warning + left, tenggat.style)]
        }
        let word = isShort ? "" : " " + CommonStrings(world.language).tahap(row.tahap)
        spans.append((row.tahap.sign(glyphs) + word, Style(row.tahap.role)))
        return spans
    }

    private func when(_ row: Sesi, _ world: World, _ dates: DateStrings) -> SafeText {
        guard let jadwal = row.jadwal else { return row.namaMentor }
        let day = dates.relativeDay(jadwal.mulai.tanggal(in: world.zona), today: world.today)
        return "\(day) \(dates.time(jadwal.mulai, in: world.zona)) · \(row.namaMentor)"
    }
}
