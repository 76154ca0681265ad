import TOML
import Testing

struct TOMLReaderTests {
    @Test("Tables of one level, texts, numbers, truths and lists are read, each with its line")
    func values() throws {
        let text = "a = \"x\\ty\" # kata\nb = -1_000\n\n[c]\nd = true\ne = [\n  'satu', \"dua\",\n]\n"
        let (values, lines) = try TOMLReader.readWithLines(text)
        #expect(values["a"]?.string == "x\ty")
        #expect(values["b"]?.integer == -1000)
        #expect(values["c"]?.table?["d"]?.bool == true)
        #expect(values["c"]?.table?["e"]?.list?.compactMap { $0.string } == ["satu", "dua"])
        #expect(lines == ["a": 1, "b": 2, "c": 4, "c.d": 5, "c.e": 6])
    }

    @Test(
        "What is no TOML, or more of it than is read, is told with its line",
        arguments: [
            ("a = 1\nb = ", 2), ("a = 1\na = 2", 2), ("[a]\n[a]", 2), ("a = 01", 1), ("a = 1__0", 1), ("a = 1.5", 1),
            ("a = \"\"\"\nx\"\"\"", 1), ("a = \"x", 1), ("a.b = 1", 1), ("a = 99999999999999999999", 1),
        ])
    func mistakes(_ text: String, _ line: Int) {
        let error = #expect(throws: TOMLError.self) { try TOMLReader.read(text) }
        #expect(error?.line == line)
    }
}
