/// A device on which a person is signed in (contract, Part 3, `account`).
public struct SesiLogin: Hashable, Sendable, Codable {
    /// The id.
    public var id: SesiLoginID
    /// What the device calls itself: its program.
    public var perangkat: String
    /// The network address from which it was used last.
    public var alamat: String
    /// When it was signed in.
    public var createdAt: Timestamp?
    /// When it was used last.
    public var dipakaiAt: Timestamp?
    /// Whether it is the one that asks.
    public var isSaatIni: Bool

    /// A signed-in device.
    public init(
        id: SesiLoginID, perangkat: String, alamat: String = "", createdAt: Timestamp? = nil, dipakaiAt: Timestamp? = nil,
        isSaatIni: Bool = false
    ) {
        self.id = id
        self.perangkat = perangkat
        self.alamat = alamat
        self.createdAt = createdAt
        self.dipakaiAt = dipakaiAt
        self.isSaatIni = isSaatIni
    }

    enum CodingKeys: String, CodingKey {
        case id, perangkat, alamat
        case createdAt = "created_at"
        case dipakaiAt = "dipakai_at"
        case isSaatIni = "saat_ini"
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(SesiLoginID.self, forKey: .id)
        perangkat = try container.decodeIfPresent(String.self, forKey: .perangkat) ?? ""
        alamat = try container.decodeIfPresent(String.self, forKey: .alamat) ?? ""
        createdAt = try? container.decodeIfPresent(Timestamp.self, forKey: .createdAt)
        dipakaiAt = try? container.decodeIfPresent(Timestamp.self, forKey: .dipakaiAt)
        isSaatIni = (try? container.decodeIfPresent(LenientBool.self, forKey: .isSaatIni))?.value ?? false
    }
}

/// Whether an account has a second factor (contract, Part 3, `totp`).
public struct OTPStatus: Hashable, Sendable, Decodable {
    /// Whether signing in asks for a code.
    public var isEnabled: Bool
    /// Whether the platform lets the person do without.
    public var isRequired: Bool
    /// How many recovery codes have not been used.
    public var recoveryCodesLeft: Int

    /// A second factor, or none.
    public init(isEnabled: Bool, isRequired: Bool = false, recoveryCodesLeft: Int = 0) {
        self.isEnabled = isEnabled
        self.isRequired = isRequired
        self.recoveryCodesLeft = recoveryCodesLeft
    }

    enum CodingKeys: String, CodingKey {
        case isEnabled = "enabled"
        case isRequired = "required"
        case recoveryCodesLeft = "recovery_codes_left"
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        isEnabled = try container.decode(LenientBool.self, forKey: .isEnabled).value
        isRequired = try container.decodeIfPresent(LenientBool.self, forKey: .isRequired)?.value ?? false
        recoveryCodesLeft = try container.decodeIfPresent(LenientCount.self, forKey: .recoveryCodesLeft)?.value ?? 0
    }
}

/// A secret for an authenticator app, which counts once a code of it was shown. Never stored by the client.
public struct OTPSecret: Hashable, Sendable, Decodable {
    /// The secret in base 32, as people can type it.
    public var secret: String
    /// What an authenticator app reads.
    public var uri: String

    /// A secret and its address.
    public init(secret: String, uri: String) {
        self.secret = secret
        self.uri = uri
    }

    enum CodingKeys: String, CodingKey {
        case secret
        case uri = "otpauth_uri"
    }

    /// The shortest address that says the same to an app: what it takes for granted is left out, so that the QR code fits a small
    /// window (github.com/google/google-authenticator/wiki/Key-Uri-Format: SHA1, 6 digits, 30 seconds). The address itself where
    /// it asks for anything else.
    public var shortURI: String {
        guard let question = uri.firstIndex(of: "?") else { return uri }
        let usual: Set = ["algorithm=SHA1", "digits=6", "period=30"]
        var kept: [Substring] = []
        for parameter in uri[uri.index(after: question)...].split(separator: "&") where !usual.contains(String(parameter)) {
            // The label names the issuer too.
            if parameter.hasPrefix("issuer="), uri[..<question].hasSuffix(Self.label(after: parameter, in: uri[..<question])) {
                continue
            }
            guard parameter.hasPrefix("secret=") else { return uri }
            kept.append(parameter)
        }
        return uri[...question] + kept.joined(separator: "&")
    }

    /// `/Issuer:account` where the label begins with the issuer, else what no label ends with.
    private static func label(after parameter: Substring, in head: Substring) -> String {
        let issuer = parameter.dropFirst("issuer=".count)
        let label = head.split(separator: "/").last ?? ""
        return label.hasPrefix(issuer + ":") ? String(label) : "?"
    }
}
