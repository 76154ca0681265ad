import ChillAjarKit
import Hummingbird
import HummingbirdTLS
import Logging
import Synchronization

/// The certificate that the server shows, read from files, and read again without a pause.
public final class ServerCertificate: Sendable {
    private struct Loaded: Sendable {
        var chain: [NIOSSLCertificate]
        var key: NIOSSLPrivateKey
    }

    private let certificatePath: String
    private let keyPath: String
    private let loaded: Mutex<Loaded>

    /// Reads both files.
    ///
    /// - Parameters:
    ///   - certificate: PEM, the server's own first, then those between it and its root.
    ///   - key: PEM, without a passphrase.
    /// - Throws: ``PlatformFailure/certificate(path:reason:)`` for a file that cannot be read, or a key of another certificate.
    public init(certificate: String, key: String) throws(PlatformFailure) {
        certificatePath = certificate
        keyPath = key
        loaded = Mutex(try Self.load(certificate, key))
    }

    /// Reads the files again; connections from now on get the new certificate. When this throws the old one stays.
    public func reload() throws(PlatformFailure) {
        let fresh = try Self.load(certificatePath, keyPath)
        loaded.withLock { $0 = fresh }
    }

    /// When the certificate runs out.
    public var expiry: Timestamp { Timestamp(seconds: Int64(loaded.withLock { $0.chain[0].notValidAfter })) }

    /// TLS 1.2 and newer, always with the certificate that was read last.
    var tlsConfiguration: TLSConfiguration {
        var configuration = Self.configuration(loaded.withLock { $0 })
        configuration.sslContextCallback = { [self] _, promise in
            let now = loaded.withLock { $0 }
            promise.succeed(
                Self.changed(.noChanges) { shown in
                    shown.certificateChain = now.chain.map { .certificate($0) }
                    shown.privateKey = .privateKey(now.key)
                })
        }
        return configuration
    }

    private static func changed<T>(_ value: T, _ change: (inout T) -> Void) -> T {
        var value = value
        change(&value)
        return value
    }

    private static func configuration(_ loaded: Loaded) -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: loaded.chain.map { .certificate($0) }, privateKey: .privateKey(loaded.key))
        configuration.minimumTLSVersion = .tlsv12
        return configuration
    }

    private static func load(_ certificate: String, _ key: String) throws(PlatformFailure) -> Loaded {
        guard let pem = FileCopy.bytes(of: certificate, limit: 1 << 20, followingLinks: true) else {
            throw .certificate(path: certificate, reason: "tidak dapat dibaca / cannot be read")
        }
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(pem), !chain.isEmpty else {
            throw .certificate(path: certificate, reason: "bukan sertifikat PEM / no certificate in PEM")
        }
        guard let secret = FileCopy.bytes(of: key, limit: 1 << 20, followingLinks: true) else {
            throw .certificate(path: key, reason: "tidak dapat dibaca / cannot be read")
        }
        guard let privateKey = try? NIOSSLPrivateKey(bytes: secret, format: .pem) else {
            throw .certificate(
                path: key, reason: "bukan kunci pribadi PEM tanpa kata sandi / no private key in PEM without a passphrase")
        }
        let loaded = Loaded(chain: chain, key: privateKey)
        do {
            // A server that never listens: what would fail at the first connection fails here.
            let trial = Application(
                responder: NoResponder(), server: try .tls(.http1(), tlsConfiguration: configuration(loaded)),
                logger: Logger(label: "tls") { _ in SwiftLogNoOpLogHandler() })
            _ = try trial.server.buildServer(
                configuration: .init(), eventLoopGroup: trial.eventLoopGroup, logger: trial.logger, responder: { _, _, _ in })
        } catch {
            throw .certificate(path: key, reason: "bukan kunci sertifikat itu / not the key of that certificate")
        }
        return loaded
    }
}

/// Answers nothing, for a server that is only built.
private struct NoResponder: HTTPResponder {
    func respond(to request: Request, context: BasicRequestContext) async throws -> Response { Response(status: .notFound) }
}
