import ChillAjarKit
import Glibc
import Hummingbird
import Logging
import ServiceLifecycle

extension Platform {
    /// Serves until TERM or INT, or until the calling task is cancelled, then finishes what is under way.
    ///
    /// - Parameters:
    ///   - port: 0 for a free one.
    ///   - onListening: called once with the port when requests are taken.
    /// - Throws: ``PlatformFailure/cannotListen(address:reason:)``.
    public func serve(
        host: String, port: Int, logger: Logger, onListening: @escaping @Sendable (Int) -> Void
    ) async throws {
        let application = Application(
            responder: responder(logger: logger),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? port) },
            logger: logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    jobRunner(logger: logger), ObservationService(services: services, logger: logger), application,
                    // Last, so that it is the first to stop: the application waits for its requests, and streams have no end.
                    EventHeart(hub: services.events),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        // A task of its own: a cancelled group would drop its connections, a graceful one finishes them.
        let serving = Task { try await group.run() }
        do {
            try await withTaskCancellationHandler {
                try await serving.value
            } onCancel: {
                Task { await group.triggerGracefulShutdown() }
            }
        } catch {
            throw PlatformFailure.cannotListen(address: "\(host):\(port)", reason: Self.reason(of: error))
        }
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
