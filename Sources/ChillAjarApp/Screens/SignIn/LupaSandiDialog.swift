import ChillAjarKit
import TerminalUI

/// Sets a forgotten password: by the address a code is asked for, which the platform sends to the account's telephone, and by the
/// code the new password is set.
struct LupaSandiDialog: Screen {
    /// The address; once the code is asked for, the code and the new password.
    private var form: Form
    /// Whose password is set, once a code was asked for.
    private var email: String?
    private var waiting: Ticket?
    private var error: SafeText = ""

    /// Why the password is asked for in the dialog that this one stands in for.
    private let reason: SignInDialog.Reason?

    init(email: String, reason: SignInDialog.Reason?) {
        self.reason = reason
        form = Self.asking(email)
    }

    private static func asking(_ email: String) -> Form {
        Form([Form.Field("email", label: "", placeholder: "nama@contoh.id", text: email)])
    }

    var isDialog: Bool { true }
    var takesText: Bool { true }
    var isBusy: Bool { waiting != nil }
    func owns(_ ticket: Ticket) -> Bool { ticket == waiting }

    func bindings(_ world: World) -> [KeyBinding] {
        // Whether the new password is good from here on must be seen.
        if waiting != nil { return [world.bind(UmumCommands.keluarSelalu)] }
        let submit = world.bind(IsianCommands.kirim, as: enter(world))
        return [submit] + (email == nil ? [] : [world.bind(IsianCommands.berikut)]) + [world.bindBack(as: back(world))]
    }

    /// What Enter does now.
    private func enter(_ world: World) -> SafeText {
        let strings = LupaSandiStrings(world.language)
        return email == nil ? strings.ask : form.isAtEnd ? strings.set : CommonStrings(world.language).next
    }

    /// What Esc does now.
    private func back(_ world: World) -> SafeText {
        let common = CommonStrings(world.language)
        return email == nil ? common.cancel : common.back
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key, .paste, .click: if waiting == nil { return input(action, world) }
        case .sync(.answered(waiting, .passwordCodeSent)):
            waiting = nil
            email = form.text("email")
            form = Form([
                Form.Field("kode", label: "", placeholder: "······", maximumLength: 16),
                Form.Field("password_baru", label: "", isSecret: true, maximumLength: 1024),
            ])
        case .sync(.answered(waiting, _)):
            waiting = nil
            return [signIn(email ?? ""), .toast(Toast(LupaSandiStrings(world.language).done, .success))]
        case .sync(.declined(waiting, let failure)):
            waiting = nil
            show(failure, world)
        default: break
        }
        return []
    }

    private mutating func input(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .click(SignInBox.closeHit, _): return input(.key(.escape), world)
        case .click(SignInBox.submitHit, _): return input(.key(.enter), world)
        case .key(.escape):
            guard let email else { return [signIn(form.text("email"))] }
            // Back to the address: it may have been another's.
            (self.email, error, form) = (nil, "", Self.asking(email))
        case .key(let key): if form.handle(key) == .submitted { return submit(world) }
        case .paste(let text): form.insert(text)
        case .click(let id, _): form.click(id)
        default: break
        }
        return []
    }

    /// Back to signing in, with the address.
    private func signIn(_ email: String) -> Effect { .replace(SignInDialog(email: email, reason: reason)) }

    private mutating func submit(_ world: World) -> [Effect] {
        let sentences = ErrorSentences(world.language)
        let kode = form.text("kode").filter { !$0.isWhitespace }
        var problems: [String: FieldProblem] = [:]
        if email == nil {
            problems["email"] = Validation.email(form.text("email"))
        } else {
            problems["kode"] = kode.isEmpty ? .required : nil
            problems["password_baru"] = Validation.password(form.text("password_baru"))
        }
        _ = form.show(errors: problems.mapValues(sentences.field))
        error = ""
        guard problems.isEmpty else { return [] }
        waiting = world.ticket
        let question: AkunQuestion =
            email.map { .setPassword(email: $0, code: kode, new: form.text("password_baru")) }
            ?? .sendPasswordCode(email: form.text("email"))
        return [.sync(.ask(question, ticket: world.ticket))]
    }

    private mutating func show(_ failure: APIError, _ world: World) {
        let isSetting = email != nil
        error = form.show(failure) { failure in
            // Another code does no harm, but the password may be the new one already.
            if case .unclear = failure, isSetting { return LupaSandiStrings(world.language).unclear }
            return ErrorSentences(world.language).reading(failure)
        }
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = LupaSandiStrings(world.language)
        var labelled = form
        let labels = email == nil ? [strings.email] : [strings.code, strings.new]
        for (index, label) in labels.enumerated() { labelled.fields[index].label = label }
        if email != nil { labelled.fields[1].placeholder = SignInStrings(world.language).atLeastSix }
        SignInBox(
            title: strings.heading, server: SafeText(outside: world.server.name), width: 58,
            head: email.map { strings.sent(SafeText(outside: $0).singleLine) } ?? strings.how, form: labelled,
            message: SignInMessage(waiting: waiting == nil ? nil : strings.waiting, error: error, canvas.glyphs),
            buttons: waiting != nil ? [] : world.signInButtons(enter(world), back(world))
        ).draw(in: &canvas)
    }
}

extension World {
    /// Whether the platform sets a new password by a code.
    var setsForgottenPasswords: Bool { capabilities?.hasAccount ?? false }
}

/// What setting a forgotten password says.
struct LupaSandiStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var heading: SafeText { say("Lupa kata sandi", "Forgotten password") }
    var ask: SafeText { say("minta kode", "ask for a code") }
    var set: SafeText { say("simpan sandi baru", "set the password") }
    var email: SafeText { say("Email", "E-mail") }
    var code: SafeText { say("Kode", "Code") }
    var new: SafeText { say("Sandi baru", "New password") }
    var how: SafeText {
        say(
            "Kami kirim kode ke WhatsApp yang terdaftar di akun Anda.",
            "A code to set a new password is sent to your account's WhatsApp.")
    }
    /// Whether there is such an account is told to nobody.
    func sent(_ email: SafeText) -> SafeText {
        say(
            "Jika \(email) punya akun, kodenya sudah dikirim ke WhatsApp-nya dan berlaku 10 menit.",
            "If \(email) has an account, the code is on its way to its WhatsApp; it is good for 10 minutes.")
    }
    var waiting: SafeText { say("Menunggu jawaban server…", "Waiting for the server…") }
    var unclear: SafeText {
        say(
            "Jawaban server tidak sampai. Kalau kode ini ditolak, sandi baru mungkin sudah berlaku: coba masuk.",
            "The server's answer did not come. If this code is refused, the new password may be in force: try to sign in.")
    }
    var done: SafeText {
        say("Sandi baru tersimpan. Masuk dengan sandi itu.", "The new password is set. Sign in with it.")
    }
}
