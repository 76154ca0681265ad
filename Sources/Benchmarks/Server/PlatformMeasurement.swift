/// Measures the real server on a month's data, with 16 connections and with one, and then with years of history.
struct PlatformMeasurement {
    static let connections = 16
    static let history = 300_000
    private static let seconds = 5
    /// What the mutations may use up in their seconds, and how much of it one connection does first.
    private static let work = (bookings: 60_000, verifications: 60_000, uploads: 8000)
    private static let workAlone = (bookings: 5000, verifications: 5000, uploads: 1000)

    private let folder: TemporaryFolder
    private var figures = PlatformFigures()

    init(in folder: TemporaryFolder) { self.folder = folder }

    mutating func run() throws -> PlatformFigures {
        try makeMonth()
        var server = try PlatformProcess(folder: folder.path)
        let mentor = try server.signIn("mentor1@bench.test")
        try measureReads(server, mentor)
        figures.memoryOfReads = try server.memory().now
        server.stop()

        let data = try PlatformData(folder: folder.path)
        let work = try data.fillWork(
            bookings: Self.work.bookings, verifications: Self.work.verifications, uploads: Self.work.uploads)
        server = try PlatformProcess(folder: folder.path)
        try measureMutations(server, work)
        figures.peak = max(figures.peak, try server.memory().peak)
        server.stop()

        try makeMonth(with: Self.history)
        server = try PlatformProcess(folder: folder.path)
        try measureHistory(server, try server.signIn("mentor1@bench.test"))
        server.stop()
        return figures
    }

    /// A new folder with a month in it, and years before it if that many sesi are asked for.
    private func makeMonth(with history: Int = 0) throws {
        folder.clear("data")
        let server = try PlatformProcess(folder: folder.path)
        _ = try server.post(
            "/register",
            """
            {"peran": "pelanggan", "nama": "Ayu", "email": "ayu@bench.test", "password": "\(PlatformData.password)"}
            """)
        server.stop()
        let data = try PlatformData(folder: folder.path)
        try data.fillMonth()
        if history > 0 { try data.fillHistory(history) }
    }

    private mutating func measureReads(_ server: PlatformProcess, _ mentor: String) throws {
        let tool = LoadTool(folder: folder, port: server.port)
        for read in PlatformCase.reads {
            let script = LoadScript.get(read.path, token: read.token(mentor))
            try measure(read, tool, script, script)
            figures.missing[read] = try tool.run(
                LoadScript.missing(read.path, token: read.token(mentor)), connections: 1, seconds: 2)
        }
        let script = LoadScript.logins(PlatformData.pelanggan)
        try measure(.login, tool, script, script)
        figures.peak = try server.memory().peak
    }

    private mutating func measureMutations(
        _ server: PlatformProcess, _ work: (slots: Work, waiting: Work, unpaid: Work)
    ) throws {
        let tool = LoadTool(folder: folder, port: server.port)
        let pelanggan = try (1...PlatformData.pelanggan).map { try server.signIn("pelanggan\($0)@bench.test") }
        let admin = try server.signIn("admin1@bench.test")
        let picture = try folder.write(bytes: try PlatformData.picture(), to: "bukti.jpg")
        let slots = work.slots.split(Self.workAlone.bookings)
        try measure(.pesanSesi, tool, LoadScript.bookings(pelanggan, slots.0), LoadScript.bookings(pelanggan, slots.1))
        let waiting = work.waiting.split(Self.workAlone.verifications)
        try measure(.verifikasi, tool, LoadScript.verifications(admin, waiting.0), LoadScript.verifications(admin, waiting.1))
        let unpaid = work.unpaid.split(Self.workAlone.uploads)
        try measure(
            .unggah, tool, LoadScript.uploads(pelanggan, unpaid.0, picture: picture),
            LoadScript.uploads(pelanggan, unpaid.1, picture: picture))
    }

    /// One connection first, so that its warmth is nobody's gain but the busy ones'.
    private mutating func measure(_ name: PlatformCase, _ tool: LoadTool, _ alone: String, _ busy: String) throws {
        figures.alone[name] = try tool.run(alone, connections: 1, seconds: 2)
        figures.busy[name] = try tool.run(busy, connections: Self.connections, seconds: Self.seconds)
    }

    private mutating func measureHistory(_ server: PlatformProcess, _ mentor: String) throws {
        let tool = LoadTool(folder: folder, port: server.port)
        for read in PlatformCase.reads {
            let token = read.token(mentor)
            figures.aloneLater[read] = try tool.run(LoadScript.get(read.path, token: token), connections: 1, seconds: 2)
            figures.missingLater[read] = try tool.run(LoadScript.missing(read.path, token: token), connections: 1, seconds: 2)
        }
    }
}

extension PlatformCase {
    /// The path of a read.
    fileprivate var path: String {
        switch self {
        case .publicKursus: "/public/kursus"
        case .publicMentor: "/public/mentor"
        default: "/mentor/daftar-sesi"
        }
    }

    fileprivate func token(_ mentor: String) -> String? { self == .mentorSesi ? mentor : nil }
}
