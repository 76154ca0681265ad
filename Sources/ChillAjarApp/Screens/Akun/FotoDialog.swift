import ChillAjarKit
import TerminalUI

/// Chooses a picture of the person: typed, completed, pasted or dropped, looked at, and then sent.
struct FotoDialog: Screen {
    var file: FileChoice
    var preview = PictureView()
    var sending = Sending.no
    var error: SafeText = ""
    /// How far the picture is on its way; nil before the first byte.
    private(set) var progress: TransferProgress?
    /// The row of the outbox in whose place it is sent; nil for a new one.
    private let changing: OutboxID?

    private static let kinds: Set<BuktiFile.Kind> = [.jpeg, .png]

    init() {
        file = FileChoice(kinds: Self.kinds)
        changing = nil
    }

    /// The picture as a row of the outbox has it.
    init(changing row: OutboxID, _ upload: FotoUpload) {
        file = FileChoice(upload.path, kinds: Self.kinds)
        changing = row
    }

    var isDialog: Bool { true }
    var takesText: Bool { true }
    var isBusy: Bool { sending.isWaiting }
    func owns(_ ticket: Ticket) -> Bool { ticket == sending.ticket }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        let strings = FotoStrings(world.language)
        if sending != .no { return [world.bindBack(as: common.close)] }
        let first = file.candidate == nil ? strings.look : strings.send
        return [
            world.bind(IsianCommands.kirim, as: first), world.bind(BerkasCommands.lengkapi),
            world.bind(BerkasCommands.telusuri), world.bindBack(as: common.cancel),
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        var effects: [Effect] = []
        switch action {
        case .key(.escape) where sending != .no, .click(HitID("close"), _) where sending != .no:
            return [.back, .toast(Toast(CommonStrings(world.language).stillSending, .info))]
        case .key(let key) where sending == .no: effects = press(key, world)
        case .paste(let text) where sending == .no: if file.paste(text) { effects = look() }
        case .click(HitID("close"), _): return [.back]
        case .click(HitID("send"), _) where sending == .no: effects = press(.enter, world)
        case .click(HitID("browse"), _) where sending == .no: effects = press(.ctrl("o"), world)
        case .local(let event):
            preview.take(event)
            if let next = file.take(event) { effects = [.local(next)] }
        case .sync(.progress(sending.ticket, let measured)): progress = measured
        case .sync(.done(sending.ticket, _)):
            return [.back, .toast(Toast(AkunStrings(world.language).photoSaved, .success))]
        case .sync(.queued(sending.ticket, _)): return [.back]
        case .sync(.failed(sending.ticket, _, let failure)):
            if sending.end(failure) { error = ErrorSentences(world.language).sentence(failure) }
        default: break
        }
        return effects + wantPreview(world)
    }

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .escape: return [.back]
        case .tab: return file.path.isEmpty ? [] : [.local(file.complete())]
        case .ctrl("o"): return [.open(BerkasDialog(near: file.path.text, kinds: file.kinds))]
        case .enter: return file.candidate.map { send($0, world) } ?? look()
        default:
            if file.type(key) { error = "" }
            return []
        }
    }

    private mutating func look() -> [Effect] {
        error = ""
        preview.clear()
        return file.ask().map { [.local($0)] } ?? []
    }

    private mutating func send(_ candidate: BuktiCandidate, _ world: World) -> [Effect] {
        sending = .waiting(world.ticket)
        progress = nil
        return [world.submit(.uploadFoto(FotoUpload(path: candidate.path, kind: candidate.kind)), replacing: changing)]
    }

    private mutating func wantPreview(_ world: World) -> [Effect] {
        guard let candidate = file.candidate else {
            preview.clear()
            return []
        }
        let room = FotoLayout(world.size).preview
        guard preview.want(candidate.path, Size(width: room.width, height: room.height), world), let request = preview.request
        else {
            return []
        }
        return [.local(.drawFile(path: candidate.path, request))]
    }
}

/// The dialog's rows.
struct FotoLayout {
    static let width = 64
    /// While there is neither a picture nor names of files.
    static let emptyHeight = 9
    let height: Int
    /// Where the picture is seen, in the dialog's own columns and rows.
    let preview: Size

    init(_ size: Size) {
        height = min(24, size.height)
        preview = Size(width: max(0, min(Self.width, size.width) - 6), height: max(0, height - 11))
    }
}

extension FotoDialog {
    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = FotoStrings(world.language)
        let isEmpty = file.candidate == nil && file.names.isEmpty
        let inner = DialogFrame.draw(
            &canvas, title: strings.title, width: FotoLayout.width,
            height: isEmpty ? FotoLayout.emptyHeight : FotoLayout(world.size).height)
        let (body, buttons) = inner.splitBottom(inner.height >= 8 ? 2 : 1)
        let (line, rest) = body.splitTop(1)
        let label = strings.file
        canvas.text(label, x: line.x, y: line.y, Style(.heading, .bold), width: min(label.width, line.width))
        let field = Rect(x: line.x + label.width + 2, y: line.y, width: max(0, line.width - label.width - 2), height: 1)
        file.path.draw(in: &canvas, field, focused: sending == .no, placeholder: strings.placeholder)
        let (status, below) = rest.splitTop(min(2, rest.height))
        drawStatus(&canvas, status, world, strings)
        let picture = below.splitTop(1).bottom
        if !file.drawNames(in: &canvas, picture, strings.more), file.candidate != nil {
            if !preview.draw(in: &canvas, picture), picture.height > 0 {
                let words = preview.error == nil ? strings.drawing : strings.noPreview
                canvas.text(
                    words, x: picture.x, y: picture.y + picture.height / 2, Style(.muted), width: picture.width, align: .center)
            }
        }
        let common = CommonStrings(world.language)
        let send: (SafeText, SafeText, HitID) = world.button(
            IsianCommands.kirim, as: file.candidate == nil ? strings.look : strings.send, HitID("send"))
        let close = sending == .no ? common.cancel : common.close
        let browse = world.button(BerkasCommands.telusuri, HitID("browse"))
        DialogFrame.buttons(&canvas, buttons, (sending == .no ? [send, browse] : []) + [("Esc", close, HitID("close"))])
    }

    private func drawStatus(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ strings: FotoStrings) {
        let (text, style) = status(canvas.glyphs, world, strings)
        _ = canvas.paragraph(text, in: room, style)
    }

    private func status(_ glyphs: Glyphs, _ world: World, _ strings: FotoStrings) -> (SafeText, Style) {
        let common = CommonStrings(world.language)
        if sending.isWaiting {
            let percent = progress.flatMap { $0.totalBytes > 0 ? $0.sentBytes * 100 / $0.totalBytes : nil }
            return (percent.map { "\(common.sending) \($0) %" } ?? common.sending, Style(.accent))
        }
        if sending.isUnclear { return ("\(glyphs.warning) \(common.unclear)", Style(.warning)) }
        if !error.isEmpty { return ("\(glyphs.cross) \(error)", Style(.danger)) }
        switch file.check {
        case .none: return (strings.hint, Style(.muted))
        case .asked: return (strings.looking, Style(.accent))
        case .refused(.wrongKind): return ("\(glyphs.cross) \(strings.wrongKind)", Style(.danger))
        case .refused(let problem): return ("\(glyphs.cross) \(ErrorSentences(world.language).bukti(problem))", Style(.danger))
        case .good(let candidate): return ("\(glyphs.check) \(candidate.description)", Style(.success))
        }
    }
}

/// What choosing a picture says.
struct FotoStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Ganti foto profil", "Change the profile picture") }
    var file: SafeText { say("Berkas", "File") }
    var placeholder: SafeText { say("~/Gambar/saya.jpg", "~/Pictures/me.jpg") }
    var hint: SafeText {
        say(
            "Ketik atau tempel lokasi berkas, atau seret ke jendela ini. JPEG atau PNG, paling besar 10 MB.",
            "Type or paste the path of a file, or drop it on this window. JPEG or PNG, 10 MB at most.")
    }
    var looking: SafeText { say("Memeriksa berkas…", "Looking at the file…") }
    var wrongKind: SafeText { say("Isinya bukan JPEG atau PNG.", "Its content is neither JPEG nor PNG.") }
    var drawing: SafeText { say("menggambar…", "drawing…") }
    var noPreview: SafeText { say("Gambar ini tidak dapat ditampilkan di sini.", "This picture cannot be shown here.") }
    var look: SafeText { say("periksa", "look at it") }
    var send: SafeText { say("pakai foto ini", "use this picture") }
    var complete: SafeText { say("lengkapi", "complete") }
    func more(_ count: Int) -> SafeText { say("dan \(count) lagi", "and \(count) more") }
}
