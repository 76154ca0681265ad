import Glibc

extension PseudoTerminal {
    /// Waits until the screen is as wanted.
    ///
    /// Throws ``PseudoTerminalError/timeOver(_:screen:)`` after that many seconds, and
    /// ``PseudoTerminalError/ended(_:screen:)`` when the program has ended and the screen will not change any more.
    @discardableResult
    public func wait(
        for what: String = "the screen", seconds: Double = 10, until isReached: (Screen) -> Bool
    ) throws(PseudoTerminalError) -> Screen {
        let deadline = Deadline(seconds: seconds)
        while !isReached(screen) {
            guard ending == nil else { throw .ended(ending, screen: screen.text) }
            guard deadline.hasTimeLeft else { throw .timeOver(what, screen: screen.text) }
            pump(until: deadline)
        }
        return screen
    }

    /// Waits until a text is shown.
    @discardableResult
    public func wait(forText text: String, seconds: Double = 10) throws(PseudoTerminalError) -> Screen {
        try wait(for: "“\(text)”", seconds: seconds) { $0.contains(text) }
    }

    /// Waits for the program's end.
    public func waitForEnd(seconds: Double = 10) throws(PseudoTerminalError) -> Ending {
        let deadline = Deadline(seconds: seconds)
        while true {
            if let ending { return ending }
            guard deadline.hasTimeLeft else { throw .timeOver("the program's end", screen: screen.text) }
            pump(until: deadline)
        }
    }

    /// What a program drew until it was quiet.
    public struct Settled: Sendable {
        /// Bytes it wrote.
        public let bytes: Int
        /// Milliseconds from the call to the last of them; 0 when there were none.
        public let milliseconds: Double
    }

    /// Waits until nothing was drawn for that long.
    public func settle(quietMilliseconds: Int = 50, seconds: Double = 10) -> Settled {
        let begin = Deadline.now
        let before = receivedBytes
        var last = begin
        let end = Deadline(seconds: seconds)
        while ending == nil, end.hasTimeLeft {
            let count = receivedBytes
            guard pump(until: Deadline(seconds: Double(quietMilliseconds) / 1000)) else { break }
            if receivedBytes > count { last = Deadline.now }
        }
        return Settled(bytes: receivedBytes - before, milliseconds: Double(last - begin) / 1_000_000)
    }

    /// Runs a test's body that blocks on a thread of its own; it stays within the caller's task, so that what it expects in vain
    /// is its test's.
    public static func onOwnThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withTaskExecutorPreference(OwnThread()) { try await run(body) }
    }

    private nonisolated static func run<Value: Sendable>(_ body: @Sendable () throws -> Value) async throws -> Value {
        try body()
    }
}

/// Runs every piece of a task on a thread of its own.
private final class OwnThread: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let context = Unmanaged.passRetained(ThreadBody { job.runSynchronously(on: self.asUnownedTaskExecutor()) })
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, runThreadBody, context.toOpaque())
        precondition(code == 0, "no thread for a test: \(String(cString: strerror(code)))")
        pthread_detach(thread)
    }
}

private final class ThreadBody {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runThreadBody(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
    return nil
}
