import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// One person of the journey, with a store, a connection and an engine of their own: the same parts that the screens use.
final class DemoPerson {
    let name: SafeText
    private let run: EngineRun
    private var tickets = 0
    private(set) var session: Session?

    /// A person who has a store of their own in a folder.
    ///
    /// - Throws: ``ChillAjarKit/StoreFailure``.
    init(_ name: SafeText, server: Server, folder: String) async throws(StoreFailure) {
        self.name = name
        run = EngineRun(try ClientParts(server: server, dataDirectory: folder, plainHTTPHosts: []), for: .screens)
        await run.start()
    }

    /// Signs in or registers.
    func enter(_ command: SyncCommand) async throws {
        await run.perform(command)
        session = try await next { event in
            if case .session(let session?) = event { session } else { nil }
        }
    }

    /// Reads a list anew.
    func list(_ resource: Resource) async throws -> ResourceContent {
        let asked = Timestamp.now
        await run.perform(.refresh(resource))
        return try await next { event in
            if case .snapshot(resource, let snapshot) = event, snapshot.fetchedAt >= asked {
                snapshot.content
            } else {
                nil
            }
        }
    }

    /// Sends a mutation and waits until the server has acknowledged it.
    @discardableResult
    func submit(_ mutation: Mutation) async throws -> MutationResult {
        tickets += 1
        let ticket = Ticket(tickets)
        await run.perform(.submit(mutation, ticket: ticket))
        return try await next { event in
            if case .done(ticket, let result) = event { result } else { nil }
        }
    }

    /// Fetches the file of a payment proof.
    func bukti(_ transaksi: TransaksiID) async throws -> [UInt8] {
        await run.perform(.fetchBukti(transaksi))
        return try await next { event in
            if case .bukti(transaksi, let bytes) = event { bytes } else { nil }
        }
    }

    /// The next event that is what was waited for; an event that tells of a failure ends the waiting.
    private func next<Value>(_ pick: (SyncEvent) -> Value?) async throws -> Value {
        let value = try await run.next { event in
            if let value = pick(event) { return value }
            switch event {
            case .failed(_, _, let error), .refreshFailed(_, let error), .signInFailed(let error), .buktiFailed(_, let error):
                throw error
            case .storeFailed(let reason): throw StoreFailure(reason)
            default: return Value?.none
            }
        }
        guard let value else { throw StoreFailure("the engine ended") }
        return value
    }
}
