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
        var language: Language?
        do {
            let settings = try Settings(options)
            language = settings.language
            try body(settings)
        } catch {
            let failure = Failure(error, language ?? Settings.language(options.lang, despite: error))
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
        case let error as ConfigurationError: self.init(error.sentence(language), error.exit)
        case let error as TerminalError:
            self.init(language == .id ? error.messageInIndonesian : error.message, exitCode: EX_UNAVAILABLE)
        case let failure as StoreFailure: self.init(StoreSentences(language).failure(failure), exitCode: EX_IOERR)
        case let failure as LocalFailure: self.init(SafeText(outside: failure.reason), exitCode: EX_OSERR)
        default: self.init("\("\(error)")", exitCode: EX_SOFTWARE)
        }
    }
}

/// What is said of the store on this computer.
struct StoreSentences: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    func failure(_ failure: StoreFailure) -> SafeText {
        switch failure.kind {
        case .corrupt:
            say(
                "Data di komputer ini rusak: \(failure.reason). Tutup chillajar lain yang masih berjalan, lalu mulai lagi; atau pindahkan berkas itu.",
                "The data on this computer is damaged: \(failure.reason). Close every other chillajar and start again; or move that file away."
            )
        case .newer:
            say(
                "Data di komputer ini dibuat oleh chillajar yang lebih baru. Perbarui programnya.",
                "The data on this computer was made by a later chillajar. Update the program.")
        case .full: say("Disk penuh.", "The disk is full.")
        case .cannotOpen, .unreadableFile, .secrets, .other:
            say(
                "Data di komputer ini tidak dapat dibuka: \(failure.reason)",
                "The data on this computer cannot be opened: \(failure.reason)")
        }
    }

    /// A damaged database lies elsewhere now.
    func setAside(_ path: String) -> SafeText {
        say(
            "Data di komputer ini rusak, jadi dimulai lagi dari kosong. Berkas lamanya disimpan di \(path); yang belum terkirim mungkin masih ada di dalamnya.",
            "The data on this computer was damaged, so it starts anew. The old file is kept at \(path); what had not been sent yet may be in it."
        )
    }

    /// The same for three short lines over the screen, by the file's name.
    func setAsideShortly(_ path: String) -> SafeText {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return say(
            "Data di komputer ini rusak dan dimulai dari kosong. Yang belum terkirim mungkin ada di \(name).",
            "The data on this computer was damaged and starts anew. What had not been sent may be in \(name).")
    }
}
