import Glibc

/// A program that runs beside this one.
struct Child {
    let processID: pid_t

    /// Starts a program; its output goes to those descriptors.
    init(_ program: String, _ arguments: [String], environment: [String], output: Int32, errors: Int32) throws(Obstacle) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var made: pid_t = 0
        let code = posix_spawnp(&made, program, &actions, nil, &words, &variables)
        guard code == 0 else { throw Obstacle("\(program): \(String(cString: strerror(code)))") }
        processID = made
    }

    /// Runs a program whose output nobody needs to its end; throws when it fails.
    static func run(_ program: String, _ arguments: [String], environment: [String]) throws(Obstacle) {
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer { close(nowhere) }
        let code = try Child(program, arguments, environment: environment, output: nowhere, errors: nowhere).wait()
        guard code == 0 else { throw Obstacle("\(program) \(arguments.joined(separator: " ")): \(code)") }
    }

    /// Waits for its end; its exit code.
    @discardableResult
    func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(processID, &status, 0) < 0, errno == EINTR {}
        return status >> 8 & 0xFF
    }

    /// Asks it to end, and waits until it has.
    func stop() {
        kill(processID, SIGTERM)
        wait()
    }
}

/// A pipe whose ends do not reach other programs.
struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws(Obstacle) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Obstacle(errno: "pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }

    /// Reads until the text has come, or to the end.
    func text(until mark: String? = nil) -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(reading, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += piece.prefix(count)
            if let mark, String(decoding: bytes, as: UTF8.self).contains(mark) { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
