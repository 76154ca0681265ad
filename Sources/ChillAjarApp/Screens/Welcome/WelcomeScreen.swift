import ChillAjarKit
import TerminalUI

/// The demo's first screen: one key signs in as one of three people.
struct WelcomeScreen: Screen {
    private var list = ListState<Int>(selected: 0)
    private var isWaiting = false
    private var error: SafeText = ""

    private static let people: [Peran?] = [.pelanggan, .mentor, .admin, nil]

    init() {}

    var awaitsSignIn: Bool { true }

    func bindings(_ world: World) -> [KeyBinding] {
        [
            world.bind(SambutanCommands.pilih), world.bindMove(), world.bind(SambutanCommands.pelanggan),
            world.bind(SambutanCommands.mentor), world.bind(SambutanCommands.admin), world.bind(SambutanCommands.lihat),
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        let ids = Array(Self.people.indices)
        switch action {
        case .key(.char(let digit)) where digit.wholeNumberValue.map { (1...Self.people.count).contains($0) } ?? false:
            return choose((digit.wholeNumberValue ?? 1) - 1)
        case .key(.enter), .key(.char(" ")): return choose(list.selected ?? 0)
        case .key(.escape): return [.back]
        case .key(let key): _ = list.handle(key, ids: ids, page: ids.count)
        case .click(let id, _) where id.name == "person": return choose(id.index)
        case .appeared: list.reconcile(ids: ids)
        case .sync(.session): isWaiting = false
        case .sync(.signInFailed(let failure)):
            isWaiting = false
            error = ErrorSentences(world.language).signIn(failure)
        default: break
        }
        return []
    }

    private mutating func choose(_ index: Int) -> [Effect] {
        list.select(index, ids: Array(Self.people.indices), page: Self.people.count)
        guard let peran = Self.people[index] else { return [.back] }
        isWaiting = true
        error = ""
        return [.signInDemo(peran)]
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = WelcomeStrings(world.language)
        let isTall = canvas.bounds.height >= 16
        let height = min(canvas.bounds.height, isTall ? 19 : 10)
        let room = canvas.bounds.centered(width: min(64, canvas.bounds.width - 2), height: height)
        var y = room.y
        if isTall {
            for line in WelcomeStrings.wordmark {
                canvas.text(line, x: room.x, y: y, Style(.accent, .bold), width: room.width, align: .center)
                y += 1
            }
            y += 1
        }
        canvas.text(strings.tagline, x: room.x, y: y, Style(.muted), width: room.width, align: .center)
        y += 2
        canvas.text(strings.question, x: room.x + 2, y: y, Style(.heading, .bold), width: room.width - 2)
        y += isTall ? 2 : 1
        for (index, peran) in Self.people.enumerated() where y < room.bottom {
            drawPerson(&canvas, Rect(x: room.x, y: y, width: room.width, height: 1), index, peran, strings)
            y += 1
        }
        y += 1
        if isWaiting {
            canvas.text(strings.signingIn, x: room.x + 2, y: y, Style(.accent), width: room.width - 2)
        } else if !error.isEmpty {
            canvas.text(error, x: room.x + 2, y: y, Style(.danger), width: room.width - 2)
        } else if y < room.bottom {
            canvas.text(strings.switchHint, x: room.x + 2, y: y, Style(.muted), width: room.width - 2)
        }
    }

    private func drawPerson(_ canvas: inout Canvas, _ row: Rect, _ index: Int, _ peran: Peran?, _ strings: WelcomeStrings) {
        let isSelected = index == list.selected
        canvas.text("\(index + 1)", x: row.x + 3, y: row.y, Style(.key, .bold), width: 1)
        let name = peran.map(strings.name) ?? strings.guest
        canvas.text(name, x: row.x + 6, y: row.y, Style(.text, .bold), width: 16)
        canvas.text(strings.what(peran), x: row.x + 19, y: row.y, Style(.muted), width: max(0, row.width - 20))
        if isSelected {
            canvas.select(row)
        }
        canvas.hit(row, id: HitID("person", index))
    }
}
