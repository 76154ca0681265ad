import ArgumentParser

/// `HOST:PORT`, with an IPv6 host in brackets.
struct ListenAddress: ExpressibleByArgument, Sendable, Equatable {
    let host: String
    /// 0 for a free one.
    let port: Int

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    init?(argument: String) {
        guard let colon = argument.lastIndex(of: ":"), let port = UInt16(argument[argument.index(after: colon)...]) else {
            return nil
        }
        var host = argument[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty else { return nil }
        self.init(host: String(host), port: Int(port))
    }

    var defaultValueDescription: String { "\(hostInURL):\(port)" }

    /// The host as it stands in a URL.
    var hostInURL: String { host.contains(":") ? "[\(host)]" : host }
}
