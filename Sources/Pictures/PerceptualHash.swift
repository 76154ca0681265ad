extension Pixels {
    /// 64 bits that stay nearly the same when the picture is scaled or encoded anew: each says whether one of nine
    /// neighbouring fields in one of eight lines is brighter than the next ("difference hash"). Few different bits
    /// (`distance(from:)` up to about 8) mean the same picture.
    public func perceptualHash() -> UInt64 {
        let columns = 9
        var hash: UInt64 = 0
        for line in 0..<8 {
            let brightness = (0..<columns).map { meanBrightness(column: $0, of: columns, line: line, of: 8) }
            for column in 0..<columns - 1 {
                hash = hash << 1 | (brightness[column] > brightness[column + 1] ? 1 : 0)
            }
        }
        return hash
    }

    /// The number of bits by which two hashes differ, 0 to 64.
    public static func hashDistance(_ first: UInt64, _ second: UInt64) -> Int { (first ^ second).nonzeroBitCount }

    /// The mean brightness (0 to 255,000) of one field of a grid, seen on white; a field has at least one pixel.
    private func meanBrightness(column: Int, of columns: Int, line: Int, of lines: Int) -> Int {
        let left = column * width / columns
        let right = max(left + 1, (column + 1) * width / columns)
        let top = line * height / lines
        let bottom = max(top + 1, (line + 1) * height / lines)
        var sum = 0
        for y in top..<bottom {
            for start in stride(from: (y * width + left) * 4, to: (y * width + right) * 4, by: 4) {
                let alpha = Int(bytes[start + 3])
                let colour = 299 * Int(bytes[start]) + 587 * Int(bytes[start + 1]) + 114 * Int(bytes[start + 2])
                sum += (colour * alpha + 255_000 * (255 - alpha)) / 255
            }
        }
        return sum / ((right - left) * (bottom - top))
    }
}
