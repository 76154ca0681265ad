import ChillAjarKit
import TerminalUI

/// What paying for a sesi says.
struct PembayaranStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Pembayaran", "Payment") }
    var formTitle: SafeText { say("Bukti pembayaran", "Payment proof") }

    // What and where to.
    var amountSent: SafeText { say("Jumlah", "Amount") }
    var amount: SafeText { say("Jumlah yang harus dibayar", "Amount to pay") }
    func amountUnknown(_ refresh: SafeText) -> SafeText {
        say(
            "Jumlahnya belum disebut server. Tekan \(refresh) untuk menyegarkan.",
            "The server has not told the amount. Press \(refresh) to refresh.")
    }
    var biayaSesi: SafeText { say("biaya sesi", "session fee") }
    /// What an amount is made of, the longest first.
    func parts(_ rincian: Harga, _ paket: Paket) -> [SafeText] {
        let (fee, rest) = (rincian.biayaSesi.formatted, rincian.paket.formatted)
        return [
            "= \(biayaSesi) \(fee) + \(self.paket(paket.nama)) \(rest)",
            say("= sesi \(fee) + paket \(rest)", "= session \(fee) + package \(rest)"), "= \(fee) + \(rest)",
        ]
    }
    var isiPaket: SafeText { say("isi paket", "package items") }
    var diskonPaket: SafeText { say("diskon paket", "package discount") }
    var total: SafeText { say("total", "total") }
    func paket(_ nama: String) -> SafeText { say("paket \(nama)", "package \(nama)") }

    /// Over where the money goes.
    func place(_ cara: CaraBayar) -> SafeText {
        switch cara {
        case .transfer: say("Transfer ke", "Transfer to")
        case .pindai: say("Pindai kodenya", "Scan the code")
        case .tunai: say("Serahkan tunai", "Hand over cash")
        }
    }
    var amountInCode: SafeText {
        say("Jumlahnya sudah di dalam kode.", "The amount is in the code.")
    }
    var noQRIS: SafeText {
        say(
            "Platform ini tidak memberi kodenya di sini. Pindai kode dari admin Chill Ajar, atau pilih metode lain.",
            "This platform gives no code here. Scan one that an admin shows you, or choose another method.")
    }
    var cash: SafeText {
        say(
            "Serahkan ke admin Chill Ajar dan minta nota: foto nota itu buktinya.",
            "Hand it to an admin of Chill Ajar and ask for a receipt: its photo is the proof.")
    }
    func holder(_ name: String) -> SafeText { say("a.n. \(name)", "holder: \(name)") }
    var noAccount: SafeText {
        say(
            "Nomor rekening tidak tersedia di sini. Lihat di situs web Chill Ajar atau tanyakan ke admin.",
            "The account number is not available here. See the Chill Ajar web site or ask an admin."
        )
    }
    var accountLater: SafeText {
        say(
            "Nomor rekening muncul begitu pemesanan sampai di server. Bayar sesudah itu: slotnya baru pasti saat itu.",
            "The account number shows once the booking has reached the server. Pay then: only then the slot is certain.")
    }
    var qris: SafeText { say("kode QRIS", "QRIS code") }
    var qrisScan: SafeText {
        say(
            "Pindai dengan aplikasi bank atau e-wallet. Jumlahnya sudah di dalam kode. Simpan buktinya, lalu kirim.",
            "Scan it with a bank's app or an e-wallet. The amount is in the code. Keep the proof, then send it.")
    }
    func qrisTooSmall(_ width: Int, _ height: Int) -> SafeText {
        say("Kode ini perlu jendela \(width) × \(height).", "This code needs a window of \(width) × \(height).")
    }
    var qrisElse: SafeText {
        say("Perbesar jendela, atau transfer ke rekening.", "Enlarge the window, or transfer to the account.")
    }
    var copyNumber: SafeText { say("salin nomor", "copy number") }
    var copyAmount: SafeText { say("salin jumlah", "copy amount") }

    func before(_ moment: SafeText) -> SafeText { say("Batas bayar \(moment)", "Pay by \(moment)") }
    func remaining(_ seconds: Int64) -> SafeText {
        let minutes = max(0, seconds) / 60
        switch minutes {
        case 0: return say("kurang dari 1 menit lagi", "less than a minute left")
        case ..<60: return say("\(minutes) menit lagi", "\(minutes) min left")
        case ..<2880: return say("\(minutes / 60) jam \(minutes % 60) mnt lagi", "\(minutes / 60) h \(minutes % 60) min left")
        default: return say("\(minutes / 1440) hari lagi", "\(minutes / 1440) days left")
        }
    }
    var isOver: SafeText { say("batas waktu lewat", "deadline passed") }
    func deadlinePassed(_ moment: SafeText) -> SafeText {
        say(
            "Batas waktu bayar, \(moment), sudah lewat: slotnya dapat dilepas kapan saja.",
            "The time to pay, until \(moment), has passed: the slot may be released at any moment.")
    }
    func makeSure(_ refresh: SafeText) -> SafeText {
        say(
            "Tekan \(refresh) dan pastikan slotnya masih milik Anda. Ragu? Tanya admin dulu.",
            "Press \(refresh) and make sure that the slot is still yours. In doubt ask an admin.")
    }

    var askAccount: SafeText { say("Minta nomor rekening ke admin.", "Ask an admin for the account.") }

    // The form.
    var rejected: SafeText { say("Bukti sebelumnya ditolak", "The last proof was rejected") }
    var rejectedWithoutReason: SafeText {
        say("Tanpa alasan. Kirim bukti yang lebih jelas.", "No reason given. Send a clearer proof.")
    }
    var metode: SafeText { say("Metode", "Method") }
    var tanggal: SafeText { say("Tanggal", "Paid on") }
    var berkas: SafeText { say("Berkas", "File") }
    /// Columns of the names of the fields.
    var labelWidth: Int { max(metode.width, tanggal.width, berkas.width) + 2 }
    var pathPlaceholder: SafeText { say("ketik, tempel, atau seret berkas ke sini", "type, paste or drop a file here") }
    var browse: SafeText { say("telusuri", "browse") }
    var pathHelp: SafeText { say("JPEG, PNG, atau PDF, paling besar 10 MB", "JPEG, PNG or PDF, 10 MB at most") }
    /// In the demo, where nobody has paid.
    func demoProof(_ key: SafeText) -> SafeText {
        say("Demo: contoh bukti sudah ada, tekan \(key).", "Demo: an example is ready, press \(key).")
    }
    var asking: SafeText { say("Memeriksa berkas…", "Checking the file…") }
    func more(_ count: Int) -> SafeText { say("dan \(count) lagi", "and \(count) more") }
    /// What to do after a reject: the money is not sent twice for a better picture.
    var guideAgain: [SafeText] {
        [
            say("Perbaiki yang disebut admin.", "Mend what the admin named."),
            say("Uangnya sudah terkirim? Jangan transfer lagi.", "Was the money sent? Do not transfer it again."),
            say("Seret bukti baru ke jendela ini, lalu kirim.", "Drop the new proof onto this window, and send it."),
        ]
    }
    /// What to do, step by step; shown where the preview will be.
    func guide(_ cara: CaraBayar, _ amount: SafeText, first: SafeText?) -> [SafeText] {
        let steps: [SafeText] =
            switch cara {
            case .transfer:
                [
                    say("Transfer \(amount) dari bank atau e-wallet Anda.", "Transfer \(amount) from your bank or e-wallet."),
                    say("Simpan buktinya: foto, tangkapan layar, atau PDF.", "Keep the proof: a photo, a screenshot or a PDF."),
                ]
            case .pindai:
                [
                    say("Pindai kodenya dan bayar \(amount).", "Scan the code and pay \(amount)."),
                    say("Simpan tangkapan layar “berhasil” dari aplikasinya.", "Keep the app's “paid” as a screenshot."),
                ]
            case .tunai:
                [
                    say("Serahkan \(amount) ke admin Chill Ajar.", "Hand \(amount) to an admin of Chill Ajar."),
                    say("Minta nota, lalu foto notanya.", "Ask for a receipt, and take a photo of it."),
                ]
            }
        let send = say("Seret berkasnya ke jendela ini, lalu kirim.", "Drop the file onto this window, and send it.")
        return (first.map { [$0] } ?? []) + steps + [send]
    }
    var noPicture: SafeText { say("PDF, tidak dapat ditampilkan di sini", "PDF, cannot be shown here") }
    var drawing: SafeText { say("Menggambar pratinjau…", "Drawing the preview…") }
    var noPreview: SafeText { say("Pratinjau tidak dapat digambar.", "The preview cannot be drawn.") }
    var sendProof: SafeText { say("kirim bukti", "send proof") }
    var chooseFirst: SafeText { say("pilih berkas dulu", "choose a file first") }
    var chooseOther: SafeText { say("pilih berkas lain", "choose another file") }
    var incomplete: SafeText {
        say(
            "Data pesanan ini belum lengkap. Kami membacanya lagi; coba kirim sebentar lagi.",
            "The data of this booking is not complete. It is being read again; try in a moment.")
    }

    // On its way.
    var sending: SafeText { say("Mengirim bukti…", "Sending the proof…") }
    var waitingForAnswer: SafeText {
        say("Semua terkirim, menunggu jawaban server…", "All sent, waiting for the server's answer…")
    }
    var keptTitle: SafeText {
        say("Bukti tersimpan, dikirim begitu tersambung", "The proof is kept, and sent once connected")
    }
    var payOnce: SafeText { say("Jangan bayar dua kali.", "Do not pay twice.") }
    var keptBody: SafeText {
        say(
            "Salinannya ada di komputer ini; berkas aslinya boleh dipindah. Pembayaran baru diperiksa admin setelah bukti sampai. Jangan bayar dua kali.",
            "A copy of it is on this computer; the original may be moved. An admin checks the payment once the proof has arrived. Do not pay twice."
        )
    }
    var keptBehind: SafeText {
        say(
            "Dikirim setelah pemesanannya sampai di server. Kalau slotnya ternyata sudah diambil orang lain, Anda diberi tahu sebelum bukti ini dikirim.",
            "Sent once its booking has reached the server. Should somebody else have taken the slot, you are told before this proof is sent."
        )
    }
    var unclearTitle: SafeText { say("Bukti belum dipastikan", "The proof is not certain yet") }
    var unclearBody: SafeText {
        say(
            "Jawaban server tidak sampai; kami sedang memeriksa apakah bukti ini sudah diterima. Jangan bayar dua kali.",
            "The server's answer did not arrive; we are finding out whether this proof did. Do not pay twice.")
    }
    /// Of a booking that the server has not confirmed.
    var provisional: SafeText {
        say(
            "Pemesanan ini belum sampai di server: jumlah dan slotnya belum pasti.",
            "This booking has not reached the server: neither its amount nor its slot is certain.")
    }
    func speed(_ bytes: Int64) -> SafeText { say("\(Bytes.formatted(bytes))/dtk", "\(Bytes.formatted(bytes))/s") }
    func ofAll(_ sent: Int64, _ total: Int64) -> SafeText {
        say("\(Bytes.formatted(sent)) dari \(Bytes.formatted(total))", "\(Bytes.formatted(sent)) of \(Bytes.formatted(total))")
    }
    func secondsLeft(_ seconds: Int64) -> SafeText { say("\(seconds) dtk lagi", "\(seconds) s left") }
    var stopWaiting: SafeText { say("berhenti menunggu", "stop waiting") }
    var stop: SafeText { say("hentikan pengiriman", "stop sending") }
    var goOn: SafeText { say("lanjut mengirim", "go on sending") }
    var stopTitle: SafeText { say("Hentikan pengiriman?", "Stop sending?") }
    var stopBody: SafeText { say("Isian dan berkas tetap ada di sini.", "What you filled in stays here.") }
    var stopBodyUnclear: SafeText {
        say(
            "Semuanya sudah dikirim; bukti mungkin sudah sampai. Kami periksa dulu sebelum bisa dikirim lagi.",
            "All of it was sent; the proof may have arrived. That is found out before it can be sent again.")
    }
    var stopped: SafeText {
        say("Pengiriman dihentikan. Semua isian masih ada.", "Sending was stopped. Everything is still filled in.")
    }

    // Afterwards.
    var thanks: SafeText { say("Terima kasih! Bukti sedang diperiksa.", "Thank you! The proof is being checked.") }
    var thanksBody: SafeText {
        say(
            "Admin sedang memeriksa bukti Anda. Hasilnya muncul di sini dan di Sesi saya, tanpa perlu menunggu di layar ini.",
            "An admin checks your proof. The result shows here and under My sessions; you need not wait on this screen.")
    }
    /// In the demo, which plays the admin and the mentor while nobody else does.
    var demoPlays: SafeText {
        say(
            "Demo: admin dan mentor menyusul sendiri dalam hitungan detik.",
            "Demo: the admin and the tutor follow within seconds.")
    }
    var replace: SafeText { say("ganti bukti", "replace the proof") }
    var accepted: SafeText { say("Pembayaran diterima.", "The payment was accepted.") }
    func acceptedBody(_ tahap: TahapSesi) -> SafeText {
        switch tahap {
        case .berlangsung: say("Sesi Anda sedang berlangsung. Selamat belajar!", "Your session is under way. Enjoy it!")
        case .menungguUlasan: say("Sesi Anda sudah selesai. Bagaimana belajarnya?", "Your session has ended. How was it?")
        case .selesai:
            say("Sesi Anda sudah selesai dan diulas. Terima kasih!", "Your session has ended and was reviewed. Thank you!")
        default: say("Sesi Anda terjadwal. Sampai jumpa!", "Your session is scheduled. See you there!")
        }
    }
    var over: SafeText { say("Tidak ada yang perlu dibayar.", "There is nothing to pay.") }
    var overBody: SafeText {
        say("Pesanan ini dibatalkan atau slotnya sudah dilepas.", "This booking was cancelled, or its slot was released.")
    }
    var change: SafeText { say("ubah", "change") }
    var check: SafeText { say("periksa", "check") }
}
