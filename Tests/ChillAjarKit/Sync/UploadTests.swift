import ChillAjarKit
import Testing

@Suite("The sync engine sends proofs", .timeLimit(.minutes(10)))
struct UploadTests {
    static let created = ScriptedPlatform.Answer.status(201, #"{"message": "ok", "transaksi": \#(Wire.transaksi(4))}"#)
    static let sent = ScriptedPlatform.Answer.ok(#"{"message": "ok", "transaksi": \#(Wire.transaksi(4))}"#)

    private func parts(of request: TransportRequest?) -> [MultipartPart] {
        if case .multipart(let parts) = request?.body { parts } else { [] }
    }

    private func file(in request: TransportRequest?) -> MultipartPart? {
        parts(of: request).first { if case .file = $0 { true } else { false } }
    }

    @Test("The first proof goes along with its transaksi, from the spool and under a name of ours", arguments: [nil, World.ours])
    func picture(features: [String]?) async throws {
        let world = try await SendingTests.ready(features: features)
        await world.platform.answer("POST /transaksi", Self.created)
        await world.perform(.submit(.proof(.jpeg), ticket: Ticket(1)))
        guard case .done(Ticket(1), .transaksi(let transaksi)) = try await world.log.outcome() else {
            throw Missing("a transaksi")
        }
        #expect(transaksi.id == TransaksiID(4))
        let request = await world.platform.last("POST /transaksi")
        #expect(
            file(in: request)
                == .file(name: "buktiPembayaran", fileName: "bukti.jpg", contentType: "image/jpeg", path: "spool/key-1"))
        #expect(parts(of: request).contains(.field(name: "jumlah", value: "25000")))
    }

    @Test("Our own platform takes a PDF as any other proof")
    func ownPDF() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer("POST /transaksi", Self.created)
        await world.perform(.submit(.proof(.pdf), ticket: Ticket(1)))
        _ = try await world.log.outcome()
        #expect(file(in: await world.platform.last("POST /transaksi")) != nil)
    }

    @Test("The classic platform gets a PDF in two steps, and the first is remembered before the second")
    func classicPDF() async throws {
        let world = try await SendingTests.ready(features: nil)
        await world.platform.answer("POST /transaksi", .status(201, #"{"transaksi": \#(Wire.transaksi(4, bukti: false))}"#))
        await world.platform.answer("POST /pelanggan/unggah-bukti/4", .held(Self.sent))
        await world.perform(.submit(.proof(.pdf), ticket: Ticket(1)))
        try await world.platform.asked("POST /pelanggan/unggah-bukti/4")
        guard case .uploadBukti(let kept) = world.rows.first?.mutation else { throw Missing("a row") }
        #expect(kept.transaksiID == TransaksiID(4))
        #expect(file(in: await world.platform.last("POST /transaksi")) == nil)
        #expect(file(in: await world.platform.last("POST /pelanggan/unggah-bukti/4")) != nil)
        await world.platform.release()
        _ = try await world.log.outcome()
        #expect(world.rows.isEmpty)
    }

    @Test("Each of the two steps goes under a key of its own: under one key the second would get the first one's answer")
    func keysOfSteps() async throws {
        let world = try await SendingTests.ready(features: ["idempotency"])
        await world.platform.answer("POST /transaksi", .status(201, #"{"transaksi": \#(Wire.transaksi(4, bukti: false))}"#))
        await world.platform.answer("POST /pelanggan/unggah-bukti/4", Self.sent)
        await world.perform(.submit(.proof(.pdf), ticket: Ticket(1)))
        guard case .done = try await world.log.outcome() else { throw Missing("an acknowledgement") }
        let keys = await world.platform.requests.compactMap { request in
            request.headers.first { $0.name == "Idempotency-Key" }?.value
        }
        #expect(keys == ["key-1", "key-1-bukti"])
    }

    @Test("When the second step is refused, the person's form learns of the transaksi that was made")
    func secondStepRefused() async throws {
        let world = try await SendingTests.ready(features: nil)
        await world.platform.answer("POST /transaksi", .status(201, #"{"transaksi": \#(Wire.transaksi(4, bukti: false))}"#))
        await world.platform.answer("POST /pelanggan/unggah-bukti/4", .status(413, "<html>too large</html>"))
        await world.perform(.submit(.proof(.pdf), ticket: Ticket(1)))
        #expect(try await world.log.outcome() == .failed(Ticket(1), .proof(.pdf, transaksi: 4), .tooLarge))
    }

    @Test("Another proof after a reject goes to the transaksi that exists")
    func again() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer("POST /pelanggan/unggah-bukti/4", Self.sent)
        await world.perform(.submit(.proof(.png, transaksi: 4), ticket: Ticket(1)))
        guard case .done = try await world.log.outcome() else { throw Missing("an acknowledgement") }
        #expect(await world.platform.count("POST /transaksi") == 0)
    }

    @Test("Progress is told before the outcome, and its last word is the whole")
    func progress() async throws {
        let world = try await SendingTests.ready()
        let states = stride(from: Int64(0), through: 1000, by: 10).map {
            TransferProgress(sentBytes: $0, totalBytes: 1000, bytesPerSecond: 100)
        }
        await world.platform.answer("POST /transaksi", .measured(states, Self.created))
        await world.perform(.submit(.proof(.jpeg), ticket: Ticket(1)))
        _ = try await world.log.outcome()
        let told = world.log.all.compactMap { event -> Int64? in
            if case .progress(Ticket(1), let progress) = event { progress.sentBytes } else { nil }
        }
        #expect(told.last == 1000)
        // The clock stands still: beside the first and the last there is no time for another.
        #expect(told.count <= 2)
        guard
            case .done = world.log.all.last(where: { event in
                switch event {
                case .progress, .done: true
                default: false
                }
            })
        else { throw Missing("the outcome after the progress") }
    }
}
