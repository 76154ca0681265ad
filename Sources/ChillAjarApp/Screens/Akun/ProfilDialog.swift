import ChillAjarKit
import TerminalUI

/// Changes the person's profile; what is typed is checked at once, and stays until the platform has taken it.
struct ProfilDialog: Screen {
    /// The name under which what is typed is kept.
    static let draftName = "profil"
    static let maximumDeskripsi = 5000
    static let areaHit = "profil-tentang"
    private static let names = ["nama", "email", "nomorTelepon", "alamat"]

    var form: Form
    /// What a mentor tells of themself; nil for everybody else.
    var deskripsi: TextArea?
    var isInArea = false
    var sending = Sending.no
    var error: SafeText = ""
    /// The row of the outbox in whose place it is sent; nil for a new one.
    private let changing: OutboxID?
    /// From what the changes are told.
    private let base: User?

    /// The profile as it is known, with what waits already.
    init(_ world: World) {
        self.init(showing: world.akun, base: world.akun, changing: nil)
    }

    /// The profile as a row of the outbox will have it.
    init(changing row: OutboxID, _ edit: ProfilEdit, _ world: World) {
        let user = world.session?.user
        self.init(showing: user.map(edit.applied), base: user, changing: row)
    }

    private init(showing user: User?, base: User?, changing: OutboxID?) {
        self.base = base
        self.changing = changing
        form = Form([
            Form.Field("nama", label: "", text: user?.nama ?? ""),
            Form.Field("email", label: "", placeholder: "nama@contoh.id", text: user?.email ?? ""),
            Form.Field(
                "nomorTelepon", label: "", placeholder: "08xx xxxx xxxx", text: user?.nomorTelepon ?? "", maximumLength: 30),
            Form.Field("alamat", label: "", text: user?.alamat ?? "", maximumLength: 1000),
        ])
        deskripsi = user?.mentor.map { TextArea($0.deskripsi ?? "", maximumLength: Self.maximumDeskripsi) }
    }

    var isDialog: Bool { true }
    var takesText: Bool { true }
    var isBusy: Bool { sending.isWaiting || !edit.isEmpty }
    func owns(_ ticket: Ticket) -> Bool { ticket == sending.ticket }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        if sending != .no { return [world.bindBack(as: common.close)] }
        let keys =
            isInArea
            ? [
                world.bind(TentangSayaCommands.simpan), world.bind(TentangSayaCommands.isian),
                world.bind(TentangSayaCommands.baris),
            ]
            : [world.bind(UbahProfilCommands.simpan), world.bind(IsianCommands.berikut)]
        return keys + [world.bindBack(as: common.cancel)]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared: restoreDraft(world)
        case .key(.escape) where sending != .no:
            return [.back, .toast(Toast(CommonStrings(world.language).stillSending, .info))]
        case .key, .paste, .click: if sending == .no { return input(action, world) }
        case .sync(.done(sending.ticket, _)):
            return [forgetDraft, .back, .toast(Toast(AkunStrings(world.language).profilSaved, .success))]
        case .sync(.queued(sending.ticket, _)): return [.back]
        case .sync(.failed(sending.ticket, _, let failure)): if sending.end(failure) { show(failure, world) }
        default: break
        }
        return []
    }

    // MARK: Input

    private mutating func input(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.escape): return [saveDraft, .back]
        case .key(.ctrl("s")): return submit(world)
        case .key(let key): return press(key, world)
        case .paste(let text):
            if isInArea { deskripsi?.insert(text) } else { form.insert(text) }
        case .click(HitID(Self.areaHit), _): isInArea = deskripsi != nil
        case .click(HitID("save"), _): return submit(world)
        case .click(HitID("close"), _): return [saveDraft, .back]
        case .click(let id, _):
            form.click(id)
            isInArea = false
        default: break
        }
        check(world)
        return [saveDraft]
    }

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        let last = form.fields.count - 1
        switch key {
        case .tab where isInArea, .backTab where isInArea:
            isInArea = false
            form.focus = key == .tab ? 0 : last
        case .tab where deskripsi != nil && form.focus == last, .enter where deskripsi != nil && form.focus == last && !isInArea:
            isInArea = true
        case .backTab where deskripsi != nil && form.focus == 0: isInArea = true
        case _ where isInArea:
            let width = DialogFrame.room(world.size, width: Self.width, height: height).width
            _ = deskripsi?.handle(key, width: width)
            // Kept word by word: a crash takes no more than the last one.
            return key == .char(" ") || key == .enter ? [saveDraft] : []
        default:
            if form.handle(key) == .submitted { return submit(world) }
            check(world)
            if case .char = key { return [] }
        }
        return [saveDraft]
    }

    /// Says at once what is wrong with what was changed.
    private mutating func check(_ world: World) {
        let problems = problems
        for index in form.fields.indices {
            let problem = problems[form.fields[index].name]
            form.fields[index].error = problem.map(ErrorSentences(world.language).field) ?? ""
        }
    }

    /// What is wrong with a field; only what the person has changed is looked at.
    private var problems: [String: FieldProblem] {
        let edit = edit
        var problems: [String: FieldProblem] = [:]
        if let nama = edit.nama { problems["nama"] = Validation.nama(nama) }
        if let email = edit.email { problems["email"] = Validation.email(email) }
        if let telepon = edit.nomorTelepon { problems["nomorTelepon"] = Validation.telepon(telepon) }
        if let alamat = edit.alamat { problems["alamat"] = Validation.text(alamat, maximum: 1000) }
        return problems
    }

    /// What was changed.
    var edit: ProfilEdit {
        func changed(_ name: String, _ known: String?) -> String? {
            let text = form.text(name)
            return text == known ?? "" ? nil : text
        }
        return ProfilEdit(
            nama: changed("nama", base?.nama), email: changed("email", base?.email),
            nomorTelepon: changed("nomorTelepon", base?.nomorTelepon), alamat: changed("alamat", base?.alamat),
            deskripsi: deskripsi.flatMap { $0.text == base?.mentor?.deskripsi ?? "" ? nil : $0.text })
    }

    private mutating func submit(_ world: World) -> [Effect] {
        let sentences = ErrorSentences(world.language)
        error = ""
        let problems = problems
        guard problems.isEmpty else {
            _ = form.show(errors: problems.mapValues(sentences.field))
            isInArea = false
            return [saveDraft]
        }
        let edit = edit
        guard !edit.isEmpty else {
            return [forgetDraft, .back, .toast(Toast(AkunStrings(world.language).nothingChanged, .info))]
        }
        sending = .waiting(world.ticket)
        return [saveDraft, world.submit(.updateProfil(edit), replacing: changing)]
    }

    private mutating func show(_ failure: APIError, _ world: World) {
        error = form.show(failure, otherwise: ErrorSentences(world.language).sentence)
        if case .invalid = failure { isInArea = false }
    }

    // MARK: Draft

    /// The fields, a line each, and the longer text after them.
    private var draft: String {
        (Self.names.map { form.text($0) } + [deskripsi?.text ?? ""]).joined(separator: "\n")
    }
    private var saveDraft: Effect { .sync(.saveDraft(edit.isEmpty ? nil : draft, name: Self.draftName)) }
    private var forgetDraft: Effect { .sync(.saveDraft(nil, name: Self.draftName)) }

    private mutating func restoreDraft(_ world: World) {
        guard changing == nil, edit.isEmpty, let kept = world.drafts[Self.draftName] else { return }
        let lines = kept.split(separator: "\n", maxSplits: Self.names.count, omittingEmptySubsequences: false).map(String.init)
        guard lines.count == Self.names.count + 1 else { return }
        for index in form.fields.indices { form.fields[index].input.text = lines[index] }
        if deskripsi != nil { deskripsi?.text = lines[Self.names.count] }
        check(world)
    }
}
