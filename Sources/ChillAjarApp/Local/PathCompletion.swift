import ChillAjarKit
import Glibc

/// Completes a path that somebody is typing, as a shell does.
struct PathCompletion {
    /// What a typed path may become.
    struct Answer: Hashable, Sendable {
        /// The longest beginning that all names share; what was typed where no name fits.
        var text: String
        /// The names that fit, folders with a slash at their end.
        var names: [String]
    }

    /// More names than anybody reads are not listed.
    private static let mostNames = 500

    /// The person's home, for a leading `~/`.
    let home: String?

    /// What the typed text may become.
    func answer(_ typed: String) -> Answer {
        if typed == "~", home != nil { return Answer(text: "~/", names: []) }
        let path = BuktiFile.path(fromInput: typed, home: home)
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let folder = String(path[..<slash])
        let start = String(path[slash...])
        let names = Self.names(in: folder.isEmpty ? "." : folder, startingWith: start)
        guard let common = Self.commonStart(names) else { return Answer(text: typed, names: []) }
        return Answer(text: shown(folder + common, typed: typed), names: Array(names.prefix(Self.mostNames)))
    }

    /// The path as it would be typed: with `~/` where it was so, and escaped for ``BuktiFile/path(fromInput:home:)``.
    private func shown(_ path: String, typed: String) -> String {
        let typedHome = typed.drop { $0.isWhitespace }.hasPrefix("~/")
        if typedHome, let home, path.hasPrefix(home + "/") { return "~" + Self.escaped(path.dropFirst(home.count)) }
        return Self.escaped(path[...])
    }

    /// A path as ``BuktiFile/path(fromInput:home:)`` reads it.
    static func escaped(_ path: Substring) -> String {
        path.reduce(into: "") { text, character in
            if character == "\\" { text.append("\\") }
            text.append(character)
        }
    }

    /// Names that begin so; where none does, those that do so in other letters.
    private static func names(in folder: String, startingWith start: String) -> [String] {
        let all = entries(of: folder).filter { start.hasPrefix(".") || !$0.hasPrefix(".") }
        let exact = all.filter { $0.hasPrefix(start) }
        let lowered = start.lowercased()
        let fitting = exact.isEmpty ? all.filter { $0.lowercased().hasPrefix(lowered) } : exact
        return fitting.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
    }

    private static func commonStart(_ names: [String]) -> String? {
        guard var common = names.first.map({ $0[...] }) else { return nil }
        for name in names.dropFirst() {
            var length = common.startIndex
            var other = name.startIndex
            while length < common.endIndex, other < name.endIndex, common[length] == name[other] {
                length = common.index(after: length)
                other = name.index(after: other)
            }
            common = common[..<length]
        }
        return String(common)
    }

    private static func entries(of folder: String) -> [String] {
        let names = (try? FolderReading.names(in: folder)) ?? []
        return names.map { isFolder($0.type, folder + "/" + $0.name) ? $0.name + "/" : $0.name }
    }

    private static func isFolder(_ type: UInt8, _ path: String) -> Bool {
        switch Int(type) {
        case DT_DIR: true
        case DT_LNK, DT_UNKNOWN: SavedFiles.isFolder(path)
        default: false
        }
    }
}
