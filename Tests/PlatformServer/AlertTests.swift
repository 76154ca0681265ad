import ChillAjarKit
import Hummingbird
import Logging
import Testing

@testable import PlatformServer

struct AlertTests {
    private let begin = World.start

    private func pulse(_ change: (inout Pulse) -> Void) -> Pulse {
        var pulse = Pulse()
        change(&pulse)
        return pulse
    }

    private func kinds(_ pulse: Pulse, _ timeline: Timeline = Timeline()) -> [AlertKind] {
        var timeline = timeline
        timeline.add(pulse, at: begin)
        let judged = AlertRules.judge(timeline, AlertThresholds(), at: begin)
        return AlertKind.allCases.filter { judged[$0]?.isAlarming == true }
    }

    @Test(
        "Above its threshold each figure alarms, at it none does",
        arguments: [(AlertKind.memory, 0.85), (.cpu, 0.80), (.disk, 0.90)])
    func thresholds(kind: AlertKind, threshold: Double) {
        func signs(_ part: Double) -> Pulse {
            pulse {
                switch kind {
                case .memory: $0.signs.machineMemory = part
                case .cpu: $0.signs.machineCPU = part
                default: $0.signs.disk = part
                }
            }
        }
        #expect(kinds(signs(threshold + 0.01)) == [kind])
        #expect(kinds(signs(threshold)).isEmpty)
    }

    @Test("Thirty-one refused sign-ins in ten minutes alarm, thirty do not")
    func logins() {
        #expect(kinds(pulse { $0.loginFailures = 31 }) == [.login])
        #expect(kinds(pulse { $0.loginFailures = 30 }).isEmpty)
    }

    @Test("A job that is due for too long, a long line of writes and an old backup alarm")
    func queues() {
        #expect(kinds(pulse { $0.oldestDueSeconds = 901 }) == [.jobs])
        #expect(kinds(pulse { $0.writesWaiting = 257 }) == [.database])
        #expect(kinds(pulse { $0.backupAge = 12 * 3600 + 1 }) == [.backup])
        #expect(kinds(pulse { $0.backupAge = 3600 }).isEmpty)
    }

    @Test("Response time is held against the week before: twice as slow alarms, as usual does not, and never without a week")
    func responseTime() {
        func traffic(_ count: Int, _ milliseconds: Double) -> TrafficTotal {
            var total = TrafficTotal(requests: Int64(count))
            for _ in 0..<count { total.latency.add(milliseconds: milliseconds) }
            return total
        }
        var week = Span(begin: begin.adding(seconds: -7200))
        week.traffic = traffic(100, 120)
        let known = Timeline(hours: [week])
        #expect(kinds(pulse { $0.traffic = traffic(40, 250) }, known) == [.responseTime])
        #expect(kinds(pulse { $0.traffic = traffic(40, 130) }, known).isEmpty)
        #expect(kinds(pulse { $0.traffic = traffic(10, 250) }, known).isEmpty)
        #expect(kinds(pulse { $0.traffic = traffic(40, 250) }).isEmpty)
    }

    @Test("A warning is raised once, stands between the two thresholds, and is taken back by itself")
    func raisedOnce() {
        var book = AlertBook()
        let high = Measured(0.9, over: 0.85)
        #expect(book.take([.memory: high], at: begin) == [.raised(Alert(kind: .memory, begin: begin, measured: high))])
        #expect(book.take([.memory: high], at: begin.adding(seconds: 10)).isEmpty)
        #expect(book.take([.memory: Measured(0.84, over: 0.85)], at: begin.adding(seconds: 20)).isEmpty)
        #expect(book.take([:], at: begin.adding(seconds: 30)).isEmpty)
        let end = begin.adding(seconds: 40)
        #expect(
            book.take([.memory: Measured(0.5, over: 0.85)], at: end)
                == [.cleared(Alert(kind: .memory, begin: begin, measured: high, end: end))])
        #expect(book.standing.isEmpty)
    }

    @Test("A server that starts again knows its hours and the warnings that stand, and does not raise them anew")
    func survivesRestart() async throws {
        let world = try await World()
        let database = world.platform.services.database
        let alert = Alert(kind: .login, begin: world.now, measured: Measured(31, over: 30))
        var hour = Span(begin: world.now, cpu: 0.25)
        hour.traffic.add(status: 500, 3)
        hour.traffic.latency.add(milliseconds: 12)
        let kept = hour
        try await database.write { db in
            try db.keep(.raised(alert))
            try db.keep(.raised(alert))
            try db.keep(hour: kept)
        }
        let again = try Observatory(folder: world.folder, database: database, MonitoringConfiguration(), at: world.now)
        #expect(again.standing == [alert])
        #expect(again.timeline.hours == [kept])
        try await database.write {
            try $0.keep(.cleared(Alert(kind: .login, begin: alert.begin, measured: alert.measured, end: alert.begin)))
        }
        #expect(try database.read { try $0.standingAlerts() }.isEmpty)
        #expect(try database.read { try $0.newestAlerts(10) }.map(\.kind) == [.login])
    }
}

struct MonitorTests {
    @Test("The monitor shows an admin requests, machine, queue, cache and warnings, and nobody else")
    func monitor() async throws {
        let world = try await World()
        _ = try await world.get("/public/kursus")
        _ = try await world.post("/login", "{\"email\": \"ayu@uji.test\", \"password\": \"salah\"}")
        try await world.platform.services.observe(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let reply = try await world.get("/admin/monitor", as: "rani")
        #expect(reply.status == 200)
        #expect((reply.json["proses"]["rss"].number ?? 0) > 1_000_000)
        #expect(reply.json["login_gagal"].number == 1)
        #expect(reply.json["menit"][0]["jumlah"].number == 2 && reply.json["menit"][0]["ditolak"].number == 1)
        #expect(reply.json["jam"].array.count == 1 && reply.json["antrean"]["menunggu"].number == 0)
        #expect(try await world.get("/admin/monitor", as: "ayu").status == 403)
    }

    @Test("The figures for Prometheus are for this machine, or for who has the token")
    func metrics() async throws {
        let world = try await World { $0.monitoring.metricsToken = "rahasia-prometheus" }
        func status(from address: String, token: String? = nil, forwarded: String? = nil) async throws -> Int {
            var head = HTTPRequest(method: .get, scheme: "http", authority: "uji", path: "/metrics")
            if let token { head.headerFields[.authorization] = "Bearer \(token)" }
            if let forwarded, let name = HTTPField.Name("X-Forwarded-For") { head.headerFields[name] = forwarded }
            let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
            return await world.responder.respond(to: request, from: address).status.code
        }
        #expect(try await status(from: "127.0.0.1") == 200)
        #expect(try await status(from: "::1") == 200)
        #expect(try await status(from: "203.0.113.7") == 403)
        #expect(try await status(from: "203.0.113.7", token: "rahasia-prometheus") == 200)
        #expect(try await status(from: "203.0.113.7", token: "rahasia") == 403)
        #expect(try await status(from: "127.0.0.1", forwarded: "203.0.113.7") == 403)
    }

    @Test("The probe reads memory, processors, disk and open files of this machine")
    func probe() {
        var probe = MachineProbe(folder: "/")
        let signs = probe.read()
        #expect(signs.rss > 1_000_000 && signs.cpuSeconds > 0 && signs.descriptors > 2)
        #expect((0.001...1).contains(signs.machineMemory) && (0.001...1).contains(signs.disk) && signs.diskFree > 0)
    }
}
