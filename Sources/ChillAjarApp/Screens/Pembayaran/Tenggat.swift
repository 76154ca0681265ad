import ChillAjarKit
import TerminalUI

/// Until when something is to be paid, in words and in a colour that say how near that is.
struct Tenggat {
    /// Seconds from which on little time is left.
    private static let near: Int64 = 7200

    let moment: Timestamp
    let world: World

    private var seconds: Int64 { moment.seconds(since: world.now) }

    /// `23 jam 12 menit lagi`, or that it is over.
    var remaining: SafeText {
        let strings = PembayaranStrings(world.language)
        return seconds > 0 ? strings.remaining(seconds) : strings.isOver
    }

    /// `Batas bayar besok 13.43 WIB`, with a sign that says without colour that little time is left.
    func before(_ glyphs: Glyphs) -> SafeText {
        mark(glyphs) + (seconds > 0 ? PembayaranStrings(world.language).before(when) : remaining)
    }

    /// The same, and how long that is from now; afterwards, what must be made sure of.
    private func sentence(_ glyphs: Glyphs) -> SafeText {
        guard seconds <= 0 else { return "\(before(glyphs)), \(remaining)" }
        return mark(glyphs) + PembayaranStrings(world.language).deadlinePassed(when)
    }

    /// The same in one line, or in two where that has too little room: until when, and how long that is.
    func lines(_ glyphs: Glyphs, width: Int) -> [SafeText] {
        let sentence = sentence(glyphs)
        return isPast || sentence.width <= width ? [sentence] : [before(glyphs), remaining]
    }

    /// Whether little time is left, or none.
    var isNear: Bool { seconds < Self.near }

    /// Whether it is over.
    var isPast: Bool { seconds <= 0 }

    private func mark(_ glyphs: Glyphs) -> SafeText { isNear ? "\(glyphs.warning) " : "" }

    private var when: SafeText {
        let dates = DateStrings(world.language)
        return "\(dates.relativeDay(moment.tanggal(in: world.zona), today: world.today)) \(dates.time(moment, in: world.zona))"
    }

    var style: Style { isNear ? Style(.danger, .bold) : Style(.warning) }
}
