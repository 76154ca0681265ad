import Glibc

/// How the program ends.
enum ProgramEnd {
    /// Ends it with an exit code, at once.
    ///
    /// Threads of ours still run then, in libcurl and SQLite. `exit` would take down the libraries under them (OpenSSL and others
    /// clean up in `atexit`), and the program might crash after it has done all that it was asked for. Nothing is lost by `_exit`:
    /// what is written goes through `write`, and stores are made for programs that end anywhere.
    static func exit(_ code: Int32) -> Never { _exit(code) }

    /// Ends it by a signal that asked for it, so that its parent sees why.
    static func end(by number: Int32) -> Never {
        signal(number, SIG_DFL)
        raise(number)
        exit(128 + number)
    }
}
