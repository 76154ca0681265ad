import ChillAjarKit
import Hummingbird

extension Handlers {
    /// What a person is told, now and before.
    var notifikasi: [Route: PlatformResponder.Handler] {
        [
            .notifikasiList: notifikasiList,
            .notifikasiDibaca: notifikasiDibaca,
            .notifikasiSemuaDibaca: notifikasiSemuaDibaca,
            .events: events,
        ]
    }

    /// How many notifications a page has at most, and when the client does not say.
    static let notifikasiPage = (most: Int64(200), usual: Int64(100))

    @Sendable private func notifikasiList(_ call: IncomingCall) throws -> Answer {
        let user = try call.person.userID
        var form = Form(Input(queryOf: call, ["sebelum", "batas"]))
        let before = form.number("sebelum")
        if let before, before < 1 { form.refuse("sebelum", "sebelum harus berupa id.") }
        let limit = form.number("batas") ?? Self.notifikasiPage.usual
        if !(1...Self.notifikasiPage.most).contains(limit) {
            form.refuse("batas", FieldProblem.outOfRange(1, Int(Self.notifikasiPage.most)).words(for: "batas"))
        }
        try form.check()
        return try read(call) { reading in
            .list(try reading.db.notifikasi(ofUser: user, before: before, limit: Int(limit))) { json, row in row.write(to: &json)
            }
        }
    }

    @Sendable private func notifikasiDibaca(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let user = try call.person.userID
        return try await services.mutate(call, Input()) { db in
            if try db.markNotifikasi(id, ofUser: user, at: call.now) {
                try db.changed([.notifikasi], for: .user(user), at: call.now)
            }
            guard let row = try db.notifikasi(id, ofUser: user) else { throw Problem.notFound("Notifikasi") }
            return Outcome(
                .json { json in
                    json.field("message", "Notifikasi ditandai sudah dibaca.")
                    json.object("notifikasi") { row.write(to: &$0) }
                })
        }
    }

    @Sendable private func notifikasiSemuaDibaca(_ call: IncomingCall) async throws -> Answer {
        let user = try call.person.userID
        return try await services.mutate(call, Input()) { db in
            let count = try db.markNotifikasi(ofUser: user, at: call.now)
            if count > 0 { try db.changed([.notifikasi], for: .user(user), at: call.now) }
            return Outcome(
                .json { json in
                    json.field("message", "Semua notifikasi ditandai sudah dibaca.")
                    json.field("jumlah", Int64(count))
                })
        }
    }

    @Sendable private func events(_ call: IncomingCall) throws -> Answer {
        let subscription = try services.events.admit(try call.person)
        let last = HTTPField.Name("Last-Event-ID").flatMap { call.request.headers[$0] } ?? call.query("last_event_id")
        // What is no id of ours is one that the log does not reach.
        let stream = EventStream(
            subscription: subscription, database: services.database, lastEventID: last.map { Int64($0) ?? -1 })
        // A proxy that collects an answer before it passes it on would hold every event back (nginx).
        var answer = Answer(200, .stream(contentType: "text/event-stream", stream.write))
        answer.headers = [HTTPHeader("X-Accel-Buffering", "no")]
        return answer
    }
}

extension Input {
    /// The named values behind the `?`, as fields.
    fileprivate init(queryOf call: IncomingCall, _ names: [String]) {
        for name in names { if let value = call.query(name) { fields[name] = .string(value) } }
    }
}
