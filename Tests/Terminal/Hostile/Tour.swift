import ClassicPlatformStub
import HostileText
import PseudoTerminal
import Testing

/// A walk through the places of one person at a platform that may say anything. What is on the screen is the platform's, so the
/// walk is blind: keys are pressed, and the program draws until it is done.
final class Tour {
    /// What was drawn, by the text of the screen.
    private(set) var screens: Set<String> = []
    /// What was written.
    var audit: ByteAudit { recorder.audit }

    private let platform: ClassicPlatform
    private let sandbox: Sandbox
    private let terminal: PseudoTerminal
    private let recorder = Recorder()
    private let seed: UInt64?

    private final class Recorder {
        var audit = ByteAudit()
    }

    /// - Parameter seed: of what the platform says; nil for a platform that speaks as platforms do.
    init(seed: UInt64?, columns: Int, rows: Int) throws {
        self.seed = seed
        platform = try seed.map(Self.hostilePlatform) ?? ClassicPlatform()
        sandbox = try Sandbox()
        terminal = try sandbox.client(
            "--server", platform.url, environment: ["COLORTERM": "truecolor"], columns: columns, rows: rows)
        terminal.tap = { [recorder] in recorder.audit.take($0) }
        try terminal.wait(for: "the alternate screen") { $0.isAlternate }
        try look()
    }

    private static func hostilePlatform(_ seed: UInt64) throws -> ClassicPlatform {
        try ClassicPlatform { key, text in
            var hostile = HostileText(seed: seed, about: key + text)
            return hostile.next()
        }
    }

    /// Signs in; the dialog is the program's own.
    func signIn(_ account: ClassicAccount) throws {
        try terminal.send(keys: "m")
        try terminal.wait(for: "the dialog", seconds: 30) { $0.contains("Kata sandi") }
        try terminal.type(account.email)
        try terminal.send(keys: "Tab")
        try terminal.type(account.password)
        try terminal.send(keys: "Enter")
        try terminal.wait(for: "the person's places", seconds: 30) { !$0.contains("Kata sandi") }
        try look()
    }

    /// Presses each of the keys and looks at what came of it.
    func walk(_ keys: String) throws {
        for key in keys.split(separator: " ") {
            try press(String(key))
            try look()
        }
    }

    /// Puts hostile words where something can be typed; they do not close the brackets in which they come.
    func paste() throws {
        var source = HostileText(seed: seed ?? 0)
        let text = source.next().replacing("\u{1B}", with: "").replacing("\u{9B}", with: "")
        try terminal.paste(seed == nil ? "turunan" : text)
        try look()
    }

    func leave() throws {
        for key in ["Escape", "Escape", "Escape", "C-q"] { try press(key) }
        #expect(try terminal.waitForEnd() == .exited(0))
        #expect(terminal.isRestored)
    }

    /// Escape as a terminal sends it that tells it from the beginning of another key.
    private func press(_ key: String) throws {
        try terminal.send(keys: key == "Escape" ? "\u{1B}[27u" : key)
    }

    private func look() throws {
        _ = terminal.settle(quietMilliseconds: 30)
        try #require(terminal.ending == nil, "\(terminal.screen.text)")
        screens.insert(terminal.screen.text)
    }
}

extension Tour {
    /// All places of a pelanggan, a mentor and an admin.
    static func all(seed: UInt64?, columns: Int, rows: Int) throws -> [Tour] {
        let pelanggan = try Tour(seed: seed, columns: columns, rows: rows)
        try pelanggan.walk("Down Down Down Enter Escape")
        try pelanggan.signIn(.otherPelanggan)
        try pelanggan.walk("1 Down Down 2 Up Enter p t Escape Enter Enter")
        try pelanggan.paste()
        try pelanggan.walk("Enter Escape Escape Escape Escape Escape /")
        try pelanggan.paste()
        try pelanggan.walk("Escape Escape 3 Down Enter Escape 4 Down Down Down Down Enter Escape b Escape Home b")
        try pelanggan.paste()
        try pelanggan.walk("Escape Escape 5 Down Enter Escape 6 Down Enter Escape ? Escape")
        let mentor = try Tour(seed: seed, columns: columns, rows: rows)
        try mentor.signIn(.mentor)
        try mentor.walk("Down Down Enter Escape b Escape 2 Down Right Enter Escape n Escape 3 Down Enter Escape")
        let admin = try Tour(seed: seed, columns: columns, rows: rows)
        try admin.signIn(.admin)
        try admin.walk("Down Enter Escape a Escape x Tab")
        try admin.paste()
        try admin.walk("Escape Escape 2 Down Enter Escape")
        for tour in [pelanggan, mentor, admin] { try tour.leave() }
        return [pelanggan, mentor, admin]
    }
}
