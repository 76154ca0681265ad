import ChillAjarKit

/// The files of the last proofs that were looked at, and of the next one.
struct BuktiCache: Sendable {
    /// What is known of a file.
    enum Entry: Sendable {
        case loading
        case loaded([UInt8])
        case failed(APIError)
    }

    static let maximumFiles = 8
    static let maximumBytes = 24 << 20

    private var entries: [BuktiVersion: Entry] = [:]
    /// The least recently used first.
    private var order: [BuktiVersion] = []
    /// For which proof the file of a transaksi was asked: an answer is that one's, even when the proof was replaced meanwhile.
    private var asked: [TransaksiID: BuktiVersion] = [:]

    subscript(version: BuktiVersion) -> Entry? { entries[version] }

    func bytes(_ version: BuktiVersion) -> [UInt8]? {
        if case .loaded(let bytes) = entries[version] { bytes } else { nil }
    }

    /// How a file stands to the person: what can be done with it follows from that.
    enum Standing: Hashable, Sendable {
        case awaited
        case failed
        /// The server has none.
        case gone
        case picture
        /// One that no terminal draws; of no known kind, it is not even a document.
        case document(BuktiFile.Kind?)
    }

    func standing(_ version: BuktiVersion) -> Standing {
        switch entries[version] {
        case nil, .loading: return .awaited
        case .failed(.notFound): return .gone
        case .failed: return .failed
        case .loaded(let bytes):
            let kind = BuktiFile.Kind(content: bytes)
            return kind?.isPicture == true ? .picture : .document(kind)
        }
    }

    func isLoading(_ version: BuktiVersion) -> Bool {
        if case .loading = entries[version] { true } else { false }
    }

    /// The same about one proof alone, for a screen that shows no other.
    func only(_ version: BuktiVersion) -> BuktiCache {
        var cache = BuktiCache()
        cache.entries = entries.filter { $0.key == version }
        cache.order = order.filter { $0 == version }
        cache.asked = asked.filter { $0.key == version.id }
        return cache
    }

    /// Notes that a file is needed; true when it must be fetched.
    mutating func want(_ version: BuktiVersion) -> Bool {
        // Another proof of the same transaksi is of no use any more.
        for old in order where old.id == version.id && old != version { forget(old) }
        order.removeAll { $0 == version }
        order.append(version)
        guard entries[version] == nil, asked[version.id] == nil else { return false }
        entries[version] = .loading
        asked[version.id] = version
        return true
    }

    /// Takes a file, or why there is none, for the proof that was asked for.
    mutating func take(_ id: TransaksiID, _ entry: Entry) {
        guard let version = asked.removeValue(forKey: id), isLoading(version) else { return }
        entries[version] = entry
        while let oldest = order.first, oldest != version, order.count > Self.maximumFiles || totalBytes > Self.maximumBytes {
            forget(oldest)
        }
    }

    /// Forgets what was asked for: with another session no answer comes any more.
    mutating func forgetAsked() {
        for version in asked.values where isLoading(version) { forget(version) }
        asked = [:]
    }

    /// Forgets failures, so that what is wanted next is fetched again.
    mutating func forgetFailures() {
        for (version, entry) in entries { if case .failed = entry { forget(version) } }
    }

    private mutating func forget(_ version: BuktiVersion) {
        entries[version] = nil
        order.removeAll { $0 == version }
    }

    private var totalBytes: Int {
        entries.values.reduce(0) { sum, entry in
            if case .loaded(let bytes) = entry { sum + bytes.count } else { sum }
        }
    }
}
