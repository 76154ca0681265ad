import ChillAjarKit
import TerminalUI

/// How the first screen looks: three boxes side by side, or one column where the window is narrow.
extension BerandaScreen {
    typealias Item = BerandaContent.Item

    /// Columns from which the recommendations stand beside the rest.
    private static let wideColumns = 90

    func isWide(_ world: World) -> Bool { world.size.width >= Self.wideColumns && world.size.height >= 12 }

    /// Where the boxes of a wide window stand.
    private struct Boxes {
        let greeting: Rect
        let next: Rect
        let steps: Rect
        let rekomendasi: Rect

        init(_ size: Size, nextRows: Int) {
            let all = Rect(x: 0, y: 0, width: size.width, height: size.height)
            let (top, room) = all.splitTop(size.height >= 24 ? 2 : 0)
            greeting = top
            let (left, right) = room.splitLeft(size.width * 11 / 20)
            (next, steps) = left.splitTop(nextRows + 2)
            rekomendasi = right
        }
    }

    private func boxes(_ world: World) -> Boxes {
        Boxes(world.size, nextRows: nextSheet(width: 60, world, .unicode).height)
    }

    private static func inside(_ box: Rect) -> Rect {
        let room = box.inset(by: 1)
        return Rect(x: room.x, y: room.y, width: room.width - 1, height: room.height)
    }

    /// Keeps what is selected in sight.
    mutating func scroll(_ world: World) {
        guard isWide(world) else {
            let room = Self.pageRoom(world.size)
            offsets.page = page(width: room.width, world, .unicode)
                .offset(showing: selected, height: room.height, from: offsets.page)
            return
        }
        let boxes = boxes(world)
        let (left, right) = (Self.inside(boxes.steps), Self.inside(boxes.rekomendasi))
        offsets.steps = stepsSheet(in: left, world, .unicode)
            .offset(showing: selected, height: left.height, from: offsets.steps)
        offsets.rekomendasi = rekomendasiSheet(in: right, world, .unicode)
            .offset(showing: selected, height: right.height, from: offsets.rekomendasi)
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        guard isWide(world) else { return drawPage(&canvas, world) }
        let strings = BerandaStrings(world.language)
        let boxes = boxes(world)
        drawGreeting(&canvas, boxes.greeting, world, strings)
        draw(&canvas, boxes.next, strings.next, nextSheet(width: Self.inside(boxes.next).width, world, canvas.glyphs), from: 0)
        draw(
            &canvas, boxes.steps, content.isNewcomer ? strings.welcome : strings.todo,
            stepsSheet(in: Self.inside(boxes.steps), world, canvas.glyphs), from: offsets.steps)
        draw(
            &canvas, boxes.rekomendasi, strings.forYou,
            rekomendasiSheet(in: Self.inside(boxes.rekomendasi), world, canvas.glyphs), from: offsets.rekomendasi)
    }

    private func draw(_ canvas: inout Canvas, _ box: Rect, _ title: SafeText, _ sheet: ItemSheet<Item>, from offset: Int) {
        let isFocused = selected.map { item in sheet.items.contains { $0.id == item } } ?? false
        canvas.pane(box, title: title, isFocused: isFocused)
        let room = Self.inside(box)
        sheet.draw(in: &canvas, room, selected: selected, isFocused: true, from: offset, hit: Hits.name)
        let visible = offset..<min(sheet.height, offset + room.height)
        canvas.scrollbar(x: box.right - 1, y: room.y, height: room.height, total: sheet.height, visible: visible)
    }

    private func drawGreeting(_ canvas: inout Canvas, _ rect: Rect, _ world: World, _ strings: BerandaStrings) {
        guard rect.height > 0 else { return }
        let dates = DateStrings(world.language)
        let now: SafeText = "\(dates.longDay(world.today, today: world.today)), \(dates.time(world.now, in: world.zona))"
        canvas.text(now, x: rect.x, y: rect.y, Style(.muted), width: rect.width - 2, align: .right)
        let nama = SafeText(outside: world.session?.user.nama.split(separator: " ").first.map(String.init) ?? "").singleLine
        canvas.text(
            strings.greeting(world.now.waktu(in: world.zona), nama), x: rect.x + 2, y: rect.y, Style(.title, .bold),
            width: max(0, rect.width - now.width - 6))
    }

    // MARK: One column

    private static func pageRoom(_ size: Size) -> Rect {
        let all = Rect(x: 0, y: 0, width: size.width, height: size.height)
        return size.width < 24 ? all : all.insetX(1)
    }

    private func drawPage(_ canvas: inout Canvas, _ world: World) {
        let room = Self.pageRoom(world.size)
        let sheet = page(width: room.width, world, canvas.glyphs)
        sheet.draw(in: &canvas, room, selected: selected, isFocused: true, from: offsets.page, hit: Hits.name)
        let visible = offsets.page..<min(sheet.height, offsets.page + room.height)
        canvas.scrollbar(x: canvas.bounds.right - 1, y: room.y, height: room.height, total: sheet.height, visible: visible)
    }

    private func page(width: Int, _ world: World, _ glyphs: Glyphs) -> ItemSheet<Item> {
        let strings = BerandaStrings(world.language)
        let fill = BerandaRows(content: content, world: world, glyphs: glyphs)
        var sheet = ItemSheet<Item>(width: width)
        sheet.rows { $0.heading(strings.next) }
        fill.addNext(to: &sheet)
        sheet.rows { $0.heading(content.isNewcomer ? strings.welcome : strings.todo) }
        fill.addSteps(to: &sheet)
        sheet.rows { $0.heading(strings.forYou) }
        fill.addRekomendasi(to: &sheet)
        return sheet
    }

    // MARK: The boxes

    private func nextSheet(width: Int, _ world: World, _ glyphs: Glyphs) -> ItemSheet<Item> {
        var sheet = ItemSheet<Item>(width: width)
        BerandaRows(content: content, world: world, glyphs: glyphs).addNext(to: &sheet)
        return sheet
    }

    private func stepsSheet(in room: Rect, _ world: World, _ glyphs: Glyphs) -> ItemSheet<Item> {
        fitting(room, world, glyphs) { $0.addSteps(to: &$1) }
    }

    private func rekomendasiSheet(in room: Rect, _ world: World, _ glyphs: Glyphs) -> ItemSheet<Item> {
        fitting(room, world, glyphs) { $0.addRekomendasi(to: &$1) }
    }

    /// With all there is to tell and free rows between the things, where that fits; without the one, then without the other.
    private func fitting(
        _ room: Rect, _ world: World, _ glyphs: Glyphs, _ fill: (BerandaRows, inout ItemSheet<Item>) -> Void
    ) -> ItemSheet<Item> {
        var sheet = ItemSheet<Item>(width: room.width)
        for (isSpaced, isFull) in [(true, true), (true, false), (false, false)] {
            sheet = ItemSheet(width: room.width)
            fill(BerandaRows(content: content, world: world, glyphs: glyphs, isSpaced: isSpaced, isFull: isFull), &sheet)
            if sheet.height <= room.height { break }
        }
        return sheet
    }
}
