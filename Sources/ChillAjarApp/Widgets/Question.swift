import TerminalUI

/// A question that a screen asks over itself, so that it knows the answer; drawn and answered as ``ConfirmDialog``.
struct Question<Subject: Sendable>: Sendable {
    /// What was answered.
    enum Answer: Hashable, Sendable {
        case yes
        case no
    }

    /// What is asked about.
    let subject: Subject
    private let dialog: ConfirmDialog

    init(_ subject: Subject, title: SafeText, body: [SafeText], confirm: SafeText) {
        self.subject = subject
        dialog = ConfirmDialog(title: title, body: body, confirm: confirm, effects: [])
    }

    /// The answer that a key or a click gives; nil where it gives none, as Enter does.
    func answer(_ action: Action) -> Answer? {
        switch action {
        case .key(.char("y")), .click(HitID("confirm"), _): .yes
        case .key(.escape), .key(.char("n")), .key(.char("q")), .click(HitID("cancel"), _): .no
        default: nil
        }
    }

    func bindings(_ world: World) -> [KeyBinding] { dialog.bindings(world) }

    func view(_ canvas: inout Canvas, _ world: World) { dialog.view(&canvas, world) }
}
