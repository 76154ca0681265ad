import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar pesan`
struct PesanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pesan", abstract: "Pesan sesi. / Book a session.",
        discussion: """
            Tanpa --jadwal: slot bebas yang paling awal. Tanpa koneksi pesanan tersimpan dan terkirim nanti (kode keluar 75).
            Without --jadwal: the first free slot. Offline the booking is kept and sent later (exit code 75).
            """)

    @OptionGroup var options: CommandOptions
    @OptionGroup var sending: SendingOptions

    @Argument(
        help: ArgumentHelp("Nomor kursus. / Number of the course.", valueName: "kursus"), completion: .custom(Completing.kursus))
    var kursus: Int64

    @Option(
        help: ArgumentHelp("Nomor slot. / Number of the slot.", valueName: "NOMOR"), completion: .custom(Completing.jadwal))
    var jadwal: Int64?

    @Option(help: ArgumentHelp("Paket: nomor atau namanya. / Paket by number or name.", valueName: "PAKET"))
    var paket: String?

    @Option(help: ArgumentHelp("Yang ingin dipelajari. / What you want to learn.", valueName: "TEKS"))
    var topik = ""

    func run() throws {
        Running.onPlatform(options) { client in
            let person = try client.person(.pelanggan)
            let world = try await client.read([.kursus], sending.terms).world
            let chosen = try client.kursus(kursus, world)
            let slot = try client.freeSlot(of: chosen, jadwal, world)
            let bundle = try paket.map { try client.paket($0, of: chosen) }
            guard let mentor = chosen.mentorID ?? chosen.mentor?.id, let pelanggan = person.pelanggan?.id else {
                throw Failure(PesanWords(client.language).incomplete, .protocol)
            }
            let booking = SesiBooking(
                mentorID: mentor, pelangganID: pelanggan, kursusID: chosen.id, jadwalKursusID: slot.id, paketID: bundle?.id,
                detailKursus: topik)
            let mutation = Mutation.bookSesi(booking)
            var sent = try await client.send(mutation, MutationWords(world).title(mutation), sending)
            sent.booked = try client.known(sent, booking, chosen, slot, bundle)
            let status = client.report(sent, done: client.booked(sent, world), number: sent.sesi?.id.value)
            if let id = sent.sesi?.id, id.outboxID != nil, client.output.form == .people {
                client.output.note(PesanWords(client.language).provisional(id.value))
            }
            return status
        }
    }
}

extension HeadlessClient {
    /// The slot of a number, or the first that is free.
    fileprivate func freeSlot(of kursus: Kursus, _ number: Int64?, _ world: World) throws(Failure) -> JadwalKursus {
        let words = PesanWords(language)
        guard let number else {
            guard let next = kursus.nextSlot(world.now) else { throw Failure(words.noSlot, .noInput) }
            return next
        }
        guard let slot = kursus.jadwal.first(where: { $0.id.value == number }) else {
            throw Failure(words.slotGone(number), .noInput)
        }
        guard slot.mulai > world.now else { throw Failure(words.slotPast(number), .data) }
        return slot
    }

    fileprivate func paket(_ text: String, of kursus: Kursus) throws(Failure) -> Paket {
        let offered = kursus.paketTersedia
        let found =
            Int64(text).flatMap { id in offered.first { $0.id.value == id } }
            ?? offered.first { $0.nama.lowercased() == text.lowercased() }
        guard let found else {
            throw Failure(PesanWords(language).noPaket(text, offered.map { "\($0.id.value) \($0.nama)" }), .noInput)
        }
        return found
    }

    /// The sesi of a booking: as the platform has made it, or as it waits in the outbox under a number below zero; with the
    /// kursus, the slot and the paket that were chosen, where it names only their numbers.
    fileprivate func known(
        _ sent: Sent, _ booking: SesiBooking, _ kursus: Kursus, _ slot: JadwalKursus, _ paket: Paket?
    ) throws(StoreFailure) -> Sesi? {
        var sesi: Sesi
        switch (sent.end, sent.row) {
        case (.done(.sesi(let made)?), _): sesi = made
        case (.kept, let row?), (.unclear, let row?):
            let waiting = try world(parts.snapshots(for: user)).data.sesiPelanggan.rows
            sesi =
                waiting.first { $0.id == SesiID(bookedBy: row) }
                ?? Sesi(id: SesiID(bookedBy: row), mentorID: booking.mentorID, pelangganID: booking.pelangganID)
        default: return nil
        }
        sesi.kursus = sesi.kursus ?? kursus
        sesi.mentor = sesi.mentor ?? kursus.mentor
        sesi.pelanggan = sesi.pelanggan ?? user?.pelanggan
        sesi.jadwal = sesi.jadwal ?? slot
        sesi.paket = sesi.paket ?? paket
        if sesi.detailKursus == nil, !booking.detailKursus.isEmpty { sesi.detailKursus = booking.detailKursus }
        return sesi
    }

    /// `Kalkulus Dasar · Sel 24 Nov 19.00–21.00 WIB`.
    private func what(_ sesi: Sesi, _ world: World) -> SafeText {
        ([name(sesi.kursus?.nama)] + [sesi.jadwal].compactMap(\.self).map { slot($0, world) }).joined(separator: " · ")
    }

    fileprivate func booked(_ sent: Sent, _ world: World) -> [SafeText] {
        let words = PesanWords(language)
        guard let sesi = sent.sesi else { return [words.done(sent.title)] }
        let dates = DateStrings(language)
        let deadline = sesi.batasWaktu.map { dates.moment($0, in: world.zona, today: world.today) }
        return [
            words.booked(sesi.id.value, what(sesi, world)), words.pay(sesi.jumlah, sesi.rekening ?? world.rekening, deadline),
        ]
            + [words.next(sesi.id.value)]
    }
}

/// What booking says.
private struct PesanWords: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var incomplete: SafeText {
        say("Server tidak menyebut mentor atau akun pelanggannya.", "The server does not tell the mentor or the account.")
    }
    var noSlot: SafeText { say("Kursus ini belum punya slot bebas.", "This course has no free slot yet.") }
    func slotGone(_ number: Int64) -> SafeText {
        say("Slot \(number) tidak ada atau sudah dipesan.", "Slot \(number) is not there, or taken.")
    }
    func slotPast(_ number: Int64) -> SafeText { say("Slot \(number) sudah lewat.", "Slot \(number) is in the past.") }
    func noPaket(_ text: String, _ offered: [String]) -> SafeText {
        let list = offered.isEmpty ? "–" : offered.joined(separator: ", ")
        return say("Paket “\(text)” tidak ditawarkan. Ada: \(list)", "No paket “\(text)” on offer. There are: \(list)")
    }
    func done(_ title: SafeText) -> SafeText { say("Terkirim: \(title).", "Sent: \(title).") }
    func booked(_ number: Int64, _ title: SafeText) -> SafeText {
        say("Sesi \(number) dipesan: \(title).", "Session \(number) is booked: \(title).")
    }
    func pay(_ amount: Rupiah?, _ rekening: Rekening?, _ deadline: SafeText?) -> SafeText {
        let sum = amount?.formatted ?? "?"
        let account: SafeText = rekening.map { "\($0.bank) \($0.nomor), \($0.atasNama)" } ?? "–"
        guard let deadline else { return say("Bayar \(sum) ke \(account).", "Pay \(sum) to \(account).") }
        return say("Bayar \(sum) ke \(account), paling lambat \(deadline).", "Pay \(sum) to \(account) by \(deadline).")
    }
    func provisional(_ number: Int64) -> SafeText {
        say(
            "Nomor sementaranya \(number). Buktinya sudah dapat disertakan: chillajar bukti unggah -- \(number) BERKAS",
            "Its number until then is \(number). The proof can be added already: chillajar bukti unggah -- \(number) FILE")
    }
    func next(_ number: Int64) -> SafeText {
        say(
            "Lalu kirim buktinya: chillajar bukti unggah \(number) BERKAS",
            "Then send the proof: chillajar bukti unggah \(number) FILE")
    }
}
