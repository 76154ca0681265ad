import ChillAjarKit

/// What guards the accounts, beside the passwords.
struct Security: Sendable {
    let configuration: SecurityConfiguration
    let tokens: AccessTokens
    let box: SecretBox
    /// nil: nobody is limited.
    let limits: RateLimits?

    init(_ configuration: SecurityConfiguration, dataFolder: String, at now: Timestamp) throws(PlatformFailure) {
        self.configuration = configuration
        tokens = try AccessTokens(dataFolder: dataFolder, lifetime: configuration.accessTokenLifetime, at: now)
        box = try SecretBox(dataFolder: dataFolder)
        limits = configuration.rateLimits.map { RateLimits($0) }
    }
}
