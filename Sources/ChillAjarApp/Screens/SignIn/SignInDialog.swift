import ChillAjarKit
import TerminalUI

/// Asks for e-mail and password, and for the second factor where the account has one, over whatever the person was doing.
struct SignInDialog: Screen {
    private var form: Form
    /// The second factor, once the platform has asked for it.
    private var code: Form?
    private var isWaiting = false
    private var error: SafeText = ""
    /// Why the password is asked for again, where the person has not asked to sign in: they are to know that nothing is lost.
    private let reason: Reason?
    private var isReturn: Bool { reason != nil }

    /// Why somebody who is signed in has to give the password again.
    enum Reason: Hashable, Sendable {
        /// The server has ended the session by itself.
        case ended
        /// The person's command for secrets has not given the tokens back.
        case noSecret
    }

    init(email: String = "", reason: Reason? = nil) {
        self.reason = reason
        form = Form([
            Form.Field("email", label: "", placeholder: "nama@contoh.id", text: email),
            Form.Field("password", label: "", isSecret: true, maximumLength: 1024),
        ])
        form.focus = email.isEmpty ? 0 : 1
    }

    var isDialog: Bool { true }
    var takesText: Bool { true }
    var awaitsSignIn: Bool { isWaiting }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        if isWaiting { return [world.bindBack(as: common.cancel)] }
        if code != nil {
            return [world.bind(IsianCommands.kirim, as: enter(world)), world.bindBack()]
        }
        var bindings = [
            world.bind(IsianCommands.kirim, as: enter(world)), world.bind(IsianCommands.berikut),
        ]
        if !isReturn { bindings.append(world.bind(MasukCommands.daftar)) }
        if world.setsForgottenPasswords { bindings.append(world.bind(MasukCommands.lupa)) }
        return bindings + [world.bindBack(as: common.cancel)]
    }

    /// What Enter does now.
    private func enter(_ world: World) -> SafeText {
        let isLast = code != nil || form.isAtEnd
        return isLast ? SignInStrings(world.language).title : CommonStrings(world.language).next
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.escape) where isWaiting:
            isWaiting = false
            return [.sync(.cancelSignIn)]
        case .key, .paste, .click:
            guard !isWaiting else { return [] }
            return code == nil ? edit(action, world) : editCode(action, world)
        case .sync(.otpRequired) where isWaiting:
            isWaiting = false
            error = ""
            code = Form([Form.Field("code", label: "", placeholder: "······", maximumLength: 64)])
        case .sync(.session(_?)): return [.back]
        case .sync(.signInFailed(let failure)) where isWaiting:
            isWaiting = false
            error = code == nil ? ErrorSentences(world.language).signIn(failure) : codeError(failure, world)
        default: break
        }
        return []
    }

    private mutating func edit(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.escape), .click(SignInBox.closeHit, _): return [.back]
        case .click(SignInBox.submitHit, _): return edit(.key(.enter), world)
        case .key(.ctrl("r")) where !isReturn: return [.replace(RegisterDialog(email: form.text("email")))]
        case .key(.ctrl("l")) where world.setsForgottenPasswords:
            return [.replace(LupaSandiDialog(email: form.text("email"), reason: reason))]
        case .key(let key):
            if form.handle(key) == .submitted { return submit(world) }
        case .paste(let text): form.insert(text)
        case .click(let id, _): form.click(id)
        default: break
        }
        return []
    }

    // MARK: The second factor

    private mutating func editCode(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .click(SignInBox.closeHit, _): return editCode(.key(.escape), world)
        case .click(SignInBox.submitHit, _): return editCode(.key(.enter), world)
        case .key(.escape):
            // Back to the password, which may be another person's.
            code = nil
            error = ""
            return [.sync(.cancelSignIn)]
        case .key(let key):
            if code?.handle(key) == .submitted { return submitCode(world) }
        case .paste(let text): code?.insert(text)
        case .click(let id, _): code?.click(id)
        default: break
        }
        return []
    }

    private mutating func submitCode(_ world: World) -> [Effect] {
        let typed = (code?.text("code") ?? "").filter { !$0.isWhitespace }
        error = ""
        guard !typed.isEmpty else {
            _ = code?.show(errors: ["code": ErrorSentences(world.language).field(.required)])
            return []
        }
        isWaiting = true
        return [.sync(.answerOTP(typed))]
    }

    private func codeError(_ failure: APIError, _ world: World) -> SafeText {
        if case .unauthorized = failure { return SignInStrings(world.language).wrongCode }
        return ErrorSentences(world.language).sentence(failure)
    }

    private mutating func submit(_ world: World) -> [Effect] {
        guard !isWaiting else { return [] }
        let sentences = ErrorSentences(world.language)
        var errors: [String: SafeText] = [:]
        if let problem = Validation.email(form.text("email")) { errors["email"] = sentences.field(problem) }
        if form.text("password").isEmpty { errors["password"] = sentences.field(.required) }
        _ = form.show(errors: errors)
        error = ""
        guard errors.isEmpty else { return [] }
        isWaiting = true
        return [.sync(.signIn(SignIn(email: form.text("email"), password: form.text("password"))))]
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = SignInStrings(world.language)
        let common = CommonStrings(world.language)
        var hints: [SafeText] = []
        if code == nil, !isReturn { hints.append(strings.noAccount(world.key(MasukCommands.daftar))) }
        if code == nil, world.setsForgottenPasswords { hints.append(strings.forgotten(world.key(MasukCommands.lupa))) }
        SignInBox(
            title: isReturn ? strings.returnHeading : strings.heading, server: SafeText(outside: world.server.name), width: 58,
            head: code == nil ? reason.map(strings.nothingLost) ?? "" : strings.codeHint, form: labelled(strings),
            message: SignInMessage(waiting: isWaiting ? strings.signingIn : nil, error: error, canvas.glyphs), hints: hints,
            buttons: isWaiting ? [] : world.signInButtons(enter(world), code == nil ? common.cancel : common.back)
        ).draw(in: &canvas)
    }
}

extension SignInDialog {
    /// The form in sight, in the person's words.
    private func labelled(_ strings: SignInStrings) -> Form {
        if var code {
            code.fields[0].label = strings.code
            return code
        }
        var form = form
        form.fields[0].label = strings.email
        form.fields[1].label = strings.password
        return form
    }
}
