import ChillAjarKit
import TerminalUI

/// What can be done in another place: found by typing, and then one goes there.
extension PaletItems {
    /// The commands of the other places and of the account, and the tour.
    ///
    /// - Parameter known: what is offered already.
    func elsewhere(beside known: Set<String>) -> [PaletItem] {
        let names = TabStrings(world.language)
        var items: [PaletItem] = []
        for (index, stack) in app.tabs.enumerated() where index != app.currentTab || !app.overlays.isEmpty {
            items += Self.commands(of: stack.tab).map { item($0, names.name(stack.tab), .goTo(stack.tab)) }
        }
        if app.overlays.isEmpty, world.session != nil {
            let account = world.bind(TempatCommands.akun)
            items += CommandTable.byContext[AkunCommands.context, default: []].map {
                item($0, TempatCommands.akun.command.label(world.language).capitalised, .run(account))
            }
        }
        if world.peran == .pelanggan { items.append(tour) }
        return items.filter { !known.contains($0.id) }
    }

    /// The commands that a place has.
    private static func commands(of tab: Tab) -> [Command] {
        let contexts: [KeyContext] =
            switch tab {
            case .beranda: []
            case .kursus: [KursusPilihanCommands.context, KursusCommands.context, KursusDetailCommands.context]
            case .mentor: [MentorCommands.context]
            case .sesiPelanggan: [SesiCommands.context, SesiSayaCommands.context]
            case .transaksi: [TransaksiCommands.context]
            case .notifikasi: [NotifikasiCommands.context]
            case .sesiMentor: [SesiMentorCommands.context]
            case .jadwalMentor: [JadwalCommands.context]
            case .antrean: [AntreanCommands.context]
            }
        return contexts.flatMap { CommandTable.byContext[$0] ?? [] }.filter { $0.kind == .ordinary }
    }

    private func item(_ command: Command, _ place: SafeText, _ effect: Effect) -> PaletItem {
        PaletItem(
            id: command.name, kind: .command, title: command.meaning(world.language), detail: strings.thereIn(place),
            trailing: world.keymap.symbol(command), keywords: Self.keywords(command), effects: [effect])
    }

    private var tour: PaletItem {
        PaletItem(
            id: "tur", kind: .place, title: strings.tour, detail: "", trailing: "",
            keywords: "tur perkenalan tour introduction intro tutorial panduan guide", effects: [.open(TurDialog())])
    }
}
