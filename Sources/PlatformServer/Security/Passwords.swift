import CCrypto

/// argon2id by libsodium; the work is done beside the requests, never more than two at once.
struct Passwords: Sendable {
    private let cost: PasswordCost
    private let workers: Workers
    private let decoy: String

    init(cost: PasswordCost) throws {
        self.cost = cost
        workers = Workers(label: "chillajar.passwords", width: 2)
        decoy = try Self.hash(Secret.hex(bytes: 16), cost: cost)
    }

    /// The hash to store, with a fresh salt.
    func hash(_ password: String) async throws -> String {
        let cost = cost
        return try await workers.run { try Self.hash(password, cost: cost) }
    }

    /// Whether the password is the hashed one. For an account that does not exist the hash is nil, and the answer takes as long.
    func verify(_ password: String, against hash: String?) async throws -> Bool {
        let decoy = decoy
        return try await workers.run {
            let isRight = Self.verify(password, hash ?? decoy)
            return isRight && hash != nil
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
        ccrypto_password_verify(hash, password, password.utf8.count) == 0
    }
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
