/// Every command of every screen.
public enum CommandTable {
    /// The sets, in the order in which the manual lists them.
    static let sets: [any CommandSet.Type] = [
        UmumCommands.self, TempatCommands.self, GerakCommands.self, SampingCommands.self, SekatCommands.self, IsianCommands.self,
        SelengkapnyaCommands.self, BacaCommands.self, CariTeksCommands.self, SaringCommands.self, JawabCommands.self,
        UrungkanCommands.self, BantuanCommands.self, TeksCommands.self,
        DemoCommands.self,
        SambutanCommands.self, MasukCommands.self, KeluarAkunCommands.self,
        GantiProfilCommands.self, KursusCommands.self, KursusPilihanCommands.self,
        KursusDetailCommands.self, FasetCommands.self, MentorCommands.self, MentorProfilCommands.self, TestimoniCommands.self,
        PesanCommands.self, TopikCommands.self, RingkasanCommands.self,
        BerandaCommands.self, SesiCommands.self, SesiSayaCommands.self, KalenderCommands.self, TransaksiCommands.self,
        NotifikasiCommands.self, TurCommands.self, TemaCommands.self, BayarCommands.self, BerkasCommands.self,
        PohonBerkasCommands.self,
        PengirimanCommands.self, QRISCommands.self, UlasanCommands.self,
        KomentarCommands.self, AntreanKirimCommands.self, SesiMentorCommands.self, JadwalCommands.self,
        JadwalIsianCommands.self, AntreanCommands.self, GambarCommands.self, BuktiCommands.self, TolakCommands.self,
        AkunCommands.self, UbahProfilCommands.self, TentangSayaCommands.self, PasangVerifikasiCommands.self,
        KodePemulihanCommands.self, PengaturanCommands.self,
    ]

    /// The contexts with their commands, in the order in which the manual lists them.
    public static let contexts: [(context: KeyContext, commands: [Command])] = sets.map { ($0.context, commands(of: $0)) }

    /// All of them, context by context.
    public static let all: [Command] = contexts.flatMap(\.commands)

    static let byName: [String: Command] = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    static let byContext: [KeyContext: [Command]] = Dictionary(
        contexts.map { ($0.context, $0.commands) }, uniquingKeysWith: { first, _ in first })
    private static let bySet: [ObjectIdentifier: [String: Command]] = Dictionary(
        uniqueKeysWithValues: zip(sets, contexts).map { set, entry in
            (ObjectIdentifier(set), Dictionary(uniqueKeysWithValues: entry.commands.map { ($0.word, $0) }))
        })

    /// The command of a case, whose set stands in the table.
    static func command<Set: CommandSet>(_ command: Set) -> Command {
        guard let known = bySet[ObjectIdentifier(Set.self)]?[command.rawValue] else {
            preconditionFailure("\(Set.context.name) is missing in the table of commands")
        }
        return known
    }

    private static func commands(of set: any CommandSet.Type) -> [Command] {
        func cases<Set: CommandSet>(_ set: Set.Type) -> [Command] {
            set.allCases.map { Command(Set.context, $0.rawValue, $0.entry) }
        }
        return cases(set)
    }
}
