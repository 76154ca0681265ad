import ChillAjarApp
import TOML
import TerminalUI

/// What is said of a configuration that is wrong: what it must be, and an example.
struct ConfigurationStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    func line(_ number: Int) -> SafeText { say("baris \(number)", "line \(number)") }

    func reason(_ mistake: ConfigurationMistake) -> SafeText {
        switch mistake {
        case .told(let text): return "\(text)"
        case .syntax(let mistake): return syntax(mistake)
        case .noTheme(let name, let known):
            let list = known.joined(separator: ", ")
            return say("tidak ada tema “\(name)”. Yang ada: \(list).", "there is no theme “\(name)”. There are: \(list).")
        case .themeRing(let names):
            let ring = names.joined(separator: " → ")
            return say(
                "tema saling mewarisi: \(ring). Hapus inherits di salah satunya.",
                "themes inherit from one another: \(ring). Take inherits out of one of them.")
        case .themePart(let name):
            return say(
                "\(name) tidak berdiri sendiri di sini. Tulis di bawah [palet], [roles], [dark], atau [light]; di luar itu hanya "
                    + "inherits = \"chill\".",
                "\(name) does not stand here by itself. Write it below [palet], [roles], [dark] or [light]; outside there is only "
                    + "inherits = \"chill\".")
        case .themeValue(let name):
            return say(
                "\(name) harus teks dalam tanda kutip, misalnya \(name) = \"#5fd7af bold\"",
                "\(name) must be a text in quotes, as \(name) = \"#5fd7af bold\"")
        case .missing: return say("berkas ini tidak ada.", "there is no such file.")
        case .noHome:
            return say(
                "tidak disetel, dan sistem tidak menyebut folder rumah Anda. Setel HOME, misalnya HOME=/home/ayu.",
                "is not set, and the system names no home of yours. Set HOME, as HOME=/home/ayu.")
        case .unknown(let place, let known):
            let list = known.joined(separator: ", ")
            return say("\(key(place)) tidak dikenal. Yang ada: \(list).", "\(key(place)) is not known. There are: \(list).")
        case .truth(let place):
            let example = "\(last(place)) = true"
            return say(
                "\(key(place)) harus true atau false, misalnya \(example)", "\(key(place)) must be true or false, as \(example)")
        case .text(let place):
            return say(
                "\(key(place)) harus teks dalam tanda kutip, misalnya \(example(place))",
                "\(key(place)) must be a text in quotes, as \(example(place))")
        case .texts(let place):
            return say(
                "\(key(place)) harus daftar teks, misalnya \(example(place))",
                "\(key(place)) must be a list of texts, as \(example(place))")
        case .word(let place, let given, let known):
            let (list, example) = (known.joined(separator: ", "), "\(last(place)) = \"\(known.first ?? "")\"")
            return say(
                "\(key(place)) tidak boleh “\(given)”; pilih salah satu: \(list), misalnya \(example)",
                "\(key(place)) cannot be “\(given)”; take one of \(list), as \(example)")
        case .section(let place, let keys):
            let list = keys.joined(separator: ", ")
            return say(
                "\(place) harus sebuah bagian: baris [\(place)], lalu di bawahnya \(list).",
                "\(place) must be a section: a line [\(place)], and below it \(list).")
        case .seconds(let place):
            let example = "\(last(place)) = 5"
            return say(
                "\(key(place)) harus bilangan detik dari 0 sampai 60, misalnya \(example)",
                "\(key(place)) must be a number of seconds from 0 to 60, as \(example)")
        case .address(let place, let given):
            return say(
                "\(key(place)): “\(given)” bukan alamat https:// atau http://, misalnya \(example("server"))",
                "\(key(place)): “\(given)” is no https:// or http:// address, as \(example("server"))")
        case .plainHTTP(let place, let host):
            let example = "izinkan_http = [\"\(host)\"]"
            return say(
                "\(key(place)) memakai http:// tanpa TLS. Pakai https://, atau izinkan dengan \(example)",
                "\(key(place)) uses http:// without TLS. Use https://, or allow it with \(example)")
        case .folder(let place, let given):
            return say(
                "\(key(place)) harus jalur lengkap, bukan “\(given)”; misalnya \(example(place))",
                "\(key(place)) must be a whole path, not “\(given)”; as \(example(place))")
        case .qris(let place, let why):
            return say(
                "\(key(place)) bukan kode QRIS yang utuh (\(why)). Salin seluruh teks kodenya, mulai dari 000201.",
                "\(key(place)) is no whole QRIS code (\(why)). Copy all of its text, from 000201 on.")
        case .profileName(let name):
            return say(
                "profil tidak boleh bernama “\(name)”; pakai huruf, angka, - _ . sampai 32 tanda, misalnya [profil.kampus]",
                "a profile cannot be called “\(name)”; use letters, digits, - _ . up to 32 of them, as [profil.kampus]")
        case .command(let place):
            let example = "\(last(place)) = \"pass … chillajar/{profil}\""
            return say(
                "\(key(place)) harus perintah yang dijalankan, misalnya \(example)",
                "\(key(place)) must be the command to run, as \(example)")
        case .keys(let place):
            let name = String(place.dropFirst("tombol.".count))
            let example = "\"kursus.urut\" = [\"S\", \"F5\"]"
            return place == "tombol"
                ? say(
                    "tombol harus sebuah bagian [tombol], misalnya berisi \(example)",
                    "tombol must be a section [tombol], with \(example)")
                : say(
                    "[tombol] \(name) harus satu tombol atau daftar tombol, misalnya \(example)",
                    "[tombol] \(name) must be a key, or a list of keys, as \(example)")
        case .keymap(let error): return keymap(error)
        }
    }

    // MARK: Keys

    private func keymap(_ error: KeymapError) -> SafeText {
        switch error {
        case .unknownCommand(let name):
            let context = CommandTable.contexts.first { name.hasPrefix($0.context.name + ".") }
            let allowed = context?.commands.filter { $0.kind == .ordinary || $0.kind == .motion }.map(\.name)
            let list = (allowed ?? CommandTable.contexts.map { $0.context.name + ".…" }).joined(separator: ", ")
            return say(
                "[tombol] tidak ada perintah \(name). Yang ada: \(list).",
                "[tombol] there is no command \(name). There are: \(list).")
        case .unknownKey(let name, let key):
            return say(
                "[tombol] \(name): “\(key)” bukan tombol. Tulis misalnya s, S, C-s, M-s, F5, Enter, Space, Up, gg.",
                "[tombol] \(name): “\(key)” is no key. Write s, S, C-s, M-s, F5, Enter, Space, Up or gg.")
        case .fixed(let name, let keys):
            let list = keys.map(\.notation).joined(separator: " ")
            return say("[tombol] \(name) tetap \(list); hapus barisnya.", "[tombol] \(name) stays \(list); take its line away.")
        case .letter(let name, let key):
            return say(
                "[tombol] \(name) tidak dapat memakai “\(key)”: di sana huruf adalah teks. Pakai misalnya C-s, M-s, atau F5.",
                "[tombol] \(name) cannot have “\(key)”: letters are text there. Use C-s, M-s or F5.")
        case .noKey(let name):
            return say(
                "[tombol] \(name) belum diberi tombol, misalnya \"\(name)\" = \"F5\"",
                "[tombol] \(name) was given no key, as \"\(name)\" = \"F5\"")
        case .taken(let conflict):
            let (name, other) = (conflict.command.name, conflict.other.name)
            return say(
                "[tombol] \(name) tidak dapat memakai “\(conflict.key)”: \(other) sudah memakai “\(conflict.otherKey)”. Pilih tombol lain, atau beri \(other) tombol lain juga.",
                "[tombol] \(name) cannot have “\(conflict.key)”: \(other) has “\(conflict.otherKey)”. Take another key, or give \(other) another one too."
            )
        }
    }

    // MARK: What is no TOML

    private func syntax(_ mistake: TOMLMistake) -> SafeText {
        switch mistake {
        case .twice(let name): say("\(name) tertulis dua kali; hapus salah satu.", "\(name) stands there twice; take one away.")
        case .header(let name):
            say("judul bagian belum ditutup; tulis [\(name)]", "the heading of a section has no end; write [\(name)]")
        case .key:
            say(
                "di sini harus ada nama = nilai, misalnya lang = \"id\"", "a name = value must stand here, as lang = \"id\"")
        case .equals(let key):
            say("sesudah \(key) harus ada tanda =, misalnya \(example(key))", "an = must follow \(key), as \(example(key))")
        case .value(let key):
            say(
                "nilai \(key) harus \"teks\" dalam tanda kutip, bilangan bulat, true, false, atau [\"daftar\"]; misalnya \(example(key))",
                "the value of \(key) must be a \"text\" in quotes, a whole number, true, false or a [\"list\"]; as \(example(key))"
            )
        case .list(let key):
            say(
                "nilai dalam daftar \(key) dipisah koma, misalnya \(key) = [\"satu\", \"dua\"]",
                "commas go between the values of \(key), as \(key) = [\"one\", \"two\"]")
        case .rest(let text):
            say(
                "“\(text)” tidak termasuk nilai di depannya. Tulis di baris lain, atau sesudah # sebagai catatan.",
                "“\(text)” does not belong to the value before it. Write it in another line, or after # as a note.")
        case .quote:
            say(
                "tanda kutip penutup tidak ada; teks ditutup di baris yang sama, misalnya lang = \"id\"",
                "the closing quote is missing; a text ends in its line, as lang = \"id\"")
        case .manyLines:
            say(
                "teks beberapa baris (\"\"\") tidak didukung; tulis dalam satu baris, misalnya lang = \"id\"",
                "texts of several lines (\"\"\") are not read; write it in one line, as lang = \"id\"")
        case .escape(let text):
            say(
                "\\\(text) tidak dikenal dalam teks; tulis \\\\ untuk garis miring balik, atau pakai kutip tunggal '…'",
                "\\\(text) means nothing in a text; write \\\\ for a backslash, or use single quotes '…'")
        }
    }

    // MARK: Names and examples

    /// A key with the section in which it stands: `[rekening] bank`.
    private func key(_ place: String) -> SafeText {
        let words = place.split(separator: ".")
        return words.count < 2 ? "\(place)" : "[\(words.dropLast().joined(separator: "."))] \(last(place))"
    }

    private func last(_ place: String) -> String { place.split(separator: ".").last.map(String.init) ?? place }

    /// A line that would be right.
    private func example(_ place: String) -> String {
        let name = last(place)
        return "\(name) = \(Self.values[name] ?? "\"…\"")"
    }

    private static let values = [
        "server": "\"https://chillajar.example\"", "lang": "\"id\"", "theme": "\"chill\"", "inherits": "\"chill\"",
        "latar": "\"gelap\"",
        "unduhan": "\"~/Unduhan\"", "gambar": "\"otomatis\"", "gerak": "\"tenang\"", "zona": "\"WIB\"", "ascii": "true",
        "aksesibel": "true", "profil_awal": "\"kampus\"", "izinkan_http": "[\"10.0.0.5\"]", "urungkan": "5",
        "bank": "\"Bank Contoh\"", "nomor": "\"1234567890\"", "atas_nama": "\"PT Chill Ajar\"", "qris": "\"000201…\"",
    ]
}
