import ChillAjarApp
import Glibc
import Synchronization

/// The mailbox of the app that runs now, for those who outlive it.
final class MailboxSlot: Sendable {
    private let value = Mutex<Mailbox?>(nil)

    var current: Mailbox? {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }

    func post(_ event: AppEvent) { current?.post(event) }
}

/// Where other threads leave events for the loop; each one wakes it.
final class Mailbox: EventSource {
    private let events = Mutex<[AppEvent]>([])
    private let wake: @Sendable () -> Void

    /// A mailbox whose owner is woken by that.
    init(wake: @escaping @Sendable () -> Void) {
        self.wake = wake
    }

    func post(_ event: AppEvent) {
        events.withLock { $0.append(event) }
        wake()
    }

    func drain() -> [AppEvent] {
        events.withLock { events in
            defer { events.removeAll(keepingCapacity: true) }
            return events
        }
    }
}
