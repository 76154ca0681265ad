import Glibc

/// Dates as the classic platform writes them.
struct Moment {
    /// Seconds since 1970, UTC.
    let seconds: Int

    static var now: Moment { Moment(seconds: time(nil)) }

    /// `2026-11-22T13:19:17.000000Z`.
    var timestamp: String { "\(day)T\(clock).000000Z" }
    /// `2026-11-22 13:19:17`.
    var databaseText: String { "\(day) \(clock)" }
    /// `2026-11-22`, UTC.
    var day: String { String(text.prefix(10)) }

    /// That many days later, or earlier.
    func adding(days: Int) -> Moment { Moment(seconds: seconds + days * 86_400) }

    /// The clocks in Asia/Jakarta.
    var inJakarta: Moment { Moment(seconds: seconds + 7 * 3600) }

    private var clock: String { String(text.suffix(8)) }

    private var text: String {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let count = strftime(&buffer, buffer.count, "%Y-%m-%d %H:%M:%S", &parts)
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
