/// The link under which a sesi is joined.
enum Tautan {
    static let maximumLength = 1000

    /// Whether the text is an https address of a named host, with nothing in it that could lead elsewhere than it seems:
    /// no account before the host, no other characters than RFC 3986 knows.
    static func isSafe(_ text: String) -> Bool {
        let scheme = "https://"
        guard text.lowercased().hasPrefix(scheme), text.utf8.count <= maximumLength,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"<>\\^`{|}".utf8.contains($0) })
        else { return false }
        let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        let sides = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let host = sides.first, host.contains("."), sides.count == 1 || UInt16(sides[1]) != nil else { return false }
        return host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
    }
}
