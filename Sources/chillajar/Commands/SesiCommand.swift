import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar sesi`
struct SesiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sesi", abstract: "Sesi Anda, sebagai pelanggan atau mentor. / Your sessions, as student or mentor.",
        subcommands: [List.self, Show.self, Mulai.self, Selesai.self, Ulas.self, Batal.self])

    /// `chillajar sesi list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Semua sesi Anda. / All your sessions.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var reading: ReadingOptions

        @Flag(help: "Hanya yang belum selesai. / Only those that are not over.")
        var aktif = false

        func run() throws {
            Running.onPlatform(options) { client in
                let (resource, copies) = try await client.readSesi(reading.terms)
                var rows = client.sesiRows(resource, copies.world)
                if aktif {
                    rows = rows.filter { $0.statusSesi == .pending || $0.statusSesi == .started || $0.statusSesi == .end }
                }
                client.show(
                    rows, of: resource, in: copies, number: \.id.value,
                    document: client.shapes.list("sesi", client.shapes.sesi, "SesiList")
                ) { client.table($0, copies.world) }
                return .ok
            }
        }
    }

    /// `chillajar sesi show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Satu sesi dengan semuanya. / One session with everything.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var reading: ReadingOptions
        @OptionGroup var which: SesiArgument

        func run() throws {
            Running.onPlatform(options) { client in
                let (resource, copies) = try await client.readSesi(reading.terms)
                let sesi = try client.sesi(which.id, client.sesiRows(resource, copies.world))
                client.show(
                    one: sesi, of: resource, in: copies, number: which.id,
                    document: client.shapes.one("sesi", client.shapes.sesi, "SesiShow")
                ) { client.sheet($0, copies.world) }
                return .ok
            }
        }
    }
}

/// The number of a sesi.
struct SesiArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Nomor sesi. / Number of the session.", valueName: "sesi"), completion: .custom(Completing.sesi))
    var id: Int64
}

extension HeadlessClient {
    /// Which list holds the sesi of whoever is signed in.
    func sesiResource() throws(Failure) -> Resource {
        try person(.pelanggan, .mentor).peran == .mentor ? .sesiMentor : .sesiPelanggan
    }

    func readSesi(_ reading: ReadingTerms) async throws -> (Resource, Copies) {
        let resource = try sesiResource()
        return (resource, try await read([resource], reading))
    }

    /// The sesi with what waits laid over them, the next one first and what is over after that.
    func sesiRows(_ resource: Resource, _ world: World) -> [Sesi] {
        let rows = resource == .sesiMentor ? world.data.sesiMentor.rows : world.data.sesiPelanggan.rows
        func isOver(_ sesi: Sesi) -> Bool { (sesi.jadwal?.selesai ?? world.now) < world.now || sesi.statusSesi == .cancelled }
        func start(_ sesi: Sesi) -> Timestamp { sesi.jadwal?.mulai ?? sesi.createdAt ?? world.now }
        let next = rows.filter { !isOver($0) }.sorted { (start($0), $0.id) < (start($1), $1.id) }
        return next + rows.filter(isOver).sorted { (start($1), $1.id) < (start($0), $0.id) }
    }

    fileprivate func table(_ rows: [Sesi], _ world: World) -> TextTable {
        let isMentor = world.peran == .mentor
        return TextTable(
            columns: [
                .init(strings.number, isRight: true), .init(strings.when), .init(strings.kursus, minimum: 14),
                .init(isMentor ? strings.pelanggan : strings.mentor, minimum: 10, yields: 2), .init(strings.state, minimum: 9),
                .init(strings.amount, isRight: true, yields: 1), .init(strings.topic, minimum: 12, yields: 3),
            ],
            rows: rows.map { sesi in
                [
                    .init("\(sesi.id.value)"), .init(sesi.jadwal.map { slot($0, world) } ?? "–"), .init(sesi.namaKursus),
                    .init(name(isMentor ? sesi.pelanggan?.user?.nama : sesi.mentor?.nama)), state(sesi, world),
                    .init(price(sesi.jumlah)), .init(name(sesi.detailKursus)),
                ]
            })
    }

    /// Where it stands; what has not been acknowledged comes first, as on the screens.
    private func state(_ sesi: Sesi, _ world: World) -> TextTable.Cell {
        if let row = world.outbox.first(where: { $0.mutation.sesiID == sesi.id || sesi.id.outboxID == $0.id }) {
            let phase = world.phase(row)
            return .init(OutboxStrings(language).phase(phase), phase == .refused ? .bad : .attention)
        }
        if world.peran == .mentor { return mentorState(sesi.statusSesi) }
        let word = CommonStrings(language).tahap(sesi.tahap)
        return switch sesi.tahap {
        case .menungguPembayaran, .menungguUlasan, .menungguVerifikasi: .init(word, .attention)
        case .buktiDitolak: .init(word, .bad)
        case .terjadwal, .berlangsung: .init(word, .good)
        case .selesai, .dibatalkan, .lain: .init(word, .muted)
        }
    }

    /// Where it stands for who teaches, to whom no payment is told: as the mentor's screen has it.
    private func mentorState(_ status: StatusSesi) -> TextTable.Cell {
        let word = CommonStrings(language).status(status)
        return switch status {
        case .pending, .started: .init(word, .good)
        case .end, .reviewed, .cancelled, .unknown: .init(word, .muted)
        }
    }

    fileprivate func sheet(_ sesi: Sesi, _ world: World) -> [StyledLine] {
        let (words, dates) = (SesiWords(language), DateStrings(language))
        var facts = FactSheet()
        facts.add(words.state, state(sesi, world).text)
        facts.add(words.when, sesi.jadwal.map { slot($0, world) })
        facts.add(words.place, sesi.jadwal.map(place))
        facts.add(words.link, sesi.jadwal?.tautan.map { SafeText(outside: $0) })
        facts.add(words.mentor, sesi.mentor?.nama.map { SafeText(outside: $0) })
        facts.add(words.pelanggan, (sesi.pelanggan?.user?.nama).map { SafeText(outside: $0) })
        facts.add(words.topic, sesi.detailKursus.map { SafeText(outside: $0) })
        facts.add(words.paket, sesi.paket.map { SafeText(outside: $0.nama) })
        facts.add(words.amount, sesi.jumlah.map { "\($0.formatted)" })
        facts.add(words.deadline, sesi.tenggat.map { dates.moment($0, in: world.zona, today: world.today) })
        if sesi.tenggat != nil, let rekening = sesi.rekening ?? world.rekening {
            facts.add(words.account, "\(rekening.bank) \(rekening.nomor), \(rekening.atasNama)")
        }
        facts.add(words.reason, sesi.transaksi?.alasan.map { SafeText(outside: $0) })
        facts.add(words.review, sesi.testimoni.map { "\(stars($0.rating)) \($0.komentar ?? "")" })
        let heading = StyledLine([("\(sesi.id.value) ", .muted), (sesi.namaKursus, .strong)])
        return [heading] + facts.lines(width: output.width)
    }
}

/// What the commands about sesi say.
struct SesiWords: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var state: SafeText { say("Keadaan", "State") }
    var when: SafeText { say("Waktu", "When") }
    var place: SafeText { say("Tempat", "Where") }
    var link: SafeText { say("Tautan", "Link") }
    var mentor: SafeText { say("Mentor", "Mentor") }
    var pelanggan: SafeText { say("Pelanggan", "Student") }
    var topic: SafeText { say("Topik", "Topic") }
    var paket: SafeText { say("Paket", "Bundle") }
    var amount: SafeText { say("Jumlah", "Amount") }
    var deadline: SafeText { say("Batas bayar", "Pay by") }
    var account: SafeText { say("Bayar ke", "Pay to") }
    var reason: SafeText { say("Alasan ditolak", "Rejected because") }
    var review: SafeText { say("Ulasan", "Review") }

    func done(_ title: SafeText) -> SafeText { say("Selesai: \(title).", "Done: \(title).") }
    func notNow(_ state: SafeText) -> SafeText {
        say("Keadaan sesi ini: \(state). Itu belum atau tidak lagi bisa.", "The session is: \(state). That is not possible now.")
    }
    func askCancel(_ title: SafeText) -> SafeText { say("\(title)? Slotnya dilepas.", "\(title)? Its slot is given back.") }
    func askFinish(_ title: SafeText) -> SafeText {
        say("\(title)? Ini tidak dapat dibatalkan.", "\(title)? This cannot be undone.")
    }
    func rating(_ problem: SafeText) -> SafeText { "--rating: \(problem)" }
}
