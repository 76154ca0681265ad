import CCrypto

/// Passwords become argon2id by libsodium; the hashes of the classic platform (bcrypt) are still understood.
///
/// The work is done beside the requests, never more than two at once; who comes when the line is full gets 503.
struct Passwords: Sendable {
    private let cost: PasswordCost
    private let workers: Workers
    private let decoy: String

    /// - Parameter waiting: so many may wait for their turn.
    init(cost: PasswordCost, waiting: Int = 64) throws {
        self.cost = cost
        workers = Workers(label: "chillajar.passwords", width: 2, waiting: waiting)
        decoy = try Self.hash(Secret.hex(bytes: 16), cost: cost)
    }

    /// The hash to store, with a fresh salt.
    func hash(_ password: String) async throws -> String {
        let cost = cost
        return try await run { try Self.hash(password, cost: cost) }
    }

    /// Whether the password is the hashed one. For an account that does not exist the hash is nil, and the answer takes as long.
    ///
    /// - Parameter classic: the head, `$2y$10$`, of a bcrypt hash while accounts have such: then every wrong password costs one
    ///   argon2id and one bcrypt, whatever the account's own hash is, or whether there is one.
    func verify(_ password: String, against hash: String?, classic: String? = nil) async throws -> Bool {
        let decoy = decoy
        return try await run {
            if let hash, Self.verify(password, hash) { return true }
            let isClassic = hash.map(Self.isClassic) ?? false
            if hash == nil || isClassic { _ = Self.verify(password, decoy) }
            if let classic, !isClassic { _ = Self.verify(password, classic + Self.classicDecoy) }
            return false
        }
    }

    /// Whether a hash should be replaced now that the password is known: bcrypt, or argon2id of another cost.
    func isOutdated(_ hash: String) -> Bool { ccrypto_password_needs_rehash(hash, cost.passes, cost.memory) != 0 }

    /// The part of a bcrypt hash that says how long it takes, `$2y$10$`.
    static func classicHead(_ hash: String) -> String? { isClassic(hash) ? String(hash.prefix(7)) : nil }

    /// Salt and digest of no password.
    private static let classicDecoy = "abcdefghijklmnopqrstuuJ9wUCmO0kwlqvXn1oNnpcDk6Cy3n3ze"

    /// More rounds than anybody uses would hold the line for minutes.
    private static let maximumRounds = 15

    private func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        do {
            return try await workers.run(work)
        } catch is Workers.Full {
            throw Problem.busy
        }
    }

    static func hash(_ password: String, cost: PasswordCost) throws -> String {
        guard ccrypto_start() == 0 else { throw PlatformFailure.crypto("libsodium does not start") }
        var hash = [CChar](repeating: 0, count: Int(ccrypto_password_hash_bytes))
        let code = ccrypto_password_hash(&hash, password, password.utf8.count, cost.passes, cost.memory)
        guard code == 0 else { throw PlatformFailure.crypto("not enough memory for argon2id") }
        return String(decoding: hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func verify(_ password: String, _ hash: String) -> Bool {
        guard isClassic(hash) else { return ccrypto_password_verify(hash, password, password.utf8.count) == 0 }
        guard let rounds = Int(hash.dropFirst(4).prefix(2)), rounds <= maximumRounds else { return false }
        return ccrypto_crypt_verify(hash, password, password.utf8.count) == 0
    }

    /// `$2y$` is PHP's name for what others call `$2b$`.
    private static func isClassic(_ hash: String) -> Bool { hash.hasPrefix("$2y$") || hash.hasPrefix("$2b$") }
}

/// What one guess at a password costs.
public struct PasswordCost: Sendable, Equatable {
    let passes: UInt64
    let memory: Int

    /// 19 MiB and two passes: OWASP's first choice for argon2id, about 20 ms.
    public static let interactive = PasswordCost(passes: 2, memory: 19 << 20)
    /// As little as argon2id allows: for demonstrations and tests, whose passwords are printed anyway.
    public static let demo = PasswordCost(passes: 1, memory: 64 << 10)
}
