import Glibc

/// The `curl` program, doing what the engine does.
struct CurlCommand {
    /// What a run took.
    struct Outcome {
        let milliseconds: Double
        /// Bytes of the answer's body and head.
        let bytes: Double
    }

    /// A run that is under way.
    struct Running {
        fileprivate let child: Child
        fileprivate let output: Pipe
        fileprivate let begin: Double

        /// Waits for its end.
        func finish() throws(Obstacle) -> Outcome {
            let text = output.text()
            close(output.reading)
            guard child.wait() == 0 else { throw Obstacle("curl: \(text)") }
            // The first line is the whole run's first transfer; a run of many is asked for its time only.
            let sums = text.split(separator: "\n").first?.split(separator: " ").compactMap { Double($0) } ?? []
            return Outcome(milliseconds: Clock.milliseconds() - begin, bytes: sums.reduce(0, +))
        }
    }

    let base: String

    /// Runs curl with those options; the last is a path of the platform.
    func run(_ arguments: [String]) throws(Obstacle) -> Outcome { try start(arguments).finish() }

    func start(_ arguments: [String]) throws(Obstacle) -> Running {
        let output = try Pipe()
        let path = arguments.last ?? "/"
        let begin = Clock.milliseconds()
        let child = try Child(
            "curl",
            ["-sS", "-o", "/dev/null", "-w", "%{size_download} %{size_header}\\n"] + arguments.dropLast() + [base + path],
            environment: ["PATH=/usr/bin:/bin"], output: output.writing, errors: output.writing)
        close(output.writing)
        return Running(child: child, output: output, begin: begin)
    }

    /// Runs a program whose output nobody needs.
    static func quietly(_ program: String, _ arguments: [String]) throws(Obstacle) {
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer { close(nowhere) }
        let child = try Child(program, arguments, environment: ["PATH=/usr/bin:/bin"], output: nowhere, errors: nowhere)
        guard child.wait() <= 1 else { throw Obstacle(program) }
    }
}
