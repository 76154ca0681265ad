import ChillAjarKit
import TerminalUI

extension FasetPanel {
    /// A row of a column.
    private enum Line {
        case heading(SafeText)
        case value(KursusFacetIndex.Count)
        case gap
    }

    /// Draws the panel in its frame. `shown` of `total` kursus are left.
    func draw(
        in canvas: inout Canvas, _ rect: Rect, _ counts: [KursusFacetIndex.Count], _ facets: KursusFacets, shown: Int,
        of total: Int,
        _ world: World
    ) {
        let strings = FasetStrings(world.language)
        let isFramed = rect.height >= 6
        if isFramed {
            canvas.pane(
                rect, title: strings.title, trailing: KursusStrings(world.language).count(shown, of: total), isFocused: true)
        }
        canvas.hit(rect, id: HitID("faset-panel"))
        let inner = (isFramed ? rect.inset(by: 1) : rect).insetX(rect.width > 24 ? 1 : 0)
        let room = inner.height >= 18 ? inner.splitTop(1).bottom : inner
        var panel = self
        panel.reconcile(counts)
        let names = names(in: world)
        if rect.width >= Self.twoColumns {
            // As wide as a price range in full, where half of the panel is.
            let (left, right) = room.splitLeft(max(room.width * 9 / 20, min(28, room.width / 2)))
            let half = lines(counts.filter { $0.facet.group != .mentor }, strings)
            panel.draw(in: &canvas, left.splitRight(3).left, half, facets, names, strings, world)
            panel.draw(
                in: &canvas, right, lines(counts.filter { $0.facet.group == .mentor }, strings), facets, names, strings, world)
        } else {
            panel.draw(in: &canvas, room, lines(counts, strings), facets, names, strings, world)
        }
    }

    private func names(in world: World) -> [MentorID: String] {
        Dictionary(
            world.data.kursus.rows.compactMap { kursus in kursus.mentor.map { ($0.id, $0.nama ?? "") } },
            uniquingKeysWith: { first, _ in first })
    }

    private func lines(_ counts: [KursusFacetIndex.Count], _ strings: FasetStrings) -> [Line] {
        var lines: [Line] = []
        var group: KursusFacet.Group?
        for count in counts {
            // The next seven days and the days of the week are one question to a person.
            let isNew = group != count.facet.group && !(group == .minggu && count.facet.group == .hari)
            if isNew {
                if !lines.isEmpty { lines.append(.gap) }
                lines.append(.heading(strings.group(count.facet.group)))
            }
            group = count.facet.group
            lines.append(.value(count))
        }
        return lines
    }

    private func draw(
        in canvas: inout Canvas, _ rect: Rect, _ lines: [Line], _ facets: KursusFacets, _ names: [MentorID: String],
        _ strings: FasetStrings, _ world: World
    ) {
        guard !rect.isEmpty else { return }
        let place = lines.firstIndex { if case .value(let count) = $0 { count.facet == selected } else { false } } ?? 0
        let first = max(0, min(place - rect.height / 2, lines.count - rect.height))
        for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
            let y = rect.y + row
            switch line {
            case .gap: break
            case .heading(let text): canvas.text(text, x: rect.x, y: y, Style(.heading, .bold), width: rect.width - 1)
            case .value(let count):
                let line = Rect(x: rect.x, y: y, width: rect.width - 1, height: 1)
                draw(in: &canvas, line, count, isChosen: facets.contains(count.facet), strings.value(count.facet, names))
                canvas.hit(line, id: HitID(Self.valueHit, first + row + (count.facet.group == .mentor ? Self.mentorOffset : 0)))
            }
        }
        canvas.scrollbar(
            x: rect.right - 1, y: rect.y, height: rect.height, total: lines.count,
            visible: first..<min(lines.count, first + rect.height))
    }

    private func draw(
        in canvas: inout Canvas, _ rect: Rect, _ count: KursusFacetIndex.Count, isChosen: Bool, _ name: SafeText
    ) {
        let isEmpty = count.count == 0 && !isChosen
        let mark = isChosen ? canvas.glyphs.checkOn : canvas.glyphs.checkOff
        let number: SafeText = "\(count.count)"
        canvas.text(mark, x: rect.x + 2, y: rect.y, Style(isChosen ? .accent : .muted, isChosen ? .bold : []), width: 1)
        canvas.text(
            name, x: rect.x + 4, y: rect.y, Style(isEmpty ? .muted : .text, isChosen ? .bold : []),
            width: rect.width - 6 - number.width)
        canvas.text(number, x: rect.x, y: rect.y, Style(.muted), width: rect.width - 1, align: .right)
        if count.facet == selected { canvas.select(rect) }
    }

    /// Tells a line of the mentors' column from one of the other.
    private static let mentorOffset = 100_000

    /// The value that was clicked, by the number of its hit region.
    func facet(at index: Int, _ counts: [KursusFacetIndex.Count], width: Int, _ world: World) -> KursusFacet? {
        let strings = FasetStrings(world.language)
        let isMentor = index >= Self.mentorOffset
        let isTwo = width >= Self.twoColumns
        let shown = isTwo ? counts.filter { ($0.facet.group == .mentor) == isMentor } : counts
        let lines = lines(shown, strings)
        let place = index - (isMentor ? Self.mentorOffset : 0)
        guard lines.indices.contains(place), case .value(let count) = lines[place] else { return nil }
        return count.facet
    }
}

/// What narrowing down says.
struct FasetStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Saring kursus", "Narrow down") }
    var close: SafeText { say("selesai", "done") }
    var clear: SafeText { say("hapus semua", "clear all") }
    func more(_ count: Int) -> SafeText { "+\(count)" }

    func group(_ group: KursusFacet.Group) -> SafeText {
        switch group {
        case .gaya: say("Cara", "How")
        case .minggu, .hari: say("Hari slot bebas", "Day of a free slot")
        case .harga: say("Harga per sesi", "Price of a session")
        case .mentor: say("Mentor", "Tutor")
        }
    }

    /// A value in words; mentors by these names.
    func value(_ facet: KursusFacet, _ names: [MentorID: String]) -> SafeText {
        switch facet {
        case .gaya(let gaya): CommonStrings(language).gaya(gaya)
        case .mingguIni: say("7 hari ke depan", "next 7 days")
        case .hari(let day): weekday(day)
        case .harga(let range): price(range)
        case .mentor(let id): SafeText(outside: names[id] ?? "").singleLine
        }
    }

    private func weekday(_ day: Int) -> SafeText {
        switch day {
        case 1: say("Senin", "Monday")
        case 2: say("Selasa", "Tuesday")
        case 3: say("Rabu", "Wednesday")
        case 4: say("Kamis", "Thursday")
        case 5: say("Jumat", "Friday")
        case 6: say("Sabtu", "Saturday")
        default: say("Minggu", "Sunday")
        }
    }

    private func from(_ least: Rupiah) -> SafeText { say("mulai \(least.formatted)", "from \(least.formatted)") }

    private func price(_ range: PriceRange) -> SafeText {
        switch (range.above, range.upTo) {
        case (nil, let most?): say("sampai \(most.formatted)", "up to \(most.formatted)")
        case (let bound?, nil): from(range.lowest ?? bound)
        case (let bound?, let most?):
            range.lowest == most ? "\(most.formatted)" : "\((range.lowest ?? bound).formatted)–\(most.formatted)"
        case (nil, nil): say("semua", "all")
        }
    }
}
