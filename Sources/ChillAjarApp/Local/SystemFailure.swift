import Glibc

/// What the system said when a call failed.
struct SystemFailure: Error, Hashable {
    /// The `errno` of the call.
    let code: Int32

    /// The `errno` of the call that has just failed.
    static var last: SystemFailure { SystemFailure(code: errno) }

    /// The system's own words.
    var reason: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }

    /// The same as the app hears it.
    var local: LocalFailure { LocalFailure(reason) }
}

extension SystemFailure {
    /// Calls again while a signal interrupts.
    static func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemFailure) -> Result {
        while true {
            let result = call()
            if result >= 0 { return result }
            let code = errno
            if code != EINTR { throw SystemFailure(code: code) }
        }
    }
}
