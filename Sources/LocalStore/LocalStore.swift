import ChillAjarKit
import Glibc
import SQL

/// The client's store of one server, or of one profile on it: a folder of mode 0700 with a SQLite database (WAL,
/// `synchronous=FULL`), the session in a file of its own, and the spool of proofs; every file has mode 0600.
public final class LocalStore: SyncStore, Sendable {
    let database: Guarded
    /// Only for use while the database is held.
    let recent = RecentLists()
    let spool: Spool
    let lock: StoreLock
    let leases: Leases
    let files: KeptFiles
    let server: Server
    let sessionPath: String
    /// Keeps the tokens in the session file's stead.
    let secrets: SecretKeeper?

    /// Opens a store below the program's folder, making what is missing.
    ///
    /// - Parameters:
    ///   - profile: the name of the profile whose it is; nil is the server's own.
    ///   - secrets: keeps the tokens; nil to have them in the session's file.
    /// - Throws: ``StoreFailure`` of kind `.corrupt` for a database that cannot be read
    ///   (``setAside(directory:server:profile:)`` is the way on), `.newer` for one that a later version of the program wrote,
    ///   `.cannotOpen` and `.full` otherwise.
    public init(
        directory: String, server: Server, profile: String? = nil, secrets: SecretKeeper? = nil
    ) throws(StoreFailure) {
        let folder = StoreFolder.path(in: directory, of: server, profile: profile)
        try PrivateFiles.makeFolder(folder)
        self.server = server
        self.secrets = secrets
        sessionPath = folder + "/session.json"
        lock = try StoreLock(in: folder)
        leases = try Leases(in: folder)
        files = try KeptFiles(in: folder)
        spool = try Spool(in: folder)
        do {
            let connection = try Database(path: folder + "/store.sqlite")
            try connection.migrate(Schema.migrations)
            // Lists are read from one end to the other: pages that are kept longer are of no use to anybody.
            try connection.run("PRAGMA cache_size=-\(Self.cacheKibibytes)")
            database = Guarded(connection)
        } catch {
            throw StoreFailure(error)
        }
        if lock.isFirst { try spool.sweep(keeping: try spooledPaths()) }
    }

    /// What SQLite may keep of the file, in 1024 bytes; by itself it takes 2000.
    private static let cacheKibibytes = 512

    /// The version of SQLite, which keeps it.
    public static var libraryVersion: String { Database.libraryVersion }

    /// Where the store of a server, or of a profile on it, lies below the program's folder.
    public static func path(in directory: String, of server: Server, profile: String? = nil) -> String {
        StoreFolder.path(in: directory, of: server, profile: profile)
    }

    /// Moves a database that cannot be read out of the way, so that the program can start with an empty one. Nothing is
    /// deleted: unsent mutations may still be saved from it by hand.
    ///
    /// - Returns: where the database lies now.
    public static func setAside(
        directory: String, server: Server, profile: String? = nil
    ) throws(StoreFailure) -> String {
        let path = StoreFolder.path(in: directory, of: server, profile: profile) + "/store.sqlite"
        var number = 1
        while access("\(path).rusak\(number)", F_OK) == 0 { number += 1 }
        let aside = "\(path).rusak\(number)"
        for suffix in ["", "-wal", "-shm"] where access(path + suffix, F_OK) == 0 {
            guard rename(path + suffix, aside + suffix) == 0 else { throw PrivateFiles.failure("rename", path + suffix) }
        }
        return aside
    }

    /// Runs the closure on the database and gives its errors the store's type.
    @discardableResult
    func run<T>(_ body: (Database) throws -> T) throws(StoreFailure) -> T {
        do {
            return try database.run(body)
        } catch {
            throw StoreFailure(error)
        }
    }
}

extension StoreFailure {
    init(_ error: any Error) {
        if let failure = error as? StoreFailure {
            self = failure
        } else if let error = error as? SQLError {
            self.init(error.description, kind: Kind(error.kind))
        } else {
            self.init("\(error)")
        }
    }
}

extension StoreFailure.Kind {
    fileprivate init(_ kind: SQLError.Kind) {
        switch kind {
        case .corrupt: self = .corrupt
        case .newer: self = .newer
        case .full: self = .full
        case .cannotOpen, .readOnly: self = .cannotOpen
        default: self = .other
        }
    }
}
