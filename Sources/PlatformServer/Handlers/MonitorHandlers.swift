import ChillAjarKit

extension Handlers {
    /// What an admin sees of the server.
    var monitoring: [Route: PlatformResponder.Handler] { [.monitor: monitor] }

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
