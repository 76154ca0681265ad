import ChillAjarKit

/// Finds the route of a path, segment by segment; a fixed segment goes before a placeholder.
struct RouteTree<Endpoint: Sendable>: Sendable {
    private var children: [String: RouteTree] = [:]
    private var placeholder: [RouteTree] = []
    private var endpoints: [String: Endpoint] = [:]

    /// What a path leads to.
    struct Match: Sendable {
        /// By method, in capitals.
        let endpoints: [String: Endpoint]
        /// What stood at the placeholders, in order.
        let values: [Substring]
    }

    init() {}

    mutating func add(_ method: String, _ path: String, _ endpoint: Endpoint) {
        add(method, path.split(separator: "/")[...], endpoint)
    }

    private mutating func add(_ method: String, _ path: ArraySlice<Substring>, _ endpoint: Endpoint) {
        guard let head = path.first else {
            endpoints[method] = endpoint
            return
        }
        if head.hasPrefix("{") {
            if placeholder.isEmpty { placeholder.append(RouteTree()) }
            placeholder[0].add(method, path.dropFirst(), endpoint)
        } else {
            children[String(head), default: RouteTree()].add(method, path.dropFirst(), endpoint)
        }
    }

    /// The endpoints of a path; nil when it is unknown.
    func find(_ path: some StringProtocol) -> Match? {
        find(path.split(separator: "/").map { Substring($0) }[...], [])
    }

    private func find(_ path: ArraySlice<Substring>, _ values: [Substring]) -> Match? {
        guard let head = path.first else { return endpoints.isEmpty ? nil : Match(endpoints: endpoints, values: values) }
        if let match = children[String(head)]?.find(path.dropFirst(), values) { return match }
        return placeholder.first?.find(path.dropFirst(), values + [head])
    }
}
