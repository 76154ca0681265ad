/// Finds out whether the terminal's background is dark.
enum Background {
    /// From `COLORFGBG` (`15;0`): 0 to 6 and 8 are dark colours of the palette.
    static func fromEnvironment(_ value: String?) -> Bool? {
        guard let last = value?.split(separator: ";").last, let index = Int(last), (0...15).contains(index) else { return nil }
        return index < 7 || index == 8
    }

    /// From the answer to OSC 11: `rgb:RRRR/GGGG/BBBB` with one to four digits each.
    static func isDark(answer: Substring) -> Bool? {
        let body = answer.hasPrefix("rgba:") ? answer.dropFirst(5) : answer.dropFirst(4)
        guard answer.hasPrefix("rgb") else { return nil }
        let parts = body.split(separator: "/").prefix(3).compactMap(share)
        guard parts.count == 3 else { return nil }
        return 2126 * parts[0] + 7152 * parts[1] + 722 * parts[2] < 10_000 * 500
    }

    /// A channel in thousandths.
    private static func share(_ digits: Substring) -> Int? {
        guard (1...4).contains(digits.utf8.count), let value = Int(digits, radix: 16) else { return nil }
        return value * 1000 / ((1 << (4 * digits.utf8.count)) - 1)
    }
}
