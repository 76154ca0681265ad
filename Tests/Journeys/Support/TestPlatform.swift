import ChillAjarKit
import FoundationEssentials
import Logging
import PlatformServer
import SQL
import Testing

@testable import PlatformServer

/// A real platform with the demo's data on a free port of the loopback; can be stopped and started again on the same port.
final class TestPlatform {
    let folder: String
    private(set) var server: Server
    private(set) var port = 0
    private var running: Task<Void, any Error>?

    init(folder: String) async throws {
        self.folder = folder
        server = try #require(Server("http://127.0.0.1:1"))
        try await Self.seeded.value.write(to: dataFolder)
        try await run(try makePlatform())
        server = try #require(Server("http://127.0.0.1:\(port)"))
    }

    /// Stops serving; connections break.
    func stop() async {
        running?.cancel()
        _ = try? await running?.value
        running = nil
        // The folder's lock goes with the platform.
        serving = nil
    }

    /// Serves again, on the same port.
    func start() async throws {
        try await run(try makePlatform())
    }

    /// Ends every session on the server, as if their time were over.
    func endSessions() async throws {
        let platform = try #require(serving)
        try await platform.services.database.write { _ = try $0.execute("DELETE FROM sesi_login") }
    }

    /// The sesi that were booked for a topic.
    func sesi(topik: String) async throws -> [Int64] {
        let platform = try #require(serving)
        return try platform.services.database.read { db in
            try db.query("SELECT id FROM sesi WHERE detail_kursus = ?", topik) { try $0.int64(0) }
        }
    }

    /// What an account holds in a column of its row.
    func account(_ email: String, _ column: String) throws -> String? {
        let platform = try #require(serving)
        return try platform.services.database.read { db in
            try db.first("SELECT \(column) FROM users WHERE email = ?", email) { try $0.stringOrNil(0) } ?? nil
        }
    }

    /// How many payments of a sesi there are.
    func transaksiCount(ofSesi sesi: Int64) async throws -> Int64 {
        let platform = try #require(serving)
        return try platform.services.database.read { db in
            try db.first("SELECT count(*) FROM transaksi WHERE sesi_id = ?", sesi) { try $0.int64(0) } ?? 0
        }
    }

    /// How many rows there are of everything that a mutation leaves behind, by table.
    func footprint() throws -> [String: Int] {
        let tables = ["sesi", "transaksi", "testimoni", "jadwal_kursus", "berkas"]
        let platform = try #require(serving)
        return try platform.services.database.read { db in
            try tables.reduce(into: [:]) { counts, table in
                counts[table] = try db.query("SELECT count(*) FROM \(table)", map: { try $0.int(0) }).first
            }
        }
    }

    private var serving: Platform?
    private var dataFolder: String { folder + "/platform" }

    /// The demo's data, made once; every platform starts with a copy.
    private static let seeded = Task {
        let folder = try JourneyFolder()
        let platform = try Platform(configuration(folder.path))
        try await platform.seedDemo()
        // Read while the platform still has its files open: they do not change then.
        return try withExtendedLifetime(platform) { try FolderCopy(of: folder.path) }
    }

    private func makePlatform() throws -> Platform { try Platform(Self.configuration(dataFolder)) }

    private static func configuration(_ folder: String) -> PlatformConfiguration {
        var configuration = PlatformConfiguration(
            dataFolder: folder, rekening: Platform.demoRekening, passwordCost: .demo)
        configuration.security = .demo
        return configuration
    }

    private func run(_ platform: Platform) async throws {
        let (ports, report) = AsyncStream.makeStream(of: Int.self)
        serving = platform
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        running = Task { [port, logger] in
            defer { report.finish() }
            try await platform.serve(host: "127.0.0.1", port: port, logger: logger) { report.yield($0) }
        }
        var iterator = ports.makeAsyncIterator()
        port = try #require(await iterator.next(), "the platform did not listen")
    }
}

/// The files of a folder, in memory.
private struct FolderCopy: Sendable {
    private var files: [String: Data] = [:]
    private var folders: [String] = []

    init(of path: String) throws {
        for name in try FileManager.default.subpathsOfDirectory(atPath: path).sorted() {
            if let content = FileManager.default.contents(atPath: "\(path)/\(name)") {
                files[name] = content
            } else {
                folders.append(name)
            }
        }
    }

    func write(to path: String) throws {
        for folder in [""] + folders {
            try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
        }
        for (name, content) in files { try content.write(to: URL(filePath: "\(path)/\(name)")) }
    }
}
