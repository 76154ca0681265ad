import CPseudoTerminal
import Glibc

/// A program that runs in a pseudo-terminal, with a model of the screen it draws on.
///
/// Its calls block; a test does them in ``onOwnThread(_:)``, so that it does not hold up the others.
public final class PseudoTerminal {
    /// How a program ended.
    public enum Ending: Equatable, Sendable {
        /// By itself, with this status.
        case exited(Int)
        /// By this signal.
        case signalled(Int)
    }

    /// What the program has drawn so far.
    public private(set) var screen: Screen
    /// How many bytes it has written so far.
    public private(set) var receivedBytes = 0
    /// Is given every byte that it writes, in pieces.
    public var tap: (([UInt8]) -> Void)?
    /// How it ended; nil while it runs.
    public private(set) var ending: Ending?
    /// The process.
    public var processID: Int32 { process.pid }
    /// The modes of the terminal before the program started.
    public let modesBefore: TerminalModes?

    private let process: cpt_process

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: its path.
    ///   - arguments: what follows its name.
    ///   - environment: all of it; `TERM` is `xterm-256color` and `LANG` `C.UTF-8` unless it says otherwise.
    ///   - directory: where it starts; the test's own when nil.
    ///   - pictures: which pictures of pixels the terminal understands, and says that it does.
    public init(
        _ program: String, arguments: [String] = [], environment: [String: String] = [:], directory: String? = nil,
        columns: Int = 80, rows: Int = 24, pictures: PictureLanguage? = nil
    ) throws(PseudoTerminalError) {
        let variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
            .merging(environment) { $1 }
        var process = cpt_process()
        let code = CStrings([program] + arguments).with { arguments in
            CStrings(variables.map { "\($0)=\($1)" }).with { environment in
                cpt_spawn(program, arguments, environment, directory, CInt(columns), CInt(rows), &process)
            }
        }
        guard code == 0 else { throw .notStarted(program: program, reason: String(cString: strerror(code))) }
        self.process = process
        screen = Screen(columns: columns, rows: rows)
        screen.pictures.language = pictures
        modesBefore = TerminalModes(of: process.slave)
    }

    deinit {
        if ending == nil {
            kill(process.pid, SIGKILL)
            waitpid(process.pid, nil, 0)
        }
        for descriptor in [process.master, process.slave, process.ended] { close(descriptor) }
    }

    /// The modes of the terminal now; readable after the program's end too.
    public var modes: TerminalModes? { TerminalModes(of: process.slave) }

    /// Whether the terminal is as it was before the program: its modes, and what ``Screen/isRestored`` says.
    public var isRestored: Bool { modes == modesBefore && screen.isRestored }

    /// Presses keys by name (`Down`, `Enter`, `Escape`, `BackTab`, `PageUp`, `F5`, `C-c`, `M-x`); other words are typed.
    public func send(keys: String...) throws(PseudoTerminalError) {
        for key in keys { try send(Keys.bytes(key, hasApplicationKeys: screen.hasApplicationKeys)) }
    }

    /// Types a text as it stands, even if it is the name of a key.
    public func type(_ text: String) throws(PseudoTerminalError) { try send(Array(text.utf8)) }

    /// Pastes a text, in brackets when the program asked for them.
    public func paste(_ text: String) throws(PseudoTerminalError) {
        try type(screen.hasBracketedPaste ? "\u{1B}[200~\(text)\u{1B}[201~" : text)
    }

    /// Presses and lets go a button of the mouse at a cell from 0: 0 left, 1 middle, 2 right, 64 wheel up, 65 wheel down.
    public func click(row: Int, column: Int, button: Int = 0) throws(PseudoTerminalError) {
        try type("\u{1B}[<\(button);\(column + 1);\(row + 1)M")
        if button < 64 { try type("\u{1B}[<\(button);\(column + 1);\(row + 1)m") }
    }

    /// Changes the size; the program gets SIGWINCH.
    public func resize(columns: Int, rows: Int) {
        cpt_resize(withUnsafePointer(to: process) { $0 }, CInt(columns), CInt(rows))
        screen.resize(columns: columns, rows: rows)
    }

    /// Sends a signal.
    public func signal(_ number: Int32) {
        kill(process.pid, number)
    }

    /// Sends a signal to one thread, as the kernel does when the thread has crashed; false when there is no such thread.
    public func signal(_ number: Int32, thread: Int32) -> Bool {
        cpt_signal_thread(withUnsafePointer(to: process) { $0 }, thread, number) == 0
    }

    /// Waits until some process, a child or not, has ended; false when it runs on for longer than that many seconds.
    public static func waitForEnd(ofProcess process: Int32, seconds: Int) -> Bool {
        cpt_wait_end(process, Int32(seconds * 1000)) != 0
    }

    /// Types bytes. Waits while the program does not read, and takes what it draws meanwhile.
    public func send(_ bytes: [UInt8]) throws(PseudoTerminalError) {
        var rest = bytes[...]
        let deadline = Deadline(seconds: 10)
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(process.master, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            guard errno == EAGAIN || errno == EINTR else { throw .ended(ending, screen: screen.text) }
            guard deadline.hasTimeLeft else { throw .timeOver("the program to read", screen: screen.text) }
            pump(until: deadline, writable: true)
        }
    }

    /// Waits for something to happen and draws what came. False when nothing did before the deadline.
    @discardableResult
    func pump(until deadline: Deadline, writable: Bool = false) -> Bool {
        let events = Int16(POLLIN) | (writable ? Int16(POLLOUT) : 0)
        var polled = [
            pollfd(fd: process.master, events: events, revents: 0),
            pollfd(fd: ending == nil ? process.ended : -1, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&polled, 2, deadline.milliseconds) > 0 else { return false }
        let drawn = drain()
        guard polled[1].revents != 0 else { return drawn || polled[0].revents != 0 }
        reap()
        drainRest()
        return true
    }

    /// Takes what a program wrote before it ended: the kernel brings it to this side a little later.
    private func drainRest() {
        var polled = pollfd(fd: process.master, events: Int16(POLLIN), revents: 0)
        repeat { drain() } while poll(&polled, 1, 20) > 0 && polled.revents & Int16(POLLIN) != 0
    }

    @discardableResult
    private func drain() -> Bool {
        var hasDrawn = false
        while let bytes = readBytes() {
            hasDrawn = true
            receivedBytes += bytes.count
            tap?(bytes)
            screen.feed(bytes)
            if !screen.replies.isEmpty {
                _ = screen.replies.withUnsafeBytes { write(process.master, $0.baseAddress, $0.count) }
                screen.replies = []
            }
        }
        return hasDrawn
    }

    private func readBytes() -> [UInt8]? {
        withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { space in
            let count = read(process.master, space.baseAddress, space.count)
            return count > 0 ? Array(space[..<count]) : nil
        }
    }

    private func reap() {
        var status: CInt = 0
        guard ending == nil, waitpid(process.pid, &status, 0) == process.pid else { return }
        ending = status & 0x7F == 0 ? .exited(Int(status >> 8) & 0xFF) : .signalled(Int(status & 0x7F))
    }
}
