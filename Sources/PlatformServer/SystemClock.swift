import ChillAjarKit
import Glibc

/// The machine's clock.
public enum SystemClock {
    /// Now, to the whole second, as the wire's moments are.
    @Sendable public static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(seconds: Int64(time.tv_sec))
    }
}
