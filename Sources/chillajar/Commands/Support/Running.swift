import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import Glibc
import TerminalUI

/// How a command of the shell is run: its settings are read, its work is waited for on the main thread, and whatever is thrown
/// becomes a sentence on stderr and an exit code.
enum Running {
    /// Runs a command on a platform, and ends the program.
    static func onPlatform(
        _ options: CommandOptions, _ body: @escaping @Sendable (HeadlessClient) async throws -> ExitKind
    ) -> Never {
        run(options) { settings, output in try await body(try HeadlessClient(settings, output)) }
    }

    /// Runs a command, and ends the program.
    static func run(
        _ options: CommandOptions, _ body: @escaping @Sendable (CommandSettings, Output) async throws -> ExitKind
    ) -> Never {
        let (server, profil, lang, config) = (options.platform.server, options.platform.profil, options.lang, options.config)
        let output = Output(form: options.json ? .json : options.quiet ? .quiet : .people)
        do {
            let settings = try CommandSettings(server: server, profil: profil, lang: lang, config: config)
            let ended = OneShot<Result<ExitKind, any Error>>()
            Task.detached {
                do {
                    ended.set(.success(try await body(settings, output)))
                } catch {
                    ended.set(.failure(error))
                }
            }
            do {
                ProgramEnd.exit(try ended.wait().get().rawValue)
            } catch {
                fail(error, settings.language)
            }
        } catch {
            fail(error, Settings.language(lang, despite: error))
        }
    }

    private static func fail(_ error: any Error, _ language: Language) -> Never {
        let failure = Failure(error, language)
        StandardStream.error.print("chillajar: \(failure.sentence)")
        ProgramEnd.exit(failure.exitCode)
    }
}
