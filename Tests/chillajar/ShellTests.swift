import Glibc
import PseudoTerminal
import Testing

@testable import chillajar

/// The real program in the shell, on a real server. One test after the other: each starts programs of its own.
@Suite("The program in the shell", .serialized, .timeLimit(.minutes(10)))
enum ShellTests {
    static let ayu = "ayu@chillajar.test"
    static let bagas = "bagas@chillajar.test"
    static let rani = "rani@chillajar.test"

    /// Runs a test that blocks on a thread of its own.
    static func onOwnThread(_ body: @escaping @Sendable () throws -> Void) async throws {
        try await PseudoTerminal.onOwnThread(body)
    }
}

extension Sandbox {
    /// Runs a command with `--json`, insists on its exit code, and reads its document, checked by the schema that the program
    /// prints.
    func json(
        _ arguments: [String], status: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Parsed {
        let end = arguments.firstIndex(of: "--") ?? arguments.count
        let ran = try run(Array(arguments[..<end]) + ["--json"] + Array(arguments[end...]))
        try #require(ran.status == status, "\(arguments): \(ran.errors)", sourceLocation: sourceLocation)
        let document = try Parsed(ran.output)
        let schema = try Schema(Parsed(Shapes(zona: .wib).schema.text))
        let names = Shapes(zona: .wib).documents.flatMap(\.commands).sorted { $0.count > $1.count }
        let line = arguments.joined(separator: " ")
        let command = try #require(names.first { line == $0 || line.hasPrefix($0 + " ") }, sourceLocation: sourceLocation)
        #expect(throws: Never.self, sourceLocation: sourceLocation) { try schema.check(document, of: command) }
        return document
    }

    /// The same with the words one by one.
    func json(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> Parsed {
        try json(arguments, sourceLocation: sourceLocation)
    }

    /// The number of a kursus of Bagas', who is the demo's mentor, that has a free slot; and the slot's.
    func bookable() throws -> (kursus: Int64, jadwal: Int64) {
        let mentor = try #require(
            try json("mentor", "list")["mentor"].elements.first { $0["nama"].text == "Bagas Nugroho" }?["id"].integer)
        let kursus = try #require(
            try json("kursus", "list", "--bebas", "--mentor", "\(mentor)")["kursus"].elements.first)
        return (try #require(kursus["id"].integer), try #require(kursus["jadwal", "0", "id"].integer))
    }
}

/// Files that can be sent as a proof.
enum Proof {
    /// A PDF without pages.
    static let pdf = Array(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .utf8)
}
