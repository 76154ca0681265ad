import ChillAjarKit

extension EngineRun {
    /// What came of reading a list.
    enum ReadingEnd: Sendable {
        /// As the platform says now.
        case fresh(Snapshot)
        /// It could not be read; nil where the time was over.
        case failed(APIError?)
    }

    /// Has lists read anew, asking by the state that is known of their copies.
    ///
    /// - Parameter copies: when the copies that are there were read.
    func read(_ resources: [Resource], copies: [Resource: Snapshot], within seconds: Int) async -> [Resource: ReadingEnd] {
        let asked = Timestamp.now
        await perform(.watch(resources))
        for resource in resources {
            // A copy of this moment is not asked for again by itself, but a command is to see what the one before it did.
            let age = copies[resource].map { asked.seconds(since: $0.fetchedAt) }
            if let age, (0...6).contains(age) { await perform(.refresh(resource)) }
        }
        var ends: [Resource: ReadingEnd] = [:]
        let isComplete: Bool? = try? await next(quietFor: seconds) { event in
            switch event {
            case .snapshot(let resource, let snapshot) where snapshot.fetchedAt >= asked: ends[resource] = .fresh(snapshot)
            case .refreshFailed(let resource, let error): ends[resource] = .failed(error)
            default: break
            }
            return resources.allSatisfy { ends[$0] != nil } ? true : nil
        }
        if isComplete == nil {
            for resource in resources where ends[resource] == nil { ends[resource] = .failed(nil) }
        }
        return ends
    }
}
