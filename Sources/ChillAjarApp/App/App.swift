import ChillAjarKit
import TerminalUI

/// The whole program as a value: who is here, what is in sight, what lies below it.
///
/// Input and events go in, effects come out, and ``frame()`` draws what there is; nothing else happens here.
public struct App: Sendable {
    /// What the screens know.
    public internal(set) var world: World
    /// Whether the program is to end, or to go on in another profile.
    public internal(set) var isFinished = false
    /// The profile in which the program is to go on.
    public internal(set) var nextProfil: String?

    var tabs: [TabStack] = []
    var currentTab = 0
    var overlays: [Layer] = []
    var toast: (content: Toast, until: Timestamp)?
    /// What may still be taken back, the last one last.
    var undoable: [Undoable] = []
    var watched: [Resource] = []
    var isAttended = true
    var lastSignOfPerson: Timestamp
    /// When the engine was told last that somebody is there.
    var lastToldPresence: Timestamp
    var lastFrame: Frame?
    /// What stood in the outbox, by its row: of what an earlier run has left no form knows.
    var leftovers: [OutboxID: Mutation] = [:]
    var composed: [Ticket: Composed] = [:]
    var lastClick: (id: HitID, at: Timestamp)?
    /// Where and on what the mouse was pressed last.
    var lastPress: (point: Point, at: Timestamp, target: PressTarget)?
    /// What was typed of a command that is not complete.
    var typed = TypedKeys()
    var windowSize: Size
    let demoAccounts: [Peran: SignIn]
    var glyphs: Glyphs
    private var nextLayer = 0

    /// A place with the screens that were opened there.
    struct TabStack: Sendable {
        let tab: Tab
        var layers: [Layer]
    }

    /// A screen with the number by which its effects find it again.
    struct Layer: Sendable {
        let id: Int
        var screen: any Screen
    }

    /// The program at its start.
    ///
    /// - Parameters:
    ///   - snapshots: the copies that are there before the first frame.
    ///   - demoAccounts: who one key signs in; empty but in the demo.
    ///   - proofFolder: where one begins to look for a proof.
    ///   - rekening: the account to pay to, where the platform does not tell.
    ///   - zona: in which times are shown.
    ///   - keymap: which keys run which commands.
    ///   - profil: the profiles to choose from, and the name of this one; none where there is but one.
    ///   - themes: those there are, and the one that is drawn with.
    ///   - presentation: whether nothing moves, and whether a screen reader reads.
    ///   - preferences: what else the person can change while the program runs.
    ///   - graphics: how the terminal shows pictures of pixels, as far as it has told.
    public init(
        server: Server, language: Language, session: Session?, snapshots: [Resource: Snapshot], now: Timestamp, size: Size,
        demoAccounts: [Peran: SignIn] = [:], proofFolder: String = "~", rekening: Rekening? = nil, zona: ZonaWaktu = .wib,
        keymap: Keymap = Keymap(),
        profil: (list: [Profil], name: String)? = nil, glyphs: Glyphs = .unicode, themes: ThemeChoice = ThemeChoice(),
        presentation: Presentation = Presentation(), preferences: Preferences = Preferences(),
        graphics: TerminalGraphics? = nil
    ) {
        var data = LocalData()
        for (resource, snapshot) in snapshots { data.apply(snapshot, to: resource) }
        world = World(
            language: language, now: now, size: size, session: session, server: server, isDemo: !demoAccounts.isEmpty,
            connection: .unknown, data: data, outbox: [], rekening: rekening, ticket: Ticket(1), drafts: [:],
            zona: zona, presentation: presentation, themes: themes, preferences: preferences)
        world.keymap = keymap
        world.keymap.isSpelled = glyphs.isASCII
        world.proofFolder = proofFolder
        world.graphics = presentation.isLinear ? nil : graphics
        if let profil, profil.list.count > 1 { (world.profilList, world.profil) = (profil.list, profil.name) }
        windowSize = size
        lastSignOfPerson = now
        lastToldPresence = now
        self.demoAccounts = demoAccounts
        self.glyphs = glyphs
        resize(to: size)
        rebuildTabs()
        if world.isDemo { push(overlay: WelcomeScreen()) }
    }

    /// What is to be done first; called once, before the first input.
    public mutating func start() -> [Effect] {
        settle(deliver(.appeared, to: topLayer.id))
    }

    // MARK: Layers

    /// The layer that has the keys.
    var topLayer: Layer {
        overlays.last ?? tabs[currentTab].layers[tabs[currentTab].layers.count - 1]
    }

    var allLayers: [Layer] { tabs.flatMap(\.layers) + overlays }

    mutating func layer(_ screen: any Screen) -> Layer {
        nextLayer += 1
        return Layer(id: nextLayer, screen: screen)
    }

    mutating func push(overlay screen: any Screen) {
        overlays.append(layer(screen))
    }

    /// Makes the places of who is signed in; what was open in a place that stays is kept.
    mutating func rebuildTabs(keeping kept: [Tab] = []) {
        let old = tabs.filter { kept.contains($0.tab) }
        let current = tabs.indices.contains(currentTab) ? tabs[currentTab].tab : nil
        var fresh: [TabStack] = []
        for tab in Tab.all(for: world.peran) {
            fresh.append(old.first { $0.tab == tab } ?? TabStack(tab: tab, layers: [layer(tab.firstScreen(world))]))
        }
        tabs = fresh
        currentTab = tabs.firstIndex { $0.tab == current && kept.contains($0.tab) } ?? 0
    }

    mutating func modify(_ id: Int, _ change: (inout Layer) -> Void) {
        if let index = overlays.firstIndex(where: { $0.id == id }) {
            change(&overlays[index])
            return
        }
        for tab in tabs.indices {
            if let index = tabs[tab].layers.firstIndex(where: { $0.id == id }) {
                change(&tabs[tab].layers[index])
                return
            }
        }
    }

    /// Closes a layer and what was opened over it; the first screen of a place stays.
    mutating func close(_ id: Int) {
        if let index = overlays.firstIndex(where: { $0.id == id }) {
            overlays.removeSubrange(index...)
            return
        }
        for tab in tabs.indices {
            if let index = tabs[tab].layers.firstIndex(where: { $0.id == id }), index > 0 {
                tabs[tab].layers.removeSubrange(index...)
            }
        }
    }

    // MARK: Delivering

    /// Gives an action to one layer and carries out what it says of the screens; the rest comes back.
    mutating func deliver(_ action: Action, to id: Int) -> [Effect] {
        var effects: [Effect] = []
        var world = world
        world.isOnTop = topLayer.id == id
        modify(id) { effects = $0.screen.update(action, world) }
        for case .sync(.saveDraft(let text, let name)) in effects { self.world.drafts[name] = text }
        for case .sync(let command) in effects {
            if command.usesTicket { self.world.ticket = Ticket(self.world.ticket.number + 1) }
            if let (mutation, ticket) = command.composed { note(mutation, ticket) }
        }
        return effects.flatMap { navigate($0, from: id) }
    }

    mutating func deliverToAll(_ action: Action) -> [Effect] {
        allLayers.flatMap { deliver(action, to: $0.id) }
    }

    /// Carries out an effect on the screens; what others must do is returned.
    mutating func navigate(_ effect: Effect, from id: Int) -> [Effect] {
        switch effect {
        case .open(let screen):
            let opened = layer(screen)
            if screen.isDialog || overlays.contains(where: { $0.id == id }) {
                overlays.append(opened)
            } else {
                // A layer that closed itself before it opened another leaves it to the place in sight.
                let tab = tabs.firstIndex { $0.layers.contains { $0.id == id } } ?? currentTab
                tabs[tab].layers.append(opened)
            }
            return deliver(.appeared, to: opened.id)
        case .replace(let screen):
            modify(id) { $0.screen = screen }
            return deliver(.appeared, to: id)
        case .back:
            close(id)
            return deliver(.appeared, to: topLayer.id)
        case .goTo(let tab):
            guard let index = tabs.firstIndex(where: { $0.tab == tab }) else { return [] }
            overlays.removeAll()
            currentTab = index
            return deliver(.appeared, to: topLayer.id)
        case .reveal(let sesi, let tab):
            guard let index = tabs.firstIndex(where: { $0.tab == tab }) else { return [] }
            overlays.removeAll()
            currentTab = index
            tabs[index].layers.removeSubrange(1...)
            return deliver(.appeared, to: topLayer.id) + deliver(.reveal(sesi), to: topLayer.id)
        case .show(let subject):
            return show(subject)
        case .toast(let toast):
            return show(toast)
        case .signInDemo(let peran):
            guard let account = demoAccounts[peran] else { return [] }
            return [.sync(.signIn(account))]
        case .quit:
            return quit()
        case .quitNow:
            isFinished = true
            return []
        case .switchProfil(let name):
            return switchProfil(to: name)
        case .switchProfilNow(let name):
            nextProfil = name
            isFinished = true
            return []
        case .copy(let text):
            return show(Toast(CommonStrings(world.language).copied, .success)) + [.copy(text)]
        case .drop(let path):
            return deliver(.paste(path), to: topLayer.id)
        case .run(let binding):
            return run(binding)
        case .theme(let command):
            note(command)
            return [effect]
        case .preference(let change):
            apply(change)
            return [effect] + deliverToAll(.worldChanged)
        case .sync, .local, .suspend, .wake:
            return [effect]
        }
    }

    mutating func show(_ toast: Toast) -> [Effect] {
        let seconds: Int64 = toast.tone == .danger || toast.tone == .warning ? 8 : 4
        self.toast = (toast, world.now.adding(seconds: seconds))
        return [.wake(afterSeconds: Int(seconds))]
    }

    private mutating func quit() -> [Effect] {
        let isAsked = overlays.contains { ($0.screen as? ConfirmDialog)?.isAboutLeaving == true }
        guard !isAsked, allLayers.contains(where: { $0.screen.isBusy }) else {
            isFinished = true
            return []
        }
        let strings = QuitStrings(world.language)
        push(overlay: ConfirmDialog(title: strings.title, body: strings.body, confirm: strings.confirm, effects: [.quitNow]))
        return []
    }

    /// What follows from every change: which lists are to be kept fresh now.
    mutating func settle(_ effects: [Effect]) -> [Effect] {
        let effects = effects + endPreview()
        let visible = tabs[currentTab].layers.flatMap(\.screen.resources) + overlays.flatMap(\.screen.resources) + badgeResources
        let resources = Resource.allCases.filter { visible.contains($0) && $0.isReadable(by: world.peran) }
        guard resources != watched else { return effects }
        watched = resources
        return effects + [.sync(.watch(resources))]
    }

    /// The lists whose counts stand beside the names of places.
    private var badgeResources: [Resource] {
        switch world.peran {
        case .pelanggan: [.sesiPelanggan, .notifikasi]
        case .mentor: [.sesiMentor]
        case .admin: [.antrean]
        case .unknown, nil: []
        }
    }
}
