import CTerm
import Glibc
import TerminalUI

/// How the terminal of this process shows pictures, as it says itself: for a report, while no screen is open.
public struct GraphicsReport: Sendable, Hashable {
    /// Why pictures are cells.
    public enum Reason: Sendable, Hashable {
        /// It is wished so.
        case wish
        /// There is no terminal.
        case noTerminal
        /// No colours are wanted, or its kind answers no questions.
        case notAsked
        /// It has not answered in time.
        case silent
        /// It has answered, and offers neither kitty's protocol nor sixels, or not the wished one.
        case notOffered
    }

    /// What it offers.
    public let answer: Answer
    /// Whether tmux or screen stands between.
    public let isMultiplexed: Bool

    /// What a terminal offers.
    public enum Answer: Sendable, Hashable {
        /// Pixels.
        case pixels(TerminalGraphics)
        /// Cells, for a reason.
        case cells(Reason)
    }

    /// Asks the terminal, and waits for its answer for so long. What is typed meanwhile is lost.
    ///
    /// - Parameter milliseconds: how long an answer may take.
    public init(_ wish: GraphicsWish, within milliseconds: Int32 = 1000) {
        let type = Environment["TERM"] ?? ""
        isMultiplexed = Terminal.isMultiplexed(type)
        guard wish != .cells else {
            answer = .cells(.wish)
            return
        }
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            answer = .cells(.noTerminal)
            return
        }
        let hasColors = Environment["NO_COLOR"]?.isEmpty ?? true
        var inquiry = Terminal.inquiry(wish, type, depth: hasColors ? .full : .none)
        guard inquiry.isAwaited else {
            answer = .cells(.notAsked)
            return
        }
        Self.ask(&inquiry, milliseconds)
        if let graphics = inquiry.graphics {
            answer = .pixels(graphics)
        } else {
            answer = .cells(inquiry.isAwaited ? .silent : .notOffered)
        }
    }

    private static func ask(_ inquiry: inout GraphicsInquiry, _ milliseconds: Int32) {
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return }
        var raw = before
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
        guard tcsetattr(STDIN_FILENO, TCSANOW, &raw) == 0 else { return }
        // What comes too late must not be typed into the shell.
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
        let questions = inquiry.questions
        guard write(STDOUT_FILENO, questions, questions.count) == questions.count else { return }
        var parser = InputParser()
        let deadline = ct_milliseconds() + Int64(milliseconds)
        while inquiry.isAwaited {
            var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let left = Int32(max(0, deadline - ct_milliseconds()))
            let ready = poll(&input, 1, left)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return }
            var bytes = [UInt8](repeating: 0, count: 512)
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            guard count > 0 else { return }
            _ = parser.feed(bytes.prefix(count))
            for answer in parser.takeAnswers() { inquiry.take(answer) }
        }
    }
}
