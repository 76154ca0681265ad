import Glibc

/// A port of 127.0.0.1 that refuses connections, and that nobody else is given meanwhile. A ``TinyServer`` may listen on it later:
/// who has bound a port and does not listen is in no listener's way where both set `SO_REUSEADDR` (socket(7)).
public final class RefusingPort {
    /// The port.
    public let number: UInt16
    private let descriptor: CInt

    /// Takes a free port.
    public init() throws(TinyServerError) {
        descriptor = try TinyServer.bound(to: 0)
        number = try TinyServer.port(of: descriptor)
    }

    deinit { close(descriptor) }
}
