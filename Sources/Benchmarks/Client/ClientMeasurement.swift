import Glibc
import PseudoTerminal

/// Measures programs in turns, another one first each time, so that whatever else the computer does meets all of them.
struct ClientMeasurement {
    static let starts = 15
    static let keys = 120
    static let readings = 60
    static let bursts = 9
    static let keysOfBurst = 100
    /// A program that has drawn nothing for that long has settled. Longer than any frame takes, and no part of a latency.
    private static let quietMilliseconds = 20
    /// The same for a burst, in which a busy program may pause.
    private static let quietMillisecondsOfBurst = 80
    private static let idleMilliseconds = 30_000.0
    private static let searched = "fisika dasar 12"

    let subjects: [Subject]

    /// The figures of each, in the same order.
    func run(withDeaths: Bool) throws -> [ClientFigures] {
        var figures = [ClientFigures](repeating: ClientFigures(), count: subjects.count)
        // The first start reads the programs from the disk.
        for subject in subjects { _ = try subject.start() }
        try inTurns(Self.starts) { figures[$0].starts.append(try subjects[$0].start().milliseconds) }
        try measureRunning(&figures)
        guard withDeaths else { return figures }
        for (place, subject) in subjects.enumerated() {
            figures[place].deaths = try Death.all.map { try $0.aftermath(of: subject) }
        }
        return figures
    }

    /// What shows in programs that all run at once; they are gone afterwards.
    private func measureRunning(_ figures: inout [ClientFigures]) throws {
        let terminals = try subjects.map { try $0.open() }
        for place in subjects.indices { figures[place].memory = try ProcessFacts.memory(of: terminals[place].processID) }
        try inTurns(Self.keys) { place in
            let (milliseconds, bytes) = try press("Down", terminals[place])
            figures[place].keys.append(milliseconds)
            figures[place].bytes.append(bytes)
        }
        for turn in 0..<Self.bursts {
            // Down, and up again, so that a list of any length has room for them.
            let letter = turn % 2 == 0 ? "B" : "A"
            try inTurns(1, from: turn) { try burst(letter, terminals[$0], &figures[$0]) }
        }
        for place in subjects.indices { figures[place].memoryAfter = try ProcessFacts.memory(of: terminals[place].processID) }
        try measureIdle(terminals, &figures)
        try measureReading(terminals, &figures)
        for (place, subject) in subjects.enumerated() {
            if let key = subject.searchKey { try search(from: key, terminals[place], &figures[place]) }
        }
    }

    /// Calls the body for each program so many times.
    private func inTurns(_ times: Int, from first: Int = 0, _ body: (Int) throws -> Void) rethrows {
        for turn in first..<first + times {
            for place in subjects.indices { try body((place + turn) % subjects.count) }
        }
    }

    /// From the details of a row to those of the next.
    private func measureReading(_ terminals: [PseudoTerminal], _ figures: inout [ClientFigures]) throws {
        for (place, subject) in subjects.enumerated() { try Subject.press(subject.reading?.open ?? [], terminals[place]) }
        try inTurns(Self.readings) { place in
            guard let reading = subjects[place].reading else { return }
            let (milliseconds, bytes) = try press(reading.next, terminals[place])
            figures[place].readings.append(milliseconds)
            figures[place].readingBytes.append(bytes)
        }
    }

    /// Presses a key and waits until the program has settled, without sleeping and without knowing what it will draw: `settle`
    /// polls the terminal until it was quiet for a window, and counts only up to the last byte before that window, so that the
    /// window is no part of the figure, however long it is.
    private func press(_ key: String, _ terminal: PseudoTerminal) throws -> (milliseconds: Double, bytes: Double) {
        let begin = Clock.milliseconds()
        try terminal.send(keys: key)
        let sent = Clock.milliseconds() - begin
        let settled = terminal.settle(quietMilliseconds: Self.quietMilliseconds)
        return (sent + settled.milliseconds, Double(settled.bytes))
    }

    /// Sends an arrow key, known by its letter, a hundred times in one piece.
    private func burst(_ letter: String, _ terminal: PseudoTerminal, _ figures: inout ClientFigures) throws {
        let key = "\u{1B}\(terminal.screen.hasApplicationKeys ? "O" : "[")\(letter)"
        let begin = Clock.milliseconds()
        try terminal.type(String(repeating: key, count: Self.keysOfBurst))
        let sent = Clock.milliseconds() - begin
        let settled = terminal.settle(quietMilliseconds: Self.quietMillisecondsOfBurst)
        figures.bursts.append(sent + settled.milliseconds)
        figures.burstBytes.append(Double(settled.bytes))
    }

    private func search(from key: String, _ terminal: PseudoTerminal, _ figures: inout ClientFigures) throws {
        try terminal.send(keys: key)
        _ = terminal.settle(quietMilliseconds: 200)
        for letter in Self.searched {
            let begin = Clock.milliseconds()
            try terminal.type(String(letter))
            let sent = Clock.milliseconds() - begin
            let settled = terminal.settle(quietMilliseconds: Self.quietMillisecondsOfBurst)
            figures.letters.append(sent + settled.milliseconds)
        }
    }

    /// Long after the start: the client, whose server does not answer, then tries again every half or whole minute.
    private func measureIdle(_ terminals: [PseudoTerminal], _ figures: inout [ClientFigures]) throws {
        let before = try terminals.map { (try ProcessFacts.cpu(of: $0.processID), try ProcessFacts.wakes(of: $0.processID)) }
        let begin = Clock.milliseconds()
        // Whatever a program draws meanwhile is taken from it, as a terminal would.
        while Clock.milliseconds() < begin + Self.idleMilliseconds {
            for terminal in terminals { _ = terminal.settle(quietMilliseconds: 100, seconds: 0.1) }
        }
        let share = 5000 / (Clock.milliseconds() - begin)
        for place in subjects.indices {
            let process = terminals[place].processID
            figures[place].idleCPU = (try ProcessFacts.cpu(of: process) - before[place].0) * share
            figures[place].idleWakes = (try ProcessFacts.wakes(of: process) - before[place].1) * share
        }
    }
}
