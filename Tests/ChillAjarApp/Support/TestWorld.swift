import ChillAjarKit
import TerminalUI

@testable import ChillAjarApp

/// The program as tests use it: keys are written as text, frames are read as text, and what is asked of others is kept.
struct TestApp {
    /// The window that a program begins in where nothing else is said.
    @TaskLocal static var size = (120, 40)

    private(set) var app: App
    /// Everything that was asked of the engine, the computer and the terminal, in order.
    private(set) var effects: [Effect] = []
    /// The moment at which the next input happens.
    var now = TestWorld.now

    /// The program with somebody signed in, or a guest, and copies of lists, after its start.
    init(
        _ peran: Peran?, size: (Int, Int) = TestApp.size, snapshots: [Resource: ResourceContent] = [:], language: Language = .id,
        demoAccounts: [Peran: SignIn] = [:], rekening: Rekening? = TestWorld.rekening, zona: ZonaWaktu = .wib,
        profil: (list: [Profil], name: String)? = nil, glyphs: Glyphs = .unicode, themes: ThemeChoice = ThemeChoice(),
        presentation: Presentation = Presentation(), preferences: Preferences = Preferences()
    ) {
        app = App(
            server: TestWorld.server, language: language, session: peran.map(TestWorld.session),
            snapshots: snapshots.mapValues { Snapshot($0, fetchedAt: TestWorld.now) }, now: TestWorld.now,
            size: Size(width: size.0, height: size.1), demoAccounts: demoAccounts, rekening: rekening, zona: zona,
            profil: profil, glyphs: glyphs, themes: themes, presentation: presentation,
            preferences: preferences)
        effects = app.start()
    }

    /// What the screens know.
    var world: World { app.world }

    /// Gives commands other keys.
    mutating func use(_ keymap: Keymap) {
        app.world.keymap = keymap
    }

    /// Goes on in another language.
    mutating func speak(_ language: Language) {
        app.world.language = language
    }

    /// Has proofs lie ready in a folder, as the demo does.
    mutating func keepProofs(in folder: String) {
        app.world.proofFolder = folder
    }

    // MARK: In

    /// Presses keys by their written names, separated by blanks: `Down Down Enter / a b Esc`.
    mutating func press(_ keys: String) {
        for name in keys.split(separator: " ") {
            guard let key = Key(notation: String(name)) else { preconditionFailure("no key is called \(name)") }
            effects += app.handle(.key(key), now: now)
        }
    }

    /// Goes to a place by its key.
    mutating func go(to tab: Tab) {
        guard let key = Tab.key(of: tab, for: world.peran) else { preconditionFailure("there is no such place for them") }
        effects += app.handle(.key(key), now: now)
    }

    /// Types a text, letter by letter.
    mutating func type(_ text: String) {
        for character in text { effects += app.handle(.key(.char(character)), now: now) }
    }

    /// Pastes a text at once.
    mutating func paste(_ text: String) {
        effects += app.handle(.paste(text), now: now)
    }

    /// Clicks the first place on the screen where a text stands; twice quickly, `isDouble`. False where it stands nowhere.
    @discardableResult
    mutating func click(_ text: String, isDouble: Bool = false) -> Bool {
        let wanted = Array(text.unicodeScalars)
        for (y, line) in cells.enumerated() {
            guard line.count >= wanted.count,
                let x = (0...line.count - wanted.count).first(where: { Array(line[$0..<$0 + wanted.count]) == wanted })
            else { continue }
            for _ in 0..<(isDouble ? 2 : 1) { effects += app.handle(.mouse(Mouse(.press, x: x, y: y)), now: now) }
            return true
        }
        return false
    }

    /// Turns the wheel over a cell.
    mutating func wheel(down: Bool, x: Int, y: Int) {
        _ = app.frame()
        effects += app.handle(.mouse(Mouse(down ? .wheelDown : .wheelUp, x: x, y: y)), now: now)
    }

    /// Lets the mouse do something at a cell of what is in sight.
    mutating func point(_ kind: Mouse.Kind, x: Int, y: Int) {
        _ = app.frame()
        effects += app.handle(.mouse(Mouse(kind, x: x, y: y)), now: now)
    }

    /// Makes the window as large as that.
    mutating func resize(_ width: Int, _ height: Int) {
        effects += app.handle(.resize(width: width, height: height), now: now)
    }

    /// Gives the window the focus, or takes it.
    mutating func focus(_ isFocused: Bool) {
        effects += app.handle(.focus(isFocused), now: now)
    }

    /// Tells how the terminal shows pictures of pixels.
    mutating func tell(_ graphics: TerminalGraphics?) {
        effects += app.handle(.graphics(graphics), now: now)
    }

    /// Tells an event of the sync engine.
    mutating func tell(_ event: SyncEvent) {
        effects += app.handle(event, now: now)
    }

    /// Tells that the engine keeps what was sent last, or this: a row of the outbox, and then that it is queued.
    @discardableResult
    mutating func queue(
        _ sent: (mutation: Mutation, ticket: Ticket)? = nil, id: Int64 = 5, dependsOn: OutboxID? = nil,
        heldFor seconds: Int64? = nil
    ) -> OutboxEntry {
        guard let sent = sent ?? submitted.last else { preconditionFailure("nothing was sent") }
        let row = TestWorld.row(
            id, sent.mutation, owner: world.session?.user.id, at: now, dependsOn: dependsOn,
            heldUntil: seconds.map { now.adding(seconds: $0) })
        tell(.outbox(world.outbox + [row]))
        tell(.queued(sent.ticket, row))
        return row
    }

    /// Tells that a row of the outbox was turned down.
    mutating func refuse(_ row: OutboxEntry, _ reason: APIError) {
        var refused = row
        (refused.state, refused.refusal, refused.attempts) = (.refused, reason, row.attempts + 1)
        tell(.outbox(world.outbox.map { $0.id == row.id ? refused : $0 }))
        tell(.refused(refused))
    }

    /// Tells what happened to a theme.
    mutating func tell(_ event: ThemeEvent) {
        effects += app.handle(event, now: now)
    }

    /// Tells what the computer has done.
    mutating func tell(_ event: LocalEvent) {
        effects += app.handle(event, now: now)
    }

    /// Tells what came of a change in the settings.
    mutating func tell(_ event: PreferenceEvent) {
        effects += app.handle(event, now: now)
    }

    /// Tells a new copy of a list, as read just now.
    mutating func tell(_ resource: Resource, _ content: ResourceContent) {
        tell(.snapshot(resource, Snapshot(content, fetchedAt: now)))
    }

    /// Lets time pass.
    mutating func pass(seconds: Int64) {
        now = now.adding(seconds: seconds)
        effects += app.tick(now: now)
    }

    /// Opens a screen over the one in sight.
    mutating func open(_ screen: any Screen) {
        effects += app.settle(app.navigate(.open(screen), from: app.topLayer.id))
    }

    /// Tells that the other profile could not be opened.
    mutating func stay(_ reason: SafeText) { effects += app.stay(because: reason) }

    /// Tells that one has come from another profile.
    mutating func arrive() { effects += app.arrive() }

    // MARK: Out

    /// What is drawn.
    func frame() -> Frame {
        var app = app
        return app.frame()
    }

    /// The rows of the screen, without the blanks at their ends.
    var lines: [String] {
        var app = app
        return app.frame().grid.lines
    }

    /// The whole screen as text.
    var text: String { lines.joined(separator: "\n") }

    /// What stands on the first row that contains a text; empty where none does.
    func line(with part: String) -> String { lines.first { $0.contains(part) } ?? "" }

    /// Whether a text stands on the screen, within one row.
    func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    /// The pictures of pixels upon the cells.
    var images: [PlacedImage] {
        var app = app
        return app.frame().images
    }

    /// Where the terminal's cursor stands; nil when it is hidden.
    var cursor: Point? {
        var app = app
        return app.frame().cursor
    }

    /// The screen that has the keys.
    var top: any Screen { app.topLayer.screen }

    /// What was asked of the engine, in order.
    var commands: [SyncCommand] { effects.compactMap { if case .sync(let command) = $0 { command } else { nil } } }

    /// What was asked of the computer, in order.
    var localCommands: [LocalCommand] { effects.compactMap { if case .local(let command) = $0 { command } else { nil } } }

    /// What was asked of those who draw, in order.
    var themeCommands: [ThemeCommand] { effects.compactMap { if case .theme(let command) = $0 { command } else { nil } } }

    /// The mutations that were submitted, with their tickets.
    var submitted: [(mutation: Mutation, ticket: Ticket)] {
        commands.compactMap { if case .submit(let mutation, let ticket) = $0 { (mutation, ticket) } else { nil } }
    }

    /// What was changed in the settings.
    var preferenceChanges: [PreferenceChange] {
        effects.compactMap { if case .preference(let change) = $0 { change } else { nil } }
    }

    /// What was given to the clipboard.
    var copied: [String] { effects.compactMap { if case .copy(let text) = $0 { text.string } else { nil } } }

    /// Forgets what was asked so far.
    mutating func forgetEffects() {
        effects = []
    }

    /// The first scalar of every cell; the second half of a wide glyph counts as a blank.
    private var cells: [[Unicode.Scalar]] {
        mutating get {
            let grid = app.frame().grid
            return (0..<grid.height).map { y in
                (0..<grid.width).map { x in grid[x, y].glyph.isContinuation ? " " : grid[x, y].glyph.base }
            }
        }
    }
}

/// People, a server and a moment that all tests share.
enum TestWorld {
    /// Sunday 22 November 2026, 14.31 WIB.
    static let now = Timestamp("2026-11-22T07:31:00.000000Z") ?? Timestamp(seconds: 0)
    static let today = now.tanggal(in: .wib)
    static let rekening = Rekening(bank: "BCA", nomor: "8720145533", atasNama: "PT Chill Ajar")

    static var server: Server {
        guard let server = Server("https://chillajar.example") else { preconditionFailure("an address") }
        return server
    }

    /// Ayu the pelanggan (11), Bagas the mentor (21), Rani the admin (31).
    static func session(_ peran: Peran) -> Session {
        let user: User
        switch peran {
        case .pelanggan:
            user = User(
                id: UserID(11), nama: "Ayu Prameswari", email: "ayu@contoh.id", nomorTelepon: "081234567890", peran: peran,
                pelanggan: Pelanggan(id: PelangganID(1), userID: UserID(11)))
        case .mentor:
            user = User(
                id: UserID(21), nama: "Bagas Nugroho", email: "bagas@contoh.id", peran: peran,
                mentor: Mentor(id: MentorID(1), userID: UserID(21), biayaPerSesi: Rupiah(25_000)))
        case .admin, .unknown: user = User(id: UserID(31), nama: "Rani", email: "rani@contoh.id", peran: peran)
        }
        return Session(user: user, token: "token-of-a-test")
    }

    /// A row of the outbox of the person who uses the program.
    static func row(
        _ id: Int64, _ mutation: Mutation, _ state: OutboxEntry.State = .waiting, owner: UserID? = UserID(11),
        at moment: Timestamp = now, attempts: Int = 0, dependsOn: OutboxID? = nil, heldUntil: Timestamp? = nil
    ) -> OutboxEntry {
        OutboxEntry(
            id: OutboxID(id), owner: owner ?? UserID(11), idempotencyKey: "key-\(id)", mutation: mutation, state: state,
            attempts: attempts, createdAt: moment, dependsOn: dependsOn, heldUntil: heldUntil)
    }

    /// What a screen knows with somebody signed in, or a guest; for tests of a screen by itself.
    static func world(_ peran: Peran?, size: (Int, Int) = (120, 38), language: Language = .id) -> World {
        var world = TestApp(peran, language: language).world
        world.size = Size(width: size.0, height: size.1)
        return world
    }

    /// A slot so many days from today, `19.00`.
    static func jadwal(
        _ id: Int64, kursus: Int64 = 1, day: Int, at time: String, gaya: GayaMengajar = .online, tempat: String? = nil
    ) -> JadwalKursus {
        guard let waktu = Waktu(time) else { preconditionFailure("a time: \(time)") }
        return JadwalKursus(
            id: JadwalKursusID(id), kursusID: KursusID(kursus), tanggal: today.adding(days: day), waktu: waktu,
            gayaMengajar: gaya, tempat: tempat)
    }

    /// A mentor with a name and a price.
    static func mentor(
        _ id: Int64, _ nama: String, biaya: Int64 = 25_000, rating: Double = 0, jumlahTestimoni: Int? = nil
    ) -> Mentor {
        Mentor(
            id: MentorID(id), userID: UserID(100 + id), rating: Rating(rating), biayaPerSesi: Rupiah(biaya), status: .active,
            jumlahTestimoni: jumlahTestimoni, user: User(id: UserID(100 + id), nama: nama))
    }

    /// A paket of two modul and a recording: Rp38.000 with its own discount.
    static let paket = Paket(
        id: PaketID(1), nama: "NgeChill", diskon: Rupiah(7_000),
        items: [
            ItemPaket(id: ItemPaketID(1), nama: "modul", harga: Rupiah(10_000), jumlahItem: 2),
            ItemPaket(id: ItemPaketID(2), nama: "rekaman", harga: Rupiah(25_000)),
        ])

    /// A kursus with its mentor, its free slots and ``paket``.
    static func kursus(
        _ id: Int64, _ nama: String, deskripsi: String? = nil, mentor: Mentor, jadwal: [JadwalKursus] = [],
        paket: [Paket] = [paket]
    ) -> Kursus {
        Kursus(
            id: KursusID(id), nama: nama, deskripsi: deskripsi, mentorID: mentor.id, mentor: mentor, jadwal: jadwal,
            visibilitasPaket: paket.map { VisibilitasPaket(paketID: $0.id, isVisible: true, paket: $0) })
    }
}
