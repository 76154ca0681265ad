import ChillAjarKit
import Hummingbird
import Logging
import SQL

/// The platform API on one data folder: database, files and what answers requests.
public final class Platform: Sendable {
    /// The version that GET /api/capabilities tells.
    public static let version = "0.1.0"

    let services: Services
    let configuration: PlatformConfiguration
    private let lock: FolderLock

    /// Opens, or makes, the data folder and brings its database up to date.
    ///
    /// - Throws: ``PlatformFailure`` with a sentence for the operator.
    public init(_ configuration: PlatformConfiguration) throws {
        self.configuration = configuration
        try DataFolder.make(configuration.dataFolder)
        guard !DataFolder.names(in: configuration.dataFolder).contains(Backup.restoring) else {
            throw PlatformFailure.dataFolder(
                path: configuration.dataFolder, reason: "pemulihan belum selesai; kosongkan dan ulangi / half restored")
        }
        lock = try FolderLock(folder: configuration.dataFolder)
        let database = try Self.open("\(configuration.dataFolder)/chillajar.db")
        var made = Services(
            database: database,
            files: try FileStore(dataFolder: configuration.dataFolder, limits: configuration.files),
            unggahan: try UnggahanStore(dataFolder: configuration.dataFolder),
            passwords: try Passwords(cost: configuration.passwordCost, waiting: configuration.security.waitingPasswords),
            rekening: configuration.rekening, gateway: WhatsAppGateway(configuration.gateway),
            security: try Security(configuration.security, dataFolder: configuration.dataFolder, at: configuration.clock()),
            clock: configuration.clock,
            observatory: try Observatory(
                folder: configuration.dataFolder, database: database, configuration.monitoring,
                at: configuration.clock()),
            sessions: SessionCache(database.versions),
            events: EventHub(configuration.events, database: database, clock: configuration.clock) { person, db, now in
                try Services.isLive(person, configuration.security, in: db, at: now)
            })
        made.proxies = configuration.proxies
        made.backups = configuration.backup.shelf(of: configuration.dataFolder)
        services = made
        try services.collectRowless(olderThan: 0)
    }

    private static func open(_ path: String) throws -> Database {
        do {
            return try Database(path: path)
        } catch let error as SQLError {
            switch error.kind {
            case .newer(let migration): throw PlatformFailure.newerDatabase(path: path, migration: migration)
            case .corrupt: throw PlatformFailure.damagedDatabase(path: path, reason: error.message)
            default: throw PlatformFailure.database(path: path, reason: error.message)
            }
        }
    }

    /// What answers requests; for the server, and for tests without a socket.
    func responder(logger: Logger) -> PlatformResponder {
        PlatformResponder(services, handlers: Handlers(services: services).all, logger: logger)
    }

    /// What does the jobs of this platform; one at a time, for it takes over what an earlier process left.
    func jobRunner(logger: Logger) -> JobRunner {
        let backup = JobDefinition.backup(of: configuration.dataFolder, configuration.backup)
        return JobRunner(services, definitions: JobRegistry.definitions + [backup], isAlone: true, logger: logger)
    }
}
