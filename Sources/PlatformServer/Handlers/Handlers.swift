import ChillAjarKit

/// Every route with what answers it. Which role may call it stands in ``RouteTable``.
struct Handlers: Sendable {
    let services: Services

    /// The features that GET /api/capabilities names: those that are really there.
    static let features = [
        "idempotency", "etag", "detail", "monitoring", "openapi", "jobs", "notifications", "events",
    ]

    var all: [Route: PlatformResponder.Handler] {
        publik.merging(pelanggan) { first, _ in first }.merging(mentor) { first, _ in first }
            .merging(admin) { first, _ in first }.merging(akun) { first, _ in first }
            .merging(monitoring) { first, _ in first }.merging(pekerjaan) { first, _ in first }
            .merging(notifikasi) { first, _ in first }
    }

    /// A read that needs nothing but the call.
    func read(_ call: IncomingCall, _ body: (Reading) throws -> Answer) throws -> Answer {
        try services.database.read { db in
            try body(Reading(db: db, call: call, wire: try services.wire(db, at: call.now)))
        }
    }
}
