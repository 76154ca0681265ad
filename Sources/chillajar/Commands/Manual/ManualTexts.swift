/// What the manual says that no table of the program's holds.
enum ManualTexts {
    /// Options that many commands share, and that are told once.
    static let common: Set<String> = [
        "server", "profil", "lang", "config", "json", "quiet", "luring", "batas-waktu", "ya", "password-stdin", "theme", "latar",
        "ascii",
        "aksesibel", "tanpa-gerak",
    ]

    static let description = """
        Tanpa perintah, chillajar membuka layarnya di terminal. Semua yang dapat dilakukan di layar juga ada sebagai perintah, \
        dengan nama yang sama, lewat penyimpanan dan antrean kirim yang sama: yang diminta tanpa koneksi tersimpan dan terkirim \
        nanti, tepat satu kali. / Without a command chillajar opens its screens. Everything that a screen does is a command of the \
        same name, over the same store and outbox: what is asked for offline is kept and sent later, exactly once.
        """

    static let keys = """
        Tombol di layar, menurut tempatnya, dan nama yang dipakai [tombol] di konfigurasi untuk mengubahnya; ? di layar mencarinya. / \
        The keys of the screens by their place, with the names by which [tombol] in the configuration changes them; ? on a screen \
        searches them.
        """

    static let json = """
        Dengan --json tercetak satu dokumen di stdout; kalimat untuk orang tetap di stderr. Nama yang tercatat di sini tidak \
        berubah; uang dalam rupiah utuh, waktu menurut ISO 8601 dengan selisih zonanya. Skema lengkap: chillajar buat-skema. / With \
        --json one document is printed on stdout; sentences stay on stderr. The names below do not change; money is in whole \
        rupiah, moments are ISO 8601 with their offset. The JSON Schema: chillajar buat-skema.
        """

    static let files: [(String, String)] = [
        ("~/.config/chillajar/config.toml", "Konfigurasi. / The configuration."),
        ("~/.config/chillajar/themes/", "Tema Anda sendiri. / Your own themes."),
        (
            "~/.local/share/chillajar/",
            "Salinan, antrean kirim, sesi masuk; hanya terbaca oleh Anda. / Copies, outbox, sign-in; readable by you alone."
        ),
        ("~/.local/state/chillajar/chillajar.log", "Catatan kesalahan terakhir. / Log of the last crash."),
    ]

    static let environment: [(String, String)] = [
        ("CHILLAJAR_SERVER", "Alamat platform. / Address of the platform."),
        ("CHILLAJAR_PROFIL", "Profil dari config.toml. / Profile of config.toml."),
        ("CHILLAJAR_LANG", "Bahasa: id atau en. / The language."), ("CHILLAJAR_THEME", "Tema. / The theme."),
        ("LC_ALL, LC_MESSAGES, LANG", "Bahasa, bila tidak dipilih. / The language where none was chosen."),
        ("NO_COLOR", "Tanpa warna. / No colours."),
        (
            "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_DOWNLOAD_DIR",
            "Letak berkas di atas. / Where the files above lie."
        ),
    ]

    static let examples: [(String, String)] = [
        (
            "chillajar pesan 3 --topik 'Turunan' --json | jq .sesi.id",
            "Pesan slot pertama kursus 3 dan ambil nomornya. / Book the first slot of course 3 and take its number."
        ),
        (
            "curl -s https://bank.example/bukti.pdf | chillajar bukti unggah 41 -",
            "Kirim bukti dari program lain. / Send a proof that another program gives."
        ),
        (
            "chillajar antrean list --quiet | xargs -n1 chillajar antrean bukti",
            "Ambil semua bukti yang menunggu. / Fetch every proof that waits."
        ),
        (
            "until chillajar sinkron --quiet; do sleep 60; done",
            "Kirim yang tersimpan begitu tersambung. / Send what was kept as soon as there is a connection."
        ),
    ]
}
