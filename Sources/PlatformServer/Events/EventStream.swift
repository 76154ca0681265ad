import Hummingbird
import ServiceLifecycle

/// What is written to one listener: what was missed, then what comes, until the session, the server or the client ends it.
struct EventStream: Sendable {
    let subscription: EventSubscription
    let database: Database
    /// The last event that the client has seen; nil at its first visit.
    let lastEventID: Int64?

    private var listener: EventListener { subscription.listener }

    /// Carries the one writer into a task of its own.
    private struct Out: @unchecked Sendable {
        // Used by that task only, while its owner does nothing but wait for it.
        var writer: any ResponseBodyWriter
    }

    func write(to writer: inout any ResponseBodyWriter) async throws {
        let out = Out(writer: writer)
        // Of its own, so that a write to who does not read can be broken off, and the connection with it.
        let task = Task {
            var out = out
            try await send(to: &out.writer)
        }
        listener.onCut { task.cancel() }
        try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
        try await writer.finish(nil)
    }

    private func send(to writer: inout any ResponseBodyWriter) async throws {
        try await writer.write(try opening())
        while let frames = await listener.next() { try await writer.write(frames.bytes) }
    }

    /// How soon to come back, what was missed, and where the log stands.
    private func opening() throws -> ByteBuffer {
        let hub = subscription.hub
        let person = listener.person
        let replay = try database.read {
            try $0.replay(
                user: person.userID, peran: person.peran, after: lastEventID, limit: hub.configuration.replayedEvents)
        }
        hub.begin(listener, after: replay.newest)
        var frames: [EventFrame] = []
        if let entries = replay.entries {
            for entry in entries { if let frame = EventFrame(entry) { frames.add(frame) } }
            frames.append(EventFrame(replay.newest, .position))
        } else {
            frames.append(EventFrame(replay.newest, .ulang))
        }
        var bytes = ByteBuffer(string: "retry: \(hub.configuration.retryMilliseconds)\n\n")
        bytes.writeImmutableBuffer(frames.bytes)
        return bytes
    }
}

/// The one heartbeat of all streams; ends them when the server is asked to stop, since a stream has no end that could be awaited.
struct EventHeart: Service {
    let hub: EventHub

    func run() async throws {
        let pause = Duration.seconds(hub.configuration.heartbeatSeconds) / Int(EventHub.parts)
        await cancelWhenGracefulShutdown {
            var part: UInt64 = 0
            while (try? await Task.sleep(for: pause)) != nil {
                await hub.beat(part: part)
                part &+= 1
            }
        }
        hub.close()
    }
}
