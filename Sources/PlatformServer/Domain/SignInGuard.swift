import ChillAjarKit
import SQL

/// Counts what was guessed wrong for an account, a password or a code, and closes the door for a while.
///
/// Five failures lock the account for the address that they came from (contract, Part 2). Very many from everywhere close it
/// for a day to addresses from which nobody ever signed in to it. An address without an account is treated like one with.
struct SignInGuard: Sendable {
    private static let day: Int64 = 86_400

    private let configuration: SecurityConfiguration
    private let email: String
    private let address: ClientAddress
    private let pair: String
    private let account: String

    init(email: String, from address: ClientAddress, _ security: Security) {
        configuration = security.configuration
        self.email = email
        self.address = address
        let name = email.lowercased()
        account = Self.key(ofAccount: email, security.box)
        // Begins with the account's, so that all of an account can be forgotten together.
        pair = account + security.box.mac("pasangan\n\(name)\n\(address.network)")
    }

    /// Throws 429, with the time until it opens, while the door is closed. To be asked again in the transaction that lets
    /// somebody in: of guesses that come at once, those behind the fifth failure count for nothing.
    func check(at now: Timestamp, in db: Connection) throws {
        if let until = try db.attempts(pair)?.lockedUntil, until > now { throw Self.locked(until.seconds(since: now)) }
        guard let all = try db.attempts(account), all.count >= configuration.accountFailures,
            now < all.since.adding(seconds: Self.day)
        else { return }
        if let user = try db.credentials(email: email)?.user, try db.hasSignedIn(user.id, from: address.text) { return }
        throw Self.locked(all.since.adding(seconds: Self.day).seconds(since: now))
    }

    /// Counts a failure.
    func fail(at now: Timestamp, in db: Connection) throws {
        var failures = try Self.counted(pair, within: configuration.lockoutSeconds, at: now, in: db)
        if failures.count >= configuration.lockoutFailures {
            failures.lockedUntil = now.adding(seconds: configuration.lockoutSeconds)
        }
        try db.put(failures, under: pair)
        try db.put(try Self.counted(account, within: Self.day, at: now, in: db), under: account)
    }

    /// Forgets the failures of this address: somebody has signed in.
    func succeed(in db: Connection) throws { try db.forgetAttempts(pair) }

    /// Forgets all failures of the account: who can be reached on its telephone has set a new password.
    func reset(in db: Connection) throws { try db.forgetAttempts(from: account) }

    /// Opens an account to every address.
    static func unlock(email: String, _ box: SecretBox, in db: Connection) throws {
        try db.forgetAttempts(from: key(ofAccount: email, box))
    }

    private static func key(ofAccount email: String, _ box: SecretBox) -> String { box.mac("akun\n\(email.lowercased())") }

    /// One more than before, or the first when those before are too old, or were paid for by a lock that is over.
    static func counted(_ key: String, within seconds: Int64, at now: Timestamp, in db: Connection) throws -> Attempts {
        guard var attempts = try db.attempts(key), now < attempts.since.adding(seconds: seconds),
            attempts.lockedUntil.map({ $0 > now }) ?? true
        else { return Attempts(count: 1, since: now) }
        attempts.count += 1
        return attempts
    }

    private static func locked(_ seconds: Int64) -> Problem {
        let minutes = (seconds + 59) / 60
        return .tooMany(
            "Terlalu banyak percobaan yang salah. Coba lagi dalam \(minutes > 120 ? "\((minutes + 59) / 60) jam" : "\(minutes) menit").",
            after: seconds)
    }
}
