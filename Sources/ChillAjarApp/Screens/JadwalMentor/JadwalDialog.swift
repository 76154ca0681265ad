import ChillAjarKit
import TerminalUI

/// Asks for one slot: a new one, or another day, time or place for one that nobody has booked.
///
/// What is typed is understood while it is typed, and said back in full; it stays whatever the server answers.
struct JadwalDialog: Screen {
    static let saveHit = "jadwal-save"
    static let cancelHit = "jadwal-cancel"

    let kursus: Kursus
    /// The slot that is changed; nil for a new one.
    let jadwal: JadwalKursus?
    let board: SlotBoard
    /// In which zone day and time are typed.
    let zona: ZonaWaktu
    /// What the form began with.
    private let filled: Isian
    var form: Form
    private(set) var sending = Sending.no
    /// What is wrong with none of the fields.
    private(set) var error: SafeText = ""
    /// The row of the outbox in whose place it is sent; nil for a new one.
    private var changing: OutboxID?

    init(kursus: Kursus, changing jadwal: JadwalKursus? = nil, board: SlotBoard, _ world: World) {
        self.kursus = kursus
        self.jadwal = jadwal
        self.board = board
        zona = world.zona
        let strings = JadwalMentorStrings(world.language)
        let common = CommonStrings(world.language)
        filled = Isian(jadwal, world.zona)
        var gaya = Form.Field("gayaMengajar", label: strings.gaya)
        gaya.choices = [common.online, common.offline]
        gaya.chosen = filled.gaya
        let fields = [
            Form.Field(
                "tanggal", label: strings.tanggal, placeholder: strings.tanggalPlaceholder(world.today.adding(days: 3)),
                maximumLength: 40),
            Form.Field("waktu", label: strings.waktu, placeholder: strings.waktuPlaceholder, maximumLength: 20),
            Form.Field("waktuSelesai", label: strings.waktuSelesai, placeholder: strings.selesaiPlaceholder, maximumLength: 20),
            gaya,
            Form.Field("tempat", label: strings.tempat),
            Form.Field("tautan", label: strings.tautan, maximumLength: 1000),
            Form.Field("keterangan", label: strings.keterangan, placeholder: strings.keteranganPlaceholder),
        ]
        // The classic platform keeps neither end nor link: what it would forget is not asked.
        let hasDetail = world.capabilities?.hasDetail ?? false
        form = Form(fields.filter { hasDetail || !["waktuSelesai", "tautan"].contains($0.name) })
        write(filled)
        restore(world)
        explain(world)
    }

    /// Takes the slot as a row of the outbox has it, and is sent in its place.
    mutating func fill(_ entry: JadwalEntry, replacing row: OutboxID, _ world: World) {
        changing = row
        write(Isian(entry.slot(as: entry.id ?? JadwalKursusID(0)), zona))
        explain(world)
    }

    private mutating func write(_ isian: Isian) {
        for index in form.fields.indices {
            if let text = isian.texts[form.fields[index].name] { form.fields[index].input.text = text }
        }
        if let index = index(of: "gayaMengajar") { form.fields[index].chosen = isian.gaya }
    }

    func index(of name: String) -> Int? { form.fields.firstIndex { $0.name == name } }

    var isDialog: Bool { true }
    var takesText: Bool { true }
    var isBusy: Bool { sending.isWaiting || (sending == .no && hasChanged) }
    func owns(_ ticket: Ticket) -> Bool { sending.ticket == ticket }

    var isOffline: Bool { index(of: "gayaMengajar").map { form.fields[$0].chosen == 1 } ?? false }
    private var hasChanged: Bool {
        form.fields.contains { $0.choices.isEmpty ? $0.input.text != filled.texts[$0.name] ?? "" : $0.chosen != filled.gaya }
    }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        let strings = JadwalMentorStrings(world.language)
        if sending != .no { return [world.bindBack(as: common.close)] }
        var bindings = [world.bind(JadwalIsianCommands.simpan), world.bind(IsianCommands.berikut)]
        if !form.fields[form.focus].choices.isEmpty { bindings.append(world.bind(IsianCommands.nilai, as: strings.toggle)) }
        return bindings + [world.bindBack(as: common.cancel)]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        // While it is being saved nothing changes; it may be left, and the outcome is told all the same.
        case .key(.escape), .click(HitID(Self.cancelHit), _): return [.back]
        case .sync(.done(sending.ticket, _)): return saved(world)
        case .sync(.queued(sending.ticket, _)): return [.back]
        case .sync(.failed(sending.ticket, _, let failure)):
            if sending.end(failure) { error = form.show(failure, otherwise: ErrorSentences(world.language).sentence) }
        case .key, .paste, .click:
            return sending == .no ? edit(action, world) : []
        default: break
        }
        return []
    }

    private mutating func edit(_ action: Action, _ world: World) -> [Effect] {
        let before = form.focus
        var isSubmitted = false
        switch action {
        case .key(.ctrl("s")), .click(HitID(Self.saveHit), _): isSubmitted = true
        case .key(let key): isSubmitted = form.handle(key) == .submitted
        case .paste(let text): form.insert(text)
        case .click(let id, _): form.click(id)
        default: break
        }
        if isSubmitted { return submit(world) }
        if before != form.focus { check(before, world) }
        explain(world)
        return [saveDraft]
    }

    // MARK: Keeping

    /// The name under which what is typed is kept: of the slot that is changed, or of the kursus of a new one.
    static func draftName(_ jadwal: JadwalKursusID?, _ kursus: KursusID) -> String {
        jadwal.map { "slot \($0)" } ?? "slot of kursus \(kursus)"
    }

    private var draftName: String { Self.draftName(jadwal?.id, kursus.id) }

    /// Keeps what was typed, until it is saved or typed back to what it was: a line each, none of them has line breaks.
    private var saveDraft: Effect {
        let lines = form.fields.map { $0.choices.isEmpty ? $0.input.text : String($0.chosen) }
        return .sync(.saveDraft(hasChanged ? lines.joined(separator: "\n") : nil, name: draftName))
    }

    private mutating func restore(_ world: World) {
        let lines = (world.drafts[draftName] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count == form.fields.count else { return }
        for (index, line) in lines.enumerated() {
            if form.fields[index].choices.isEmpty {
                form.fields[index].input.text = line
            } else if let chosen = Int(line), form.fields[index].choices.indices.contains(chosen) {
                form.fields[index].chosen = chosen
            }
        }
    }

    // MARK: Saving

    private mutating func submit(_ world: World) -> [Effect] {
        let sentences = ErrorSentences(world.language)
        error = ""
        let problems = problems(world)
        _ = form.show(errors: problems.mapValues(sentences.field))
        guard problems.isEmpty, let start = start(world) else { return [] }
        let entry = JadwalEntry(
            id: jadwal?.id, kursusID: kursus.id, tanggal: start.tanggal(in: .wib), waktu: start.waktu(in: .wib),
            waktuSelesai: end(of: start)?.waktu(in: .wib), gayaMengajar: isOffline ? .offline : .online,
            keterangan: Self.trimmed(form.text("keterangan")), tempat: Self.trimmed(form.text("tempat")), tautan: tautan)
        guard !isOnItsWay(entry, world) else {
            error = CommonStrings(world.language).alreadySending
            return []
        }
        sending = .waiting(world.ticket)
        return [world.submit(.saveJadwal(entry), replacing: changing)]
    }

    /// Whether the same slot was sent before and is not answered yet.
    private func isOnItsWay(_ entry: JadwalEntry, _ world: World) -> Bool {
        world.outbox.contains { row in
            guard case .saveJadwal(let other) = row.mutation, row.state != .refused, row.id != changing else { return false }
            return other.id == entry.id && other.kursusID == entry.kursusID && other.tanggal == entry.tanggal
                && other.waktu == entry.waktu
        }
    }

    private func saved(_ world: World) -> [Effect] {
        guard let start = start(world) else { return [.back] }
        let dates = DateStrings(world.language)
        let moment: SafeText =
            "\(dates.longDay(start.tanggal(in: zona), today: world.today)) \(dates.hours(slot(at: start), in: world.zona))"
        return [.back, .toast(Toast(JadwalMentorStrings(world.language).saved(moment), .success))]
    }

    /// The link, where there is one; what was typed for online is not told of a lesson in a room.
    var tautan: String? {
        let text = form.text("tautan").filter { !$0.isWhitespace }
        return text.isEmpty || isOffline ? nil : text
    }

    static func blank(_ text: String) -> FieldProblem? { text.allSatisfy(\.isWhitespace) ? .required : nil }

    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
