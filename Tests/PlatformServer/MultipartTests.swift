import Testing

@testable import PlatformServer

struct MultipartTests {
    private final class Log {
        var lines: [String] = []
        var data: [UInt8] = []

        func receive(_ event: MultipartParser.Event) {
            switch event {
            case .part(let name, let file): lines.append("\(name)/\(file ?? "-")")
            case .data(let bytes): data += Array(bytes)
            case .partEnd:
                lines.append("=" + String(decoding: data, as: UTF8.self))
                data = []
            }
        }
    }

    private func parse(_ body: String, by step: Int, boundary: String = "b") throws -> (lines: [String], isDone: Bool) {
        var parser = try MultipartParser(contentType: "multipart/form-data; boundary=\(boundary)")
        let log = Log()
        let bytes = Array(body.utf8)
        for start in stride(from: 0, to: bytes.count, by: step) {
            let piece = Array(bytes[start..<min(start + step, bytes.count)])
            try piece.withUnsafeBytes { try parser.feed($0) { log.receive($0) } }
        }
        return (log.lines, parser.isDone)
    }

    private static let body =
        "intro\r\n--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nsatu\r\n--b  \r\n"
        + "content-disposition: form-data; filename=\"x;\\\"y.jpg\"; name=\"f\"\r\nContent-Type: image/jpeg\r\n\r\n"
        + "\r\n--tidak\r\n--\r\n-\r\n--b\r\nContent-Disposition: form-data; name=\"kosong\"\r\n\r\n\r\n--b--\r\nepilog"

    @Test(
        "Fields, files, empty parts and data that looks like a boundary come out the same in pieces of any size",
        arguments: [1, 2, 3, 7, 64, 4096])
    func pieces(_ step: Int) throws {
        let (lines, isDone) = try parse(Self.body, by: step)
        #expect(lines == ["a/-", "=satu", "f/x;\"y.jpg", "=\r\n--tidak\r\n--\r\n-", "kosong/-", "="])
        #expect(isDone)
    }

    @Test("A body that is cut anywhere is not done")
    func cut() throws {
        let whole = Self.body.utf8.count - "--\r\nepilog".utf8.count
        for count in stride(from: 0, through: whole, by: 5) {
            #expect(try !parse(String(decoding: Self.body.utf8.prefix(count), as: UTF8.self), by: 16).isDone, "\(count)")
        }
    }

    @Test("A boundary is missing, or a part has no name, or headers never end: refused")
    func malformed() {
        #expect(throws: MultipartFailure.malformed) { try MultipartParser(contentType: "multipart/form-data") }
        #expect(throws: MultipartFailure.malformed) { try parse("--b\r\nContent-Type: a\r\n\r\nx\r\n--b--", by: 9) }
        #expect(throws: MultipartFailure.malformed) { try parse("--bx\r\n", by: 9) }
        #expect(throws: MultipartFailure.tooMuch) { try parse("--b\r\nA: " + String(repeating: "x", count: 9000), by: 512) }
        #expect(throws: MultipartFailure.malformed) { try parse(String(repeating: "x", count: 9000), by: 512) }
        let many = String(repeating: "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n", count: 101)
        #expect(throws: MultipartFailure.tooMuch) { try parse(many, by: 4096) }
    }

    @Test("A form with two files, a field that is too long and a body that is cut are refused, and leave no file")
    func limits() async throws {
        let world = try await World()
        let sesi = try await world.booked()
        let file = TestFile(bytes: try World.jpeg())
        let twice =
            World.multipart([:], file, boundary: "batas").dropLast(4) + Array("\r\n".utf8)
            + World.multipart([:], file, boundary: "batas")
        func send(_ body: [UInt8]) async throws -> Int {
            try await world.send(.post, "/transaksi", as: "ayu", type: "multipart/form-data; boundary=batas", body: body).status
        }
        #expect(try await send(Array(twice)) == 413)
        #expect(try await world.pay(sesi, jumlah: String(repeating: "1", count: 70_000)).status == 413)
        #expect(try await send(World.multipart(["sesi_id": "\(sesi)"], file, boundary: "batas").dropLast(20)) == 400)
        #expect(
            try await world.post(
                "/pelanggan/pesan-sesi", as: "ayu", "{\"x\": \"" + String(repeating: "y", count: 2 << 20) + "\"}"
            ).status == 413)
        #expect(DataFolder.names(in: world.folder + "/masuk").isEmpty)
    }
}
