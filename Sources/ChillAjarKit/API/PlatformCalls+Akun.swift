/// One's own account.
extension PlatformCalls {
    /// Changes the person's profile. Sent as a form that is posted in the name of PUT, which every platform takes.
    public static func updateProfil(_ edit: ProfilEdit) -> Call<User> {
        let fields: [(String, String?)] = [
            ("nama", edit.nama), ("email", edit.email), ("nomorTelepon", edit.nomorTelepon), ("alamat", edit.alamat),
            ("deskripsi", edit.deskripsi),
        ]
        var parts = [MultipartPart.field(name: "_method", value: HTTPMethod.put.rawValue)]
        for case (let name, let value?) in fields { parts.append(.field(name: name, value: value)) }
        return .member("user", .post, Route.userProfil.template, body: .multipart(parts))
    }

    /// Sends a picture of the person; the path under which the platform keeps it.
    public static func uploadFoto(_ foto: FotoUpload) -> Call<String> {
        let part = MultipartPart.file(
            name: "foto_profil", fileName: "foto.\(foto.kind.fileExtension)", contentType: foto.kind.contentType, path: foto.path)
        return .member("foto_profil", .post, Route.uploadFoto.template, body: .multipart([part]))
    }

    /// The signed-in pelanggan's own account.
    public static func profilPelanggan() -> Call<User?> { Call<Pelanggan>.json(.get, Route.pelangganProfil.template).map(\.user) }

    /// The signed-in mentor's own account.
    public static func profilMentor() -> Call<Mentor> { .member("mentor", .get, Route.mentorProfil.template) }

    /// Changes the password.
    public static func gantiSandi(old: String, new: String) throws(APIError) -> Call<Void> {
        .done(
            .post, Route.gantiSandi.template,
            body: try .object(["password_lama": .text(old), "password_baru": .text(new)]))
    }

    /// The devices on which the person is signed in.
    public static func sesiLoginList() -> Call<[SesiLogin]> { .list(.get, Route.sesiLoginList.template) }

    /// Signs a device out.
    public static func deleteSesiLogin(_ sesi: SesiLoginID) -> Call<Void> {
        .done(.delete, Route.deleteSesiLogin.path(sesi.value))
    }

    /// Signs out on every device.
    public static func logoutEverywhere() -> Call<Void> { .done(.post, Route.logout.template + "?semua=1") }

    /// Whether the account has a second factor.
    public static func otpStatus() -> Call<OTPStatus> { .json(.get, Route.otpStatus.template) }

    /// Begins to set up a second factor.
    public static func beginOTP() -> Call<OTPSecret> { .json(.post, Route.otpBegin.template) }

    /// Turns the second factor on by its first code; the recovery codes.
    public static func confirmOTP(_ code: String) throws(APIError) -> Call<[String]> {
        .member("recovery_codes", .post, Route.otpConfirm.template, body: try .object(["code": .text(code)]))
    }

    /// Makes new recovery codes.
    public static func renewRecoveryCodes(_ code: String) throws(APIError) -> Call<[String]> {
        .member("recovery_codes", .post, Route.otpRecovery.template, body: try .object(["code": .text(code)]))
    }

    /// Turns the second factor off.
    public static func removeOTP(_ code: String) throws(APIError) -> Call<Void> {
        .done(.delete, Route.otpRemove.template, body: try .object(["code": .text(code)]))
    }

    /// A picture of a person under the path that the account names; nil for what is no such path.
    public static func foto(_ path: String) -> Call<[UInt8]>? {
        guard let file = berkas(path) else { return nil }
        return Call(file.method, file.path) { response in
            // A page of somebody's on the way must not be kept as a picture.
            switch BuktiFile.Kind(content: response.body) {
            case .jpeg, .png: return response.body
            case .pdf, nil: throw APIError.unreadableAnswer("no picture")
            }
        }
    }
}
