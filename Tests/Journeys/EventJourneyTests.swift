import ChillAjarKit
import CurlTransport
import FoundationEssentials
import LocalStore
import Testing

/// What the platform tells by itself, over libcurl and a real server.
@Suite("A change that somebody else makes", .timeLimit(.minutes(10)))
struct EventJourneyTests {
    private let folder: JourneyFolder
    private let platform: TestPlatform

    init() async throws {
        folder = try JourneyFolder()
        platform = try await TestPlatform(folder: folder.path)
    }

    @Test("Is here at once, though this client never asks a second time")
    func isHereAtOnce() async throws {
        let (events, report) = AsyncStream.makeStream(of: SyncEvent.self)
        let engine = SyncEngine(
            server: platform.server, transport: CurlTransport(),
            store: try LocalStore(directory: folder.path + "/Rani", server: platform.server), clock: { .current },
            // Whoever waits to ask again waits for ever.
            sleep: { _ in try await Task.sleep(for: .seconds(3600)) },
            newKey: { UUID().uuidString.lowercased() }, emit: { report.yield($0) })
        await engine.start()
        await engine.perform(.signIn(try #require(DemoAccounts.signIn(.admin))))
        await engine.perform(.watch([.antrean]))
        var before: Int?
        var isBooked = false
        for await event in events {
            guard case .snapshot(.antrean, let snapshot) = event, case .transaksi(let list) = snapshot.content else { continue }
            if let before, list.count > before { break }
            before = before ?? list.count
            guard !isBooked else { continue }
            isBooked = true
            let ayu = try Person("Ayu", on: platform.server, folder: folder.path)
            try await ayu.signsIn(as: .pelanggan)
            try await ayu.opens(kursus: "Kalkulus Dasar")
            try await ayu.composes(topik: "Deret Fourier")
            ayu.presses("y")
            try await ayu.sendsBukti(try folder.picture("bukti.jpg"))
            try await ayu.sees("Bukti sedang diperiksa")
        }
        await engine.stop()
    }
}
