/// Gathers the fields of a form, those too whose names say that they belong together: `paket_ids[]`, `paket_ids[0]`,
/// `visibilitas_paket[0][paket_id]` (the way of PHP, which the classic clients write).
struct FormFields {
    private static let maximumDepth = 6

    private let root = Node()

    /// A text, or what is gathered under one name; a class so that adding to a long list copies nothing.
    private final class Node {
        var text: String?
        var children: [String: Node] = [:]
        /// The children's names in the order in which they came.
        var names: [String] = []
        /// What `[]` becomes next.
        var next = 0

        func child(_ name: Substring) -> Node {
            let name = name.isEmpty ? String(next) : String(name)
            if let number = Int(name), number >= next { next = number < Int.max ? number + 1 : number }
            if let child = children[name] { return child }
            let child = Node()
            children[name] = child
            names.append(name)
            return child
        }

        /// Numbered children are a list, others an object.
        var value: JSONValue {
            if let text { return .string(text) }
            guard names.allSatisfy({ Int($0) != nil }) else { return .object(children.mapValues(\.value)) }
            return .array(names.compactMap { children[$0]?.value })
        }
    }

    /// Adds a field; a later one of the same name replaces an earlier one.
    func add(_ name: String, _ text: String) {
        let node = Self.path(of: name).reduce(root) { $0.child($1) }
        node.text = text
        node.children = [:]
        node.names = []
    }

    /// What has come.
    var fields: [String: JSONValue] { root.children.mapValues(\.value) }

    /// `a[0][b]` in its parts; a name that is not of this form is itself the only one.
    private static func path(of name: String) -> [Substring] {
        guard let open = name.firstIndex(of: "["), open > name.startIndex, name.hasSuffix("]") else { return [name[...]] }
        let inner = name[name.index(after: open)...].dropLast()
        let parts = [name[..<open]] + inner.split(separator: "][", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { !$0.contains("[") && !$0.contains("]") }
        return isPlain && parts.count <= maximumDepth ? parts : [name[...]]
    }
}
