import ChillAjarKit
import TerminalUI

/// The first line: the program, the places, the person, the server, the connection and the age of what is shown.
enum TopBar {
    static func draw(_ canvas: inout Canvas, _ rect: Rect, _ app: App) {
        canvas.fill(rect, Style(.bar))
        let status = statusSpans(app)
        let left = drawPlaces(&canvas, rect, app)
        drawStatus(&canvas, rect, status, room: rect.width - left - 2)
    }

    private static func drawPlaces(_ canvas: inout Canvas, _ rect: Rect, _ app: App) -> Int {
        var x = 1
        if rect.width >= 72 { x += canvas.text("Chill Ajar", x: x, y: 0, Style(.barAccent, .bold)) + 2 }
        let strings = TabStrings(app.world.language)
        let isWelcome = app.overlays.contains { $0.screen is WelcomeScreen }
        for (index, stack) in app.tabs.enumerated() where !isWelcome {
            let isCurrent = index == app.currentTab
            let start = x
            x += canvas.text("\(index + 1) ", x: x, y: 0, Style(isCurrent ? .barAccent : .barKey))
            x += canvas.text(
                strings.name(stack.tab), x: x, y: 0, isCurrent ? Style(.barAccent, [.bold, .underline]) : Style(.bar))
            let badge = stack.tab.badge(app.world)
            if badge > 0 { x += canvas.text(" \(canvas.glyphs.bullet)\(badge)", x: x, y: 0, Style(.badge).on(.bar)) }
            canvas.hit(Rect(x: start, y: 0, width: x - start, height: 1), id: HitID(Chrome.tabHit, index))
            x += 2
        }
        return x
    }

    /// Draws what fits from the right, the connection first.
    private static func drawStatus(_ canvas: inout Canvas, _ rect: Rect, _ parts: [(SafeText, Style)], room: Int) {
        var kept: [(SafeText, Style)] = []
        var used = 1
        for part in parts where used + part.0.width + 3 <= room || kept.isEmpty {
            used += part.0.width + 3
            kept.insert(part, at: 0)
        }
        var x = rect.width - used + 2
        for (text, style) in kept {
            x += canvas.text(text, x: max(0, x), y: 0, style, width: rect.width - max(0, x)) + 3
        }
    }

    /// In order of importance.
    private static func statusSpans(_ app: App) -> [(SafeText, Style)] {
        let world = app.world
        let strings = StatusStrings(world.language)
        var parts = [connection(app, strings)]
        if let user = world.session?.user {
            parts.append(("\(user.nama) \(app.glyphs.separator) \(CommonStrings(world.language).peran(user.peran))", Style(.bar)))
        } else {
            parts.append((CommonStrings(world.language).peran(nil), Style(.bar)))
        }
        parts.append((SafeText(outside: world.isDemo ? "demo" : world.server.name), Style(.muted).on(.bar)))
        return parts
    }

    private static func connection(_ app: App, _ strings: StatusStrings) -> (SafeText, Style) {
        let world = app.world
        let glyphs = app.glyphs
        let sending = world.outbox.count { $0.state == .sending || $0.state == .waiting }
        let unclear = world.outbox.count { $0.state == .unclear }
        if unclear > 0 { return ("\(glyphs.warning) \(strings.unclear(unclear))", Style(.warning).on(.bar)) }
        switch world.connection {
        case .offline(let since):
            return ("\(glyphs.offline) \(strings.offline(since.waktu(in: world.zona)))", Style(.warning).on(.bar))
        case .unwell(_, let status):
            return ("\(glyphs.warning) \(strings.unwell(status))", Style(.warning).on(.bar))
        case .unknown, .online:
            if sending > 0 { return ("\(glyphs.sending) \(strings.sending(sending))", Style(.accent).on(.bar)) }
            guard let oldest = app.watched.compactMap({ world.data.fetchedAt($0) }).min() else {
                return ("\(glyphs.waiting) \(strings.connecting)", Style(.muted).on(.bar))
            }
            let age = DateStrings(world.language).age(world.now.seconds(since: oldest))
            return ("\(glyphs.check) \(age)", Style(.success).on(.bar))
        }
    }
}
