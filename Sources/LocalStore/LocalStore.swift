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
    let mark: OutboxMark
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
    ///   (``mended(directory:server:profile:secrets:now:)`` is the way on), `.newer` for one that a later version of the program
    ///   wrote, `.cannotOpen` and `.full` otherwise.
    public convenience init(
        directory: String, server: Server, profile: String? = nil, secrets: SecretKeeper? = nil
    ) throws(StoreFailure) {
        let folder = StoreFolder.path(in: directory, of: server, profile: profile)
        try PrivateFiles.makeFolder(folder)
        try self.init(folder, try StoreLock(in: folder), server, secrets)
    }

    private init(
        _ folder: String, _ lock: StoreLock, _ server: Server, _ secrets: SecretKeeper?
    ) throws(StoreFailure) {
        self.lock = lock
        self.server = server
        self.secrets = secrets
        sessionPath = folder + "/session.json"
        leases = try Leases(in: folder)
        mark = OutboxMark(in: folder)
        files = try KeptFiles(in: folder)
        spool = try Spool(in: folder)
        do {
            let connection = try Database(path: "\(folder)/\(Self.fileName)")
            try connection.migrate(Schema.migrations)
            // Lists are read from one end to the other: pages that are kept longer are of no use to anybody.
            try connection.run("PRAGMA cache_size=-\(Self.cacheKibibytes)")
            database = Guarded(connection)
        } catch {
            let failure = StoreFailure(error)
            guard failure.kind == .corrupt else { throw failure }
            // Whoever reads it has to know which file is meant.
            throw StoreFailure("\(folder)/\(Self.fileName): \(failure.reason)", kind: .corrupt)
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

    /// Opens a store; where its database is damaged, and no other program is at work on it, that one is moved out of the way
    /// with the proofs that waited, and the store begins anew. Nothing is deleted: what was not sent yet may still be saved from
    /// it by hand.
    ///
    /// - Returns: the store, and where the damaged database lies now; nil where it was good.
    /// - Throws: ``StoreFailure`` as the initialiser does: of kind `.corrupt` with the path where that way is not open.
    public static func mended(
        directory: String, server: Server, profile: String? = nil, secrets: SecretKeeper? = nil, now: Timestamp
    ) throws(StoreFailure) -> (store: LocalStore, damaged: String?) {
        let folder = StoreFolder.path(in: directory, of: server, profile: profile)
        try PrivateFiles.makeFolder(folder)
        // Held from before the first look on: two programs that find it damaged must not move away the new one of each other.
        let lock = try StoreLock(in: folder)
        do throws(StoreFailure) {
            return (try LocalStore(folder, lock, server, secrets), nil)
        } catch {
            guard error.kind == .corrupt, lock.isFirst else { throw error }
        }
        let aside = try setAside(folder, now)
        return (try LocalStore(folder, lock, server, secrets), aside)
    }

    private static let fileName = "store.sqlite"

    /// Moves the database and what belongs to it beside it: to `store.sqlite.rusak-20261125-190000`, by the clock in WIB.
    private static func setAside(_ folder: String, _ now: Timestamp) throws(StoreFailure) -> String {
        let (day, time) = ("\(now.tanggal(in: .wib))", "\(now.waktu(in: .wib))")
        let stem = "rusak-\(day.filter(\.isNumber))-\(time.filter(\.isNumber))"
        var name = stem
        var number = 2
        while access("\(folder)/\(fileName).\(name)", F_OK) == 0 || access("\(folder)/spool.\(name)", F_OK) == 0 {
            name = "\(stem)-\(number)"
            number += 1
        }
        let (path, aside) = ("\(folder)/\(fileName)", "\(folder)/\(fileName).\(name)")
        // The proofs first: a new database knows none of them, and what no row refers to is swept away.
        var moves = [("\(folder)/spool", "\(folder)/spool.\(name)")]
        moves += ["-wal", "-shm", ""].map { (path + $0, aside + $0) }
        for (old, new) in moves where access(old, F_OK) == 0 {
            guard rename(old, new) == 0 else { throw PrivateFiles.failure("rename", old) }
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
        // Where a page is not the one that it was, a column holds what nobody wrote into it.
        case .corrupt, .column: self = .corrupt
        case .newer: self = .newer
        case .full: self = .full
        case .cannotOpen, .readOnly: self = .cannotOpen
        default: self = .other
        }
    }
}
