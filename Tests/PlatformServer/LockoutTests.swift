import ChillAjarKit
import Testing

@testable import PlatformServer

struct LockoutTests {
    @Test(
        "Of 200 wrong passwords none is taken, the right one neither while the lock holds, and it opens by itself after an hour")
    func lock() async throws {
        let world = try await World()
        var statuses: [Int] = []
        for number in 0..<200 { statuses.append(try await world.login("ayu", "salah\(number)").status) }
        #expect(statuses == Array(repeating: 401, count: 5) + Array(repeating: 429, count: 195))
        let locked = try await world.login("ayu")
        #expect(locked.status == 429 && locked.header("Retry-After") == "3600")
        world.advance(hours: 0.99)
        #expect(try await world.login("ayu").status == 429)
        world.advance(hours: 0.02)
        #expect(try await world.login("ayu").status == 200)
    }

    @Test("200 wrong passwords at once are stopped by the same five failures")
    func parallel() async throws {
        let world = try await World()
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<200 { group.addTask { try await world.login("ayu", "salah\(number)").status } }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(statuses.allSatisfy { [401, 429, 503].contains($0) })
        #expect(try await world.login("ayu").status == 429)
    }

    @Test("A lock is for one account from one address: others, and the same person elsewhere, still sign in")
    func pairOnly() async throws {
        let world = try await World()
        for _ in 0..<5 { _ = try await world.login("ayu", "salah", from: "203.0.113.7") }
        #expect(try await world.login("ayu", from: "203.0.113.7").status == 429)
        #expect(try await world.login("ayu", from: "203.0.113.8").status == 200)
        #expect(try await world.login("fajar", from: "203.0.113.7").status == 200)
    }

    @Test("Addresses of one IPv6 customer count as one")
    func ipv6() async throws {
        let world = try await World()
        for number in 1...5 { _ = try await world.login("ayu", "salah", from: "2001:db8:1:2::\(number)") }
        #expect(try await world.login("ayu", from: "2001:db8:1:2:ffff::9").status == 429)
        #expect(try await world.login("ayu", from: "2001:db8:1:3::1").status == 200)
        #expect(ClientAddress("::ffff:203.0.113.7") == ClientAddress("203.0.113.7"))
        #expect(ClientAddress("::1").network == "0:0:0:0::/64")
    }

    @Test("An address without an account is answered and locked as one with an account")
    func unknown() async throws {
        let world = try await World()
        var replies: [[Reply]] = []
        for name in ["ayu", "siapa"] {
            var own: [Reply] = []
            for _ in 0..<7 { own.append(try await world.login(name, "salah")) }
            replies.append(own)
        }
        #expect(replies[0].map(\.status) == replies[1].map(\.status) && replies[0].map(\.body) == replies[1].map(\.body))
        #expect(replies[0].map { $0.header("Retry-After") } == replies[1].map { $0.header("Retry-After") })
        let stored = try world.platform.services.database.read {
            try $0.query("SELECT kunci FROM percobaan_login") { try $0.string(0) }
        }
        #expect(stored.count == 4 && !stored.contains { $0.contains("ayu") || $0.contains("siapa") })
    }

    @Test("A sign-in that succeeds clears the failures of its address")
    func cleared() async throws {
        let world = try await World()
        for _ in 0..<3 {
            for _ in 0..<4 { #expect(try await world.login("ayu", "salah").status == 401) }
            #expect(try await world.login("ayu").status == 200)
        }
    }

    @Test("Guesses from ever new addresses end too, and the owner still signs in from where they did before")
    func manyAddresses() async throws {
        var security = SecurityConfiguration.demo
        security.accountFailures = 20
        let world = try await World { $0.security = security }
        #expect(try await world.login("ayu", from: "198.51.100.1").status == 200)
        for number in 0..<20 { #expect(try await world.login("ayu", "salah", from: "203.0.113.\(number)").status == 401) }
        let stranger = try await world.login("ayu", from: "203.0.113.99")
        #expect(stranger.status == 429 && stranger.header("Retry-After") == "86400")
        #expect(try await world.login("ayu", from: "198.51.100.1").status == 200)
        world.advance(hours: 24.1)
        #expect(try await world.login("ayu", from: "203.0.113.99").status == 200)
    }

    @Test("A lock outlives the server")
    func restart() async throws {
        let folder = try #require(TemporaryPath.make())
        defer { EphemeralFolder.remove(folder) }
        let database = try Database(path: folder + "/uji.db")
        let security = try Security(.demo, dataFolder: folder, at: World.start)
        let door = SignInGuard(email: "ayu@uji.test", from: ClientAddress("203.0.113.7"), security)
        for _ in 0..<5 { try await database.write { try door.fail(at: World.start, in: $0) } }
        let again = try Database(path: folder + "/uji.db")
        let same = SignInGuard(
            email: "AYU@uji.test", from: ClientAddress("203.0.113.7"), try Security(.demo, dataFolder: folder, at: World.start))
        #expect(throws: Problem.self) { try again.read { try same.check(at: World.start, in: $0) } }
    }
}

struct RateLimitTests {
    private static func limits(_ change: (inout RateLimitConfiguration) -> Void) -> RateLimitConfiguration {
        var limits = RateLimitConfiguration()
        change(&limits)
        return limits
    }

    @Test("An address that calls too often gets 429 with the seconds to wait, and is let in again after them")
    func address() async throws {
        let world = try await World { $0.security.rateLimits = Self.limits { $0.address = 10 } }
        for _ in 0..<10 { #expect(try await world.get("/capabilities").status == 200) }
        let limited = try await world.get("/capabilities")
        #expect(limited.status == 429 && limited.header("Retry-After") == "6")
        #expect(try await world.send(.get, "/capabilities", from: "203.0.113.7").status == 200)
        world.advance(hours: 0.002)
        #expect(try await world.get("/capabilities").status == 200)
        #expect(try await world.get("/capabilities").status == 429)
    }

    @Test("A person who calls too often is stopped wherever they are, and nobody else is")
    func person() async throws {
        let world = try await World { $0.security.rateLimits = Self.limits { $0.person = 5 } }
        for number in 0..<5 {
            #expect(try await world.send(.get, "/paket", as: "ayu", from: "203.0.113.\(number)").status == 200)
        }
        #expect(try await world.send(.get, "/paket", as: "ayu", from: "203.0.113.9").status == 429)
        #expect(try await world.get("/paket", as: "fajar").status == 200)
    }

    @Test("The doors are narrower: sign-in, register, forgotten password, refresh")
    func doors() async throws {
        let world = try await World {
            $0.security.rateLimits = Self.limits {
                $0.signIn = 2
                $0.register = 2
                $0.forgottenPassword = 2
                $0.refresh = 2
            }
        }
        for path in ["/login", "/register", "/lupa-sandi", "/token/refresh"] {
            var statuses: [Int] = []
            for _ in 0..<3 { statuses.append(try await world.post(path, as: nil, "{}").status) }
            #expect(statuses == [422, 422, 429], "\(path)")
        }
        #expect(try await world.get("/capabilities").status == 200)
    }

    @Test("However many addresses call, no more are remembered than was said, and the busiest are not forgotten")
    func bounded() throws {
        var configuration = RateLimitConfiguration()
        configuration.remembered = 1000
        configuration.address = 5
        let limits = RateLimits(configuration)
        for _ in 0..<5 { try limits.take(.address("sibuk"), at: World.start) }
        var most = 0
        for number in 0..<20_000 {
            try limits.take(.address("\(number)"), at: World.start)
            most = max(most, limits.remembered)
        }
        #expect(most <= 1000)
        #expect(throws: Problem.self) { try limits.take(.address("sibuk"), at: World.start) }
    }
}
