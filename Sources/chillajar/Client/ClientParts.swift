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
    /// Where the store lies.
    let folder: String
    let transport: CurlTransport
    /// Where the database lies that was damaged; nil where it was good, or could not be set aside.
    let damaged: String?

    /// Opens the store of a server, or of a profile on it, and gets libcurl ready; nothing is sent yet.
    ///
    /// - Parameters:
    ///   - profile: the name under which the store lies; nil is the server's own.
    ///   - secrets: keeps the tokens; nil to have them in the session's file.
    ///   - isMending: whether a damaged store is set aside for a new one.
    /// - Throws: ``ChillAjarKit/StoreFailure``.
    init(
        server: Server, dataDirectory: String, plainHTTPHosts: [String], profile: String? = nil, secrets: SecretKeeper? = nil,
        isMending: Bool = true
    ) throws(StoreFailure) {
        self.server = server
        folder = LocalStore.path(in: dataDirectory, of: server, profile: profile)
        if isMending {
            (store, damaged) = try LocalStore.mended(
                directory: dataDirectory, server: server, profile: profile, secrets: secrets, now: .now)
        } else {
            store = try LocalStore(directory: dataDirectory, server: server, profile: profile, secrets: secrets)
            damaged = nil
        }
        transport = CurlTransport(
            CurlTransport.Options(userAgent: "chillajar/\(Version.number)", allowPlainHTTP: Set(plainHTTPHosts)))
    }

    /// The same for a profile.
    init(_ profile: Profile, _ settings: Settings) throws(StoreFailure) {
        try self.init(profile, file: settings.file, paths: settings.paths)
    }

    /// The same where no screen is drawn.
    init(_ profile: Profile, file: ConfigurationFile, paths: Paths, isMending: Bool = true) throws(StoreFailure) {
        try self.init(
            server: profile.server, dataDirectory: paths.data, plainHTTPHosts: profile.plainHTTPHosts,
            profile: profile.storeName, secrets: file.secrets?.keeper(profile: profile.name), isMending: isMending)
    }

    /// An engine that reports to `emit`.
    ///
    /// - Parameter holds: for how many seconds mutations of a kind may be taken back before they leave.
    func engine(
        holds: [Mutation.Kind: Int] = [:], purpose: SyncPurpose = .screens, emit: @escaping @Sendable (SyncEvent) -> Void
    ) -> SyncEngine {
        SyncEngine(
            server: server, transport: transport, store: store, clock: { .now }, sleep: { try await Task.sleep(for: $0) },
            newKey: { UUID().uuidString.lowercased() }, holds: holds, purpose: purpose, emit: emit)
    }

    /// The copies that can be painted before anything is asked of the server.
    func snapshots(for user: User?) -> [Resource: Snapshot] {
        var snapshots: [Resource: Snapshot] = [:]
        for resource in Resource.allCases where resource.isReadable(by: user?.peran) {
            // A copy that cannot be read is as good as none: the engine reports a broken store.
            let owner = resource.isPublic ? nil : user?.id
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
