import FoundationEssentials
import Glibc
import PseudoTerminal
import Testing

/// Decodes seeds in a process of their own, for a trap ends its process; the seed that it died of is read from a file.
enum DecodingRun {
    /// The variables that tell such a process its seeds, as the first one and how many, and where it notes each.
    static let seedsVariable = "DECODING_SEEDS"
    static let noteVariable = "DECODING_NOTE"

    /// The seeds from `first` on.
    static func decode(_ first: Int, count: Int) async throws {
        try await PseudoTerminal.onOwnThread {
            let note = "\(FileManager.default.temporaryDirectory.path)/chillajar-decoding-\(getpid())-\(first)"
            defer { unlink(note) }
            let process = try PseudoTerminal(
                "/proc/self/exe", arguments: ["--testing-library", "swift-testing", "--filter", "DecodedSeedsTests"],
                environment: [seedsVariable: "\(first) \(count)", noteVariable: note])
            let ending = try process.waitForEnd(seconds: 280)
            let last = read(note)
            #expect(ending == .exited(0), "\(replay(last))")
            #expect(last == first + count - 1, "\(replay(last))")
        }
    }

    private static func replay(_ seed: Int?) -> String {
        "\(seedsVariable)='\(seed.map(String.init) ?? "?") 1' swift test --filter DecodedSeedsTests"
    }

    private static func read(_ note: String) -> Int? {
        guard let data = FileManager.default.contents(atPath: note), data.count == 8 else { return nil }
        return data.withUnsafeBytes { $0.loadUnaligned(as: Int.self) }
    }
}

@Suite("Whatever a platform sends, the client goes on")
struct DecodingTests {
    @Test("Three thousand mutated answers are read or refused, and what was read can be used", .timeLimit(.minutes(10)))
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

/// What ``DecodingRun`` does in its process; by itself it decodes a seed again where a debugger sees the trap.
@Suite(
    "Mutated answers are decoded by their seeds",
    .enabled(if: ProcessInfo.processInfo.environment[DecodingRun.seedsVariable] != nil))
struct DecodedSeedsTests {
    private let environment = ProcessInfo.processInfo.environment

    @Test("without a trap")
    func seeds() throws {
        let numbers = try #require(environment[DecodingRun.seedsVariable]).split(separator: " ").compactMap { Int($0) }
        try #require(numbers.count == 2)
        let (first, count) = (numbers[0], numbers[1])
        let note = environment[DecodingRun.noteVariable].map { open($0, O_CREAT | O_WRONLY | O_TRUNC, 0o600) }
        var decoded = 0
        for seed in first..<(first + count) {
            if let note { _ = withUnsafeBytes(of: seed) { pwrite(note, $0.baseAddress, $0.count, 0) } }
            decoded += MutatedAnswers.decode(seed: seed)
        }
        // Most mutations leave something to be read: else nothing was tried.
        if count > 100 { #expect(decoded > count / 2) }
    }
}
