/// What an operator is shown of the platform, and warned of.
public struct MonitoringConfiguration: Sendable, Equatable {
    /// With this as `Authorization: Bearer …` `/metrics` answers from everywhere; nil: to this machine only.
    public var metricsToken: String?
    /// From where on the admins are warned.
    var thresholds = AlertThresholds()

    /// To this machine only, with the thresholds of the month's document.
    public init(metricsToken: String? = nil) { self.metricsToken = metricsToken }
}
