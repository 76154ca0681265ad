import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// What the journey without a terminal says.
struct JourneyStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var topic: String { language == .id ? "Latihan soal turunan menjelang UTS" : "Derivative exercises before the midterm" }
    var komentar: String { language == .id ? "Penjelasannya runtut dan sabar." : "Clear and patient." }
    var alasan: String { language == .id ? "Jumlah di bukti tidak terbaca." : "The amount on the proof cannot be read." }
    var closing: SafeText { say("Selesai: dua sesi, dari kursus sampai ulasan.", "Done: two sessions, from course to review.") }

    func opening(_ server: Server) -> SafeText { say("Server demo: \(server.name)", "Demo server: \(server.name)") }

    func browsed(_ kursus: Int, slots: Int) -> SafeText {
        say(
            "✓ Tanpa masuk: \(kursus) kursus dengan \(slots) slot bebas.",
            "✓ Without signing in: \(kursus) courses with \(slots) free slots.")
    }

    func signedIn(_ name: String, _ peran: Peran) -> SafeText {
        say("✓ \(name) masuk sebagai \(peran.rawValue).", "✓ \(name) signed in as \(peran.rawValue).")
    }

    func booked(_ who: SafeText, _ kursus: String, _ slot: JadwalKursus, _ total: Rupiah) -> SafeText {
        let dates = DateStrings(language)
        let moment: SafeText =
            "\(dates.relativeDay(slot.tanggal, today: Timestamp.now.tanggal(in: .wib))) \(dates.hours(slot, in: .wib))"
        return say(
            "✓ \(who) memesan \(kursus), \(moment), \(total.formatted).",
            "✓ \(who) booked \(kursus), \(moment), \(total.formatted).")
    }

    func turnedAway(_ who: SafeText) -> SafeText {
        say(
            "✓ \(who) mencoba slot yang sama dan ditolak: sudah dipesan.",
            "✓ \(who) tried the same slot and was turned away: it is taken.")
    }

    func paid(_ who: SafeText, _ amount: Rupiah, _ kind: BuktiFile.Kind) -> SafeText {
        let file = SafeText(outside: kind.rawValue.uppercased())
        return say(
            "✓ \(who) mengirim bukti \(amount.formatted) (\(file)); menunggu verifikasi.",
            "✓ \(who) sent the proof of \(amount.formatted) (\(file)); it waits for verification.")
    }

    func accepted(_ who: SafeText, _ kind: BuktiFile.Kind, _ bytes: Int) -> SafeText {
        let file = SafeText(outside: kind.rawValue.uppercased())
        return say(
            "✓ \(who) melihat buktinya (\(file), \(bytes) byte) dan menerima.",
            "✓ \(who) looked at the proof (\(file), \(bytes) bytes) and accepted it.")
    }

    func rejected(_ who: SafeText, _ alasan: String) -> SafeText {
        say("✓ \(who) menolak bukti: \(alasan)", "✓ \(who) rejected the proof: \(alasan)")
    }

    func sawReason(_ who: SafeText, _ alasan: String) -> SafeText {
        say("✓ \(who) membaca alasannya: \(alasan)", "✓ \(who) read the reason: \(alasan)")
    }

    func taught(_ who: SafeText) -> SafeText {
        say("✓ \(who) memulai dan menyelesaikan sesi.", "✓ \(who) started and finished the session.")
    }
    func reviewed(_ who: SafeText) -> SafeText { say("✓ \(who) memberi ulasan bintang 5.", "✓ \(who) gave five stars.") }
    func failed(_ what: SafeText) -> SafeText { say("Perjalanan demo gagal: \(what)", "The demo journey failed: \(what)") }
}
