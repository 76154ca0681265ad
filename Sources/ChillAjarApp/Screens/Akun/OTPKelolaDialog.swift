import ChillAjarKit
import TerminalUI

/// Makes new recovery codes, or turns the second factor off: each by a code of it, which no key alone could give.
struct OTPKelolaDialog: Screen {
    private var form: Form
    private var waiting: Ticket?
    private var error: SafeText = ""
    /// Whether the platform lets the person do without.
    private let isRequired: Bool

    init(isRequired: Bool) {
        self.isRequired = isRequired
        var what = Form.Field("what", label: "")
        what.choices = isRequired ? [""] : ["", ""]
        form = Form([what, Form.Field("code", label: "", placeholder: "······", maximumLength: 64)])
        form.focus = isRequired ? 1 : 0
    }

    var isDialog: Bool { true }
    var takesText: Bool { true }
    var isBusy: Bool { waiting != nil }
    func owns(_ ticket: Ticket) -> Bool { ticket == waiting }

    private var isRemoving: Bool { form.fields[0].chosen == 1 }
    /// What Enter does now.
    private func enter(_ world: World) -> SafeText? {
        let strings = OTPStrings(world.language)
        return form.isAtEnd ? (isRemoving ? strings.remove : strings.makeNew) : nil
    }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        if waiting != nil { return [world.bind(UmumCommands.keluarSelalu)] }
        return [
            world.bind(IsianCommands.kirim, as: enter(world)), world.bind(IsianCommands.nilai, as: common.choose),
            world.bind(IsianCommands.berikut), world.bindBack(as: common.cancel),
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key, .paste, .click: if waiting == nil { return input(action, world) }
        case .sync(.answered(waiting, .recoveryCodes(let codes))): return [.replace(OTPScreen(codes: codes))]
        case .sync(.answered(waiting, _)):
            return [.back, .toast(Toast(AkunStrings(world.language).otpRemoved, .success))]
        case .sync(.declined(waiting, let failure)):
            waiting = nil
            show(failure, world)
        default: break
        }
        return []
    }

    private mutating func input(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.escape), .click(HitID("close"), _): return [.back]
        case .click(HitID("save"), _): return input(.key(.enter), world)
        case .key(let key): if form.handle(key) == .submitted { return submit(world) }
        case .paste(let text): form.insert(text)
        case .click(let id, _): form.click(id)
        default: break
        }
        return []
    }

    private mutating func submit(_ world: World) -> [Effect] {
        let code = form.text("code").filter { !$0.isWhitespace }
        error = ""
        guard !code.isEmpty else {
            _ = form.show(errors: ["code": ErrorSentences(world.language).field(.required)])
            return []
        }
        waiting = world.ticket
        return [.sync(.ask(isRemoving ? .removeOTP(code: code) : .renewRecoveryCodes(code: code), ticket: world.ticket))]
    }

    private mutating func show(_ failure: APIError, _ world: World) {
        if case .invalid = failure {
            _ = form.show(errors: ["code": OTPStrings(world.language).wrongCode])
        } else {
            error = AkunStrings(world.language).sentence(failure)
        }
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = OTPStrings(world.language)
        let (words, style) = words(canvas.glyphs, world)
        let width = min(66, canvas.bounds.width)
        // What comes of it takes two rows.
        let fieldRows = form.fields.count * 3
        let rows = words.isEmpty ? 0 : words.wrapped(to: max(1, width - 6)).count
        let inner = DialogFrame.draw(&canvas, title: strings.manageTitle, width: width, height: fieldRows + rows + 6)
        let (body, buttons) = inner.splitBottom(inner.height >= 6 ? 2 : 1)
        var labelled = form
        labelled.fields[0].label = strings.what
        labelled.fields[0].choices = isRequired ? [strings.renew] : [strings.renew, strings.remove]
        labelled.fields[0].note = isRemoving ? strings.removeHint : strings.renewHint
        labelled.fields[1].label = strings.code
        labelled.fields[1].note = strings.codeHint
        let (fields, foot) = body.splitTop(min(fieldRows, max(2, body.height - rows)))
        labelled.draw(in: &canvas, fields)
        canvas.paragraph(words, in: foot, style)
        guard waiting == nil else { return }
        DialogFrame.buttons(
            &canvas, buttons,
            [
                world.button(IsianCommands.kirim, as: enter(world), HitID("save")),
                world.button(UmumCommands.kembali, as: CommonStrings(world.language).cancel, HitID("close")),
            ])
    }

    /// What is said below the fields.
    private func words(_ glyphs: Glyphs, _ world: World) -> (SafeText, Style) {
        let strings = OTPStrings(world.language)
        if waiting != nil { return (strings.confirming, Style(.accent)) }
        if !error.isEmpty { return ("\(glyphs.cross) \(error)", Style(.danger)) }
        return (isRequired ? strings.removeForbidden : "", Style(.muted))
    }
}
