import ChillAjarKit

/// Every route with what answers it. Which role may call it stands in ``RouteTable``.
struct Handlers: Sendable {
    let services: Services

    /// The features that GET /api/capabilities names: those that are really there.
    static let features = [
        "idempotency",
        "etag",
        "detail",
        "refresh",
        "totp",
        "account",
        "monitoring",
        "openapi",
        "jobs",
        "notifications",
        "events",
        "report",
        "audit",
        "resumable-upload",
    ]

    var all: [Route: PlatformResponder.Handler] {
        [
            publik,
            pelanggan,
            mentor,
            admin,
            akun,
            monitoring,
            pekerjaan,
            notifikasi,
            adminPeople,
            adminReads,
            adminReports,
            ownProfile,
            unggahan,
            berkas,
            records,
        ].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
    }

    /// A read that needs nothing but the call.
    func read(_ call: IncomingCall, _ body: (Reading) throws -> Answer) throws -> Answer {
        try services.database.read { db in
            try body(Reading(db: db, call: call, wire: try services.wire(db, at: call.now)))
        }
    }
}
