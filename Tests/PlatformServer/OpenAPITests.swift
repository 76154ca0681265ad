import ChillAjarKit
import Testing

@testable import PlatformServer

struct OpenAPITests {
    private static let document = (try? JSONReader.read(OpenAPIDocument(RouteTable.rows).json())) ?? .null

    @Test("The document is OpenAPI 3.1 and is given to everybody")
    func version() async throws {
        let world = try await World()
        let reply = try await world.get("/openapi.json")
        #expect(reply.status == 200 && reply.json["openapi"].text == "3.1.0")
        #expect(reply.json == Self.document)
    }

    @Test("Every route of the table has its operation, closed ones with the token, and with every placeholder")
    func operations() {
        for row in RouteTable.rows {
            let operation = Self.document["paths"]["/api" + row.route.template][row.route.method.rawValue.lowercased()]
            #expect(operation["summary"].text == row.summary, "\(row.route)")
            #expect((operation["security"].array.isEmpty) == (row.access == .everybody), "\(row.route)")
            let inPath = operation["parameters"].array.filter { $0["in"].text == "path" }.compactMap { $0["name"].text }
            #expect(inPath == row.route.placeholders, "\(row.route)")
            #expect(operation["responses"].has(String(row.success)), "\(row.route)")
        }
    }

    @Test("No two operations have one id, and every reference leads to a schema")
    func references() throws {
        var ids: [String] = []
        var references: Set<String> = []
        func walk(_ value: JSONValue) {
            switch value {
            case .object(let fields):
                if let id = fields["operationId"]?.text { ids.append(id) }
                if let reference = fields["$ref"]?.text { references.insert(reference) }
                fields.values.forEach(walk)
            case .array(let values): values.forEach(walk)
            default: break
            }
        }
        walk(Self.document)
        #expect(Set(ids).count == ids.count && ids.count == RouteTable.rows.count)
        for reference in references {
            let name = try #require(reference.split(separator: "/").last.map(String.init))
            #expect(Self.document["components"]["schemas"].has(name), "\(reference)")
        }
    }
}
