import ChillAjarApp
import ChillAjarKit
import Glibc
import NcursesTerminal
import TerminalUI

/// What ends the program, as a sentence for the person.
struct Failure: Error {
    /// The sentence.
    let sentence: SafeText
    /// The exit code, of sysexits.h.
    let exitCode: Int32

    init(_ sentence: SafeText, exitCode: Int32) {
        self.sentence = sentence
        self.exitCode = exitCode
    }

    /// Reads the settings and runs; whatever is thrown is told on stderr, and the program exits with its code.
    static func reporting(_ options: Options, _ body: (Settings) throws -> Void) throws {
        var language = Language.id
        do {
            let settings = try Settings(options)
            language = settings.language
            try body(settings)
        } catch {
            let failure = Failure(error, language)
            StandardStream.error.print("chillajar: \(failure.sentence)")
            ProgramEnd.exit(failure.exitCode)
        }
    }

    /// What an error says to the person.
    init(_ error: any Error, _ language: Language) {
        switch error {
        case let failure as Failure: self = failure
        case let error as APIError:
            self.init(ErrorSentences(language).sentence(error), exitCode: ExitKind(reading: error).rawValue)
        case let error as ConfigurationError: self.init("\(error.path): \(error.reason)", exitCode: EX_CONFIG)
        case let error as TerminalError:
            self.init(language == .id ? error.messageInIndonesian : error.message, exitCode: EX_UNAVAILABLE)
        case let failure as StoreFailure: self.init(Self.sentence(failure, language), exitCode: EX_IOERR)
        case let failure as LocalFailure: self.init(SafeText(outside: failure.reason), exitCode: EX_OSERR)
        default: self.init("\("\(error)")", exitCode: EX_SOFTWARE)
        }
    }

    private static func sentence(_ failure: StoreFailure, _ language: Language) -> SafeText {
        switch failure.kind {
        case .corrupt:
            language == .id
                ? "Data di komputer ini rusak (\(failure.reason)). Pindahkan berkasnya, lalu mulai lagi."
                : "The data on this computer is damaged (\(failure.reason)). Move the file away and start again."
        case .newer:
            language == .id
                ? "Data di komputer ini dibuat oleh chillajar yang lebih baru. Perbarui programnya."
                : "The data on this computer was made by a later chillajar. Update the program."
        case .full: language == .id ? "Disk penuh." : "The disk is full."
        case .cannotOpen, .unreadableFile, .secrets, .other:
            language == .id
                ? "Data di komputer ini tidak dapat dibuka: \(failure.reason)"
                : "The data on this computer cannot be opened: \(failure.reason)"
        }
    }
}
