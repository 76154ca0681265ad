import Testing

@testable import chillajar

extension ShellTests {
    @Suite("A command line that is wrong is answered in both languages", .serialized)
    struct UsageErrorTests {
        @Test(
            "What the parser complains of is said in Indonesian, before its own words",
            arguments: [
                (["pesan"], "<kursus> belum diisi. / Missing expected argument '<kursus>'"),
                (["pesan", "x"], "“x” tidak dapat dipakai untuk <kursus>. / The value 'x' is invalid for '<kursus>'"),
                (["kursus", "lis"], "“lis” tidak dikenal di sini. / Unexpected argument 'lis'"),
                (["--foo"], "Pilihan --foo tidak dikenal. / Unknown option '--foo'"),
                (
                    ["kursus", "list", "--beba"],
                    "Pilihan --beba tidak dikenal. Mungkin maksudnya --bebas? / Unknown option '--beba'. Did you mean '--bebas'?"
                ),
                (["pesan", "3", "--topik"], "--topik <TEKS> perlu nilai. / Missing value for '--topik <TEKS>'"),
            ])
        func sentences(_ words: [String], _ sentence: String) async throws {
            try await onOwnThread {
                let ran = try Sandbox(server: "http://127.0.0.1:1").run(words)
                #expect(ran.errors.split(separator: "\n").first == "chillajar: \(sentence)")
                #expect(ran.status == ExitKind.usage.rawValue)
            }
        }

        @Test("What was typed reaches the terminal without its control characters")
        func hostile() async throws {
            try await onOwnThread {
                let ran = try Sandbox(server: "http://127.0.0.1:1").run(["kursus", "\u{1B}]0;x\u{7}lis"])
                #expect(ran.errors.contains("lis"))
                #expect(!ran.errors.contains("\u{1B}") && !ran.errors.contains("\u{7}"))
            }
        }

        @Test("Usage and help follow as the parser tells them, and a sentence that is not known stays")
        func rest() {
            #expect(
                UsageErrors.bilingual("Error: Unknown option '--a'\nUsage: b")
                    == "chillajar: Pilihan --a tidak dikenal. / Unknown option '--a'\nUsage: b")
            for text in ["Error: Something new about '--a'\nUsage: b", "Error: nothing quoted", "OVERVIEW: x", ""] {
                #expect(UsageErrors.bilingual(text) == text)
            }
        }
    }
}
