/// A colour as the eye orders it: equal distances look equally different (Björn Ottosson's OKLab,
/// https://bottosson.github.io/posts/oklab/).
struct OKLab: Sendable, Hashable {
    /// From black, 0, to white, 1.
    var lightness: Double
    /// From green to red.
    var a: Double
    /// From blue to yellow.
    var b: Double

    /// The place of `0xRRGGBB`, read as sRGB.
    init(_ rgb: UInt32) {
        let (red, green, blue) = LinearRGB.channels(rgb)
        let long = Root.third(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let middle = Root.third(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let short = Root.third(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
        a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
        b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    }

    /// How different two colours look, squared.
    func distance(_ other: OKLab) -> Double {
        let (x, y, z) = (lightness - other.lightness, a - other.a, b - other.b)
        return x * x + y * y + z * z
    }

    /// How far from grey it is; the strongest colours of a screen have 0.3.
    var chroma: Double { (a * a + b * b).squareRoot() }

    /// The same with what sets a colour apart from grey and from another hue made large, and what makes a pale one strong made
    /// small: among a handful of strong colours a pale green is nearest to green.
    var signal: OKLab {
        var result = self
        let share = 0.8 / (chroma + 0.05)
        (result.a, result.b) = (a * share, b * share)
        // A dark yellow is a yellow before it is as dark as a red.
        result.lightness *= 0.7
        return result
    }
}

/// Light itself, of which sRGB is a crooked scale (IEC 61966-2-1).
enum LinearRGB {
    /// Red, green and blue from 0 to 1.
    static func channels(_ rgb: UInt32) -> (Double, Double, Double) {
        (levels[Int(rgb >> 16 & 255)], levels[Int(rgb >> 8 & 255)], levels[Int(rgb & 255)])
    }

    private static let levels: [Double] = (0...255).map { level in
        let share = Double(level) / 255
        guard share > 0.04045 else { return share / 12.92 }
        let square = (share + 0.055) / 1.055 * ((share + 0.055) / 1.055)
        // The power of 2.4.
        return square * Root.fifth(square)
    }
}

/// Roots of what lies between 0 and 1, by Newton: this module uses no library of mathematics.
enum Root {
    static func third(_ value: Double) -> Double {
        solve(value) { root in root - (root * root * root - value) / (3 * root * root) }
    }

    static func fifth(_ value: Double) -> Double {
        solve(value) { root in
            let square = root * root
            return root - (square * square * root - value) / (5 * square * square)
        }
    }

    /// Comes down from 1, so each step is smaller than the one before, until none is left.
    private static func solve(_ value: Double, _ step: (Double) -> Double) -> Double {
        guard value > 0 else { return 0 }
        var root = 1.0
        for _ in 0..<64 {
            let next = step(root)
            if root - next < 1e-12 { return next }
            root = next
        }
        return root
    }
}
