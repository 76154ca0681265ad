import Glibc

/// The clock that only runs forward.
enum Clock {
    static func milliseconds(of clock: clockid_t = CLOCK_MONOTONIC) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
    }
}

/// What the kernel says of a process.
enum ProcessFacts {
    /// Memory in megabytes of 10⁶ bytes.
    struct Memory {
        /// All pages that are there.
        var resident = 0.0
        /// The same, where a page that several processes share counts in parts.
        var proportional = 0.0
        /// What the process has written, and so no file gives back when memory is short.
        var written = 0.0
    }

    /// From `/proc/PID/smaps_rollup` (proc(5)).
    static func memory(of process: pid_t) throws(Obstacle) -> Memory {
        let path = "/proc/\(process)/smaps_rollup"
        guard let file = fopen(path, "re") else { throw Obstacle(errno: path) }
        defer { fclose(file) }
        var memory = Memory()
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
                .split { $0 == " " || $0 == "\n" }
            guard words.count == 3, let kilobytes = Double(words[1]) else { continue }
            if words[0] == "Rss:" { memory.resident = kilobytes * 1024 / 1_000_000 }
            if words[0] == "Private_Dirty:" { memory.written = kilobytes * 1024 / 1_000_000 }
            if words[0] == "Pss:" { memory.proportional = kilobytes * 1024 / 1_000_000 }
        }
        return memory
    }

    /// The most memory that a process ever had at once, in megabytes of 10⁶ bytes; from `/proc/PID/status`.
    static func peak(of process: pid_t) throws(Obstacle) -> Double {
        let path = "/proc/\(process)/status"
        guard let kilobytes = number("VmHWM:", in: path) else { throw Obstacle("no VmHWM in \(path)") }
        return kilobytes * 1024 / 1_000_000
    }

    /// Has the peak of this process counted from here; the memory that it has now, in megabytes (proc(5), `clear_refs`).
    static func resetPeak() throws(Obstacle) -> Double {
        guard let file = fopen("/proc/self/clear_refs", "we") else { throw Obstacle(errno: "/proc/self/clear_refs") }
        fputs("5", file)
        guard fclose(file) == 0 else { throw Obstacle(errno: "/proc/self/clear_refs") }
        return try memory(of: getpid()).resident
    }

    /// Milliseconds of CPU that all threads of a process have had so far, to the nanosecond of the scheduler.
    static func cpu(of process: pid_t) throws(Obstacle) -> Double {
        var clock = clockid_t()
        guard clock_getcpuclockid(process, &clock) == 0 else { throw Obstacle("no clock of process \(process)") }
        return Clock.milliseconds(of: clock)
    }

    /// How often the threads of a process have waited so far; from `/proc/PID/task/TID/status`.
    static func wakes(of process: pid_t) throws(Obstacle) -> Double {
        let tasks = "/proc/\(process)/task"
        guard let folder = opendir(tasks) else { throw Obstacle(errno: tasks) }
        defer { closedir(folder) }
        var sum = 0.0
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            // A thread may end while the others are counted.
            if !name.hasPrefix(".") { sum += number("voluntary_ctxt_switches:", in: "\(tasks)/\(name)/status") ?? 0 }
        }
        return sum
    }

    /// The number on a line of a file in `/proc`.
    private static func number(_ label: String, in path: String) -> Double? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.hasPrefix(label) { return Double(text.filter(\.isNumber)) }
        }
        return nil
    }
}
