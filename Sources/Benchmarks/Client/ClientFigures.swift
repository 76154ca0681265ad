/// What was measured of one program.
struct ClientFigures {
    /// Milliseconds from before the fork to the painted list, a start each.
    var starts: [Double] = []
    /// Milliseconds from a key to the last byte drawn for it.
    var keys: [Double] = []
    /// Bytes drawn for a key.
    var bytes: [Double] = []
    /// The same two where the details of a row are in sight, for the row after it; empty for a program that has no details.
    var readings: [Double] = []
    var readingBytes: [Double] = []
    /// Milliseconds from the first of a hundred keys, sent at once, to the last byte drawn for them.
    var bursts: [Double] = []
    /// Bytes drawn for a hundred keys.
    var burstBytes: [Double] = []
    /// Milliseconds from a letter typed into the search to the last byte drawn for it; empty without such a search.
    var letters: [Double] = []
    /// Memory when idle, before any key.
    var memory = ProcessFacts.Memory()
    /// Memory after all keys.
    var memoryAfter = ProcessFacts.Memory()
    /// Milliseconds of CPU in five seconds without a key.
    var idleCPU = 0.0
    /// How often it woke up in them.
    var idleWakes = 0.0
    /// What became of the terminal at each of ``Death/all``.
    var deaths: [Death.Aftermath] = []
}
