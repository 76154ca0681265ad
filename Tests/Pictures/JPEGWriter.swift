/// Writes JPEG files of kinds that the module's own encoder does not: one block of 8 by 8 pixels of one colour, with any
/// number of components.
struct JPEGWriter {
    /// The value of each component, 0 to 255.
    var components: [Int]
    var width: UInt16 = 8
    var height: UInt16 = 8
    var isProgressive = false
    var hasAdobeMarker = false
    /// How often the (first) scan is written.
    var scans = 1

    func file() -> [UInt8] {
        let frame: [UInt8] = [8] + be(height) + be(width) + [count] + ids.flatMap { [$0, 0x11, 0] }
        return [0xFF, 0xD8] + adobe + tables + segment(isProgressive ? 0xC2 : 0xC0, frame)
            + (0..<scans).flatMap { _ in scan } + [0xFF, 0xD9]
    }

    private var count: UInt8 { UInt8(components.count) }
    private var ids: ClosedRange<UInt8> { 1...count }

    private var adobe: [UInt8] {
        hasAdobeMarker ? segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 0]) : []
    }

    /// One code of four bits for each size of a DC difference; one of a single bit for "no more" AC values.
    private var tables: [UInt8] {
        let direct: [UInt8] = [0x00, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Array(0...8)
        let ends: [UInt8] = [0x10, 1] + [UInt8](repeating: 0, count: 16)
        return segment(0xDB, [0] + [UInt8](repeating: 8, count: 64)) + segment(0xC4, direct) + segment(0xC4, ends)
    }

    private var scan: [UInt8] {
        let spectrum: [UInt8] = [0, isProgressive ? 0 : 63, 0]
        return segment(0xDA, [count] + ids.flatMap { [$0, 0] } + spectrum) + blocks()
    }

    private func be(_ number: UInt16) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 255)] }

    private func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] { [0xFF, marker] + be(UInt16(body.count + 2)) + body }

    /// The coded blocks, filled up with ones and without a marker's byte in them.
    private func blocks() -> [UInt8] {
        var bits = components.flatMap { bitsOfBlock(difference: $0 - 128) }
        while !bits.count.isMultiple(of: 8) { bits.append(1) }
        return stride(from: 0, to: bits.count, by: 8).flatMap { start -> [UInt8] in
            let byte = bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | $1 }
            return byte == 0xFF ? [0xFF, 0] : [byte]
        }
    }

    private func bitsOfBlock(difference: Int) -> [UInt8] {
        var size = 0
        while abs(difference) >> size > 0 { size += 1 }
        let value = difference < 0 ? difference + (1 << size) - 1 : difference
        let coded = (0..<4).map { UInt8(size >> (3 - $0) & 1) } + (0..<size).map { UInt8(value >> (size - 1 - $0) & 1) }
        return isProgressive ? coded : coded + [0]
    }
}
