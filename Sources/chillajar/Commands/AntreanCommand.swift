import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import Glibc
import TerminalUI

/// `chillajar antrean`
struct AntreanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "antrean", abstract: "Bukti yang menunggu verifikasi (admin). / Proofs that wait (admin).",
        subcommands: [List.self, Bukti.self, Terima.self, Tolak.self])

    /// `chillajar antrean list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Yang menunggu, terlama dulu. / What waits, oldest first.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var reading: ReadingOptions

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person(.admin)
                let copies = try await client.read([.antrean], reading.terms)
                client.show(
                    copies.world.data.antrean.rows, of: .antrean, in: copies, number: \.id.value,
                    document: client.shapes.list("antrean", client.shapes.transaksi, "AntreanList")
                ) { client.queue($0, copies.world) }
                return .ok
            }
        }
    }

    /// `chillajar antrean bukti`
    struct Bukti: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "bukti", abstract: "Ambil berkas buktinya. / Fetch the file of a proof.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions

        @Argument(
            help: ArgumentHelp("Nomor transaksi. / Number of the payment.", valueName: "transaksi"),
            completion: .custom(Completing.transaksi))
        var id: Int64

        @Option(
            name: [.customShort("o"), .long],
            help: ArgumentHelp("Ke berkas ini; - untuk stdout. / Into this file; - for stdout.", valueName: "BERKAS"),
            completion: .file())
        var keluaran: String?

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person(.admin)
                let transaksi = TransaksiID(id)
                let bytes = try await client.bukti(transaksi, within: sending.batasWaktu)
                if keluaran == "-" {
                    StandardStream.output.write(bytes)
                    return .ok
                }
                let kind = BuktiFile.Kind(content: bytes)
                let path = keluaran ?? "bukti-\(id).\(kind?.fileExtension ?? "bin")"
                try client.save(bytes, to: path)
                client.output.print("\(path)")
                return .ok
            }
        }
    }

    /// `chillajar antrean terima`
    struct Terima: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "terima", abstract: "Terima pembayaran. / Accept payments.",
            discussion: "Dari sini tidak dapat diurungkan. / Cannot be undone from here.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions
        @OptionGroup var confirming: ConfirmingOptions
        @OptionGroup var which: TransaksiArguments

        func run() throws {
            Running.onPlatform(options) { client in
                try await client.decide(which.ids, sending, confirming) { .verifyPembayaran($0) }
            }
        }
    }

    /// `chillajar antrean tolak`
    struct Tolak: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "tolak", abstract: "Tolak bukti dengan alasannya. / Reject proofs, with the reason.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions
        @OptionGroup var confirming: ConfirmingOptions
        @OptionGroup var which: TransaksiArguments

        @Option(help: ArgumentHelp("Yang dibaca pelanggan. / What the student will read.", valueName: "TEKS"))
        var alasan: String

        func run() throws {
            Running.onPlatform(options) { client in
                guard !alasan.allSatisfy(\.isWhitespace) else {
                    throw Failure("--alasan: \(ErrorSentences(client.language).field(.required))", .data)
                }
                return try await client.decide(which.ids, sending, confirming) { .rejectPembayaran($0, alasan: alasan) }
            }
        }
    }
}

/// The numbers of transaksi.
struct TransaksiArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Nomor transaksi. / Numbers of payments.", valueName: "transaksi"),
        completion: .custom(Completing.transaksi))
    var ids: [Int64]
}

extension HeadlessClient {
    fileprivate func queue(_ rows: [Transaksi], _ world: World) -> TextTable {
        let dates = DateStrings(language)
        return TextTable(
            columns: [
                .init(strings.number, isRight: true), .init(strings.pelanggan, minimum: 12),
                .init(strings.amount, isRight: true), .init(AntreanWords(language).due, isRight: true, yields: 1),
                .init(strings.kursus, minimum: 12, yields: 3), .init(strings.sent, yields: 2),
            ],
            rows: rows.map { row in
                let known = AntreanRow(row)
                let isRight = known.harusDibayar == nil || known.harusDibayar == row.jumlah
                return [
                    .init("\(row.id.value)"), .init(name(known.pelanggan)),
                    .init(price(row.jumlah), isRight ? .plain : .bad), .init(price(known.harusDibayar)),
                    .init(name(row.sesi?.kursus?.nama)),
                    .init(known.sentAt.map { dates.ago(world.now.seconds(since: $0)) } ?? "–"),
                ]
            })
    }

    /// Sends one decision after the other, each about a proof that waits.
    fileprivate func decide(
        _ ids: [Int64], _ sending: SendingOptions, _ confirming: ConfirmingOptions, _ mutation: (TransaksiID) -> Mutation
    ) async throws -> ExitKind {
        _ = try person(.admin)
        let world = try await read([.antrean], sending.terms).world
        let waiting = Set(world.data.antrean.rows.map(\.id.value))
        for id in ids where !waiting.contains(id) { throw Failure(AntreanWords(language).notWaiting(id), .noInput) }
        let wishes = ids.map { id in (mutation(TransaksiID(id)), MutationWords(world).title(mutation(TransaksiID(id)))) }
        let question = wishes.map(\.1).joined(separator: "\n") + "?"
        try Asking(strings: strings).confirm(question, confirming)
        var sent: [Sent] = []
        for (wish, title) in wishes { sent.append(try await send(wish, title, sending)) }
        return report(sent) { SesiWords(language).done($0.title) }
    }

    fileprivate func bukti(_ transaksi: TransaksiID, within seconds: Int) async throws -> [UInt8] {
        let run = EngineRun(parts, for: .reading)
        await run.start()
        await run.perform(.fetchBukti(transaksi))
        let bytes = try await run.next(quietFor: seconds) { event -> [UInt8]? in
            switch event {
            case .bukti(transaksi, let bytes): return bytes
            case .buktiFailed(transaksi, let error): throw error
            default: return nil
            }
        }
        await run.stop()
        guard let bytes else { throw Failure(strings.tooSlow, .unavailable) }
        return bytes
    }

    /// Writes a file that is not there yet, for the person alone: a proof shows an account's number.
    fileprivate func save(_ bytes: [UInt8], to path: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0, let file = fdopen(descriptor, "w") else {
            throw Failure("\(path): \(SafeText(outside: String(cString: strerror(errno))))", .cannotCreate)
        }
        let count = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, count == bytes.count else {
            throw Failure("\(path): \(SafeText(outside: String(cString: strerror(errno))))", .cannotCreate)
        }
    }
}

/// What the commands about the queue say.
private struct AntreanWords: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var due: SafeText { say("SEHARUSNYA", "DUE") }
    func notWaiting(_ id: Int64) -> SafeText {
        say("Transaksi \(id) tidak sedang menunggu verifikasi.", "Payment \(id) does not wait for verification.")
    }
}
