/// What is asked of the platform about the person's own account, and answered at once or not at all: secrets go along or come
/// back, and what is secret lies in no outbox, so that none of it can wait for a connection.
public enum AkunQuestion: Hashable, Sendable {
    /// Sets another password; the person's other devices are signed out.
    case changePassword(old: String, new: String)
    /// Sends a one-time code for a forgotten password to the account of an address; asked by nobody in particular.
    case sendPasswordCode(email: String)
    /// Sets a forgotten password by the code.
    case setPassword(email: String, code: String, new: String)
    /// On which devices the person is signed in.
    case devices
    /// Signs a device out.
    case endDevice(SesiLoginID)
    /// Signs out on every device, this one too.
    case endEverywhere
    /// Whether the account has a second factor.
    case otpStatus
    /// Begins to set up a second factor.
    case beginOTP
    /// Turns the second factor on, by its first code.
    case confirmOTP(code: String)
    /// Makes new recovery codes, by a code.
    case renewRecoveryCodes(code: String)
    /// Turns the second factor off, by a code.
    case removeOTP(code: String)
}

/// What the platform says to an ``AkunQuestion``.
public enum AkunAnswer: Hashable, Sendable {
    /// The password is another one now.
    case passwordChanged
    /// A code is on its way, if there is such an account.
    case passwordCodeSent
    /// The new password is good from here on; nobody is signed in with the old one any more.
    case passwordSet
    /// The devices, the one in use among them.
    case devices([SesiLogin])
    /// The device is signed out, or was already.
    case deviceEnded(SesiLoginID)
    /// Every device is signed out; nobody is signed in here any more.
    case everywhereEnded
    /// How it stands with the second factor.
    case otpStatus(OTPStatus)
    /// The secret to be put into an authenticator app.
    case otpSecret(OTPSecret)
    /// The recovery codes, shown this once: the second factor is on.
    case recoveryCodes([String])
    /// The second factor is off.
    case otpRemoved
}
