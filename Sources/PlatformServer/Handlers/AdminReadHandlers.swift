import ChillAjarKit
import SQL

extension Handlers {
    /// What an admin reads of people.
    var adminReads: [Route: PlatformResponder.Handler] {
        [
            .adminUsers: users,
            .downloadDokumenMentor: downloadDokumen,
            .adminMentorList: { call in
                try read(call) { .list(try $0.db.everyMentor()) { json, row in row.writeEntity(to: &json) } }
            },
            .adminPelangganList: { call in
                try read(call) { .list(try $0.db.everyPelanggan()) { json, row in row.writeEntity(to: &json) } }
            },
            .adminMentor: { call in
                try read(call) { try one(try $0.db.account(ofMentor: try call.id), "Mentor") }
            },
            .adminPelanggan: { call in
                try read(call) { try one(try $0.db.account(ofPelanggan: try call.id), "Pelanggan") }
            },
        ]
    }

    @Sendable private func users(_ call: IncomingCall) throws -> Answer {
        try services.database.read { db in
            let figures = try db.sesiFigures(at: call.now)
            return .list(try db.accounts()) { json, row in
                let own = row.pelanggan.flatMap { figures.pelanggan[$0.id] } ?? row.mentor.flatMap { figures.mentor[$0.id] }
                row.write(own ?? SesiFigures(), to: &json)
            }
        }
    }

    @Sendable private func downloadDokumen(_ call: IncomingCall) throws -> Answer {
        let id = try call.id
        let mentor = try Orang.living(try services.database.read { try $0.account(ofMentor: id) }, "Mentor").mentor
        guard let file = mentor?.dokumenPendukung.flatMap({ services.files.find($0) }) else {
            throw Problem.notFound("Dokumen pendukung")
        }
        return Answer(
            200,
            .file(
                path: file.path, bytes: file.bytes, contentType: file.kind.contentType,
                name: "dokumen-mentor-\(id).\(file.kind.fileExtension)"))
    }

    private func one(_ account: AccountRow?, _ what: String) throws -> Answer {
        let account = try Orang.living(account, what)
        return .json { account.writeEntity(to: &$0) }
    }
}
