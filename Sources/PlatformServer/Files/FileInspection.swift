import ChillAjarKit
import Pictures

/// What a file is, told by its content.
enum FileInspection {
    /// Walks through a file to its end without decoding; throws for what is none of the kinds, cut, or beyond the limits.
    static func kind(ofFile path: String) throws(BuktiFile.Problem) -> BuktiFile.Kind {
        do {
            return kind(of: try Pictures.examine(path: path))
        } catch {
            throw problem(of: error)
        }
    }

    private static func kind(of format: PictureFormat) -> BuktiFile.Kind {
        switch format {
        case .jpeg: .jpeg
        case .png: .png
        case .pdf: .pdf
        }
    }

    private static func problem(of error: PictureError) -> BuktiFile.Problem {
        switch error {
        case .empty: .empty
        case .tooManyBytes(let count, _): .tooLarge(bytes: Int64(count))
        case .notAPicture: .wrongKind
        case .tooManyPixels(let width, let height, _): .tooManyPixels(width: width, height: height)
        case .truncated: .broken("cut")
        case .broken(let reason): .broken(reason)
        case .unreadable(let reason): .unreadable("\(reason)")
        }
    }
}
