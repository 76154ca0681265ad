import TerminalUI

/// What keys do in a mentor's schedule.
enum JadwalCommands: String, CommandSet {
    case tambah, buka, ubah, hapus, kembali

    static let context = KeyContext(
        "jadwal", "Jadwal mentor", "A tutor's schedule",
        with: [GerakCommands.context, SampingCommands.context, SekatCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .tambah: .init("a", "tambah", "add", "Tambah slot", "Add a slot")
        case .buka: .init("Enter Tab", "jadwal", "slots", "Buka slot kursus; ubah slot", "Open the course's slots; change a slot")
        case .kembali: .init("S-Tab", "kursus", "courses", "Kembali ke daftar kursus", "Back to the list of courses")
        case .ubah: .init("e", "ubah", "change", "Ubah slot", "Change the slot")
        case .hapus: .init("x", "hapus", "remove", "Hapus slot; ditanya dulu", "Remove the slot; asks first")
        }
    }
}

/// What keys do in the form of a slot, beyond those of every form.
enum JadwalIsianCommands: String, CommandSet {
    case simpan

    static let context = KeyContext(
        "slot", "Isian slot", "A slot's form", with: [IsianCommands.context], isTyping: true, isDialog: true)

    var entry: CommandEntry { .init("C-s", "simpan", "save", "Simpan slot", "Save the slot") }
}
