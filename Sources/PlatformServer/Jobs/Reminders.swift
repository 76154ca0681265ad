import ChillAjarKit

extension JobKind {
    static let reminders = JobKind(rawValue: "pengingat")
}

extension JobDefinition {
    /// Each minute records what people are to be reminded of; messages and notifications come from the record, once.
    static let reminders = JobDefinition(.reminders, schedule: .everyMinute()) { _, context in
        let now = context.now
        var count = 0
        for pengingat in Pengingat.allCases {
            guard try !context.services.database.read({ try $0.sesiToRemind(pengingat, at: now).isEmpty }) else { continue }
            count += try await context.services.database.write { db in
                let due = try db.sesiToRemind(pengingat, at: now)
                for sesi in due { try db.record(Peristiwa(pengingat.jenis, by: nil, sesi: sesi), at: now) }
                return due.count
            }
        }
        return count == 0 ? .done : .done(note: "\(count) pengingat")
    }
}
