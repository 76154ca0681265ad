import TOML
import Testing

struct TOMLReaderTests {
    @Test("Tables, texts, numbers, truths and lists are read, each with its line")
    func values() throws {
        let text = "a = \"x\\ty\" # kata\nb = -1_000\n\n[c]\nd = true\ne = [\n  'satu', \"dua\",\n]\n"
        let (values, lines) = try TOMLReader.readWithLines(text)
        #expect(values["a"]?.string == "x\ty")
        #expect(values["b"]?.integer == -1000)
        #expect(values["c"]?.table?["d"]?.bool == true)
        #expect(values["c"]?.table?["e"]?.list?.compactMap { $0.string } == ["satu", "dua"])
        #expect(lines == ["a": 1, "b": 2, "c": 4, "c.d": 5, "c.e": 6])
    }

    @Test("A header with dots is a table in a table, wherever the outer one stands")
    func dottedHeaders() throws {
        let text = """
            [profil.kampus]
            server = "a"
            [ profil . "toko.ku" ]
            server = "b"
            [profil.kampus.rekening]
            bank = "B"
            [profil]
            awal = "kampus"
            """
        let (values, lines) = try TOMLReader.readWithLines(text)
        let profil = try #require(values["profil"]?.table)
        #expect(Set(profil.keys) == ["awal", "kampus", "toko.ku"])
        #expect(profil["kampus"]?.table?["server"]?.string == "a")
        #expect(profil["kampus"]?.table?["rekening"]?.table?["bank"]?.string == "B")
        #expect(profil["toko.ku"]?.table?["server"]?.string == "b")
        #expect(lines["profil.kampus"] == 1 && lines["profil.kampus.rekening.bank"] == 6 && lines["profil"] == 7)
    }

    @Test(
        "What is no TOML, or more of it than is read, is told with its line",
        arguments: [
            ("a = 1\nb = ", 2), ("a = 1\na = 2", 2), ("[a]\n[a]", 2), ("a = 01", 1), ("a = 1__0", 1), ("a = 1.5", 1),
            ("a = \"\"\"\nx\"\"\"", 1), ("a = \"x", 1), ("a.b = 1", 1), ("a = 99999999999999999999", 1),
            ("[a.b]\n[a.b]", 2), ("[a]\nb = 1\n[a.b]", 3), ("a = 1\n[a.b]", 2), ("[a.b]\n[a]\nb = 1", 3), ("[a.]", 1),
            ("[a..b]", 1), ("[a.b", 1), ("[[a]]", 1),
        ])
    func mistakes(_ text: String, _ line: Int) {
        let error = #expect(throws: TOMLError.self) { try TOMLReader.read(text) }
        #expect(error?.line == line)
    }
}
