/// Writes PNG files of every kind, uncompressed, from the bytes of their rows.
struct PNGWriter {
    var width: UInt32
    var height: UInt32
    var depth: UInt8 = 8
    /// 0 grey, 2 colour, 3 palette, 4 grey and alpha, 6 colour and alpha.
    var colourType: UInt8 = 6
    var isInterlaced = false
    /// Chunks before the data: name and content.
    var extras: [(String, [UInt8])] = []

    /// The file; each row begins with its filter byte.
    func file(rows: [UInt8]) -> [UInt8] {
        let header = be(width) + be(height) + [depth, colourType, 0, 0, isInterlaced ? 1 : 0]
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        return signature + chunk("IHDR", header) + extras.flatMap { chunk($0.0, $0.1) } + chunk("IDAT", stored(rows))
            + chunk("IEND", [])
    }

    private func be(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(number >> (24 - 8 * $0) & 255) } }

    private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let checked = Array(name.utf8) + content
        return be(UInt32(content.count)) + checked + be(crc(checked))
    }

    /// A zlib stream of one stored block.
    private func stored(_ bytes: [UInt8]) -> [UInt8] {
        let low = UInt8(bytes.count & 255)
        let high = UInt8(bytes.count >> 8)
        var a: UInt32 = 1
        var b: UInt32 = 0
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return [0x78, 0x01, 0x01, low, high, ~low, ~high] + bytes + be(b << 16 | a)
    }

    private func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = .max
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
