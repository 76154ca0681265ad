import ChillAjarKit
import TerminalUI

extension PesanDialog {
    static let slotHit = "pilih-slot"
    static let paketHit = "pilih-paket"
    static let stepHit = "langkah"
    static let nextHit = HitID("lanjut")
    static let backHit = HitID("kembali")
    static let closeHit = HitID("tutup")

    private static let width = 70
    private static let height = 21

    /// Columns in which the topic is written.
    func topicWidth(_ world: World) -> Int {
        DialogFrame.room(world.size, width: Self.width, height: Self.height).width
    }

    /// Rows that a list of a step has.
    func bodyHeight(_ world: World) -> Int { max(1, min(Self.height, world.size.height) - 10) }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = PesanStrings(world.language)
        let inner = DialogFrame.draw(
            &canvas, title: strings.title, trailing: SafeText(outside: kursus.nama).singleLine.truncated(to: 30),
            width: Self.width,
            height: Self.height)
        let room = Room(inner.height)
        let (head, rest) = inner.splitTop(room.head)
        drawSteps(&canvas, head, strings)
        let message = message(canvas.glyphs, isShort: inner.height < 14, world)
        let lines = message.map { min($0.0.wrapped(to: inner.width).count, room.message) } ?? 0
        let (main, foot) = rest.splitBottom(min(rest.height, lines + room.buttons))
        let body = lines > 0 && main.height >= 12 ? main.splitBottom(1).top : main
        canvas.sub(body) { drawBody(&$0, world, strings) }
        if let message {
            let place = Rect(x: foot.x, y: foot.y, width: foot.width, height: lines)
            _ = canvas.paragraph(message.0, in: place, message.1)
        }
        DialogFrame.buttons(&canvas, foot.splitTop(lines).bottom, buttons(world, strings))
    }

    /// How the rows of the dialog are shared; in a low window the last line of the screen must do for the buttons.
    private struct Room {
        let head: Int
        let message: Int
        let buttons: Int

        init(_ height: Int) {
            switch height {
            case 9...: (head, message, buttons) = (2, 3, 2)
            case 5...: (head, message, buttons) = (1, 1, 1)
            case 3...: (head, message, buttons) = (1, 1, 0)
            default: (head, message, buttons) = (0, 1, 0)
            }
        }
    }

    private func buttons(_ world: World, _ strings: PesanStrings) -> [(key: SafeText, label: SafeText, hit: HitID)] {
        let close = world.button(UmumCommands.kembali, as: strings.close, Self.closeHit)
        if sending != .no { return [close] }
        let next: (command: any CommandSet, back: any CommandSet, label: SafeText) =
            switch step {
            case .ringkasan: (JawabCommands.ya, RingkasanCommands.mundur, strings.book)
            case .topik: (TopikCommands.lanjut, TopikCommands.mundur, strings.next)
            default: (PesanCommands.pilih, PesanCommands.mundur, strings.next)
            }
        let back = step == steps.first ? [] : [world.button(next.back, as: strings.back, Self.backHit)]
        return [world.button(next.command, as: next.label, Self.nextHit)] + back + [close]
    }

    /// What the person must know now.
    private func message(_ glyphs: Glyphs, isShort: Bool, _ world: World) -> (SafeText, Style)? {
        let strings = PesanStrings(world.language)
        switch sending {
        case .waiting: return ("\(glyphs.sending) \(strings.waiting)", Style(.accent).on(.dialog))
        case .unclear: return ("\(glyphs.warning) \(strings.unclear)", Style(.warning).on(.dialog))
        case .no: break
        }
        if !isOffered { return ("\(glyphs.cross) \(strings.kursusGone)", Style(.danger).on(.dialog)) }
        if !error.isEmpty { return ("\(glyphs.cross) \(error)", Style(.danger).on(.dialog)) }
        if !notice.isEmpty { return ("\(glyphs.warning) \(notice)", Style(.warning).on(.dialog)) }
        guard step == .ringkasan else { return nil }
        if isAskedForY { return (strings.confirm, Style(.accent, .bold).on(.dialog)) }
        // What y does then is another thing.
        if world.isOffline { return ("\(glyphs.offline) \(strings.offline)", Style(.warning).on(.dialog)) }
        return isShort ? nil : (strings.afterwards, Style(.muted).on(.dialog))
    }

    private func drawSteps(_ canvas: inout Canvas, _ rect: Rect, _ strings: PesanStrings) {
        let marks = steps.map { each in
            let isDone = each.rawValue < reached.rawValue && (each != .slot || slot != nil)
            let isOpen = each.rawValue <= reached.rawValue
            return Stepper.Step(strings.name(each), isDone: isDone, hit: isOpen ? HitID(Self.stepHit, each.rawValue) : nil)
        }
        Stepper(marks, current: steps.firstIndex(of: step) ?? 0).draw(in: &canvas, rect.splitTop(1).top, on: .dialog)
    }
}
