/// An account. What a reader may not see is nil: e-mail and telephone of others, on our server.
public struct User: Hashable, Sendable, Codable {
    /// The id.
    public var id: UserID
    /// The name that people see.
    public var nama: String
    /// The address that signs in.
    public var email: String?
    /// Digits as the person typed them.
    public var nomorTelepon: String?
    /// What the person is; missing in the short form of public lists.
    public var peran: Peran?
    /// The postal address.
    public var alamat: String?
    /// The picture's path on the server.
    public var fotoProfil: String?
    /// When the account was made.
    public var createdAt: Timestamp?
    /// The pelanggan that this account is; sent at login.
    public var pelanggan: Pelanggan?
    /// The mentor that this account is; sent at login.
    public var mentor: Mentor?

    /// An account.
    public init(
        id: UserID, nama: String, email: String? = nil, nomorTelepon: String? = nil, peran: Peran? = nil, alamat: String? = nil,
        fotoProfil: String? = nil, createdAt: Timestamp? = nil, pelanggan: Pelanggan? = nil, mentor: Mentor? = nil
    ) {
        self.id = id
        self.nama = nama
        self.email = email
        self.nomorTelepon = nomorTelepon
        self.peran = peran
        self.alamat = alamat
        self.fotoProfil = fotoProfil
        self.createdAt = createdAt
        self.pelanggan = pelanggan
        self.mentor = mentor
    }

    enum CodingKeys: String, CodingKey {
        case id, nama, email, nomorTelepon, peran, alamat, pelanggan, mentor
        case fotoProfil = "foto_profil"
        case createdAt = "created_at"
    }
}

/// A student. A final class: a user holds its pelanggan and a pelanggan its user.
public final class Pelanggan: Hashable, Sendable, Codable {
    /// The id.
    public let id: PelangganID
    /// The account.
    public let userID: UserID?
    /// The account, where it was loaded.
    public let user: User?

    /// A student.
    public init(id: PelangganID, userID: UserID? = nil, user: User? = nil) {
        self.id = id
        self.userID = userID
        self.user = user
    }

    enum CodingKeys: String, CodingKey {
        case id, user
        case userID = "user_id"
    }

    /// Whether they are equal in every field.
    public static func == (left: Pelanggan, right: Pelanggan) -> Bool {
        left === right || (left.id == right.id && left.userID == right.userID && left.user == right.user)
    }

    /// By the id: equal ones have the same.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A tutor. A final class: a user holds its mentor and a mentor its user.
public final class Mentor: Hashable, Sendable, Codable {
    /// The id.
    public let id: MentorID
    /// The account.
    public let userID: UserID?
    /// The mean of the testimoni.
    public let rating: Rating?
    /// What one sesi costs.
    public let biayaPerSesi: Rupiah?
    /// What the mentor tells of themself.
    public let deskripsi: String?
    /// How far the application has come.
    public let status: StatusMentor?
    /// How many testimoni the rating rests on (contract, Part 3, `detail`).
    public let jumlahTestimoni: Int?
    /// The account, where it was loaded.
    public let user: User?

    /// A tutor.
    public init(
        id: MentorID, userID: UserID? = nil, rating: Rating? = nil, biayaPerSesi: Rupiah? = nil, deskripsi: String? = nil,
        status: StatusMentor? = nil, jumlahTestimoni: Int? = nil, user: User? = nil
    ) {
        self.id = id
        self.userID = userID
        self.rating = rating
        self.biayaPerSesi = biayaPerSesi
        self.deskripsi = deskripsi
        self.status = status
        self.jumlahTestimoni = jumlahTestimoni
        self.user = user
    }

    enum CodingKeys: String, CodingKey {
        case id, rating, biayaPerSesi, deskripsi, status, user
        case userID = "user_id"
        case jumlahTestimoni = "jumlah_testimoni"
    }

    /// The name, where the account was loaded.
    public var nama: String? { user?.nama }

    /// Whether they are equal in every field.
    public static func == (left: Mentor, right: Mentor) -> Bool {
        left === right
            || (left.id == right.id && left.userID == right.userID && left.rating == right.rating
                && left.biayaPerSesi == right.biayaPerSesi && left.deskripsi == right.deskripsi && left.status == right.status
                && left.jumlahTestimoni == right.jumlahTestimoni && left.user == right.user)
    }

    /// By the id: equal ones have the same.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
