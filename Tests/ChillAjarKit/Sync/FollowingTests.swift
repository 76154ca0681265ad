import Testing

@testable import ChillAjarKit

@Suite("Where the platform tells of changes by itself", .timeLimit(.minutes(10)))
struct FollowingTests {
    private static let features = World.ours + ["events"]
    private let route = "GET /events"
    private let list = "GET /pelanggan/daftar-sesi-transaksi"

    /// Ayu with her sesi in sight, and the stream open at its event 7.
    private func world(_ begin: ScriptedPlatform.Answer...) async throws -> World {
        let world = try World()
        try world.store.saveSession(.ayu)
        await world.offer(Self.features)
        await world.platform.answer(list, .ok("[]"))
        for answer in begin { await world.platform.answer(route, answer, .events("id: 7\n\n")) }
        if begin.isEmpty { await world.platform.answer(route, .events("id: 7\n\n")) }
        await world.engine.start()
        await world.perform(.watch([.sesiPelanggan]))
        try await world.platform.asked(route)
        return world
    }

    @Test("A change is read at once, and nobody asks meanwhile")
    func change() async throws {
        let world = try await world()
        try await world.platform.asked(list, times: 2)
        while try await world.time.nextSleeper().seconds != Double(Reading.idleInterval) {}
        await world.platform.answer(list, .ok(Wire.list(Wire.sesi(78))))
        await world.platform.push("id: 8\nevent: perubahan\ndata: {\"daftar\":[\"sesi\",\"transaksi\"]}\n\n")
        try await world.platform.asked(list, times: 3)
        try await world.log.next {
            if case .snapshot(.sesiPelanggan, let snapshot) = $0, case .sesi(let list) = snapshot.content {
                !list.isEmpty
            } else {
                false
            }
        }
    }

    @Test("A list that is not in sight is read when it comes into sight, however young its copy is")
    func outOfSight() async throws {
        let world = try await world()
        try await world.platform.asked(list, times: 2)
        await world.perform(.watch([]))
        await world.platform.push("id: 8\nevent: perubahan\ndata: {\"daftar\":[\"sesi\",\"notifikasi\"]}\n\n")
        while await world.engine.readings[.sesiPelanggan]?.isOutdated != true {
            try Task.checkCancellation()
            await Task.yield()
        }
        await world.perform(.watch([.sesiPelanggan]))
        try await world.platform.asked(list, times: 3)
    }

    @Test("A stream that ends is opened again where it stood, and asking goes on until then")
    func goesOn() async throws {
        let world = try await world()
        try await world.platform.asked(list, times: 2)
        await world.platform.release()
        while await world.engine.following.isOpen {
            try Task.checkCancellation()
            await Task.yield()
        }
        while await world.platform.count(route) < 2 { try await world.time.pass() }
        let request = await world.platform.last(route)
        #expect(request?.headers.first { $0.name == "Last-Event-ID" }?.value == "7")
        #expect(await world.platform.count(list) >= 2)
    }

    @Test("A platform that has no stream after all is asked as before")
    func missing() async throws {
        let world = try await world(.status(404, "{}"))
        while await world.engine.following.task != nil {
            try Task.checkCancellation()
            await Task.yield()
        }
        while await world.platform.count(list) < 3 { try await world.time.pass() }
        #expect(await world.platform.count(route) == 1)
    }

    @Test("Who signs out is told nothing more")
    func signedOut() async throws {
        let world = try await world()
        try await world.platform.asked(list, times: 2)
        await world.perform(.signOut(discarding: false))
        #expect(await world.engine.following.task == nil)
        await world.platform.push("id: 8\nevent: perubahan\ndata: {\"daftar\":[\"sesi\"]}\n\n")
        #expect(await world.engine.following.reader.lastID == nil)
        #expect(await world.platform.count(list) == 2)
    }

    @Test("While nobody looks lists are read seldom, and at once when somebody comes back")
    func nobodyLooks() async throws {
        let world = try await World.signedIn()
        await world.platform.answer(list, .ok("[]"))
        await world.perform(.watch([.sesiPelanggan]))
        try await world.platform.asked(list)
        await world.perform(.attend(false))
        while try await world.time.nextSleeper().seconds != Double(Reading.idleInterval) {}
        world.time.advance(seconds: 120)
        await world.perform(.attend(true))
        try await world.platform.asked(list, times: 2)
    }
}
