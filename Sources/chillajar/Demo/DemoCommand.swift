import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import Glibc
import TerminalUI

/// Everything on this computer: a server with invented data, and the program on it.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Coba semuanya di komputer ini, dengan data rekaan. / Try everything on this computer, with invented data.")

    @Flag(
        name: .customLong("sendiri"),
        help: """
            Mainkan semua peran sendiri; tanpa ini demo memainkan admin dan mentor sampai Anda masuk sebagai mereka. / Play every \
            role yourself; without it the demo plays the admin and the mentors until you sign in as one of them.
            """)
    var isAlone = false

    @OptionGroup var options: Options

    func run() throws {
        try Failure.reporting(options) { settings in
            let hasTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
            let demo = try DemoServer(hasCast: hasTerminal && !isAlone)
            var signal: Int32?
            do {
                signal = try hasTerminal ? open(demo, settings) : play(demo, settings)
            } catch {
                demo.stop()
                throw error
            }
            demo.stop()
            if let signal { ProgramEnd.end(by: signal) }
        }
    }

    private func open(_ demo: DemoServer, _ settings: Settings) throws -> Int32? {
        var settings = settings
        settings.paths.data = demo.folder + "/client"
        // What is kept of the demo goes with it.
        settings.file.secrets = nil
        var accounts: [Peran: SignIn] = [:]
        for peran in [Peran.pelanggan, .mentor, .admin] { accounts[peran] = DemoAccounts.signIn(peran) }
        let profile = Profile(
            name: "demo", server: demo.server, rekening: settings.file.rekening, plainHTTPHosts: [],
            zona: settings.file.zona ?? .wib)
        return try ScreenSession(
            settings: settings, profiles: Profiles(profile), demoAccounts: accounts, proofFolder: demo.proofFolder
        ).run()
    }

    /// Without a terminal: the whole journey as lines of text.
    private func play(_ demo: DemoServer, _ settings: Settings) throws -> Int32? {
        try DemoJourney(server: demo.server, folder: demo.folder, language: settings.language).play()
        return nil
    }
}
