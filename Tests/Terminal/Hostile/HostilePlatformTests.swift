import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("A hostile platform", .serialized)
    struct HostilePlatformTests {
        private static let sizes = [(120, 40), (80, 24), (60, 20), (40, 12)]

        @Test("On two hundred screens of hostile texts nothing is written but letters, and what the program writes anyway")
        func screens() async throws {
            try await PseudoTerminal.onOwnThread {
                var known: Set<String> = []
                for (columns, rows) in Self.sizes {
                    for tour in try Tour.all(seed: nil, columns: columns, rows: rows) { known.formUnion(tour.audit.controls) }
                }
                var screens: Set<String> = []
                for (number, (columns, rows)) in (Self.sizes + Self.sizes).enumerated() {
                    for tour in try Tour.all(seed: UInt64(number), columns: columns, rows: rows) {
                        #expect(tour.audit.controls.subtracting(known) == [], "seed \(number)")
                        #expect(tour.audit.foreign == [], "seed \(number)")
                        screens.formUnion(tour.screens)
                    }
                }
                #expect(screens.count >= 200, "\(screens.count) screens")
                print("\(screens.count) hostile screens; the program's own: \(known.sorted().joined(separator: "  "))")
            }
        }

        @Test("What would be found is found: the audit knows every command, and letters that are none")
        func audit() {
            var audit = ByteAudit()
            audit.take(Array("a\u{1B}[2J\u{1B}[1;31mé日\u{1B}[0m\r\n".utf8))
            #expect(audit.controls == ["<d>", "<a>"])
            #expect(audit.foreign == [])
            audit.take(Array("\u{1B}]0;judul\u{7}\u{1B}[6n\u{1B}[?1049l\u{1B}c\u{7}\u{202E}\u{9B}x".utf8) + [0xFF, 0x41])
            #expect(
                audit.controls.isSuperset(of: ["<1b>]0;judul<7>", "<1b>[6n", "<1b>[?1049l", "<1b>c", "<7>"]), "\(audit.controls)")
            #expect(audit.foreign == ["e2 80 ae", "c2 9b", "ff"])
        }

        @Test("Of a picture what is done is noted; one that hides something else is noted whole")
        func pictures() {
            var audit = ByteAudit()
            audit.take(
                Array("\u{1B}_Ga=t,f=100,i=7,q=2,m=1;QUJD\u{1B}\\\u{1B}_Gm=0;QQ==\u{1B}\\\u{1B}P0;1;0q\"1;1;6;6#0~-\u{1B}\\".utf8)
            )
            #expect(audit.controls == ["kitty a=t,f=100,q=2", "kitty ", "sixels"])
            audit.take(Array("\u{1B}_Ga=t;QU\u{7}JD\u{1B}\\\u{1B}P0q~\u{1B}[6n~\u{1B}\\\u{1B}P+q544e\u{1B}\\".utf8))
            #expect(
                audit.controls.subtracting(["kitty a=t,f=100,q=2", "kitty ", "sixels"]) != [], "\(audit.controls)")
            #expect(audit.foreign == [])
        }
    }
}
