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
        form = Form([what, Form.Field("code", label: "", placeholder: "123456", maximumLength: 64)])
        form.focus = isRequired ? 1 : 0
    }

    var isDialog: Bool { true }
    var takesText: Bool { true }
    var isBusy: Bool { waiting != nil }
    func owns(_ ticket: Ticket) -> Bool { ticket == waiting }

    private var isRemoving: Bool { form.fields[0].chosen == 1 }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        if waiting != nil { return [world.bind(UmumCommands.keluarSelalu)] }
        return [
            world.bind(IsianCommands.kirim), world.bind(IsianCommands.nilai, as: common.choose),
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
        case .key(.escape): return [.back]
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
        let inner = DialogFrame.draw(&canvas, title: strings.manageTitle, width: 66, height: 13)
        var labelled = form
        labelled.fields[0].label = strings.what
        labelled.fields[0].choices = isRequired ? [strings.renew] : [strings.renew, strings.remove]
        labelled.fields[0].note = isRemoving ? strings.removeHint : strings.renewHint
        labelled.fields[1].label = strings.code
        labelled.fields[1].note = strings.codeHint
        let (fields, foot) = inner.splitTop(min(form.height, max(2, inner.height - 2)))
        labelled.draw(in: &canvas, fields)
        if waiting != nil {
            canvas.text(strings.confirming, x: foot.x, y: foot.y, Style(.accent), width: foot.width)
        } else if !error.isEmpty {
            _ = canvas.paragraph("\(canvas.glyphs.cross) \(error)", in: foot, Style(.danger))
        } else if isRequired {
            _ = canvas.paragraph(strings.removeForbidden, in: foot, Style(.muted))
        }
    }
}
