import ChillAjarKit

extension JobKind {
    static let holdExpiry = JobKind(rawValue: "lepas_slot")
}

extension JobDefinition {
    /// Releases the slots of bookings whose time to pay has run out; reads do not depend on it.
    static let holdExpiry = JobDefinition(.holdExpiry, schedule: .everyMinute()) { _, context in
        let now = context.now
        guard try context.services.database.read({ try $0.hasExpiredHold(at: now) }) else { return .done }
        let released = try await context.services.database.write { try Booking.releaseExpired(at: now, in: $0) }
        return .done(note: "\(released) slot dilepas")
    }
}
