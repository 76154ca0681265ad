import ChillAjarKit
import CurlTransport
import Glibc
import TinyHTTPServer

/// A server that answers every request the same way.
func server(_ answer: TinyAnswer) throws -> TinyServer {
    try TinyServer { _ in answer }
}

/// A port on which nobody listens.
func closedPort() throws -> UInt16 {
    let server = try server(TinyAnswer())
    server.stop()
    return server.port
}

/// How sending a request failed; nil when it was answered.
func failure(_ transport: CurlTransport, _ request: TransportRequest) async -> TransportFailure? {
    do throws(TransportFailure) {
        _ = try await transport.send(request)
        return nil
    } catch {
        return error
    }
}

extension TransportFailure {
    /// The case without its words.
    var kind: String {
        switch self {
        case .unreachable: "unreachable"
        case .interrupted: "interrupted"
        case .untrusted: "untrusted"
        case .cancelled: "cancelled"
        case .unreadableFile: "unreadableFile"
        case .tooLarge: "tooLarge"
        case .badAddress: "badAddress"
        }
    }
}

/// A file that is removed when the test lets it go.
final class TemporaryFile: Sendable {
    let path: String

    init(_ bytes: [UInt8], mode: mode_t = 0o600) throws {
        var template = Array("/tmp/chillajar-transport-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var written = 0
        while descriptor >= 0, written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            written += count
        }
        fchmod(descriptor, mode)
        close(descriptor)
        guard written == bytes.count else { throw TransportFailure.unreadableFile(path: path, reason: "not written") }
    }

    deinit {
        unlink(path)
    }
}
