/// How a platform is served, beside where.
public struct ServingOptions: Sendable {
    /// nil: without TLS.
    public var certificate: ServerCertificate?
    /// The page that makes the first admin; nil when there is one.
    public var firstAdmin: FirstAdminLink?

    /// Seconds after which the demo's admin and mentors answer what a pelanggan does; nil: nobody plays them.
    public var castPause: Int?

    /// Without TLS, with nothing to set up and nobody to be played.
    public init(certificate: ServerCertificate? = nil, firstAdmin: FirstAdminLink? = nil, castPause: Int? = nil) {
        self.certificate = certificate
        self.firstAdmin = firstAdmin
        self.castPause = castPause
    }
}
