import FoundationEssentials
import Glibc
import PseudoTerminal

/// Processes that are not the test's own children, as `/proc` shows them (proc(5)).
enum Processes {
    /// The processes that a process has started and that still run.
    static func children(of parent: pid_t) -> [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.filter { status(of: $0)?.parent == parent }
    }

    /// Waits until a process has ended; false when it runs on for longer than that many seconds.
    static func waitForEnd(of process: pid_t, seconds: Int = 10) -> Bool {
        PseudoTerminal.waitForEnd(ofProcess: process, seconds: seconds)
    }

    /// A thread, and which signals it blocks.
    struct Thread {
        let id: pid_t
        /// Bit 0 is signal 1.
        let blocked: UInt64

        func blocks(_ signal: Int32) -> Bool { blocked >> UInt64(signal - 1) & 1 == 1 }
    }

    /// The threads of a process, in the order they were made in.
    static func threads(of process: pid_t) -> [Thread] {
        let folder = "/proc/\(process)/task"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { pid_t($0) }.sorted().compactMap { id in
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(id)/status") else { return nil }
            let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("SigBlk:\t") }
            return (line?.dropFirst("SigBlk:\t".count)).flatMap { UInt64($0, radix: 16) }.map { Thread(id: id, blocked: $0) }
        }
    }

    private static func status(of process: pid_t) -> (state: Substring, parent: pid_t)? {
        guard let data = FileManager.default.contents(atPath: "/proc/\(process)/stat") else { return nil }
        // The name stands in parentheses and may hold anything.
        let fields = String(decoding: data, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 1, let parent = pid_t(fields[1]) else { return nil }
        return (fields[0], parent)
    }
}
