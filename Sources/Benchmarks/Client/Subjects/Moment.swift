import Glibc

/// When a row was made, in the programs that want to know.
enum Moment {
    /// Seconds since 1970 at which it was made: a minute after the one before it, all of them past.
    static func seconds(_ number: Int) -> Int { 1_700_000_000 + number * 60 }

    /// That moment as in a mail's head (RFC 5322), in UTC.
    static func mailDate(_ number: Int) -> String { formatted(number, "%a, %d %b %Y %H:%M:%S +0000") }

    /// That moment as in the line that begins a mail in an mbox (RFC 4155), in UTC.
    static func mailboxDate(_ number: Int) -> String { formatted(number, "%a %b %e %H:%M:%S %Y") }

    private static func formatted(_ number: Int, _ format: String) -> String {
        var (seconds, parts) = (time_t(seconds(number)), tm())
        gmtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 64)
        let count = strftime(&text, text.count, format, &parts)
        return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
