import CTerm

/// Wakes the thread that waits for the terminal; from any thread, at any time.
public struct Waker: Sendable {
    /// Makes ``Terminal/wait()`` return with ``TerminalUI/InputEvent/wake``. Several calls before that count as one.
    public func wake() { ct_wake() }
}
