/// What a terminal does with pictures of pixels.
public enum PictureLanguage: Sendable {
    /// Understands kitty's protocol, and says so.
    case kitty
    /// Understands sixels, and says so.
    case sixel
}

extension Screen {
    /// Cells that a picture covers.
    public struct Picture: Sendable, Hashable {
        /// The cell at its top left, from 0.
        public var row, column: Int
        /// How many it covers.
        public var rows, columns: Int
    }

    /// What a terminal holds of pictures.
    public struct Pictures: Sendable {
        /// What it understands; nil for neither.
        public var language: PictureLanguage?
        /// How often it was asked whether it understands kitty's.
        public internal(set) var questions = 0
        /// What is to be seen, kitty's by their numbers.
        public internal(set) var kitty: [Int: Picture] = [:]
        /// What is to be seen and whole, of sixels.
        public internal(set) var sixels: [Picture] = []
        /// The letters of the files that were sent, by number: those that were not deleted.
        public internal(set) var files: [Int: [UInt8]] = [:]
        /// How many files and sixels were sent in all.
        public internal(set) var transmissions = 0
        /// What no terminal would take, or this one has not said that it does.
        public internal(set) var mistakes: [String] = []
        var unfinished: Int?

        /// Whether nothing is to be seen.
        public var isEmpty: Bool { kitty.isEmpty && sixels.isEmpty }
    }

    /// The pixels of a cell.
    static let cellWidth = 10
    static let cellHeight = 20

    /// What the terminal says to `CSI c`: 4 stands for sixels.
    var attributes: [UInt8] { Array((pictures.language == .sixel ? "\u{1B}[?62;4;22c" : "\u{1B}[?62;22c").utf8) }

    /// What the terminal says to `CSI 16 t`.
    var cellSize: [UInt8] {
        pictures.language == nil ? [] : Array("\u{1B}[6;\(Self.cellHeight);\(Self.cellWidth)t".utf8)
    }

    /// Takes a string: of kitty's between `ESC _` and `ESC \`, sixels between `ESC P` and `ESC \`.
    mutating func picture(_ opener: UInt8, _ bytes: [UInt8]) {
        switch opener {
        case UInt8(ascii: "_") where bytes.first == UInt8(ascii: "G"): kitty(bytes.dropFirst())
        case UInt8(ascii: "P") where bytes.contains(UInt8(ascii: "q")): sixels(bytes)
        default: break
        }
    }

    private mutating func kitty(_ bytes: ArraySlice<UInt8>) {
        let parts = bytes.split(separator: UInt8(ascii: ";"), maxSplits: 1, omittingEmptySubsequences: false)
        let control = String(decoding: parts[0], as: UTF8.self)
        let keys = Dictionary(
            control.split(separator: ",").map { ($0.prefix { $0 != "=" }, $0.drop { $0 != "=" }.dropFirst()) }
        ) { $1 }
        func number(_ key: Substring) -> Int { keys[key].flatMap { Int($0) } ?? 0 }
        if keys["a"] == "q" {
            pictures.questions += 1
            if pictures.language == .kitty { replies += Array("\u{1B}_Gi=\(number("i"));OK\u{1B}\\".utf8) }
            return
        }
        guard pictures.language == .kitty else {
            pictures.mistakes.append("kitty: \(control)")
            return
        }
        switch keys["a"] {
        case "t", nil: transmit(number("i"), control, keys["m"] == "1", parts.count > 1 ? parts[1] : [])
        case "p" where pictures.files[number("i")] != nil && pictures.unfinished == nil:
            let place = Picture(row: cursor.row, column: cursor.column, rows: number("r"), columns: number("c"))
            pictures.kitty[number("i")] = place
            if place.row + place.rows > rows || place.column + place.columns > columns {
                pictures.mistakes.append("beyond the screen: \(control)")
            }
        case "d" where keys["d"] == "A": forgetPictures()
        case "d" where keys["d"] == "I":
            pictures.kitty[number("i")] = nil
            pictures.files[number("i")] = nil
        default: pictures.mistakes.append("kitty: \(control)")
        }
    }

    private mutating func transmit(_ number: Int, _ control: String, _ hasMore: Bool, _ letters: ArraySlice<UInt8>) {
        let number = pictures.unfinished ?? number
        let isBase64 = letters.allSatisfy { byte in
            switch UnicodeScalar(byte) {
            case "a"..."z", "A"..."Z", "0"..."9", "+", "/", "=": true
            default: false
            }
        }
        if letters.count > 4096 || !isBase64 || (hasMore && letters.count % 4 != 0) {
            pictures.mistakes.append("a chunk of \(letters.count): \(control)")
        }
        if pictures.unfinished == nil {
            pictures.files[number] = []
            pictures.transmissions += 1
        }
        pictures.files[number]? += letters
        pictures.unfinished = hasMore ? number : nil
    }

    private mutating func sixels(_ bytes: [UInt8]) {
        let body = bytes.drop { $0 != UInt8(ascii: "q") }.dropFirst()
        let isValid = body.allSatisfy { (0x3F...0x7E).contains($0) || "0123456789;\"#!$-".utf8.contains($0) }
        let raster = String(decoding: body.prefix(40), as: UTF8.self).dropFirst().split { !$0.isNumber }.compactMap { Int($0) }
        guard pictures.language == .sixel, isValid, body.first == UInt8(ascii: "\""), raster.count >= 4 else {
            pictures.mistakes.append("sixels: \(String(decoding: bytes.prefix(40), as: UTF8.self))")
            return
        }
        let place = Picture(
            row: cursor.row, column: cursor.column, rows: (raster[3] + Self.cellHeight - 1) / Self.cellHeight,
            columns: (raster[2] + Self.cellWidth - 1) / Self.cellWidth)
        if place.row + place.rows >= rows { pictures.mistakes.append("sixels that scroll the screen") }
        pictures.transmissions += 1
        pictures.sixels.append(place)
    }

    /// What is written takes the place of sixels.
    mutating func damageSixels(row: Int, columns: Range<Int>) {
        guard !pictures.sixels.isEmpty else { return }
        pictures.sixels.removeAll { sixel in
            (sixel.row..<sixel.row + sixel.rows).contains(row)
                && columns.overlaps(sixel.column..<sixel.column + sixel.columns)
        }
    }

    mutating func forgetPictures() {
        pictures.kitty = [:]
        pictures.files = [:]
        pictures.sixels = []
    }
}
