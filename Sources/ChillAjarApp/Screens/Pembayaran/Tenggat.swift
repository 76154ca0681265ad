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
        return seconds > 0 ? strings.remaining(seconds) : strings.deadlinePassed
    }

    /// The same where there is little room.
    var remainingShort: SafeText {
        let strings = PembayaranStrings(world.language)
        return seconds > 0 ? strings.remaining(seconds) : strings.deadlinePassedShort
    }

    /// `Sebelum besok 13.43 WIB`, with a sign that says without colour that little time is left.
    func before(_ glyphs: Glyphs) -> SafeText {
        let dates = DateStrings(world.language)
        let day = dates.relativeDay(moment.tanggal(in: world.zona), today: world.today)
        let mark: SafeText = seconds < Self.near ? "\(glyphs.warning) " : ""
        return mark + PembayaranStrings(world.language).before + " \(day) \(dates.time(moment, in: world.zona))"
    }

    /// The same, and how long that is from now.
    func sentence(_ glyphs: Glyphs) -> SafeText { "\(before(glyphs)), \(remaining)" }

    var style: Style { seconds < Self.near ? Style(.danger, .bold) : Style(.warning) }
}
