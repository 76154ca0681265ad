import ChillAjarKit
import TerminalUI

/// What the person's payments say.
struct TransaksiStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Transaksi", "Payments") }
    func count(_ shown: Int, of total: Int) -> SafeText {
        shown == total ? "\(total)" : say("\(shown) dari \(total)", "\(shown) of \(total)")
    }
    var filterHint: SafeText { say("kursus, mentor, cara, jumlah, atau keadaan", "course, mentor, method, amount or state") }
    func sorted(_ sort: TransaksiSort) -> SafeText {
        switch sort {
        case .terbaru: say("urut: terbaru", "by: latest")
        case .keadaan: say("urut: keadaan", "by: state")
        case .jumlah: say("urut: jumlah", "by: amount")
        }
    }

    func tahap(_ tahap: TahapBayar) -> SafeText {
        switch tahap {
        case .ditolak: say("bukti ditolak", "proof rejected")
        case .belum: say("belum dibayar", "not paid yet")
        case .diperiksa: say("bukti diperiksa", "proof being checked")
        case .lunas: say("lunas", "paid")
        case .batal: say("dilepas", "released")
        }
    }

    var paid: SafeText { say("lunas", "paid") }
    var due: SafeText { say("harus dibayar", "to pay") }

    // Nothing to show.
    var empty: SafeText { say("Belum ada pembayaran", "No payments yet") }
    var emptyHint: SafeText {
        say(
            "Setiap sesi yang Anda pesan muncul di sini dengan bukti dan riwayatnya.",
            "Every session you book shows here, with its proof and its history.")
    }
    var failed: SafeText { say("Transaksi Anda belum dapat dibaca", "Your payments cannot be read yet") }

    // The detail.
    var payment: SafeText { say("Pembayaran", "Payment") }
    var method: SafeText { say("Cara", "Method") }
    var paidOn: SafeText { say("Dibayar", "Paid on") }
    var proof: SafeText { say("Bukti", "Proof") }
    var account: SafeText { say("Ke", "To") }
    var number: SafeText { say("Nomor", "Number") }
    func sentProof(_ kind: SafeText) -> SafeText { say("\(kind), sudah dikirim", "\(kind), sent") }
    var picture: SafeText { say("gambar", "picture") }
    var noProof: SafeText { say("belum dikirim", "not sent yet") }
    var history: SafeText { say("Tahapan", "Progress") }
    var detail: SafeText { say("Rincian", "Details") }
}
