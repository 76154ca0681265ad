import ChillAjarKit
import TerminalUI

/// Changes the password: the old one, the new one twice, and in words how hard the new one is to guess. Nothing of it is kept.
struct SandiDialog: Screen {
    private var form: Form
    private var waiting: Ticket?
    private var error: SafeText = ""

    init() {
        form = Form(
            ["lama", "baru", "ulang"].map { Form.Field($0, label: "", isSecret: true, maximumLength: 1024) })
    }

    var isDialog: Bool { true }
    var takesText: Bool { true }
    var isBusy: Bool { waiting != nil }
    func owns(_ ticket: Ticket) -> Bool { ticket == waiting }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        // The answer is awaited: whether the old or the new password is good from here on must be seen.
        if waiting != nil { return [world.bind(UmumCommands.keluarSelalu)] }
        return [
            world.bind(IsianCommands.kirim, as: enter(world)), world.bind(IsianCommands.berikut),
            world.bindBack(as: common.cancel),
        ]
    }

    /// What Enter does now.
    private func enter(_ world: World) -> SafeText? { form.isAtEnd ? SandiStrings(world.language).title : nil }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key, .paste, .click: if waiting == nil { return input(action, world) }
        case .sync(.answered(waiting, _)):
            waiting = nil
            return [.back, .toast(Toast(AkunStrings(world.language).passwordChanged, .success))]
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
        check(world)
        return []
    }

    /// Says at once how strong the new one is, and where the repetition leaves it.
    private mutating func check(_ world: World) {
        let (baru, ulang) = (form.text("baru"), form.text("ulang"))
        let strings = SandiStrings(world.language)
        let user = world.session?.user
        form.fields[1].note =
            baru.isEmpty
            ? strings.atLeastSix : strings.strength(SandiStrength(baru, own: [user?.nama, user?.email].compactMap(\.self)))
        form.fields[2].error = !ulang.isEmpty && !baru.hasPrefix(ulang) ? strings.different : ""
    }

    private mutating func submit(_ world: World) -> [Effect] {
        let sentences = ErrorSentences(world.language)
        let strings = SandiStrings(world.language)
        let (lama, baru) = (form.text("lama"), form.text("baru"))
        var errors: [String: SafeText] = [:]
        if lama.isEmpty { errors["lama"] = sentences.field(.required) }
        if let problem = Validation.password(baru) { errors["baru"] = sentences.field(problem) }
        if errors["baru"] == nil, lama == baru { errors["baru"] = strings.same }
        if form.text("ulang") != baru { errors["ulang"] = strings.different }
        _ = form.show(errors: errors)
        error = ""
        guard errors.isEmpty else { return [] }
        waiting = world.ticket
        return [.sync(.ask(.changePassword(old: lama, new: baru), ticket: world.ticket))]
    }

    private mutating func show(_ failure: APIError, _ world: World) {
        let strings = SandiStrings(world.language)
        switch failure {
        case .invalid(_, let fields) where fields["password_lama"] != nil:
            _ = form.show(errors: ["lama": strings.wrongOld])
        case .invalid(_, let fields) where fields["password_baru"] != nil:
            _ = form.show(errors: ["baru": SafeText(outside: fields["password_baru"]?.first ?? "").singleLine])
        case .unclear: error = strings.unclear
        default: error = AkunStrings(world.language).sentence(failure)
        }
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = SandiStrings(world.language)
        let (words, style) = words(canvas.glyphs, strings)
        let width = min(66, canvas.bounds.width)
        let rows = words.wrapped(to: max(1, width - 6)).count
        let inner = DialogFrame.draw(&canvas, title: strings.heading, width: width, height: form.height + 1 + rows + 6)
        let (body, buttons) = inner.splitBottom(inner.height >= 6 ? 2 : 1)
        let (fields, foot) = body.splitTop(min(form.height, max(3, body.height - rows)))
        var labelled = form
        for (index, label) in [strings.old, strings.new, strings.again].enumerated() { labelled.fields[index].label = label }
        if labelled.fields[1].note.isEmpty { labelled.fields[1].note = strings.atLeastSix }
        labelled.draw(in: &canvas, fields)
        canvas.paragraph(words, in: foot.height > rows ? foot.splitTop(1).bottom : foot, style)
        guard waiting == nil else { return }
        DialogFrame.buttons(
            &canvas, buttons,
            [
                world.button(IsianCommands.kirim, as: enter(world), HitID("save")),
                world.button(UmumCommands.kembali, as: CommonStrings(world.language).cancel, HitID("close")),
            ])
    }

    /// What is said below the fields.
    private func words(_ glyphs: Glyphs, _ strings: SandiStrings) -> (SafeText, Style) {
        if waiting != nil { return (strings.waiting, Style(.accent)) }
        return error.isEmpty ? (strings.hint, Style(.muted)) : ("\(glyphs.cross) \(error)", Style(.danger))
    }
}

/// What changing the password says.
struct SandiStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("ganti kata sandi", "change password") }
    var heading: SafeText { say("Ganti kata sandi", "Change password") }
    var old: SafeText { say("Sandi lama", "Old password") }
    var new: SafeText { say("Sandi baru", "New password") }
    var again: SafeText { say("Ulangi", "Repeat it") }
    var atLeastSix: SafeText { say("minimal 6 karakter", "at least 6 characters") }
    var hint: SafeText {
        say("Perangkat Anda yang lain akan diminta masuk lagi.", "Your other devices will have to sign in again.")
    }
    var waiting: SafeText { say("Mengganti… menunggu jawaban server.", "Changing… waiting for the server.") }
    var different: SafeText { say("tidak sama dengan sandi baru", "not the same as the new password") }
    var same: SafeText { say("sama dengan sandi lama", "the same as the old one") }
    var wrongOld: SafeText { say("sandi lama salah", "the old password is wrong") }
    var unclear: SafeText {
        say(
            "Jawaban server tidak sampai. Kalau sandi lama ditolak, sandi baru sudah berlaku.",
            "The server's answer did not come. If the old password is refused, the new one is in force.")
    }

    func strength(_ strength: SandiStrength) -> SafeText {
        switch strength {
        case .obvious: say("mudah ditebak: jangan nama atau kata umum", "easy to guess: no names or common words")
        case .weak: say("lemah: perpanjang, misalnya satu kata lagi", "weak: make it longer, say by another word")
        case .fair: say("cukup kuat", "fairly strong")
        case .strong: say("kuat", "strong")
        }
    }
}
