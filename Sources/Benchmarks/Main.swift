import Glibc

/// Measures the client beside `less`, both in pseudo-terminals of 120×40 and in the same run, then its engine beside `curl`, then
/// the server beside the figures of the classic platform, and prints a table of each. `client`, `sync` or `server` as an argument
/// measures only that.
///
/// The programs lie beside this one. Figures of a shared computer move; the ratio to `less` moves less.
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
        for kursus in [2000, 10_000] {
            let client = try Subject.client(in: folder, kursus: kursus)
            let less = try Subject.less(in: folder, lines: kursus)
            print("\(kursus) kursus, 120×40, \(Measurement.starts) starts, \(Measurement.keys) keys …")
            let figures = try Measurement(client, beside: less).run()
            print(Report(client: figures.client, less: figures.less).text + "\n")
        }
    }

    private static func measureSync(in folder: TemporaryFolder) async throws {
        print("The engine, \(SyncMeasurement.rows) rows of the outbox over \(SyncPlatform.roundTripMilliseconds) ms …")
        print(SyncReport(figures: try await SyncMeasurement(folder: folder).run()).text)
    }

    private static func measureServer(in folder: TemporaryFolder) throws {
        print("\nchillajar-server, \(PlatformMeasurement.connections) connections of wrk beside it …")
        var measurement = PlatformMeasurement(in: folder)
        print(PlatformReport(figures: try measurement.run()).text)
    }
}
