import ChillAjarKit
import Hummingbird
import Testing

@testable import PlatformServer

struct TusTests {
    @Test("OPTIONS tells version, size, extensions and checksums to everybody")
    func options() async throws {
        let world = try await World()
        let reply = try await world.send(.options, "/unggahan")
        #expect(reply.status == 204)
        #expect(reply.header("Tus-Version") == "1.0.0" && reply.header("Tus-Resumable") == "1.0.0")
        #expect(reply.header("Tus-Max-Size") == "10485760")
        #expect(reply.header("Tus-Extension") == "creation,creation-with-upload,checksum")
        #expect(reply.header("Tus-Checksum-Algorithm") == "sha1,sha256")
    }

    @Test("An upload that is cut at any byte is taken up from there, and pays for a sesi")
    func cutAnywhere() async throws {
        let world = try await World()
        let file = try World.jpeg()
        for (number, cut) in stride(from: 0, through: file.count, by: 97).enumerated() {
            let id = try await world.begin(file.count)
            #expect(try await world.append(id, Array(file.prefix(cut)), at: 0).status == 204)
            let head = try await world.tus(.head, "/unggahan/\(id)")
            #expect(
                head.status == 200 && head.header("Upload-Offset") == "\(cut)" && head.header("Upload-Length") == "\(file.count)")
            #expect(try await world.append(id, Array(file.dropFirst(cut)), at: cut).header("Upload-Offset") == "\(file.count)")
            let sesi = try await world.booked(minute: number)
            #expect(try await world.pay(sesi, unggahan: id).status == 201)
        }
        #expect(DataFolder.names(in: world.folder + "/unggahan").isEmpty)
    }

    @Test("What a broken connection brought stays; what was to be checked by its digest does not")
    func brokenConnection() async throws {
        struct Broken: Error {}
        let world = try await World()
        for checksum in [nil, "sha1 \(String(repeating: "A", count: 27))="] {
            let id = try await world.begin(100)
            let body = RequestBody(
                asyncSequence: AsyncThrowingStream<ByteBuffer, any Error> { continuation in
                    continuation.yield(ByteBuffer(bytes: [UInt8](repeating: 1, count: 40)))
                    continuation.finish(throwing: Broken())
                })
            var headers = ["Upload-Offset": "0", "Content-Type": TusHeaders.contentType]
            headers["Upload-Checksum"] = checksum
            _ = try await world.tus(.patch, "/unggahan/\(id)", headers, body)
            #expect(try await world.tus(.head, "/unggahan/\(id)").header("Upload-Offset") == (checksum == nil ? "40" : "0"))
        }
    }

    @Test("A wrong offset is 409, a wrong version 412, a wrong type 415, too much 413, and nothing is added")
    func refusals() async throws {
        let world = try await World()
        let id = try await world.begin(10)
        #expect(try await world.append(id, [1, 2, 3], at: 1).status == 409)
        #expect(try await world.append(id, [UInt8](repeating: 0, count: 11), at: 0).status == 413)
        let path = "/unggahan/\(id)"
        let type = TusHeaders.contentType
        #expect(try await world.tus(.patch, path, ["Upload-Offset": "0", "Content-Type": "text/plain"]).status == 415)
        #expect(try await world.tus(.patch, path, ["Content-Type": type]).status == 400)
        #expect(try await world.tus(.patch, path, ["Upload-Offset": "-1", "Content-Type": type]).status == 400)
        let version = try await world.tus(.head, path, ["Tus-Resumable": "0.2.2"])
        #expect(version.status == 412 && version.header("Tus-Version") == "1.0.0")
        for length in ["0", "-5", "x", "99999999999999999999"] {
            #expect(try await world.tus(.post, "/unggahan", ["Upload-Length": length]).status == 400, "\(length)")
        }
        #expect(try await world.tus(.post, "/unggahan", ["Upload-Length": "10485761"]).status == 413)
        #expect(try await world.tus(.post, "/unggahan", [:]).status == 400)
        #expect(try await world.tus(.head, path).header("Upload-Offset") == "0")
    }

    @Test("An upload is its owner's alone: to others it is not there")
    func others() async throws {
        let world = try await World()
        let id = try await world.begin(10)
        #expect(try await world.tus(.head, "/unggahan/\(id)", as: "fajar").status == 404)
        #expect(try await world.append(id, [1], at: 0, as: "fajar").status == 404)
        #expect(try await world.tus(.head, "/unggahan/../\(id)").status == 404)
    }

    @Test("A piece with the wrong digest is 460 and taken back, with the right one it stays")
    func checksum() async throws {
        let world = try await World()
        let id = try await world.begin(6)
        let path = "/unggahan/\(id)"
        func send(_ text: String, at offset: Int, _ checksum: String) async throws -> Reply {
            try await world.tus(
                .patch, path,
                ["Upload-Offset": "\(offset)", "Content-Type": TusHeaders.contentType, "Upload-Checksum": checksum],
                RequestBody(buffer: ByteBuffer(string: text)))
        }
        #expect(try await send("abc", at: 0, "sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA=").status == 460)
        #expect(try await send("abc", at: 0, "md5 kAFQmDzST7DWlj99KOF/cg==").status == 400)
        #expect(try await send("abc", at: 0, "sha1").status == 400)
        #expect(try await send("abc", at: 0, "sha1 qZk+NkcGgWq6PiVxeFDCbJzQ2J0=").header("Upload-Offset") == "3")
        #expect(
            try await send("abc", at: 3, "sha256 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=").header("Upload-Offset") == "6")
    }

    @Test("Of two pieces sent at once only one is written")
    func twoWriters() async throws {
        let world = try await World()
        let id = try await world.begin(40)
        let (stream, continuation) = AsyncStream<ByteBuffer>.makeStream()
        let headers = ["Upload-Offset": "0", "Content-Type": TusHeaders.contentType]
        async let slow = world.tus(.patch, "/unggahan/\(id)", headers, RequestBody(asyncSequence: stream))
        continuation.yield(ByteBuffer(bytes: [UInt8](repeating: 1, count: 20)))
        while world.platform.services.unggahan.begin(id) {
            world.platform.services.unggahan.end(id)
            await Task.yield()
        }
        #expect(try await world.append(id, [9], at: 0).status == 423)
        continuation.yield(ByteBuffer(bytes: [UInt8](repeating: 1, count: 20)))
        continuation.finish()
        #expect(try await slow.header("Upload-Offset") == "40")
    }

    @Test("An upload is used once: again it is 409, with the same key the same answer, whichever way the file came")
    func once() async throws {
        let world = try await World()
        let file = try World.jpeg()
        let id = try await world.begin(file.count)
        _ = try await world.append(id, file, at: 0)
        let first = try await world.booked(minute: 1)
        let second = try await world.booked(minute: 2)
        let paid = try await world.pay(first, unggahan: id, key: "kunci-1")
        #expect(paid.status == 201)
        #expect(try await world.pay(second, unggahan: id).status == 409)
        let again = try await world.pay(first, unggahan: id, key: "kunci-1")
        #expect(again.header("Idempotent-Replayed") == "true" && again.body == paid.body)
        let whole = try await world.pay(first, file: TestFile(bytes: file), key: "kunci-1")
        #expect(whole.header("Idempotent-Replayed") == "true" && whole.body == paid.body)
        #expect(world.storedFiles == 1)
    }

    @Test("An upload that is not whole, no picture, another's or unknown pays for nothing")
    func notUsable() async throws {
        let world = try await World()
        let sesi = try await world.booked()
        let half = try await world.begin(100)
        #expect(try await world.pay(sesi, unggahan: half).status == 422)
        let text = try await world.begin(4)
        _ = try await world.append(text, Array("halo".utf8), at: 0)
        #expect(try await world.pay(sesi, unggahan: text).status == 422)
        #expect(try await world.pay(sesi, unggahan: "../bukti").status == 422)
        #expect(try await world.pay(sesi, unggahan: "").status == 201)
        #expect(world.storedFiles == 0)
    }

    @Test("An upload whose effect was refused may be used for another")
    func refusedEffect() async throws {
        let world = try await World()
        let file = try World.jpeg()
        let id = try await world.begin(file.count)
        _ = try await world.append(id, file, at: 0)
        #expect(try await world.pay(999_999, unggahan: id).status == 404)
        #expect(try await world.pay(try await world.booked(), unggahan: id).status == 201)
    }

    @Test("After a day an upload is gone, and its bytes with it")
    func expiry() async throws {
        let world = try await World()
        let id = try await world.begin(10)
        world.advance(hours: 23.9)
        try await world.platform.services.collectUnggahan(at: world.now)
        #expect(try await world.tus(.head, "/unggahan/\(id)").status == 200)
        world.advance(hours: 0.2)
        #expect(try await world.tus(.head, "/unggahan/\(id)").status == 410)
        try await world.platform.services.collectUnggahan(at: world.now)
        #expect(DataFolder.names(in: world.folder + "/unggahan").isEmpty)
    }

    @Test("Uploads under way count against the quota")
    func quota() async throws {
        let world = try await World({ $0.files.quotaBytes = 1_000 })
        _ = try await world.begin(600)
        #expect(try await world.tus(.post, "/unggahan", ["Upload-Length": "500"]).status == 413)
        #expect(try await world.tus(.post, "/unggahan", ["Upload-Length": "300"]).status == 201)
    }

    @Test("The same key begins one upload, wherever the answer is told again")
    func sameKey() async throws {
        let world = try await World()
        let first = try await world.tus(.post, "/unggahan", ["Upload-Length": "9", "Idempotency-Key": "k"])
        let again = try await world.tus(.post, "/unggahan", ["Upload-Length": "9", "Idempotency-Key": "k"])
        #expect(first.header("Location") != nil && first.header("Location") == again.header("Location"))
    }

    @Test("SHA-1 gives the digests of RFC 3174", arguments: [1, 3, 55, 56, 64, 1000])
    func sha1(_ step: Int) {
        var digest = SHA1()
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        for start in stride(from: 0, to: bytes.count, by: step * 100) {
            bytes[start..<min(bytes.count, start + step * 100)].withUnsafeBytes { digest.update($0) }
        }
        #expect(hexadecimal(digest.finish()) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
    }
}

extension World {
    func tus(
        _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:],
        _ body: RequestBody = RequestBody(buffer: ByteBuffer()), as person: String = "ayu"
    ) async throws -> Reply {
        var head = HTTPRequest(method: method, scheme: "http", authority: "uji", path: "/api" + path)
        head.headerFields[.authorization] = "Bearer \(tokens[person] ?? "")"
        for (name, value) in ["Tus-Resumable": "1.0.0"].merging(headers, uniquingKeysWith: { $1 }) {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        return try await send(Request(head: head, body: body))
    }

    /// Begins an upload of so many bytes; returns its id.
    func begin(_ length: Int) async throws -> String {
        let reply = try await tus(.post, "/unggahan", ["Upload-Length": "\(length)", "Upload-Metadata": "filename YnVrdGkuanBn"])
        #expect(reply.status == 201)
        return String(try #require(reply.header("Location")).split(separator: "/").last ?? "")
    }

    func append(_ id: String, _ bytes: [UInt8], at offset: Int, as person: String = "ayu") async throws -> Reply {
        try await tus(
            .patch, "/unggahan/\(id)", ["Upload-Offset": "\(offset)", "Content-Type": TusHeaders.contentType],
            RequestBody(buffer: ByteBuffer(bytes: bytes)), as: person)
    }

    func pay(_ sesi: Int64, unggahan: String, key: String? = nil) async throws -> Reply {
        try await form(
            "/transaksi", as: "ayu",
            [
                "pelanggan_id": String(ids.ayu), "mentor_id": String(ids.bagas), "sesi_id": String(sesi), "jumlah": "25000",
                "statusPembayaran": "menunggu_verifikasi", "metodePembayaran": "transfer", "tanggalPembayaran": "2026-11-22",
                "unggahan_id": unggahan,
            ], key: key)
    }
}
