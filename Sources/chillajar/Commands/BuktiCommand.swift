import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import Glibc
import TerminalUI

/// `chillajar bukti`
struct BuktiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bukti", abstract: "Bukti pembayaran. / Payment proofs.", subcommands: [Unggah.self])

    /// `chillajar bukti unggah`
    struct Unggah: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unggah", abstract: "Kirim bukti pembayaran sebuah sesi. / Send the proof of a session's payment.",
            discussion: """
                JPEG, PNG, atau PDF sampai 10 MB; - membaca dari stdin. Untuk pesanan yang belum terkirim: -- -NOMOR BERKAS.
                JPEG, PNG or PDF of 10 MB at most; - reads stdin. For a booking that was not sent yet: -- -NUMBER FILE.
                """)

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions

        @Argument(
            help: ArgumentHelp("Nomor sesi. / Number of the session.", valueName: "sesi"), completion: .custom(Completing.sesi))
        var sesi: Int64

        @Argument(
            help: ArgumentHelp("Berkasnya, atau - untuk stdin. / The file, or - for stdin.", valueName: "berkas"),
            completion: .file(extensions: ["jpg", "jpeg", "png", "pdf"]))
        var file: String

        @Option(help: ArgumentHelp("Cara bayar. / How it was paid.", valueName: "TEKS"))
        var metode: String?

        @Option(help: ArgumentHelp("Hari bayar: 2026-11-25, kemarin, … / Day of the payment.", valueName: "HARI"))
        var tanggal: String?

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person(.pelanggan)
                let world = try await client.read([.sesiPelanggan], sending.terms).world
                let paid = try client.sesi(sesi, world.data.sesiPelanggan.rows)
                let day = try client.payDay(tanggal, world)
                let given = try GivenFile(file)
                defer { given.remove() }
                let candidate = try client.candidate(given.path)
                let upload = try client.upload(candidate, for: paid, metode: metode, day: day, world)
                let mutation = Mutation.uploadBukti(upload)
                let sent = try await client.send(mutation, MutationWords(world).title(mutation), sending)
                return client.report(sent, done: [BuktiWords(client.language).sent(sent.title)], number: sent.transaksi?.id.value)
            }
        }
    }
}

extension Sent {
    /// The transaksi that came of it.
    var transaksi: Transaksi? { if case .done(.transaksi(let transaksi)?) = end { transaksi } else { nil } }
}

extension HeadlessClient {
    /// The sesi of a number.
    func sesi(_ id: Int64, _ rows: [Sesi]) throws(Failure) -> Sesi {
        guard let sesi = rows.first(where: { $0.id.value == id }) else {
            throw Failure(strings.missing("sesi", id), .noInput)
        }
        return sesi
    }

    fileprivate func payDay(_ text: String?, _ world: World) throws(Failure) -> Tanggal {
        guard let text else { return world.today }
        guard let day = TanggalInput.day(text, today: world.today) else {
            throw Failure("--tanggal: \(ErrorSentences(language).field(.notADate))", .data)
        }
        guard day <= world.today, day >= world.today.adding(days: -BuktiForm.mostDaysAgo) else {
            throw Failure("--tanggal: \(BuktiWords(language).farDay(BuktiForm.mostDaysAgo))", .data)
        }
        return day
    }

    func candidate(_ path: String) throws(Failure) -> BuktiCandidate {
        do {
            return try BuktiInspection(home: settings.paths.home).candidate(path: path)
        } catch {
            let isMissing = error == .notFound || error == .noPermission || error == .isFolder
            throw Failure("\(path): \(ErrorSentences(language).bukti(error))", isMissing ? .noInput : .data)
        }
    }

    fileprivate func upload(
        _ candidate: BuktiCandidate, for sesi: Sesi, metode: String?, day: Tanggal, _ world: World
    ) throws(Failure) -> BuktiUpload {
        let words = BuktiWords(language)
        guard sesi.transaksi?.statusPembayaran.takesProof ?? (sesi.statusSesi == .pending) else {
            throw Failure(words.notNow(CommonStrings(language).tahap(sesi.tahap)), .refused)
        }
        guard let mentor = sesi.mentorID ?? sesi.mentor?.id ?? sesi.transaksi?.mentorID,
            let pelanggan = sesi.pelangganID ?? user?.pelanggan?.id, let jumlah = sesi.jumlah
        else { throw Failure(words.incomplete, .protocol) }
        let usual = BuktiForm.metodes(sesi.rekening ?? world.rekening)[0]
        return BuktiUpload(
            sesiID: sesi.id, transaksiID: sesi.transaksi?.id, mentorID: mentor, pelangganID: pelanggan,
            paketID: sesi.paketID ?? sesi.paket?.id, jumlah: jumlah, metodePembayaran: metode ?? usual, tanggalPembayaran: day,
            path: candidate.path, kind: candidate.kind)
    }
}

/// What sending a proof says.
private struct BuktiWords: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    func sent(_ title: SafeText) -> SafeText {
        say("Terkirim: \(title). Menunggu verifikasi.", "Sent: \(title). It waits for verification.")
    }
    func farDay(_ days: Int) -> SafeText {
        say("antara \(days) hari lalu dan hari ini", "between \(days) days ago and today")
    }
    func notNow(_ state: SafeText) -> SafeText {
        say("Sesi ini tidak menunggu bukti: \(state).", "This session takes no proof now: \(state).")
    }
    var incomplete: SafeText {
        say("Server tidak menyebut berapa yang harus dibayar.", "The server does not tell what is to be paid.")
    }
}
