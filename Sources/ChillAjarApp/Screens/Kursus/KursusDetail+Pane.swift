import ChillAjarKit
import TerminalUI

extension KursusDetail {
    /// Everything that one drawing of the pane needs.
    struct Pane {
        let detail: KursusDetail
        let kursus: Kursus
        let focused: Bool
        let world: World
        let width: Int
        let grid: SlotGrid
        let chosen: JadwalKursus?
        /// A booking of the chosen slot that was begun and left.
        let resumed: PesanDraft?
        let strings: KursusStrings

        init(detail: KursusDetail, kursus: Kursus, focused: Bool, world: World, width: Int) {
            self.detail = detail
            self.kursus = kursus
            self.focused = focused
            self.world = world
            self.width = width
            grid = SlotGrid(kursus.freeSlots(now: world.now), zona: world.zona)
            chosen = detail.slot(kursus, world)
            resumed = detail.resumes(kursus, world)
            strings = KursusStrings(world.language)
        }

        /// Columns of an amount and its button at the most: far apart they are not seen as one.
        private static let mostColumns = 72

        var days: Int { KursusDetail.days(width: width) }
        var price: PriceBreakdown {
            let paket = detail.paket(kursus)
            return PriceBreakdown(harga: kursus.harga(with: paket), paket: paket)
        }

        // MARK: The text above

        /// The pieces from top to bottom: with room to breathe, without, and with a description cut short where even that is tight.
        ///
        /// - Parameter hasSlots: whether the free slots are among them, or stand beside.
        func blocks(height: Int, hasSlots: Bool) -> [Block] {
            let paket = paketBlock.height > 0 ? [gap, paketBlock] : []
            let reasons = reasonBlock.height > 0 ? [gap, reasonBlock] : []
            let text = [headBlock, gap] + descriptionBlocks(.max) + reasons + paket
            let slots = hasSlots ? [gap, slotsBlock()] : []
            let used = (text + slots).reduce(0) { $0 + $1.height }
            if used <= height {
                // What is left over shows the weeks that follow.
                return text + (hasSlots ? [gap, slotsBlock(rows: height - used + slotsBlock().height)] : [])
            }
            let below = paket + slots
            let room = height - below.reduce(1) { $0 + $1.height }
            if room >= 1 { return [headBlock] + descriptionBlocks(room) + below }
            let dense = [paketBlock] + (hasSlots ? [slotsBlock()] : [])
            return [headBlock] + descriptionBlocks(height - dense.reduce(1) { $0 + $1.height }) + dense
        }

        /// Why it fits what was looked for.
        private var reasonBlock: Block {
            guard let match = detail.match else { return Block(height: 0) { _, _ in } }
            let width = min(width, 76)
            func text(_ glyphs: Glyphs) -> SafeText { strings.reasons(match, glyphs, now: world.now, zona: world.zona) }
            return Block(height: text(.unicode).wrapped(to: width).count) { canvas, rect in
                canvas.paragraph(
                    text(canvas.glyphs), in: Rect(x: rect.x, y: rect.y, width: width, height: rect.height), Style(.muted))
            }
        }

        private var gap: Block { Block(height: 1) { _, _ in } }

        private var headBlock: Block {
            Block(height: 1) { canvas, rect in
                let price = kursus.mentor?.biayaPerSesi.map { SafeText(outside: $0.formatted) }
                let unit: SafeText = price == nil || rect.width < 40 ? "" : strings.perSesi
                let right = (price ?? strings.unknownPrice) + unit
                let left = rect.width - right.width - 1
                canvas.text(right, x: rect.x + left + 1, y: rect.y, Style(.money, .bold), width: right.width)
                let mentor = SafeText(outside: kursus.mentor?.nama ?? "").singleLine
                let stars = KursusRow.rating(kursus.mentor?.rating, canvas.glyphs, strings)
                let count = kursus.mentor?.jumlahTestimoni.map { $0 > 0 ? " (\($0))" : "" } ?? ("" as SafeText)
                let name = min(mentor.width, max(0, left - stars.text.width - count.width - 2))
                var x = rect.x + canvas.text(mentor, x: rect.x, y: rect.y, Style(.heading, .bold), width: name) + 2
                guard x + stars.text.width <= rect.x + left else { return }
                let start = x
                x += canvas.text(stars.text, x: x, y: rect.y, stars.style)
                x += canvas.text(count, x: x, y: rect.y, Style(.muted), width: max(0, left - (x - rect.x)))
                canvas.hit(Rect(x: start, y: rect.y, width: x - start, height: 1), id: HitID(KursusDetail.testimoniHit))
            }
        }

        private func descriptionBlocks(_ room: Int) -> [Block] {
            let text = SafeText(outside: kursus.deskripsi ?? "")
            guard !text.isEmpty, room > 0 else { return [] }
            let height = min(room, text.wrapped(to: min(width, 76)).count)
            return [
                Block(height: height) { canvas, rect in
                    _ = canvas.paragraph(
                        text, in: Rect(x: rect.x, y: rect.y, width: min(rect.width, 76), height: rect.height), Style(.text))
                }
            ]
        }

        private var paketBlock: Block {
            guard kursus.visibilitasPaket != nil else {
                return Block(height: world.session == nil ? 1 : 0) { canvas, rect in
                    canvas.text(strings.paketAfterSignIn, x: rect.x, y: rect.y, Style(.muted), width: rect.width)
                }
            }
            let offered = kursus.paketTersedia
            guard !offered.isEmpty else { return Block(height: 0) { _, _ in } }
            let chosen = detail.paket(kursus)?.id
            let names = PaketRow.nameWidth(offered, in: width - 8)
            return Block(height: offered.count + 1) { canvas, rect in
                canvas.text(strings.paket, x: rect.x, y: rect.y, Style(.heading), width: rect.width)
                for (row, paket) in ([nil] + offered.map(Optional.some)).enumerated() {
                    let line = Rect(x: rect.x + 8, y: rect.y + row, width: rect.width - 8, height: 1)
                    PaketRow.draw(in: &canvas, line, paket, isChosen: paket?.id == chosen, names: names, strings)
                    canvas.hit(line, id: HitID(KursusDetail.paketHit, Int(paket?.id.value ?? 0)))
                }
            }
        }

        // MARK: What stays below

        func footHeight(of height: Int) -> Int {
            guard chosen != nil else { return min(height, height >= 12 ? 2 : 1) }
            if height >= 18 { return price.height + 2 + (resumed == nil ? 0 : 1) }
            return min(height, height >= 6 ? 2 : 1)
        }

        /// The booking that was begun and left, in a sentence.
        private var resumedWords: SafeText? {
            guard let step = resumed?.step else { return nil }
            let steps = PesanDialog.steps(of: kursus)
            let place = (steps.firstIndex(of: step) ?? 0) + 1
            return strings.resume(step: place, of: steps.count, PesanStrings(world.language).name(step))
        }

        func drawFoot(_ canvas: inout Canvas, _ rect: Rect) {
            guard let chosen else {
                canvas.text(strings.noSlots, x: rect.x, y: rect.y, Style(.warning), width: rect.width)
                guard rect.height > 1 else { return }
                canvas.text(
                    strings.noSlotsNext(world.key(TempatCommands.segarkan)), x: rect.x, y: rect.y + 1, Style(.muted),
                    width: rect.width)
                return
            }
            var top = rect
            if rect.height > price.height + 1 { top = rect.splitTop(1).bottom }
            if top.height > price.height + 1, let words = resumedWords {
                let (line, rest) = top.splitTop(1)
                canvas.text(words, x: line.x + 2, y: line.y, Style(.info), width: line.width - 2)
                top = rest
            }
            if top.height > 1 {
                let (line, rest) = top.splitTop(1)
                let words = strings.slot(chosen, today: world.today, zona: world.zona)
                canvas.text("▸ ", x: line.x, y: line.y, Style(.accent, .bold), width: 2)
                canvas.text(words, x: line.x + 2, y: line.y, Style(.accent, .bold), width: line.width - 2)
                top = rest
            }
            // While the list has the keys Enter only comes here; the button can be clicked from there, too.
            let label = resumed == nil ? strings.bookButton : strings.resumeButton
            let button: SafeText = focused ? " \(label) \(world.key(KursusDetailCommands.pesan)) " : " \(label) "
            let left = top.insetX(top.height > 1 && top.width > 30 ? 2 : 0)
            let priceWidth = min(36, max(0, left.width - button.width - 2))
            price.draw(in: &canvas, Rect(x: left.x, y: top.y, width: priceWidth, height: top.height), strings)
            let columns = rect.width > Self.mostColumns + 12 ? Self.mostColumns : rect.width
            let place = Rect(x: rect.x + columns - button.width, y: top.bottom - 1, width: button.width, height: 1)
            canvas.text(button, x: place.x, y: place.y, Style(focused ? .buttonFocused : .button), width: place.width)
            canvas.hit(place, id: HitID(KursusDetail.bookHit))
        }
    }
}

/// One paket in a row: whether it is chosen, its name, what it adds to the price, what is in it.
enum PaketRow {
    /// Columns in which the names of some paket stand, so that their prices stand below each other and there is
    /// room for what is in them.
    static func nameWidth(_ offered: [Paket], in room: Int) -> Int {
        min(max(24, room - 50), max(12, offered.map { SafeText(outside: $0.nama).singleLine.width }.max() ?? 0))
    }

    static func draw(
        in canvas: inout Canvas, _ rect: Rect, _ paket: Paket?, isChosen: Bool, names: Int, _ strings: KursusStrings,
        on surface: Role? = nil
    ) {
        let mark = isChosen ? canvas.glyphs.choiceOn : canvas.glyphs.choiceOff
        canvas.text(mark, x: rect.x, y: rect.y, Style(isChosen ? .accent : .muted).on(surface), width: 1)
        let name = paket.map { SafeText(outside: $0.nama).singleLine } ?? strings.noPaket
        let style = Style(.text, isChosen ? .bold : []).on(surface)
        guard let paket else {
            canvas.text(name, x: rect.x + 2, y: rect.y, style, width: rect.width - 2)
            return
        }
        let price: SafeText = "+ \(Harga(biayaPerSesi: .zero, paket: paket).paket.formatted)"
        let nameWidth = max(8, min(names, rect.width - 2 - price.width - 2))
        canvas.text(name, x: rect.x + 2, y: rect.y, style, width: nameWidth)
        var x = rect.x + 2 + nameWidth + 1
        let priceWidth = max(price.width, min(11, rect.right - x))
        canvas.text(price, x: x, y: rect.y, Style(.money).on(surface), width: priceWidth, align: .right)
        x += priceWidth + 2
        canvas.text(strings.items(paket), x: x, y: rect.y, Style(.muted).on(surface), width: rect.right - x)
    }
}
