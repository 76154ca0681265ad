import TerminalUI

/// Asks before something that cannot be undone. Answered by `y`, which opens no dialog, and never by Enter alone.
struct ConfirmDialog: Screen {
    let title: SafeText
    let body: [SafeText]
    /// What `y` does, in a word or two.
    let confirm: SafeText
    /// What is done then.
    let effects: [Effect]
    /// What any other answer leaves as it is, in a word or two; "cancel" where nothing is said.
    var keep: SafeText?

    var isDialog: Bool { true }
    /// Whether the program ends with `y`.
    var isAboutLeaving: Bool { effects.contains { if case .quitNow = $0 { true } else { false } } }

    func bindings(_ world: World) -> [KeyBinding] {
        [world.bindYes(as: confirm), world.bindBack(as: keep ?? CommonStrings(world.language).cancel)]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.char("y")), .click(HitID("confirm"), _): [.back] + effects
        case .key(.escape), .key(.char("n")), .key(.char("q")), .click(HitID("cancel"), _): [.back]
        default: []
        }
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let lines = body.flatMap { $0.wrapped(to: max(10, min(56, canvas.bounds.width - 6))) }
        let keep = keep ?? CommonStrings(world.language).cancel
        // Both answers are seen.
        let answers = confirm.width + keep.width + 12
        let width = max(title.width + 6, lines.map(\.width).max() ?? 0, answers, 36) + 6
        let inner = DialogFrame.draw(&canvas, title: title, width: width, height: lines.count + 6)
        DialogFrame.says(&canvas, body.map { ($0, Style(.dialog)) }, in: inner.splitBottom(1).top)
        DialogFrame.buttons(&canvas, inner, [("y", confirm, HitID("confirm")), ("Esc", keep, HitID("cancel"))])
    }
}
