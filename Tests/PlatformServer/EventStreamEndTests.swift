import ChillAjarKit
import Hummingbird
import Synchronization
import Testing

@testable import PlatformServer

@Suite(.timeLimit(.minutes(10)))
struct EventStreamEndTests {
    @Test("Signing out ends the streams of that session and leaves the person's others")
    func signedOut() async throws {
        let world = try await World()
        let second = try await world.signIn("ayu")
        let (own, other) = (try await world.listen(as: "ayu"), try await world.listen(as: "ayu", token: second))
        try #require(try await world.post("/logout", as: "ayu").status == 200)
        #expect(await own.next() == nil)
        try await own.end()
        try await world.change([.sesi], for: .user(try await world.platform.userID(ofToken: second)))
        #expect(await other.next()?.daftar == ["sesi"])
        try #require(try await world.send(.post, "/logout?semua=1", token: second).status == 200)
        #expect(await other.next() == nil)
        try await other.end()
        #expect(world.platform.services.events.count == 0)
    }

    @Test("A session that nobody uses ends its stream at the next heartbeat, whatever streams; so do another peran and old age")
    func unused() async throws {
        let world = try await World()
        let hub = world.platform.services.events
        let (admin, ayu, fajar) = (
            try await world.listen(as: "rani"), try await world.listen(as: "ayu"), try await world.listen(as: "fajar")
        )
        await hub.beatAll()
        #expect(await admin.nextFrame()?.isComment == true)
        try await world.platform.services.database.write { db in
            try db.execute("UPDATE users SET peran = 'admin' WHERE nama = 'Fajar'")
        }
        world.advance(hours: 2)
        await hub.beatAll()
        #expect(await admin.next() == nil)
        #expect(await fajar.next() == nil)
        #expect(await ayu.nextFrame()?.isComment == true)
        world.advance(hours: 2)
        await hub.beatAll()
        #expect(await ayu.next() == nil)
        try await ayu.end()
    }

    @Test("When the server stops every stream ends well at once, and none begins")
    func stopped() async throws {
        let world = try await World()
        let streams = [try await world.listen(as: "ayu"), try await world.listen(as: "bagas")]
        world.platform.services.events.close()
        for stream in streams {
            #expect(await stream.next() == nil)
            try await stream.end()
        }
        #expect(try await world.events(as: "ayu").status.code == 503)
    }

    @Test("A ninth stream is 429, unless its own session has an older one, which gives its place")
    func tooMany() async throws {
        let world = try await World()
        var streams: [EventReader] = []
        for _ in 0..<8 { streams.append(try await world.listen(as: "ayu")) }
        let second = try await world.signIn("ayu")
        #expect(try await world.events(as: "ayu", token: second).status.code == 429)
        let ninth = try await world.listen(as: "ayu")
        #expect(await streams[0].next() == nil)
        #expect(world.platform.services.events.count == 8)
        try await world.change([.sesi], for: .everybody)
        for stream in streams.dropFirst() + [ninth] { #expect(await stream.next()?.daftar == ["sesi"]) }
    }

    @Test("A place is given back when the stream never began")
    func neverBegan() async throws {
        let world = try await World()
        for _ in 0..<20 { #expect(try await world.events(as: "ayu").status.code == 200) }
        #expect(world.platform.services.events.count == 0)
    }

    @Test("A reader who does not read is cut off, and harms nobody")
    func slow() async throws {
        let world = try await World()
        let (ayu, sesi) = (try await world.userID("ayu"), try await world.quietSesi())
        let response = try await world.events(as: "ayu")
        let stuck = StuckWriter()
        let slow = Task { try await response.body.write(stuck) }
        await stuck.isStuck()
        let quick = try await world.listen(as: "ayu")
        let count = EventsConfiguration().waitingEvents + 2
        for _ in 0..<count {
            try await world.record(Peristiwa(.sesiDimulai, by: nil, sesi: sesi))
            #expect(await quick.next()?.event == "notifikasi")
            #expect(await quick.next()?.event == "perubahan")
        }
        await #expect(throws: CancellationError.self) { try await slow.value }
        try await world.change([.paket], for: .user(ayu))
        #expect(await quick.next()?.daftar == ["paket"])
    }

    @Test("Of 5,000 who listen one event wakes the one whom it concerns")
    func thousands() async throws {
        let world = try await World()
        let hub = world.platform.services.events
        let ayu = try await world.userID("ayu")
        let woken = Woken()
        let began = AsyncStream.makeStream(of: Void.self)
        let listening = Task {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<5000 {
                    let person = Person(
                        userID: number == 0 ? ayu : 1000 + Int64(number), peran: .pelanggan, pelangganID: nil, mentorID: nil)
                    let stream = EventStream(
                        subscription: try hub.admit(person), database: world.platform.services.database, lastEventID: nil)
                    group.addTask {
                        var writer: any ResponseBodyWriter = CountingWriter(
                            number: number, woken: woken, began: began.continuation)
                        try await stream.write(to: &writer)
                    }
                }
                try await group.waitForAll()
            }
        }
        var iterator = began.stream.makeAsyncIterator()
        for _ in 0..<5000 { _ = await iterator.next() }
        let watching = try await world.listen(as: "bagas")
        try await world.change([.sesi], for: .user(ayu))
        try await world.change([.sesi], for: .user(try await world.userID("bagas")))
        #expect(await watching.next()?.daftar == ["sesi"])
        hub.close()
        try await listening.value
        #expect(woken.numbers == [0])
        #expect(hub.count == 0)
    }
}

/// Never done with a write, until the writing task is cancelled.
private final class StuckWriter: ResponseBodyWriter, Sendable {
    private let stuck = AsyncStream.makeStream(of: Void.self)

    func isStuck() async {
        var iterator = stuck.stream.makeAsyncIterator()
        _ = await iterator.next()
    }

    func write(_ buffer: ByteBuffer) async throws {
        stuck.continuation.yield()
        let never = AsyncStream.makeStream(of: Void.self)
        var iterator = never.stream.makeAsyncIterator()
        _ = await iterator.next()
        try Task.checkCancellation()
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

private final class Woken: Sendable {
    private let all = Mutex<[Int]>([])

    var numbers: [Int] { all.withLock(\.self) }

    func note(_ number: Int) { all.withLock { $0.append(number) } }
}

private struct CountingWriter: ResponseBodyWriter {
    let number: Int
    let woken: Woken
    let began: AsyncStream<Void>.Continuation
    var isBegun = false

    mutating func write(_ buffer: ByteBuffer) async throws {
        if isBegun { woken.note(number) } else { began.yield() }
        isBegun = true
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension EventHub {
    /// A heartbeat for everybody.
    func beatAll() async { for part in 0..<Self.parts { await beat(part: part) } }
}

extension Platform {
    fileprivate func userID(ofToken token: String) async throws -> Int64 {
        try services.database.read { try #require(try $0.session(digest: Secret.digest(ofToken: token))?.userID) }
    }
}
