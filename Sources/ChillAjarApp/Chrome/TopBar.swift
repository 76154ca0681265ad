import ChillAjarKit
import TerminalUI

/// The first line: the program, the places, the person, the server, the connection and the age of what is shown.
enum TopBar {
    static let statusHit = HitID("status")
    static let profilHit = HitID("profil-name")
    static let personHit = HitID("person")

    /// How much of the places is written.
    private struct Form {
        enum Names {
            case whole, short
            /// Only that of the place in sight.
            case current
        }

        let hasBrand: Bool
        let names: Names
        /// Blanks between two places.
        var gap: Int { names == .short ? 1 : 2 }

        /// What stands after the number of a place; nil for nothing.
        func name(_ tab: Tab, isCurrent: Bool, _ strings: TabStrings) -> SafeText? {
            switch names {
            case .whole: strings.name(tab)
            case .short: strings.shortName(tab)
            case .current: isCurrent ? strings.name(tab) : nil
            }
        }
    }

    static func draw(_ canvas: inout Canvas, _ rect: Rect, _ app: App) {
        canvas.fill(rect, Style(.bar))
        // The places stand where they stand whatever the connection is.
        let room = Rect(x: 0, y: 0, width: rect.width - min(stateColumns, rect.width / 4) - 2, height: 1)
        let left = drawPlaces(&canvas, room, form(fitting: room.width, app), app)
        let status = StatusLine(app).pieces(fitting: rect.width - left - 1)
        let sign = Rect(
            x: rect.width - StatusLine.width(of: status) - 1, y: 0, width: StatusLine.width(of: status), height: 1)
        canvas.spans(status, x: sign.x, y: 0)
        canvas.hit(sign, id: statusHit)
        drawPerson(&canvas, Rect(x: left, y: 0, width: sign.x - left - 2, height: 1), app.world)
    }

    /// The names of the places come before the program's and the person's, in short forms before none; where even those do not
    /// fit, only the one in sight has its own.
    private static func form(fitting width: Int, _ app: App) -> Form {
        let forms = [
            Form(hasBrand: true, names: .whole), Form(hasBrand: false, names: .whole), Form(hasBrand: false, names: .short),
            Form(hasBrand: true, names: .current),
        ]
        let person = 10
        let first = forms.first { form in
            // Where one is comes before what else there is.
            let own = app.ownName.map { $0.width + (form.names == .current ? 0 : form.gap) } ?? 0
            let needed = parts(form, app).reduce(1) { $0 + $1.width } + (form.hasBrand ? brand.width + 2 : 0) + own
            return needed + (form.hasBrand && form.names == .whole ? person : 0) <= width
        }
        return first ?? Form(hasBrand: false, names: .current)
    }

    private static let brand: SafeText = "Chill Ajar"
    /// Columns that are always left for the connection, which takes more where nothing else needs them.
    private static let stateColumns = 11

    /// What stands for each place, with the gap after it.
    private static func parts(_ form: Form, _ app: App) -> [SafeText] {
        let strings = TabStrings(app.world.language)
        return app.tabs.enumerated().map { index, stack in
            let name =
                form.name(stack.tab, isCurrent: index == app.currentTab && app.ownName == nil, strings).map {
                    " \($0)" as SafeText
                } ?? ""
            let badge = stack.tab.badge(app.world)
            return "\(index + 1)\(name)\(badge > 0 ? " \(app.glyphs.bullet)\(badge)" : "" as SafeText)"
                + SafeText(" ").repeated(form.gap)
        }
    }

    /// Draws the program's name and the places; returns where they end.
    private static func drawPlaces(_ canvas: inout Canvas, _ rect: Rect, _ form: Form, _ app: App) -> Int {
        var x = 1
        if form.hasBrand { x += canvas.text(brand, x: x, y: 0, Style(.barAccent, .bold)) + 2 }
        let strings = TabStrings(app.world.language)
        let isWelcome = app.overlays.contains { $0.screen is WelcomeScreen }
        let ownName = app.ownName
        for (index, stack) in app.tabs.enumerated() where !isWelcome && x < rect.width {
            let isCurrent = index == app.currentTab && ownName == nil
            let start = x
            x += canvas.text("\(index + 1)", x: x, y: 0, Style(isCurrent ? .barAccent : .barKey), width: rect.width - x)
            if let name = form.name(stack.tab, isCurrent: isCurrent, strings) {
                x += 1
                x += canvas.text(
                    name, x: x, y: 0, isCurrent ? Style(.barAccent, [.bold, .underline]) : Style(.bar),
                    width: rect.width - x)
            }
            if isCurrent { x += drawHere(&canvas, rect, x, app.world) }
            let badge = stack.tab.badge(app.world)
            if badge > 0 {
                let isLinear = app.world.presentation.isLinear
                let words: SafeText =
                    isLinear ? ", \(strings.waiting(badge, in: stack.tab))" : " \(canvas.glyphs.bullet)\(badge)"
                x += canvas.text(words, x: x, y: 0, Style(.badge).on(.bar), width: rect.width - x)
            }
            canvas.hit(Rect(x: start, y: 0, width: x - start, height: 1), id: HitID(Chrome.tabHit, index))
            x += form.gap
        }
        if let ownName, !isWelcome, x + ownName.width <= rect.width {
            x += canvas.text(ownName, x: x, y: 0, Style(.barAccent, [.bold, .underline]))
            x += drawHere(&canvas, rect, x, app.world) + form.gap
        }
        return x
    }

    /// Says in a word that one is here, to who sees no underline.
    private static func drawHere(_ canvas: inout Canvas, _ rect: Rect, _ x: Int, _ world: World) -> Int {
        guard world.presentation.isLinear else { return 0 }
        return canvas.text(" \(LinearStrings(world.language).here)", x: x, y: 0, Style(.bar), width: rect.width - x)
    }

    /// Draws who is here and on which server, by the name of its profile where there are several, in the longest form that fits, at the right.
    private static func drawPerson(_ canvas: inout Canvas, _ room: Rect, _ world: World) {
        let peran = CommonStrings(world.language).peran(world.peran)
        let server = SafeText(outside: world.isDemo ? "demo" : world.profil ?? world.server.name).singleLine
        let dot = canvas.glyphs.separator
        var forms: [[SafeText]] = [[server, peran], [peran]]
        if let nama = world.session?.user.nama {
            let full = SafeText(outside: nama).singleLine
            let short = SafeText.shortName(nama)
            forms = [
                [server, "\(full) \(dot) \(peran)"], [server, "\(short) \(dot) \(peran)"], ["\(short) \(dot) \(peran)"], [short],
            ]
            // Whose profile it is matters more than what they are there.
            if world.profil != nil { forms[2...] = [[server, short], [server], [short]] }
        }
        guard let parts = forms.first(where: { width(of: $0) <= room.width }) else { return }
        var x = room.right - width(of: parts) + 2
        canvas.hit(Rect(x: x, y: 0, width: room.right - x, height: 1), id: personHit)
        for (index, part) in parts.enumerated() {
            let isServer = index == 0 && (parts.count > 1 || part == server)
            let isProfil = isServer && world.profil != nil
            let width = canvas.text(part, x: x, y: 0, Style(isProfil ? .barAccent : isServer ? .muted : .bar).on(.bar))
            if isProfil { canvas.hit(Rect(x: x, y: 0, width: width, height: 1), id: profilHit) }
            x += width + 3
        }
    }

    private static func width(of parts: [SafeText]) -> Int { parts.reduce(0) { $0 + $1.width + 3 } }
}
