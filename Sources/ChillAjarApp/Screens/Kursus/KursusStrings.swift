import ChillAjarKit
import TerminalUI

/// What the kursus screens say.
struct KursusStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Kursus", "Courses") }
    var filterHint: SafeText { say("cari nama, mentor, isi", "search name, tutor, text") }
    func noMatchHint(hasFacets: Bool) -> SafeText {
        hasFacets
            ? say(
                "Tidak ada kursus dengan kata ini di antara yang disaring.", "No course with these words is among the filtered.")
            : say("Coba kata yang lebih pendek, atau nama mentor.", "Try a shorter word, or the name of a tutor.")
    }
    var noFacetHint: SafeText { say("Tidak ada kursus dengan semua pilihan ini.", "No course fits all of these choices.") }
    var none: SafeText { say("Belum ada kursus", "There are no courses yet") }
    var searching: SafeText { say("Mencari di isi kursus…", "Looking through the texts…") }
    var failed: SafeText { say("Kursus belum dapat dimuat", "The courses could not be loaded") }
    var loading: SafeText { say("Memuat kursus…", "Loading courses…") }
    var list: SafeText { say("daftar", "list") }
    var show: SafeText { say("lihat slot", "see slots") }
    var book: SafeText { say("pesan", "book") }
    var draft: SafeText { say("lanjutkan", "resume") }
    var resume: SafeText { say("lanjutkan pemesanan", "resume the booking") }
    var resumeButton: SafeText { say("Lanjutkan", "Resume") }
    /// Of a booking that was begun and left, at its step.
    func resume(step: Int, of count: Int, _ name: SafeText) -> SafeText {
        say(
            "Pemesanan belum selesai: langkah \(step) dari \(count), \(name).",
            "Booking not finished: step \(step) of \(count), \(name).")
    }
    var bookButton: SafeText { say("Pesan", "Book") }
    var slot: SafeText { say("slot", "slot") }
    var week: SafeText { say("minggu", "week") }
    var testimoni: SafeText { say("testimoni", "reviews") }

    func count(_ shown: Int, of total: Int) -> SafeText {
        shown == total ? "\(total)" : say("\(shown) dari \(total)", "\(shown) of \(total)")
    }

    func sort(_ sort: KursusSort) -> SafeText {
        switch sort {
        case .relevansi: say("rekomendasi", "recommended")
        case .nama: say("nama", "name")
        case .harga: say("harga", "price")
        case .rating: say("rating", "rating")
        case .slot: say("slot terdekat", "next slot")
        }
    }

    func sorted(_ order: KursusSort) -> SafeText { say("urut: \(sort(order))", "sort: \(sort(order))") }

    // MARK: Why it fits

    /// `Cocok 87 %: turunan di isi · ★ 4,8 dari 26 · slot besok 08.00`.
    func reasons(_ match: KursusMatch, _ glyphs: Glyphs, now: Timestamp, zona: ZonaWaktu) -> SafeText {
        let words = match.reasons.map { reason($0, glyphs, now: now, zona: zona) }
        return say("Cocok \(match.percent) %: ", "Fits \(match.percent) %: ") + words.joined(separator: " \(glyphs.separator) ")
    }

    /// One reason, in a few words.
    func reason(_ reason: KursusMatch.Reason, _ glyphs: Glyphs, now: Timestamp, zona: ZonaWaktu) -> SafeText {
        switch reason {
        case .words(let words, let part):
            let text = SafeText(outside: words.joined(separator: ", ")).singleLine
            return switch part {
            case .nama: say("\(text) di judul", "\(text) in the name")
            case .mentor: say("\(text) di nama mentor", "\(text) in the tutor's name")
            case .isi: say("\(text) di isi", "\(text) in the text")
            case .mirip: say("mirip \(text)", "like \(text)")
            }
        case .rating(let rating, let votes):
            let stars: SafeText = "\(glyphs.star) \(CommonStrings(language).rating(rating))"
            return votes.map { say("\(stars) dari \($0) ulasan", $0 == 1 ? "\(stars) of 1 review" : "\(stars) of \($0) reviews") }
                ?? stars
        case .slot(let start):
            let dates = DateStrings(language)
            let day = dates.relativeDay(start.tanggal(in: zona), today: now.tanggal(in: zona))
            return "slot \(day) \(dates.time(start, in: zona))"
        case .cheap: return say("hemat", "good value")
        }
    }

    // MARK: A kursus

    var unrated: SafeText { say("baru", "new") }
    var perSesi: SafeText { say(" / sesi", " / session") }
    var unknownPrice: SafeText { say("harga belum ada", "no price yet") }
    var paket: SafeText { say("Paket", "Package") }
    var noPaket: SafeText { say("tanpa paket", "no package") }
    var paketAfterSignIn: SafeText { say("Paket terlihat setelah masuk.", "Packages are shown once you sign in.") }
    var biayaSesi: SafeText { say("biaya sesi", "session fee") }
    var total: SafeText { say("total", "total") }
    var noSlots: SafeText { say("Penuh: belum ada slot bebas.", "Full: no free slots for now.") }
    func noSlotsNext(_ refresh: SafeText) -> SafeText {
        say(
            "Mentor menambah slot dari waktu ke waktu; \(refresh) menyegarkan.",
            "Tutors add slots from time to time; \(refresh) refreshes.")
    }
    var gone: SafeText { say("Kursus ini tidak lagi ditawarkan.", "This course is no longer offered.") }
    var onlyPelanggan: SafeText {
        say("Hanya akun pelanggan yang dapat memesan sesi.", "Only a student's account can book a session.")
    }

    func freeSlots(_ zona: ZonaWaktu) -> SafeText {
        say("Slot bebas, waktu \(zona.rawValue)", "Free slots, \(zona.rawValue) time")
    }
    func paketLine(_ nama: String) -> SafeText { say("paket \(nama)", "package \(nama)") }
    func saving(_ amount: Rupiah) -> SafeText { say("hemat \(amount.formatted)", "saves \(amount.formatted)") }
    func moreSlots(_ count: Int) -> SafeText { say("+\(count) slot kemudian", "+\(count) slots later") }

    /// `2 modul, 1 rekaman`.
    func items(_ paket: Paket) -> SafeText {
        paket.items.map { "\($0.jumlahItem) \($0.nama)" as SafeText }.joined(separator: ", ").singleLine
    }

    func outlook(_ outlook: SlotOutlook, now: Timestamp, zona: ZonaWaktu) -> SafeText {
        let dates = DateStrings(language)
        switch outlook {
        case .full: return say("penuh", "full")
        case .last: return say("1 slot tersisa", "1 slot left")
        case .soon(let start):
            let day = dates.relativeDay(start.tanggal(in: zona), today: now.tanggal(in: zona))
            return "\(day) \(dates.time(start, in: zona))"
        case .week(let count): return say("\(count) slot sepekan", "\(count) slots in 7 days")
        case .later(let start): return dates.relativeDay(start.tanggal(in: zona), today: now.tanggal(in: zona))
        }
    }

    /// `Selasa 25 Nov, 19.00–21.00 WIB, online`; in person with the room.
    func slot(_ slot: JadwalKursus, today: Tanggal, zona: ZonaWaktu) -> SafeText {
        let dates = DateStrings(language)
        let when: SafeText = "\(dates.longDay(slot.mulai.tanggal(in: zona), today: today)), \(dates.hours(slot, in: zona))"
        let parts = [when, CommonStrings(language).gaya(slot.gayaMengajar), SafeText(outside: slot.tempat ?? "").singleLine]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
