import ChillAjarApp
import Glibc
import Pictures
import Testing

/// A worker whose answers can be awaited, one after the other.
struct LocalAnswers {
    let worker: LocalWorker
    private let stream: AsyncStream<LocalEvent>

    init(_ make: (@escaping @Sendable (LocalEvent) -> Void) throws -> LocalWorker) rethrows {
        let (stream, continuation) = AsyncStream.makeStream(of: LocalEvent.self)
        self.stream = stream
        worker = try make { continuation.yield($0) }
    }

    init(home: String? = nil, downloads: String = "/nonexistent", colours: PictureCells.Colours = .truecolour) throws {
        try self.init { try LocalWorker(home: home, downloads: downloads, colours: colours, background: 0, emit: $0) }
    }

    /// What came of the next command to be finished.
    func next() async throws -> LocalEvent {
        var iterator = stream.makeAsyncIterator()
        return try #require(await iterator.next())
    }

    /// What came of one command.
    func answer(_ command: LocalCommand) async throws -> LocalEvent {
        worker.perform(command)
        return try await next()
    }
}
