import Glibc
import PseudoTerminal

/// What was measured of one program.
struct Figures {
    /// Milliseconds from before the fork to the painted list, a start each.
    var starts: [Double] = []
    /// Milliseconds from a key to the last byte drawn for it.
    var keys: [Double] = []
    /// Bytes drawn for a key.
    var bytes: [Double] = []
    /// Memory when idle.
    var memory = ProcessFacts.Memory()
    /// Milliseconds of CPU in five seconds without a key.
    var idleCPU = 0.0
}

/// Measures two programs in turns, so that whatever else the computer does meets both.
struct Measurement {
    static let starts = 21
    static let keys = 240
    /// A program that has drawn nothing for that long has settled. Longer than any frame takes, and no part of a latency.
    private static let quietMilliseconds = 20

    private let client: Subject
    private let less: Subject

    init(_ client: Subject, beside less: Subject) {
        self.client = client
        self.less = less
    }

    func run() throws -> (client: Figures, less: Figures) {
        var (ours, theirs) = (Figures(), Figures())
        // The first start reads the programs from the disk.
        _ = try (client.start(), less.start())
        for _ in 0..<Self.starts {
            ours.starts.append(try client.start().milliseconds)
            theirs.starts.append(try less.start().milliseconds)
        }
        let (client, less) = (try client.start().terminal, try less.start().terminal)
        // The client finds that nobody answers, and says so on its first line.
        _ = client.settle(quietMilliseconds: 500)
        try measureIdle(client, less, &ours, &theirs)
        for _ in 0..<Self.keys {
            try press(client, &ours)
            try press(less, &theirs)
        }
        return (ours, theirs)
    }

    /// Presses Down and waits until the program has settled, without sleeping and without knowing what it will draw: `settle`
    /// polls the terminal until it was quiet for a window, and counts only up to the last byte before that window, so that the
    /// window is no part of the figure, however long it is.
    private func press(_ terminal: PseudoTerminal, _ figures: inout Figures) throws {
        let begin = Clock.milliseconds()
        try terminal.send(keys: "Down")
        let sent = Clock.milliseconds() - begin
        let settled = terminal.settle(quietMilliseconds: Self.quietMilliseconds)
        figures.keys.append(sent + settled.milliseconds)
        figures.bytes.append(Double(settled.bytes))
    }

    private func measureIdle(
        _ client: PseudoTerminal, _ less: PseudoTerminal, _ ours: inout Figures, _ theirs: inout Figures
    ) throws {
        ours.memory = try ProcessFacts.memory(of: client.processID)
        theirs.memory = try ProcessFacts.memory(of: less.processID)
        let before = try (ProcessFacts.cpu(of: client.processID), ProcessFacts.cpu(of: less.processID))
        let begin = Clock.milliseconds()
        // Whatever the client draws meanwhile is taken from it, as a terminal would.
        while Clock.milliseconds() < begin + 5000 { _ = client.settle(quietMilliseconds: 500, seconds: 0.5) }
        let fiveSeconds = (Clock.milliseconds() - begin) / 5000
        ours.idleCPU = (try ProcessFacts.cpu(of: client.processID) - before.0) / fiveSeconds
        theirs.idleCPU = (try ProcessFacts.cpu(of: less.processID) - before.1) / fiveSeconds
    }
}
