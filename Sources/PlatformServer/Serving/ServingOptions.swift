/// How a platform is served, beside where.
public struct ServingOptions: Sendable {
    /// nil: without TLS.
    public var certificate: ServerCertificate?
    /// The page that makes the first admin; nil when there is one.
    public var firstAdmin: FirstAdminLink?

    /// Without TLS, and with nothing to set up.
    public init(certificate: ServerCertificate? = nil, firstAdmin: FirstAdminLink? = nil) {
        self.certificate = certificate
        self.firstAdmin = firstAdmin
    }
}
