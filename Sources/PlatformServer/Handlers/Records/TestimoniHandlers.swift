import ChillAjarKit
import SQL

extension Handlers {
    /// Reviews: their authors, the mentors whom they praise and admins see them; authors and admins change them.
    var testimoniRecord: [Route: PlatformResponder.Handler] {
        [
            .testimoniList: { call in
                let peran = try call.person.peran
                return try read(call) { reading in
                    .list(try reading.db.testimoniRows(of: try reading.owner)) { json, row in
                        row.write(for: peran, reading.wire, to: &json)
                    }
                }
            },
            .testimoniDetail: { call in
                let id = try call.id
                return try read(call) { try $0.testimoni(id) }
            },
            .createTestimoni: createTestimoni,
            .updateTestimoni: updateTestimoni,
            .deleteTestimoni: { call in
                let id = try call.id
                let person = try call.person
                return try await change(call) { reading in
                    try Pelajaran.removeReview(id, by: person, at: call.now, in: reading.db)
                    return Outcome(.noContent)
                }
            },
        ]
    }

    @Sendable private func createTestimoni(_ call: IncomingCall) async throws -> Answer {
        let input = try await call.input()
        var form = Form(input)
        let sesi = form.requiredNumber("sesi_id")
        let pelanggan = form.number("pelanggan_id")
        let (rating, komentar) = review(&form)
        try form.check()
        let person = try call.person
        guard pelanggan == nil || pelanggan == person.pelangganID else {
            throw Problem.forbidden("Anda hanya dapat mengulas atas nama sendiri.")
        }
        return try await change(call, input) { reading in
            let made = try Pelajaran.review(
                sesi, rating: rating, komentar: komentar, by: person, at: call.now, in: reading.db)
            return Outcome(try reading.testimoni(made, status: 201))
        }
    }

    /// Stars and words of a new review.
    func review(_ form: inout Form) -> (rating: Int64, komentar: String?) {
        (form.requiredRating(), form.text("komentar", maximum: 5000))
    }

    /// What is left out stays as it is.
    @Sendable private func updateTestimoni(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let input = try await call.input()
        let person = try call.person
        var form = Form(input)
        let rating = form.has("rating") ? form.requiredRating() : nil
        let komentar = form.change("komentar", maximum: 5000)
        try form.check()
        return try await change(call, input) { reading in
            try Pelajaran.editReview(id, rating: rating, komentar: komentar, by: person, at: call.now, in: reading.db)
            return Outcome(try reading.testimoni(id))
        }
    }
}

extension Form {
    fileprivate mutating func requiredRating() -> Int64 {
        let rating = requiredNumber("rating")
        if isFine("rating") { note("rating", Validation.rating(Int(clamping: rating))) }
        return rating
    }
}

extension Reading {
    /// One review with its relations, for those whom it concerns.
    func testimoni(_ id: Int64, status: Int = 200) throws -> Answer {
        guard let row = try db.testimoniRow(id) else { throw Problem.notFound("Testimoni") }
        try concerns(pelanggan: row.testimoni.pelangganID, mentor: row.testimoni.mentorID)
        let peran = try call.person.peran
        return .json(status) { row.write(for: peran, wire, to: &$0) }
    }
}
