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
        discussion: """
            Semua yang ada di layar juga ada di sini, dengan nama yang sama; chillajar PERINTAH --help menjelaskannya.
            Everything that a screen does is here too, by the same name; chillajar COMMAND --help tells more.
            """,
        version: Version.number,
        subcommands: [
            OpenCommand.self, DemoCommand.self, KursusCommand.self, MentorCommand.self, PesanCommand.self, BuktiCommand.self,
            SesiCommand.self, TransaksiCommand.self, JadwalCommand.self, AntreanCommand.self, AntreanKirimCommand.self,
            SinkronCommand.self, MasukCommand.self, DaftarCommand.self, LupaSandiCommand.self, KeluarCommand.self,
            ProfilCommand.self, NotifikasiCommand.self,
            TemaCommand.self, KonfigurasiCommand.self, DiagnosaCommand.self, BuatManCommand.self, BuatSkemaCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
            ProgramEnd.exit(0)
        } catch {
            let code = exitCode(for: error).rawValue
            // Help and version are no failure, and the parser's own to print.
            if code == 0 { exit(withError: error) }
            let message = UsageErrors.bilingual(fullMessage(for: error))
            for line in message.split(separator: "\n", omittingEmptySubsequences: false) where !message.isEmpty {
                StandardStream.error.print(SafeText(outside: String(line)))
            }
            ProgramEnd.exit(code)
        }
    }
}

/// What the program calls itself.
enum Version {
    static let number = "0.1.0"
}

/// Opens the program on a platform.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "buka", abstract: "Buka program (tanpa subperintah pun sama). / Open the program (the default).")

    @OptionGroup var platform: PlatformOptions
    @OptionGroup var options: Options

    func run() throws {
        try Failure.reporting(options) { settings in
            let session = ScreenSession(settings: settings, profiles: try Profiles(platform, settings))
            if let signal = try session.run() { ProgramEnd.end(by: signal) }
        }
    }
}
