import TerminalUI

/// The border between a list and what stands beside it, which the person can move.
public struct Divider: Hashable, Sendable {
    /// Where there is one; each keeps its own width.
    public enum Place: String, Hashable, Sendable {
        /// Every kursus.
        case kursus
        /// Every mentor.
        case mentor
        /// A mentor's sesi.
        case sesiMentor
        /// A pelanggan's sesi.
        case sesiPelanggan
        /// The payments.
        case transaksi
        /// The outbox.
        case antreanKirim
        /// A mentor's schedule.
        case jadwalMentor
        /// The queue of proofs.
        case antrean
    }

    static let hit = HitID("sekat")
    /// How far a key moves it.
    static let step = 4
    /// Neither side becomes narrower.
    static let least = 26

    let place: Place
    /// The columns of the list.
    let width: Int
    private let size: Size

    init(_ place: Place, width: Int, in size: Size) {
        self.place = place
        self.size = size
        self.width = Self.fitting(width, size)
    }

    /// The list's columns, as near to what is wanted as the window allows.
    private static func fitting(_ width: Int, _ size: Size) -> Int {
        size.width < least * 2 ? size.width / 2 : min(max(width, least), size.width - least)
    }

    /// The same border elsewhere.
    func moved(to width: Int) -> Divider { Divider(place, width: width, in: size) }

    /// The boxes at its sides.
    var panes: (list: Rect, detail: Rect) {
        let (left, right) = Rect(x: 0, y: 0, width: size.width, height: size.height).splitLeft(width)
        return (left, right)
    }

    /// The edges of both boxes, where they meet: what is taken hold of.
    fileprivate var edges: Rect { Rect(x: width - 1, y: 0, width: 2, height: size.height) }
}

/// Where the person has moved borders to; kept for the next run beside what they have typed.
struct Dividers: Hashable, Sendable {
    /// The name under which the widths are kept.
    static let draftName = "sekat"

    /// A border that the mouse holds, and by how many columns beside its place.
    struct Hold: Hashable, Sendable {
        let place: Divider.Place
        let offset: Int
    }

    /// The columns of the lists whose border was moved.
    var widths: [Divider.Place: Int] = [:]
    /// What the mouse holds now.
    var held: Hold?

    /// What is kept of it: a place and its columns a line; nil where nothing was moved.
    var draft: String? {
        guard !widths.isEmpty else { return nil }
        return widths.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: "\n")
    }

    /// Takes up what was kept; what is no place of this program goes.
    mutating func restore(_ draft: String) {
        for line in draft.split(separator: "\n") {
            let parts = line.split(separator: " ").map(String.init)
            guard parts.count == 2, let place = Divider.Place(rawValue: parts[0]), let width = Int(parts[1]) else { continue }
            widths[place] = width
        }
    }
}

extension World {
    /// The border of a place: where the person has put it, or at its usual width.
    func divider(_ place: Divider.Place, usual width: Int) -> Divider {
        Divider(place, width: dividers.widths[place] ?? width, in: size)
    }
}

extension Canvas {
    /// Has the mouse take hold of a border, and shows that it does; drawn after both boxes.
    mutating func divider(_ divider: Divider?, _ world: World) {
        // Who listens is read one line after the other.
        guard let divider, !world.presentation.isLinear else { return }
        if world.dividers.held?.place == divider.place { highlight(divider.edges, .selection) }
        hit(divider.edges, id: Divider.hit)
    }
}
