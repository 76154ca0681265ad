import Logging
import ServiceLifecycle

/// Looks at the platform every ten seconds for as long as it serves: an alert stands within thirty.
struct ObservationService: Service {
    let services: Services
    let logger: Logger

    private static let interval = Duration.seconds(10)

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await services.observe(logger: logger)
                } catch {
                    logger.error("observation", metadata: ["error": "\(error)"])
                }
                try await Task.sleep(for: Self.interval)
            }
        }
    }
}
