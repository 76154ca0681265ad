import Hummingbird

/// Where a request comes from.
struct ClientAddress: Sendable, Equatable {
    /// The address as text, `203.0.113.7` or `2001:db8::7`, for the person's list of devices.
    let text: String

    /// What counts as one address where calls and guesses are counted: an IPv6 customer has a whole /64.
    let network: String

    init(_ text: String) {
        // An IPv4 caller of a socket for both families.
        let bare = text.lowercased().hasPrefix("::ffff:") && text.contains(".") ? String(text.dropFirst(7)) : text
        self.text = bare
        network = bare.contains(":") ? Self.prefix64(bare) : bare
    }

    /// Whether it is this machine itself.
    var isLoopback: Bool { text == "::1" || text.hasPrefix("127.") }

    /// The first four groups, written out.
    private static func prefix64(_ text: String) -> String {
        let halves = text.prefix { $0 != "%" }.lowercased().split(separator: ":", omittingEmptySubsequences: false)
        let head = halves.prefix { !$0.isEmpty }
        let tail = halves.drop { !$0.isEmpty }.filter { !$0.isEmpty }
        let zeros = Array(repeating: Substring("0"), count: max(0, 8 - head.count - tail.count))
        return (head + zeros + tail).prefix(4).joined(separator: ":") + "::/64"
    }
}

/// What Hummingbird hands over beside a request.
struct PlatformContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection; empty for a socket without addresses.
    let peer: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
