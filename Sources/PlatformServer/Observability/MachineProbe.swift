import Glibc

/// What the process and the machine use, read from the kernel.
struct VitalSigns: Sendable, Equatable {
    /// Bytes of memory that the process has in RAM.
    var rss: Int64 = 0
    /// Processor time that the process has used, in seconds.
    var cpuSeconds = 0.0
    /// Part of one processor that the process used since the sign before, 0…; 1 is one processor.
    var cpu = 0.0
    /// Part of all processors that the machine used since the sign before, 0…1.
    var machineCPU = 0.0
    /// Part of the machine's memory (or the control group's, where that is less) that is used, 0…1.
    var machineMemory = 0.0
    /// Part of the data folder's disk that is used, 0…1, and the bytes that are free.
    var disk = 0.0
    var diskFree: Int64 = 0
    /// Open files and sockets.
    var descriptors: Int64 = 0
}

/// Reads ``VitalSigns`` from /proc (proc(5)), getrusage and statvfs.
struct MachineProbe: Sendable {
    private let folder: String
    private var last: (at: ContinuousClock.Instant, process: Double, machine: (busy: Double, all: Double))

    /// - Parameter folder: where the data lies.
    init(folder: String) {
        self.folder = folder
        last = (.now, Self.cpuSeconds(), Self.machineTicks())
    }

    /// The signs now; the parts are those since the call before.
    mutating func read() -> VitalSigns {
        var signs = VitalSigns()
        let now = ContinuousClock.now
        signs.cpuSeconds = Self.cpuSeconds()
        let (seconds, attoseconds) = last.at.duration(to: now).components
        let elapsed = Double(seconds) + Double(attoseconds) / 1e18
        if elapsed > 0 { signs.cpu = max(0, (signs.cpuSeconds - last.process) / elapsed) }
        let ticks = Self.machineTicks()
        if ticks.all > last.machine.all { signs.machineCPU = (ticks.busy - last.machine.busy) / (ticks.all - last.machine.all) }
        last = (now, signs.cpuSeconds, ticks)
        signs.rss = Self.residentBytes()
        signs.machineMemory = Self.usedMemory()
        signs.descriptors = Int64(DataFolder.names(in: "/proc/self/fd").count)
        (signs.disk, signs.diskFree) = Self.disk(folder)
        return signs
    }

    static func residentBytes() -> Int64 {
        let pages = numbers(in: text("/proc/self/statm")).dropFirst().first ?? 0
        return Int64(pages) * Int64(sysconf(Int32(_SC_PAGESIZE)))
    }

    private static func cpuSeconds() -> Double {
        var usage = rusage()
        getrusage(0, &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// Ticks of all processors: all but idle and waiting for a disk, and all.
    private static func machineTicks() -> (busy: Double, all: Double) {
        let line = text("/proc/stat").split(separator: "\n").first ?? ""
        // user, nice, system, idle, iowait, irq, softirq, steal
        let ticks = numbers(in: String(line)).prefix(8)
        let all = ticks.reduce(0, +)
        let idle = ticks.dropFirst(3).prefix(2).reduce(0, +)
        return (all - idle, all)
    }

    private static func usedMemory() -> Double {
        let lines = text("/proc/meminfo").split(separator: "\n")
        func kilobytes(_ key: String) -> Double {
            lines.first { $0.hasPrefix(key) }.flatMap { numbers(in: String($0)).first } ?? 0
        }
        let all = kilobytes("MemTotal:")
        let machine = all > 0 ? 1 - kilobytes("MemAvailable:") / all : 0
        // A control group's own limit, where there is one (cgroup v2).
        guard let limit = numbers(in: text("/sys/fs/cgroup/memory.max")).first, limit > 0,
            let used = numbers(in: text("/sys/fs/cgroup/memory.current")).first
        else { return machine }
        return max(machine, used / limit)
    }

    private static func disk(_ folder: String) -> (used: Double, free: Int64) {
        var status = statvfs()
        guard statvfs(folder, &status) == 0, status.f_blocks > 0 else { return (0, 0) }
        let free = Int64(status.f_bavail) * Int64(status.f_frsize)
        return (1 - Double(status.f_bavail) / Double(status.f_blocks), free)
    }

    private static func numbers(in text: String) -> [Double] {
        text.split { !$0.isNumber }.compactMap { Double($0) }
    }

    private static func text(_ path: String) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = Glibc.read(file, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
