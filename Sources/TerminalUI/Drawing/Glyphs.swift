/// The signs the program draws with: Unicode's, or ASCII's for terminals and readers that need them.
public struct Glyphs: Sendable, Hashable {
    /// Whether everything drawn is reduced to ASCII.
    public var isASCII: Bool
    /// Corners of a box.
    public var topLeft, topRight, bottomLeft, bottomRight: SafeText
    /// Edges of a box and lines.
    public var horizontal, vertical: SafeText
    /// Where a line meets an edge of a box.
    public var teeLeft, teeRight: SafeText
    /// The end of a text that was cut.
    public var ellipsis: SafeText
    /// The mark of the selected row.
    public var selectionBar: SafeText
    /// One of several, chosen and not.
    public var radioOn, radioOff: SafeText
    /// Yes and no of a box to tick.
    public var checkOn, checkOff: SafeText
    /// Done, failed, attention.
    public var check, cross, warning: SafeText
    /// A full and an empty star.
    public var star, starEmpty: SafeText
    /// A point before something, and between two.
    public var bullet, separator: SafeText
    /// Directions.
    public var arrowUp, arrowDown, arrowLeft, arrowRight: SafeText
    /// On its way to the server, offline, waiting.
    public var sending, offline, waiting: SafeText
    /// A free and a taken slot.
    public var slotFree, slotTaken: SafeText
    /// The parts of a progress bar: done, not done, and eighths of a cell between them.
    public var progressFull, progressEmpty: SafeText
    /// The partly filled cells of a progress bar, from least to most; may be empty.
    public var progressParts: [SafeText]
    /// The handle and the track of a scroll bar.
    public var scrollThumb, scrollTrack: SafeText
    /// What stands for text that has not come yet.
    public var skeleton: SafeText
    /// What stands for a character of a secret.
    public var secret: SafeText
    /// The key Enter.
    public var enter: SafeText
    /// A value that is chosen of several, and one that is not.
    public var choiceOn: SafeText = "●", choiceOff: SafeText = "○"
    /// What is still to come.
    public var ahead: SafeText = "○"

    /// Unicode's signs, each one cell wide everywhere.
    public static let unicode = Glyphs(
        isASCII: false, topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯", horizontal: "─", vertical: "│",
        teeLeft: "├", teeRight: "┤", ellipsis: "…", selectionBar: "▌", radioOn: "●", radioOff: "○", checkOn: "▣", checkOff: "□",
        check: "✓", cross: "✗", warning: "⚠", star: "★", starEmpty: "☆", bullet: "•", separator: "·", arrowUp: "↑",
        arrowDown: "↓", arrowLeft: "←", arrowRight: "→", sending: "⇡", offline: "◌", waiting: "…", slotFree: "▣", slotTaken: "▒",
        progressFull: "█", progressEmpty: "░", progressParts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"], scrollThumb: "┃",
        scrollTrack: "│", skeleton: "▄", secret: "•", enter: "⏎")

    /// Only ASCII.
    public static let ascii = Glyphs(
        isASCII: true, topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", horizontal: "-", vertical: "|",
        teeLeft: "+", teeRight: "+", ellipsis: "~", selectionBar: ">", radioOn: "*", radioOff: "o", checkOn: "#", checkOff: "_",
        check: "v", cross: "x", warning: "!", star: "*", starEmpty: ".", bullet: "*", separator: "-", arrowUp: "^",
        arrowDown: "v", arrowLeft: "<", arrowRight: ">", sending: "^", offline: "-", waiting: ".", slotFree: "#", slotTaken: "%",
        progressFull: "#", progressEmpty: ".", progressParts: [], scrollThumb: "#", scrollTrack: "|", skeleton: "_", secret: "*",
        enter: "Enter", choiceOn: "*", choiceOff: "o", ahead: "o")

    /// What is drawn for a glyph: itself, or the nearest of ASCII; a wide glyph's stand-in fills its first cell.
    func drawn(_ glyph: Glyph) -> Glyph {
        if !isASCII || glyph.packed < 0x7F || glyph.isContinuation { return glyph }
        return Glyph(base: glyph.base.isASCII ? glyph.base : Self.nearestASCII[glyph.base] ?? "?")
    }

    private static let nearestASCII: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (signs, standIns) in standIns {
            for (sign, standIn) in zip(signs.unicodeScalars, standIns.unicodeScalars) { table[sign] = standIn }
        }
        return table
    }()

    /// Signs, and in the same place what stands for each in ASCII.
    private static let standIns: [(String, String)] = [
        ("…·•–—‘’“”›‹«»×≠\u{A0}", "~-*--''\"\"><<>x! "),
        ("★☆✓✗⚠●○◌▣□▸▾←→↑↓⇡⏎", "*.vx!*o-#_>v<>^v^/"),
        ("─│╌═┌┐└┘├┤┬┴┼╭╮╰╯╴╵╶╷┃", "-|-=+++++++++++++-|-|#"),
        // Of what pictures and charts are made: how much of the cell is filled, and where.
        ("█▓▒░▀▄▌▐▘▝▖▗▙▛▜▟▚▞", "#%%.\"_||''..####%%"),
        ("▁▂▃▅▆▇▏▎▍▋▊▉", "___###|||###"),
        ("ÀÁÂÃÄÅàáâãäåĀāĂăĄąÇçĆćČčĎďĐđ", "AAAAAAaaaaaaAaAaAaCcCcCcDdDd"),
        ("ÈÉÊËèéêëĒēĘęĚěĞğÌÍÎÏìíîïĪīİı", "EEEEeeeeEeEeEeGgIIIIiiiiIiIi"),
        ("ŁłÑñŃńŇňÒÓÔÕÖØòóôõöøŌōŐőŘřŚśŞşŠš", "LlNnNnNnOOOOOOooooooOoOoRrSsSsSs"),
        ("ßŢţŤťÙÚÛÜùúûüŪūŮůŰűÝýÿŹźŻżŽž", "sTtTtUUUUuuuuUuUuUuYyyZzZzZz"),
    ]
}
