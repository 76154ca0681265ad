import TerminalUI

/// What keys do in the list of kursus.
enum KursusCommands: String, CommandSet {
    case buka, urut, hapus

    static let context = KeyContext(
        "kursus", "Daftar kursus", "Course list",
        with: [KursusPilihanCommands.context, GerakCommands.context, SampingCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .buka:
            .init("Enter Tab", "buka", "open", "Buka kursus: slot, paket, harga", "Open the course: slots, packages, price")
        case .urut: .init("s", "urut", "sort", "Ganti urutan daftar", "Change the order of the list")
        case .hapus: .init("x", "hapus semua", "clear all", "Hapus kata dan semua saringan", "Clear the words and all filters")
        }
    }
}

/// What keys do with the kursus in sight, in the list and beside it.
enum KursusPilihanCommands: String, CommandSet {
    case saring, faset, paket, testimoni
    case mingguLalu = "minggu-lalu"
    case mingguDepan = "minggu-depan"

    static let context = KeyContext("pilihan", "Kursus", "Course", with: [SelengkapnyaCommands.context])

    var entry: CommandEntry {
        switch self {
        case .saring: .init("/", "cari", "search", "Cari dalam daftar sambil mengetik", "Search the list as you type")
        case .faset:
            .init(
                "f", "saring", "filter", "Saring menurut cara, hari, harga, dan mentor",
                "Narrow down by way, day, price and tutor"
            )
        case .paket: .init("p", "paket", "package", "Pilih paket berikutnya", "Choose the next package")
        case .testimoni: .init("t", "testimoni", "reviews", "Baca testimoni mentor", "Read the tutor's reviews")
        case .mingguLalu: .init("[", "minggu lalu", "week before", "Slot minggu sebelumnya", "Slots of the week before", .motion)
        case .mingguDepan: .init("]", "minggu depan", "next week", "Slot minggu berikutnya", "Slots of the next week", .motion)
        }
    }
}

/// What keys do among the values that the list is narrowed down by.
enum FasetCommands: String, CommandSet {
    case pilih, kelompok, hapus, saring, tutup
    case kelompokLalu = "kelompok-lalu"

    static let context = KeyContext(
        "faset", "Saring kursus", "Narrow down", with: [GerakCommands.context, SampingCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .pilih:
            .init("Space Enter", "pilih", "toggle", "Pilih nilai ini, atau lepaskan", "Choose this value, or let it go")
        case .kelompok: .init("Tab", "kelompok", "group", "Ke kelompok berikutnya", "To the next group")
        case .kelompokLalu: .init("S-Tab", "kelompok lalu", "group before", "Ke kelompok sebelumnya", "To the group before")
        case .hapus: .init("x", "hapus semua", "clear all", "Lepaskan semua nilai", "Let all values go")
        case .saring: .init("/", "cari", "search", "Cari dengan kata", "Search by words")
        case .tutup: .init("f", "selesai", "done", "Kembali ke daftar", "Back to the list")
        }
    }
}

/// What keys do while a filter is typed.
enum SaringCommands: String, CommandSet {
    case selesai

    static let context = KeyContext(
        "saring", "Mencari dalam daftar", "Searching a list", with: [GerakCommands.context], isTyping: true)

    var entry: CommandEntry {
        .init("Enter Tab", "pilih", "choose", "Pakai kata ini, kembali ke daftar", "Use these words, back to the list")
    }
}

/// What keys do in one kursus.
enum KursusDetailCommands: String, CommandSet {
    case pesan
    case keDaftar = "ke-daftar"

    static let context = KeyContext(
        "rincian", "Rincian kursus", "One course",
        with: [KursusPilihanCommands.context, GerakCommands.context, SampingCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .pesan: .init("Enter", "pesan", "book", "Pesan slot yang dipilih", "Book the chosen slot")
        case .keDaftar: .init("Tab S-Tab", "daftar", "list", "Kembali ke daftar", "Back to the list")
        }
    }
}

/// What keys do in the testimoni of a mentor, beyond those of every long text.
enum TestimoniCommands: String, CommandSet {
    case segarkan, masuk, tutup

    static let context = KeyContext("testimoni", "Testimoni", "Reviews", with: [BacaCommands.context], isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .segarkan: .init("r", "segarkan", "refresh", "Baca ulang testimoni", "Read the reviews again")
        case .masuk: .init("m", "masuk", "sign in", "Masuk untuk membaca testimoni", "Sign in to read the reviews")
        case .tutup: .init("t", "tutup", "close", "Tutup testimoni", "Close the reviews")
        }
    }
}
