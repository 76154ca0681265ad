import ChillAjarKit
import Glibc
import Synchronization

/// Runs a command that gets bytes and gives bytes, away from our terminal, for a short time.
final class CommandRunner: Sendable {
    /// More than that is no secret of ours, bytes.
    private static let maximumOutput = 1 << 16
    /// How often is looked whether the command has ended while something it started holds its output open, milliseconds.
    private static let slice: Int32 = 20

    /// What a command may take, milliseconds.
    private static let limit: Int64 = 3000

    private let isStopped = Atomic(false)

    /// Ends what runs, and lets nothing run from here on.
    func stop() { isStopped.store(true, ordering: .relaxed) }

    /// Runs a command to its end and returns what it wrote.
    func run(_ words: [String], input: [UInt8]) throws(SecretFailure.Trouble) -> [UInt8] {
        guard !isStopped.load(ordering: .relaxed) else { throw .stopped }
        let child = try CommandChild(words)
        defer { child.close() }
        var rest = input[...]
        var output: [UInt8] = []
        let deadline = Self.now + Self.limit
        while true {
            if isStopped.load(ordering: .relaxed) {
                child.kill()
                throw .stopped
            }
            guard Self.now < deadline else {
                child.kill()
                throw .timeOver
            }
            if rest.isEmpty { child.closeInput() }
            child.wait(milliseconds: Self.slice)
            child.write(&rest)
            let status = child.status()
            // Read after it was seen to have ended: then all that it wrote is there.
            child.read(into: &output, atMost: Self.maximumOutput)
            guard output.count < Self.maximumOutput else {
                child.kill()
                throw .unreadable
            }
            if let status {
                guard status == 0 else { throw .exit(status) }
                return output
            }
        }
    }

    /// Milliseconds of a clock that only runs on.
    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
