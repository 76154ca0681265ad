import ChillAjarApp
import ChillAjarKit
import CurlTransport
import FoundationEssentials
import Glibc
import LocalStore
import TerminalUI

/// The one place where the client is put together.
struct ClientParts {
    let server: Server
    let store: LocalStore
    let transport: CurlTransport

    /// Opens the store of a server and gets libcurl ready; nothing is sent yet.
    ///
    /// - Throws: ``ChillAjarKit/StoreFailure``.
    init(server: Server, dataDirectory: String, plainHTTPHosts: [String]) throws(StoreFailure) {
        self.server = server
        store = try LocalStore(directory: dataDirectory, server: server)
        transport = CurlTransport(
            CurlTransport.Options(userAgent: "chillajar/\(Version.number)", allowPlainHTTP: Set(plainHTTPHosts)))
    }

    /// An engine that reports to `emit`.
    ///
    /// - Parameter holds: for how many seconds mutations of a kind may be taken back before they leave.
    func engine(
        holds: [Mutation.Kind: Int] = [:], emit: @escaping @Sendable (SyncEvent) -> Void
    ) -> SyncEngine {
        SyncEngine(
            server: server, transport: transport, store: store, clock: { .now }, sleep: { try await Task.sleep(for: $0) },
            newKey: { UUID().uuidString.lowercased() }, holds: holds, emit: emit)
    }

    /// The copies that can be painted before anything is asked of the server.
    func snapshots(for session: Session?) -> [Resource: Snapshot] {
        var snapshots: [Resource: Snapshot] = [:]
        for resource in Resource.allCases where resource.isReadable(by: session?.user.peran) {
            // A copy that cannot be read is as good as none: the engine reports a broken store.
            let owner = resource.isPublic ? nil : session?.user.id
            if let snapshot = try? store.snapshot(of: resource, owner: owner) { snapshots[resource] = snapshot }
        }
        return snapshots
    }
}

extension Timestamp {
    /// This moment.
    static var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }
}
