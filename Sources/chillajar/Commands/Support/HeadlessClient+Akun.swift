import ChillAjarApp
import ChillAjarKit
import TerminalUI

extension HeadlessClient {
    /// How long the platform may take to answer a question of the account, in seconds.
    private static let patience = 60

    /// Asks something of the account at once, and waits for the answer: none of it goes through the outbox.
    ///
    /// - Throws: ``Failure`` with the sentence for the person where it is declined, or not answered.
    func ask(_ question: AkunQuestion) async throws -> AkunAnswer {
        let run = EngineRun(parts, for: .reading)
        await run.start()
        await run.drain { _ in }
        let ticket = Ticket(1)
        await run.perform(.ask(question, ticket: ticket))
        let answer: AkunAnswer?
        do {
            answer = try await run.next(quietFor: Self.patience) { event in
                switch event {
                case .answered(ticket, let answer): return answer
                case .declined(ticket, let error): throw error
                default: return nil
                }
            }
        } catch let error as APIError {
            await run.stop()
            throw failure(of: error)
        }
        await run.stop()
        guard let answer else { throw Failure(strings.tooSlow, .unavailable) }
        return answer
    }

    private func failure(of error: APIError) -> Failure {
        let sentences = ErrorSentences(language)
        switch error {
        case .invalid(_, let fields):
            let told = fields.values.compactMap(\.first).sorted().first.map { SafeText(outside: $0).singleLine }
            return Failure(told ?? sentences.sentence(error), .data)
        // A platform without the question does not know its address.
        case .notFound: return Failure(AccountWords(language).notOffered, .refused)
        case .unclear: return Failure(AccountWords(language).mayBeDone, .unavailable)
        case .unauthorized, .forbidden: return Failure(sentences.sentence(error), .notAllowed)
        case .conflict: return Failure(sentences.sentence(error), .refused)
        default: return Failure(sentences.reading(error), ExitKind(reading: error))
        }
    }
}
