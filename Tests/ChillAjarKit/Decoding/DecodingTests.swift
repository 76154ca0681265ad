import FoundationEssentials
import Glibc
import Testing

/// Decodes seeds in a process of their own, for a trap ends its process; the seed that it died of is read from a file.
enum DecodingRun {
    /// The seeds from `first` on.
    static func decode(_ first: Int, count: Int) async throws {
        let note = "\(FileManager.default.temporaryDirectory.path)/chillajar-decoding-\(getpid())-\(first)"
        defer { unlink(note) }
        await #expect(processExitsWith: .success) { [note = note as String, first = first as Int, count = count as Int] in
            let file = open(note, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
            guard file >= 0 else { throw POSIXFailure(errno) }
            var decoded = 0
            for seed in first..<(first + count) {
                DecodingRun.write(seed, to: file)
                decoded += MutatedAnswers.decode(seed: seed)
            }
            // Most mutations leave something to be read: else nothing was tried.
            #expect(decoded > count / 2)
        }
        #expect(read(note) == first + count - 1, "\(replay(note))")
    }

    private static func replay(_ note: String) -> String {
        "DECODING_SEED=\(read(note).map(String.init) ?? "?") swift test --filter ReplayOfDecodingTests"
    }

    fileprivate static func write(_ seed: Int, to file: Int32) {
        withUnsafeBytes(of: seed) { _ = pwrite(file, $0.baseAddress, $0.count, 0) }
    }

    private static func read(_ note: String) -> Int? {
        guard let data = FileManager.default.contents(atPath: note), data.count == 8 else { return nil }
        return data.withUnsafeBytes { $0.loadUnaligned(as: Int.self) }
    }
}

struct POSIXFailure: Error {
    let code: Int32
    init(_ code: Int32) { self.code = code }
}

@Suite("Whatever a platform sends, the client goes on")
struct DecodingTests {
    @Test("Three thousand mutated answers are read or refused, and what was read can be used", .timeLimit(.minutes(5)))
    func mutations() async throws {
        try await DecodingRun.decode(1_000_000, count: 3000)
    }

    @Test("A seed makes the same mutation again")
    func repeatable() {
        let specimen = Specimen.all[0]
        let bodies = [7, 7, 8].map { seed in
            var mutator = Mutator(random: SeededNumbers(seed: seed))
            return mutator.mutated(specimen.body, specimen.spans)
        }
        #expect(bodies[0] == bodies[1] && bodies[0] != bodies[2])
    }

    @Test("Every body is read as it is, before anything is changed", arguments: Specimen.all.map(\.name))
    func unchanged(name: String) throws {
        let specimen = try #require(Specimen.all.first { $0.name == name })
        var handling = Handling(seed: 0)
        try specimen.take(.init(status: 200, body: specimen.body), &handling)
        #expect(specimen.spans.values.last == 0..<specimen.body.count)
    }
}

/// In the second lane: it takes minutes.
@Suite("Two hundred thousand mutated answers are read or refused")
struct EnduranceOfDecodingTests {
    @Test("without a trap", arguments: 0..<20)
    func mutations(part: Int) async throws {
        try await DecodingRun.decode(part * 10_000, count: 10_000)
    }
}

/// One seed again, in this process, where a debugger sees the trap.
@Suite("A mutated answer is decoded again", .enabled(if: ProcessInfo.processInfo.environment["DECODING_SEED"] != nil))
struct ReplayOfDecodingTests {
    @Test("by its seed")
    func seed() throws {
        let seed = try #require(Int(ProcessInfo.processInfo.environment["DECODING_SEED"] ?? ""))
        #expect(MutatedAnswers.decode(seed: seed) >= 0)
    }
}
