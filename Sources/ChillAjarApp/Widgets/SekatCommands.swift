import TerminalUI

/// What keys do with the border between a list and what stands beside it.
enum SekatCommands: String, CommandSet {
    case sempit, lebar, semula

    static let context = KeyContext("sekat", "Daftar dan rincian", "List and detail")

    var entry: CommandEntry {
        switch self {
        case .sempit:
            .init(
                "<", "persempit", "narrower", "Persempit daftar; batasnya dapat digeser dengan tetikus",
                "Make the list narrower; the mouse moves its border too")
        case .lebar:
            .init(
                ">", "perlebar", "wider", "Perlebar daftar; klik ganda pada batasnya mengembalikannya",
                "Make the list wider; a double click on its border puts it back")
        case .semula:
            .init("=", "lebar semula", "usual width", "Kembalikan lebar daftar", "Put the list back to its usual width")
        }
    }
}
