import Synchronization

/// How attempts at jobs have ended since the start.
final class JobTally: Sendable {
    /// What is counted.
    struct Key: Hashable, Sendable {
        let jenis: JobKind
        let ending: Ending
    }

    enum Ending: String, Sendable {
        case done
        case obsolete
        case retry
        case dead
    }

    private let counts = Mutex<[Key: Int]>([:])

    func count(_ jenis: JobKind, _ outcome: JobOutcome) {
        let ending: Ending =
            switch outcome {
            case .done: .done
            case .obsolete: .obsolete
            case .retry: .retry
            case .dead: .dead
            }
        counts.withLock { $0[Key(jenis: jenis, ending: ending), default: 0] += 1 }
    }

    /// The counts as they are now.
    var snapshot: [Key: Int] { counts.withLock { $0 } }
}
