import TerminalUI

/// What the first-run tour says.
struct TurStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var next: SafeText { say("lanjut", "next") }
    var skip: SafeText { say("lewati", "skip") }
    var begin: SafeText { say("mulai", "begin") }

    /// The titles of its pages.
    var titles: [SafeText] {
        [
            say("Empat langkah ke sesi pertama", "Four steps to your first session"), say("Layar yang ada", "The screens"),
            say("Cukup beberapa tombol", "A few keys are enough"),
            say("Tetap jalan tanpa koneksi", "It works without a connection"),
        ]
    }

    /// The first page: what may be done here, in the order in which it is done.
    var steps: [(name: SafeText, what: SafeText)] {
        [
            (say("Cari", "Find"), say("kursus dan mentor yang cocok", "a course and a mentor who fit")),
            (say("Pesan", "Book"), say("satu slot; ditahan 24 jam untuk Anda", "a slot; held 24 hours for you")),
            (say("Bayar", "Pay"), say("lewat transfer, lalu kirim foto buktinya", "by transfer, and send a photo of the proof")),
            (say("Belajar", "Learn"), say("bersama mentor, lalu beri ulasan", "with the mentor, and review it")),
        ]
    }

    /// What is found in a place.
    func what(_ tab: Tab) -> SafeText {
        switch tab {
        case .beranda: say("sesi berikutnya dan yang menunggu Anda", "the next session, and what waits for you")
        case .kursus: say("semua kursus dengan slot bebasnya", "every course with its free slots")
        case .mentor: say("semua mentor dan ulasan tentang mereka", "every tutor, and what students say")
        case .sesiPelanggan: say("sesi Anda, sebagai daftar atau kalender", "your sessions, as a list or a calendar")
        case .transaksi: say("pembayaran dan perjalanannya", "payments, and how they went")
        case .notifikasi: say("kabar dari platform", "what the platform tells you")
        default: ""
        }
    }

    /// The third page.
    func keys(_ world: World) -> [(name: SafeText, what: SafeText)] {
        [
            (world.bindMove().keys, say("bergerak di daftar; tetikus juga bisa", "move in a list; the mouse works too")),
            (world.key(BerandaCommands.buka), say("membuka, memilih, melanjutkan", "opens, chooses, goes on")),
            ("Esc", say("kembali; tidak ada yang hilang", "goes back; nothing is lost")),
            (world.key(KursusPilihanCommands.saring), say("mencari dalam daftar", "searches the list")),
            (world.key(UmumCommands.bantuan), say("semua tombol layar ini", "all keys of the screen")),
        ]
    }

    /// The last page.
    ///
    /// - Parameter outbox: the key that opens what waits.
    func offline(_ outbox: SafeText) -> [SafeText] {
        [
            say(
                "Yang pernah dibaca tersimpan di komputer ini dan langsung tampil, juga saat luring.",
                "What was read is kept on this computer and shows at once, offline too."),
            say(
                "Yang Anda kirim disimpan dulu, lalu dikirim satu kali saja begitu tersambung; \(outbox) menampilkan yang menunggu.",
                "What you send is kept first and sent exactly once when connected; \(outbox) shows what waits."),
            say(
                "Pembayaran dianggap diterima hanya setelah platform mengatakannya.",
                "A payment counts as accepted only once the platform says so."),
        ]
    }
}
