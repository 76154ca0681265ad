import Glibc

/// What a load met.
struct LoadFigures {
    var requests = 0.0
    /// Requests a second.
    var rate = 0.0
    /// Milliseconds.
    var median = 0.0
    var percentile99 = 0.0
    /// Answers from 400 on, and lost connections.
    var failures = 0.0
}

/// Drives the server with wrk, which generates the requests in Lua.
struct LoadTool {
    let folder: TemporaryFolder
    let port: Int

    /// - Parameter script: Lua; makes `request()`.
    func run(_ script: String, connections: Int, seconds: Int) throws(Obstacle) -> LoadFigures {
        let file = try folder.write(script + Self.report, to: "load.lua")
        let output = try Pipe()
        defer { close(output.reading) }
        let child = try Child(
            "wrk",
            ["-t1", "-c\(connections)", "-d\(seconds)s", "--timeout", "10s", "-s", file, "http://127.0.0.1:\(port)"],
            environment: ["PATH=/usr/local/bin:/usr/bin:/bin"], output: output.writing, errors: STDERR_FILENO)
        close(output.writing)
        let text = output.text()
        guard child.wait() == 0, let line = text.split(separator: "\n").first(where: { $0.hasPrefix("RESULT ") }) else {
            throw Obstacle("wrk: \(text)")
        }
        let numbers = line.split(separator: " ").dropFirst().compactMap { Double($0) }
        guard numbers.count == 5, numbers[1] > 0 else { throw Obstacle("wrk: \(line)") }
        return LoadFigures(
            requests: numbers[0], rate: numbers[0] / numbers[1] * 1_000_000, median: numbers[2] / 1000,
            percentile99: numbers[3] / 1000, failures: numbers[4])
    }

    private static let report = """

        function done(summary, latency, requests)
          local e = summary.errors
          io.write(string.format("RESULT %d %d %d %d %d\\n", summary.requests, summary.duration,
            latency:percentile(50), latency:percentile(99), e.status + e.connect + e.read + e.write + e.timeout))
        end
        """
}
