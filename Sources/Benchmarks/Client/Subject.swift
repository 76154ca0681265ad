import Glibc
import PseudoTerminal

/// A program that is measured: how it is started, and by what one sees that it has painted its list.
struct Subject {
    static let columns = 120
    static let rows = 40

    /// The keys from a row to all that the program knows of it, and then to all of the next row.
    struct Reading {
        var open: [String] = []
        let next: String
    }

    let name: String
    let program: String
    var arguments: [String] = []
    /// All of its environment; its home is a folder of the measurement.
    let environment: [String: String]
    /// Where it starts, so that whatever a death leaves there goes with the measurement.
    let directory: String
    /// The text that stands lowest among those that make its first list.
    let lastPainted: String
    /// The keys from the first list to the one with all rows.
    var wayIn: [String] = []
    /// How one reads on; nil for a program that has nothing but its rows.
    var reading: Reading?
    /// The key that begins a search which narrows the list at each letter; nil without one.
    var searchKey: String?

    /// Starts the program and waits for its first list; the milliseconds from before the fork until then.
    func start() throws -> (terminal: PseudoTerminal, milliseconds: Double) {
        let begin = Clock.milliseconds()
        let terminal = try PseudoTerminal(
            program, arguments: arguments, environment: environment, directory: directory, columns: Self.columns, rows: Self.rows)
        try terminal.wait(for: "the list that \(name) paints", until: { $0.contains(lastPainted) })
        return (terminal, Clock.milliseconds() - begin)
    }

    /// Starts the program, goes to the list with all rows, and waits until it is at rest.
    func open() throws -> PseudoTerminal {
        let terminal = try start().terminal
        _ = terminal.settle(quietMilliseconds: 500)
        try Self.press(wayIn, terminal)
        return terminal
    }

    /// Presses keys, each when the program is at rest.
    static func press(_ keys: [String], _ terminal: PseudoTerminal) throws {
        for key in keys {
            try terminal.send(keys: key)
            _ = terminal.settle(quietMilliseconds: 500)
        }
    }

    /// Where an installed program lies.
    static func installed(_ name: String) throws(Obstacle) -> String {
        let paths = ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + name }
        guard let path = paths.first(where: { (path: String) in access(path, X_OK) == 0 }) else {
            throw Obstacle("\(name) is not installed")
        }
        return path
    }

    /// A program in the folder of this one.
    static func sibling(_ name: String) throws(Obstacle) -> String {
        guard let own = realpath("/proc/self/exe", nil) else { throw Obstacle(errno: "/proc/self/exe") }
        defer { free(own) }
        let path = String(cString: own).split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/\(name)"
        guard access(path, X_OK) == 0 else { throw Obstacle(errno: path) }
        return path
    }
}
