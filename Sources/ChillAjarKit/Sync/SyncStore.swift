/// What the client keeps on disk between two starts: cache, outbox, drafts, the spool of proofs, and who is signed in.
///
/// One store belongs to one server. Implementations are safe to call from any thread; every call is short, but for those about
/// the session, which may run a command of the person's: three seconds at the most. What belongs to a person is kept by owner, so that a second person of the same computer never sees the first one's rows.
public protocol SyncStore: Sendable {
    /// The copy of a list; `owner` is nil for what everybody sees. Nil when it was never read.
    func snapshot(of resource: Resource, owner: UserID?) throws(StoreFailure) -> Snapshot?
    /// Replaces the copy of a list in one transaction.
    func save(_ snapshot: Snapshot, of resource: Resource, owner: UserID?) throws(StoreFailure)
    /// Notes that the copy of a list was found unchanged at a later moment; does nothing where there is no copy.
    func confirm(_ resource: Resource, owner: UserID?, at: Timestamp, etag: String?) throws(StoreFailure)
    /// Forgets every list and draft of a person. The outbox stays, and with it the spooled proofs that its rows need.
    func forget(owner: UserID) throws(StoreFailure)

    /// Writes a mutation into the outbox, durably, before it is sent; copies its proof into the spool.
    /// The entry that comes back has its id, the spooled path, and the row on which it depends.
    func enqueue(
        _ mutation: Mutation, owner: UserID, idempotencyKey: String, at: Timestamp, heldUntil: Timestamp?
    ) throws(StoreFailure) -> OutboxEntry
    /// Writes a row as it is now: key, mutation, state, attempts, last error, refusal, what it depends on.
    func update(_ entry: OutboxEntry) throws(StoreFailure)
    /// Puts another mutation in the place of one, under another key, waiting and never sent, in one transaction; a proof that does
    /// not lie in the spool yet is copied there, and the one before is dropped.
    func replace(_ row: OutboxEntry, with mutation: Mutation, idempotencyKey: String) throws(StoreFailure) -> OutboxEntry
    /// Removes a row that the server has acknowledged or the person dropped, with its spooled proof, and writes those that
    /// depended on it as they are now, all in one transaction.
    func remove(_ id: OutboxID, updating dependants: [OutboxEntry]) throws(StoreFailure)
    /// A person's rows, oldest first.
    func outbox(owner: UserID) throws(StoreFailure) -> [OutboxEntry]

    /// Takes a right that only one program on this store has at a time. False while another program has it; the right of a
    /// program that has died is free at once. Taking what one has already succeeds.
    func takeLease(_ lease: StoreLease) throws(StoreFailure) -> Bool
    /// Gives a right back.
    func releaseLease(_ lease: StoreLease)

    /// The ids of the kursus in the public copy that have all the words, the best first.
    func searchKursus(_ words: String) throws(StoreFailure) -> [KursusID]
    /// Keeps a file of the platform's (the picture of a proof), or the last answer to a question, under a name; nil removes it.
    func saveFile(_ bytes: [UInt8]?, name: String, owner: UserID?) throws(StoreFailure)
    /// What was kept under a name.
    func file(name: String, owner: UserID?) throws(StoreFailure) -> [UInt8]?

    /// Keeps what was typed into a form under a name; nil removes it.
    func saveDraft(_ text: String?, name: String, owner: UserID?) throws(StoreFailure)
    /// What was typed into a form.
    func draft(name: String, owner: UserID?) throws(StoreFailure) -> String?
    /// Everything that was typed into forms, by name.
    func drafts(owner: UserID?) throws(StoreFailure) -> [Draft]

    /// Keeps who is signed in; nil signs out. The tokens lie in a file of mode 0600 or with the person's own command, never in
    /// the database.
    func saveSession(_ session: Session?) throws(StoreFailure)
    /// Who is signed in, with the tokens.
    func session() throws(StoreFailure) -> Session?
    /// Who is signed in, without what is secret: no command is run for it.
    func signedIn() throws(StoreFailure) -> User?
    /// Keeps that the server has ended the session: the tokens go, who it was stays known until somebody signs in or out.
    func endSession() throws(StoreFailure)
    /// Whose session the server has ended; nobody counts as signed in then.
    func endedUser() throws(StoreFailure) -> User?
}

extension SyncStore {
    /// Who is signed in, where the tokens need no command.
    public func signedIn() throws(StoreFailure) -> User? { try session()?.user }

    /// Forgets who it was.
    public func endSession() throws(StoreFailure) { try saveSession(nil) }

    /// Nobody that is known.
    public func endedUser() throws(StoreFailure) -> User? { nil }

    /// Removes a row on which none depends.
    public func remove(_ id: OutboxID) throws(StoreFailure) { try remove(id, updating: []) }
}

/// What only one program on a store may do at a time.
public enum StoreLease: Hashable, Sendable, CaseIterable {
    /// Sending the outbox.
    case outbox
    /// Trading the refresh token, which is good once.
    case tokens
}

/// What was typed into a form and not yet sent.
public struct Draft: Hashable, Sendable {
    /// The form's name.
    public let name: String
    /// What was typed.
    public let text: String

    /// A form and what was typed into it.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// The store could not do what was asked; the reason is technical.
public struct StoreFailure: Error, Hashable, Sendable {
    /// What kind of failure it is: each asks for another next step.
    public enum Kind: Hashable, Sendable {
        /// The database is damaged or none at all.
        case corrupt
        /// A later version of the program wrote the database.
        case newer
        /// The disk is full.
        case full
        /// The folder or a file in it cannot be opened or written.
        case cannotOpen
        /// A file of the person's that was to be kept cannot be read.
        case unreadableFile(path: String)
        /// The person's command for secrets did not do it; everything else is as it was.
        case secrets(SecretFailure)
        /// Something else.
        case other
    }

    /// What went wrong.
    public let reason: String
    /// What kind of failure it is.
    public let kind: Kind

    /// A failure for a reason.
    public init(_ reason: String, kind: Kind = .other) {
        self.reason = reason
        self.kind = kind
    }
}
