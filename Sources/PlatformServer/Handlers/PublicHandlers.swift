import ChillAjarKit

extension Handlers {
    /// What everybody sees, and what every signed-in person sees.
    var publik: [Route: PlatformResponder.Handler] {
        [
            .capabilities: { _ in capabilities },
            .openapi: { _ in Answer(200, .json(Self.openAPI)) },
            .publicKursus: kursusList,
            .pelangganKursus: kursusList,
            .publicMentor: mentorList,
            .mentorTestimoni: mentorTestimoni,
        ]
    }

    private static let openAPI = OpenAPIDocument(RouteTable.rows).json()

    private var capabilities: Answer {
        .json { json in
            json.field("server", "chillajar-server")
            json.field("version", Platform.version)
            json.strings("features", Self.features)
        }
    }

    @Sendable private func kursusList(_ call: IncomingCall) throws -> Answer {
        let catalogue = try services.database.read { try $0.publicCatalogue(at: call.now) }
        return Answer(200, .json(catalogue.json()))
    }

    @Sendable private func mentorList(_ call: IncomingCall) throws -> Answer {
        let mentors = try services.database.read { try $0.activeMentors() }
        return .list(mentors) { json, mentor in mentor.write(.short, to: &json) }
    }

    @Sendable private func mentorTestimoni(_ call: IncomingCall) throws -> Answer {
        let mentor = try call.id
        return try read(call) { reading in
            guard try reading.db.mentor(mentor) != nil else { throw Problem.notFound("Mentor") }
            return .list(try reading.db.testimoni(ofMentor: mentor)) { json, row in
                row.testimoni.write(to: &json)
                json.object("pelanggan") { row.pelanggan.write(.publik, to: &$0) }
            }
        }
    }
}
