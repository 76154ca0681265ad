import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar transaksi`
struct TransaksiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transaksi", abstract: "Pembayaran sesi Anda. / The payments of your sessions.",
        subcommands: [List.self, Show.self])

    /// `chillajar transaksi list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Semua pembayaran Anda. / All your payments.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var reading: ReadingOptions

        func run() throws {
            Running.onPlatform(options) { client in
                let (resource, copies) = try await client.readTransaksi(reading.terms)
                client.show(
                    client.transaksiRows(resource, copies.world), of: resource, in: copies, number: \.id.value,
                    document: client.shapes.list("transaksi", client.shapes.transaksi, "TransaksiList")
                ) { client.table($0, copies.world) }
                return .ok
            }
        }
    }

    /// `chillajar transaksi show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Satu pembayaran. / One payment.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var reading: ReadingOptions

        @Argument(help: ArgumentHelp("Nomor transaksi. / Number of the payment.", valueName: "transaksi"))
        var id: Int64

        func run() throws {
            Running.onPlatform(options) { client in
                let (resource, copies) = try await client.readTransaksi(reading.terms)
                guard let row = client.transaksiRows(resource, copies.world).first(where: { $0.id.value == id }) else {
                    throw Failure(client.strings.missing("transaksi", id), .noInput)
                }
                client.show(
                    one: row, of: resource, in: copies, number: id,
                    document: client.shapes.one("transaksi", client.shapes.transaksi, "TransaksiShow")
                ) { client.sheet($0, copies.world) }
                return .ok
            }
        }
    }
}

extension HeadlessClient {
    /// An admin's are those that wait; everybody else's stand with their sesi.
    fileprivate func readTransaksi(_ reading: ReadingTerms) async throws -> (Resource, Copies) {
        let resource: Resource = try person().peran == .admin ? .antrean : try sesiResource()
        return (resource, try await read([resource], reading))
    }

    fileprivate func transaksiRows(_ resource: Resource, _ world: World) -> [Transaksi] {
        guard resource != .antrean else { return world.data.antrean.rows }
        return sesiRows(resource, world).compactMap { sesi in
            guard let row = sesi.transaksi else { return nil }
            // The transaksi of a sesi does not hold it; here it stands alone.
            var bare = sesi
            bare.transaksi = nil
            return Transaksi(
                id: row.id, pelangganID: row.pelangganID, mentorID: row.mentorID, sesiID: sesi.id, paketID: row.paketID,
                jumlah: row.jumlah, statusPembayaran: row.statusPembayaran, metodePembayaran: row.metodePembayaran,
                tanggalPembayaran: row.tanggalPembayaran, buktiPembayaran: row.buktiPembayaran, createdAt: row.createdAt,
                updatedAt: row.updatedAt, alasan: row.alasan, batasWaktu: row.batasWaktu, rekening: row.rekening,
                pelanggan: row.pelanggan ?? sesi.pelanggan, mentor: row.mentor ?? sesi.mentor, sesi: bare, paket: row.paket)
        }
    }

    fileprivate func table(_ rows: [Transaksi], _ world: World) -> TextTable {
        TextTable(
            columns: [
                .init(strings.number, isRight: true), .init(strings.kursus, minimum: 14), .init(strings.amount, isRight: true),
                .init(strings.state, minimum: 9), .init(strings.sent, yields: 1), .init("SESI", isRight: true, yields: 2),
            ],
            rows: rows.map { row in
                let word = TransaksiWords(language).status(row.statusPembayaran)
                return [
                    .init("\(row.id.value)"), .init(name(row.sesi?.kursus?.nama)), .init(price(row.jumlah)),
                    .init(
                        word, row.statusPembayaran == .rejected ? .bad : row.statusPembayaran == .accepted ? .good : .attention),
                    .init(moment(row.updatedAt ?? row.createdAt, world)),
                    .init((row.sesiID ?? row.sesi?.id).map { "\($0.value)" } ?? "–"),
                ]
            })
    }

    func moment(_ moment: Timestamp?, _ world: World) -> SafeText {
        moment.map { DateStrings(language).moment($0, in: world.zona, today: world.today) } ?? "–"
    }

    fileprivate func sheet(_ row: Transaksi, _ world: World) -> [StyledLine] {
        let (words, sesi) = (TransaksiWords(language), SesiWords(language))
        var facts = FactSheet()
        facts.add(sesi.state, words.status(row.statusPembayaran))
        facts.add(sesi.reason, row.alasan.map { SafeText(outside: $0) })
        facts.add(sesi.amount, price(row.jumlah))
        facts.add(words.method, row.metodePembayaran.map { SafeText(outside: $0) })
        facts.add(words.sent, moment(row.updatedAt ?? row.createdAt, world))
        facts.add(sesi.pelanggan, (row.pelanggan?.user?.nama).map { SafeText(outside: $0) })
        facts.add(sesi.mentor, (row.mentor?.nama).map { SafeText(outside: $0) })
        facts.add("Sesi", (row.sesiID ?? row.sesi?.id).map { "\($0.value)" })
        return [StyledLine([("\(row.id.value) ", .muted), (name(row.sesi?.kursus?.nama), .strong)])]
            + facts.lines(width: output.width)
    }
}

/// What the commands about payments say.
private struct TransaksiWords: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var method: SafeText { say("Cara bayar", "Paid by") }
    var sent: SafeText { say("Dikirim", "Sent") }

    func status(_ status: StatusPembayaran) -> SafeText {
        switch status {
        case .menungguVerifikasi: say("diperiksa", "being checked")
        case .accepted: say("diterima", "accepted")
        case .rejected: say("ditolak", "rejected")
        case .menungguPembayaran: say("menunggu bukti", "awaiting a proof")
        case .unknown(let text): SafeText(outside: text).singleLine
        }
    }
}
