/// A person of the classic platform's stub.
public struct ClassicAccount: Sendable {
    /// The name that is shown.
    public let nama: String
    /// What they sign in with.
    public let email: String
    /// Their password.
    public let password = "rahasia123"
    /// Their phone.
    public let nomorTelepon: String
    /// `admin`, `mentor` or `pelanggan`.
    public let peran: String

    /// A pelanggan without a sesi; pelanggan 1, user 2.
    public static let pelanggan = ClassicAccount("Ayu Lestari", "ayu@contoh.test", "081200000001", "pelanggan")
    /// A pelanggan with sesi in every status; pelanggan 2, user 3.
    public static let otherPelanggan = ClassicAccount("Joko Susilo", "joko@contoh.test", "081200000002", "pelanggan")
    /// The mentor of kursus 1, 4 and 7; mentor 1, user 4.
    public static let mentor = ClassicAccount("Dimas Arya", "dimas@contoh.test", "081200000003", "mentor")
    /// The mentor of kursus 2, 5 and 8; mentor 2, user 5.
    public static let secondMentor = ClassicAccount("Intan Permata", "intan@contoh.test", "081200000004", "mentor")
    /// The mentor of kursus 3 and 6; mentor 3, user 6.
    public static let thirdMentor = ClassicAccount("Gita Savira", "gita@contoh.test", "081200000005", "mentor")
    /// The admin; user 1.
    public static let admin = ClassicAccount("Rani Admin", "admin@contoh.test", "081200000006", "admin")

    private init(_ nama: String, _ email: String, _ nomorTelepon: String, _ peran: String) {
        self.nama = nama
        self.email = email
        self.nomorTelepon = nomorTelepon
        self.peran = peran
    }
}
