import TerminalUI

/// Writes pictures of pixels beside what ncurses writes: which bytes bring the screen from one frame's pictures to the next one's.
/// A pure value; it tells what is to be sent and sends nothing.
struct GraphicsPainter {
    /// A picture that is on the screen, with the number by which the terminal knows it.
    private struct Shown {
        let placed: PlacedImage
        let number: UInt32
    }

    /// No chunk of a picture has more letters (the protocol's own limit).
    static let chunkSize = 4096
    /// Ends whatever was cut off, and takes all pictures from the screen.
    static let kittyClear = Array("\u{1B}\\\u{1B}_Ga=d,d=A,q=2\u{1B}\\".utf8)

    private var shown: [Shown] = []
    // Others who show pictures in the same window begin at 1.
    private var nextNumber: UInt32 = 0x4341_0001
    private var mayHoldKitty = false
    private var mustClear = false

    /// The screen was cleared, or somebody else had it: nothing of what was shown is there, or should be.
    mutating func forget() {
        shown = []
        mustClear = mayHoldKitty
    }

    /// The rows that ncurses has to send again, because sixels that are to go stand in the place of their cells, and no others
    /// take their place.
    func rowsToRestore(for images: [PlacedImage]) -> [Range<Int>] {
        shown.map(\.placed).filter { old in
            Self.isSixel(old) && !images.contains { Self.isSixel($0) && $0.rect.intersection(old.rect) == old.rect }
        }.map { $0.rect.y..<$0.rect.bottom }
    }

    /// The bytes that follow a frame, with the cursor where it was before.
    ///
    /// - Parameters:
    ///   - touched: the rows of which ncurses may have written anything.
    ///   - height: the rows of the screen.
    mutating func update(_ images: [PlacedImage], touched: [Range<Int>], height: Int) -> [UInt8] {
        // Below sixels there must be a row, or the screen scrolls.
        let wanted = images.filter { !Self.isSixel($0) || $0.rect.bottom < height }
        var bytes: [UInt8] = []
        if mustClear { bytes += Self.kittyClear }
        mustClear = false
        let kept = shown.filter { old in wanted.contains(old.placed) && !Self.isDamaged(old.placed, touched) }
        var gone = shown.filter { old in !kept.contains { $0.placed == old.placed } }
        shown = kept
        for image in wanted where !kept.contains(where: { $0.placed == image }) {
            // The same picture elsewhere need not be sent again.
            let moved = gone.firstIndex { $0.placed.image == image.image && !Self.isSixel(image) }
            let number = moved.map { gone.remove(at: $0).number }
            bytes += show(image, number: number)
        }
        for old in gone where !Self.isSixel(old.placed) { bytes += Self.kitty("a=d,d=I,i=\(old.number),q=2") }
        return bytes.isEmpty ? [] : Array("\u{1B}7".utf8) + bytes + Array("\u{1B}8".utf8)
    }

    /// Takes away what must not stay behind.
    mutating func clear() -> [UInt8] {
        defer { forget() }
        return mayHoldKitty ? Self.kittyClear : []
    }

    private mutating func show(_ placed: PlacedImage, number: UInt32?) -> [UInt8] {
        let move = Array("\u{1B}[\(placed.rect.y + 1);\(placed.rect.x + 1)H".utf8)
        switch placed.image.content {
        case .sixel(let sequence):
            shown.append(Shown(placed: placed, number: 0))
            return move + sequence
        case .png(let letters):
            mayHoldKitty = true
            let number = number ?? nextNumber
            let isNew = number == nextNumber
            if isNew { nextNumber += 1 }
            shown.append(Shown(placed: placed, number: number))
            let place = "a=p,i=\(number),p=1,c=\(placed.rect.width),r=\(placed.rect.height),C=1,q=2"
            return (isNew ? Self.transmission(letters, number) : []) + move + Self.kitty(place)
        }
    }

    /// A PNG file in pieces, of which only the first tells what it is.
    private static func transmission(_ letters: [UInt8], _ number: UInt32) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count + letters.count / 200 + 100)
        for start in stride(from: 0, to: letters.count, by: chunkSize) {
            let end = min(start + chunkSize, letters.count)
            let first = start == 0 ? "a=t,t=d,f=100,i=\(number),q=2," : ""
            bytes += Array("\u{1B}_G\(first)m=\(end < letters.count ? 1 : 0);".utf8)
            bytes += letters[start..<end]
            bytes += [0x1B, 0x5C]
        }
        return bytes
    }

    private static func kitty(_ control: String) -> [UInt8] { Array("\u{1B}_G\(control)\u{1B}\\".utf8) }

    private static func isSixel(_ placed: PlacedImage) -> Bool {
        if case .sixel = placed.image.content { true } else { false }
    }

    /// Whether ncurses may have written over a picture: sixels stand among the cells.
    private static func isDamaged(_ placed: PlacedImage, _ touched: [Range<Int>]) -> Bool {
        isSixel(placed) && touched.contains { $0.overlaps(placed.rect.y..<placed.rect.bottom) }
    }
}
