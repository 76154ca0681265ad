import ChillAjarKit
import TerminalUI

/// Something that the palette runs or opens.
struct PaletItem: Findable {
    /// What it is.
    enum Kind: Hashable, Sendable, CaseIterable {
        case command, place, kursus, mentor, sesi, setting
    }

    let id: String
    let kind: Kind
    var group: SafeText?
    let title: SafeText
    /// What is told of it behind its title.
    let detail: SafeText
    /// What stands at the right: a key, a price, a stage.
    let trailing: SafeText
    let keywords: String
    /// What was used lately stands before what is found as well.
    var weight = 0
    let effects: [Effect]

    /// The words beyond the title in which something was found, with the characters that were: why an item is among those found
    /// whose title does not tell.
    ///
    /// - Parameter found: places in the title and the keywords behind it, as a ``Finder`` has them.
    func reason(_ found: [Int]) -> (words: SafeText, found: [Int]) {
        let start = title.string.count + 1
        let marks = Set(found.map { $0 - start }.filter { $0 >= 0 })
        var words: [Character] = []
        var places: [Int] = []
        var place = 0
        for word in keywords.split(separator: " ", omittingEmptySubsequences: false) {
            let hits = (0..<word.count).filter { marks.contains(place + $0) }
            place += word.count + 1
            guard !hits.isEmpty else { continue }
            if !words.isEmpty { words.append(" ") }
            places += hits.map { words.count + $0 }
            words += word
        }
        return (SafeText(outside: String(words)), places)
    }
}

/// What the palette offers: what can be done now, where one can go, and what there is to open.
struct PaletItems {
    /// The name under which it is kept what was used lately; blanks separate.
    static let draftName = "palet"
    /// As many are remembered.
    private static let remembered = 8

    let app: App
    let world: World
    let strings: BantuanStrings

    init(_ app: App) {
        self.app = app
        world = app.world
        strings = BantuanStrings(app.world.language)
    }

    /// All of it: what was used lately first, then the commands, then the rest, which is found by typing.
    func all() -> [PaletItem] {
        let here = own + places + everywhere
        var items = here + kursus + mentor + sesi + Self.settings(world) + elsewhere(beside: Set(here.map(\.id)))
        let recent = Self.recent(world)
        for (age, id) in recent.enumerated() {
            guard let index = items.firstIndex(where: { $0.id == id }) else { continue }
            items[index].weight = 12 - age
            items[index].group = strings.recent
        }
        let first = recent.compactMap { id in items.first { $0.id == id } }
        let ids = Set(first.map(\.id))
        return first + items.filter { !ids.contains($0.id) }
    }

    /// The ids of what was used lately, the last first.
    static func recent(_ world: World) -> [String] {
        (world.drafts[draftName] ?? "").split(separator: "\n").map(String.init)
    }

    /// Remembers that one was used.
    static func remember(_ id: String, _ world: World) -> Effect {
        let ids = [id] + recent(world).filter { $0 != id }.prefix(remembered - 1)
        return .sync(.saveDraft(ids.joined(separator: "\n"), name: draftName))
    }

    // MARK: Commands and places

    private var own: [PaletItem] { items(app.topLayer.screen.bindings(world), strings.thisScreen) }
    private var everywhere: [PaletItem] { items(app.globalBindings, strings.everywhere) }

    private func items(_ bindings: [KeyBinding], _ group: SafeText) -> [PaletItem] {
        bindings.flatMap { binding in
            binding.commands.compactMap { command in
                guard command.kind == .ordinary, TempatCommands(command)?.number == nil, UmumCommands(command) != .palet
                else { return nil }
                let hasOwnLabel = binding.commands.count == 1 && binding.label != command.label(world.language)
                return PaletItem(
                    id: command.name, kind: .command, group: group,
                    title: hasOwnLabel ? binding.label.capitalised : command.meaning(world.language), detail: "",
                    trailing: world.keymap.symbol(command), keywords: Self.keywords(command),
                    effects: [.run(world.bind(command: command))])
            }
        }
    }

    /// What a command is found by beyond its title.
    static func keywords(_ command: Command) -> String {
        let words = Language.allCases.flatMap { [command.label($0).string, command.meaning($0).string] }
        return (words + [Synonyms.words(command)]).joined(separator: " ")
    }

    private var places: [PaletItem] {
        let names = TabStrings(world.language)
        return app.tabs.enumerated().compactMap { index, stack in
            guard index != app.currentTab || !app.overlays.isEmpty else { return nil }
            let key = app.overlays.isEmpty ? TempatCommands.nomor(index + 1).map(world.key) ?? "" : ""
            return PaletItem(
                id: "place \(stack.tab)", kind: .place, group: strings.places, title: strings.goTo(names.name(stack.tab)),
                detail: "", trailing: key,
                keywords: (Language.allCases.map { TabStrings($0).name(stack.tab).string } + [Synonyms.words(stack.tab)])
                    .joined(separator: " "),
                effects: [.goTo(stack.tab)])
        }
    }

    // MARK: What there is to open

    private var kursus: [PaletItem] {
        guard app.tabs.contains(where: { $0.tab == .kursus }) else { return [] }
        return world.data.kursus.rows.map { kursus in
            let mentor = kursus.mentor?.user.map { SafeText(outside: $0.nama).singleLine } ?? ""
            return PaletItem(
                id: "kursus \(kursus.id)", kind: .kursus, title: SafeText(outside: kursus.nama).singleLine, detail: mentor,
                trailing: kursus.mentor?.biayaPerSesi.map { "\($0.formatted)" } ?? "", keywords: mentor.string,
                effects: [.show(.kursus(kursus.id))])
        }
    }

    private var mentor: [PaletItem] {
        guard app.tabs.contains(where: { $0.tab == .kursus }) else { return [] }
        var seen: Set<MentorID> = []
        let mentors = world.data.mentor.rows + world.data.kursus.rows.compactMap(\.mentor)
        return mentors.filter { $0.user != nil && seen.insert($0.id).inserted }.map { mentor in
            let kursus = world.data.kursus.rows.filter { $0.mentorID == mentor.id }.map { SafeText(outside: $0.nama).singleLine }
            return PaletItem(
                id: "mentor \(mentor.id)", kind: .mentor, title: SafeText(outside: mentor.user?.nama ?? "").singleLine,
                detail: kursus.joined(separator: ", "), trailing: mentor.biayaPerSesi.map { "\($0.formatted)" } ?? "",
                keywords: "", effects: [.show(.mentor(mentor.id))])
        }
    }

    private var sesi: [PaletItem] {
        let common = CommonStrings(world.language)
        let dates = DateStrings(world.language)
        let isMentor = world.peran == .mentor
        let rows = isMentor ? world.data.sesiMentor.rows : world.data.sesiPelanggan.rows
        return rows.map { sesi in
            let day = sesi.jadwal.map { dates.relativeDay($0.mulai.tanggal(in: world.zona), today: world.today) } ?? ""
            let who = isMentor ? SafeText(outside: sesi.pelanggan?.user?.nama ?? "").singleLine : sesi.namaMentor
            let nama = SafeText(outside: sesi.kursus?.nama ?? "").singleLine
            return PaletItem(
                id: "sesi \(sesi.id)", kind: .sesi, title: nama,
                detail: [who, day].filter { !$0.isEmpty }.joined(separator: " · "),
                trailing: common.tahap(sesi.tahap), keywords: "\(who) \(day) \(common.tahap(sesi.tahap))",
                effects: [.reveal(sesi.id, in: isMentor ? .sesiMentor : .sesiPelanggan)])
        }
    }
}

extension SafeText {
    /// The same text with a large first letter.
    var capitalised: SafeText {
        guard let first = string.first else { return self }
        return SafeText(outside: first.uppercased() + string.dropFirst())
    }
}
