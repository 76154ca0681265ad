import ChillAjarKit

/// The lists that were read last, so that the screens, which need one before the first frame, and the engine, which asks for it
/// right after, share one array instead of reading 2,000 kursus twice.
///
/// Unlocked: touched only by who holds the database.
final class RecentLists: @unchecked Sendable {
    /// A list as it was written at some moment; another process may write another at any time.
    struct Key: Hashable {
        let resource: Resource
        let id: Int64
        let fetchedAt: Timestamp
    }

    private var contents: [Key: ResourceContent] = [:]

    func content(_ key: Key) -> ResourceContent? { contents[key] }

    /// Keeps a list instead of what was kept of the resource before.
    func keep(_ content: ResourceContent, as key: Key) {
        guard contents[key] == nil else { return }
        drop(key.resource)
        contents[key] = content
    }

    func drop(_ resource: Resource) { contents = contents.filter { $0.key.resource != resource } }

    func dropAll() { contents = [:] }
}
