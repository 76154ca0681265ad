/// What a server that is broken, or wants to break us, may write where a value of JSON belongs.
enum HostileValues {
    static let numbers = [
        "0", "-0", "-1", "1", "1.0", "0.5", "-0.5", "1e3", "1E+2", "1e-400", "1e308", "1e309", "-1e309", "5e-324", "30000.5",
        "9223372036854775807", "9223372036854775808", "-9223372036854775807", "-9223372036854775808", "-9223372036854775809",
        "9223372036854775295.5", "18446744073709551616", "9007199254740993", "9.3e18", "-9.3e18", "922337203685", "9223372036854",
        "123456789012345678901234567890123456789012345678901234567890", "1e99999999999999999999", "0e0", "-1e-1",
        "0.000000000000000000000000000000000000000000000000000000000000001", "4294967296", "2147483648", "-2147483649",
    ]

    /// Not JSON at all, though somebody writes it.
    static let noNumbers = [
        "NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "1e", "-", "--1", "0x10", "1_000", "1e+", "١٢", "undefined",
        "True",
        "'a'", "", "//", "\"", "\\", "nul", "tru", "\u{FEFF}1", "1 2",
    ]

    static let strings = [
        #""""#, #"" ""#, #""0""#, #""-1""#, #""1e5""#, #""NaN""#, #""nan""#, #""inf""#, #""-infinity""#, #""0x1p-1074""#,
        #""1e999""#,
        #""9223372036854775807""#, #""9223372036854775807.5""#, #""-9223372036854775808""#, #""-9223372036854775807.9""#,
        #""27500.50""#, #""--1""#, #""+-1""#, #""1.""#, #"".5""#, #""٣""#, #""½""#, #""4\u0301.5""#, #""\u0000""#, #""a\u0000b""#,
        #""\ud800""#, #""\udc00\ud800""#, #""\ud83d\ude00""#, #""\ud83d""#, #""\uFFFF""#, #""\u202e\u2066\u001b]0;x\u0007""#,
        #""\x""#, #""\u12""#, #""\u{41}""#, "\"\u{1}\u{1B}[2J\u{7F}\"", "\"\n\"", "\"e\u{301}\u{301}\u{301}\"", #""<h1>x</h1>""#,
        #""true""#, #""null""#, #""pending""#, #""accepted""#, #""menunggu_verifikasi""#, #""ditolak""#, #""cancelled""#,
        #""end""#,
    ]

    static let moments = [
        #""0000-00-00""#, #""0000-00-00 00:00:00""#, #""0001-01-01""#, #""9999-12-31""#, #""9999-12-31T23:59:59.999999Z""#,
        #""9999-12-31T23:59:59-23:59""#, #""0001-01-01T00:00:00+23:59""#, #""2026-11-22T13:19:17.999999999999999999999Z""#,
        #""2026-11-22T13:19:17.Z""#, #""2026-11-22T13:19:17+99:99""#, #""2026-11-22T13:19:17+""#, #""2026-11-22T24:00:00Z""#,
        #""2026-11-22T23:59:60Z""#, #""2026-02-30""#, #""2024-02-29""#, #""2026-13-01""#, #""99999-12-31""#, #""-001-01-01""#,
        #""2026-11-22T""#, #""2026-11-22 ""#, #""2026-11-22T13""#, #""2026-11-22T13:19:17.١٢Z""#, #""2026-11-22T13:½:17Z""#,
        #""2026-1１-22""#, #""24:00:00""#, #""23:59:59""#, #""00:00""#, #""99:99""#, #""12.30""#, #"":""#, #""::""#, #""1:2:3:4""#,
        #""999999999:0""#, #""12:00:00.5""#, #""bukan jam""#,
    ]

    static let shapes = [
        "null", "true", "false", "[]", "{}", "[null]", "[[]]", "[{}]", #"{"":null}"#, #"{"id":1}"#,
        #"{"id":1,"id":"2","id":null}"#,
        #"[1,"1",null,{}]"#, #"{"__proto__":1}"#, #"{"message":[],"errors":{"a":"b"}}"#, #"{"errors":{"":[""]}}"#,
    ]

    static let all = numbers + noNumbers + strings + moments + shapes

    /// Relations that hold each other, so that an entity can lie in itself many times over.
    private static let rings = [
        (#"{"id":1,"statusSesi":"end","transaksi":{"id":1,"statusPembayaran":"accepted","sesi":"#, "}}"),
        (#"{"id":1,"namaKursus":"K","jadwal_kursus":[{"id":1,"tanggal":"2026-11-22","waktu":"19:00","kursus":"#, "}]}"),
        (#"{"id":1,"nama":"N","mentor":{"id":1,"user":"#, "}}"), (#"{"id":1,"nama":"N","pelanggan":{"id":1,"user":"#, "}}"),
        ("[", "]"), (#"{"a":"#, "}"),
    ]

    /// A value in a value in a value, a few deep or so many that no reader should go on.
    static func nested(_ random: inout SeededNumbers) -> String {
        let (open, close) = random.pick(rings)
        let depth = random.pick([2, 10, 100, 170, 255, 600])
        return String(repeating: open, count: depth) + "null" + String(repeating: close, count: depth)
    }

    /// A text or a number longer than any person writes.
    static func long(_ random: inout SeededNumbers) -> String {
        let piece = random.pick(["9", "a", "e\u{301}", "\u{301}", "👩‍👩‍👧", #"\n"#, #"\ud83d\ude00"#, "-", "0", "1."])
        let text = String(repeating: piece, count: random.pick([25, 300, 5000]))
        return random.once(in: 2) ? "\"\(text)\"" : text
    }
}
