import ChillAjarKit
import TerminalUI

/// Reviews a sesi that has ended: stars and a comment, which stay until the server has taken them.
struct UlasanDialog: Screen {
    /// What has the keys.
    enum Place {
        case stars
        case comment
    }

    /// How long a comment may be.
    static let mostLetters = 2000

    let sesi: Sesi
    var stars = 0
    var comment = TextArea(maximumLength: mostLetters)
    var place = Place.stars
    var sending = Sending.no
    var error: SafeText = ""
    /// The row of the outbox in whose place it is sent; nil for a new one.
    private(set) var changing: OutboxID?

    /// The review of a sesi.
    init(sesi: Sesi) {
        self.sesi = sesi
    }

    /// The review of a sesi as a row of the outbox has it.
    init(sesi: Sesi, changing row: OutboxID, _ rating: Int, _ komentar: String) {
        self.init(sesi: sesi)
        (changing, stars, comment.text) = (row, rating, komentar)
    }

    var isDialog: Bool { true }
    var takesText: Bool { place == .comment }
    var isBusy: Bool { sending.isWaiting || (sending == .no && place == .comment) }
    func owns(_ ticket: Ticket) -> Bool { ticket == sending.ticket }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        let strings = UlasanStrings(world.language)
        if sending != .no { return [world.bindBack(as: common.close)] }
        switch place {
        case .stars:
            return [
                world.bind(
                    UlasanCommands.bintang, SampingCommands.kiri, SampingCommands.kanan,
                    as: UlasanCommands.bintang.command.label(world.language)),
                world.bind(UlasanCommands.kirim), world.bind(UlasanCommands.tulis), world.bindBack(as: strings.keep),
            ]
        case .comment:
            return [
                world.bind(UlasanCommands.kirim), world.bind(KomentarCommands.baris), world.bind(KomentarCommands.bintang),
                world.bindBack(as: strings.keep),
            ]
        }
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared, .worldChanged: restoreDraft(world)
        case .key(.escape) where sending != .no, .click(HitID("close"), _) where sending != .no:
            return [.back, .toast(Toast(CommonStrings(world.language).stillSending, .info))]
        case .key(let key) where sending == .no: return press(key, world)
        case .paste(let text) where sending == .no:
            place = .comment
            comment.insert(text)
            return [saveDraft]
        case .click(let id, _) where sending == .no: return click(id, world)
        case .sync(.done(sending.ticket, _)):
            return [.back, .toast(Toast(UlasanStrings(world.language).thanks, .success))]
        case .sync(.queued(sending.ticket, _)): return [.back]
        case .sync(.failed(sending.ticket, _, let failure)):
            if sending.end(failure) { error = ErrorSentences(world.language).sentence(failure) }
        default: break
        }
        return []
    }

    // MARK: Input

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        switch (key, place) {
        case (.ctrl("s"), _): return submit(world)
        case (.escape, _): return isUntouched ? [.back] : [saveDraft, .back]
        case (.tab, _), (.backTab, _): place = place == .stars ? .comment : .stars
        case (_, .comment):
            guard comment.handle(key, width: DialogFrame.room(world.size, width: Self.width, height: Self.height).width)
            else { return [] }
            // Kept word by word: a crash takes no more than the last one.
            if key == .char(" ") || key == .enter { return [saveDraft] }
        case (.char(let digit), _) where digit.wholeNumberValue.map { (1...5).contains($0) } ?? false:
            choose(digit.wholeNumberValue ?? 0)
        case (.left, _), (.char("h"), _): choose(max(1, stars - 1))
        case (.right, _), (.char("l"), _): choose(min(5, stars + 1))
        case (.down, _), (.char("j"), _), (.enter, _): place = .comment
        default: break
        }
        return []
    }

    private mutating func choose(_ stars: Int) {
        self.stars = stars
        error = ""
    }

    private mutating func click(_ id: HitID, _ world: World) -> [Effect] {
        switch id.name {
        case "star":
            place = .stars
            choose(min(5, max(1, id.index)))
        case "comment": place = .comment
        case "send": return submit(world)
        case "close": return [saveDraft, .back]
        default: break
        }
        return []
    }

    private mutating func submit(_ world: World) -> [Effect] {
        guard changing != nil || world.pending(sesi.id) == nil else {
            error = CommonStrings(world.language).alreadySending
            return [saveDraft]
        }
        guard Validation.rating(stars) == nil else {
            error = UlasanStrings(world.language).chooseStars
            place = .stars
            return []
        }
        error = ""
        sending = .waiting(world.ticket)
        let mutation = Mutation.reviewSesi(sesi.id, rating: stars, komentar: comment.text)
        return [saveDraft, world.submit(mutation, replacing: changing)]
    }

    // MARK: Draft

    /// The name under which a review is kept while it is written.
    static func draftName(_ sesi: SesiID) -> String { "ulasan-\(sesi)" }

    private var draftName: String { Self.draftName(sesi.id) }
    private var isUntouched: Bool { stars == 0 && comment.isEmpty }
    private var saveDraft: Effect { .sync(.saveDraft(isUntouched ? nil : "\(stars)\n\(comment.text)", name: draftName)) }

    private mutating func restoreDraft(_ world: World) {
        guard isUntouched, let draft = world.drafts[draftName] else { return }
        let parts = draft.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let kept = Int(parts[0]), (0...5).contains(kept) else { return }
        stars = kept
        comment.text = String(parts[1])
    }
}
