import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar kursus`
struct KursusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kursus", abstract: "Kursus dan slotnya. / Courses and their slots.", subcommands: [List.self, Show.self])

    /// `chillajar kursus list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Semua kursus, atau yang cocok. / Every course, or those that fit.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var reading: ReadingOptions

        @Argument(help: ArgumentHelp("Kata yang dicari. / Words to look for.", valueName: "kata"))
        var words: [String] = []

        @Flag(help: "Hanya yang punya slot bebas. / Only those with a free slot.")
        var bebas = false

        @Option(
            help: ArgumentHelp(
                "Hanya kursus mentor ini: nomor atau nama. / Only of this mentor: number or name.", valueName: "MENTOR"),
            completion: .custom(Completing.mentor))
        var mentor: String?

        func run() throws {
            Running.onPlatform(options) { client in
                let copies = try await client.read([.kursus], reading.terms)
                var rows = copies.world.data.kursus.rows
                if !words.isEmpty {
                    let found = try client.parts.store.searchKursus(words.joined(separator: " "))
                    let byID = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
                    rows = found.compactMap { byID[$0] }
                }
                if let mentor { rows = rows.filter { $0.isTaught(by: mentor) } }
                if bebas { rows = rows.filter { $0.nextSlot(copies.world.now) != nil } }
                client.show(
                    rows, of: .kursus, in: copies, number: \.id.value,
                    document: client.shapes.list("kursus", client.shapes.kursus, "KursusList")
                ) { client.table($0, copies.world) }
                return .ok
            }
        }
    }

    /// `chillajar kursus show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Satu kursus dengan slot dan paketnya. / One course with its slots and paket.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var reading: ReadingOptions

        @Argument(
            help: ArgumentHelp("Nomor kursus. / Number of the course.", valueName: "kursus"),
            completion: .custom(Completing.kursus))
        var id: Int64

        func run() throws {
            Running.onPlatform(options) { client in
                let copies = try await client.read([.kursus], reading.terms)
                let kursus = try client.kursus(id, copies.world)
                client.show(
                    one: kursus, of: .kursus, in: copies, number: id,
                    document: client.shapes.one("kursus", client.shapes.kursus, "KursusShow")
                ) { client.sheet($0, copies.world) }
                return .ok
            }
        }
    }
}

extension Kursus {
    /// The next slot that can still be booked.
    func nextSlot(_ now: Timestamp) -> JadwalKursus? { jadwal.filter { $0.mulai > now }.min { $0.mulai < $1.mulai } }
}

extension HeadlessClient {
    /// The kursus of a number.
    func kursus(_ id: Int64, _ world: World) throws(Failure) -> Kursus {
        guard let kursus = world.data.kursus.rows.first(where: { $0.id.value == id }) else {
            throw Failure(strings.missing("kursus", id), .noInput)
        }
        return kursus
    }

    fileprivate func table(_ rows: [Kursus], _ world: World) -> TextTable {
        TextTable(
            columns: [
                .init(strings.number, isRight: true), .init(strings.kursus, minimum: 16),
                .init(strings.mentor, minimum: 10, yields: 1), .init(strings.stars, isRight: true, yields: 3),
                .init(strings.price, isRight: true), .init(strings.slots, isRight: true, yields: 4),
                .init(strings.next, yields: 2),
            ],
            rows: rows.map { kursus in
                let free = kursus.jadwal.count { $0.mulai > world.now }
                return [
                    .init("\(kursus.id.value)"), .init(name(kursus.nama)), .init(name(kursus.mentor?.nama)),
                    .init(stars(kursus.mentor?.rating)), .init(price(kursus.mentor?.biayaPerSesi)),
                    .init("\(free)", free == 0 ? .muted : .plain),
                    .init(kursus.nextSlot(world.now).map { slot($0, world) } ?? "–"),
                ]
            })
    }

    fileprivate func sheet(_ kursus: Kursus, _ world: World) -> [StyledLine] {
        let words = KursusWords(language)
        var facts = FactSheet()
        facts.add(words.mentor, name(kursus.mentor?.nama) + " " + stars(kursus.mentor?.rating))
        facts.add(words.price, price(kursus.mentor?.biayaPerSesi))
        facts.add(words.about, kursus.deskripsi.map { SafeText(outside: $0) })
        for paket in kursus.paketTersedia {
            let added = Harga(biayaPerSesi: .zero, paket: paket).paket
            facts.add("\(words.paket) \(paket.id.value)", "\(name(paket.nama)), + \(added.formatted)")
        }
        let slots = kursus.jadwal.filter { $0.mulai > world.now }.sorted { $0.mulai < $1.mulai }
        let heading = StyledLine([("\(kursus.id.value) ", .muted), (name(kursus.nama), .strong)])
        let table = TextTable(
            columns: [.init(words.slot, isRight: true), .init(strings.when), .init(strings.place, minimum: 8)],
            rows: slots.map { [.init("\($0.id.value)"), .init(slot($0, world)), .init(place($0))] })
        let list = slots.isEmpty ? [StyledLine(words.noSlots, .muted)] : table.lines(width: output.width)
        return [heading] + facts.lines(width: output.width) + [StyledLine()] + list
    }

    func stars(_ rating: Rating?) -> SafeText {
        rating.flatMap { $0.isGiven ? CommonStrings(language).rating($0) : nil } ?? "–"
    }
    func price(_ amount: Rupiah?) -> SafeText { amount.map { "\($0.formatted)" } ?? "–" }
}

/// What the commands about kursus say.
private struct KursusWords: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var mentor: SafeText { say("Mentor", "Mentor") }
    var price: SafeText { say("Biaya per sesi", "Price of a session") }
    var about: SafeText { say("Isi", "About") }
    var paket: SafeText { say("Paket", "Bundle") }
    var slot: SafeText { say("JADWAL", "SLOT") }
    var noSlots: SafeText { say("Belum ada slot bebas.", "No free slot yet.") }
}

extension Kursus {
    /// Whether its mentor has this number, or these words in the name.
    fileprivate func isTaught(by text: String) -> Bool {
        if let number = Int64(text) { return (mentorID ?? mentor?.id)?.value == number }
        let name = (mentor?.nama ?? "").lowercased()
        return text.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { name.contains($0) }
    }
}
