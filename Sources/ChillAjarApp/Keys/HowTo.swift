import ChillAjarKit
import TerminalUI

/// What people ask how to do, with the answer and the place where it is done.
enum HowTo: String, CaseIterable, Sendable {
    case cari, pesan, bayar, buktiDitolak, gantiJadwal, batal, mulaiBelajar, ulas, kalender
    case tambahSlot, mulaiSesi, periksaBukti, tolakBukti
    case urungkan, luring, masuk, gantiSandi, lupaSandi, verifikasi, foto, tema, gantiTombol

    /// Whom it concerns; nobody in particular where it is empty.
    private var peran: [Peran] {
        switch self {
        case .bayar, .buktiDitolak, .gantiJadwal, .batal, .mulaiBelajar, .ulas, .kalender: [.pelanggan]
        case .tambahSlot, .mulaiSesi: [.mentor]
        case .periksaBukti, .tolakBukti: [.admin]
        case .cari, .pesan, .urungkan, .luring, .masuk, .gantiSandi, .lupaSandi, .verifikasi, .foto, .tema, .gantiTombol: []
        }
    }

    /// Whether somebody may ask it; a guest is a pelanggan to be.
    func concerns(_ who: Peran?) -> Bool {
        if self == .masuk { return who == nil }
        if [.gantiSandi, .verifikasi, .foto].contains(self) { return who != nil }
        if self == .pesan, who == .mentor || who == .admin { return false }
        return peran.isEmpty || peran.contains(who ?? .pelanggan)
    }

    /// Where it is done.
    var place: Tab? {
        switch self {
        case .cari, .pesan: .kursus
        case .bayar, .buktiDitolak, .gantiJadwal, .batal, .mulaiBelajar, .ulas, .kalender: .sesiPelanggan
        case .tambahSlot: .jadwalMentor
        case .mulaiSesi: .sesiMentor
        case .periksaBukti, .tolakBukti: .antrean
        case .urungkan, .luring, .masuk, .gantiSandi, .lupaSandi, .verifikasi, .foto, .tema, .gantiTombol: nil
        }
    }

    /// The command that does it or leads there, where there is one.
    var command: (any CommandSet)? {
        switch self {
        case .luring: TempatCommands.antreanKirim
        case .masuk: TempatCommands.masuk
        case .gantiSandi, .verifikasi, .foto: TempatCommands.akun
        case .tema: TempatCommands.tema
        default: nil
        }
    }
}

/// The questions and their answers; keys are told as the person has them.
struct HowToStrings: StringTable {
    let language: Language
    private let world: World

    init(_ world: World, _ language: Language? = nil) {
        self.language = language ?? world.language
        self.world = world
    }

    private func key(_ command: any CommandSet) -> SafeText { world.key(command) }

    func question(_ question: HowTo) -> SafeText {
        switch question {
        case .cari: say("Bagaimana mencari kursus?", "How do I find a course?")
        case .pesan: say("Bagaimana memesan sesi?", "How do I book a session?")
        case .bayar: say("Bagaimana membayar?", "How do I pay?")
        case .buktiDitolak: say("Bagaimana kalau bukti saya ditolak?", "What if my proof was rejected?")
        case .gantiJadwal: say("Bagaimana mengganti jadwal?", "How do I change the time?")
        case .batal: say("Bagaimana membatalkan pesanan?", "How do I cancel a booking?")
        case .mulaiBelajar: say("Bagaimana masuk ke sesi online?", "How do I join an online session?")
        case .ulas: say("Bagaimana memberi ulasan?", "How do I write a review?")
        case .tambahSlot: say("Bagaimana menambah slot?", "How do I add a slot?")
        case .mulaiSesi: say("Bagaimana memulai dan mengakhiri sesi?", "How do I start and finish a session?")
        case .periksaBukti: say("Bagaimana memeriksa pembayaran?", "How do I verify a payment?")
        case .tolakBukti: say("Bagaimana menolak bukti?", "How do I reject a proof?")
        case .urungkan: say("Bagaimana mengurungkan yang baru saya putuskan?", "How do I undo what I just decided?")
        case .luring: say("Bagaimana kalau jaringan putus?", "What if the network is down?")
        case .masuk: say("Bagaimana masuk atau mendaftar?", "How do I sign in or register?")
        case .kalender: say("Bagaimana menaruh sesi di kalender saya?", "How do I put a session into my calendar?")
        case .gantiSandi: say("Bagaimana mengganti kata sandi?", "How do I change my password?")
        case .lupaSandi: say("Bagaimana kalau lupa kata sandi?", "What if I forgot my password?")
        case .verifikasi: say("Bagaimana memasang verifikasi dua langkah?", "How do I set up two-step verification?")
        case .foto: say("Bagaimana mengganti foto profil?", "How do I change my picture?")
        case .tema: say("Bagaimana mengganti warna?", "How do I change the colours?")
        case .gantiTombol: say("Bagaimana mengganti tombol?", "How do I change the keys?")
        }
    }

    func answer(_ question: HowTo) -> SafeText {
        switch question {
        case .cari:
            say(
                "Di Kursus, tekan \(key(KursusPilihanCommands.saring)) lalu ketik topik, mentor, atau harga; \(key(KursusCommands.urut)) mengganti urutan.",
                "In Courses, press \(key(KursusPilihanCommands.saring)) and type a topic, a tutor or a price; \(key(KursusCommands.urut)) changes the order."
            )
        case .pesan:
            say(
                "Di Kursus, pilih kursus dan slot, tekan \(key(KursusDetailCommands.pesan)), tulis topiknya, lalu \(key(JawabCommands.ya)) di ringkasan.",
                "In Courses, choose a course and a slot, press \(key(KursusDetailCommands.pesan)), write the topic, then \(key(JawabCommands.ya)) in the summary."
            )
        case .bayar:
            say(
                "Di Sesi saya, pilih sesinya lalu tekan \(key(SesiCommands.bayar)): transfer tepat sejumlah itu, lalu kirim buktinya di layar yang sama.",
                "In My sessions, select it and press \(key(SesiCommands.bayar)): transfer exactly that amount, then send the proof from the same screen."
            )
        case .buktiDitolak:
            say(
                "Di Sesi saya, alasannya tertulis di rincian; tekan \(key(SesiCommands.bayar)) untuk mengirim bukti lain. Slot Anda tetap ditahan.",
                "In My sessions the reason stands in the details; press \(key(SesiCommands.bayar)) to send another proof.")
        case .gantiJadwal:
            say(
                "Selama belum dibayar: batalkan dengan \(key(SesiCommands.batalkan)) di Sesi saya, lalu pesan slot lain. Sesudah dibayar, sepakati dengan mentor.",
                "While it is unpaid: cancel it with \(key(SesiCommands.batalkan)) in My sessions and book another slot. Once paid, agree with the tutor."
            )
        case .batal:
            say(
                "Di Sesi saya, pilih pesanan yang belum dibayar, tekan \(key(SesiCommands.batalkan)), lalu jawab \(key(JawabCommands.ya)).",
                "In My sessions, select a booking that is not paid, press \(key(SesiCommands.batalkan)) and answer \(key(JawabCommands.ya))."
            )
        case .mulaiBelajar:
            say(
                "Mentor yang memulai sesi. Tautan atau tempatnya tertulis di rincian sesi, di Sesi saya.",
                "The tutor starts the session. Its link or place stands in the session's details, in My sessions.")
        case .ulas:
            say(
                "Sesudah sesi selesai, pilih di Sesi saya dan tekan \(key(SesiCommands.ulas)).",
                "When a session is finished, select it in My sessions and press \(key(SesiCommands.ulas)).")
        case .tambahSlot:
            say(
                "Di Jadwal, pilih kursusnya dan tekan \(key(JadwalCommands.tambah)); \(key(JadwalIsianCommands.simpan)) menyimpan.",
                "In Schedule, select the course and press \(key(JadwalCommands.tambah)); \(key(JadwalIsianCommands.simpan)) saves."
            )
        case .mulaiSesi:
            say(
                "Di Sesi, pilih sesinya: \(key(SesiMentorCommands.mulai)) memulai, \(key(SesiMentorCommands.selesai)) mengakhiri; keduanya ditanya dulu.",
                "In Sessions, select it: \(key(SesiMentorCommands.mulai)) starts, \(key(SesiMentorCommands.selesai)) finishes; both ask first."
            )
        case .periksaBukti:
            say(
                "Di Antrean, bandingkan gambar dengan jumlahnya: \(key(AntreanCommands.terima)) lalu \(key(JawabCommands.ya)) menerima, \(key(AntreanCommands.perbesar)) memperbesar.",
                "In Queue, compare the picture with the amount: \(key(AntreanCommands.terima)) then \(key(JawabCommands.ya)) accepts, \(key(AntreanCommands.perbesar)) enlarges."
            )
        case .tolakBukti:
            say(
                "Di Antrean, tekan \(key(AntreanCommands.tolak)), pilih alasan dengan 1–5 atau tulis sendiri, lalu \(key(IsianCommands.kirim)).",
                "In Queue, press \(key(AntreanCommands.tolak)), choose a reason with 1–5 or write one, then \(key(IsianCommands.kirim))."
            )
        case .urungkan:
            say(
                "Tekan \(key(UrungkanCommands.urungkan)) selama baris di bawah masih menawarkannya: keputusan ditahan beberapa detik.",
                "Press \(key(UrungkanCommands.urungkan)) while the line at the bottom offers it: decisions are held for a few seconds."
            )
        case .luring:
            say(
                "Teruskan saja: yang Anda kirim disimpan dan berangkat sendiri begitu tersambung. \(key(TempatCommands.antreanKirim)) menunjukkan apa yang menunggu.",
                "Just go on: what you send is kept and leaves by itself once there is a connection. \(key(TempatCommands.antreanKirim)) shows what waits."
            )
        case .masuk:
            say(
                "Tekan \(key(TempatCommands.masuk)) untuk masuk, atau \(key(TempatCommands.daftar)) untuk membuat akun pelanggan.",
                "Press \(key(TempatCommands.masuk)) to sign in, or \(key(TempatCommands.daftar)) to make a student's account.")
        case .kalender:
            say(
                "Di Sesi saya, pilih sesinya: \(key(SesiSayaCommands.simpan)) menyimpan berkas .ics untuk kalender Anda, \(key(SesiSayaCommands.kalender)) menunjukkan semua sesi menurut hari.",
                "In My sessions, select it: \(key(SesiSayaCommands.simpan)) saves an .ics file for your calendar, \(key(SesiSayaCommands.kalender)) shows all sessions by day."
            )
        case .gantiSandi:
            say(
                "Di Akun (\(key(TempatCommands.akun))), tekan \(key(AkunCommands.sandi)). Perangkat lain harus masuk lagi sesudahnya.",
                "In Account (\(key(TempatCommands.akun))), press \(key(AkunCommands.sandi)). Other devices must sign in again after that."
            )
        case .lupaSandi:
            say(
                "Di kotak Masuk tekan \(key(MasukCommands.lupa)): kodenya dikirim ke WhatsApp Anda. Kalau tombol itu tidak ada, hubungi admin platform.",
                "Where you sign in, press \(key(MasukCommands.lupa)): a code is sent to your WhatsApp. If that key is not there, ask your platform's admin."
            )
        case .verifikasi:
            say(
                "Di Akun (\(key(TempatCommands.akun))), tekan \(key(AkunCommands.verifikasi)), pindai kodenya dengan aplikasi autentikator, lalu ketik enam angkanya.",
                "In Account (\(key(TempatCommands.akun))), press \(key(AkunCommands.verifikasi)), scan the code with your authenticator and type its six digits."
            )
        case .foto:
            say(
                "Di Akun (\(key(TempatCommands.akun))), tekan \(key(AkunCommands.foto)) dan pilih berkas JPEG atau PNG.",
                "In Account (\(key(TempatCommands.akun))), press \(key(AkunCommands.foto)) and choose a JPEG or PNG file.")
        case .tema:
            say(
                "Tekan \(key(TempatCommands.tema)) dan pilih tema; terang atau gelap juga ada di Pengaturan (\(key(TempatCommands.pengaturan))).",
                "Press \(key(TempatCommands.tema)) and choose a theme; light or dark is also in Settings (\(key(TempatCommands.pengaturan)))."
            )
        case .gantiTombol:
            say(
                "Di config.toml, di bawah [tombol]: \"kursus.urut\" = \"S\". Nama tiap perintah tertulis di sini di bawah daftar.",
                "In config.toml, under [tombol]: \"kursus.urut\" = \"S\". The name of each command stands here, below the list.")
        }
    }
}
