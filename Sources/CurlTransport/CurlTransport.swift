import CCurl
import ChillAjarKit

/// Carries requests over libcurl: one thread, one pool of connections that are kept, HTTP/2 where TLS offers it.
///
/// Nothing costs anything until the first request: libcurl is loaded and the thread is started by it. Between requests the
/// thread waits and uses no processor time. Redirects are not followed, cookies are not kept, certificates are always
/// verified, and `http` is refused but for loopback and the hosts of ``Options/allowPlainHTTP``.
///
/// A `GET` whose kept connection turns out to be dead is sent again by libcurl. Anything else is sent at most once: if its
/// connection breaks after a byte of it has left, the call throws ``TransportFailure/interrupted(_:)``.
public final class CurlTransport: Transport {
    /// What holds for every request of a transport.
    public struct Options: Sendable {
        /// The program's name and version, as `chillajar/1.0`.
        public var userAgent: String
        /// Hosts beside loopback that may be spoken to without TLS, in lower case and without a port.
        public var allowPlainHTTP: Set<String>
        /// A PEM file of the authorities that are trusted instead of the system's.
        public var authorityFile: String?
        /// Seconds for finding the name, connecting and the TLS handshake together.
        public var connectSeconds: Int
        /// Connections that are kept open for later requests.
        public var keptConnections: Int

        /// Options; the defaults suit one person's client.
        public init(
            userAgent: String = "chillajar", allowPlainHTTP: Set<String> = [], authorityFile: String? = nil,
            connectSeconds: Int = 10, keptConnections: Int = 16
        ) {
            self.userAgent = userAgent
            self.allowPlainHTTP = allowPlainHTTP
            self.authorityFile = authorityFile
            self.connectSeconds = connectSeconds
            self.keptConnections = keptConnections
        }
    }

    /// The versions of libcurl and of what it uses, in its own words; nil where it is not installed.
    public static var libraryVersion: String? { cc_version().map { String(cString: $0) } }

    private let options: Options
    private let mailbox = Mailbox()

    /// A transport; its thread starts with the first request.
    public init(_ options: Options = Options()) {
        self.options = options
    }

    deinit {
        mailbox.close()
    }

    /// Sends one request and waits for the whole answer; see ``Transport``.
    ///
    /// The stall time is measured over libcurl's average of five seconds, so that silence is noticed up to that much later.
    public func send(
        _ request: TransportRequest, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws(TransportFailure) -> TransportResponse {
        try await carry(Transfer(try PreparedRequest(request, options: options), progress: progress))
    }

    /// Sends one request and hands over the body of its answer as it comes, if it is a stream of events; see ``Transport``.
    public func stream(
        _ request: TransportRequest, receive: @escaping @Sendable ([UInt8]) -> Void
    ) async throws(TransportFailure) -> TransportResponse {
        try await carry(Transfer(try PreparedRequest(request, options: options), receive: receive))
    }

    private func carry(_ transfer: Transfer) async throws(TransportFailure) -> TransportResponse {
        let mailbox = mailbox
        let options = options
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                transfer.waiter = continuation
                mailbox.post(.start(transfer)) { NetworkThread(mailbox: mailbox, options: options) }
            }
        } onCancel: {
            mailbox.post(.cancel(transfer)) { NetworkThread(mailbox: mailbox, options: options) }
        }
        return try outcome.get()
    }

    /// Ends every transfer as ``TransportFailure/cancelled``, closes the connections and waits for the thread's end.
    ///
    /// A request that is sent afterwards is ``TransportFailure/cancelled`` at once. Not closing is fine: a transport that is
    /// let go ends by itself.
    public func close() {
        mailbox.close()
        mailbox.waitForEnd()
    }
}
