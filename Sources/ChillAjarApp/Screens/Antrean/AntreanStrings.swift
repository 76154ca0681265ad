import ChillAjarKit
import Pictures
import TerminalUI

/// What the verification queue says.
struct AntreanStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    // MARK: The list

    var title: SafeText { say("Menunggu verifikasi", "Waiting for verification") }
    var onItsWay: SafeText { say("mengirim", "sending") }
    var uncertain: SafeText { say("diperiksa", "checking") }
    var nameless: SafeText { say("tanpa nama", "no name") }
    func decided(_ count: Int) -> SafeText { say("\(count) diputuskan", "\(count) decided") }

    var emptyTitle: SafeText { say("Semua bukti sudah diperiksa", "Every proof has been checked") }
    var emptyBody: SafeText {
        say("Bukti baru muncul di sini dengan sendirinya.", "New proofs appear here by themselves.")
    }
    func decidedNow(_ count: Int) -> SafeText {
        say("\(count) bukti diputuskan sejak program dibuka.", "\(count) proofs decided since the program was opened.")
    }
    var loading: SafeText { say("Memuat antrean…", "Loading the queue…") }
    var loadFailed: SafeText { say("Antrean belum dapat dimuat", "The queue cannot be loaded yet") }

    // MARK: The facts

    var mustPay: SafeText { say("Harus dibayar", "To be paid") }
    var recorded: SafeText { say("Tercatat", "Recorded") }
    var same: SafeText { say("cocok", "matches") }
    var different: SafeText { say("berbeda", "differs") }
    var unknownPrice: SafeText { say("tidak diketahui", "not known") }
    var pelanggan: SafeText { say("Pelanggan", "Student") }
    var kursus: SafeText { say("Kursus", "Course") }
    var jadwal: SafeText { say("Jadwal", "Slot") }
    var cara: SafeText { say("Cara", "Held") }
    var dibayar: SafeText { say("Dibayar", "Paid") }
    var dikirim: SafeText { say("Dikirim", "Sent") }

    // MARK: Deciding

    func askAccept(_ jumlah: SafeText, _ nama: SafeText) -> SafeText {
        say("Terima \(jumlah) dari \(nama)?", "Accept \(jumlah) from \(nama)?")
    }
    func askAcceptDifferent(_ jumlah: SafeText, _ expected: SafeText) -> SafeText {
        say("\(jumlah) berbeda dari \(expected). Tetap terima?", "\(jumlah) differs from \(expected). Accept anyway?")
    }
    func askAcceptUnseen(_ nama: SafeText) -> SafeText {
        say("Bukti \(nama) belum tampil. Tetap terima?", "The proof of \(nama) is not in sight yet. Accept anyway?")
    }
    func askAcceptShort(_ jumlah: SafeText) -> SafeText { say("Terima \(jumlah)?", "Accept \(jumlah)?") }
    func askAcceptDifferentShort(_ difference: SafeText) -> SafeText {
        say("Beda \(difference). Tetap terima?", "\(difference) off. Accept anyway?")
    }
    var askAcceptUnseenShort: SafeText { say("Bukti belum tampil. Terima?", "Proof not in sight. Accept?") }
    var yesAccept: SafeText { say("ya, terima", "yes, accept") }
    var accepting: SafeText { say("Penerimaan dikirim, menunggu server…", "Acceptance sent, waiting for the server…") }
    var rejecting: SafeText { say("Penolakan dikirim, menunggu server…", "Rejection sent, waiting for the server…") }
    var unclearDecision: SafeText {
        say("Belum pasti sampai di server; sedang diperiksa.", "Not certain to have reached the server; being checked.")
    }
    func accepted(_ nama: SafeText) -> SafeText { say("Pembayaran \(nama) diterima.", "The payment of \(nama) was accepted.") }
    func rejected(_ nama: SafeText) -> SafeText { say("Bukti \(nama) ditolak.", "The proof of \(nama) was rejected.") }
    func failed(_ nama: SafeText, _ sentence: SafeText) -> SafeText { "\(nama): \(sentence)" }
    var replaced: SafeText {
        say("Bukti ini baru saja diganti. Periksa yang baru.", "This proof has just been replaced. Check the new one.")
    }
    var gone: SafeText { say("Bukti ini sudah tidak menunggu.", "This proof is no longer waiting.") }

    // MARK: Rejecting

    func rejectTitle(_ nama: SafeText) -> SafeText { say("Tolak bukti \(nama)", "Reject the proof of \(nama)") }
    var whyReject: SafeText { say("Mengapa? Alasan ini dibaca pelanggan.", "Why? The student reads this.") }
    var toNote: SafeText { say("catatan", "note") }
    var toReasons: SafeText { say("alasan", "reasons") }
    var note: SafeText { say("Catatan", "Note") }
    var notePlaceholder: SafeText { say("boleh dikosongkan", "may stay empty") }
    var noteRequired: SafeText { say("tulis alasannya", "write the reason") }
    var chooseReason: SafeText { say("Pilih satu alasan.", "Choose a reason.") }
    var writeReason: SafeText { say("Tulis alasannya di sini.", "Write the reason here.") }
    var sendReject: SafeText { say("tolak", "reject") }
    var preview: SafeText { say("Terkirim sebagai", "Will be sent as") }
    func tooLong(_ maximum: Int) -> SafeText { say("maksimal \(maximum) karakter", "at most \(maximum) characters") }

    func label(_ reason: AlasanTolak) -> SafeText {
        switch reason {
        case .jumlah: say("Jumlah tidak sesuai", "Wrong amount")
        case .takTerbaca: say("Bukti tidak terbaca", "Proof cannot be read")
        case .rekening: say("Rekening tujuan salah", "Wrong destination account")
        case .dipakai: say("Bukti sudah pernah dipakai", "Proof was used before")
        case .lain: say("Alasan lain", "Another reason")
        }
    }

    // MARK: The proof

    func proofTitle(_ place: Int, _ count: Int) -> SafeText { say("Bukti \(place) / \(count)", "Proof \(place) / \(count)") }
    var proof: SafeText { say("Bukti", "Proof") }
    var fetching: SafeText { say("Mengambil bukti…", "Fetching the proof…") }
    var notHere: SafeText { say("Luring: bukti ini belum ada di komputer", "Offline: this proof is not on this computer") }
    var drawing: SafeText { say("Menggambar…", "Drawing…") }
    var cannotFetch: SafeText { say("Bukti belum dapat diambil", "The proof cannot be fetched yet") }
    var fetchAgain: SafeText { say("ambil lagi", "fetch again") }
    var fetchingShort: SafeText { say("mengambil…", "fetching…") }
    var fetchFailed: SafeText { say("gagal diambil", "not fetched") }
    var notOnServer: SafeText { say("tidak ada di server", "not on the server") }
    var noPicture: SafeText { say("bukan gambar", "no picture") }
    var proofGone: SafeText { say("Berkas bukti tidak ada di server", "The server does not have the proof's file") }
    var proofGoneHow: SafeText {
        say(
            "Tolak dengan alasan, agar pelanggan mengunggah ulang.",
            "Reject it with a reason, so that the student uploads it again.")
    }
    var pdf: SafeText { say("Dokumen PDF", "PDF document") }
    var pdfHow: SafeText {
        say("Terminal tidak dapat menampilkan PDF.", "A terminal cannot show a PDF.")
    }
    var openIt: SafeText { say("buka di aplikasi lain", "open in another application") }
    var saveIt: SafeText { say("simpan berkas aslinya", "save the original file") }
    var notReady: SafeText { say("Bukti masih diambil. Coba sebentar lagi.", "The proof is still on its way. Try again soon.") }
    var wrongKind: SafeText { say("Berkas ini bukan gambar maupun PDF.", "This file is neither a picture nor a PDF.") }
    func saved(_ path: String) -> SafeText { say("Disimpan: \(path)", "Saved: \(path)") }
    func opened(_ path: String) -> SafeText { say("Dibuka: \(path)", "Opened: \(path)") }
    func saveFailed(_ reason: String) -> SafeText { say("Gagal menyimpan: \(reason)", "Could not save: \(reason)") }
    func openFailed(_ reason: String, _ save: SafeText) -> SafeText {
        say(
            "Tidak dapat dibuka: \(reason). Tekan \(save) untuk menyimpan.",
            "Cannot be opened: \(reason). Press \(save) to save it.")
    }

    func problem(_ error: PictureError) -> SafeText {
        switch error {
        case .empty: say("Berkas ini kosong.", "This file is empty.")
        case .notAPicture: wrongKind
        case .tooManyPixels(let width, let height, _):
            say(
                "Gambar \(width) × \(height) piksel terlalu besar untuk ditampilkan.",
                "A picture of \(width) × \(height) pixels is too large to show.")
        case .tooManyBytes(let count, _):
            say(
                "Berkas \(Bytes.formatted(Int64(count))) terlalu besar untuk ditampilkan.",
                "A file of \(Bytes.formatted(Int64(count))) is too large to show.")
        case .truncated: say("Gambar ini terpotong: berkasnya tidak lengkap.", "This picture is cut off: the file is incomplete.")
        case .broken: say("Gambar ini rusak dan tidak dapat ditampilkan.", "This picture is broken and cannot be shown.")
        case .unreadable: say("Berkas ini tidak dapat dibaca.", "This file cannot be read.")
        }
    }
}
