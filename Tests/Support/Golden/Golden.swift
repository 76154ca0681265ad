import FoundationEssentials
import Glibc

/// A text that is promised, in a file that a change of it must touch.
public enum Golden {
    /// Where a text differs from the file `Golden/NAME` beside a test's own; nil where it does not.
    ///
    /// With `CHILLAJAR_GOLDEN=write` in the environment the file is written anew.
    ///
    /// - Parameter test: the test's file: `#filePath`.
    /// - Throws: when the file can't be written.
    public static func difference(_ text: String, _ name: String, beside test: String) throws -> String? {
        let path = URL(filePath: test).deletingLastPathComponent().path + "/Golden/\(name)"
        if getenv("CHILLAJAR_GOLDEN").map({ String(cString: $0) }) == "write" {
            try Data(text.utf8).write(to: URL(filePath: path))
        }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            return "there is no \(name). CHILLAJAR_GOLDEN=write makes it."
        }
        let golden = String(decoding: bytes, as: UTF8.self)
        guard text != golden else { return nil }
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(new, old).prefix { $0 == $1 }.count
        let (now, before) = (new.indices.contains(line) ? new[line] : "", old.indices.contains(line) ? old[line] : "")
        return "\(name):\(line + 1): “\(now)”, was “\(before)”. CHILLAJAR_GOLDEN=write accepts it."
    }
}
