import Glibc

/// Runs histories by their seeds, and says which of them broke what must hold.
///
///     Simulation [--seeds 1-10000] [--steps 200] [--seed N --trace] [--fault NAME | --all-faults]
///
/// Seeds that once failed are in `RegressionSeeds.txt` and run first. Exit code 1 when one fails.
@main
struct Main {
    static func main() {
        beginAnew()
        var arguments = CommandLine.arguments.dropFirst()
        var (seeds, steps, fault) = (UInt64(1)...UInt64(2000), 200, Fault?.none)
        var isEveryFault = false
        while let name = arguments.popFirst() {
            switch name {
            case "--trace": Simulation.isTracing = true
            case "--all-faults": isEveryFault = true
            case "--steps": steps = arguments.popFirst().flatMap { Int($0) } ?? steps
            case "--fault":
                fault = arguments.popFirst().flatMap { Fault(rawValue: $0) }
                if fault == nil { usage() }
            case "--seed":
                guard let seed = arguments.popFirst().flatMap({ UInt64($0) }) else { usage() }
                seeds = seed...seed
            case "--seeds":
                let bounds = (arguments.popFirst() ?? "").split(separator: "-").compactMap { UInt64($0) }
                guard bounds.count == 2, bounds[0] <= bounds[1] else { usage() }
                seeds = bounds[0]...bounds[1]
            default: usage()
            }
        }
        Scheduler.takeOver()
        if isEveryFault { exit(everyFaultIsFound(steps: steps) ? 0 : 1) }
        exit(run(seeds: seeds, steps: steps, fault: fault) ? 0 : 1)
    }

    /// Begins the program once more with the same hashes in every run: sets and dictionaries would order themselves anew each time,
    /// and a seed would not be one history.
    private static func beginAnew() {
        guard getenv("SWIFT_DETERMINISTIC_HASHING") == nil else { return }
        setenv("SWIFT_DETERMINISTIC_HASHING", "1", 1)
        var arguments: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.map { strdup($0) } + [nil]
        execv("/proc/self/exe", &arguments)
        print("the program cannot begin itself anew: \(String(cString: strerror(errno)))")
        exit(71)
    }

    private static func usage() -> Never {
        print("Simulation [--seeds A-B | --seed N] [--steps N] [--trace] [--fault NAME | --all-faults]")
        exit(64)
    }

    /// Runs seeds; true when all held.
    private static func run(seeds: ClosedRange<UInt64>, steps: Int, fault: Fault?) -> Bool {
        let begin = seconds()
        var (failed, doubles) = (0, 0)
        let first = fault == nil && seeds.count > 1 ? RegressionSeeds.all : []
        for seed in first + Array(seeds) {
            let result = Simulation(seed: seed, steps: steps, fault: fault).run()
            doubles += result.doubles
            for line in result.trace { print(line) }
            guard !result.problems.isEmpty else { continue }
            failed += 1
            print("seed \(seed) failed; replay it with: Simulation --seed \(seed) --steps \(steps) --trace")
            for problem in result.problems { print("  \(problem)") }
            if failed >= 5 { break }
        }
        let passed = seconds() - begin
        print(
            "\(seeds.count) seeds of \(steps) steps in \(Int(passed)) s, \(failed) failed; "
                + "\(doubles) doubles of the classic platform's own")
        return failed == 0
    }

    /// Each planted fault must be found within some seeds.
    private static func everyFaultIsFound(steps: Int) -> Bool {
        var isFound = true
        for fault in Fault.allCases {
            let seed = (UInt64(1)...300).first { !Simulation(seed: $0, steps: steps, fault: fault).run().problems.isEmpty }
            print("\(fault.rawValue): \(seed.map { "found by seed \($0)" } ?? "NOT FOUND")")
            isFound = isFound && seed != nil
        }
        return isFound
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
