import FaultProxy
import Glibc
import PseudoTerminal
import Synchronization

/// A client that is killed when its hour has come, and the hands that use it until then.
final class Mortal {
    let terminal: PseudoTerminal
    private let network: FaultProxy
    private let fate: Fate
    private var keys = 0
    private var confirmations = 0

    init(_ terminal: PseudoTerminal, _ fate: Fate, network: FaultProxy) throws {
        self.terminal = terminal
        self.network = network
        self.fate = fate
        switch fate {
        case .start(let microseconds): try die(after: microseconds)
        case .passage(let fatal, let number): Self.watch(network, fatal, number, terminal.processID)
        case .key, .confirmation, .bytes: break
        }
    }

    deinit { network.watch(nil) }

    /// From the connection's own thread, so that not a byte passes after it.
    private static func watch(_ network: FaultProxy, _ fatal: FaultProxy.Passage, _ number: Int, _ process: pid_t) {
        let left = Mutex(number)
        network.watch { _, passage in
            guard passage == fatal else { return }
            let isLast = left.withLock { left in
                left -= 1
                return left == 0
            }
            if isLast { kill(process, SIGKILL) }
        }
    }

    private func die(after microseconds: UInt32) throws -> Never {
        usleep(microseconds)
        terminal.signal(SIGKILL)
        throw PseudoTerminalError.ended(try terminal.waitForEnd(), screen: terminal.screen.text)
    }

    /// Does what a step says that follows from what is seen.
    func take(_ step: Errand.Step, _ sight: Sight) throws {
        switch step {
        case .keys(let keys):
            for key in keys { try press { try terminal.send(keys: key) } }
        case .paste(let text): try press { try terminal.paste(text) }
        case .wait: break
        }
        guard sight == .summary || sight == .ready else { return }
        confirmations += 1
        if case .confirmation(confirmations, let microseconds) = fate { try die(after: microseconds) }
    }

    private func press(_ send: () throws -> Void) throws {
        try send()
        keys += 1
        if case .key(keys, let microseconds) = fate { try die(after: microseconds) }
    }

    /// Waits until the screen is as wanted.
    func wait(for what: String, until isReached: (Screen) -> Bool) throws {
        try terminal.wait(for: what, seconds: 30) { screen in
            if case .bytes(let most) = fate, terminal.receivedBytes >= most { terminal.signal(SIGKILL) }
            return isReached(screen)
        }
    }
}
