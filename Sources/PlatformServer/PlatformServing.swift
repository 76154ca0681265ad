import ChillAjarKit
import Glibc
import Hummingbird
import HummingbirdTLS
import Logging
import ServiceLifecycle

extension Platform {
    /// Serves until the calling task is cancelled, then takes no more requests, and finishes those that are under way.
    ///
    /// - Parameters:
    ///   - port: 0 for a free one.
    ///   - onListening: called once with the port when requests are taken.
    /// - Returns: how many requests were finished after the end had begun.
    /// - Throws: ``PlatformFailure/cannotListen(address:reason:)``.
    @discardableResult
    public func serve(
        host: String, port: Int, options: ServingOptions = ServingOptions(), logger: Logger,
        onListening: @escaping @Sendable (Int) -> Void
    ) async throws -> Int {
        let traffic = Traffic()
        let answering = FirstAdminResponder(base: responder(logger: logger), link: options.firstAdmin, services: services)
        let http1 = ConnectionSetup.http1
        let application = Application(
            responder: CountingResponder(base: answering, traffic: traffic),
            server: try options.certificate.map { try .tls(.http1(configuration: http1), tlsConfiguration: $0.tlsConfiguration) }
                ?? .http1(configuration: http1),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? port) },
            logger: logger)
        let cast = options.castPause.map { DemoCast(services, pause: $0, logger: logger) }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: (cast.map { [$0] } ?? []) + [
                    jobRunner(logger: logger), ObservationService(services: services, logger: logger), application,
                    // Last, so that it is the first to stop: the application waits for its requests, and streams have no end.
                    EventHeart(hub: services.events),
                ],
                logger: logger))
        // A task of its own: a cancelled group would drop its connections, a graceful one finishes them.
        let serving = Task { try await group.run() }
        do {
            try await withTaskCancellationHandler {
                try await serving.value
            } onCancel: {
                traffic.close()
                Task { await group.triggerGracefulShutdown() }
            }
        } catch {
            throw PlatformFailure.cannotListen(address: "\(host):\(port)", reason: Self.reason(of: error))
        }
        return traffic.finished
    }

    /// The system's own words where the error tells its number; NIO prints it as `errno: 98`, amid its function's name.
    private static func reason(of error: any Error) -> String {
        let text = "\(error)"
        guard let mark = text.firstRange(of: "errno: "), let number = Int32(text[mark.upperBound...].prefix { $0.isNumber })
        else {
            return text
        }
        return String(cString: strerror(number))
    }
}
