import ChillAjarKit
import Glibc
import SQL

/// What can be told of a store without going to work on it.
public struct StoreSurvey: Hashable, Sendable {
    /// Who is signed in there.
    public let user: User?
    /// How many things wait in its outbox, whosever they are.
    public let unsentCount: Int

    /// Looks into a store, making and changing nothing; nil where it cannot be read, nobody and nothing where there is none.
    public init?(directory: String, server: Server, profile: String?) {
        let folder = StoreFolder.path(in: directory, of: server, profile: profile)
        let database = folder + "/store.sqlite"
        do {
            user = try KeptSession(path: folder + "/session.json")?.user
            guard access(database, F_OK) == 0 else {
                unsentCount = 0
                return
            }
            let connection = try Connection(path: database, options: Connection.Options(busyTimeout: 200, isReadOnly: true))
            unsentCount = try connection.first("SELECT count(*) FROM outbox") { try $0.int(0) } ?? 0
        } catch {
            return nil
        }
    }
}
