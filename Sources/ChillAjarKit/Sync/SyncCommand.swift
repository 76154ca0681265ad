/// What the app asks of the sync engine.
public enum SyncCommand: Hashable, Sendable {
    /// Signs in and keeps the session.
    case signIn(SignIn)
    /// Makes an account and signs in.
    case register(Registration)
    /// Gives up a sign-in that has not been answered.
    case cancelSignIn
    /// Ends the session here and on the server; the person's copies are forgotten. What has not arrived is kept until they sign in
    /// here again, or with `discarding` dropped; what is on its way may arrive all the same.
    case signOut(discarding: Bool)
    /// Says which lists are in sight: they are read now if they are old, and again from time to time, until the next `watch`.
    case watch([Resource])
    /// Says whether somebody sits before the screen; while nobody does, lists are read seldom.
    case attend(Bool)
    /// Reads a list now.
    case refresh(Resource)
    /// Puts a mutation into the outbox and sends it. The ticket comes back in the events that tell how it went.
    case submit(Mutation, ticket: Ticket)
    /// Sends a row of the outbox now: one that was refused, or waits.
    case retry(OutboxID)
    /// Drops a row of the outbox, and those that depend on it. One whose outcome is unclear may have arrived all the same.
    case discard(OutboxID)
    /// Puts a changed mutation in the place of a row that was refused or waits, and sends it.
    case resubmit(OutboxID, Mutation, ticket: Ticket)
    /// Looks for kursus by words, in the copies on this computer.
    case search(String)
    /// Gives the second factor that ``SyncEvent/otpRequired`` has asked for: a code, or a recovery code.
    case answerOTP(String)
    /// Stops a mutation that is on its way.
    case cancel(Ticket)
    /// Fetches the file of a payment proof: any for an admin, one of their own for a pelanggan.
    case fetchBukti(TransaksiID)
    /// Fetches the testimoni of a mentor.
    case fetchTestimoni(MentorID)
    /// Keeps what was typed into a form, or forgets it.
    case saveDraft(String?, name: String)
    /// Tries again at once what waits for the connection.
    case retryNow
    /// Looks at the outbox anew: another program on the same store may have changed it.
    case lookAgain
    /// For how many seconds mutations of a kind may be taken back before they leave, from the next one on.
    case hold([Mutation.Kind: Int])
    /// Asks something of the person's own account at once; the answer comes under the ticket.
    case ask(AkunQuestion, ticket: Ticket)
    /// Reads the person's own profile; told as ``SyncEvent/session(_:)`` where it has changed.
    case refreshProfil
    /// Fetches a picture of a person by the path that ``User/fotoProfil`` names.
    case fetchFoto(String)
}

/// A number that the app gives to a mutation, to know its events again. The app's own count from 0; those below zero are of
/// mutations that an earlier run of the program has left in the outbox, or that were turned down while somebody else was
/// signed in.
public struct Ticket: Hashable, Sendable {
    /// The number.
    public let number: Int

    /// A ticket of a number.
    public init(_ number: Int) {
        self.number = number
    }
}

/// What the sync engine tells the app, in the order in which it happened.
public enum SyncEvent: Hashable, Sendable {
    /// Who is signed in now; nil for nobody.
    case session(Session?)
    /// Signing in or registering did not succeed; nothing has changed.
    case signInFailed(APIError)
    /// The session ended on the server: the password is needed again, nothing is lost.
    case sessionEnded
    /// A list, from the copy or from the server.
    case snapshot(Resource, Snapshot)
    /// A list is being read.
    case refreshing(Resource)
    /// A list could not be read; the copy stands.
    case refreshFailed(Resource, APIError)
    /// How the server can be reached.
    case connection(Connection)
    /// What the platform offers.
    case capabilities(Capabilities)
    /// The person's mutations that the server has not acknowledged, oldest first.
    case outbox([OutboxEntry])
    /// How far the upload of a mutation is.
    case progress(Ticket, TransferProgress)
    /// The server has acknowledged a mutation.
    case done(Ticket, MutationResult)
    /// A mutation is kept and goes by itself as soon as it can: the server cannot be reached now, another must go before it, or
    /// the person may still take it back (``OutboxEntry/heldUntil``). What comes of it is told under the same ticket.
    case queued(Ticket, OutboxEntry)
    /// A row that had been queued was turned down; it stays in the outbox until the person decides.
    case refused(OutboxEntry)
    /// The platform's answer to a sign-in: the account has a second factor.
    case otpRequired
    /// The kursus that were found for these words, the best first.
    case found(String, [KursusID])
    /// A mutation was refused, stopped, or could not be sent. Its row is kept in the outbox only while the outcome is unclear.
    case failed(Ticket, Mutation, APIError)
    /// The file of a payment proof has come.
    case bukti(TransaksiID, [UInt8])
    /// The file of a payment proof could not be fetched.
    case buktiFailed(TransaksiID, APIError)
    /// The testimoni of a mentor.
    case testimoni(MentorID, [Testimoni])
    /// The testimoni of a mentor could not be fetched; a guest gets `.unauthorized` on platforms that ask for a sign-in.
    case testimoniFailed(MentorID, APIError)
    /// What was typed into a form, by its name, from the store.
    case draft(name: String, text: String)
    /// What the platform says to a question of the account.
    case answered(Ticket, AkunAnswer)
    /// A question of the account was not answered, or with a refusal. After ``APIError/unclear(_:)`` it may have had its effect.
    case declined(Ticket, APIError)
    /// The picture of a person has come, or was kept.
    case foto(String, [UInt8])
    /// There is no picture of a person to be had.
    case fotoFailed(String, APIError)
    /// The store on this computer failed; the reason is technical.
    case storeFailed(String)
    /// The person's command for secrets failed. After a failure to give the tokens back ``sessionEnded`` follows.
    case secretsFailed(SecretFailure)
}

/// What an acknowledged mutation brought.
public enum MutationResult: Hashable, Sendable {
    /// The sesi that was booked, as the server echoes it.
    case sesi(Sesi)
    /// The transaksi that holds the proof.
    case transaksi(Transaksi)
    /// The slot that was added or changed.
    case jadwal(JadwalKursus)
    /// The review.
    case testimoni(Testimoni)
    /// The person as the platform knows them now.
    case user(User)
    /// Nothing but that it is done.
    case done
}

/// How the server can be reached.
public enum Connection: Hashable, Sendable {
    /// Nothing has been asked yet.
    case unknown
    /// The last answer was a good one, at that moment.
    case online(Timestamp)
    /// No answer since that moment.
    case offline(since: Timestamp)
    /// Something answers since that moment that is not the platform: a network that wants its own page seen first (a captive
    /// portal, RFC 8952).
    case captive(since: Timestamp)
    /// It answers, with errors of its own (5xx) or that it was asked too often (429), since that moment.
    case unwell(since: Timestamp, status: Int)

    /// Whether the platform cannot be reached now.
    public var isOffline: Bool {
        switch self {
        case .offline, .captive: true
        case .unknown, .online, .unwell: false
        }
    }
}
