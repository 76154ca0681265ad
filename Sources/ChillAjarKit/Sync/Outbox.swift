/// The id of a row of the outbox, counted by the store.
public typealias OutboxID = Identifier<OutboxEntry>

/// A mutation on its way: a row of the outbox.
public struct OutboxEntry: Hashable, Sendable {
    /// How far a mutation has come. A row that the server has acknowledged is gone.
    public enum State: Hashable, Sendable {
        /// Waits to be sent.
        case waiting
        /// On its way.
        case sending
        /// Sent, and nobody knows whether it arrived.
        case unclear
        /// Turned down by the server after its form was closed: waits for the person to retry, change or discard it. The reason
        /// is ``OutboxEntry/refusal``.
        case refused
    }

    /// The row.
    public var id: OutboxID
    /// Whose mutation it is.
    public var owner: UserID
    /// The `Idempotency-Key` with which it is sent each time: a UUID.
    public var idempotencyKey: String
    /// What is to change.
    public var mutation: Mutation
    /// How far it has come.
    public var state: State
    /// How often it has been sent.
    public var attempts: Int
    /// What came back last, in technical words.
    public var lastError: String?
    /// Why it was turned down, for the person to be told.
    public var refusal: APIError?
    /// When the person asked for it.
    public var createdAt: Timestamp
    /// The row that must have succeeded before: the booking whose sesi this one is about (``SesiID/outboxID``).
    public var dependsOn: OutboxID?
    /// Not sent before that moment: the person may still take it back.
    public var heldUntil: Timestamp?

    /// A row.
    public init(
        id: OutboxID, owner: UserID, idempotencyKey: String, mutation: Mutation, state: State = .waiting, attempts: Int = 0,
        lastError: String? = nil, refusal: APIError? = nil, createdAt: Timestamp, dependsOn: OutboxID? = nil,
        heldUntil: Timestamp? = nil
    ) {
        self.id = id
        self.owner = owner
        self.idempotencyKey = idempotencyKey
        self.mutation = mutation
        self.state = state
        self.attempts = attempts
        self.lastError = lastError
        self.refusal = refusal
        self.createdAt = createdAt
        self.dependsOn = dependsOn
        self.heldUntil = heldUntil
    }
}
