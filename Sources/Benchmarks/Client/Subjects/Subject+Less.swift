extension Subject {
    /// `less` on a text of that many lines.
    static func less(in folder: TemporaryFolder, rows count: Int) throws -> Subject {
        let home = try folder.makeFolder("less")
        let file = try folder.write((1...count).map { InventedRow.title($0) + "\n" }.joined(), to: "less/kursus.txt")
        return Subject(
            name: "less", program: try installed("less"), arguments: [file],
            environment: ["HOME": home, "LESSHISTFILE": "-", "COLORTERM": "truecolor"], directory: home,
            lastPainted: InventedRow.mark(rows - 1))
    }
}
