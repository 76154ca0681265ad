import ChillAjarKit
import TerminalUI

/// The question before a person signs out; of what has not arrived yet, whether it is kept or dropped.
struct SignOutDialog: Screen {
    /// What becomes of what has not arrived.
    private var isDiscarding = false

    init(_ world: World) {}

    var isDialog: Bool { true }

    func bindings(_ world: World) -> [KeyBinding] {
        var bindings = [world.bindYes(as: confirm(SignOutStrings(world.language), world))]
        if !world.outbox.isEmpty {
            bindings.append(world.bind(isDiscarding ? KeluarAkunCommands.simpan : KeluarAkunCommands.buang))
        }
        return bindings + [world.bindBack(as: CommonStrings(world.language).cancel)]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.char("y")), .click(HitID("confirm"), _):
            return [.back, .sync(.signOut(discarding: isDiscarding && !world.outbox.isEmpty))]
        case .key(.escape), .key(.char("n")), .key(.char("q")), .click(HitID("cancel"), _): return [.back]
        case .key(.up), .key(.char("k")), .key(.char("s")), .click(HitID("keep"), _): isDiscarding = false
        case .key(.down), .key(.char("j")), .key(.char("b")), .click(HitID("discard"), _):
            isDiscarding = !world.outbox.isEmpty
        // Signed out meanwhile, here or on the server's word: there is nothing left to ask.
        case .sync(.session(nil)): return [.back]
        default: break
        }
        return []
    }

    private func confirm(_ strings: SignOutStrings, _ world: World) -> SafeText {
        guard !world.outbox.isEmpty else { return strings.confirm }
        return isDiscarding ? strings.confirmDiscarding : strings.confirmKeeping
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = SignOutStrings(world.language)
        var sheet = Sheet(width: max(10, min(56, canvas.bounds.width - 6)))
        sheet.text(SafeText(outside: world.session?.user.email ?? "").singleLine, Style(.text, .bold).on(.dialog))
        sheet.text(strings.body, Style(.muted).on(.dialog))
        if !world.outbox.isEmpty {
            sheet.blank()
            sheet.text(strings.unsent(world.outbox.count), Style(.warning).on(.dialog))
            option(&sheet, canvas.glyphs, strings.keep, strings.keepMeaning, isChosen: !isDiscarding, HitID("keep"))
            option(
                &sheet, canvas.glyphs, strings.discard, discardMeaning(strings, world), isChosen: isDiscarding, HitID("discard"))
        }
        let inner = DialogFrame.draw(&canvas, title: strings.title, width: 62, height: sheet.height + 6)
        let (text, _) = inner.splitBottom(min(2, max(1, inner.height - 1)))
        sheet.draw(in: &canvas, text)
        DialogFrame.buttons(
            &canvas, inner,
            [
                ("y", confirm(strings, world), HitID("confirm")),
                ("Esc", CommonStrings(world.language).cancel, HitID("cancel")),
            ])
    }

    private func option(
        _ sheet: inout Sheet, _ glyphs: Glyphs, _ label: SafeText, _ meaning: SafeText, isChosen: Bool, _ hit: HitID
    ) {
        let style = Style(isChosen ? .accent : .text, isChosen ? .bold : []).on(.dialog)
        sheet.line([("\(isChosen ? glyphs.radioOn : glyphs.radioOff) ", style), (label, style)], hit: hit)
        sheet.text(meaning, Style(.muted).on(.dialog), indent: 2)
    }

    /// What is on its way cannot be called back.
    private func discardMeaning(_ strings: SignOutStrings, _ world: World) -> SafeText {
        let isUncertain = world.outbox.contains { $0.state == .sending || $0.state == .unclear }
        return isUncertain ? strings.discardMeaning + " " + strings.mayArrive : strings.discardMeaning
    }
}

/// What signing out says.
struct SignOutStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Keluar dari akun?", "Sign out?") }
    var body: SafeText {
        say("Salinan data Anda di komputer ini dihapus.", "The copies of your data on this computer are removed.")
    }
    func unsent(_ count: Int) -> SafeText {
        say(
            "\(count) kiriman belum sampai di server.",
            count == 1 ? "One thing has not arrived at the server." : "\(count) things have not arrived at the server.")
    }
    var keep: SafeText { say("simpan", "keep") }
    var keepMeaning: SafeText {
        say(
            "Kiriman tetap di komputer ini, dan dikirim saat Anda masuk lagi di sini.",
            "Stays on this computer; sent when you sign in here again.")
    }
    var discard: SafeText { say("buang", "discard") }
    var discardMeaning: SafeText { say("Tidak pernah dikirim.", "Never sent.") }
    var mayArrive: SafeText {
        say("Yang sedang dikirim mungkin tetap sampai.", "What is on its way may arrive all the same.")
    }
    var confirm: SafeText { say("keluar akun", "sign out") }
    var confirmKeeping: SafeText { say("keluar, simpan", "sign out, keep") }
    var confirmDiscarding: SafeText { say("keluar, buang", "sign out, discard") }
}
