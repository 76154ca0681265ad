import Glibc
import Hummingbird

/// The proxies in front of this server whose word about a caller is believed; from everybody else such words are ignored.
public struct TrustedProxies: Sendable, Equatable {
    /// A range of addresses, `10.0.0.0/8`.
    private struct Network: Sendable, Equatable {
        let bytes: [UInt8]
        let bits: Int

        init?(_ text: some StringProtocol) {
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard let address = parts.first, let bytes = TrustedProxies.bytes(of: address) else { return nil }
            var bits = bytes.count * 8
            if parts.count > 1 {
                guard let said = UInt8(parts[1]), Int(said) <= bits else { return nil }
                bits = Int(said)
            }
            self.bytes = bytes
            self.bits = bits
        }

        func contains(_ other: [UInt8]) -> Bool {
            guard other.count == bytes.count else { return false }
            let whole = bits / 8
            guard bytes[..<whole] == other[..<whole] else { return false }
            let rest = bits % 8
            return rest == 0 || (bytes[whole] ^ other[whole]) >> UInt8(8 - rest) == 0
        }
    }

    private let networks: [Network]

    /// Addresses and ranges; what is none (``isNetwork(_:)``) is left out.
    public init(_ networks: [String] = []) { self.networks = networks.compactMap { Network($0) } }

    /// Whether a text is an address, or a range such as `10.0.0.0/8` or `fd00::/8`.
    public static func isNetwork(_ text: String) -> Bool { Network(text) != nil }

    /// Who calls: the last address in `X-Forwarded-For` that is no trusted proxy, when the other end of the connection is one.
    ///
    /// What stands further left was written by the caller, and may be anything.
    func caller(peer: String, forwardedFor: [String]) -> String {
        guard isTrusted(peer) else { return peer }
        let hops = forwardedFor.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }.map(Self.trimmed)
        for hop in hops.reversed() {
            // A proxy of ours would not have written what is no address: the chain ends before it.
            guard Self.bytes(of: hop) != nil else { return peer }
            if !isTrusted(hop) { return hop }
        }
        return hops.first ?? peer
    }

    /// Who calls, by the request's own words where they may be believed.
    func caller(of request: Request, peer: String) -> String {
        guard !networks.isEmpty, let name = HTTPField.Name("X-Forwarded-For") else { return peer }
        return caller(peer: peer, forwardedFor: request.headers[values: name])
    }

    /// Whether the caller speaks https with the proxy before us.
    func isSecure(_ request: Request, peer: String) -> Bool {
        guard isTrusted(peer), let name = HTTPField.Name("X-Forwarded-Proto") else { return false }
        return request.headers[name]?.lowercased() == "https"
    }

    private func isTrusted(_ address: String) -> Bool {
        guard !networks.isEmpty, let bytes = Self.bytes(of: address) else { return false }
        return networks.contains { $0.contains(bytes) }
    }

    private static func trimmed(_ hop: Substring) -> String {
        String(hop.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    /// The four or sixteen bytes of an address; those of IPv4 also when it is written as IPv6 (`::ffff:10.0.0.1`).
    private static func bytes(of text: some StringProtocol) -> [UInt8]? {
        var four = [UInt8](repeating: 0, count: 4)
        if inet_pton(AF_INET, String(text), &four) == 1 { return four }
        var sixteen = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, String(text), &sixteen) == 1 else { return nil }
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        return Array(sixteen[..<12]) == mapped ? Array(sixteen[12...]) : sixteen
    }
}
