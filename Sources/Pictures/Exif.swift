/// Finds the orientation in a picture's EXIF block. Whatever is not as the standard has it counts as upright.
enum Exif {
    /// The orientation that the file's EXIF block gives, or `.upright`.
    static func orientation(of bytes: [UInt8], format: PictureFormat) -> Orientation {
        let reader = ByteReader(bytes: bytes, bigEndian: true)
        let start: Int? =
            switch format {
            case .jpeg: tiffInJPEG(reader)
            case .png: tiffInPNG(reader)
            case .pdf: nil
            }
        return start.flatMap { orientation(of: bytes, tiff: $0) } ?? .upright
    }

    /// Where the TIFF structure begins in the APP1 segment of a JPEG (Exif 2.32, 4.7.2).
    private static func tiffInJPEG(_ reader: ByteReader) -> Int? {
        var position = 2
        while let prefix = reader.u8(position), let marker = reader.u8(position + 1) {
            guard prefix == 0xFF else { return nil }
            if marker == 0xFF {
                position += 1
                continue
            }
            guard marker != 0xDA, marker != 0xD9, let length = reader.u16(position + 2), length >= 2 else { return nil }
            if marker == 0xE1, length >= 16, reader.matches(Array("Exif\0\0".utf8), at: position + 4) { return position + 10 }
            position += 2 + length
        }
        return nil
    }

    /// Where the TIFF structure begins in the eXIf chunk of a PNG (PNG 3rd edition, 11.3.3.6).
    private static func tiffInPNG(_ reader: ByteReader) -> Int? {
        var position = PictureFormat.signatureLength
        while let length = reader.u32(position), !reader.matches(Array("IDAT".utf8), at: position + 4) {
            if reader.matches(Array("eXIf".utf8), at: position + 4) { return position + 8 }
            position += 12 + length
        }
        return nil
    }

    /// Reads tag 0x0112 of the first directory (TIFF 6.0, section 2).
    private static func orientation(of bytes: [UInt8], tiff: Int) -> Orientation? {
        var reader = ByteReader(bytes: bytes, bigEndian: true)
        if reader.matches([0x49, 0x49], at: tiff) {
            reader.bigEndian = false
        } else if !reader.matches([0x4D, 0x4D], at: tiff) {
            return nil
        }
        guard reader.u16(tiff + 2) == 42, let offset = reader.u32(tiff + 4), let entries = reader.u16(tiff + offset) else {
            return nil
        }
        for index in 0..<entries {
            let entry = tiff + offset + 2 + index * 12
            guard let tag = reader.u16(entry) else { return nil }
            if tag == 0x0112 { return reader.u16(entry + 8).flatMap(Orientation.init(rawValue:)) }
        }
        return nil
    }
}

/// Numbers at positions of a byte array; nil outside of it.
struct ByteReader {
    let bytes: [UInt8]
    var bigEndian: Bool

    func u8(_ position: Int) -> Int? {
        bytes.indices.contains(position) ? Int(bytes[position]) : nil
    }

    func u16(_ position: Int) -> Int? {
        guard let first = u8(position), let second = u8(position + 1) else { return nil }
        return bigEndian ? first << 8 | second : second << 8 | first
    }

    func u32(_ position: Int) -> Int? {
        guard let first = u16(position), let second = u16(position + 2) else { return nil }
        return bigEndian ? first << 16 | second : second << 16 | first
    }

    func matches(_ expected: [UInt8], at position: Int) -> Bool {
        guard position >= 0, position <= bytes.count - expected.count else { return false }
        return bytes[position..<position + expected.count].elementsEqual(expected)
    }
}
