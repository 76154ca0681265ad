import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The table of keys")
struct CommandTableTests {
    @Test("Every command stands once, has a key that can be written, and is told in both languages")
    func complete() {
        let names = CommandTable.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(Set(CommandTable.contexts.map(\.context.name)).count == CommandTable.contexts.count)
        for command in CommandTable.all {
            #expect(!command.keys.isEmpty, "\(command.name)")
            for key in command.keys { #expect(Key(notation: key.notation) == key, "\(command.name)") }
            for language in Language.allCases {
                #expect(!command.label(language).isEmpty && !command.meaning(language).isEmpty, "\(command.name)")
                #expect(command.label(language).width <= 22, "\(command.name): too long for the last line")
                #expect(!command.context.title(language).isEmpty, "\(command.name)")
            }
            #expect(command.meaning(.id) != command.meaning(.en), "\(command.name)")
        }
    }

    @Test("No command stands in another's way")
    func withoutConflicts() {
        #expect(Keymap().conflicts().map { "\($0.command.name) and \($0.other.name): \($0.key)" } == [])
    }

    @Test("Every key that any screen tells of comes from the table, and what is in force with it is declared there")
    func fromTheTable() {
        for app in EveryScreen.apps() {
            for binding in Chrome.hints(app.top, app.app) {
                #expect(!binding.commands.isEmpty, "\(type(of: app.top)): \(binding.keys) \(binding.label)")
                #expect(binding.commands.contains { $0.keys.contains(binding.key) }, "\(type(of: app.top)): \(binding.label)")
            }
            for command in app.app.commandsInForce {
                #expect(CommandTable.byName[command.name] == command, "\(command.name) is in no set of the table")
            }
            let contexts = app.top.bindings(app.world).flatMap(\.commands).map(\.context)
            for context in Set(contexts) {
                let isDeclared = contexts.contains { $0.family.contains(context) && $0 != context }
                let own = Set(contexts.filter { context in !contexts.contains { $0 != context && $0.family.contains(context) } })
                    .subtracting([UmumCommands.context])
                #expect(isDeclared || own.count <= 1, "\(type(of: app.top)): \(own.map(\.name)) are in force together")
            }
        }
    }

    @Test("No screen does anything on a key that the table does not list for it")
    func withoutOthers() {
        for app in EveryScreen.apps() {
            let unlisted = Self.keys.filter { !Self.isListed($0, app) }
            guard Self.reacts(app, to: unlisted) else { continue }
            let guilty = unlisted.filter { Self.reacts(app, to: [$0]) }
            #expect(guilty.map(\.notation) == [], "\(type(of: app.top)): \(app.top.bindings(app.world).map(\.keys))")
        }
    }

    /// All keys that a keyboard has; digits that would count are left out where nothing takes them.
    private static let keys: [Key] = {
        let letters = (0x21...0x7E).map { Key.char(Character(Unicode.Scalar($0))) }
        let latin = "abcdefghijklmnopqrstuvwxyz"
        let names = ["Enter", "Tab", "S-Tab", "BS", "Del", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn", "Space"]
        return letters.filter { !"0123456789".contains($0.notation) } + latin.map { .ctrl($0) } + latin.map { .alt($0) }
            + (1...12).map { .function($0) } + names.compactMap { Key(notation: $0) }
    }()

    private static func isListed(_ key: Key, _ app: TestApp) -> Bool {
        let commands = app.app.commandsInForce
        if commands.contains(where: { $0.keys.contains(key) }) { return true }
        // A question may take whatever is not yes as no.
        if app.top.bindings(app.world).contains(where: { $0.commands.contains { $0.kind == .answer } }) { return true }
        // Where letters are text every letter is one, and only there.
        return key.isLetter && app.top.takesText && app.app.lettersInForce.isEmpty
    }

    private static func reacts(_ app: TestApp, to keys: [Key]) -> Bool {
        var after = app
        after.forgetEffects()
        for key in keys { after.press(key.notation) }
        // What is typed is kept at every key, the same text once more.
        let isIdle = after.effects.allSatisfy { if case .sync(.saveDraft) = $0 { true } else { false } }
        return after.lines != app.lines || !isIdle || type(of: after.top) != type(of: app.top)
    }

    @Test("What is in force in a screen with the keys of the places is declared so")
    func places() {
        for app in EveryScreen.apps() where app.app.overlays.isEmpty && !app.top.takesText {
            let contexts = app.top.bindings(app.world).flatMap(\.commands).map(\.context)
            let shared = [UmumCommands.context] + CommandTable.contexts.flatMap(\.context.with)
            for context in contexts where !shared.contains(context) {
                #expect(context.isPlace, "\(type(of: app.top)): \(context.name)")
            }
        }
    }
}

/// The program at each of its places, dialogs and moments.
enum EveryScreen {
    static func apps(columns: Int = 120, language: Language = .id) -> [TestApp] {
        let size = (columns, 30)
        func app(_ app: TestApp, _ keys: String) -> TestApp {
            var app = app
            app.press(keys)
            return app
        }
        let guest = KursusFixtures.app(nil, size: size)
        let ayu = SesiFixture.app([SesiFixture.unpaid, SesiFixture.ended], size: size)
        let rani = AntreanFixtures.app(size)
        let bagas = MentorFixtures.app(size)
        let reviewing = app(SesiFixture.app([SesiFixture.ended], size: size), "u")
        var outbox = ayu
        outbox.tell(.outbox([TestWorld.row(5, .reviewSesi(SesiID(3), rating: 4, komentar: "baik"))]))
        let account = AkunFixture.app(size: size)
        var tutor = AkunFixture.app(.mentor, size: size)
        tutor.press("e Tab Tab Tab Tab")
        var scanning = app(account, "v")
        scanning.answer(.otpSecret(AkunFixture.secret))
        var codes = account
        codes.open(OTPScreen(codes: AkunFixture.codes))
        var refused = app(account, "v")
        refused.decline(.unreachable("no route"))
        var touring = ayu
        touring.open(TurDialog())
        var news = ayu
        let told = Notifikasi(
            id: NotifikasiID(1), jenis: "pembayaran_diterima", judul: "Pembayaran diterima", isi: "Kalkulus 1",
            createdAt: TestWorld.now)
        news.tell(.notifikasi, .notifikasi([told]))
        var choosing = app(ayu, ", Down Down Down Down Down Down Down Down Down")
        choosing.press("Enter")
        var browsing = app(SesiFixture.paying(size: size), "f")
        browsing.tell(
            .listed(
                folder: "~",
                .success(.init(path: "/home", entries: [.init(name: "ayu", isFolder: true, bytes: 0, modified: TestWorld.now)]))))
        var looking = SesiFixture.paying(size: size)
        looking.paste("/home/ayu/bukti.jpg")
        looking.tell(.inspected(path: "/home/ayu/bukti.jpg", .success(SesiFixture.picture())))
        return [
            account, app(AkunFixture.app(size: (60, 20)), "Tab"), app(account, "e"), tutor, app(account, "f"), app(account, "s"),
            app(account, "v"), scanning, refused, codes, app(codes, "Esc"), app(account, "X"),
            app(AkunFixture.app(size: size, otp: OTPStatus(isEnabled: true, recoveryCodesLeft: 4)), "v"),
            touring, app(touring, "Right Right Right"), app(ayu, "c w"), app(news, "6"), app(ayu, ","), choosing,
            guest, app(guest, "/"), app(guest, "Enter"), app(guest, "m"), app(guest, "d"), app(guest, "t"), app(guest, "?"),
            ayu, app(ayu, "b"), app(ayu, "b b"), app(ayu, "x"), app(ayu, "K"), app(ayu, "/"), app(ayu, "Enter"), app(ayu, "o"),
            app(ayu, "c"), app(ayu, "T"), app(ayu, ":"), app(ayu, "1"), app(ayu, "3"), app(ayu, "3 Enter"), app(ayu, "5"),
            app(ayu, "5 /"), app(ayu, "5 Enter"), app(ayu, "6"),
            app(outbox, "o"), app(outbox, "o h"), app(outbox, "K"), app(GantiProfilTests().app(size: size), "P"), reviewing,
            app(reviewing, "Tab"),
            app(SesiFixture.app([SesiFixture.rejected], size: size), "b"),
            app(SesiFixture.app([SesiFixture.checking], size: size), "b"),
            app(KursusFixtures.app(.pelanggan, size: size), "Enter Enter"), KursusFixtures.summary(size: size),
            looking, app(looking, "z"), browsing,
            rani, app(rani, "a"), app(rani, "x"), app(rani, "x Tab"), app(rani, "z"), bagas, app(bagas, "e"), app(bagas, "2"),
            app(bagas, "2 Right Down"), app(bagas, "2 a"), MentorFixtures.app(size, sesi: [MentorFixtures.sesi[1]]),
            TestApp(nil, size: size, demoAccounts: [.admin: SignIn(email: "rani@contoh.id", password: "rahasia")]),
        ]
    }
}
