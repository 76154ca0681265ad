import CPictures

extension Pixels {
    /// The picture as a JPEG file on white, `quality` from 1 to 100. Throws `.broken` where a side is above 65,500 pixels.
    public func encodeJPEG(quality: Int = 85) throws(PictureError) -> [UInt8] {
        let opaque = composed(over: 0xFFFFFF)
        return try encoded { out, count, reason in
            cpictures_jpeg_encode(
                opaque.bytes, UInt32(width), UInt32(height), Int32(min(max(quality, 1), 100)), out, count, reason)
        }
    }

    /// The picture as a PNG file, alpha included.
    public func encodePNG() throws(PictureError) -> [UInt8] {
        try encoded { out, count, reason in
            cpictures_png_encode(bytes, UInt32(width), UInt32(height), out, count, reason)
        }
    }

    private typealias Encoder = (
        UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>, UnsafeMutablePointer<CChar>
    ) -> cpictures_status

    private func encoded(_ encoder: Encoder) throws(PictureError) -> [UInt8] {
        var out: UnsafeMutablePointer<UInt8>?
        var count = 0
        defer { cpictures_free(out) }
        try check { reason in encoder(&out, &count, reason) }
        return Array(UnsafeBufferPointer(start: out, count: count))
    }
}

/// Runs a call of `CPictures` and turns what it says into an error.
func check(_ call: (UnsafeMutablePointer<CChar>) -> cpictures_status) throws(PictureError) {
    var status = cpictures_status.ok
    let reason = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CPICTURES_REASON)) { buffer -> String in
        guard let start = buffer.baseAddress else { return "" }
        start.initialize(repeating: 0, count: buffer.count)
        status = call(start)
        return String(cString: start)
    }
    switch status {
    case .ok: return
    case .cut: throw .truncated
    case .broken: throw .broken(reason: reason)
    @unknown default: throw .broken(reason: reason)
    }
}
