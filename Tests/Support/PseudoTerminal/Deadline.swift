import Glibc

/// A moment on the clock that only runs forward.
struct Deadline {
    private let nanoseconds: Int64

    init(seconds: Double) {
        nanoseconds = Self.now + Int64(seconds * 1_000_000_000)
    }

    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    var hasTimeLeft: Bool { Self.now < nanoseconds }

    /// What `poll` is given: never less than there is left.
    var milliseconds: CInt { CInt(clamping: max(0, (nanoseconds - Self.now + 999_999) / 1_000_000)) }
}
