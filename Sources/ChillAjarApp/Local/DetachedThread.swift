import Glibc

/// A thread that runs one closure to its end and is waited for by nobody.
public enum DetachedThread {
    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Starts the thread.
    ///
    /// - Throws: ``LocalFailure`` when the system has none; the closure does not run then.
    public static func start(_ run: @escaping @Sendable () -> Void) throws(LocalFailure) {
        do throws(SystemFailure) {
            try begin(run)
        } catch {
            throw error.local
        }
    }

    /// Starts the thread, for those who know the system's own words.
    static func begin(_ run: @escaping @Sendable () -> Void) throws(SystemFailure) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        defer { pthread_attr_destroy(&attributes) }
        var thread = pthread_t()
        let context = Unmanaged.passRetained(Body(run))
        let status = pthread_create(&thread, &attributes, enter, context.toOpaque())
        guard status == 0 else {
            context.release()
            throw SystemFailure(code: status)
        }
    }

    private static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
        guard let context else { return nil }
        // Signals belong to the thread that owns the terminal; but a crash of a thread that blocks its signal ends the program
        // past the handler that gives the terminal back.
        var blocked = sigset_t()
        sigfillset(&blocked)
        for crash in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGSYS, SIGABRT] { sigdelset(&blocked, crash) }
        pthread_sigmask(SIG_SETMASK, &blocked, nil)
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
    }
}
