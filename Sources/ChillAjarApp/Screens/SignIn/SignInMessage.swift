import TerminalUI

/// What goes on, or what went wrong, below the fields of a dialog for signing in: always to be read in full.
struct SignInMessage {
    let text: SafeText
    let style: Style

    /// What to say where something is awaited, or where there is an error; nil where there is neither.
    init?(waiting: SafeText?, error: SafeText, _ glyphs: Glyphs) {
        if let waiting {
            (text, style) = (waiting, Style(.accent))
        } else if !error.isEmpty {
            (text, style) = ("\(glyphs.cross) \(error)", Style(.danger))
        } else {
            return nil
        }
    }
}

extension World {
    /// The buttons of such a dialog: what Enter does and what Esc does.
    func signInButtons(_ submit: SafeText, _ close: SafeText) -> [(key: SafeText, label: SafeText, hit: HitID)] {
        [
            button(IsianCommands.kirim, as: submit, SignInBox.submitHit),
            button(UmumCommands.kembali, as: close, SignInBox.closeHit),
        ]
    }
}

/// The dialog around the fields: what is told above them, the fields, and what is told below. It is as high as what it says, and in
/// a low window the fields give way, not the words.
struct SignInBox {
    let title: SafeText
    let server: SafeText
    let width: Int
    /// What is said above the fields.
    var head: SafeText = ""
    let form: Form
    let message: SignInMessage?
    /// What can be done besides, while there is no message.
    var hints: [SafeText] = []
    /// What Enter and Esc do now; none while an answer is awaited.
    var buttons: [(key: SafeText, label: SafeText, hit: HitID)] = []

    /// The buttons' names.
    static let submitHit = HitID("send")
    static let closeHit = HitID("close")

    func draw(in canvas: inout Canvas) {
        let room = DialogFrame.room(canvas.bounds.size, width: width, height: canvas.bounds.height).width
        let above = (head.isEmpty ? [] : head.wrapped(to: room)).map { ($0, Style(.muted).on(.dialog)) }
        let below =
            message.map { message in message.text.wrapped(to: room).map { ($0, message.style.on(.dialog)) } }
            ?? hints.flatMap { $0.wrapped(to: room) }.map { ($0, Style(.muted).on(.dialog)) }
        let headRows = above.isEmpty ? 0 : above.count + 1
        // A free row stays below the fields, so that the box keeps its height while it waits.
        let footRows = max(1, hints.count, below.count)
        let whole = DialogFrame.draw(
            &canvas, title: title, trailing: server, width: width, height: headRows + form.height + footRows + 6)
        let hasButtons = whole.height >= headRows + form.height + footRows + 1
        let inner = hasButtons ? whole.splitBottom(whole.height >= headRows + form.height + footRows + 2 ? 2 : 1).top : whole
        if hasButtons { DialogFrame.buttons(&canvas, whole, buttons) }
        let (top, foot) = inner.splitBottom(
            min(max(below.count, inner.height >= form.height + footRows ? footRows : 0), inner.height - 1))
        let (words, fields) = top.splitTop(top.height >= headRows + form.height ? headRows : 0)
        for (row, line) in above.prefix(words.height).enumerated() {
            canvas.text(line.0, x: words.x, y: words.y + row, line.1, width: words.width)
        }
        form.draw(in: &canvas, fields)
        for (row, line) in below.prefix(foot.height).enumerated() {
            canvas.text(line.0, x: foot.x, y: foot.y + row, line.1, width: foot.width)
        }
    }
}
