import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar jadwal`
struct JadwalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jadwal", abstract: "Slot mengajar Anda (mentor). / Your teaching slots (mentor).",
        subcommands: [List.self, Tambah.self, Ubah.self, Hapus.self])

    /// `chillajar jadwal list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Semua slot kursus Anda. / Every slot of your courses.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var reading: ReadingOptions

        @Flag(help: "Juga yang sudah lewat. / Those of the past too.")
        var semua = false

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person(.mentor)
                let copies = try await client.read([.kursusMentor], reading.terms)
                var rows = copies.world.data.kursusMentor.rows
                if !semua {
                    for index in rows.indices { rows[index].jadwal.removeAll { $0.selesai < copies.world.now } }
                }
                if client.output.form == .quiet {
                    for slot in client.slots(rows) { client.output.print("\(slot.jadwal.id.value)") }
                    return .ok
                }
                client.show(
                    rows, of: .kursusMentor, in: copies, number: \.id.value,
                    document: client.shapes.list("kursus", client.shapes.kursus, "JadwalList")
                ) { client.slotTable($0, copies.world) }
                return .ok
            }
        }
    }

    /// `chillajar jadwal tambah`
    struct Tambah: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "tambah", abstract: "Tambah slot. / Add a slot.",
            discussion: """
                Contoh: chillajar jadwal tambah 3 "senin depan" 19.00 --tempat "Ruang 2"
                Hari dan jam dibaca di zona Anda. / Day and time are read in your zone.
                Server lama tidak menyimpan jam selesai dan tautan. / Older servers keep neither end nor link.
                """)

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions

        @Argument(help: ArgumentHelp("Nomor kursus. / Number of the course.", valueName: "kursus"))
        var kursus: Int64

        @Argument(help: ArgumentHelp("Hari: 2026-11-25, besok, senin. / The day.", valueName: "hari"))
        var hari: String

        @Argument(help: ArgumentHelp("Jam: 19.00. / The time.", valueName: "jam"))
        var jam: String

        @Option(
            help: ArgumentHelp(
                "Jam selesai atau lamanya: 20.30, 90 menit; tanpa ini 2 jam. / When it ends or how long it takes; without it 2 hours.",
                valueName: "JAM"))
        var selesai: String?

        @Option(help: ArgumentHelp("Ruang; tanpa ini online. / The room; without it online.", valueName: "TEKS"))
        var tempat: String?

        @Option(help: ArgumentHelp("Alamat https pertemuan online. / The https address of the meeting.", valueName: "URL"))
        var tautan: String?

        @Option(help: ArgumentHelp("Catatan. / A remark.", valueName: "TEKS"))
        var keterangan = ""

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person(.mentor)
                let world = try await client.read([.kursusMentor], sending.terms).world
                guard let own = world.data.kursusMentor.rows.first(where: { $0.id.value == kursus }) else {
                    throw Failure(client.strings.missing("kursus", kursus), .noInput)
                }
                let start = try client.start(hari, jam, world)
                let entry = JadwalEntry(
                    id: nil, kursusID: own.id, tanggal: start.tanggal(in: .wib), waktu: start.waktu(in: .wib),
                    waktuSelesai: try selesai.map { try client.end($0, of: start, world) },
                    gayaMengajar: tempat == nil ? .online : .offline, keterangan: keterangan, tempat: tempat ?? "",
                    tautan: try tautan.map { try client.checked($0) })
                return try await client.save(entry, world, sending)
            }
        }
    }

    /// `chillajar jadwal hapus`
    struct Hapus: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hapus", abstract: "Hapus slot yang belum dipesan. / Remove a slot that is not booked.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions
        @OptionGroup var confirming: ConfirmingOptions

        @Argument(help: ArgumentHelp("Nomor slot. / Number of the slot.", valueName: "jadwal"))
        var id: Int64

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person(.mentor)
                let world = try await client.read([.kursusMentor], sending.terms).world
                guard client.slots(world.data.kursusMentor.rows).contains(where: { $0.jadwal.id.value == id }) else {
                    throw Failure(client.strings.missing("jadwal", id), .noInput)
                }
                let mutation = Mutation.deleteJadwal(JadwalKursusID(id))
                let title = MutationWords(world).title(mutation)
                try Asking(strings: client.strings).confirm("\(title)?", confirming)
                let sent = try await client.send(mutation, title, sending)
                return client.report(sent, done: [SesiWords(client.language).done(title)], number: id)
            }
        }
    }
}

extension Sent {
    /// The slot that came of it.
    var jadwal: JadwalKursus? { if case .done(.jadwal(let jadwal)?) = end { jadwal } else { nil } }
}

extension HeadlessClient {
    /// Every slot with its kursus, the first one first.
    func slots(_ rows: [Kursus]) -> [(kursus: Kursus, jadwal: JadwalKursus)] {
        rows.flatMap { kursus in kursus.jadwal.map { (kursus, $0) } }.sorted { ($0.1.mulai, $0.1.id) < ($1.1.mulai, $1.1.id) }
    }

    fileprivate func slotTable(_ rows: [Kursus], _ world: World) -> TextTable {
        TextTable(
            columns: [
                .init(strings.number, isRight: true), .init(strings.when), .init(strings.kursus, minimum: 14),
                .init(strings.place, minimum: 8, yields: 1),
            ],
            rows: slots(rows).map { kursus, jadwal in
                [
                    .init("\(jadwal.id.value)"), .init(slot(jadwal, world)),
                    .init("\(kursus.id.value) \(name(kursus.nama))"), .init(place(jadwal)),
                ]
            })
    }

    /// Sends a slot, after a word about what of the mentor's own it would meet.
    func save(_ entry: JadwalEntry, _ world: World, _ sending: SendingOptions) async throws -> ExitKind {
        if let clash = SlotBoard(kursus: world.data.kursusMentor.rows, now: world.now).clash(with: entry, world) {
            output.note(clash)
        }
        let mutation = Mutation.saveJadwal(entry)
        let title = MutationWords(world).title(mutation)
        let sent = try await send(mutation, title, sending)
        if let kept = sent.jadwal, kept.waktuSelesai != entry.waktuSelesai || (entry.tautan != nil && kept.tautan == nil) {
            output.note(strings.slotNotKeptWhole)
        }
        return report(sent, done: [SesiWords(language).done(title)], number: sent.jadwal?.id.value)
    }

    /// An address that was typed, as one may be joined at.
    func checked(_ tautan: String) throws(Failure) -> String {
        guard let problem = Validation.tautan(tautan) else { return tautan }
        throw Failure("\(tautan): \(ErrorSentences(language).field(problem))", .data)
    }

    /// When a slot begins that was typed as a day and a time.
    func start(_ hari: String, _ jam: String, _ world: World) throws(Failure) -> Timestamp {
        let sentences = ErrorSentences(language)
        guard let day = TanggalInput.day(hari, today: world.today) else {
            throw Failure("\(hari): \(sentences.field(.notADate))", .data)
        }
        guard let time = TanggalInput.time(jam) else { throw Failure("\(jam): \(sentences.field(.notATime))", .data) }
        let start = Timestamp(day, time, in: world.zona)
        guard start > world.now else { throw Failure("\(hari) \(jam): \(sentences.field(.past))", .data) }
        return start
    }

    /// When a slot ends, WIB, whose end or length was typed.
    func end(_ text: String, of start: Timestamp, _ world: World) throws(Failure) -> Waktu {
        let sentences = ErrorSentences(language)
        let begin = start.waktu(in: world.zona)
        guard let end = TanggalInput.end(text, from: begin) else {
            throw Failure("\(text): \(sentences.field(.notATime))", .data)
        }
        guard end != begin else { throw Failure("\(text): \(sentences.field(.noDuration))", .data) }
        return Timestamp(start.tanggal(in: world.zona), end, in: world.zona).waktu(in: .wib)
    }
}
