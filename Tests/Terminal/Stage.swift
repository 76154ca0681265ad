import PseudoTerminal
import Testing

/// The program as people use it, however it was started: each step presses keys and waits until the screen shows what came of
/// them.
protocol Stage {
    var terminal: PseudoTerminal { get }
}

/// The pelanggan's places by their keys on the first line.
enum Place: String {
    case beranda = "1"
    case kursus = "2"
    case mentor = "3"
    case sesi = "4"
    case transaksi = "5"
    case notifikasi = "6"
}

extension Stage {
    /// How long the server may take, in seconds: it is built for debugging, and other tests run beside it.
    static var patience: Double { 30 }

    /// Presses keys and waits for a text.
    func press(_ keys: String..., until text: String) throws {
        for key in keys { try terminal.send(keys: key) }
        try see(text)
    }

    /// Goes to a place and waits for what stands there.
    func go(to place: Place, until text: String) throws { try press(place.rawValue, until: text) }

    /// Waits for a text.
    func see(_ text: String) throws { try terminal.wait(forText: text, seconds: Self.patience) }

    /// Waits for a text in the first line, which tells of the network and of what has not arrived.
    func seeStatus(_ text: String) throws {
        try terminal.wait(for: "“\(text)” in the first line", seconds: Self.patience) { $0.line(0).contains(text) }
    }

    /// Goes down the list of sesi until the one with this topic is shown.
    func selectSesi(topic: String) throws {
        // On a busy machine a row may be passed before it is drawn.
        for _ in 0..<3 {
            try terminal.send(keys: "Home")
            for _ in 0..<30 {
                _ = terminal.settle()
                if terminal.screen.contains(topic) { return }
                try terminal.send(keys: "Down")
            }
        }
        throw PseudoTerminalError.timeOver("the sesi about “\(topic)”", screen: terminal.screen.text)
    }
}

/// The demo, in which one key gives the keyboard to somebody else.
struct DemoStage: Stage {
    /// Who has the keyboard.
    enum Person: String {
        case pelanggan = "F2"
        case mentor = "F3"
        case admin = "F4"
    }

    let demo: Demo
    var terminal: PseudoTerminal { demo.terminal }

    init(pictures: PictureLanguage? = nil) throws {
        demo = try Demo(environment: ["COLORTERM": "truecolor"], pictures: pictures)
    }

    /// Gives the keyboard to somebody else.
    func become(_ person: Person) throws {
        try terminal.send(keys: person.rawValue)
        try seeStatus("· \(person)")
    }

    /// Leaves the program by a key; nothing of the demo is left.
    func leave() throws {
        try terminal.send(keys: "q")
        #expect(try terminal.waitForEnd() == .exited(0))
        demo.expectGone()
    }
}
