import Glibc

extension Pictures {
    /// Walks through a file's structure without decoding: its kind by content, a size within ``pixelLimit``, and an end where
    /// the format has its end. What is cut is refused; data that are damaged within pass, ``verify(path:)`` finds those.
    ///
    /// A hundred times cheaper than decoding. Throws as ``verify(path:)`` does.
    public static func examine(path: String) throws(PictureError) -> PictureFormat {
        try examine(bytes: PictureFile.read(path: path))
    }

    /// As `examine(path:)`, for a whole file in memory.
    public static func examine(bytes: [UInt8]) throws(PictureError) -> PictureFormat {
        if bytes.isEmpty { throw .empty }
        guard let format = PictureFormat.sniff(bytes) else { throw .notAPicture }
        let size: PictureSize
        switch format {
        case .pdf:
            guard endsAsPDF(bytes) else { throw .truncated }
            return .pdf
        case .jpeg: size = try JPEGStructure.size(of: bytes)
        case .png: size = try PNGStructure.size(of: bytes)
        }
        guard size.width * size.height <= pixelLimit else {
            throw .tooManyPixels(width: size.width, height: size.height, limit: pixelLimit)
        }
        return format
    }
}

/// The segments of a JPEG file (ITU-T T.81, annex B).
enum JPEGStructure {
    /// Walks every segment and scan up to the end marker; what cameras put behind it is not looked at.
    static func size(of bytes: [UInt8]) throws(PictureError) -> PictureSize {
        let reader = ByteReader(bytes: bytes, bigEndian: true)
        var size: PictureSize?
        var hasScan = false
        var position = 2
        while true {
            let marker = try nextMarker(reader, &position)
            switch marker {
            case 0xD9:
                guard let size, hasScan else { throw .broken(reason: "no picture before its end") }
                return size
            case 0x01, 0xD0...0xD7: continue
            case 0x00, 0xD8: throw .broken(reason: "an unexpected marker")
            default: break
            }
            guard let length = reader.u16(position) else { throw .truncated }
            guard length >= 2 else { throw .broken(reason: "an impossible segment") }
            let segment = position
            position += length
            guard position <= bytes.count else { throw .truncated }
            if isFrame(marker) { size = try frameSize(reader, segment, length) }
            if marker == 0xDA {
                guard size != nil else { throw .broken(reason: "a scan before its frame") }
                hasScan = true
                try skipScan(bytes, &position)
            }
        }
    }

    private static func nextMarker(_ reader: ByteReader, _ position: inout Int) throws(PictureError) -> Int {
        guard let prefix = reader.u8(position) else { throw .truncated }
        guard prefix == 0xFF else { throw .broken(reason: "no marker where one belongs") }
        while reader.u8(position) == 0xFF { position += 1 }
        guard let marker = reader.u8(position) else { throw .truncated }
        position += 1
        return marker
    }

    private static func isFrame(_ marker: Int) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    private static func frameSize(_ reader: ByteReader, _ segment: Int, _ length: Int) throws(PictureError) -> PictureSize {
        guard length >= 8, let height = reader.u16(segment + 3), let width = reader.u16(segment + 5), width > 0, height > 0 else {
            throw .broken(reason: "a frame without a size")
        }
        return PictureSize(width: width, height: height)
    }

    /// Moves to the marker behind a scan's data, in which 0xFF is followed by zero or is a restart.
    private static func skipScan(_ bytes: [UInt8], _ position: inout Int) throws(PictureError) {
        let found = bytes.withUnsafeBytes { raw -> Int? in
            guard let start = raw.baseAddress else { return nil }
            var at = position
            while at < raw.count, let hit = memchr(start + at, 0xFF, raw.count - at) {
                at = UnsafeRawPointer(hit) - start
                guard at + 1 < raw.count else { return nil }
                switch raw[at + 1] {
                case 0x00, 0xD0...0xD7: at += 2
                case 0xFF: at += 1
                default: return at
                }
            }
            return nil
        }
        guard let found else { throw .truncated }
        position = found
    }
}

/// The chunks of a PNG file (PNG 3rd edition, chapter 5).
enum PNGStructure {
    /// Walks every chunk up to IEND and checks its CRC.
    static func size(of bytes: [UInt8]) throws(PictureError) -> PictureSize {
        let reader = ByteReader(bytes: bytes, bigEndian: true)
        var position = PictureFormat.signatureLength
        var size: PictureSize?
        var hasData = false
        while true {
            guard let length = reader.u32(position), position + 8 <= bytes.count else { throw .truncated }
            guard length < 1 << 31 else { throw .broken(reason: "an impossible chunk") }
            let end = position + 8 + length
            guard let crc = reader.u32(end) else { throw .truncated }
            guard UInt32(crc) == CRC32.of(bytes, position + 4..<end) else { throw .broken(reason: "a chunk's checksum is wrong") }
            if size == nil {
                guard reader.matches(Array("IHDR".utf8), at: position + 4), length == 13, let width = reader.u32(position + 8),
                    let height = reader.u32(position + 12), width > 0, height > 0
                else { throw .broken(reason: "no header at the beginning") }
                size = PictureSize(width: width, height: height)
            }
            if reader.matches(Array("IDAT".utf8), at: position + 4) { hasData = true }
            if reader.matches(Array("IEND".utf8), at: position + 4) { break }
            position = end + 4
        }
        guard let size, hasData else { throw .broken(reason: "no picture before its end") }
        return size
    }
}

/// The checksum of PNG and zip (ISO 3309), eight bytes a step.
enum CRC32 {
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for index in 0..<256 {
            var value = UInt32(index)
            for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
            tables[index] = value
        }
        for index in 256..<8 * 256 {
            let value = tables[index - 256]
            tables[index] = tables[Int(value & 255)] ^ value >> 8
        }
        return tables
    }()

    static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        tables.withUnsafeBufferPointer { tables in
            bytes.withUnsafeBytes { raw in
                var crc: UInt32 = 0xFFFF_FFFF
                var at = range.lowerBound
                while at + 8 <= range.upperBound {
                    let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian ^ UInt64(crc)
                    crc = 0
                    for step in 0..<8 { crc ^= tables[(7 - step) << 8 | Int(word >> UInt64(step * 8) & 255)] }
                    at += 8
                }
                while at < range.upperBound {
                    crc = tables[Int((crc ^ UInt32(raw[at])) & 255)] ^ crc >> 8
                    at += 1
                }
                return ~crc
            }
        }
    }
}
