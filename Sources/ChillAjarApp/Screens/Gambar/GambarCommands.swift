import TerminalUI

/// What keys do with a picture as large as the screen.
enum GambarCommands: String, CommandSet {
    case perbesar, perkecil, pas, lebar

    static let context = KeyContext(
        "gambar", "Gambar sebesar layar", "A picture as large as the screen",
        with: [GerakCommands.context, SampingCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .perbesar:
            .init(
                "+ z = Enter", "perbesar", "enlarge", "Perbesar gambar; roda tetikus memperbesar di tempat penunjuknya",
                "Enlarge the picture; the mouse's wheel does so where it points")
        case .perkecil: .init("-", "perkecil", "shrink", "Perkecil gambar", "Shrink the picture")
        case .pas: .init("0", "utuh", "whole", "Seluruh gambar terlihat lagi", "All of the picture in sight again")
        case .lebar: .init("w", "selebar layar", "full width", "Gambar selebar layar", "The picture as wide as the screen")
        }
    }

    /// The hints of a picture.
    static func bindings(_ world: World) -> [KeyBinding] {
        [
            world.bind(perbesar), world.bind(perkecil), world.bind(pas), world.bind(lebar),
            world.bind(
                SampingCommands.kiri, SampingCommands.kanan, GerakCommands.atas, GerakCommands.bawah,
                as: GambarStrings(world.language).move),
        ]
    }
}
