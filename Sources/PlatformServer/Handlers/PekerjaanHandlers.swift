import ChillAjarKit
import SQL

extension Handlers {
    /// The jobs, as admins look after them.
    var pekerjaan: [Route: PlatformResponder.Handler] {
        [.pekerjaanList: pekerjaanList, .ulangiPekerjaan: ulangiPekerjaan, .deletePekerjaan: deletePekerjaan]
    }

    private static let pageSize = 50
    private static let maximumPageSize = 200

    @Sendable private func pekerjaanList(_ call: IncomingCall) throws -> Answer {
        let status = try call.query("status").map { text in
            guard let status = JobStatus(rawValue: text) else { throw Problem.invalid("status", "status tidak dikenal.") }
            return status
        }
        let limit = try number(call, "batas", 1...Int64(Self.maximumPageSize)) ?? Int64(Self.pageSize)
        let previous = try number(call, "sesudah", 1...Int64.max)
        return try services.database.read { db in
            let last = try previous.map { id in
                guard let job = try db.job(id) else { throw Problem.invalid("sesudah", "Pekerjaan itu tidak ada lagi.") }
                return job
            }
            return .list(try db.jobs(status: status, after: last, limit: Int(limit))) { json, job in job.write(to: &json) }
        }
    }

    private func number(_ call: IncomingCall, _ name: String, _ range: ClosedRange<Int64>) throws(Problem) -> Int64? {
        guard let text = call.query(name) else { return nil }
        guard let value = Int64(text), range.contains(value) else { throw .invalid(name, "\(name) tidak sah.") }
        return value
    }

    @Sendable private func ulangiPekerjaan(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await services.mutate(call, Input()) { db in
            let job = try Pekerjaan.retry(id, by: person, at: call.now, in: db)
            return Outcome(
                .json { json in
                    json.field("message", "Pekerjaan masuk antrean lagi.")
                    json.object("pekerjaan") { job.write(to: &$0) }
                })
        }
    }

    @Sendable private func deletePekerjaan(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await services.mutate(call, Input()) { db in
            try Pekerjaan.giveUp(id, by: person, at: call.now, in: db)
            return Outcome(.message("Pekerjaan dibatalkan."))
        }
    }
}
