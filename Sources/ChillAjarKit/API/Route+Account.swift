/// Signing in, and one's own account.
extension Route {
    /// Signs in.
    public static let login = Route(.post, "/login")
    /// Gives the second factor of a sign-in.
    public static let loginOTP = Route(.post, "/login/otp")
    /// Makes an account.
    public static let register = Route(.post, "/register")
    /// Ends the session.
    public static let logout = Route(.post, "/logout")
    /// Trades a refresh token for a new pair.
    public static let refreshToken = Route(.post, "/token/refresh")
    /// Asks for a one-time code to set a forgotten password.
    public static let lupaSandi = Route(.post, "/lupa-sandi")
    /// Sets a forgotten password by the code.
    public static let aturSandi = Route(.post, "/atur-sandi")
    /// Changes the password.
    public static let gantiSandi = Route(.post, "/user/sandi")
    /// Changes one's own profile.
    public static let userProfil = Route(.put, "/user/profil")
    /// Sends a profile picture.
    public static let uploadFoto = Route(.post, "/user/upload-foto")
    /// The person's signed-in devices.
    public static let sesiLoginList = Route(.get, "/user/sesi-login")
    /// Signs a device out.
    public static let deleteSesiLogin = Route(.delete, "/user/sesi-login/{id}")
    /// Whether the account has a second factor.
    public static let otpStatus = Route(.get, "/user/otp")
    /// Begins to set up a second factor.
    public static let otpBegin = Route(.post, "/user/otp")
    /// Confirms the second factor with its first code.
    public static let otpConfirm = Route(.post, "/user/otp/confirm")
    /// Makes new recovery codes.
    public static let otpRecovery = Route(.post, "/user/otp/recovery")
    /// Removes the second factor.
    public static let otpRemove = Route(.delete, "/user/otp")
    /// The person's notifications.
    public static let notifikasiList = Route(.get, "/notifikasi")
    /// Marks a notification as read.
    public static let notifikasiDibaca = Route(.post, "/notifikasi/{id}/dibaca")
    /// Marks every notification as read.
    public static let notifikasiSemuaDibaca = Route(.post, "/notifikasi/dibaca")
}
