import TerminalUI

extension InputParser {
    /// Terminfo's names of the keys that are asked for.
    static let capabilities: [(String, Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
        ] + (1...12).map { ("kf\($0)", .function($0)) }

    /// The last byte of `ESC O x` and `ESC [ x`.
    static let shifted: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "M"): .enter, UInt8(ascii: "P"): .function(1),
        UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
        UInt8(ascii: "j"): .char("*"), UInt8(ascii: "k"): .char("+"), UInt8(ascii: "l"): .char(","),
        UInt8(ascii: "m"): .char("-"),
        UInt8(ascii: "n"): .char("."), UInt8(ascii: "o"): .char("/"), UInt8(ascii: "p"): .char("0"),
        UInt8(ascii: "q"): .char("1"),
        UInt8(ascii: "r"): .char("2"), UInt8(ascii: "s"): .char("3"), UInt8(ascii: "t"): .char("4"),
        UInt8(ascii: "u"): .char("5"),
        UInt8(ascii: "v"): .char("6"), UInt8(ascii: "w"): .char("7"), UInt8(ascii: "x"): .char("8"),
        UInt8(ascii: "y"): .char("9"),
    ]
}

extension ControlInput {
    /// The number of `ESC [ number ~`.
    static let tilde: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1),
        12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7),
        19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    ]
}
