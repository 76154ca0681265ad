import ChillAjarKit
import SQL

extension Services {
    /// Keeps the file of a request's field, checked by content; nil when there is none. To be handed to
    /// ``mutate(_:_:keeping:ownedBy:_:)``, or removed.
    ///
    /// - Throws: a ``Problem`` with words for that field.
    func keep(_ file: UploadedFile?, _ field: String, on shelf: FileShelf) async throws -> StoredFile? {
        guard let file else { return nil }
        do {
            return try await files.keep(file, on: shelf)
        } catch let problem as BuktiFile.Problem {
            throw Problem(problem, field: field, on: shelf)
        }
    }

    /// Removes files that no entity has named for a day, and says how many.
    func collectUnnamed(at now: Timestamp) async throws -> Int {
        let before = now.adding(seconds: -86_400)
        var count = 0
        while true {
            guard try database.read({ try !$0.unnamedBerkas(before: before, limit: 1).isEmpty }) else { return count }
            let paths = try await database.write { db in
                let paths = try db.unnamedBerkas(before: before, limit: 200)
                for path in paths { try db.deleteBerkas(path) }
                return paths
            }
            paths.forEach(files.remove)
            count += paths.count
        }
    }

    /// Removes files that lie on a shelf for that many seconds and have no row: their effect never committed.
    func collectRowless(olderThan seconds: Int64) throws {
        let moment = SystemClock.now().seconds - seconds + 1
        for shelf in FileShelf.allCases {
            let paths = files.paths(on: shelf, untouchedSince: moment)
            let rowless = try database.read { db in try paths.filter { try !db.hasBerkas($0) } }
            rowless.forEach(files.remove)
        }
    }
}
