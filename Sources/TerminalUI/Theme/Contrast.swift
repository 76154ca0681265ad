/// How well text of one colour can be read on another (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
public enum Contrast {
    /// What ordinary text needs (1.4.3, level AA).
    public static let readable = 4.5
    /// What text needs for people who see little (1.4.6, level AAA).
    public static let high = 7.0

    /// From 1, the same, to 21, black on white; of `0xRRGGBB`.
    public static func ratio(_ one: UInt32, _ other: UInt32) -> Double {
        let (first, second) = (luminance(one), luminance(other))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    private static func luminance(_ rgb: UInt32) -> Double {
        let (red, green, blue) = LinearRGB.channels(rgb)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}
