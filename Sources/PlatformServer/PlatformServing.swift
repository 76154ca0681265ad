import ChillAjarKit
import Hummingbird
import Logging

extension Platform {
    /// Serves until TERM or INT, then finishes what is under way.
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
        let sweep = Task { await self.sweep(logger: logger) }
        defer { sweep.cancel() }
        do {
            try await application.runService()
        } catch {
            throw PlatformFailure.cannotListen(address: "\(host):\(port)", reason: "\(error)")
        }
    }

    /// Once a minute releases what has run out; reads do not depend on it.
    private func sweep(logger: Logger) async {
        while !Task.isCancelled {
            do {
                let released = try await releaseExpired()
                if released > 0 { logger.info("released", metadata: ["sesi": "\(released)"]) }
                try await Task.sleep(for: .seconds(60))
            } catch is CancellationError {
                return
            } catch {
                logger.error("sweep", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }
}
