import ChillAjarKit
import Testing

@Suite("What the platform has acknowledged is in the copies before the lists are read again", .timeLimit(.minutes(10)))
struct AmendingTests {
    private static let list = "GET /pelanggan/daftar-sesi-transaksi"

    /// A world whose copy of Ayu's sesi is this list, and that does not get another one.
    private func reading(_ sesi: String...) async throws -> World {
        let world = try await SendingTests.ready()
        await world.platform.answer(Self.list, .ok("[" + sesi.joined(separator: ",") + "]"), .held(.ok("[]")))
        await world.perform(.watch([.sesiPelanggan]))
        _ = try await world.log.snapshot(of: .sesiPelanggan)
        return world
    }

    private func copy(_ world: World) throws -> [Sesi] {
        guard case .sesi(let list) = try world.store.snapshot(of: .sesiPelanggan, owner: UserID(6))?.content else { return [] }
        return list
    }

    @Test("A booking stands there under its real id, and its row is gone")
    func booking() async throws {
        let world = try await reading()
        await world.platform.answer("POST /pelanggan/pesan-sesi", SendingTests.booked)
        await world.perform(.submit(.booking, ticket: Ticket(7)))
        guard case .done = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(world.rows.isEmpty)
        let sesi = try copy(world)
        #expect(sesi.map(\.id) == [SesiID(78)])
        #expect(sesi.first?.detailKursus == "Turunan")
    }

    @Test("A proof is seen as waiting to be checked")
    func proof() async throws {
        let world = try await reading(Wire.sesi(78))
        await world.platform.answer("POST /transaksi", UploadTests.created)
        await world.perform(.submit(.proof(.jpeg), ticket: Ticket(7)))
        guard case .done = try await world.log.outcome() else { throw Missing("a transaksi") }
        #expect(try copy(world).first?.transaksi?.id == TransaksiID(4))
    }

    @Test("A list that was asked for before the answer and comes after it does not take it away")
    func olderList() async throws {
        let world = try await reading()
        await world.perform(.refresh(.sesiPelanggan))
        try await world.platform.asked(Self.list, times: 2)
        await world.platform.answer("POST /pelanggan/pesan-sesi", SendingTests.booked)
        await world.platform.answer(Self.list, .held(.ok("[]")))
        await world.perform(.submit(.booking, ticket: Ticket(7)))
        guard case .done = try await world.log.outcome() else { throw Missing("a sesi") }
        await world.platform.release()
        try await world.platform.asked(Self.list, times: 3)
        #expect(try copy(world).map(\.id) == [SesiID(78)])
    }
}
