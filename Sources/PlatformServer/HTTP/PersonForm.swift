import ChillAjarKit

extension Form {
    /// A new account of that peran, with its password still as it was typed.
    mutating func newPerson(_ peran: Peran) -> (RegistrationDraft, password: String) {
        let nama = requiredText("nama")
        let email = text("email") ?? ""
        note("email", Validation.email(email))
        let password = secret("password")
        note("password", Validation.password(password))
        let telepon = telepon()
        let alamat = text("alamat", maximum: 1000)
        let deskripsi = text("deskripsi", maximum: 5000)
        let biaya = rupiah("biayaPerSesi") ?? .zero
        let user = NewUser(nama: nama, email: email, passwordHash: "", peran: peran, nomorTelepon: telepon, alamat: alamat)
        return (RegistrationDraft(user: user, deskripsi: deskripsi, biayaPerSesi: biaya), password)
    }

    /// What is to be another about a person: a field that was not sent stays as it is.
    mutating func profileChange() -> ProfileChange {
        var change = ProfileChange()
        if has("nama") { change.nama = requiredText("nama") }
        if has("email") {
            let email = text("email") ?? ""
            note("email", Validation.email(email))
            change.email = email
        }
        if has("nomorTelepon") { change.nomorTelepon = .some(telepon()) }
        if has("alamat") { change.alamat = .some(text("alamat", maximum: 1000)) }
        return change
    }

    /// A telephone number as it was given; nil when missing or empty.
    private mutating func telepon() -> String? {
        let telepon = text("nomorTelepon")
        note("nomorTelepon", telepon.flatMap { Validation.telepon($0) })
        return telepon
    }
}
