/// The routes of the platform and who may call them.
struct Router {
    typealias Action = @Sendable (inout Database, Call) -> Reply

    /// Who may call a route. Another role than the named one gets a 404, as if there were no such path.
    enum Access: Equatable {
        case everybody
        case signedIn
        case only(String)
    }

    private struct Entry {
        let method: String
        let segments: [Substring]
        let access: Access
        let action: Action
    }

    private var entries: [Entry] = []

    /// Adds a route; `{id}` in its path stands for a number.
    mutating func add(_ route: String, _ access: Access, _ action: @escaping Action) {
        let words = route.split(separator: " ")
        entries.append(
            Entry(method: String(words[0]), segments: words[1].split(separator: "/"), access: access, action: action))
    }

    /// Answers a call by the route that its method and path name.
    func reply(_ method: String, _ path: String, _ database: inout Database, _ makeCall: ([Int]) -> Call) -> Reply {
        let segments = path.split(separator: "/")
        let matching = entries.compactMap { entry in Self.ids(entry.segments, segments).map { (entry, $0) } }
        guard let (entry, ids) = matching.first(where: { $0.0.method == method }) else {
            guard !matching.isEmpty else { return .noRoute(path) }
            let supported = matching.map(\.0.method).joined(separator: ", ")
            return .message(
                405, "The \(method) method is not supported for route \(path.dropFirst()). Supported methods: \(supported).")
        }
        let call = makeCall(ids)
        switch entry.access {
        case .everybody: break
        case .signedIn: guard call.person != nil else { return .message(401, "Unauthenticated.") }
        case .only(let peran):
            guard call.person != nil else { return .message(401, "Unauthenticated.") }
            guard call.peran == peran else { return .noRoute(path) }
        }
        return entry.action(&database, call)
    }

    private static func ids(_ pattern: [Substring], _ path: [Substring]) -> [Int]? {
        guard pattern.count == path.count else { return nil }
        var ids: [Int] = []
        for (expected, given) in zip(pattern, path) {
            if expected.hasPrefix("{") {
                guard let id = Int(given) else { return nil }
                ids.append(id)
            } else if expected != given {
                return nil
            }
        }
        return ids
    }
}
