import TerminalUI

/// What keys do in the list of mentors.
enum MentorCommands: String, CommandSet {
    case buka, saring, urut, hapus

    static let context = KeyContext(
        "mentor", "Daftar mentor", "Tutor list", with: [GerakCommands.context, SampingCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .buka:
            .init(
                "Enter Tab t", "lihat profil", "see profile", "Buka profil: kursus dan testimoni",
                "Open the profile: courses and reviews")
        case .saring: .init("/", "cari", "search", "Cari mentor sambil mengetik", "Search the tutors as you type")
        case .urut: .init("s", "urut", "sort", "Ganti urutan mentor", "Change the order of the tutors")
        case .hapus: .init("x", "hapus kata", "clear words", "Hapus kata yang dicari", "Clear the words searched for")
        }
    }
}

/// What keys do in the profile of a mentor.
enum MentorProfilCommands: String, CommandSet {
    case buka, testimoni, saring
    case keDaftar = "ke-daftar"

    static let context = KeyContext(
        "profil-mentor", "Profil mentor", "A tutor's profile", with: [GerakCommands.context, SampingCommands.context],
        isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .buka: .init("Enter", "buka kursus", "open course", "Buka kursus yang dipilih", "Open the selected course")
        case .testimoni: .init("t", "testimoni", "reviews", "Ke testimoni mentor ini", "To the reviews of this tutor")
        case .saring: .init("/", "cari", "search", "Kembali ke daftar dan cari", "Back to the list, and search")
        case .keDaftar: .init("Tab S-Tab", "daftar", "list", "Kembali ke daftar mentor", "Back to the list of tutors")
        }
    }
}

/// The keys of the mentors' place.
enum MentorKeys {
    /// The keys of the list; without a row in it there is nothing to open.
    static func list(_ world: World, isEmpty: Bool, hasFilter: Bool) -> [KeyBinding] {
        var keys = isEmpty ? [] : [world.bind(MentorCommands.buka)]
        keys.append(world.bind(MentorCommands.saring))
        if hasFilter { keys.append(world.bind(MentorCommands.hapus)) }
        keys.append(world.bind(MentorCommands.urut))
        return isEmpty ? keys : keys + [world.bindMove()]
    }

    static func filtering(_ world: World, isEmpty: Bool) -> [KeyBinding] { KursusKeys.filtering(world, isEmpty: isEmpty) }

    static func profil(_ world: World, _ profil: MentorProfil, back: SafeText) -> [KeyBinding] {
        let open = profil.selected == nil ? [] : [world.bind(MentorProfilCommands.buka)]
        return open + [world.bindMove(), world.bind(MentorProfilCommands.testimoni), world.bindBack(as: back)]
    }
}
