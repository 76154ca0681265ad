import ChillAjarKit
import Hummingbird
import SQL

/// Uploads in pieces: tus 1.0 with creation, creation-with-upload and checksum.
extension Handlers {
    var unggahan: [Route: PlatformResponder.Handler] {
        [
            .unggahanOptions: { _ in tus(Answer(204, .none), TusHeaders.offer) },
            .createUnggahan: { call in try await answered(call) { try await createUnggahan(call) } },
            .unggahanOffset: { call in try await answered(call) { try await unggahanOffset(call) } },
            .appendUnggahan: { call in try await answered(call) { try await appendUnggahan(call) } },
        ]
    }

    /// The answer with what every tus answer says; a refusal too.
    private func answered(_ call: IncomingCall, _ body: () async throws -> Answer) async throws -> Answer {
        do {
            try TusHeaders.checkVersion(call.request)
            return tus(try await body(), [])
        } catch let problem as Problem {
            return tus(Answer(problem), problem.status == 412 ? [HTTPHeader("Tus-Version", TusHeaders.version)] : [])
        }
    }

    private func tus(_ answer: Answer, _ headers: [HTTPHeader]) -> Answer {
        var answer = answer
        answer.headers += [HTTPHeader("Tus-Resumable", TusHeaders.version)] + headers
        return answer
    }

    private func createUnggahan(_ call: IncomingCall) async throws -> Answer {
        guard let length = try TusHeaders.number("Upload-Length", of: call.request) else {
            throw Problem.badRequest("Upload-Length wajib diisi.")
        }
        guard length > 0 else { throw Problem.badRequest("Upload-Length harus lebih dari 0.") }
        guard length <= Unggahan.maximumBytes else { throw Problem.tooLarge("Berkas lebih besar dari 10 MB.") }
        let person = try call.person
        let id = Secret.hex(bytes: 20)
        let limits = services.files.limits
        let input = Input(fields: ["Upload-Length": .number(String(length))])
        let store = services.unggahan
        try await store.workers.run { try store.make(id) }
        var answer = try await services.mutate(call, input) { db in
            try db.insertUnggahan(id, user: person.userID, panjang: length, limits: limits, at: call.now)
            return Outcome(
                .json(201) { json in
                    json.field("message", "Unggahan dimulai.")
                    json.field("id", id)
                })
        }
        // An answer that is given again names the upload that was begun then.
        guard let made = (try? JSONReader.read(answer.json))?.text(of: "id") else { return answer }
        // The file without a row that a refusal or a replay leaves is collected.
        answer.headers.append(HTTPHeader("Location", "/api/unggahan/\(made)"))
        if TusHeaders.hasUploadType(call.request) {
            let offset = try await append(call, to: made, length: length, at: 0)
            answer.headers.append(HTTPHeader("Upload-Offset", String(offset)))
        }
        return answer
    }

    private func unggahanOffset(_ call: IncomingCall) async throws -> Answer {
        let unggahan = try find(call)
        let offset = unggahan.isUsed ? unggahan.panjang : try await services.unggahan.offset(unggahan.id)
        guard let offset else { throw Problem.gone }
        var answer = Answer(200, .none)
        answer.headers = [
            HTTPHeader("Upload-Offset", String(offset)), HTTPHeader("Upload-Length", String(unggahan.panjang)),
        ]
        return answer
    }

    private func appendUnggahan(_ call: IncomingCall) async throws -> Answer {
        guard TusHeaders.hasUploadType(call.request) else {
            throw Problem(status: 415, message: "Content-Type harus \(TusHeaders.contentType).")
        }
        guard let offset = try TusHeaders.number("Upload-Offset", of: call.request) else {
            throw Problem.badRequest("Upload-Offset wajib diisi.")
        }
        let unggahan = try find(call)
        guard !unggahan.isUsed else { throw Problem.conflict("Unggahan ini sudah dipakai.") }
        var answer = Answer(204, .none)
        let reached = try await append(call, to: unggahan.id, length: unggahan.panjang, at: offset)
        answer.headers = [HTTPHeader("Upload-Offset", String(reached))]
        return answer
    }

    /// The person's own upload of the path: 404 for another's, 410 for one that has run out.
    private func find(_ call: IncomingCall) throws -> Unggahan {
        let id = call.values.first.map(String.init) ?? ""
        let user = try call.person.userID
        guard let unggahan = try services.database.read({ try $0.unggahan(id, of: user) }) else {
            throw Problem.notFound("Unggahan")
        }
        guard unggahan.kedaluwarsa > call.now.description else { throw Problem.gone }
        return unggahan
    }

    private func append(_ call: IncomingCall, to id: String, length: Int64, at offset: Int64) async throws -> Int64 {
        guard services.unggahan.begin(id) else {
            throw Problem(status: 423, message: "Unggahan ini sedang diisi oleh permintaan lain.")
        }
        defer { services.unggahan.end(id) }
        return try await UnggahanAppending(store: services.unggahan, id: id, length: length).append(call.request, at: offset)
    }
}

extension Problem {
    static let gone = Problem(status: 410, message: "Unggahan ini sudah tidak ada; mulai lagi dari awal.")
}

extension JSONValue {
    /// The text under a key of an object.
    fileprivate func text(of key: String) -> String? {
        guard case .object(let fields) = self, case .string(let text) = fields[key] else { return nil }
        return text
    }
}
