import ChillAjarKit
import TerminalUI

/// Taking back what is held for a few seconds before it is sent.
extension App {
    /// A row that may still be taken back.
    struct Undoable: Sendable {
        let row: OutboxID
        let title: SafeText
        /// The same in fewer and fewer words.
        let shorter: [SafeText]
        let until: Timestamp
    }

    /// Takes in what an event says of rows that are held.
    mutating func followUndoable(_ event: SyncEvent) -> [Effect] {
        switch event {
        case .queued(_, let row):
            guard let until = row.heldUntil, until > world.now else { return [] }
            let words = MutationWords(world)
            undoable.append(
                Undoable(
                    row: row.id, title: words.title(row.mutation), shorter: words.shorter(row.mutation), until: until))
            return [.wake(afterSeconds: 1)]
        case .outbox(let rows):
            let held = Set(rows.filter { $0.state == .waiting }.map(\.id))
            undoable.removeAll { !held.contains($0.row) }
        default: break
        }
        return []
    }

    /// Lets a second pass: what can be taken back no longer is forgotten.
    mutating func countDown() -> [Effect] {
        guard !undoable.isEmpty else { return [] }
        undoable.removeAll { $0.until <= world.now }
        return undoable.isEmpty ? [] : [.wake(afterSeconds: 1)]
    }

    /// Takes the last one back; nil where there is none.
    mutating func undo() -> [Effect]? {
        undoable.removeAll { $0.until <= world.now }
        guard let last = undoable.popLast() else { return nil }
        return show(Toast(OutboxStrings(world.language).undone, .success)) + [.sync(.discard(last.row))]
    }
}
