import ChillAjarKit

/// How the platform guards its accounts. Every length of time is in seconds.
public struct SecurityConfiguration: Sendable, Equatable {
    /// Whether an admin must have a second factor: without one a session may only set it up.
    public var adminsNeedOTP = true
    /// An admin's session ends after so long without a request.
    public var adminIdleLimit: Int64 = 2 * 3600
    /// Everybody else's.
    public var idleLimit: Int64 = 14 * 86_400
    /// How long an access token of a client that refreshes is good; at most an hour.
    public var accessTokenLifetime: Int64 = 3600
    /// So many failures lock an account for an address.
    public var lockoutFailures: Int64 = 5
    /// For so long.
    public var lockoutSeconds: Int64 = 3600
    /// So many failures of one account, from wherever, close it for a day to addresses from which nobody ever signed in to it.
    public var accountFailures: Int64 = 100
    /// So many passwords may wait to be hashed; who comes beyond them is asked to come again.
    public var waitingPasswords = 64
    /// How often an address or a person may call; nil for no limit at all.
    public var rateLimits: RateLimitConfiguration? = RateLimitConfiguration()

    /// The platform's defaults.
    public init() {}

    /// For demonstrations and tests, whose passwords are printed anyway: no second factor is asked for, and nothing is limited
    /// but wrong passwords.
    public static var demo: SecurityConfiguration {
        var demo = SecurityConfiguration()
        demo.adminsNeedOTP = false
        demo.rateLimits = nil
        return demo
    }

    /// After how many seconds without a request a session ends (contract, Part 3).
    func idleLimit(_ peran: Peran) -> Int64 { peran == .admin ? adminIdleLimit : idleLimit }
}

/// How often somebody may call: so many requests a minute, that many at once after a pause.
public struct RateLimitConfiguration: Sendable, Equatable {
    /// Requests of a signed-in person.
    public var person = 600
    /// Requests from an address, whoever makes them: a school may stand behind one.
    public var address = 1200
    /// Sign-ins, codes of the second factor included, from an address.
    public var signIn = 30
    /// New accounts from an address.
    public var register = 20
    /// Forgotten passwords from an address.
    public var forgottenPassword = 10
    /// Refreshed tokens from an address.
    public var refresh = 120
    /// Addresses and persons that are remembered; those who called least go first.
    public var remembered = 50_000

    /// The platform's defaults.
    public init() {}
}
