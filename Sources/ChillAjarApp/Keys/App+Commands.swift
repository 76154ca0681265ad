import ChillAjarKit
import TerminalUI

/// What keys mean in sight, and the commands that no screen carries out.
extension App {
    /// The commands that keys may mean now, the nearest first: what is offered, then what the same contexts have besides, then
    /// what is the same everywhere.
    var commandsInForce: [Command] {
        let screen = topLayer.screen
        let bindings = screen.bindings(world)
        let offered = bindings.flatMap(\.commands)
        var commands: [Command] = []
        if undoable.contains(where: { $0.until > world.now }) { commands.append(UrungkanCommands.urungkan.command) }
        commands += offered
        var contexts: [KeyContext] = []
        for context in offered.flatMap(\.context.family) where !contexts.contains(context) { contexts.append(context) }
        if contexts.contains(where: \.isTyping), !contexts.contains(TeksCommands.context) {
            contexts.append(TeksCommands.context)
        }
        // What the same everywhere is offered or not follows below.
        for context in contexts
        where ![UmumCommands.context, TempatCommands.context].contains(context)
            && (context != SekatCommands.context || divider != nil)
        {
            commands += CommandTable.byContext[context] ?? []
        }
        return commands + globalCommands(isDialog: screen.isDialog, beside: bindings)
    }

    /// The commands of the program itself that can be run now, beside what the screen in sight offers.
    private func globalCommands(isDialog: Bool, beside offered: [KeyBinding]) -> [Command] {
        var commands = [UmumCommands.keluarSelalu, .tangguhkan, .bantuan, .kembali].map(\.command)
        if overlays.isEmpty { commands += placeBindings(beside: offered).flatMap(\.commands) + closingCommands }
        if divider != nil { commands += SekatCommands.allCases.map(\.command) }
        if world.isDemo { commands += DemoCommands.allCases.map(\.command) }
        if mayOpenPalette(beside: offered) { commands.append(UmumCommands.palet.command) }
        if !isDialog { commands.append(UmumCommands.keluar.command) }
        return commands
    }

    /// What opened the screen in sight closes it again; it is no hint there.
    private var closingCommands: [Command] {
        if topLayer.screen is AntreanKirimScreen { return [TempatCommands.antreanKirim.command] }
        if topLayer.screen is AkunScreen { return [TempatCommands.akun.command] }
        return topLayer.screen is PengaturanScreen ? [TempatCommands.pengaturan.command] : []
    }

    /// The commands that letters may mean although they are typed: those of a screen whose field takes digits alone, and the
    /// answers to a question.
    var lettersInForce: [Command] {
        let contexts = topLayer.screen.bindings(world).flatMap(\.commands).map(\.context)
        guard !contexts.contains(where: \.isTyping) else { return [] }
        var own: [KeyContext] = []
        for context in contexts where context != UmumCommands.context && !own.contains(context) { own.append(context) }
        return own.flatMap { CommandTable.byContext[$0] ?? [] }
    }

    /// Whether nothing is asked that the palette would lead away from.
    var mayOpenPalette: Bool { mayOpenPalette(beside: topLayer.screen.bindings(world)) }

    private func mayOpenPalette(beside offered: [KeyBinding]) -> Bool {
        !topLayer.screen.isDialog && !offered.contains { $0.commands.contains { $0.kind == .answer } }
    }

    /// Carries out a command: here, or by giving its key to the screen on top.
    mutating func perform(_ command: Command, _ key: Key) -> [Effect] {
        if let umum = UmumCommands(command), umum != .kembali { return perform(umum) }
        if let tempat = TempatCommands(command) { return perform(tempat) }
        if let sekat = SekatCommands(command) { return perform(sekat) }
        if let demo = DemoCommands(command) { return navigate(.signInDemo(demo.peran), from: topLayer.id) }
        if UrungkanCommands(command) != nil { return undo() ?? [] }
        return deliver(.key(key), to: topLayer.id)
    }

    /// Carries out what a hint or a list of commands stands for.
    mutating func run(_ binding: KeyBinding) -> [Effect] {
        guard let command = binding.commands.first(where: { $0.keys.contains(binding.key) }) else { return press(binding.key) }
        return perform(command, binding.key)
    }

    /// Does what one of the keys of a hint does.
    mutating func run(_ binding: KeyBinding, keyOf place: Int) -> [Effect] {
        guard binding.commands.indices.contains(place) else { return run(binding) }
        let command = binding.commands[place]
        return perform(command, command.keys[0])
    }

    private mutating func perform(_ command: UmumCommands) -> [Effect] {
        switch command {
        case .keluar, .keluarSelalu: return navigate(.quit, from: topLayer.id)
        case .tangguhkan: return [.suspend]
        case .bantuan:
            let isOpen = topLayer.screen is HelpDialog
            if isOpen || topLayer.screen is PaletDialog { overlays.removeLast() }
            if !isOpen { push(overlay: HelpDialog(bindings: Chrome.hints(topLayer.screen, self), self)) }
            return []
        case .palet:
            push(overlay: PaletDialog(self))
            return []
        case .kembali: return []
        }
    }

    private mutating func perform(_ command: TempatCommands) -> [Effect] {
        if let number = command.number { return select(tab: number - 1) }
        switch command {
        case .segarkan: return [.sync(.retryNow)] + watched.map { .sync(.refresh($0)) }
        case .antreanKirim: return openOutbox()
        case .masuk: return world.isSessionEnded ? signInAgain() : navigate(.open(SignInDialog()), from: topLayer.id)
        case .tema: return navigate(.open(TemaDialog(wanted: world.themes.wanted)), from: topLayer.id)
        case .daftar: return navigate(.open(RegisterDialog()), from: topLayer.id)
        case .keluarAkun: return navigate(.open(SignOutDialog(world)), from: topLayer.id)
        case .profil: return openProfilList()
        case .akun: return openAkun()
        case .pengaturan:
            return navigate(topLayer.screen is PengaturanScreen ? .back : .open(PengaturanScreen()), from: topLayer.id)
        default: return []
        }
    }

    // MARK: Hints

    /// The hints that every screen has.
    var globalBindings: [KeyBinding] { globalBindings(beside: topLayer.screen.bindings(world)) }

    /// The hints that every screen has, beside those that the one in sight offers.
    func globalBindings(beside offered: [KeyBinding]) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        var bindings: [KeyBinding] = []
        if overlays.isEmpty { bindings += placeBindings(beside: offered) }
        if divider != nil {
            bindings.append(world.bind(SekatCommands.sempit, SekatCommands.lebar, SekatCommands.semula, as: common.listWidth))
        }
        if world.isDemo {
            let all = world.bind(DemoCommands.pelanggan, DemoCommands.mentor, DemoCommands.admin)
            bindings.append(
                KeyBinding(
                    all.commands, key: all.commands[0].keys[0], keys: all.keys, label: common.switchPerson, columns: all.columns))
        }
        if mayOpenPalette(beside: offered) { bindings.append(world.bind(UmumCommands.palet)) }
        bindings.append(world.bind(UmumCommands.bantuan, as: common.allKeys))
        bindings.append(world.bind(UmumCommands.keluar))
        return bindings
    }

    private func placeBindings(beside offered: [KeyBinding]) -> [KeyBinding] {
        var bindings: [KeyBinding] = []
        if world.isSessionEnded {
            bindings.append(world.bind(TempatCommands.masuk, as: SignInStrings(world.language).returnKey))
        }
        if world.session == nil { bindings += [world.bind(TempatCommands.masuk), world.bind(TempatCommands.daftar)] }
        if let places = bindingOfPlaces { bindings.append(places) }
        bindings += [world.bind(TempatCommands.segarkan), world.bind(TempatCommands.tema)]
        if !world.profilList.isEmpty { bindings.append(world.bind(TempatCommands.profil)) }
        if !(topLayer.screen is PengaturanScreen) { bindings.append(world.bind(TempatCommands.pengaturan)) }
        guard world.session != nil else { return bindings }
        if !(topLayer.screen is AkunScreen) { bindings.append(world.bind(TempatCommands.akun)) }
        if !(topLayer.screen is AntreanKirimScreen) { bindings.append(bindingOfOutbox(beside: offered)) }
        return bindings + [world.bind(TempatCommands.keluarAkun)]
    }

    private var bindingOfPlaces: KeyBinding? {
        let commands = (1...max(1, tabs.count)).compactMap(TempatCommands.nomor).map(\.command)
        guard commands.count > 1, let last = commands.last else { return nil }
        return KeyBinding(
            commands, key: commands[0].keys[0], keys: "\(world.keymap.symbol(commands[0]))–\(world.keymap.symbol(last))",
            label: commands[0].label(world.language))
    }

    /// Told by the key that the screen in sight leaves to it.
    private func bindingOfOutbox(beside offered: [KeyBinding]) -> KeyBinding {
        let command = TempatCommands.antreanKirim.command
        // What a screen has a key for keeps it, even while there is nothing to do with it.
        let near = offered.flatMap(\.commands).flatMap(\.context.family).flatMap { CommandTable.byContext[$0] ?? [] }
        let taken =
            offered.filter(\.commands.isEmpty).map(\.key)
            + near.filter { $0.context != TempatCommands.context }.flatMap { world.keymap.sequences(of: $0).compactMap(\.first) }
        let free = world.keymap.sequences(of: command).first { $0.count > 1 || !taken.contains($0[0]) }
        let symbol = (free ?? [command.keys[0]]).map(\.symbol).joined()
        return KeyBinding([command], key: command.keys[0], keys: symbol, label: command.label(world.language))
    }
}

extension DemoCommands {
    /// Who is signed in.
    var peran: Peran {
        switch self {
        case .pelanggan: .pelanggan
        case .mentor: .mentor
        case .admin: .admin
        }
    }
}
