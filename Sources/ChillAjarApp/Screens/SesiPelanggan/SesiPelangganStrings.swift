import ChillAjarKit
import TerminalUI

/// What the person's own sesi say.
struct SesiPelangganStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Sesi saya", "My sessions") }
    func count(_ shown: Int, of total: Int) -> SafeText {
        shown == total ? "\(total)" : say("\(shown) dari \(total)", "\(shown) of \(total)")
    }
    func group(_ group: SesiRows.Group, isOn: Bool) -> SafeText {
        switch group {
        case .action: say("Perlu tindakan Anda", "Needs you")
        case .upcoming where isOn: say("Berlangsung dan akan datang", "Now and upcoming")
        case .upcoming: say("Akan datang", "Upcoming")
        case .past: say("Riwayat", "History")
        }
    }
    var new: SafeText { say("baru", "new") }
    var filterHint: SafeText { say("kursus, mentor, topik, atau status", "course, mentor, topic or status") }

    /// What is to be done within so long.
    func due(_ tahap: TahapSesi, _ remaining: SafeText) -> SafeText {
        tahap == .buktiDitolak
            ? say("kirim bukti: \(remaining)", "send proof: \(remaining)") : say("bayar: \(remaining)", "pay: \(remaining)")
    }

    // Nothing to show.
    var empty: SafeText { say("Belum ada sesi", "No sessions yet") }
    var emptyHint: SafeText {
        say("Buka Kursus, pilih slot, lalu pesan.", "Open Courses, choose a slot, and book.")
    }
    var findKursus: SafeText { say("cari kursus", "find a course") }
    var failed: SafeText { say("Sesi Anda belum dapat dibaca", "Your sessions cannot be read yet") }

    // The detail.
    var when: SafeText { say("Waktu", "When") }
    var place: SafeText { say("Tempat", "Place") }
    var how: SafeText { say("Cara", "How") }
    var link: SafeText { say("Tautan", "Link") }
    var linkLater: SafeText {
        say("diberikan setelah pembayaran diterima", "given once the payment is accepted")
    }
    var remark: SafeText { say("Catatan", "Remark") }
    var topic: SafeText { say("Topik", "Topic") }
    var mentor: SafeText { say("Mentor", "Mentor") }
    var phone: SafeText { say("Telepon", "Telephone") }
    var price: SafeText { say("Harga", "Price") }
    var status: SafeText { say("Tahapan", "Progress") }
    var review: SafeText { say("Ulasan Anda", "Your review") }
    var reason: SafeText { say("Alasan penolakan", "Why it was rejected") }
    var noReason: SafeText {
        say("Admin tidak menulis alasan. Kirim bukti yang lebih jelas.", "The admin gave no reason. Send a clearer proof.")
    }
    var unnumbered: SafeText { say("belum disebut", "not told") }

    // The way of a booking.
    var booked: SafeText { say("dipesan", "booked") }
    var bookedHere: SafeText { say("dipesan, menunggu terkirim", "booked, waiting to be sent") }
    var proofToSend: SafeText { say("kirim bukti", "send the proof") }
    var proofSent: SafeText { say("bukti dikirim", "proof sent") }
    var proofSentAgain: SafeText { say("bukti dikirim lagi", "proof sent again") }
    var proofRejected: SafeText { say("bukti ditolak", "proof rejected") }
    var proofUnderReview: SafeText { say("bukti diperiksa", "proof being checked") }
    var proofAccepted: SafeText { say("pembayaran diterima", "payment accepted") }
    var started: SafeText { say("mulai", "started") }
    var finished: SafeText { say("selesai", "finished") }
    var reviewed: SafeText { say("ulasan", "review") }
    var released: SafeText { say("dibatalkan", "cancelled") }

    func step(_ step: SesiStep) -> SafeText {
        switch step {
        case .pay: say("bayar dan kirim bukti", "pay and send proof")
        case .payAgain: say("kirim bukti lagi", "send another proof")
        case .lookAtPayment: say("lihat pembayaran", "see payment")
        case .review: say("beri ulasan", "review")
        case .cancel: say("batalkan pesanan", "cancel booking")
        }
    }

    /// A step in the last line, which tells all that can be done: shorter than on its button.
    func hint(_ step: SesiStep) -> SafeText { step == .pay ? say("bayar", "pay") : self.step(step) }

    func tool(_ tool: SesiTool) -> SafeText {
        switch tool {
        case .openLink: say("buka tautan", "open link")
        case .copyLink: say("salin tautan", "copy link")
        case .saveFile: say("simpan .ics", "save .ics")
        }
    }
    func fileSaved(_ path: String) -> SafeText {
        say("Disimpan: \(path). Buka dengan kalender Anda.", "Saved: \(path). Open it with your calendar.")
    }
    func fileNotSaved(_ reason: String) -> SafeText { say("Tidak dapat disimpan: \(reason).", "Cannot be saved: \(reason).") }
    var linkOpened: SafeText { say("Tautan dibuka.", "Link opened.") }
    func linkNotOpened(_ reason: String, _ copy: SafeText) -> SafeText {
        say(
            "Tautan tidak dapat dibuka (\(reason)); \(copy) menyalinnya.",
            "The link cannot be opened (\(reason)); \(copy) copies it.")
    }

    // The calendar.
    var list: SafeText { say("daftar", "list") }
    var turnPage: SafeText { say("geser", "page") }
    var day: SafeText { say("hari", "day") }
    var noneOnDay: SafeText { say("Tidak ada sesi.", "No sessions.") }

    /// What the person may expect, where there is nothing to do.
    func expectation(_ tahap: TahapSesi) -> SafeText {
        switch tahap {
        case .menungguVerifikasi: say("Admin sedang memeriksa bukti Anda.", "An admin is checking your proof.")
        case .terjadwal: say("Tidak ada yang perlu dilakukan. Sampai jumpa!", "Nothing to do. See you there!")
        case .berlangsung: say("Sesi sedang berlangsung.", "The session is going on.")
        case .dibatalkan: say("Pesanan ini sudah dilepas.", "This booking was released.")
        default: ""
        }
    }

    // On its way.
    var givingBack: SafeText {
        say("Jangan bayar dulu: pembatalan sedang diproses.", "Do not pay yet: the cancellation is under way.")
    }
    func pending(_ mutation: Mutation) -> SafeText {
        switch mutation {
        case .bookSesi: say("pemesanan", "booking")
        case .uploadBukti: say("bukti", "proof")
        case .cancelSesi: say("pembatalan", "cancellation")
        default: say("ulasan", "review")
        }
    }

    /// The message about a stage that came about by itself; nil for what the person has done.
    func change(_ sesi: Sesi) -> Toast? {
        let nama = sesi.namaKursus
        switch sesi.tahap {
        case .terjadwal: return Toast(say("\(nama): pembayaran diterima.", "\(nama): payment accepted."), .success)
        case .buktiDitolak:
            return Toast(say("\(nama): bukti ditolak. Lihat alasannya.", "\(nama): proof rejected. See why."), .warning)
        case .berlangsung: return Toast(say("\(nama): sesi dimulai.", "\(nama): the session has started."), .info)
        case .menungguUlasan:
            return Toast(say("\(nama): sesi selesai. Beri ulasan?", "\(nama): finished. Review it?"), .info)
        case .dibatalkan:
            return Toast(say("\(nama): slot dilepas.", "\(nama): the slot was released."), .warning)
        default: return nil
        }
    }

    // Giving it back.
    var cancelTitle: SafeText { say("Batalkan pesanan?", "Cancel the booking?") }
    var cancellingTitle: SafeText { say("Membatalkan pesanan", "Cancelling the booking") }
    var cancelBody: SafeText {
        say(
            "Slot ini dilepas dan dapat dipesan orang lain.", "The slot is released and others can book it.")
    }
    var cancelConfirm: SafeText { say("batalkan pesanan", "cancel booking") }
    var cancelKeep: SafeText { say("jangan", "keep it") }
    var cancelling: SafeText {
        say("Membatalkan… Boleh ditutup; tetap diproses.", "Cancelling… You may close this; it goes on.")
    }
    func notCancelled(_ reason: SafeText) -> SafeText {
        say("Pesanan belum dibatalkan. \(reason)", "The booking is not cancelled. \(reason)")
    }
    func cancelled(_ nama: SafeText) -> SafeText { say("Pesanan \(nama) dibatalkan.", "Booking of \(nama) cancelled.") }
    var detail: SafeText { say("Rincian", "Details") }
    var scroll: SafeText { say("gulir", "scroll") }
}
