/// Why a picture cannot be used.
public enum PictureError: Error, Sendable, Equatable {
    /// The file cannot be opened or read.
    case unreadable(UnreadableReason)
    /// The file has no bytes.
    case empty
    /// The file has more bytes than are read into memory.
    case tooManyBytes(count: Int, limit: Int)
    /// The bytes begin neither as a JPEG nor as a PNG (nor, where one is allowed, as a PDF).
    case notAPicture
    /// The picture is larger than what is decoded; sizes in pixels.
    case tooManyPixels(width: Int, height: Int, limit: Int)
    /// The bytes end before the picture does: a copy or a download that was cut.
    case truncated
    /// The bytes are damaged, or of a rare kind that is not read. The reason is the decoder's own English, for a log.
    case broken(reason: String)
}

/// Why a file cannot be read.
public enum UnreadableReason: Sendable, Equatable {
    /// There is nothing by that name.
    case missing
    /// The person may not read it.
    case forbidden
    /// It is a directory, a device, a socket or a pipe.
    case notAFile
    /// Anything else, with the `errno` of the call that failed.
    case failed(errno: Int32)
}
