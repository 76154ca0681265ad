import ChillAjarKit
import SQL

/// What a read works with: one view of the database, the call, and what the wire needs.
struct Reading {
    let db: Connection
    let call: IncomingCall
    let wire: WireContext

    /// The pelanggan that calls.
    var pelangganID: Int64 {
        get throws(Problem) {
            guard let id = try call.person.pelangganID else { throw .forbidden() }
            return id
        }
    }

    /// The mentor that calls.
    var mentorID: Int64 {
        get throws(Problem) {
            guard let id = try call.person.mentorID else { throw .forbidden() }
            return id
        }
    }

    /// A list of sesi with the relations asked for.
    func sesi(_ owner: Owner, _ filter: SesiFilter, _ relations: SesiRow.Relations) throws -> Answer {
        .list(try db.sesiRows(of: owner, filter)) { json, row in row.write(relations, wire, to: &json) }
    }
}
