import TerminalUI

/// Reading a text in full that its place has no room for.
enum SelengkapnyaCommands: String, CommandSet {
    case isi

    static let context = KeyContext("selengkapnya", "Teks lengkap", "Full text")

    var entry: CommandEntry {
        .init("v", "isi lengkap", "full text", "Baca isinya secara lengkap", "Read all of it")
    }
}

/// What keys do in a long text.
enum BacaCommands: String, CommandSet {
    case cari, berikut, sebelum, halaman, tutup

    static let context = KeyContext("baca", "Membaca teks", "Reading a text", with: [GerakCommands.context], isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .cari: .init("/", "cari kata", "find words", "Cari kata dalam teks", "Find words in the text")
        case .berikut: .init("n", "berikutnya", "next", "Ke temuan berikutnya", "To the next place found")
        case .sebelum: .init("N", "sebelumnya", "previous", "Ke temuan sebelumnya", "To the place found before")
        case .halaman: .init("Space", "halaman turun", "page down", "Satu halaman ke bawah", "A page down")
        case .tutup: .init("q Enter v", "tutup", "close", "Tutup teks", "Close the text")
        }
    }
}

/// What keys do while words are typed that are looked for in a text.
enum CariTeksCommands: String, CommandSet {
    case selesai

    static let context = KeyContext(
        "cari-teks", "Mencari dalam teks", "Searching a text", isTyping: true, isDialog: true)

    var entry: CommandEntry {
        .init(
            "Enter Tab", "cari", "search", "Pakai kata ini; n dan N berpindah temuan",
            "Use these words; n and N go from place to place")
    }
}

/// What a long text says around itself.
struct BacaStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var onward: SafeText { say("temuan lain", "other places") }
    var searchHint: SafeText { say("kata yang dicari", "words to find") }

    func found(_ place: Int, of count: Int) -> SafeText {
        count == 0 ? say("tidak ditemukan", "not found") : say("\(place) dari \(count)", "\(place) of \(count)")
    }
}
