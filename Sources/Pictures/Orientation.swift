/// How a stored picture has to be turned to stand upright: the values of EXIF's tag 0x0112.
public enum Orientation: Int, Sendable, CaseIterable {
    case upright = 1
    case mirrored
    case upsideDown
    case mirroredUpsideDown
    case mirroredTurnedLeft
    case turnedLeft
    case mirroredTurnedRight
    case turnedRight

    /// Whether the upright picture's width is the stored one's height.
    public var exchangesSides: Bool { rawValue >= Orientation.mirroredTurnedLeft.rawValue }

    /// The step through the stored pixels for one step right and one step down in the upright picture, and where it starts.
    private func walk(width: Int, height: Int) -> (start: Int, right: Int, down: Int) {
        let lastColumn = width - 1
        let lastRow = (height - 1) * width
        return switch self {
        case .upright: (0, 1, width)
        case .mirrored: (lastColumn, -1, width)
        case .upsideDown: (lastRow + lastColumn, -1, -width)
        case .mirroredUpsideDown: (lastRow, 1, -width)
        case .mirroredTurnedLeft: (0, width, 1)
        case .turnedLeft: (lastRow, -width, 1)
        case .mirroredTurnedRight: (lastRow + lastColumn, -width, -1)
        case .turnedRight: (lastColumn, width, -1)
        }
    }

    /// Where a part of the upright picture lies in the stored one.
    func stored(_ area: PictureArea, of stored: PictureSize) -> PictureArea {
        let (start, right, down) = walk(width: stored.width, height: stored.height)
        func place(_ x: Int, _ y: Int) -> (x: Int, y: Int) {
            let index = start + x * right + y * down
            return (index % stored.width, index / stored.width)
        }
        let first = place(area.x, area.y)
        let last = place(area.x + area.size.width - 1, area.y + area.size.height - 1)
        return PictureArea(
            x: min(first.x, last.x), y: min(first.y, last.y), width: abs(first.x - last.x) + 1,
            height: abs(first.y - last.y) + 1, within: stored)
    }

    /// The stored pixels, turned upright.
    func applied(to pixels: Pixels) -> Pixels {
        if self == .upright { return pixels }
        let (start, right, down) = walk(width: pixels.width, height: pixels.height)
        let size = exchangesSides ? pixels.size.turned : pixels.size
        let bytes = pixels.bytes.withUnsafeBytes { source in
            [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
                let target = UnsafeMutableRawBufferPointer(target)
                var next = 0
                for y in 0..<size.height {
                    var from = start + y * down
                    for _ in 0..<size.width {
                        target.storeBytes(
                            of: source.loadUnaligned(fromByteOffset: from * 4, as: UInt32.self), toByteOffset: next,
                            as: UInt32.self)
                        next += 4
                        from += right
                    }
                }
                count = next
            }
        }
        return Pixels(width: size.width, height: size.height, bytes: bytes)
    }
}
