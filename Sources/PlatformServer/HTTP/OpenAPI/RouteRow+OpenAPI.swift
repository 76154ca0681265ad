import ChillAjarKit

extension RouteRow {
    /// Writes the operation (OAS 3.1.0, 4.8.10).
    func write(to json: inout JSONWriter) {
        json.field("summary", summary)
        json.field("operationId", operationID)
        json.strings("tags", [route.template.split(separator: "/").first.map(String.init) ?? "api"])
        switch access {
        case .everybody: json.values("security") { _ in }
        case .anyone, .only: json.values("security") { $0.element { $0.strings("token", []) } }
        }
        if case .only(let roles) = access { json.strings("x-peran", roles.map(\.rawValue).sorted()) }
        json.values("parameters") { parameters(&$0) }
        if !body.isEmpty { json.object("requestBody") { requestBody(&$0) } }
        json.object("responses") { responses(&$0) }
    }

    private var operationID: String {
        let words = route.template.split { $0 == "/" || $0 == "-" || $0 == "." }.map { $0.filter { $0 != "{" && $0 != "}" } }
        return ([route.method.rawValue.lowercased()] + words).joined(separator: "_")
    }

    private func parameters(_ json: inout JSONWriter) {
        for name in route.placeholders {
            json.element { json in
                json.field("name", name)
                json.field("in", "path")
                json.field("required", true)
                json.object("schema") { json in
                    if name.lowercased().hasSuffix("id") {
                        FieldShape.Kind.id.write(to: &json)
                    } else {
                        FieldShape.Kind.text(maximum: 255).write(to: &json)
                    }
                }
            }
        }
        for field in query {
            json.element { json in
                json.field("name", field.name)
                json.field("in", "query")
                json.field("required", field.isRequired)
                json.object("schema") { field.kind.write(to: &$0) }
            }
        }
        guard route.method != .get, route.method != .head, access != .everybody else { return }
        json.element { json in
            json.field("name", "Idempotency-Key")
            json.field("in", "header")
            json.field("required", false)
            json.object("schema") { json in
                json.field("type", "string")
                json.field("format", "uuid")
            }
        }
    }

    private func requestBody(_ json: inout JSONWriter) {
        json.field("required", body.contains(where: \.isRequired))
        let hasFile = body.contains { if case .file = $0.kind { true } else { false } }
        json.object("content") { json in
            // A file comes along in a multipart body only; without it JSON does as well.
            if !hasFile || !body.contains(where: { $0.isRequired && $0.kind.isFile }) {
                content("application/json", fields: body.filter { !$0.kind.isFile }, &json)
            }
            if hasFile { content("multipart/form-data", fields: body, &json) }
        }
    }

    private func content(_ type: String, fields: [FieldShape], _ json: inout JSONWriter) {
        json.object(named: type) { json in
            json.object("schema") { json in
                json.field("type", "object")
                json.strings("required", fields.filter(\.isRequired).map(\.name))
                json.object("properties") { json in
                    for field in fields { json.object(named: field.name) { field.kind.write(to: &$0) } }
                }
            }
        }
    }

    private func responses(_ json: inout JSONWriter) {
        json.object(named: String(success)) { json in
            json.field("description", summary)
            answer.write(to: &json)
        }
        if cached != nil { json.object("304") { $0.field("description", "Belum berubah sejak ETag itu.") } }
        json.object("default") { json in
            json.field("description", "Ditolak, dengan kalimatnya.")
            json.object("content") { json in
                json.object("application/json") { json in
                    json.object("schema") { $0.field("$ref", "#/components/schemas/Error") }
                }
            }
        }
    }
}

extension Route {
    /// The names of the placeholders, in order.
    var placeholders: [String] {
        template.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
}
