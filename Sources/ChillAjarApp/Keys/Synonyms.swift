/// What people call things that the table and the questions call otherwise: found by in the palette and among the questions,
/// in both languages, and never shown but as the reason why something was found.
enum Synonyms {
    /// Other words for a command.
    static func words(_ command: Command) -> String { commands[command.name] ?? "" }

    /// Other words for a place.
    static func words(_ tab: Tab) -> String {
        switch tab {
        case .beranda: "awal utama home dashboard"
        case .kursus: "cari jelajah katalog pelajaran search browse catalogue class"
        case .mentor: "guru pengajar tutor teacher"
        case .sesiPelanggan: "pesanan riwayat belajar booking history lessons"
        case .transaksi: "riwayat pembayaran kuitansi history payments receipts"
        case .notifikasi: "kabar pemberitahuan news notifications messages"
        case .sesiMentor: "mengajar riwayat teaching history lessons"
        case .jadwalMentor: "kalender slot calendar schedule"
        case .antrean: "verifikasi bukti verify proofs"
        }
    }

    /// Other words for a question.
    static func words(_ question: HowTo) -> String {
        switch question {
        case .cari: "search find browse saring"
        case .pesan: "book booking reserve order"
        case .bayar: "bayar pay payment unggah upload kirim bukti proof transfer qris rekening"
        case .buktiDitolak: "unggah upload lagi again reject"
        case .gantiJadwal: "reschedule jam waktu tunda postpone"
        case .batal: "batal cancel hapus refund"
        case .mulaiBelajar: "gabung tautan link zoom meet join"
        case .ulas: "ulas review rating bintang stars testimoni"
        case .tambahSlot: "slot jadwal schedule tambah add"
        case .mulaiSesi: "mulai selesai start finish end"
        case .periksaBukti: "verifikasi verify bukti proof terima accept"
        case .tolakBukti: "tolak reject bukti proof"
        case .urungkan: "urung batal undo revert"
        case .luring: "luring offline internet sinyal antrean kirim outbox connection"
        case .masuk: "login log in sign up daftar register akun account"
        case .gantiSandi: "ubah ganti sandi kata change password"
        case .lupaSandi: "lupa sandi reset forgot forgotten lost password"
        case .verifikasi: "otp 2fa totp dua langkah two factor authenticator autentikator"
        case .foto: "foto gambar profil avatar photo picture profile"
        case .kalender: "kalender calendar ics ical simpan save export ekspor"
        case .tema: "tema theme warna color colour gelap terang dark light"
        case .gantiTombol: "tombol kunci keys keymap keybinding shortcut pintasan"
        }
    }

    /// By the names of the commands.
    static let commands: [String: String] = [
        UmumCommands.keluar.command.name: "exit tutup selesai close end",
        UmumCommands.bantuan.command.name: "tolong tombol manual how cara",
        TempatCommands.keluarAkun.command.name: "logout log out signout",
        TempatCommands.masuk.command.name: "login log in",
        TempatCommands.daftar.command.name: "sign up signup akun baru",
        TempatCommands.antreanKirim.command.name: "offline luring tertunda pending queue",
        TempatCommands.segarkan.command.name: "muat ulang sinkron reload sync update",
        TempatCommands.tema.command.name: "warna gelap terang dark light color",
        TempatCommands.pengaturan.command.name: "setelan preferensi preferences options bahasa language",
        TempatCommands.akun.command.name: "otp 2fa foto photo email telepon phone",
        KursusPilihanCommands.saring.command.name: "cari search find",
        KursusDetailCommands.pesan.command.name: "booking reserve order",
        MentorCommands.saring.command.name: "cari search find",
        SesiCommands.bayar.command.name: "unggah upload transfer qris",
        SesiCommands.ulas.command.name: "ulas rating bintang stars",
        SesiCommands.batalkan.command.name: "batal",
        SesiSayaCommands.saring.command.name: "cari search find",
        SesiSayaCommands.bukaTautan.command.name: "gabung join zoom meet",
        SesiSayaCommands.simpan.command.name: "ekspor export ical",
        TransaksiCommands.saring.command.name: "cari search find riwayat history",
        TransaksiCommands.bukti.command.name: "kuitansi receipt",
        AkunCommands.verifikasi.command.name: "otp 2fa totp two factor authenticator",
        AkunCommands.sandi.command.name: "ubah sandi",
        AkunCommands.foto.command.name: "photo avatar",
        SesiMentorCommands.mulai.command.name: "begin",
        SesiMentorCommands.selesai.command.name: "end akhir",
        JadwalCommands.tambah.command.name: "baru new",
        AntreanCommands.terima.command.name: "verifikasi verify setuju approve",
    ]
}
