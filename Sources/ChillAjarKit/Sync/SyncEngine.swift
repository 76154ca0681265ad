/// Keeps the copies on this computer and the platform in step: reads what is in sight, sends what the person asks for, and
/// tells the app in the order in which it happened.
///
/// It knows no clock, no socket and no disk: all of them are given to it. Every call of it is short; what takes long runs in
/// tasks of its own and comes back as events. After ``stop()`` it says nothing more.
public actor SyncEngine {
    let server: Server
    let transport: any Transport
    let store: any SyncStore
    let clock: @Sendable () -> Timestamp
    let sleep: @Sendable (Duration) async throws -> Void
    let newKey: @Sendable () -> String
    var holds: [Mutation.Kind: Int]
    let purpose: SyncPurpose
    let random: @Sendable () -> Double
    private let tell: @Sendable (SyncEvent) -> Void

    /// Who is signed in, with the token that the server takes.
    var session: Session?
    /// Whose session the server has ended; their copies stay until somebody signs out.
    var endedOwner: UserID?
    /// Counts changes of the person: what was asked for one must not be shown to the next.
    var generation = 0
    /// The sign-out that is on its way to the server.
    var farewell: Task<Void, Never>?
    var signingIn: Task<Void, Never>?
    /// What a second factor is to be given with.
    var challenge: String?
    /// The tokens that this sign-in has had so far: a renewed one is no other sign-in.
    var ownTokens: Set<String> = []
    var renewing: Task<Result<Session, APIError>, Never>?

    var capabilities: Capabilities?
    var toldCapabilities: Capabilities?
    var askingCapabilities: Task<Result<Capabilities, APIError>, Never>?
    var connection = Connection.unknown
    var probe: Task<Void, Never>?
    /// Seconds until a server that does not answer is asked again.
    var probeWait = 1.0

    var watched: [Resource] = []
    var isAttended = true
    var following = Following()
    /// How far the platform's clock is before this computer's, seconds: it may be days.
    var clockOffset: Int64 = 0
    var readings: [Resource: Reading] = [:]

    /// What this run knows of the rows of the outbox.
    var deliveries: [OutboxID: Delivery] = [:]
    /// The loop that sends them, and whether it is to look once more.
    var pumping: Task<Void, Never>?
    var wantsPumping = false
    /// Whether nothing is held back any longer.
    var isHurried = false
    /// The row that is on its way.
    var sending: OutboxID?
    var sendingTask: Task<[Resource], Never>?
    /// Wakes the loop when time has made a row ready.
    var alarm: Task<Void, Never>?
    /// Nothing is sent before that moment: the platform has asked for it.
    var pausedUntil: Timestamp?
    /// Rows that are done and still to be removed from the store, with the rows that depended on them.
    var closing: [OutboxID: [OutboxEntry]] = [:]
    /// The sesi that the platform has made of the bookings of this run.
    var booked: [OutboxID: SesiID] = [:]
    private var toldRows: [OutboxEntry]?

    var fetchingBukti: Set<TransaksiID> = []
    var fetchingTestimoni: Set<MentorID> = []
    var fetchingFoto: Set<String> = []
    private var isStopped = false

    /// An engine for one server.
    ///
    /// - Parameters:
    ///   - server: the platform.
    ///   - transport: what carries requests to it.
    ///   - store: what is kept on this computer of that platform.
    ///   - clock: the present moment.
    ///   - sleep: waits so long, or throws when its task is cancelled.
    ///   - newKey: a new UUID for every mutation.
    ///   - holds: for how many seconds mutations of a kind may be taken back before they leave.
    ///   - purpose: what for: a command of the shell does less by itself than the screens do.
    ///   - random: a number of 0..<1, for times that many clients must not share.
    ///   - emit: takes the events, one after the other; called on the engine's own executor, so it must be short.
    public init(
        server: Server, transport: any Transport, store: any SyncStore, clock: @escaping @Sendable () -> Timestamp,
        sleep: @escaping @Sendable (Duration) async throws -> Void, newKey: @escaping @Sendable () -> String,
        holds: [Mutation.Kind: Int] = [:], purpose: SyncPurpose = .screens,
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
        emit: @escaping @Sendable (SyncEvent) -> Void
    ) {
        self.server = server
        self.transport = transport
        self.store = store
        self.clock = clock
        self.sleep = sleep
        self.newKey = newKey
        self.holds = holds
        self.purpose = purpose
        self.random = random
        tell = emit
    }

    /// Tells what the store holds (session, outbox, drafts), asks what the platform offers, and settles what an earlier run
    /// has left. Waits for nothing on the network.
    public func start() async {
        session = attempt { () throws(StoreFailure) in try store.session() } ?? nil
        if session == nil, let user = attempt({ () throws(StoreFailure) in try knownUser() }) ?? nil {
            return wake(withoutTokensOf: user)
        }
        ownTokens = Set([session?.token].compactMap { $0 })
        emit(.session(session))
        tellOutbox(of: session?.user.id)
        tellDrafts(of: nil)
        if let session {
            tellDrafts(of: session.user.id)
        }
        pump()
    }

    /// Does what the app asks, or begins it; never waits for the network.
    public func perform(_ command: SyncCommand) {
        guard !isStopped else { return }
        switch command {
        case .signIn(let signIn): enter { () throws(APIError) in try PlatformCalls.login(signIn) }
        case .register(let registration): enter { () throws(APIError) in try PlatformCalls.register(registration) }
        case .signOut(let isDiscarding): signOut(discarding: isDiscarding)
        case .watch(let resources): watch(resources)
        case .refresh(let resource): refresh(resource)
        case .submit(let mutation, let ticket): submit(mutation, ticket: ticket)
        case .cancel(let ticket): cancel(ticket)
        case .fetchBukti(let transaksi): fetchBukti(transaksi)
        case .fetchTestimoni(let mentor): fetchTestimoni(mentor)
        case .saveDraft(let text, let name): saveDraft(text, name: name)
        case .retryNow: retryNow()
        case .lookAgain: lookAgain()
        case .retry(let row): retry(row)
        case .discard(let row): discard(row)
        case .resubmit(let row, let mutation, let ticket): resubmit(row, mutation, ticket: ticket)
        case .search(let words): search(words)
        case .attend(let isAttended): attend(isAttended)
        case .answerOTP(let code): answerOTP(code)
        case .cancelSignIn: cancelSignIn()
        case .ask(let question, let ticket): ask(question, ticket: ticket)
        case .refreshProfil: refreshProfil()
        case .hold(let holds): self.holds = holds
        case .fetchFoto(let path): fetchFoto(path)
        }
    }

    /// Stops everything and says nothing more. What is on its way stays in the outbox and is settled at the next start.
    /// Returns when a sign-out that has just begun has reached the server, or could not.
    public func stop() async {
        isStopped = true
        signingIn?.cancel()
        probe?.cancel()
        askingCapabilities?.cancel()
        for reading in readings.values { reading.cancel() }
        alarm?.cancel()
        sendingTask?.cancel()
        unfollow()
        await farewell?.value
    }

    /// Whether ``stop()`` was called.
    var isOver: Bool { isStopped }

    func emit(_ event: SyncEvent) {
        if !isStopped { tell(event) }
    }

    /// Uses the store; a failure is told and reads as nil.
    func attempt<T>(_ body: () throws(StoreFailure) -> T) -> T? {
        do throws(StoreFailure) {
            return try body()
        } catch {
            if case .secrets(let failure) = error.kind {
                emit(.secretsFailed(failure))
            } else {
                emit(.storeFailed(error.reason))
            }
            return nil
        }
    }

    /// Who uses this store, though no tokens are to be had: the screens also go on as whoever the server has signed out.
    private func knownUser() throws(StoreFailure) -> User? {
        let user = try store.signedIn()
        return user == nil && purpose == .screens ? try store.endedUser() : user
    }

    /// Whoever was signed in is still, but their tokens are not to be had: as after the server has ended the session.
    private func wake(withoutTokensOf user: User) {
        endedOwner = user.id
        let rows = rows(of: user.id)
        toldRows = rows
        emit(.outbox(rows))
        tellDrafts(of: nil)
        tellDrafts(of: user.id)
        emit(.sessionEnded)
    }

    /// Tells a person's rows where they have changed, and says whether they have.
    @discardableResult
    func tellOutbox(of owner: UserID?) -> Bool {
        guard owner == session?.user.id else { return false }
        var rows: [OutboxEntry] = []
        if let owner {
            guard let kept = attempt({ () throws(StoreFailure) in try store.outbox(owner: owner) }) else { return false }
            rows = kept.filter { closing[$0.id] == nil }
        }
        guard rows != toldRows else { return false }
        toldRows = rows
        emit(.outbox(rows))
        return true
    }

    /// A factor of 0.8 to 1.2 for a time to wait.
    func jitter() -> Double { 0.8 + 0.4 * random() }

    func tellDrafts(of owner: UserID?) {
        for draft in attempt({ () throws(StoreFailure) in try store.drafts(owner: owner) }) ?? [] {
            emit(.draft(name: draft.name, text: draft.text))
        }
    }

    private func saveDraft(_ text: String?, name: String) {
        // What is typed after the server has ended the session is still that person's.
        let owner = session?.user.id ?? endedOwner
        attempt { () throws(StoreFailure) in try store.saveDraft(text, name: name, owner: owner) }
    }
}
