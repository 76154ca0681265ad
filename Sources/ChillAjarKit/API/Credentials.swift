/// What a person types to sign in.
public struct SignIn: Hashable, Sendable {
    /// The address.
    public var email: String
    /// The password; never logged, stored or shown.
    public var password: String

    /// An address and a password.
    public init(email: String, password: String) {
        self.email = email
        self.password = password
    }
}

/// What a new pelanggan or mentor types to register.
public struct Registration: Hashable, Sendable {
    /// `pelanggan` or `mentor`.
    public var peran: Peran
    /// The name.
    public var nama: String
    /// The address.
    public var email: String
    /// The password, at least 6 characters.
    public var password: String
    /// The telephone number.
    public var nomorTelepon: String
    /// The postal address.
    public var alamat: String

    /// A registration.
    public init(peran: Peran, nama: String, email: String, password: String, nomorTelepon: String, alamat: String) {
        self.peran = peran
        self.nama = nama
        self.email = email
        self.password = password
        self.nomorTelepon = nomorTelepon
        self.alamat = alamat
    }

    /// What is wrong with it, by the names of the fields: every platform takes one without a problem, and the older one wants
    /// all of them filled in.
    public var problems: [String: FieldProblem] {
        let all: [String: FieldProblem?] = [
            "nama": Validation.nama(nama), "email": Validation.email(email), "password": Validation.password(password),
            "nomorTelepon": Validation.telepon(nomorTelepon), "alamat": Validation.nama(alamat),
        ]
        return all.compactMapValues { $0 }
    }
}

/// A person who has signed in.
public struct Session: Hashable, Sendable, Codable {
    /// Who.
    public var user: User
    /// The bearer token: secret, opaque, of any length.
    public var token: String

    /// With what the next token is asked for; secret. Nil where a token lasts as long as the session.
    public var refreshToken: String?
    /// When the token ends, by this computer's clock; nil where the platform did not say.
    public var expiresAt: Timestamp?

    /// A person with their tokens.
    public init(user: User, token: String, refreshToken: String? = nil, expiresAt: Timestamp? = nil) {
        self.user = user
        self.token = token
        self.refreshToken = refreshToken
        self.expiresAt = expiresAt
    }
}
