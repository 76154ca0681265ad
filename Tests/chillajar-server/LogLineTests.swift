import Logging
import Testing

@testable import chillajar_server

struct LogLineTests {
    private func event(_ message: String) -> LogEvent {
        LogEvent(level: .info, message: "\(message)", metadata: nil, source: "uji", file: "", function: "", line: 0)
    }

    @Test("A line for people shows no control character, no turn of direction and nothing unseen that came from outside")
    func hostileText() {
        let line = TextLogLine.line("server", event("a\u{1B}[2Jb"), [(key: "path", value: "/x\u{202E}y\nz")])
        #expect(line.hasSuffix(" info server: path=/x\u{FFFD}y\u{FFFD}z [uji] a\u{FFFD}[2Jb"))
    }

    @Test("A line for people leaves letters of every language and emoji as they are")
    func plainText() {
        let line = TextLogLine.line("server", event("Café 🎓"), [])
        #expect(line.hasSuffix("[uji] Café 🎓"))
    }

    @Test("A line of JSON escapes what JSON must, and stays one line")
    func json() {
        let line = JSONLogLine.line("server", event("kata \"dua\"\n\\"), [(key: "id", value: "7")])
        #expect(line.hasSuffix(#""level":"info","label":"server","message":"kata \"dua\"\u000a\\","id":"7"}"#))
        #expect(line.hasPrefix(#"{"time":"20"#) && !line.contains("\n"))
    }
}
