import TinyHTTPServer

/// A request as a route sees it.
struct Call {
    /// The path without a query.
    let path: String
    /// The numbers in the path.
    let ids: [Int]
    /// Fields of the body, or of the query: text where they came in a form, the types of JSON where in JSON.
    let input: JSON
    /// Files of the form.
    let files: [String: TinyFormPart]
    /// Who asks: a row of the users; nil without a valid token.
    let person: JSON?

    /// The number in the path.
    var id: Int { ids.first ?? 0 }
    /// The person's role.
    var peran: String { person?["peran"].text ?? "" }
    var personID: Int? { person?["id"].int }

    /// Which of these fields are missing or empty, as the platform complains about them.
    func missing(_ names: String...) -> [(String, String)] {
        names.filter { input[$0] == .null || input[$0] == "" }.map { ($0, "The \($0) field is required.") }
    }

    /// The fields of a body. A form that comes with PUT is not read, as PHP does not.
    static func input(of request: TinyRequest) -> (fields: JSON, files: [String: TinyFormPart]) {
        var fields = JSON.object([])
        var files: [String: TinyFormPart] = [:]
        for (name, value) in request.query { fields[name] = .text(value) }
        guard let parts = request.multipart else {
            guard let body = JSON(parsing: request.body), case .object(let members) = body else { return (fields, files) }
            for member in members { fields[member.name] = member.value }
            return (fields, files)
        }
        guard request.method != "PUT" else { return (fields, files) }
        for part in parts {
            if part.fileName != nil {
                files[part.name] = part
            } else if part.name.hasSuffix("[]") {
                let name = String(part.name.dropLast(2))
                fields[name] = .list(fields[name].elements + [.text(part.text)])
            } else {
                // An empty field of a form becomes null.
                fields[part.name] = part.text.isEmpty ? nil : .text(part.text)
            }
        }
        return (fields, files)
    }
}
