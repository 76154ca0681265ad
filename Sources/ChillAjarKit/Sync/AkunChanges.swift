/// What a person changes of their profile; nil stays as it is.
public struct ProfilEdit: Hashable, Sendable, Codable {
    /// The name.
    public var nama: String?
    /// The address that signs in.
    public var email: String?
    /// The telephone number; empty for none.
    public var nomorTelepon: String?
    /// The postal address; empty for none.
    public var alamat: String?
    /// What a mentor tells of themself; empty for nothing.
    public var deskripsi: String?

    /// Changes of a profile.
    public init(
        nama: String? = nil, email: String? = nil, nomorTelepon: String? = nil, alamat: String? = nil, deskripsi: String? = nil
    ) {
        self.nama = nama
        self.email = email
        self.nomorTelepon = nomorTelepon
        self.alamat = alamat
        self.deskripsi = deskripsi
    }

    /// Whether it changes nothing.
    public var isEmpty: Bool { self == ProfilEdit() }

    /// The account as it will be.
    public func applied(to user: User) -> User {
        var user = user
        user.nama = nama ?? user.nama
        user.email = email ?? user.email
        user.nomorTelepon = nomorTelepon ?? user.nomorTelepon
        user.alamat = alamat ?? user.alamat
        if let deskripsi, let mentor = user.mentor { user.mentor = mentor.describing(deskripsi) }
        return user
    }

    /// With what stays as it is told too: the classic platform may want every field.
    func filled(from user: User) -> ProfilEdit {
        ProfilEdit(
            nama: nama ?? user.nama, email: email ?? user.email, nomorTelepon: nomorTelepon ?? user.nomorTelepon,
            alamat: alamat ?? user.alamat, deskripsi: deskripsi ?? user.mentor?.deskripsi)
    }
}

/// A picture that a person has chosen of themselves.
public struct FotoUpload: Hashable, Sendable, Codable {
    /// Where the file lies.
    public var path: String
    /// What it is, by its content: a JPEG or a PNG.
    public var kind: BuktiFile.Kind
    /// How many bytes it has, once the store has copied it.
    public var byteCount: Int64?

    /// A picture.
    public init(path: String, kind: BuktiFile.Kind) {
        self.path = path
        self.kind = kind
    }
}

extension Mutation {
    /// The file that goes along: where it lies and what it is; nil where none does.
    public var file: (path: String, kind: BuktiFile.Kind)? {
        switch self {
        case .uploadBukti(let upload): (upload.path, upload.kind)
        case .uploadFoto(let upload): (upload.path, upload.kind)
        default: nil
        }
    }

    /// The same with the copy of its file that the store keeps.
    public func carrying(_ path: String, byteCount: Int64?) -> Mutation {
        switch self {
        case .uploadBukti(var upload):
            (upload.path, upload.byteCount) = (path, byteCount)
            return .uploadBukti(upload)
        case .uploadFoto(var upload):
            (upload.path, upload.byteCount) = (path, byteCount)
            return .uploadFoto(upload)
        default: return self
        }
    }
}

extension Mentor {
    /// The same with other words of theirs.
    fileprivate func describing(_ deskripsi: String) -> Mentor {
        Mentor(
            id: id, userID: userID, rating: rating, biayaPerSesi: biayaPerSesi, deskripsi: deskripsi, status: status,
            jumlahTestimoni: jumlahTestimoni, user: user)
    }
}
