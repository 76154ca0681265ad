import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

extension SesiCommand {
    /// `chillajar sesi mulai`
    struct Mulai: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "mulai", abstract: "Mulai sesi (mentor). / Start a session (mentor).")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions
        @OptionGroup var which: SesiArgument

        func run() throws {
            Running.onPlatform(options) { client in
                try await client.step(which.id, .started, .mentor, sending) { .startSesi($0) }
            }
        }
    }

    /// `chillajar sesi selesai`
    struct Selesai: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "selesai", abstract: "Selesaikan sesi (mentor). / Finish a session (mentor).")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions
        @OptionGroup var confirming: ConfirmingOptions
        @OptionGroup var which: SesiArgument

        func run() throws {
            Running.onPlatform(options) { client in
                let words = SesiWords(client.language)
                return try await client.step(which.id, .end, .mentor, sending, asking: words.askFinish, confirming) {
                    .finishSesi($0)
                }
            }
        }
    }

    /// `chillajar sesi ulas`
    struct Ulas: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ulas", abstract: "Ulas sesi yang sudah selesai. / Review a session that is over.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions
        @OptionGroup var which: SesiArgument

        @Option(help: ArgumentHelp("Bintang, 1 sampai 5. / Stars, 1 to 5.", valueName: "1…5"))
        var rating: Int

        @Option(help: ArgumentHelp("Kata-kata Anda. / Your words.", valueName: "TEKS"))
        var komentar = ""

        func run() throws {
            Running.onPlatform(options) { client in
                if let problem = Validation.rating(rating) {
                    throw Failure(SesiWords(client.language).rating(ErrorSentences(client.language).field(problem)), .data)
                }
                return try await client.step(which.id, .reviewed, .pelanggan, sending) {
                    .reviewSesi($0, rating: rating, komentar: komentar)
                }
            }
        }
    }

    /// `chillajar sesi batal`
    struct Batal: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "batal", abstract: "Batalkan pesanan yang belum dibayar. / Give back a booking that is not paid.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions
        @OptionGroup var confirming: ConfirmingOptions
        @OptionGroup var which: SesiArgument

        func run() throws {
            Running.onPlatform(options) { client in
                let words = SesiWords(client.language)
                return try await client.step(which.id, .cancelled, .pelanggan, sending, asking: words.askCancel, confirming) {
                    .cancelSesi($0)
                }
            }
        }
    }
}

extension HeadlessClient {
    /// Takes a sesi to its next status, where the rules have that one follow.
    ///
    /// - Parameters:
    ///   - question: makes of its title what is asked first.
    ///   - mutation: what is sent.
    fileprivate func step(
        _ id: Int64, _ next: StatusSesi, _ peran: Peran, _ sending: SendingOptions,
        asking question: ((SafeText) -> SafeText)? = nil, _ confirming: ConfirmingOptions? = nil, _ mutation: (SesiID) -> Mutation
    ) async throws -> ExitKind {
        _ = try person(peran)
        let (resource, copies) = try await readSesi(sending.terms)
        let sesi = try sesi(id, sesiRows(resource, copies.world))
        let words = SesiWords(language)
        guard sesi.statusSesi.mayBecome(next) else {
            let common = CommonStrings(language)
            let state = peran == .mentor ? common.status(sesi.statusSesi) : common.tahap(sesi.tahap)
            throw Failure(words.notNow(state), .refused)
        }
        let wish = mutation(sesi.id)
        let title = MutationWords(copies.world).title(wish)
        if let question, let confirming { try Asking(strings: strings).confirm(question(title), confirming) }
        let sent = try await send(wish, title, sending)
        return report(sent, done: [words.done(title)], number: id)
    }
}
