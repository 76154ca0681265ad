import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// What every command says.
struct ShellStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    // MARK: Who

    var notSignedIn: SafeText { say("Belum masuk. Jalankan: chillajar masuk", "Not signed in. Run: chillajar masuk") }

    func otherRole(_ roles: [Peran]) -> SafeText {
        guard !roles.isEmpty else {
            return say("Ini tidak tersedia untuk peran Anda.", "This is not there for your role.")
        }
        let names = roles.map { CommonStrings(language).peran($0) }.joined(separator: say(" atau ", " or "))
        return say("Ini hanya untuk \(names).", "This is for a \(names) only.")
    }

    // MARK: Reading

    var noCopy: SafeText {
        say("Belum ada salinan. Jalankan tanpa --luring dulu.", "There is no copy yet. Run it without --luring first.")
    }
    var tooSlow: SafeText { say("Server belum menjawab.", "The server has not answered yet.") }
    func fromCopy(_ why: SafeText, _ age: SafeText) -> SafeText {
        say("\(why) Ini salinan dari \(age).", "\(why) This is the copy from \(age).")
    }
    var empty: SafeText { say("Tidak ada.", "None.") }

    func missing(_ what: SafeText, _ id: Int64) -> SafeText {
        say("\(what) \(id) tidak ada.", "There is no \(what) \(id).")
    }

    /// Of a slot that was saved.
    var slotNotKeptWhole: SafeText {
        say("Server ini tidak menyimpan jam selesai atau tautannya.", "This server does not keep its end or its link.")
    }

    // MARK: Sending

    func kept(_ reason: KeptReason) -> SafeText {
        switch reason {
        case .offline:
            say(
                "tersimpan di antrean kirim; server tidak terjangkau. Kirim nanti: chillajar sinkron",
                "kept in the outbox; the server cannot be reached. Send it later: chillajar sinkron")
        case .unwell:
            say(
                "tersimpan di antrean kirim; server sedang bermasalah atau sibuk. Kirim nanti: chillajar sinkron",
                "kept in the outbox; the server is unwell or busy. Send it later: chillajar sinkron")
        case .signedOut:
            say(
                "tersimpan di antrean kirim; sesi masuk sudah berakhir. Jalankan: chillajar masuk",
                "kept in the outbox; you have been signed out. Run: chillajar masuk")
        case .behindRefused:
            say(
                "menunggu pemesanan yang ditolak. Lihat: chillajar antrean-kirim list",
                "behind a refused booking. See: chillajar antrean-kirim list")
        case .later:
            say(
                "tersimpan di antrean kirim; belum sampai di server. Lihat: chillajar antrean-kirim list",
                "kept in the outbox; it has not reached the server yet. See: chillajar antrean-kirim list")
        }
    }

    var unclear: SafeText {
        say(
            "belum pasti sampai. Jangan ulangi; periksa dengan: chillajar sinkron",
            "not certain to have arrived. Do not repeat it; check with: chillajar sinkron")
    }
    var dropped: SafeText {
        say("dibuang bersama pemesanannya.", "dropped with the booking on which it depended.")
    }

    func progress(_ title: SafeText, _ measured: TransferProgress) -> SafeText {
        let (sent, total) = (Bytes.formatted(measured.sentBytes), Bytes.formatted(measured.totalBytes))
        let percent = measured.totalBytes > 0 ? measured.sentBytes * 100 / measured.totalBytes : 0
        return "\(title): \(percent) % (\(sent) / \(total))"
    }

    // MARK: Asking

    var yesNo: SafeText { say("[y/t]", "[y/n]") }
    var declined: SafeText { say("Tidak jadi.", "Nothing was done.") }
    var needsYes: SafeText { say("Tanpa terminal: beri --ya.", "Without a terminal give --ya.") }
    var needsPasswordStdin: SafeText {
        say("Tanpa terminal: pakai --password-stdin.", "Without a terminal use --password-stdin.")
    }
    var nothingGiven: SafeText { say("Tidak ada isian.", "Nothing was given.") }

    // MARK: Words in tables

    var number: SafeText { say("NOMOR", "NUMBER") }
    var kursus: SafeText { say("KURSUS", "COURSE") }
    var mentor: SafeText { say("MENTOR", "MENTOR") }
    var pelanggan: SafeText { say("PELANGGAN", "STUDENT") }
    var state: SafeText { say("KEADAAN", "STATE") }
    var when: SafeText { say("WAKTU", "WHEN") }
    var amount: SafeText { say("JUMLAH", "AMOUNT") }
    var price: SafeText { say("BIAYA", "PRICE") }
    var stars: SafeText { say("RATING", "RATING") }
    var slots: SafeText { say("SLOT", "SLOTS") }
    var next: SafeText { say("TERDEKAT", "NEXT") }
    var topic: SafeText { say("TOPIK", "TOPIC") }
    var place: SafeText { say("TEMPAT", "PLACE") }
    var sent: SafeText { say("DIKIRIM", "SENT") }
    var what: SafeText { say("APA", "WHAT") }
}
