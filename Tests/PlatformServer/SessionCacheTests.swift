import ChillAjarKit
import Testing

@testable import PlatformServer

@Suite("Sessions in memory")
struct SessionCacheTests {
    private static let record = SessionRecord(
        id: 1, userID: 2, peran: .pelanggan, pelangganID: 3, mentorID: nil, statusMentor: nil, hasOTP: false,
        usedAt: "2026-01-05T03:00:00.000000Z")

    private let versions = DataVersions(tables: ["sesi_login", "users", "otp", "pelanggan", "mentor", "sesi"])

    @Test("A session is read once while nothing changes that says whose it is")
    func isReadOnce() throws {
        let cache = SessionCache(versions)
        var reads = 0
        for _ in 0..<3 {
            let found = try cache.session(.token(digest: "a")) {
                reads += 1
                return Self.record
            }
            #expect(found?.record.userID == 2)
            versions.raise(["sesi"])
        }
        #expect(reads == 1)
    }

    @Test("A session that has ended is not found any more", arguments: ["sesi_login", "users", "otp", "pelanggan", "mentor"])
    func isForgotten(table: String) throws {
        let cache = SessionCache(versions)
        #expect(try cache.session(.token(digest: "a")) { Self.record } != nil)
        versions.raise([table])
        #expect(try cache.session(.token(digest: "a")) { nil } == nil)
    }

    @Test("Sessions of the two kinds of token are kept apart")
    func kindsAreApart() throws {
        let cache = SessionCache(versions)
        #expect(try cache.session(.token(digest: "1")) { Self.record } != nil)
        #expect(try cache.session(.accessTokens(session: 1)) { nil } == nil)
    }
}
