/// The people of the demo: `chillajar-server serve --demo` seeds them, `chillajar demo` signs them in. Nothing else knows them.
public enum DemoAccounts {
    /// The folder of the demo's data in which a proof to send lies ready.
    public static let proofFolder = "contoh"

    /// The password of all three.
    public static let password = "chill-ajar-demo"

    /// How the demo's person of a role signs in; nil for a role without one.
    public static func signIn(_ peran: Peran) -> SignIn? {
        switch peran {
        case .pelanggan: SignIn(email: "ayu@chillajar.test", password: password)
        case .mentor: SignIn(email: "bagas@chillajar.test", password: password)
        case .admin: SignIn(email: "rani@chillajar.test", password: password)
        case .unknown: nil
        }
    }
}
