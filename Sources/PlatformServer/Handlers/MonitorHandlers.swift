import ChillAjarKit
import Hummingbird

extension Handlers {
    /// What an admin sees of the server.
    var monitoring: [Route: PlatformResponder.Handler] { [.monitor: monitor] }

    /// The figures for Prometheus: for this machine, or for who has the configured token. Who comes through a proxy comes from
    /// elsewhere, whatever the other end of the connection is.
    @Sendable func metrics(_ call: IncomingCall) throws -> Answer {
        let token = call.request.headers[.authorization].flatMap { $0.hasPrefix("Bearer ") ? $0.dropFirst(7) : nil }
        let isForwarded = HTTPField.Name("X-Forwarded-For").map { call.request.headers[$0] != nil } ?? false
        guard services.observatory.isMetricsToken(token) || (call.address.isLoopback && !isForwarded) else {
            throw Problem.forbidden()
        }
        let text = PrometheusText.render(try services.metricFamilies(at: call.now))
        return Answer(200, .text(text, contentType: PrometheusText.contentType))
    }

    @Sendable private func monitor(_ call: IncomingCall) throws -> Answer {
        let pulse = try services.pulse(at: call.now)
        let alerts = try services.database.read { try $0.newestAlerts(50) }
        let timeline = services.observatory.timeline
        return .json { json in
            json.field("waktu", call.now.description)
            json.field("mulai", services.observatory.begin.description)
            json.field("versi", Platform.version)
            pulse.write(to: &json)
            json.array("menit", timeline.minutes) { json, span in span.write(to: &json) }
            json.array("jam", timeline.hours) { json, span in span.write(to: &json) }
            json.array("peringatan", alerts) { json, alert in alert.write(to: &json) }
        }
    }
}
