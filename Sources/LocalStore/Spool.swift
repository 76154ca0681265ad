import ChillAjarKit

/// The folder in which proofs wait until the server has them: the person may move or change the original meanwhile.
struct Spool: Sendable {
    let folder: String

    init(in folder: String) throws(StoreFailure) {
        self.folder = folder + "/spool"
        try PrivateFiles.makeFolder(self.folder)
    }

    /// Copies a file under a name that its key and kind give; where the copy lies, and how many bytes it has.
    func keep(
        _ original: String, _ kind: BuktiFile.Kind, key: String
    ) throws(StoreFailure) -> (path: String, byteCount: Int64) {
        let name = String(decoding: key.utf8.map { Self.isPlain($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
        let path = "\(folder)/\(name).\(kind.fileExtension)"
        return (path, try PrivateFiles.copy(from: original, to: path))
    }

    /// Removes a proof; a path outside the spool is the person's own file and stays.
    func drop(_ path: String) throws(StoreFailure) {
        guard path.hasPrefix(folder + "/") else { return }
        try PrivateFiles.remove(path)
    }

    /// Removes what no row of the outbox refers to: a crash may come between the copy and its row.
    func sweep(keeping paths: Set<String>) throws(StoreFailure) {
        for name in PrivateFiles.names(in: folder) where !paths.contains("\(folder)/\(name)") {
            try PrivateFiles.remove("\(folder)/\(name)")
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
