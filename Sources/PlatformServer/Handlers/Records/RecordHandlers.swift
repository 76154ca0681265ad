import ChillAjarKit
import SQL

extension Handlers {
    /// The seven records of the platform, and the other names of what is done to a sesi and a transaksi.
    var records: [Route: PlatformResponder.Handler] {
        [kursusRecord, jadwalRecord, paketRecord, itemPaketRecord, sesiRecord, transaksiRecord, testimoniRecord]
            .reduce([:]) { all, part in all.merging(part) { first, _ in first } }
    }

    /// A mutation that answers with a read of what it made or changed, in its own transaction.
    func change(
        _ call: IncomingCall, _ input: Input = Input(), keeping file: StoredFile? = nil, ownedBy owner: Int64? = nil,
        _ effect: @escaping @Sendable (Reading) throws -> Outcome
    ) async throws -> Answer {
        try await services.mutate(call, input, keeping: [file].compactMap(\.self), ownedBy: owner) { db in
            try effect(Reading(db: db, call: call, wire: try services.wire(db, at: call.now)))
        }
    }
}
