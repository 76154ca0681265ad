import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import Glibc
import NcursesTerminal
import TerminalUI

/// The program's commands.
@main
struct Chillajar: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chillajar",
        abstract:
            "Chill Ajar di terminal: cari kursus, pesan sesi, bayar, mengajar, periksa bukti. / Chill Ajar in the terminal.",
        version: Version.number, subcommands: [OpenCommand.self, DemoCommand.self, TemaCommand.self],
        defaultSubcommand: OpenCommand.self)
}

/// What the program calls itself.
enum Version {
    static let number = "0.1.0"
}

/// Opens the program on a platform.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "buka", abstract: "Buka program (tanpa subperintah pun sama). / Open the program (the default).")

    @Option(help: ArgumentHelp("Alamat platform. / Address of the platform.", valueName: "URL"))
    var server: String?

    @OptionGroup var options: Options

    func run() throws {
        try Failure.reporting(options) { settings in
            guard let address = server ?? Paths.environment("CHILLAJAR_SERVER") ?? settings.file.server else {
                throw Failure(
                    settings.language == .id
                        ? "Belum ada alamat platform. Beri --server URL, atau tulis server = \"URL\" di \(settings.paths.configuration)/config.toml. Untuk mencoba: chillajar demo"
                        : "No platform is known. Give --server URL, or write server = \"URL\" into \(settings.paths.configuration)/config.toml. To try it out: chillajar demo",
                    exitCode: EX_USAGE)
            }
            guard let platform = Server(address) else {
                throw Failure(
                    settings.language == .id
                        ? "Alamat platform tidak benar: \(address)" : "Not an address of a platform: \(address)",
                    exitCode: EX_USAGE)
            }
            let parts = try ClientParts(
                server: platform, dataDirectory: settings.paths.data, plainHTTPHosts: settings.file.plainHTTPHosts)
            if let signal = try ScreenSession(settings: settings, parts: parts).run() { EndingSignal.end(by: signal) }
        }
    }
}

/// How a program ends that a signal asked to: by that signal, so that its parent sees why.
enum EndingSignal {
    static func end(by number: Int32) -> Never {
        signal(number, SIG_DFL)
        raise(number)
        exit(128 + number)
    }
}
