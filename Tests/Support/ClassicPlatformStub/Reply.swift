import TinyHTTPServer

/// What the platform answers, before it is written down.
enum Reply {
    case json(Int, JSON)
    case none
    case html(Int, String)
    case file(contentType: String, bytes: [UInt8])

    static func ok(_ body: JSON) -> Reply { .json(200, body) }
    static func message(_ status: Int, _ text: String) -> Reply { .json(status, ["message": .text(text)]) }

    /// The 404 of a model, which names a class of PHP.
    static func noModel(_ table: Database.Table, _ id: Int) -> Reply {
        message(404, "No query results for model [App\\Models\\\(table.rawValue)] \(id)")
    }

    /// The 404 of a path that is not there for this person.
    static func noRoute(_ path: String) -> Reply {
        message(404, "The route \(path.drop { $0 == "/" }) could not be found.")
    }

    /// A 422 that names fields.
    static func invalid(_ fields: [(String, String)]) -> Reply {
        let more = fields.count - 1
        let first = fields.first?.1 ?? ""
        var errors = JSON.object([])
        for (field, text) in fields { errors[field] = [.text(text)] }
        let suffix = more > 0 ? " (and \(more) more error\(more == 1 ? "" : "s"))" : ""
        return .json(422, ["message": .text(first + suffix), "errors": errors])
    }

    /// What goes over the wire: PHP does not know lengths, so bodies come in chunks.
    ///
    /// Without `Accept: application/json` a missing token is an error page and invalid input leads back to a form.
    func answer(acceptsJSON: Bool) -> TinyAnswer {
        switch self {
        case .json(401, _) where !acceptsJSON: return Reply.html(500, "Route [login] not defined.").answer(acceptsJSON: true)
        case .json(422, _) where !acceptsJSON: return TinyAnswer(302, headers: [("Location", "/")])
        case .json(let status, let body):
            return TinyAnswer(
                status, headers: [("Content-Type", "application/json"), ("Cache-Control", "no-cache, private")],
                body: Array(body.encoded.utf8), delivery: .chunked(bytes: 1000))
        case .none: return TinyAnswer(204)
        case .html(let status, let text):
            let page = "<!DOCTYPE html>\n<html><head><title>\(text)</title></head><body><h1>\(text)</h1></body></html>\n"
            return TinyAnswer(status, text: page, type: "text/html; charset=UTF-8")
        case .file(let contentType, let bytes):
            return TinyAnswer(200, headers: [("Content-Type", contentType)], body: bytes)
        }
    }
}
