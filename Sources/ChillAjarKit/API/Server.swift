/// The platform that a client talks to, and what it can do.
public struct Server: Hashable, Sendable {
    /// The address without a slash or `/api` at its end, as `https://chillajar.example`.
    public let base: String

    /// A platform at an address; a trailing `/` or `/api` is taken off. Nil when it is no `http` or `https` address.
    public init?(_ address: String) {
        var text = address
        while text.hasSuffix("/") { text.removeLast() }
        if text.hasSuffix("/api") { text.removeLast("/api".count) }
        let scheme = text.prefix { $0 != ":" }
        guard scheme == "http" || scheme == "https", text.dropFirst(scheme.count).hasPrefix("://") else { return nil }
        let host = text.dropFirst(scheme.count + 3)
        guard !host.isEmpty, !host.hasPrefix("/"), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        base = text
    }

    /// The host and port, as people know a server by.
    public var name: String { String(base.drop { $0 != "/" }.dropFirst(2)) }
}

/// What a platform offers beyond the classic wire (contract, Part 3).
public struct Capabilities: Hashable, Sendable, Codable {
    /// The features by name.
    public let features: Set<String>

    /// A platform with these features.
    public init(features: Set<String>) {
        self.features = features
    }

    /// The platform that exists today: none of them.
    public static let classic = Capabilities(features: [])

    /// Whether a repeated request with the same key has one effect.
    public var isIdempotent: Bool { features.contains("idempotency") }
    /// Whether lists are answered with an ETag, and 304 where nothing has changed.
    public var hasETags: Bool { features.contains("etag") }
    /// Whether a proof can be brought in pieces, and taken up where it was cut.
    public var hasResumableUploads: Bool { features.contains("resumable-upload") }
    /// Whether the platform tells by itself what has changed.
    public var hasEvents: Bool { features.contains("events") }
    /// Whether the platform keeps notifications.
    public var hasNotifikasi: Bool { features.contains("notifications") }
    /// Whether a person's own files can be fetched.
    public var hasBerkas: Bool { features.contains("account") }
    /// Whether a person may change their password, see their devices and their picture.
    public var hasAccount: Bool { features.contains("account") }
    /// Whether an account may have a second factor.
    public var hasTOTP: Bool { features.contains("totp") }
    /// Whether entities carry the keys of `detail`, the transaksi of a sesi among them.
    public var hasDetail: Bool { features.contains("detail") }
}
