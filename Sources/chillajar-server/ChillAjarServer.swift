import ArgumentParser
import Glibc
import Logging
import PlatformServer

/// The platform's server: `chillajar-server serve`, and the commands around it.
@main
struct ChillAjarServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chillajar-server",
        abstract: "Platform Chill Ajar: server API. / The Chill Ajar platform: the API server.",
        version: Platform.version,
        subcommands: [
            Serve.self, Migrate.self, Seed.self, User.self, BackupCommand.self, RestoreCommand.self, Jobs.self,
            Config.self, BuatMan.self,
        ])
}

/// What every command around a data folder needs.
struct DataOptions: ParsableArguments {
    @Option(help: "Folder data. / The data folder.")
    var data: String?

    @Option(help: "Berkas konfigurasi TOML. / The configuration file, TOML.")
    var config: String?

    /// What was said here, by the environment and by the file.
    func read() throws -> ServerConfiguration {
        try ConfigurationReader.read(path: config, flags: data.map { [("data", $0)] } ?? [])
    }
}

/// Runs a command's work; a failure becomes one sentence on stderr and an exit code of sysexits.h.
func reporting(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let failure as PlatformFailure {
        say(failure.description)
        throw ExitCode(failure.exitCode)
    } catch let problem as ConfigurationProblem {
        if problem.isUsage { throw ValidationError(problem.lines.joined(separator: "\n")) }
        problem.lines.forEach(say)
        throw ExitCode(EX_CONFIG)
    } catch let error as ValidationError {
        throw error
    } catch let code as ExitCode {
        throw code
    } catch {
        say("Kesalahan tak terduga: \(error) / Unexpected error.")
        throw ExitCode(EX_SOFTWARE)
    }
}

/// One line on stderr.
func say(_ line: String) { put("chillajar-server: \(line)\n", on: STDERR_FILENO) }

/// Writes text to a descriptor; a reader that has gone is no error.
func put(_ text: String, on descriptor: Int32) {
    var text = text
    _ = text.withUTF8 { write(descriptor, $0.baseAddress, $0.count) }
}

extension PlatformFailure {
    /// The code of sysexits.h.
    var exitCode: Int32 {
        switch self {
        case .dataFolder, .notEmpty: EX_CANTCREAT
        case .newerDatabase, .damagedDatabase, .damagedBackup: EX_DATAERR
        case .database, .backup: EX_IOERR
        case .cannotListen: EX_UNAVAILABLE
        case .certificate: EX_CONFIG
        case .crypto: EX_OSERR
        }
    }
}
