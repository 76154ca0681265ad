/// A picture in grey, small enough to be compared with another and fine enough to tell two receipts of one layout apart.
///
/// A hash of 64 bits finds what may be the same picture; receipts of one bank differ in a few digits, which no such hash sees. So
/// the two are laid over each other, however one was cropped, and compared field by field.
public struct PictureLooks: Sendable {
    /// What a picture is decoded into for this.
    public static let box = PictureSize(width: 360, height: 640)

    let width: Int
    let height: Int
    /// Brightness from 0 to 255, row by row.
    let grey: [Float]
    /// See ``Pixels/perceptualHash()``.
    public let hash: UInt64

    /// The looks of an upright picture, decoded to fit into ``box``.
    public init(_ pixels: Pixels) {
        width = pixels.width
        height = pixels.height
        hash = pixels.perceptualHash()
        grey = pixels.bytes.withUnsafeBufferPointer { bytes in
            (0..<pixels.width * pixels.height).map { pixel in
                let start = pixel * 4
                let alpha = Float(bytes[start + 3]) / 255
                let colour = 0.299 * Float(bytes[start]) + 0.587 * Float(bytes[start + 1]) + 0.114 * Float(bytes[start + 2])
                return colour * alpha + 255 * (1 - alpha)
            }
        }
    }

    /// How much the field differs in which the two pictures differ most, in hundredths of the contrast; 0 for the same picture.
    public func difference(from other: PictureLooks) -> Int {
        let across = Alignment(ofProfile: columnProfile, in: other.columnProfile)
        let down = Alignment(ofProfile: rowProfile, in: other.rowProfile)
        return FieldComparison(self, other, across: across, down: down).worst
    }

    /// How strongly brightness changes along each column; blind to how bright the whole is.
    private var columnProfile: [Float] {
        (0..<width).map { x in
            var sum: Float = 0
            for y in 0..<height { sum += abs(grey[y * width + min(x + 1, width - 1)] - grey[y * width + x]) }
            return sum / Float(height)
        }
    }

    private var rowProfile: [Float] {
        (0..<height).map { y in
            var sum: Float = 0
            let next = min(y + 1, height - 1) * width
            for x in 0..<width { sum += abs(grey[next + x] - grey[y * width + x]) }
            return sum / Float(width)
        }
    }
}

/// Which part of another picture's side this picture's side shows: from `begin` to `end`, as fractions of it.
struct Alignment {
    private(set) var begin: Float = 0
    private(set) var end: Float = 1

    /// How much either picture may lack at an edge.
    private static let reach: Float = 0.04

    /// The part at which the profiles agree best; looked for coarsely, then finely.
    init(ofProfile profile: [Float], in other: [Float]) {
        let profile = Self.normalised(profile)
        var best: Float = -.infinity
        var step: Float = 0.0025
        var reach = Self.reach
        for _ in 0..<2 {
            let (centreBegin, centreEnd) = (begin, end)
            let steps = Int((reach / step).rounded())
            for left in -steps...steps {
                for right in -steps...steps {
                    let candidate = (centreBegin + Float(left) * step, centreEnd + Float(right) * step)
                    let score = Self.agreement(profile, other, candidate.0, candidate.1)
                    // What is nearer to no crop at all wins where both are as good.
                    if score > best + 0.0005 { (best, begin, end) = (score, candidate.0, candidate.1) }
                }
            }
            (reach, step) = (0.0025, 0.0005)
        }
    }

    private static func normalised(_ values: [Float]) -> [Float] {
        let mean = values.reduce(0, +) / Float(values.count)
        let length = values.reduce(Float(0)) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
        return values.map { ($0 - mean) / max(length, 1e-6) }
    }

    /// The correlation of a profile with the part of another.
    private static func agreement(_ profile: [Float], _ other: [Float], _ begin: Float, _ end: Float) -> Float {
        let scale = (end - begin) * Float(other.count) / Float(profile.count)
        let start = begin * Float(other.count) + scale / 2 - 0.5
        var sum: Float = 0, squares: Float = 0, product: Float = 0
        let limit = Float(other.count - 1)
        for index in 0..<profile.count {
            let place = min(max(0, start + Float(index) * scale), limit)
            let low = Int(place)
            let high = min(low + 1, other.count - 1)
            let value = other[low] + (other[high] - other[low]) * (place - Float(low))
            sum += value
            squares += value * value
            product += value * profile[index]
        }
        let variance = squares - sum * sum / Float(profile.count)
        return product / max(variance, 1e-6).squareRoot()
    }
}

/// Two pictures laid over each other.
struct FieldComparison {
    /// Fields are as large as a few letters of a receipt.
    private static let field = 12
    /// Pixels at each edge that are not looked at.
    private static let edge = 0.05

    /// The greatest difference of a field, in hundredths of the contrast.
    let worst: Int

    init(_ picture: PictureLooks, _ other: PictureLooks, across: Alignment, down: Alignment) {
        let (width, height) = (picture.width, picture.height)
        let a = Self.softened(picture.grey, width, height)
        let soft = Self.softened(other.grey, other.width, other.height)
        var b = [Float](repeating: 0, count: width * height)
        let xs = Self.places(width, other.width, across), ys = Self.places(height, other.height, down)
        for y in 0..<height {
            let y0 = Int(ys[y]), y1 = min(y0 + 1, other.height - 1), fy = ys[y] - Float(y0)
            for x in 0..<width {
                let x0 = Int(xs[x]), x1 = min(x0 + 1, other.width - 1), fx = xs[x] - Float(x0)
                let top = soft[y0 * other.width + x0] * (1 - fx) + soft[y0 * other.width + x1] * fx
                let bottom = soft[y1 * other.width + x0] * (1 - fx) + soft[y1 * other.width + x1] * fx
                b[y * width + x] = top * (1 - fy) + bottom * fy
            }
        }
        let marginX = Int(Double(width) * Self.edge), marginY = Int(Double(height) * Self.edge)
        worst = Self.worst(a, b, width, marginX..<width - marginX, marginY..<height - marginY)
    }

    private static func places(_ count: Int, _ other: Int, _ alignment: Alignment) -> [Float] {
        (0..<count).map { index in
            let fraction = alignment.begin + (alignment.end - alignment.begin) * (Float(index) + 0.5) / Float(count)
            return min(max(0, fraction * Float(other) - 0.5), Float(other - 1))
        }
    }

    /// Each pixel the mean of nine: scaling and encoding blur edges in their own ways.
    private static func softened(_ grey: [Float], _ width: Int, _ height: Int) -> [Float] {
        var out = grey
        guard width > 2, height > 2 else { return out }
        for y in 1..<height - 1 {
            for x in 1..<width - 1 {
                var sum: Float = 0
                for line in y - 1...y + 1 {
                    let at = line * width + x
                    sum += grey[at - 1] + grey[at] + grey[at + 1]
                }
                out[y * width + x] = sum / 9
            }
        }
        return out
    }

    private static func worst(_ a: [Float], _ b: [Float], _ width: Int, _ columns: Range<Int>, _ rows: Range<Int>) -> Int {
        // The straight line that makes the brightness of the one that of the other.
        var n: Float = 0, sa: Float = 0, sb: Float = 0, sab: Float = 0, sbb: Float = 0, saa: Float = 0
        for y in rows {
            for x in columns {
                let p = a[y * width + x], q = b[y * width + x]; n += 1; sa += p; sb += q; sab += p * q; sbb += q * q; saa += p * p
            }
        }
        guard n > 0 else { return 100 }
        let gain = (sab - sa * sb / n) / max(sbb - sb * sb / n, 1)
        let offset = (sa - gain * sb) / n
        let contrast = max(8, ((saa - sa * sa / n) / n).squareRoot())
        var worst: Float = 0
        for top in stride(from: rows.lowerBound, to: rows.upperBound - field, by: field / 2) {
            for left in stride(from: columns.lowerBound, to: columns.upperBound - field, by: field / 2) {
                var sum: Float = 0
                for y in top..<top + field {
                    for x in left..<left + field { sum += abs(a[y * width + x] - gain * b[y * width + x] - offset) }
                }
                worst = max(worst, sum / Float(field * field))
            }
        }
        return Int((worst / contrast * 100).rounded())
    }
}
