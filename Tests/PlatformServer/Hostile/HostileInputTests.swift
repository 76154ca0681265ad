import ChillAjarKit
import Hummingbird
import Testing

@testable import PlatformServer

/// Every route under hostile input. A failing seed is told: the same seed sends the same requests.
struct HostileInputTests {
    /// Streams that end only with their listener have no whole answer to look at.
    private static let rows = RouteTable.rows.filter { $0.route != .events }

    @Test(
        "Hostile bodies and paths on every route, from everybody: never a 500, and every refusal has a sentence", arguments: 1...6
    )
    func everyRoute(seed: UInt64) async throws {
        let world = try await World()
        var generator = HostileGenerator(seed: seed)
        for row in Self.rows {
            for person in [nil, "ayu", "bagas", "rani"] {
                let path = row.route.template.split(separator: "/").map { part in
                    part.hasPrefix("{") ? "/" + generator.segment() : "/" + part
                }.joined()
                let body = generator.body(for: row)
                let method = try #require(HTTPRequest.Method(row.route.method.rawValue))
                let token = person.flatMap { world.tokens[$0] }
                // Who signs out or is removed comes back for the next route.
                let reply = try await world.send(method, path, token: token, type: body.type, body: body.bytes)
                #expect(reply.status < 500, "seed \(seed): \(method) \(path) as \(person ?? "nobody"): \(reply.status)")
                if (400..<500).contains(reply.status), method != .head {
                    #expect(reply.json["message"].text?.isEmpty == false, "seed \(seed): \(method) \(path): \(reply.status)")
                }
            }
        }
    }

    @Test("Hostile queries, headers and tokens are refused in words")
    func queriesAndHeaders() async throws {
        let world = try await World()
        for text in ["%", "%zz", "a=%FF%FE", "sebelum=-1", "batas=99999999999999999999", "dari=x&sampai=y", "semua=1&semua=2"] {
            for path in ["/public/kursus", "/pelanggan/cari-mentor", "/admin/audit", "/admin/laporan", "/notifikasi", "/kursus"] {
                let status = try await world.get("\(path)?\(text)", as: "rani").status
                #expect(status < 500, "\(path)?\(text): \(status)")
            }
        }
        for token in ["", " ", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", String(repeating: "x", count: 10_000)] {
            #expect(try await world.send(.get, "/transaksi", token: token).status == 401)
        }
    }
}
