import FoundationEssentials

/// The files of the repository that this test was built from.
struct Repository {
    /// A line `import MODULE` of a file.
    struct Import: Hashable, CustomStringConvertible {
        let file: String
        let module: String
        var description: String { "\(file) imports \(module)" }
    }

    let root: String

    init(thisFile: String = #filePath) {
        root = "/" + thisFile.split(separator: "/").dropLast(3).joined(separator: "/")
    }

    /// The names in a folder, without those that begin with a dot.
    func entries(_ folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").filter { !$0.hasPrefix(".") }
    }

    /// The source files below a folder, with their paths in the repository.
    func sources(_ folder: String, endings: [String] = [".swift"]) throws -> [String] {
        let path = "\(root)/\(folder)"
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: path).filter { file in
            endings.contains { file.hasSuffix($0) }
        }.map { "\(folder)/\($0)" }.sorted()
    }

    func text(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(root)/\(file)")), as: UTF8.self)
    }

    func lines(_ file: String) throws -> [Substring] {
        // By bytes: comparing characters takes seconds over the whole repository.
        try text(file).utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// Every import of the Swift files below a folder.
    func imports(_ folder: String) throws -> [Import] {
        try sources(folder).flatMap { file in
            try lines(file).compactMap(Self.module).map { Import(file: file, module: $0) }
        }
    }

    /// The module of an `import` line, past attributes, an access level and a kind: `@testable import struct A.B` gives `A`.
    static func module(_ line: Substring) -> String? {
        guard let first = line.utf8.first, "@fip".utf8.contains(first) else { return nil }
        var words = line.split(separator: " ")[...]
        let before: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        while let word = words.first, word.hasPrefix("@") || before.contains(word) { words = words.dropFirst() }
        guard words.popFirst() == "import", var name = words.popFirst() else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        if kinds.contains(name), let next = words.first { name = next }
        return name.split(separator: ".").first.map(String.init)
    }
}
