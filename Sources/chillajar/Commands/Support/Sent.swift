import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// What came of something that a command wanted changed, for the person and for programs.
struct Sent {
    /// What it is, in the person's words.
    let title: SafeText
    /// Its row of the outbox, once it is known.
    let row: OutboxID?
    let end: SendingEnd
    let language: Language
    /// The sesi that it books, with all that is known of it here; the platform's answer names most of it by numbers alone.
    var booked: Sesi?

    /// The sesi that came of it, or is to come of it.
    var sesi: Sesi? {
        if let booked { return booked }
        if case .done(.sesi(let sesi)?) = end { return sesi }
        return nil
    }

    /// The words of ``word``.
    static let words = ["selesai", "tersimpan", "belum_jelas", "ditolak", "dibuang"]

    /// What came of it, in the word that programs read.
    var word: SafeText {
        switch end {
        case .done: "selesai"
        case .kept: "tersimpan"
        case .unclear: "belum_jelas"
        case .refused: "ditolak"
        case .dropped: "dibuang"
        }
    }

    /// How a command ends by it.
    var status: ExitKind {
        switch end {
        case .done: .ok
        case .kept(.signedOut): .notAllowed
        case .kept(.behindRefused): .refused
        case .kept, .unclear: .kept
        case .refused(let error, _): ExitKind(refusal: error)
        case .dropped: .refused
        }
    }

    /// Its row, while it is in the outbox.
    var keptRow: OutboxID? {
        switch end {
        case .kept, .unclear, .refused(_, isKept: true): row
        case .done, .refused, .dropped: nil
        }
    }

    /// Why it is not done, or not yet.
    var reason: SafeText? {
        let strings = ShellStrings(language)
        switch end {
        case .done: return nil
        case .kept(let reason): return strings.kept(reason)
        case .unclear: return strings.unclear
        case .refused(let error, _): return ErrorSentences(language).sentence(error)
        case .dropped: return strings.dropped
        }
    }

    /// The sentence for the person, where it is not done.
    var sentence: SafeText? { reason.map { "\(title): \($0)" } }
}

extension ExitKind {
    /// How a command ends whose wish was turned down.
    fileprivate init(refusal error: APIError) {
        switch error {
        case .unauthorized, .forbidden: self = .notAllowed
        case .notFound: self = .noInput
        case .invalid, .tooLarge: self = .data
        case .unreadableFile: self = .noInput
        default: self = .refused
        }
    }
}

extension HeadlessClient {
    /// Prints what came of it: a sentence, the number of what was made, or a document.
    ///
    /// - Parameters:
    ///   - done: what is said when it is done.
    ///   - number: what `--quiet` prints then.
    func report(_ sent: Sent, done: @autoclosure () -> [SafeText], number: Int64? = nil) -> ExitKind {
        switch (output.form, sent.sentence) {
        case (.json, let sentence):
            output.print(shapes.hasil.value(sent))
            if let sentence { output.note("chillajar: \(sentence)") }
        case (_, let sentence?): output.note("chillajar: \(sentence)")
        case (.people, nil): done().forEach(output.print)
        case (.quiet, nil): if let number { output.print("\(number)") }
        }
        return sent.status
    }

    /// The same for several: the worst of them is how the command ends.
    func report(_ sentList: [Sent], done: (Sent) -> SafeText) -> ExitKind {
        if output.form == .json { output.print(shapes.hasilList.value(sentList)) }
        for sent in sentList {
            if let sentence = sent.sentence {
                output.note("chillajar: \(sentence)")
            } else if output.form == .people {
                output.print(done(sent))
            }
        }
        let order: [ExitKind] = [.ok, .kept, .refused, .data, .noInput, .notAllowed]
        return sentList.map(\.status).max { (order.firstIndex(of: $0) ?? 9) < (order.firstIndex(of: $1) ?? 9) } ?? .ok
    }
}
