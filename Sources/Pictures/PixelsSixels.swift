import CPictures

extension Pixels {
    /// The picture as sixels over so many cells of a size in pixels, which it fills but for less than six rows of pixels; a whole
    /// sequence of a terminal. Nil when there is no memory for it.
    public func encodeSixels(columns: Int, rows: Int, cell: PictureSize) -> [UInt8]? {
        var out: UnsafeMutablePointer<UInt8>?
        var count = 0
        defer { cpictures_free(out) }
        let isDone = cpictures_sixels(
            bytes, UInt32(width), UInt32(height), UInt32(max(1, columns)), UInt32(max(1, rows)), UInt32(cell.width),
            UInt32(cell.height), &out, &count)
        return isDone ? Array(UnsafeBufferPointer(start: out, count: count)) : nil
    }
}
