import ChillAjarKit
import SQL

/// What a read works with: one view of the database, the call, and what the wire needs.
struct Reading {
    let db: Connection
    let call: IncomingCall
    var wire: WireContext

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

    /// Whose rows the caller may see: an admin everybody's, others their own.
    var owner: Owner {
        get throws(Problem) {
            switch try call.person.peran {
            case .admin: .everybody
            case .mentor: .mentor(try mentorID)
            default: .pelanggan(try pelangganID)
            }
        }
    }

    /// A list of sesi with the relations asked for.
    func sesi(_ owner: Owner, _ filter: SesiFilter, _ relations: SesiRow.Relations) throws -> Answer {
        let peran = try call.person.peran
        var wire = wire
        if relations.contains(.transaksi) { wire.riwayat = try db.riwayat(of: owner) }
        return .list(try db.sesiRows(of: owner, filter)) { json, row in row.write(relations, for: peran, wire, to: &json) }
    }

    /// One sesi with all that there is of it, for those whom it concerns.
    func sesi(_ id: Int64, status: Int = 200) throws -> Answer {
        guard let row = try db.sesiRow(id) else { throw Problem.notFound("Sesi") }
        try concerns(pelanggan: row.sesi.pelangganID, mentor: row.sesi.mentorID)
        let peran = try call.person.peran
        var wire = wire
        if let transaksi = row.transaksi?.id { wire.riwayat = try db.riwayat(ofTransaksi: transaksi) }
        return .json(status) { [wire] json in
            row.write([.mentor, .pelanggan, .paket, .transaksi, .testimoni], for: peran, wire, to: &json)
        }
    }

    /// Throws 403 unless the row is an own one, or the caller an admin.
    func concerns(pelanggan: Int64, mentor: Int64) throws(Problem) {
        let person = try call.person
        let isOwn =
            switch person.peran {
            case .admin: true
            case .mentor: person.mentorID == mentor
            default: person.pelangganID == pelanggan
            }
        if !isOwn { throw .forbidden("Data ini bukan milik Anda.") }
    }
}
