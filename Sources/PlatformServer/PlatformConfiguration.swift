import ChillAjarKit

/// How a platform is run.
public struct PlatformConfiguration: Sendable {
    /// The folder with database and files; made, mode 0700, when it is not there.
    public var dataFolder: String
    /// Where pelanggan pay; nil leaves it out of the answers.
    public var rekening: Rekening?
    /// What carries messages over WhatsApp; by default nothing does.
    public var gateway = GatewayConfiguration()
    /// What a password hash costs.
    public var passwordCost: PasswordCost
    /// What the operator is shown and warned of.
    public var monitoring = MonitoringConfiguration()
    /// How much of the disk a person may fill.
    public var files = FileConfiguration()
    /// How event streams are served.
    public var events = EventsConfiguration()
    /// When backups are made, and for how long they are kept.
    public var backup = BackupConfiguration()
    /// The proxies whose word about a caller is believed.
    public var proxies = TrustedProxies()
    /// How accounts are guarded.
    public var security = SecurityConfiguration()
    /// What time it is.
    public var clock: @Sendable () -> Timestamp

    /// A platform on a folder.
    public init(
        dataFolder: String, rekening: Rekening? = nil, passwordCost: PasswordCost = .interactive,
        clock: @escaping @Sendable () -> Timestamp = SystemClock.now
    ) {
        self.dataFolder = dataFolder
        self.rekening = rekening
        self.passwordCost = passwordCost
        self.clock = clock
    }
}
