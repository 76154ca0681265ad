/// How messages reach people over WhatsApp: the platform's gateway, an HTTP service (contract, Part 1).
public struct GatewayConfiguration: Sendable, Equatable {
    /// The gateway's address, `https://gateway.example`; nil sends nothing, and the log says so.
    public var url: String?
    /// The number or name that messages come from, as the gateway knows it.
    public var sender: String
    /// Seconds after which an answer is not waited for any more.
    public var timeoutSeconds: Int

    /// A gateway; the defaults send nothing.
    public init(url: String? = nil, sender: String = "chillajar", timeoutSeconds: Int = 15) {
        self.url = url
        self.sender = sender
        self.timeoutSeconds = timeoutSeconds
    }
}
