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

    fileprivate func candidate(_ path: String) throws(Failure) -> BuktiCandidate {
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

/// A file that was named, or what came on stdin in a file of its own.
private struct GivenFile {
    let path: String
    private let isOwn: Bool

    init(_ name: String) throws(Failure) {
        guard name == "-" else {
            (path, isOwn) = (name, false)
            return
        }
        var template = Array(((Paths.environment("TMPDIR") ?? "/tmp") + "/chillajar-bukti-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        isOwn = true
        guard descriptor >= 0 else {
            throw Failure("\(path): \(SafeText(outside: String(cString: strerror(errno))))", .cannotCreate)
        }
        defer { close(descriptor) }
        do throws(Failure) {
            try Self.copyStandardInput(to: descriptor)
        } catch {
            unlink(path)
            throw error
        }
    }

    /// One byte more than may be at the most: enough to see that it is too much.
    private static func copyStandardInput(to descriptor: Int32) throws(Failure) {
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        var left = Int(BuktiFile.maximumBytes) + 1
        while left > 0 {
            let count = read(STDIN_FILENO, &chunk, min(chunk.count, left))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure("stdin: \(SafeText(outside: String(cString: strerror(errno))))", .input) }
            guard count > 0 else { return }
            guard write(descriptor, chunk, count) == count else {
                throw Failure("\(SafeText(outside: String(cString: strerror(errno))))", .cannotCreate)
            }
            left -= count
        }
    }

    /// Takes the file away that was made here.
    func remove() { if isOwn { unlink(path) } }
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
