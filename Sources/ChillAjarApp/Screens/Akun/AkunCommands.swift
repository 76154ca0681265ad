import TerminalUI

/// What keys do in the person's own account.
enum AkunCommands: String, CommandSet {
    case halaman, ubah, foto, sandi, verifikasi, keluarkan
    case keluarkanSemua = "keluarkan-semua"

    static let context = KeyContext("akun", "Akun", "Account", with: [GerakCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .halaman:
            .init(
                "Tab S-Tab", "halaman", "page", "Antara profil dan keamanan, di jendela sempit",
                "Between profile and security, in a narrow window")
        case .ubah:
            .init("e", "ubah profil", "edit profile", "Ubah nama, email, telepon, alamat", "Edit name, e-mail, phone, address")
        case .foto: .init("f", "ganti foto", "change picture", "Ganti foto profil", "Change the profile's picture")
        case .sandi: .init("s", "ganti sandi", "change password", "Ganti kata sandi", "Change the password")
        case .verifikasi:
            .init(
                "v", "verifikasi", "verification", "Pasang atau kelola verifikasi dua langkah",
                "Set up or manage two-step verification")
        case .keluarkan:
            .init(
                "x", "keluarkan", "sign out device", "Keluarkan perangkat yang dipilih; ditanya dulu",
                "Sign out the selected device; asks first")
        case .keluarkanSemua:
            .init(
                "X", "keluar dari semua", "sign out everywhere", "Keluar dari semua perangkat; ditanya dulu",
                "Sign out everywhere; asks first")
        }
    }
}

/// What keys do in the form of the profile, beyond those of every form.
enum UbahProfilCommands: String, CommandSet {
    case simpan

    static let context = KeyContext(
        "ubah-profil", "Ubah profil", "Edit profile", with: [IsianCommands.context], isTyping: true, isDialog: true)

    var entry: CommandEntry { .init("C-s", "simpan", "save", "Simpan profil", "Save the profile") }
}

/// What keys do while a mentor writes of themself.
enum TentangSayaCommands: String, CommandSet {
    case simpan, isian, sebelum
    case baris = "baris-baru"
    case naik, turun

    static let context = KeyContext("tentang-saya", "Tentang saya", "About me", isTyping: true, isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .simpan: .init("C-s", "simpan", "save", "Simpan profil", "Save the profile")
        case .isian: .init("Tab", "isian", "field", "Ke isian berikutnya", "To the next field")
        case .sebelum: .init("S-Tab", "isian sebelumnya", "field before", "Ke isian sebelumnya", "To the field before")
        case .baris: .init("Enter", "baris baru", "new line", "Baris baru", "A new line", .fixed)
        case .naik: .init("Up C-p", "naik", "up", "Ke baris di atas", "To the line above", .motion)
        case .turun: .init("Down C-n", "turun", "down", "Ke baris di bawah", "To the line below", .motion)
        }
    }
}

/// What keys do while the second factor is set up.
enum PasangVerifikasiCommands: String, CommandSet {
    case kirim, salin, tukar, angka

    static let context = KeyContext(
        "pasang-verifikasi", "Memasang verifikasi", "Setting up verification", with: [TeksCommands.context])

    var entry: CommandEntry {
        switch self {
        case .kirim:
            .init(
                "Enter", "kirim kode", "send code", "Kirim kode; setelah gagal, minta kunci lagi",
                "Send the code; after a failure, ask for a key again")
        case .salin:
            .init(
                "c", "salin kunci", "copy key", "Salin kunci untuk aplikasi autentikator", "Copy the key for an authenticator app"
            )
        case .tukar:
            .init("t", "tukar warna", "swap colours", "Tukar gelap dan terang kode QR", "Swap dark and light of the QR code")
        case .angka: .init("0 1 2 3 4 5 6 7 8 9", "kode", "code", "Angka dari kode enam digit", "The digits of the code", .fixed)
        }
    }
}

/// What keys do with the recovery codes, which are shown once.
enum KodePemulihanCommands: String, CommandSet {
    case simpan, salin, selesai

    static let context = KeyContext("kode-pemulihan", "Kode pemulihan", "Recovery codes")

    var entry: CommandEntry {
        switch self {
        case .simpan: .init("s", "simpan", "save", "Simpan kode pemulihan ke berkas", "Save the recovery codes in a file")
        case .salin: .init("c", "salin", "copy", "Salin kode pemulihan", "Copy the recovery codes")
        case .selesai:
            .init("Enter", "selesai", "done", "Selesai; ditanya bila belum disimpan", "Done; asks where they were not kept")
        }
    }
}
