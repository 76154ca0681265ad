import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar antrean-kirim`
struct AntreanKirimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "antrean-kirim", abstract: "Yang belum sampai ke server. / What has not arrived at the server.",
        subcommands: [List.self, CobaLagi.self, Buang.self])

    /// `chillajar antrean-kirim list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Semua baris, terlama dulu. / Every row, oldest first.")

        @OptionGroup var options: CommandOptions

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person()
                let rows = try client.rows()
                switch client.output.form {
                case .json: client.output.print(client.shapes.antreanKirim.value(rows))
                case .quiet: for row in rows { client.output.print("\(row.id.value)") }
                case .people where rows.isEmpty: client.output.note(client.strings.empty)
                case .people:
                    client.output.print(client.table(rows, try client.worldOfCopies()).lines(width: client.output.width))
                }
                return .ok
            }
        }
    }

    /// `chillajar antrean-kirim coba-lagi`
    struct CobaLagi: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "coba-lagi", abstract: "Kirim lagi yang ditolak atau menunggu. / Send again what was refused or waits.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions
        @OptionGroup var which: BarisArguments

        func run() throws {
            Running.onPlatform(options) { client in
                let rows = try client.rows(which.ids)
                let world = try client.worldOfCopies()
                let run = EngineRun(client.parts, for: .sending)
                await run.start()
                for row in rows { await run.perform(.retry(row.id)) }
                let ends = await run.settle(rows, retried: true, quietFor: sending.batasWaktu)
                await run.stop()
                let sent = rows.map { client.sent($0, ends[$0.id], world) }
                return client.report(sent) { SesiWords(client.language).done($0.title) }
            }
        }
    }

    /// `chillajar antrean-kirim buang`
    struct Buang: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "buang", abstract: "Buang baris dan yang bergantung padanya. / Drop rows, and those that depend on them."
        )

        @OptionGroup var options: CommandOptions
        @OptionGroup var confirming: ConfirmingOptions
        @OptionGroup var which: BarisArguments

        func run() throws {
            Running.onPlatform(options) { client in
                let words = OutboxWords(client.language)
                let rows = try client.rows(which.ids)
                let world = try client.worldOfCopies()
                let titles = rows.map { MutationWords(world).title($0.mutation) }
                let isUnclear = rows.contains { $0.state == .unclear || $0.state == .sending }
                let question = words.askDrop(titles.joined(separator: "\n"), isUnclear: isUnclear)
                try Asking(strings: client.strings).confirm(question, confirming)
                let run = EngineRun(client.parts, for: .reading)
                await run.start()
                for row in rows { await run.perform(.discard(row.id)) }
                await run.stop()
                let left = Set(try client.rows().map(\.id))
                guard rows.allSatisfy({ !left.contains($0.id) }) else { throw Failure(words.notDropped, .refused) }
                if client.output.form == .people { titles.forEach { client.output.print(words.dropped($0)) } }
                return .ok
            }
        }
    }
}

/// The numbers of rows of the outbox.
struct BarisArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Nomor baris. / Numbers of rows.", valueName: "baris"), completion: .custom(Completing.baris))
    var ids: [Int64]
}

/// `chillajar sinkron`
struct SinkronCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sinkron",
        abstract: "Kirim yang menunggu, lalu baca semua daftar. / Send what waits, then read every list.")

    @OptionGroup var options: CommandOptions
    @OptionGroup var sending: SendingOptions

    func run() throws {
        Running.onPlatform(options) { client in
            let person = try client.person()
            let rows = try client.rows()
            let world = try client.worldOfCopies()
            let run = EngineRun(client.parts, for: .sending)
            await run.start()
            let ends = await run.settle(rows, quietFor: sending.batasWaktu)
            let sent = rows.map { client.sent($0, ends[$0.id], world) }
            let lists = Resource.allCases.filter { $0.isReadable(by: person.peran) }
            var read: [Resource: EngineRun.ReadingEnd] = [:]
            if !sent.contains(where: \.isOffline) {
                read = await run.read(lists, copies: client.parts.snapshots(for: person), within: sending.terms.seconds)
            }
            await run.stop()
            return client.report(SyncReport(sent: sent, lists: lists, read: read))
        }
    }
}

/// What sending and reading everything has brought.
struct SyncReport {
    let sent: [Sent]
    let lists: [Resource]
    let read: [Resource: EngineRun.ReadingEnd]

    /// How many rows ended so, by the word of ``Sent/word``.
    func count(_ word: SafeText) -> Int { sent.count { $0.word == word } }

    /// The lists that were read, with when and how many rows.
    var fresh: [(name: SafeText, readAt: Timestamp, count: Int)] {
        lists.compactMap { list in
            guard case .fresh(let snapshot)? = read[list] else { return nil }
            return (list.word, snapshot.fetchedAt, snapshot.content.count)
        }
    }

    var status: ExitKind {
        if sent.contains(where: { $0.status == .notAllowed }) { return .notAllowed }
        if count("ditolak") > 0 { return .refused }
        if sent.contains(where: { $0.status == .kept }) { return .kept }
        if let error = failure { return ExitKind(reading: error) }
        return .ok
    }

    /// Why lists could not be read; nil where all were, or the inner nil where there was no answer in time.
    var failure: APIError?? {
        for list in lists {
            if case .failed(let error)? = read[list] { return .some(error) }
        }
        return .none
    }
}

extension HeadlessClient {
    /// The rows of those numbers, in their order.
    fileprivate func rows(_ ids: [Int64]) throws -> [OutboxEntry] {
        _ = try person()
        let known = try rows()
        return try ids.map { id in
            guard let row = known.first(where: { $0.id.value == id }) else {
                throw Failure(strings.missing("baris", id), .noInput)
            }
            return row
        }
    }

    /// The copies on this computer as they lie there.
    fileprivate func worldOfCopies() throws(StoreFailure) -> World { try world(parts.snapshots(for: user)) }

    fileprivate func sent(_ row: OutboxEntry, _ end: SendingEnd?, _ world: World) -> Sent {
        Sent(title: MutationWords(world).title(row.mutation), row: row.id, end: end ?? .kept(.later), language: language)
    }

    fileprivate func table(_ rows: [OutboxEntry], _ world: World) -> TextTable {
        TextTable(
            columns: [
                .init(strings.number, isRight: true), .init(strings.what, minimum: 20), .init(strings.state, minimum: 10),
                .init(strings.when, yields: 1),
            ],
            rows: rows.map { row in
                let phase = world.phase(row)
                let reason = row.refusal.map { ErrorSentences(language).sentence($0) }
                let state = OutboxStrings(language).phase(phase)
                return [
                    .init("\(row.id.value)"), .init(MutationWords(world).title(row.mutation)),
                    .init(reason.map { "\(state): \($0)" } ?? state, phase == .refused ? .bad : .attention),
                    .init(moment(row.createdAt, world)),
                ]
            })
    }

    fileprivate func report(_ report: SyncReport) -> ExitKind {
        let words = OutboxWords(language)
        for sent in report.sent {
            if let sentence = sent.sentence { output.note("chillajar: \(sentence)") }
        }
        if let failure = report.failure {
            output.note("chillajar: \(failure.map { ErrorSentences(language).sentence($0) } ?? strings.tooSlow)")
        }
        switch output.form {
        case .json: output.print(shapes.sinkron.value(report))
        case .quiet: break
        case .people:
            for sent in report.sent where sent.sentence == nil { output.print(words.sent(sent.title)) }
            if !report.fresh.isEmpty { output.print(words.read(report.fresh.map { "\($0.name) \($0.count)" })) }
        }
        return report.status
    }
}

extension Sent {
    /// Whether it waits for a connection.
    fileprivate var isOffline: Bool { if case .kept(.offline) = end { true } else { false } }
}

extension Resource {
    /// The list as programs name it.
    var word: SafeText {
        switch self {
        case .kursus: "kursus"
        case .sesiPelanggan, .sesiMentor: "sesi"
        case .kursusMentor: "jadwal"
        case .antrean: "antrean"
        case .mentor: "mentor"
        case .notifikasi: "notifikasi"
        }
    }
}

extension ResourceContent {
    /// How many rows there are.
    var count: Int {
        switch self {
        case .kursus(let rows): rows.count
        case .sesi(let rows): rows.count
        case .transaksi(let rows): rows.count
        case .mentor(let rows): rows.count
        case .notifikasi(let rows): rows.count
        }
    }
}

extension Shapes {
    var antreanKirim: JSONShape<[OutboxEntry]> {
        JSONShape(
            "AntreanKirimList",
            [.always("baris", .list(.shape("Baris")), "Terlama dulu. / The oldest first.") { .list($0.map(baris.value)) }])
    }

    /// A list that was read.
    var salinan: JSONShape<(name: SafeText, readAt: Timestamp, count: Int)> {
        JSONShape(
            "Salinan",
            [
                .always("nama", .text, "Daftarnya. / The list.") { .text($0.name) },
                .always("dibaca", .moment, "Kapan server mengatakannya. / When the server said so.") { moment($0.readAt) },
                .always("jumlah", .integer, "Banyaknya baris. / How many rows.") { .integer(Int64($0.count)) },
            ])
    }

    var sinkron: JSONShape<SyncReport> {
        JSONShape(
            "Sinkron",
            [
                .always("kirim", .list(.shape("Hasil")), "Satu per baris antrean kirim. / One for each row.") {
                    .list($0.sent.map(hasil.value))
                },
                .always("daftar", .list(.shape("Salinan")), "Daftar yang terbaca. / The lists that were read.") {
                    .list($0.fresh.map(salinan.value))
                },
                .always("kode", .integer, "Kode keluar. / The exit code.") { .integer(Int64($0.status.rawValue)) },
            ])
    }
}

/// What the commands about the outbox say.
private struct OutboxWords: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    func askDrop(_ titles: SafeText, isUnclear: Bool) -> SafeText {
        let warning = say(" Mungkin sudah sampai.", " It may have arrived.")
        return say("Buang: \(titles)?\(isUnclear ? warning : "")", "Drop: \(titles)?\(isUnclear ? warning : "")")
    }
    func dropped(_ title: SafeText) -> SafeText { say("Dibuang: \(title).", "Dropped: \(title).") }
    var notDropped: SafeText { say("Tidak dapat dibuang sekarang.", "It cannot be dropped now.") }
    func sent(_ title: SafeText) -> SafeText { say("Terkirim: \(title).", "Sent: \(title).") }
    func read(_ lists: [SafeText]) -> SafeText {
        let all = lists.joined(separator: ", ")
        return say("Terbaca: \(all).", "Read: \(all).")
    }
}
