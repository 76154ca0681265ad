import ChillAjarKit
import TerminalUI

/// What the mentors' place says.
struct MentorStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Mentor", "Tutors") }
    var filterHint: SafeText { say("cari nama, kursus, keahlian", "search name, course, skill") }
    var loading: SafeText { say("Memuat mentor…", "Loading tutors…") }
    var failed: SafeText { say("Mentor belum dapat dimuat", "The tutors could not be loaded") }
    var noMatchHint: SafeText {
        say("Coba sebagian nama, kursus, atau keahliannya.", "Try a part of the name, a course or a skill.")
    }
    var none: SafeText { say("Belum ada mentor", "There are no tutors yet") }
    var choose: SafeText { say("Pilih mentor di sebelah kiri.", "Choose a tutor on the left.") }
    var gone: SafeText { say("Mentor ini tidak lagi terdaftar.", "This tutor is no longer listed.") }
    var ratings: SafeText { say("Penilaian", "Ratings") }
    func latest(_ count: Int) -> SafeText { say("  \(count) terbaru", "  the latest \(count)") }
    var kursus: SafeText { say("Kursus", "Courses") }
    var noKursus: SafeText { say("Belum membuka kursus.", "No courses yet.") }
    var testimoni: SafeText { say("Testimoni", "Reviews") }
    func testimoniLater(_ key: SafeText) -> SafeText {
        say("\(key) untuk membaca testimoni.", "\(key) reads the reviews.")
    }
    var unrated: SafeText { say("belum dinilai", "not rated yet") }

    func sort(_ sort: MentorSort) -> SafeText {
        switch sort {
        case .rating: say("rating", "rating")
        case .nama: say("nama", "name")
        case .harga: say("harga", "price")
        case .slot: say("slot terdekat", "next slot")
        }
    }

    func sorted(_ order: MentorSort) -> SafeText { say("urut: \(sort(order))", "sort: \(sort(order))") }

    func kursusCount(_ count: Int) -> SafeText {
        if count == 0 { return say("belum ada kursus", "no course yet") }
        return say("\(count) kursus", count == 1 ? "1 course" : "\(count) courses")
    }

    /// `4,8 dari 26 testimoni`; nothing of how many where that is not told.
    func rating(_ mentor: Mentor) -> SafeText {
        guard let rating = mentor.rating, rating.isGiven else { return unrated }
        let stars = CommonStrings(language).rating(rating)
        guard let votes = mentor.jumlahTestimoni, votes > 0 else { return stars }
        return say("\(stars) dari \(votes) testimoni", votes == 1 ? "\(stars) of 1 review" : "\(stars) of \(votes) reviews")
    }

    /// `(26)`; nothing where that is not told.
    static func votes(_ mentor: Mentor) -> SafeText {
        guard let votes = mentor.jumlahTestimoni, votes > 0, mentor.rating?.isGiven == true else { return "" }
        return "(\(votes))"
    }
}
