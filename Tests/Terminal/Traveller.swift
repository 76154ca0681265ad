import ChillAjarKit
import FaultProxy
import PseudoTerminal
import Testing

/// One of the demo's people at a platform far away: the client on a computer of their own, and a network that comes and goes.
final class Traveller: Stage {
    let platform: TestPlatform
    let sandbox: Sandbox
    private(set) var terminal: PseudoTerminal

    init(to platform: TestPlatform) throws {
        self.platform = platform
        sandbox = try Sandbox()
        terminal = try Self.client(in: sandbox, to: platform)
        try seeStatus("tamu")
    }

    private static func client(in sandbox: Sandbox, to platform: TestPlatform) throws -> PseudoTerminal {
        try sandbox.client("--server", platform.network.url, environment: ["COLORTERM": "truecolor"], columns: 140)
    }

    /// Another run of the program, on what lies on this computer.
    func newClient() throws -> PseudoTerminal { try Self.client(in: sandbox, to: platform) }

    /// Signs in by typing e-mail and password.
    func signIn(as peran: Peran) throws {
        let account = try #require(DemoAccounts.signIn(peran))
        try press("m", until: "Kata sandi")
        try terminal.type(account.email)
        try terminal.send(keys: "Tab")
        try terminal.type(account.password)
        try press("Enter", until: "Selamat datang")
        try seeStatus("· \(peran.rawValue)")
    }

    /// Leaves by a key, and comes back to what lies on this computer.
    func restart() throws {
        try leave()
        terminal = try newClient()
        try see("semua tombol")
    }

    func leave() throws {
        try terminal.send(keys: "C-q")
        #expect(try terminal.waitForEnd() == .exited(0))
        #expect(terminal.isRestored)
    }

    // MARK: The network

    /// The network goes; the first line says so.
    func loseNetwork() throws {
        platform.network.cut()
        try seeStatus("luring sejak")
    }

    /// The network is back, which is noticed without a key.
    func regainNetwork() throws {
        try platform.network.restore()
        try terminal.wait(for: "the network", seconds: Self.patience) { !$0.line(0).contains("luring") }
    }

    /// The network is there for a moment, and goes again.
    func flicker() throws {
        try regainNetwork()
        try loseNetwork()
    }

    /// Waits until the first line says that so much is kept here and has not arrived.
    func seeWaiting(_ count: Int) throws {
        try terminal.wait(for: "\(count) waiting", seconds: Self.patience) { screen in
            let words = ["⇡ \(count) menunggu", "⇡\(count)"]
            return screen.line(0).contains("luring sejak") && words.contains { screen.line(0).contains($0) }
        }
    }

    /// Waits until nothing is kept here any more.
    func seeNothingWaiting() throws {
        try terminal.wait(for: "an empty outbox", seconds: Self.patience) { screen in
            screen.line(0).contains("✓") && !screen.line(0).contains("⇡")
        }
    }

    // MARK: What is done without a network

    /// Books what the summary shows: kept here, and shown among the person's sesi.
    func bookOffline(topic: String) throws {
        try press("y", until: "╭ Sesi saya")
        try see("pemesanan: menunggu terkirim")
        try see(topic)
    }

    func openPayment() throws { try press("b", until: "╭ Pembayaran") }

    /// Sends the proof: kept here behind its booking, and not told as done.
    func sendProofOffline() throws {
        try press("Enter", until: "Bukti tersimpan, dikirim begitu tersambung")
        #expect(!terminal.screen.contains("Terima kasih!"))
    }

    func acceptOffline() throws {
        try press("a", until: "ya, terima")
        try terminal.send(keys: "y")
    }

    func startOffline() throws {
        try press("b", until: "Mulai sesi dengan")
        try terminal.send(keys: "y")
    }

    func finishOffline() throws {
        try press("e", until: "Selesaikan sesi dengan")
        try terminal.send(keys: "y")
    }

    func reviewOffline(stars: Int, _ comment: String) throws {
        try writeReview(stars: stars, comment)
        try terminal.send(keys: "C-s")
    }
}
