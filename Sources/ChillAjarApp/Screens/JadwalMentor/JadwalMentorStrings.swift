import ChillAjarKit
import TerminalUI

/// What a mentor's schedule says.
struct JadwalMentorStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var kursusTitle: SafeText { say("Kursus saya", "My courses") }
    var slotTitle: SafeText { say("Jadwal", "Slots") }
    func counts(free: Int, booked: Int) -> SafeText {
        say("\(free) bebas, \(booked) dipesan", "\(free) free, \(booked) booked")
    }
    var free: SafeText { say("bebas", "free") }
    var past: SafeText { say("lewat", "past") }
    var pastTitle: SafeText { say("Sudah lewat", "Past") }
    var sending: SafeText { say("dihapus…", "removing…") }
    var uncertain: SafeText { say("diperiksa", "checking") }
    func booked(_ nama: SafeText) -> SafeText { say("dipesan \(nama)", "booked by \(nama)") }

    var change: SafeText { say("ubah", "change") }

    func locked(_ nama: SafeText) -> SafeText {
        say("Terkunci: dipesan \(nama)", "Locked: booked by \(nama)")
    }
    var askRemove: SafeText { say("Hapus slot ini?", "Remove this slot?") }
    var yesRemove: SafeText { say("ya, hapus", "yes, remove") }
    var removed: SafeText { say("Slot dihapus.", "Slot removed.") }
    var unclear: SafeText {
        say("Belum pasti sampai di server; sedang diperiksa.", "Not certain to have reached the server; being checked.")
    }
    var removing: SafeText { say("Penghapusan dikirim, menunggu server…", "Removal sent, waiting for the server…") }

    // MARK: The form

    func addTitle(_ kursus: SafeText) -> SafeText { say("Tambah slot: \(kursus)", "Add a slot: \(kursus)") }
    func changeTitle(_ kursus: SafeText) -> SafeText { say("Ubah slot: \(kursus)", "Change a slot: \(kursus)") }
    var tanggal: SafeText { say("Tanggal", "Date") }
    var waktu: SafeText { say("Jam mulai", "Starts at") }
    var waktuSelesai: SafeText { say("Jam selesai", "Ends at") }
    var selesaiPlaceholder: SafeText { say("mis. 20.30, 90 menit; kosong: 2 jam", "e.g. 20:30, 90 min; empty: 2 hours") }
    var tautan: SafeText { say("Tautan", "Link") }
    var tautanPlaceholder: SafeText { say("https://… (boleh menyusul)", "https://… (may follow later)") }
    var tautanOnline: SafeText { say("hanya untuk online", "only when online") }
    var gaya: SafeText { say("Cara", "Where") }
    var tempat: SafeText { say("Tempat", "Place") }
    var keterangan: SafeText { say("Keterangan", "Remark") }
    /// A day in the ways in which it may be typed.
    func tanggalPlaceholder(_ day: Tanggal) -> SafeText {
        let (_, month, date) = day.components
        let weekday = DateStrings(language).shortWeekday(day).string.lowercased()
        return say(
            "mis. \(date)/\(month), besok, \(weekday)",
            "e.g. \(date)/\(month), tomorrow, \(weekday)")
    }
    var waktuPlaceholder: SafeText { say("mis. 19.00", "e.g. 19:00") }
    var tempatRequired: SafeText { say("gedung, ruang, alamat", "building, room, address") }
    var tempatOptional: SafeText { say("hanya untuk tatap muka", "only when in person") }
    var keteranganPlaceholder: SafeText { say("boleh dikosongkan", "may stay empty") }
    var save: SafeText { say("simpan", "save") }
    var saving: SafeText { say("Menyimpan, menunggu server…", "Saving, waiting for the server…") }
    var toggle: SafeText { say("ganti cara", "toggle") }
    func saved(_ moment: SafeText) -> SafeText { say("Jadwal disimpan: \(moment).", "Slot saved: \(moment).") }
    func clash(_ kursus: SafeText, _ moment: SafeText) -> SafeText {
        say("Bersamaan dengan \(kursus), \(moment).", "At the same time as \(kursus), \(moment).")
    }

    // MARK: Nothing to show

    var noKursus: SafeText { say("Belum ada kursus", "No courses yet") }
    var noKursusBody: SafeText {
        say(
            "Jadwal diatur per kursus. Buat kursus lewat platform web dulu.",
            "Slots belong to a course. Make one on the web first.")
    }
    var noSlots: SafeText { say("Belum ada slot", "No slots yet") }
    var noSlotsHint: SafeText { say("tambah slot pertama", "add the first one") }
    var loading: SafeText { say("Memuat jadwal…", "Loading the schedule…") }
    var loadFailed: SafeText { say("Jadwal belum dapat dimuat", "The schedule cannot be loaded yet") }
}
