/// What keys do in every screen.
enum UmumCommands: String, CommandSet {
    case bantuan, palet, kembali, keluar
    case keluarSelalu = "keluar-selalu"
    case tangguhkan

    static let context = KeyContext("umum", "Di mana pun", "Everywhere")

    var entry: CommandEntry {
        switch self {
        case .bantuan:
            .init("? F1", "bantuan", "help", "Semua tombol, dan cara melakukan sesuatu", "All keys, and how to do things")
        case .palet:
            .init(
                ": C-p", "perintah", "commands", "Cari perintah, kursus, mentor, dan sesi",
                "Find commands, courses, tutors and sessions")
        case .kembali:
            .init(
                "Esc", "kembali", "back", "Kembali: hapus saringan, tinggalkan isian, tutup layar",
                "Back: clear a filter, leave a field, close a screen", .fixed)
        case .keluar: .init("q", "keluar", "quit", "Keluar dari Chill Ajar", "Leave Chill Ajar")
        case .keluarSelalu:
            .init("C-c C-q", "keluar", "quit", "Keluar, juga saat mengetik", "Leave, while typing too", .fixed)
        case .tangguhkan:
            .init("C-z", "tangguhkan", "suspend", "Kembali ke shell; fg melanjutkan", "Back to the shell; fg goes on", .fixed)
        }
    }
}

/// What keys do in every place, while no dialog is open.
enum TempatCommands: String, CommandSet {
    case satu = "1", dua = "2", tiga = "3", empat = "4", lima = "5", enam = "6", tujuh = "7", delapan = "8", sembilan = "9"
    case segarkan
    case antreanKirim = "antrean-kirim"
    case masuk, daftar
    case keluarAkun = "keluar-akun"
    case tema, profil, akun, pengaturan

    static let context = KeyContext("tempat", "Di semua layar", "In every place")

    /// The place of a number, from 1 to 9.
    static func nomor(_ number: Int) -> TempatCommands? { TempatCommands(rawValue: String(number)) }

    /// The number of the place that it goes to.
    var number: Int? { Int(rawValue) }

    var entry: CommandEntry {
        switch self {
        case .segarkan: .init("r", "segarkan", "refresh", "Baca ulang semuanya sekarang", "Read everything again now")
        case .antreanKirim:
            .init("o O", "antrean kirim", "outbox", "Yang belum sampai di server", "What has not reached the server")
        case .masuk: .init("m", "masuk", "sign in", "Masuk dengan akun Anda", "Sign in with your account")
        case .daftar: .init("d", "daftar", "register", "Buat akun baru", "Make an account")
        case .tema: .init("T", "tema", "theme", "Pilih tema warna", "Choose a theme of colours")
        case .profil:
            .init(
                "P", "ganti profil", "switch profile", "Ke profil lain: platform atau akun lain",
                "To another profile: another platform or account")
        case .akun:
            .init(
                "A", "akun", "account", "Akun Anda: profil, sandi, perangkat, verifikasi",
                "Your account: profile, password, devices, verification")
        case .pengaturan:
            .init(",", "pengaturan", "settings", "Bahasa, tema, zona waktu, dan lainnya", "Language, theme, zone and the rest")
        case .keluarAkun: .init("K", "keluar akun", "sign out", "Keluar dari akun ini", "Sign out of this account")
        default:
            .init(
                "\(rawValue) M-\(rawValue)", "ganti layar", "switch screen", "Ke layar nomor \(rawValue) di baris pertama",
                "To the screen with number \(rawValue) on the first line")
        }
    }
}

/// How the selection moves in lists and in long texts.
enum GerakCommands: String, CommandSet {
    case atas, bawah, awal, akhir
    case halamanAtas = "halaman-atas"
    case halamanBawah = "halaman-bawah"
    case setengahAtas = "setengah-atas"
    case setengahBawah = "setengah-bawah"

    static let context = KeyContext("gerak", "Gerak", "Moving")

    var entry: CommandEntry {
        switch self {
        case .atas: .init("Up k", "naik", "up", "Satu ke atas", "One up", .motion)
        case .bawah: .init("Down j", "turun", "down", "Satu ke bawah", "One down", .motion)
        case .awal: .init("Home g", "awal", "first", "Ke yang pertama (gg boleh)", "To the first (gg works too)", .motion)
        case .akhir:
            .init("End G", "akhir", "last", "Ke yang terakhir; 12G ke nomor 12", "To the last; 12G to number 12", .motion)
        case .halamanAtas: .init("PgUp C-b", "halaman naik", "page up", "Satu halaman ke atas", "A page up", .motion)
        case .halamanBawah: .init("PgDn C-f", "halaman turun", "page down", "Satu halaman ke bawah", "A page down", .motion)
        case .setengahAtas: .init("C-u", "setengah naik", "half up", "Setengah halaman ke atas", "Half a page up", .motion)
        case .setengahBawah: .init("C-d", "setengah turun", "half down", "Setengah halaman ke bawah", "Half a page down", .motion)
        }
    }
}

/// How one moves sideways: between panes, days and values.
enum SampingCommands: String, CommandSet {
    case kiri, kanan

    static let context = KeyContext("samping", "Ke samping", "Sideways")

    var entry: CommandEntry {
        switch self {
        case .kiri:
            .init("Left h", "kiri", "left", "Ke kiri: panel, hari, atau nilai", "To the left: pane, day or value", .motion)
        case .kanan:
            .init("Right l", "kanan", "right", "Ke kanan: panel, hari, atau nilai", "To the right: pane, day or value", .motion)
        }
    }
}

/// What keys do in forms.
enum IsianCommands: String, CommandSet {
    case berikut, sebelum, kirim, nilai

    static let context = KeyContext("isian", "Isian", "Forms", isTyping: true)

    var entry: CommandEntry {
        switch self {
        case .berikut: .init("Tab Down", "isian", "field", "Isian berikutnya", "The next field")
        case .sebelum: .init("S-Tab Up", "isian sebelumnya", "field before", "Isian sebelumnya", "The field before")
        case .kirim:
            .init("Enter", "lanjut", "next", "Isian berikutnya; di yang terakhir, kirim", "The next field; send in the last")
        case .nilai: .init("Right Left", "nilai", "value", "Ganti nilai pilihan", "Change what is chosen", .fixed)
        }
    }
}

/// What keys do in whatever is typed into; the keys of the shell and of readline, which nobody needs to change.
enum TeksCommands: String, CommandSet {
    case kiri, kanan, awal, akhir
    case kataLalu = "kata-lalu"
    case kataDepan = "kata-depan"
    case hapus
    case hapusDepan = "hapus-depan"
    case hapusKata = "hapus-kata"
    case hapusKataDepan = "hapus-kata-depan"
    case hapusAwal = "hapus-awal"
    case hapusAkhir = "hapus-akhir"
    case tempel

    static let context = KeyContext("teks", "Mengetik", "Typing", isTyping: true)

    var entry: CommandEntry {
        switch self {
        case .kiri: .init("Left C-b", "kiri", "left", "Satu huruf ke kiri", "A letter to the left", .fixed)
        case .kanan: .init("Right C-f", "kanan", "right", "Satu huruf ke kanan", "A letter to the right", .fixed)
        case .awal: .init("Home C-a", "awal", "start", "Ke awal baris", "To the start of the line", .fixed)
        case .akhir: .init("End C-e", "akhir", "end", "Ke akhir baris", "To the end of the line", .fixed)
        case .kataLalu: .init("M-b", "kata lalu", "word before", "Satu kata ke kiri", "A word to the left", .fixed)
        case .kataDepan: .init("M-f", "kata depan", "next word", "Satu kata ke kanan", "A word to the right", .fixed)
        case .hapus: .init("BS C-h", "hapus", "delete", "Hapus huruf di kiri", "Delete the letter before", .fixed)
        case .hapusDepan:
            .init("Del C-d", "hapus depan", "delete next", "Hapus huruf di kanan", "Delete the letter after", .fixed)
        case .hapusKata: .init("C-w", "hapus kata", "delete word", "Hapus kata di kiri", "Delete the word before", .fixed)
        case .hapusKataDepan:
            .init("M-d", "hapus kata depan", "delete next word", "Hapus kata di kanan", "Delete the word after", .fixed)
        case .hapusAwal:
            .init("C-u", "hapus ke awal", "delete to start", "Hapus sampai awal baris", "Delete to the start", .fixed)
        case .hapusAkhir: .init("C-k", "hapus ke akhir", "delete to end", "Hapus sampai akhir baris", "Delete to the end", .fixed)
        case .tempel:
            .init("C-y", "kembalikan", "put back", "Kembalikan yang terakhir dihapus", "Put back what was deleted last", .fixed)
        }
    }
}

/// Taking back what has not left yet; before everything else while there is something.
enum UrungkanCommands: String, CommandSet {
    case urungkan

    static let context = KeyContext("baru", "Yang baru dilakukan", "What was just done")

    var entry: CommandEntry {
        .init("u", "urungkan", "undo", "Urungkan yang baru diputuskan, selama belum terkirim", "Take back what was just decided")
    }
}

/// What keys do in lists that are searched as one types: all keys, and the palette.
enum BantuanCommands: String, CommandSet {
    case jalankan, atas, bawah, isi
    case halamanAtas = "halaman-atas"
    case halamanBawah = "halaman-bawah"

    static let context = KeyContext("cari", "Bantuan dan perintah", "Help and commands", isTyping: true, isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .jalankan: .init("Enter", "jalankan", "run", "Jalankan atau buka yang dipilih", "Run or open what is selected")
        case .isi:
            .init(
                "Tab", "isi lengkap", "full text", "Baca jawaban yang tidak muat di bawah daftar",
                "Read an answer that has no room below the list")
        case .atas: .init("Up C-p", "naik", "up", "Satu ke atas", "One up", .motion)
        case .bawah: .init("Down C-n", "turun", "down", "Satu ke bawah", "One down", .motion)
        case .halamanAtas: .init("PgUp", "halaman naik", "page up", "Satu halaman ke atas", "A page up", .motion)
        case .halamanBawah: .init("PgDn", "halaman turun", "page down", "Satu halaman ke bawah", "A page down", .motion)
        }
    }
}

/// Answering a question about what cannot be undone.
enum JawabCommands: String, CommandSet {
    case ya, tidak

    static let context = KeyContext("jawab", "Pertanyaan", "Questions", isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .ya:
            .init("y", "ya", "yes", "Ya, lakukan yang tidak dapat diurungkan ini", "Yes, do what cannot be undone", .answer)
        case .tidak: .init("n q", "tidak", "no", "Tidak; semua tetap seperti tadi", "No; everything stays as it was", .fixed)
        }
    }
}

/// The demo's people.
enum DemoCommands: String, CommandSet {
    case pelanggan, mentor, admin

    static let context = KeyContext("demo", "Demo", "Demo")

    var entry: CommandEntry {
        switch self {
        case .pelanggan: .init("F2", "pelanggan", "student", "Masuk sebagai pelanggan demo", "Sign in as the demo's student")
        case .mentor: .init("F3", "mentor", "tutor", "Masuk sebagai mentor demo", "Sign in as the demo's tutor")
        case .admin: .init("F4", "admin", "admin", "Masuk sebagai admin demo", "Sign in as the demo's admin")
        }
    }
}
