import ChillAjarKit
import Hummingbird
import Synchronization
import Testing

@testable import PlatformServer

@Suite(.timeLimit(.minutes(10)))
struct EventTests {
    @Test("A stream tells its kind, how soon to come back and where it begins, then each event as the list shows it")
    func asItHappens() async throws {
        let world = try await World()
        let sesi = try await world.quietSesi()
        let response = try await world.events(as: "ayu")
        #expect(response.headers[.contentType] == "text/event-stream")
        let stream = try await EventReader(response)
        #expect(stream.replayed.isEmpty)
        try await world.record(Peristiwa(.sesiDimulai, by: nil, sesi: sesi))
        let told = try #require(await stream.next())
        let listed = try await world.get("/notifikasi", as: "ayu").json[0]
        #expect(told.event == "notifikasi")
        #expect(told.json == listed)
        let changed = try #require(await stream.next())
        #expect(changed.event == "perubahan" && changed.daftar == ["sesi"])
        #expect(try #require(told.id) > stream.begin && changed.id == told.id.map { $0 + 1 })
    }

    @Test("A booking changes the lists of both sides and of admins, and the catalogue for everybody")
    func lists() async throws {
        let world = try await World()
        let slot = try await world.slot()
        let own: Set = ["sesi", "transaksi", "kursus", "jadwal"]
        let wanted = [("ayu", own), ("bagas", own), ("rani", own), ("fajar", ["kursus", "jadwal"])]
        var streams: [EventReader] = []
        for (person, _) in wanted { streams.append(try await world.listen(as: person)) }
        try #require(try await world.book(slot).status == 201)
        for (stream, (person, lists)) in zip(streams, wanted) {
            var heard: Set<String> = []
            while !heard.isSuperset(of: lists) { heard.formUnion(try #require(await stream.next()).daftar) }
            #expect(heard == lists, "\(person)")
        }
    }

    @Test("Whatever writes the catalogue tells everybody which of its lists have changed")
    func catalogue() async throws {
        let world = try await World()
        let stream = try await world.listen(as: "fajar")
        _ = try await world.slot()
        #expect(await stream.next()?.daftar == ["kursus", "jadwal"])
        try await world.platform.services.database.write { try $0.execute("UPDATE mentor SET deskripsi = 'Baru'") }
        #expect(await stream.next()?.daftar == ["kursus", "mentor"])
        try await world.platform.services.database.write { try $0.execute("UPDATE paket SET deskripsi = 'Baru'") }
        #expect(await stream.next()?.daftar == ["kursus", "paket"])
        try await world.record(Peristiwa(.akunDiubah, by: nil, user: try await world.userID("bagas")))
        #expect(await stream.next()?.daftar == ["kursus", "mentor"])
    }

    @Test("Who comes back with the last id gets each missed event once and in order, then what comes")
    func replay() async throws {
        let world = try await World()
        let (ayu, sesi) = (try await world.userID("ayu"), try await world.quietSesi())
        let first = try await world.listen(as: "ayu")
        for _ in 0..<3 { try await world.record(Peristiwa(.sesiDimulai, by: nil, sesi: sesi)) }
        var seen: [HeardEvent] = []
        for _ in 0..<6 { seen.append(try #require(await first.next())) }
        let again = try await world.listen(as: "ayu", after: try #require(seen[1].id))
        #expect(again.replayed == Array(seen[2...]))
        try await world.change([.notifikasi], for: .user(ayu))
        let next = try #require(await again.next())
        let same = await first.next()
        #expect(next.daftar == ["notifikasi"] && next == same)
        #expect(try await world.listen(as: "ayu", after: again.begin).replayed == [next])
        #expect(try await world.listen(as: "ayu", after: try #require(next.id)).replayed.isEmpty)
    }

    @Test("Nothing that is committed while a stream begins is lost or told twice")
    func noGap() async throws {
        let world = try await World()
        let ayu = try await world.userID("ayu")
        var last = try await world.newestEvent()
        let end = last + 200
        let writing = Task { for _ in 0..<200 { try await world.change([.sesi], for: .user(ayu)) } }
        while last < end {
            let stream = try await world.listen(as: "ayu", after: last)
            for event in stream.replayed {
                #expect(try #require(event.id) > last)
                last = try #require(event.id)
            }
            if last < end, let event = await stream.next() {
                #expect(try #require(event.id) > last)
                last = try #require(event.id)
            }
        }
        try await writing.value
        #expect(try await world.listen(as: "ayu", after: last).replayed.isEmpty)
    }

    @Test("Another person's events never arrive, live or replayed; an admin's are an admin's")
    func onlyOnesOwn() async throws {
        let world = try await World()
        let (ayu, fajar) = (try await world.userID("ayu"), try await world.userID("fajar"))
        let stream = try await world.listen(as: "ayu")
        try await world.change([.sesi], for: .user(fajar))
        try await world.change([.users], for: .peran(.admin))
        try await world.change([.testimoni], for: .peran(.mentor))
        try await world.change([.paket], for: .everybody)
        try await world.change([.transaksi], for: .user(ayu))
        var heard: [String] = []
        while !heard.contains("transaksi") { heard += try #require(await stream.next()).daftar }
        #expect(heard == ["paket", "transaksi"])
        func replayed(_ person: String) async throws -> [String] {
            try await world.listen(as: person, after: stream.begin).replayed.flatMap(\.daftar)
        }
        #expect(try await replayed("ayu") == ["paket", "transaksi"])
        #expect(try await replayed("rani") == ["paket", "users"])
        #expect(try await replayed("bagas") == ["paket", "testimoni"])
    }

    @Test("What is rolled back is never told")
    func rolledBack() async throws {
        let world = try await World()
        let (ayu, now) = (try await world.userID("ayu"), world.now)
        let stream = try await world.listen(as: "ayu")
        await #expect(throws: Problem.self) {
            try await world.platform.services.database.write { db in
                try db.changed([.sesi], for: .user(ayu), at: now)
                throw Problem.busy
            }
        }
        try await world.change([.transaksi], for: .user(ayu))
        #expect(await stream.next()?.daftar == ["transaksi"])
    }

    @Test("An id that the log does not reach, of the future or of no log asks the client to read everything anew")
    func tooOld() async throws {
        let world = try await World()
        let ayu = try await world.userID("ayu")
        for _ in 0..<3 { try await world.change([.sesi], for: .user(ayu)) }
        let newest = try await world.newestEvent()
        world.advance(hours: 24 * 8)
        try await world.platform.services.forgetOldEvents()
        let token = try await world.signIn("ayu")
        for (id, inQuery) in [("1", false), ("1", true), ("99", false), ("bukan", false), ("-1", true)] {
            let stream = try await EventReader(try await world.events(as: "ayu", token: token, after: id, inQuery: inQuery))
            #expect(stream.replayed.map(\.event) == ["ulang"], "\(id)")
            #expect(stream.begin == newest)
        }
        #expect(try await world.listen(as: "ayu", token: token, after: newest).replayed.isEmpty)
    }

    @Test("Who missed more than is replayed reads everything anew")
    func tooMuch() async throws {
        let world = try await World()
        let (ayu, now) = (try await world.userID("ayu"), world.now)
        let begin = try await world.newestEvent()
        try await world.platform.services.database.write { db in
            for _ in 0...EventsConfiguration().replayedEvents { try db.changed([.sesi], for: .user(ayu), at: now) }
        }
        #expect(try await world.listen(as: "ayu", after: begin).replayed.map(\.event) == ["ulang"])
        #expect(try await world.listen(as: "ayu", after: begin + 1).replayed.map(\.event) == ["perubahan"])
    }

    @Test("Changes that wait behind one another become one, notifications never")
    func merged() {
        var frames: [EventFrame] = []
        frames.add(EventFrame(1, .perubahan([.sesi])))
        frames.add(EventFrame(2, .perubahan([.kursus])))
        frames.add(EventFrame(3, .notifikasi("{}")))
        frames.add(EventFrame(4, .notifikasi("{}")))
        frames.add(EventFrame(5, .perubahan([.sesi])))
        #expect(
            frames == [
                EventFrame(2, .perubahan([.sesi, .kursus])), EventFrame(3, .notifikasi("{}")), EventFrame(4, .notifikasi("{}")),
                EventFrame(5, .perubahan([.sesi])),
            ])
        #expect(String(buffer: [frames[0]].bytes) == "id: 2\nevent: perubahan\ndata: {\"daftar\":[\"kursus\",\"sesi\"]}\n\n")
    }
}
