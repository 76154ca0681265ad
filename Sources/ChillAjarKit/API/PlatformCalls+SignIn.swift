import FoundationEssentials

/// What a platform says to an address and a password, or to a second factor.
public enum SignInAnswer: Sendable {
    /// The person is signed in; the token is good for so many seconds where the platform says so.
    case signedIn(Session, expiresIn: Int?)
    /// The account has a second factor, which is to be given with this challenge.
    case otpRequired(challenge: String)

    /// The session, for whoever knows of no second factor.
    ///
    /// - Throws: ``APIError/forbidden(message:)`` where one is asked for.
    public func session() throws(APIError) -> Session {
        guard case .signedIn(let session, _) = self else { throw APIError.forbidden(message: nil) }
        return session
    }
}

/// A token and its successor's key, as a refresh brings them.
public struct RefreshedTokens: Sendable, Decodable {
    /// The bearer token.
    public let token: String
    /// With what the next one is asked for; it replaces the one that was used.
    public let refreshToken: String
    /// Seconds for which the token is good.
    public let expiresIn: Int

    enum CodingKeys: String, CodingKey {
        case token
        case refreshToken = "refresh_token"
        case expiresIn = "expires_in"
    }
}

/// Signing in, registering, and staying signed in.
extension PlatformCalls {
    /// Signs in; asks for tokens that can be renewed, which the classic platform passes over. Throws
    /// ``APIError/unauthorized(message:)`` for a wrong address or password.
    public static func login(_ signIn: SignIn) throws(APIError) -> Call<SignInAnswer> {
        signingIn(
            .login,
            try .object(["email": .text(signIn.email), "password": .text(signIn.password), "refresh": .truth(true)]))
    }

    /// Gives the second factor: six digits of the person's device, or a recovery code.
    public static func loginOTP(_ code: String, challenge: String) throws(APIError) -> Call<SignInAnswer> {
        signingIn(.loginOTP, try .object(["challenge": .text(challenge), "code": .text(code), "refresh": .truth(true)]))
    }

    /// Asks for a one-time code to set a forgotten password; the answer does not tell whether there is such an account.
    public static func lupaSandi(email: String) throws(APIError) -> Call<Void> {
        .done(.post, Route.lupaSandi.template, body: try .object(["email": .text(email)]))
    }

    /// Sets a forgotten password by the code.
    public static func aturSandi(email: String, code: String, new: String) throws(APIError) -> Call<Void> {
        .done(
            .post, Route.aturSandi.template,
            body: try .object(["email": .text(email), "kode": .text(code), "password_baru": .text(new)]))
    }

    /// Makes an account and signs in. Throws ``APIError/forbidden(message:)`` for an account that was made and may not sign
    /// in yet: a mentor whose application an admin must see first (contract, Part 3).
    public static func register(_ registration: Registration) throws(APIError) -> Call<SignInAnswer> {
        signingIn(
            .register,
            try .object([
                "peran": .text(registration.peran.rawValue), "nama": .text(registration.nama), "email": .text(registration.email),
                "password": .text(registration.password), "nomorTelepon": .text(registration.nomorTelepon),
                "alamat": .text(registration.alamat), "refresh": .truth(true),
            ]))
    }

    /// Trades a refresh token for the next pair. The one that was used is worth nothing from then on: sent again it ends the
    /// session (contract, Part 3, `refresh`).
    public static func refresh(_ refreshToken: String) throws(APIError) -> Call<RefreshedTokens> {
        .json(.post, Route.refreshToken.template, body: try .object(["refresh_token": .text(refreshToken)]))
    }

    private static func signingIn(_ route: Route, _ body: TransportRequest.Body) -> Call<SignInAnswer> {
        Call(route.method, route.template, body: body) { response in
            try JSONDecoder().decode(SignInBody.self, from: Data(response.body)).answer()
        }
    }
}

/// The body of an answer to signing in. After a registration the pelanggan or mentor stands beside the user, not in it.
private struct SignInBody: Decodable {
    let message: String?
    let token: String?
    let refreshToken: String?
    let expiresIn: Int?
    let challenge: String?
    let user: User?
    let pelanggan: Pelanggan?
    let mentor: Mentor?

    enum CodingKeys: String, CodingKey {
        case message, token, challenge, user, pelanggan, mentor
        case refreshToken = "refresh_token"
        case expiresIn = "expires_in"
    }

    func answer() throws(APIError) -> SignInAnswer {
        if token == nil, let challenge { return .otpRequired(challenge: challenge) }
        guard var user else { throw APIError.unreadableAnswer("a sign-in without a user") }
        guard let token else { throw APIError.forbidden(message: message) }
        user.pelanggan = user.pelanggan ?? pelanggan
        user.mentor = user.mentor ?? mentor
        return .signedIn(Session(user: user, token: token, refreshToken: refreshToken), expiresIn: expiresIn)
    }
}
