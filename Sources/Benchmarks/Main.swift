import Glibc

/// Measures the client beside `newsboat`, `less`, `tig` and `neomutt`, all in pseudo-terminals of the same size and in the same
/// run, then its engine beside `curl`, then the server beside the figures of the classic platform, and prints a table of each.
/// `client`, `sync` or `server` as an argument measures only that.
///
/// The programs of the project lie beside this one, the others are Debian's. Figures of a shared computer move; ratios move less.
@main
struct Main {
    static func main() async {
        do {
            if CommandLine.arguments.dropFirst().first == SyncPlatform.argument { try SyncPlatform.serve() }
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            let wanted = CommandLine.arguments.dropFirst()
            if wanted.isEmpty || wanted.contains("client") { try measureClient(in: folder) }
            if wanted.isEmpty || wanted.contains("sync") { try await measureSync(in: folder) }
            if wanted.isEmpty || wanted.contains("server") { try measureServer(in: folder) }
        } catch {
            // A person reads this: what went wrong, without a stack of a program that only measures.
            let line = Array("Benchmarks: \(error)\n".utf8)
            write(STDERR_FILENO, line, line.count)
            exit(1)
        }
    }

    private static func measureClient(in folder: TemporaryFolder) throws {
        Death.leaveNoCores()
        for rows in [500, 10_000] {
            let place = TemporaryFolder(path: try folder.makeFolder("\(rows)"))
            let catalogue = Catalogue(count: rows)
            let subjects = [
                try Subject.client(in: place, catalogue), try .newsboat(in: place, catalogue), try .less(in: place, catalogue),
                try .tig(in: place, catalogue), try .neomutt(in: place, catalogue),
            ]
            print(
                "\(rows) rows, \(Subject.columns)×\(Subject.rows), medians of \(ClientMeasurement.starts) starts,",
                "\(ClientMeasurement.keys) keys, \(ClientMeasurement.bursts) times \(ClientMeasurement.keysOfBurst) keys …")
            let figures = try ClientMeasurement(subjects: subjects).run(withDeaths: rows == 500)
            let report = ClientReport(names: subjects.map(\.name), figures: figures)
            print(([report.text] + (report.deaths.map { [$0] } ?? [])).joined(separator: "\n\n") + "\n")
            fflush(nil)
        }
    }

    private static func measureSync(in folder: TemporaryFolder) async throws {
        print("The engine, \(SyncMeasurement.rows) rows of the outbox over \(SyncPlatform.roundTripMilliseconds) ms …")
        fflush(nil)
        print(SyncReport(figures: try await SyncMeasurement(folder: folder).run()).text)
    }

    private static func measureServer(in folder: TemporaryFolder) throws {
        print("\nchillajar-server, \(PlatformMeasurement.connections) connections of wrk beside it …")
        var measurement = PlatformMeasurement(in: folder)
        print(PlatformReport(figures: try measurement.run()).text)
    }
}
