import CPictures

/// Reads pictures that strangers sent: any bytes give a picture or a `PictureError`, never more memory than `pixelLimit` asks for.
public enum Pictures {
    /// The most pixels that are decoded: 40 megapixels, above what phones take by default.
    public static let pixelLimit = 40_000_000

    /// Nearly every header, its EXIF thumbnail and colour profile included, is within these bytes.
    private static let headerBytes = 256 << 10

    /// Reads format, size and orientation from the beginning of a file; the picture itself may still be damaged.
    /// Throws for a PDF (`.notAPicture`) and above `pixelLimit`.
    public static func inspect(path: String) throws(PictureError) -> PictureInfo {
        let beginning = try PictureFile.read(path: path, most: headerBytes)
        do {
            return try inspect(bytes: beginning)
        } catch PictureError.truncated where beginning.count == headerBytes {
            return try inspect(bytes: PictureFile.read(path: path))
        }
    }

    /// As `inspect(path:)`, for bytes that are in memory: a whole file or its beginning.
    public static func inspect(bytes: [UInt8]) throws(PictureError) -> PictureInfo {
        if bytes.isEmpty { throw .empty }
        guard let format = PictureFormat.sniff(bytes), format != .pdf else { throw .notAPicture }
        var width: UInt32 = 0
        var height: UInt32 = 0
        try check { reason in
            format == .jpeg
                ? cpictures_jpeg_size(bytes, bytes.count, &width, &height, reason)
                : cpictures_png_size(bytes, bytes.count, &width, &height, reason)
        }
        guard Int(width) * Int(height) <= pixelLimit else {
            throw .tooManyPixels(width: Int(width), height: Int(height), limit: pixelLimit)
        }
        return PictureInfo(
            format: format, stored: PictureSize(width: Int(width), height: Int(height)),
            orientation: Exif.orientation(of: bytes, format: format))
    }

    /// Decodes a file upright, made smaller (never larger) to fit into `box` where one is given.
    public static func decode(path: String, fitting box: PictureSize? = nil) throws(PictureError) -> Pixels {
        try decode(bytes: PictureFile.read(path: path), fitting: box)
    }

    /// As `decode(path:fitting:)`, for a whole file in memory. A file that is cut or damaged anywhere is refused whole.
    public static func decode(bytes: [UInt8], fitting box: PictureSize? = nil) throws(PictureError) -> Pixels {
        let info = try inspect(bytes: bytes)
        return try decode(bytes, info, PictureArea(all: info.upright), fitting: box ?? info.upright)
    }

    /// As `decode(path:fitting:)`, but only a part of the picture, which is chosen when the picture's upright size is known: no
    /// more stands in memory than what is asked for.
    public static func decode(
        path: String, fitting box: PictureSize, part: (PictureSize) -> PictureArea
    ) throws(PictureError) -> Pixels {
        try decode(bytes: PictureFile.read(path: path), fitting: box, part: part)
    }

    /// As `decode(path:fitting:part:)`, for a whole file in memory.
    public static func decode(
        bytes: [UInt8], fitting box: PictureSize, part: (PictureSize) -> PictureArea
    ) throws(PictureError) -> Pixels {
        let info = try inspect(bytes: bytes)
        return try decode(bytes, info, part(info.upright), fitting: box)
    }

    private static func decode(
        _ bytes: [UInt8], _ info: PictureInfo, _ area: PictureArea, fitting box: PictureSize
    ) throws(PictureError) -> Pixels {
        let upright = area.size.fitted(into: box)
        let size = info.orientation.exchangesSides ? upright.turned : upright
        let stored = info.orientation.stored(area, of: info.stored)
        return info.orientation.applied(to: try decodeStored(bytes, format: info.format, stored, size: size))
    }

    private static func decodeStored(
        _ bytes: [UInt8], format: PictureFormat, _ area: PictureArea, size: PictureSize
    ) throws(PictureError) -> Pixels {
        let width = UInt32(size.width)
        let height = UInt32(size.height)
        var decoded = [UInt8](repeating: 0, count: size.width * size.height * 4)
        try check { reason in
            format == .jpeg
                ? cpictures_jpeg_decode(bytes, bytes.count, area.part, &decoded, width, height, reason)
                : cpictures_png_decode(bytes, bytes.count, area.part, &decoded, width, height, reason)
        }
        return Pixels(width: size.width, height: size.height, bytes: decoded)
    }

    /// Checks a file to its end, as it would be decoded: what is fit to be sent as a proof, or kept as one.
    /// Of a PDF only the beginning and the end are looked at. Returns the format by content.
    @discardableResult
    public static func verify(path: String) throws(PictureError) -> PictureFormat {
        try verify(bytes: PictureFile.read(path: path))
    }

    /// As `verify(path:)`, for a whole file in memory.
    @discardableResult
    public static func verify(bytes: [UInt8]) throws(PictureError) -> PictureFormat {
        if PictureFormat.sniff(bytes) == .pdf {
            guard endsAsPDF(bytes) else { throw .truncated }
            return .pdf
        }
        let info = try inspect(bytes: bytes)
        // The data are read whole at any size; the smallest costs the least.
        let one = PictureSize(width: 1, height: 1)
        _ = try decodeStored(bytes, format: info.format, PictureArea(all: info.stored), size: one)
        return info.format
    }

    /// Readers look for the end mark in the last 1,024 bytes (PDF 32000-1, annex H.3, note 18).
    static func endsAsPDF(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%%EOF".utf8)
        let tail = bytes.suffix(1_024)
        return tail.indices.contains { tail[$0...].starts(with: mark) }
    }
}
