import ArgumentParser
import Glibc
import Logging
import PlatformServer

/// The platform's server: `chillajar-server serve`, `chillajar-server seed`.
@main
struct ChillAjarServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chillajar-server",
        abstract: "Platform Chill Ajar: server API. / The Chill Ajar platform: the API server.",
        version: Platform.version,
        subcommands: [Serve.self, Seed.self])
}

/// What both commands need.
struct DataOptions: ParsableArguments {
    @Option(help: "Folder data; dibuat bila belum ada. / The data folder; made when missing.")
    var data: String

    func validate() throws {
        if data.isEmpty { throw ValidationError("--data: nama folder kosong. / The folder's name is empty.") }
    }
}

/// Runs a command's work; a failure becomes one sentence on stderr and an exit code of sysexits.h.
func reporting(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let failure as PlatformFailure {
        say(failure.description)
        throw ExitCode(failure.exitCode)
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
    let bytes = Array(text.utf8)
    _ = write(descriptor, bytes, bytes.count)
}

extension PlatformFailure {
    /// The code of sysexits.h.
    var exitCode: Int32 {
        switch self {
        case .dataFolder, .notEmpty: EX_CANTCREAT
        case .newerDatabase, .damagedDatabase: EX_DATAERR
        case .database: EX_IOERR
        case .cannotListen: EX_UNAVAILABLE
        case .crypto: EX_OSERR
        }
    }
}
