/// The letters of the invented receipts: a font of our own, so that no font file is needed.
enum ReceiptPictureFont {
    /// Dots from the top of a capital to the bottom of a descender.
    static let height = 9
    /// Dots from the top of a capital to the line it stands on.
    static let capitalHeight = 7
    /// Dots across the widest letter.
    static let fullWidth = 5
    /// Dots across a space, and across what the font lacks.
    static let spaceWidth = 3

    /// The dots of a letter: nine rows of five, the first row's leftmost dot in bit 44.
    struct Glyph {
        let bits: UInt64

        func isSet(column: Int, row: Int) -> Bool {
            bits
                >> UInt64(
                    ReceiptPictureFont.height * ReceiptPictureFont.fullWidth - 1 - row * ReceiptPictureFont.fullWidth - column)
                & 1 == 1
        }

        /// The columns that have a dot.
        var columns: Range<Int> {
            let used = (0..<ReceiptPictureFont.fullWidth).filter { column in
                (0..<ReceiptPictureFont.height).contains { isSet(column: column, row: $0) }
            }
            guard let first = used.first, let last = used.last else { return 0..<ReceiptPictureFont.spaceWidth }
            return first..<last + 1
        }
    }

    static func glyph(_ character: Character) -> Glyph { Glyph(bits: glyphs[character] ?? 0) }

    private static let glyphs: [Character: UInt64] = [
        "A": 0x0E8C63F8C400, "B": 0x1E8C7D18F800, "C": 0x0E8C2108B800, "D": 0x1E8C6318F800, "E": 0x1F843D087C00,
        "F": 0x1F843D084000, "G": 0x0E8C2F18B800, "H": 0x118C7F18C400, "I": 0x1C4210847000, "J": 0x071084293000,
        "K": 0x119531494400, "L": 0x108421087C00, "M": 0x11DD6B18C400, "N": 0x11CE6B39C400, "O": 0x0E8C6318B800,
        "P": 0x1E8C7D084000, "Q": 0x0E8C63593400, "R": 0x1E8C7D494400, "S": 0x0F841C10F800, "T": 0x1F2108421000,
        "U": 0x118C6318B800, "V": 0x118C62A51000, "W": 0x118C6B5DC400, "X": 0x118A88A8C400, "Y": 0x118A88421000,
        "Z": 0x1F0888887C00, "a": 0x000382F8BC00, "b": 0x1087A318F800, "c": 0x0003A1083800, "d": 0x010BE318BC00,
        "e": 0x0003A3F83800, "f": 0x064790842000, "g": 0x0003E318BC2E, "h": 0x1087A318C400, "i": 0x100421084000,
        "j": 0x040108421098, "k": 0x1084A98A4800, "l": 0x108421082000, "m": 0x0006AB5AD400, "n": 0x0007A318C400,
        "o": 0x0003A318B800, "p": 0x0007A318FA10, "q": 0x0003E318BC21, "r": 0x0005B1084000, "s": 0x0003E0E0F800,
        "t": 0x084790841800, "u": 0x00046318BC00, "v": 0x000463151000, "w": 0x00046B5AA800, "x": 0x000454454400,
        "y": 0x00046318BC2E, "z": 0x0007C4447C00, "0": 0x0E8C6318B800, "1": 0x08C210847000, "2": 0x0E8844447C00,
        "3": 0x1E085C10F800, "4": 0x0232A5F10800, "5": 0x1F878218B800, "6": 0x0E843D18B800, "7": 0x1F0884421000,
        "8": 0x0E8C5D18B800, "9": 0x0E8C5E10B800, ".": 0x000000004000, ",": 0x000000042200, ":": 0x000400004000,
        "-": 0x00003C000000, "/": 0x010888884000, "(": 0x088421082000, ")": 0x104210844000, "+": 0x00213E420000,
        "&": 0x0C9511593400, "'": 0x108000000000, "*": 0x00ABBEEA8000, "#": 0x0A57D5F52800, "%": 0x19C88889CC00,
        "!": 0x108421004000, "?": 0x0E884C401000, "@": 0x0E8DEB783800, "=": 0x0007C1F00000, "_": 0x000000007C00,
    ]
}
