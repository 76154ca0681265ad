import TerminalUI

/// What giving a review says.
struct UlasanStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Beri ulasan", "Review") }
    var question: SafeText { say("Bagaimana sesinya?", "How was the session?") }
    var comment: SafeText { say("Komentar (boleh kosong)", "Comment (may be empty)") }
    var commentPlaceholder: SafeText {
        say("Apa yang membantu? Apa yang bisa lebih baik?", "What helped? What could be better?")
    }
    var chooseStars: SafeText { say("Pilih 1 sampai 5 bintang dulu.", "Choose 1 to 5 stars first.") }
    var sending: SafeText { say("Mengirim ulasan…", "Sending the review…") }
    var stars: SafeText { say("bintang", "stars") }
    var keep: SafeText { say("nanti saja", "later") }
    var thanks: SafeText { say("Ulasan terkirim. Terima kasih!", "Review sent. Thank you!") }

    func word(_ stars: Int) -> SafeText {
        switch stars {
        case 1: say("mengecewakan", "disappointing")
        case 2: say("kurang", "not so good")
        case 3: say("cukup", "all right")
        case 4: say("bagus", "good")
        case 5: say("luar biasa", "excellent")
        default: ""
        }
    }
}
