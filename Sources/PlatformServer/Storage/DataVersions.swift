import Synchronization

/// How often each table has changed since the start: raised after a commit and before anybody is told of it.
///
/// What is read after a version was taken is at least as new as that version.
final class DataVersions: Sendable {
    fileprivate final class Counter: Sendable {
        let value = Atomic<Int64>(0)
    }

    /// The versions of some tables.
    struct Watch: Sendable {
        fileprivate let counters: [Counter]

        /// Another, higher number after each change of one of the tables. (Each only rises, so their sum tells.)
        var version: Int64 { counters.reduce(0) { $0 + $1.value.load(ordering: .sequentiallyConsistent) } }
    }

    private let counters: [String: Counter]

    /// - Parameter tables: every table of the schema.
    init(tables: [String]) {
        counters = Dictionary(uniqueKeysWithValues: tables.map { ($0, Counter()) })
    }

    /// A watch over some tables; over all of them when a name is unknown, which is never wrong.
    func watch(_ tables: Set<String>) -> Watch {
        let known = tables.compactMap { counters[$0] }
        return Watch(counters: known.count == tables.count ? known : Array(counters.values))
    }

    func raise(_ tables: Set<String>) {
        for table in tables { counters[table]?.value.add(1, ordering: .sequentiallyConsistent) }
    }

    /// Somebody else has written, and nobody knows what.
    func raiseAll() { raise(Set(counters.keys)) }
}
