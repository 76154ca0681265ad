import ChillAjarApp
import ChillAjarKit
import CurlTransport
import FoundationEssentials
import Glibc
import LocalStore
import Pictures
import TerminalUI
import Testing

/// A person at a terminal of their own: the whole client, but for ncurses, against a real server.
///
/// What they press goes in as keys, and what they see is waited for: a step that does not come fails the test with the screen.
final class Person {
    let name: String
    private var app: App
    private var events: AsyncStream<AppEvent>.Iterator
    private let report: AsyncStream<AppEvent>.Continuation
    private let commands: AsyncStream<SyncCommand>.Continuation
    private let worker: LocalWorker
    private let running: Task<Void, Never>
    private(set) var clipboard: SafeText?

    /// Opens the program on a server, as the second start of somebody who was signed in if the folder says so.
    init(_ name: String, on server: Server, folder: String, width: Int = 120, height: Int = 40, rekening: Rekening? = nil) throws
    {
        self.name = name
        let store = try LocalStore(directory: folder + "/" + name, server: server)
        let (events, report) = AsyncStream.makeStream(of: AppEvent.self)
        let engine = SyncEngine(
            server: server, transport: CurlTransport(), store: store, clock: { .current },
            sleep: { try await Task.sleep(for: $0) },
            newKey: { UUID().uuidString.lowercased() }, emit: { report.yield(.sync($0)) })
        let (commands, continuation) = AsyncStream.makeStream(of: SyncCommand.self)
        self.events = events.makeAsyncIterator()
        self.report = report
        self.commands = continuation
        worker = try LocalWorker(
            home: folder, downloads: folder + "/unduhan", colours: .truecolour, background: nil,
            emit: { report.yield(.local($0)) })
        let session = try store.session()
        var snapshots: [Resource: Snapshot] = [:]
        for resource in Resource.allCases where resource.isReadable(by: session?.user.peran) {
            snapshots[resource] = try store.snapshot(of: resource, owner: resource == .kursus ? nil : session?.user.id)
        }
        app = App(
            server: server, language: .id, session: session, snapshots: snapshots, now: .current,
            size: Size(width: width, height: height), rekening: rekening)
        running = Task.detached {
            await engine.start()
            for await command in commands { await engine.perform(command) }
            await engine.stop()
        }
        perform(app.start())
    }

    /// Leaves the program; what it kept on disk is there for the next start.
    func leaves() async {
        commands.finish()
        await running.value
    }

    /// Presses keys, written as `Down Down Enter C-x`.
    func presses(_ keys: String, _ location: SourceLocation = #_sourceLocation) {
        for notation in keys.split(separator: " ") {
            guard let key = Key(notation: String(notation)) else {
                Issue.record("no key is called \(notation)", sourceLocation: location)
                continue
            }
            perform(app.handle(.key(key), now: .current))
        }
    }

    /// Goes to a place by its key on the first line.
    func goes(to place: Tab, _ location: SourceLocation = #_sourceLocation) {
        guard let key = Tab.key(of: place, for: app.world.peran) else {
            Issue.record("\(name) has no such place", sourceLocation: location)
            return
        }
        perform(app.handle(.key(key), now: .current))
    }

    /// Types a text into the field that has the keys.
    func types(_ text: String) {
        for character in text { perform(app.handle(.key(.char(character)), now: .current)) }
    }

    /// Pastes a text, as a terminal does when a file is dropped on it.
    func pastes(_ text: String) {
        perform(app.handle(.paste(text), now: .current))
    }

    /// Waits until a text stands on the screen.
    func sees(_ text: String, _ location: SourceLocation = #_sourceLocation) async throws {
        try await waits("sees “\(text)”", location) { $0.contains { $0.contains(text) } }
    }

    /// Waits until a text stands on the screen; meanwhile presses keys after each thing that happens.
    func sees(_ text: String, pressing keys: String, _ location: SourceLocation = #_sourceLocation) async throws {
        try await waits("sees “\(text)”", location) { lines in
            presses(keys, location)
            return lines.contains { $0.contains(text) }
        }
    }

    /// Waits until a text is gone from the screen.
    func noLongerSees(_ text: String, _ location: SourceLocation = #_sourceLocation) async throws {
        try await waits("no longer sees “\(text)”", location) { !$0.contains { $0.contains(text) } }
    }

    /// Waits until the first line says that nothing waits to be sent, and that everything was read.
    func isInSync(_ location: SourceLocation = #_sourceLocation) async throws {
        try await waits("is in sync", location) { $0[0].contains("✓") && !$0[0].contains("⇡") }
    }

    /// Signs in through the dialog.
    func signsIn(_ email: String, _ password: String, _ location: SourceLocation = #_sourceLocation) async throws {
        presses("m")
        try await sees("Kata sandi", location)
        types(email)
        presses("Tab")
        types(password)
        presses("Enter")
        try await sees("Selamat datang", location)
    }

    /// What stands on the screen now.
    var screen: [String] { app.frame().grid.lines }

    private func waits(_ what: String, _ location: SourceLocation, until isTrue: ([String]) -> Bool) async throws {
        let clock = ContinuousClock()
        let deadline = clock.now.advanced(by: .seconds(20))
        let alarm = Task { [report] in
            // Wakes the waiting below when its time is over; cancelled when all is well.
            try await Task.sleep(until: deadline)
            report.yield(.tick)
        }
        defer { alarm.cancel() }
        while !isTrue(screen) {
            guard clock.now < deadline, let event = await events.next() else {
                let picture = screen.joined(separator: "\n")
                Issue.record("\(name) never \(what); the screen was:\n\(picture)", sourceLocation: location)
                throw JourneyEnded()
            }
            take(event)
        }
    }

    private func take(_ event: AppEvent) {
        switch event {
        case .sync(let event): perform(app.handle(event, now: .current))
        case .local(let event): perform(app.handle(event, now: .current))
        case .theme(let event): perform(app.handle(event, now: .current))
        case .preference(let event): perform(app.handle(event, now: .current))
        case .tick: perform(app.tick(now: .current))
        }
    }

    private func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .sync(let command): commands.yield(command)
            case .local(let command): worker.perform(command)
            case .copy(let text): clipboard = text
            default: break
            }
        }
    }
}

/// A journey came to a step that did not happen; the issue that was recorded tells which.
struct JourneyEnded: Error {}

extension Timestamp {
    /// This moment.
    static var current: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }
}
