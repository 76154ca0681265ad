import ChillAjarKit

/// The parts of an address that decide whether it may be used.
///
/// Stricter than RFC 3986: what two parsers could read in two ways (user names, backslashes, blanks, bytes beyond ASCII) is
/// refused, so that libcurl connects to the host that was judged here.
struct Address: Equatable {
    enum Scheme: String {
        case http, https
    }

    let scheme: Scheme
    /// In lower case; an IPv6 address without its brackets.
    let host: String

    /// Reads an address. Throws ``TransportFailure/badAddress(_:)``.
    init(_ url: String) throws(TransportFailure) {
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else {
            throw .badAddress("the address has a character that must be percent-encoded")
        }
        guard let colon = url.firstIndex(of: ":"), let scheme = Scheme(rawValue: url[..<colon].lowercased()),
            url[colon...].hasPrefix("://")
        else { throw .badAddress("the address is neither https:// nor http://") }
        let rest = url[colon...].dropFirst(3)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let host = Self.host(of: authority) else { throw .badAddress("the address has no valid host") }
        self.scheme = scheme
        self.host = host
    }

    /// Whether requests to it stay on this machine: `localhost`, `127.0.0.0/8`, `::1`.
    var isLoopback: Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Throws when it is `http` and neither loopback nor allowed.
    func check(allowPlainHTTP: Set<String>) throws(TransportFailure) {
        guard scheme == .https || isLoopback || allowPlainHTTP.contains(host) else {
            throw .badAddress("http is not allowed for \(host), only https")
        }
    }

    private static func host(of authority: Substring) -> String? {
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]"), isPort(authority[authority.index(after: end)...]) else { return nil }
            let host = authority[..<end].dropFirst()
            guard !host.isEmpty, host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else { return nil }
            return host.lowercased()
        }
        let host = authority.prefix { $0 != ":" }
        guard !host.isEmpty, isPort(authority[host.endIndex...]),
            host.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_" })
        else { return nil }
        return host.lowercased()
    }

    /// Nothing, or `:` and a port.
    private static func isPort(_ text: Substring) -> Bool {
        guard text.hasPrefix(":") else { return text.isEmpty }
        return UInt16(text.dropFirst()).map { $0 > 0 } ?? false
    }
}
