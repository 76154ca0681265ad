import ChillAjarKit
import TerminalUI

/// Makes an account for a new pelanggan.
struct RegisterDialog: Screen {
    private var form: Form
    private var isWaiting = false
    private var error: SafeText = ""

    init(email: String = "") {
        form = Form([
            Form.Field("nama", label: ""), Form.Field("email", label: "", placeholder: "nama@contoh.id", text: email),
            Form.Field("password", label: "", isSecret: true, maximumLength: 1024),
            Form.Field("nomorTelepon", label: "", placeholder: "08xx xxxx xxxx", maximumLength: 30),
            Form.Field("alamat", label: ""),
        ])
    }

    /// The name under which what was typed is kept: of nobody, for there is no account yet.
    static let draftName = "daftar"
    /// What is kept, in this order; never the password.
    private static let keptFields = ["nama", "email", "nomorTelepon", "alamat"]

    private var saveDraft: Effect {
        let lines = Self.keptFields.map { form.text($0) }
        return .sync(.saveDraft(lines.allSatisfy(\.isEmpty) ? nil : lines.joined(separator: "\n"), name: Self.draftName))
    }

    private mutating func restore(_ world: World) {
        let lines = (world.drafts[Self.draftName] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count == Self.keptFields.count, Self.keptFields.allSatisfy({ form.text($0).isEmpty }) else { return }
        for index in form.fields.indices {
            if let place = Self.keptFields.firstIndex(of: form.fields[index].name) {
                form.fields[index].input.text = lines[place]
            }
        }
    }

    var isDialog: Bool { true }
    var takesText: Bool { true }
    var awaitsSignIn: Bool { isWaiting }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        if isWaiting { return [world.bind(UmumCommands.keluarSelalu)] }
        return [
            world.bind(IsianCommands.kirim, as: enter(world)), world.bind(IsianCommands.berikut),
            world.bindBack(as: common.cancel),
        ]
    }

    /// What Enter does now.
    private func enter(_ world: World) -> SafeText {
        form.isAtEnd ? SignInStrings(world.language).register : CommonStrings(world.language).next
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared: restore(world)
        // Who has asked for an account will have it: closed now, the dialog would be followed by another person's places.
        case .key, .paste, .click: if !isWaiting { return edit(action, world) }
        case .sync(.session(_?)): return [.back]
        case .sync(.signInFailed(let failure)) where isWaiting:
            isWaiting = false
            error = form.show(failure, otherwise: ErrorSentences(world.language).sentence)
            return [saveDraft]
        default: break
        }
        return []
    }

    private mutating func edit(_ action: Action, _ world: World) -> [Effect] {
        let before = form.focus
        switch action {
        case .key(.escape), .click(SignInBox.closeHit, _): return [.back]
        case .click(SignInBox.submitHit, _): return edit(.key(.enter), world)
        case .key(let key):
            if form.handle(key) == .submitted { return submit(world) }
        case .paste(let text): form.insert(text)
        case .click(let id, _): form.click(id)
        default: break
        }
        if form.focus != before { check(before, world) }
        return [saveDraft]
    }

    /// Says what is wrong with a field that was left; one that nothing was typed into may be filled in later.
    private mutating func check(_ index: Int, _ world: World) {
        let problem = form.fields[index].input.isEmpty ? nil : registration.problems[form.fields[index].name]
        form.fields[index].error = problem.map(ErrorSentences(world.language).field) ?? ""
    }

    private var registration: Registration {
        Registration(
            peran: .pelanggan, nama: form.text("nama"), email: form.text("email"), password: form.text("password"),
            nomorTelepon: form.text("nomorTelepon"), alamat: form.text("alamat"))
    }

    private mutating func submit(_ world: World) -> [Effect] {
        guard !isWaiting else { return [] }
        let sentences = ErrorSentences(world.language)
        let problems = registration.problems
        _ = form.show(errors: problems.mapValues(sentences.field))
        error = ""
        guard problems.isEmpty else { return [saveDraft] }
        isWaiting = true
        return [
            // Of nobody is kept only what has led to no account: the next guest must not find this one's name.
            .sync(.saveDraft(nil, name: Self.draftName)),
            .sync(.register(registration)),
        ]
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = SignInStrings(world.language)
        var labelled = form
        for (index, label) in [strings.nama, strings.email, strings.password, strings.telepon, strings.alamat].enumerated() {
            labelled.fields[index].label = label
        }
        labelled.fields[2].placeholder = strings.atLeastSix
        SignInBox(
            title: strings.registerHeading, server: SafeText(outside: world.server.name), width: 62, form: labelled,
            message: SignInMessage(waiting: isWaiting ? strings.registering : nil, error: error, canvas.glyphs),
            buttons: isWaiting ? [] : world.signInButtons(enter(world), CommonStrings(world.language).cancel)
        ).draw(in: &canvas)
    }
}
