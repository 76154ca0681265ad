import ChillAjarKit
import Pictures
import TerminalUI

/// Work that this computer does for a screen, away from the thread that draws.
public enum LocalCommand: Hashable, Sendable {
    /// Checks whether a file can be a payment proof.
    case inspectBukti(path: String)
    /// Draws a picture file for so many cells.
    case drawFile(path: String, PictureRequest)
    /// Draws the bytes of a picture for so many cells.
    case drawBytes([UInt8], PictureRequest)
    /// Saves bytes under a name in the person's download folder, never over another file.
    case save([UInt8], fileName: String)
    /// Saves bytes and opens them with the program that the desktop has for it.
    case open([UInt8], fileName: String)
    /// Opens an address of the web with the program that the desktop has for it; the name of the event is the address.
    case openLink(String)
    /// Completes the path that was typed so far.
    case completePath(String)
    /// Reads what lies in a folder; `~` is the person's home.
    case listFolder(String)
    /// Looks what lies here of every profile.
    case surveyProfil
}

/// What came of a ``LocalCommand``.
public enum LocalEvent: Sendable {
    /// The file can be a proof, or why it can not. The path is the one that was asked about.
    case inspected(path: String, Result<BuktiCandidate, BuktiFile.Problem>)
    /// The picture as it was asked for, or why there is none.
    case drawn(PictureRequest, Result<DrawnPicture, PictureError>)
    /// Where the file was saved, or the reason why not.
    case saved(fileName: String, Result<String, LocalFailure>)
    /// The file was handed to another program, or the reason why not.
    case opened(fileName: String, Result<String, LocalFailure>)
    /// What the typed path may become: the longest common beginning, and the names that fit.
    case completed(path: String, to: String, names: [String])
    /// What lies in the folder, or why that is not known. The path is the one that was asked about.
    case listed(folder: String, Result<FolderContents, LocalFailure>)
    /// What lies here of the profiles, by their names; one that cannot be read is missing.
    case profil([String: ProfilState])
}

/// This computer could not do it; the reason is technical.
public struct LocalFailure: Error, Hashable, Sendable {
    /// What went wrong.
    public let reason: String

    /// A failure for a reason.
    public init(_ reason: String) {
        self.reason = reason
    }
}

/// What lies in a folder: folders by their names, then files, the newest first.
public struct FolderContents: Hashable, Sendable {
    /// Where it is, from the root and without links.
    public var path: String
    /// What lies in it.
    public var entries: [FolderEntry]

    /// A folder that was read.
    public init(path: String, entries: [FolderEntry]) {
        self.path = path
        self.entries = entries
    }
}

/// A file or a folder in a folder.
public struct FolderEntry: Hashable, Sendable {
    /// Its name there.
    public var name: String
    /// Whether it is a folder.
    public var isFolder: Bool
    /// How large a file is.
    public var bytes: Int64
    /// When it was last changed.
    public var modified: Timestamp

    /// A file or a folder.
    public init(name: String, isFolder: Bool, bytes: Int64, modified: Timestamp) {
        self.name = name
        self.isFolder = isFolder
        self.bytes = bytes
        self.modified = modified
    }
}

/// A file that can be sent as a payment proof.
public struct BuktiCandidate: Hashable, Sendable {
    /// Where it lies.
    public var path: String
    /// What it is, by its content.
    public var kind: BuktiFile.Kind
    /// How large it is.
    public var bytes: Int64
    /// The picture's size in pixels as it is seen upright; nil for a PDF.
    public var pixels: (width: Int, height: Int)? {
        width > 0 ? (width, height) : nil
    }
    private var width: Int
    private var height: Int

    /// A file that was checked.
    public init(path: String, kind: BuktiFile.Kind, bytes: Int64, pixels: (width: Int, height: Int)?) {
        self.path = path
        self.kind = kind
        self.bytes = bytes
        width = pixels?.width ?? 0
        height = pixels?.height ?? 0
    }
}
