/// A defect planted in what surrounds the engine: the invariants must find each, or they prove nothing.
enum Fault: String, CaseIterable {
    /// The platform lets a slot be booked twice.
    case doubleSlot
    /// The platform forgets which keys it has answered.
    case forgottenKeys
    /// The store forgets what a row depends on.
    case ignoredDependency
    /// The store loses a row that it has acknowledged.
    case lostRow
    /// Two programs on one store both have the right to send, to a platform that does not know keys.
    case sharedLease
}
