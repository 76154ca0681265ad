import ChillAjarKit
import TerminalUI

/// What the settings say.
struct PengaturanStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Pengaturan", "Settings") }
    var open: SafeText { say("pengaturan", "settings") }
    var change: SafeText { say("ubah", "change") }
    var choose: SafeText { say("pilih", "choose") }
    var saved: SafeText { say("tersimpan", "saved") }

    func name(_ preference: Preference) -> SafeText {
        switch preference {
        case .language: say("Bahasa", "Language")
        case .theme: say("Tema", "Theme")
        case .background: say("Latar terminal", "Background")
        case .zona: say("Zona waktu", "Time zone")
        case .ascii: say("Garis", "Lines")
        case .pictures: say("Gambar", "Pictures")
        case .motion: say("Gerak", "Motion")
        case .undo: say("Urungkan", "Undo")
        case .downloads: say("Unduhan", "Downloads")
        }
    }

    /// What a setting means.
    ///
    /// - Parameters:
    ///   - open: the key that opens its list.
    ///   - undo: the key that takes back.
    func meaning(_ preference: Preference, open: SafeText, undo: SafeText) -> SafeText {
        switch preference {
        case .language: say("Bahasa semua layar.", "The language of every screen.")
        case .theme: say("Warna layar; \(open) membuka daftarnya.", "The colours; \(open) opens the list.")
        case .background:
            say(
                "Tema punya warna untuk latar gelap dan terang. Biasanya terminal memberi tahu sendiri.",
                "A theme has colours for dark and for light. Mostly the terminal tells by itself.")
        case .zona: say("Zona untuk setiap jam yang tampil.", "The zone of every time that is shown.")
        case .ascii:
            say(
                "ASCII untuk terminal dan pembaca layar yang tidak mengenal tanda lain.",
                "ASCII is for terminals and readers that know no other signs.")
        case .pictures:
            say(
                "Piksel bila terminal menjawab bahwa ia bisa, kalau tidak dengan sel.",
                "Pixels where the terminal answers that it can, else cells.")
        case .motion:
            say(
                "Tenang: tidak ada yang bergerak; yang sibuk tetap dikatakan.", "Calm: nothing moves; what is busy is still said."
            )
        case .undo:
            say(
                "Selama itu keputusan ditahan dan dapat diurungkan dengan \(undo) sebelum terkirim.",
                "So long a decision is held, to be taken back with \(undo) before it leaves.")
        case .downloads: say("Folder untuk bukti dan kode yang disimpan.", "The folder for proofs and codes that are saved.")
        }
    }

    func language(_ language: Language) -> SafeText { language == .id ? "Bahasa Indonesia" : "English" }

    func background(_ variant: Theme.Variant?) -> SafeText {
        switch variant {
        case nil: say("ikut terminal", "as the terminal says")
        case .dark: say("gelap", "dark")
        case .light: say("terang", "light")
        }
    }

    func zona(_ zona: ZonaWaktu) -> SafeText {
        switch zona {
        case .wib: say("WIB, Indonesia barat (UTC+7)", "WIB, western Indonesia (UTC+7)")
        case .wita: say("WITA, Indonesia tengah (UTC+8)", "WITA, central Indonesia (UTC+8)")
        case .wit: say("WIT, Indonesia timur (UTC+9)", "WIT, eastern Indonesia (UTC+9)")
        }
    }

    func drawing(isASCII: Bool) -> SafeText {
        isASCII ? say("ASCII saja", "ASCII alone") : say("garis dan tanda", "lines and signs")
    }
    func pictures(_ wish: PictureWish, shown form: TerminalGraphics.Form?) -> SafeText {
        let now: SafeText =
            switch form {
            case .kitty: say("kini kitty", "kitty now")
            case .sixel: say("kini sixel", "sixels now")
            case nil: say("kini blok karakter", "character cells now")
            }
        return wish == .cells ? pictureWish(wish) : "\(pictureWish(wish)) (\(now))"
    }
    func pictureWish(_ wish: PictureWish) -> SafeText {
        switch wish {
        case .automatic: say("otomatis", "automatic")
        case .cells: say("sel saja", "cells alone")
        case .kitty: "kitty"
        case .sixel: "sixel"
        }
    }
    func motion(isCalm: Bool) -> SafeText { isCalm ? say("tenang", "calm") : say("penuh", "full") }
    var mustBeASCII: SafeText { say("ASCII saja: terminal ini bukan UTF-8", "ASCII alone: this terminal is not UTF-8") }

    func undo(_ undo: Preferences.Undo) -> SafeText {
        switch undo {
        case .seconds(0): say("langsung terkirim", "sent at once")
        case .seconds(let seconds): say("\(seconds) detik", seconds == 1 ? "1 second" : "\(seconds) seconds")
        case .byKind: say("menurut jenisnya", "by kind")
        }
    }
    var undoByKind: SafeText {
        say(
            "Diatur menurut jenis di bawah [urungkan] dalam berkas pengaturan; ubah di sana.",
            "Set by kind under [urungkan] in the file of settings; change it there.")
    }

    func writtenTo(_ path: SafeText) -> SafeText { say("Ditulis ke \(path)", "Written to \(path)") }
    func overruled(_ other: SafeText) -> SafeText {
        say(
            "Tersimpan, tetapi \(other) tetap menang saat program dibuka.",
            "Saved, but \(other) goes before it at the next start."
        )
    }
    func isOverruled(_ other: SafeText) -> SafeText {
        say("\(other) menang saat program dibuka.", "\(other) goes before it at the next start.")
    }
    func notKept(_ reason: SafeText) -> SafeText {
        say("Berlaku sekarang, tetapi tidak tersimpan. \(reason)", "In force now, but not saved. \(reason)")
    }

    var folderTitle: SafeText { say("Folder unduhan", "Folder of downloads") }
    var folder: SafeText { say("Folder", "Folder") }
    func folderHint(_ complete: SafeText) -> SafeText {
        say("\(complete) melengkapi. Dibuat bila belum ada.", "\(complete) completes it. Made where there is none.")
    }
    var folderEmpty: SafeText { say("harus diisi", "required") }
    var folderNotAbsolute: SafeText { say("mulai dengan / atau ~/", "begin with / or ~/") }
    func more(_ count: Int) -> SafeText { say("dan \(count) lagi", "and \(count) more") }
}
