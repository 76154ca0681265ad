import ChillAjarKit
import TerminalUI

/// What stands in place of a list that cannot be shown yet.
struct ListingWords: Sendable {
    /// While it is read for the first time.
    let loading: SafeText
    /// That it could not be read.
    let failed: SafeText
    /// The key that reads it again.
    let retry: SafeText
}

extension Canvas {
    /// Says in place of a list without rows that it is being read, why it could not be, or what there is to say of none.
    mutating func nothing<Row>(in listing: Listing<Row>, _ words: ListingWords, none: [(SafeText, Style)], _ language: Language) {
        if listing.isLoading {
            calm([(words.loading, Style(.muted))], in: bounds)
        } else if listing.fetchedAt == nil, let error = listing.error {
            calm(
                [
                    ("\(glyphs.warning) \(words.failed)", Style(.warning, .bold)), ("", Style(.muted)),
                    (ErrorSentences(language).reading(error), Style(.muted)), ("", Style(.muted)), (words.retry, Style(.key)),
                ], in: bounds)
        } else {
            calm(none, in: bounds)
        }
    }
}
