extension Subject {
    /// `less` on a text with the catalogue, a line for each kursus.
    static func less(in folder: TemporaryFolder, _ catalogue: Catalogue) throws -> Subject {
        let home = try folder.makeFolder("less")
        let file = try folder.write((0..<catalogue.count).map { catalogue.line($0) + "\n" }.joined(), to: "less/kursus.txt")
        return Subject(
            name: "less", program: try installed("less"), arguments: [file],
            environment: ["HOME": home, "LESSHISTFILE": "-", "COLORTERM": "truecolor"], directory: home,
            lastPainted: catalogue.mark(rows - 2))
    }
}
