import ChillAjarKit

/// The API described for programs (OpenAPI 3.1.0, https://spec.openapis.org/oas/v3.1.0), made from the rows of ``RouteTable``.
struct OpenAPIDocument {
    private let rows: [RouteRow]

    init(_ rows: [RouteRow]) { self.rows = rows }

    /// The document as JSON.
    func json() -> [UInt8] {
        JSONWriter.object { json in
            json.field("openapi", "3.1.0")
            json.object("info") { json in
                json.field("title", "Chill Ajar")
                json.field("version", Platform.version)
                json.field("description", "API platform bimbingan belajar Chill Ajar.")
            }
            json.object("paths") { paths(&$0) }
            json.object("components") { json in
                json.object("securitySchemes") { json in
                    json.object("token") { json in
                        json.field("type", "http")
                        json.field("scheme", "bearer")
                    }
                }
                json.object("schemas") { json in
                    errorSchema(&json)
                    for entity in Entities.all { json.object(named: entity.name) { entity.write(to: &$0) } }
                }
            }
        }
    }

    private func paths(_ json: inout JSONWriter) {
        let byPath = Dictionary(grouping: rows, by: \.route.template)
        for (template, rows) in byPath.sorted(by: { $0.key < $1.key }) {
            json.object(named: "/api" + template) { json in
                for row in rows.sorted(by: { $0.route.method.rawValue < $1.route.method.rawValue }) {
                    json.object(named: row.route.method.rawValue.lowercased()) { row.write(to: &$0) }
                }
            }
        }
    }

    private func errorSchema(_ json: inout JSONWriter) {
        json.object("Error") { json in
            json.field("type", "object")
            json.strings("required", ["message"])
            json.object("properties") { json in
                json.object("message") { $0.field("type", "string") }
                json.object("errors") { json in
                    json.field("type", "object")
                    json.object("additionalProperties") { json in
                        json.field("type", "array")
                        json.object("items") { $0.field("type", "string") }
                    }
                }
            }
        }
    }
}
