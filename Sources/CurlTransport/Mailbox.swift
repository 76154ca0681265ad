import CCurl
import Glibc

/// What other threads want of the network thread, and the means to wake it.
///
/// A `pthread` lock and not `Synchronization.Mutex`, because the thread has to wait for a condition.
final class Mailbox: @unchecked Sendable {
    enum Message {
        case start(Transfer)
        case cancel(Transfer)
    }

    /// What the network thread found in it.
    struct Content {
        var messages: [Message]
        var isClosed: Bool
    }

    private enum ThreadState {
        case notStarted, running, ended
    }

    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var messages: [Message] = []
    private var isClosed = false
    private var state = ThreadState.notStarted
    private var thread = pthread_t()
    private var multi: UnsafeMutableRawPointer?

    init() {
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        pthread_cond_destroy(changed)
        lock.deallocate()
        changed.deallocate()
    }

    /// Leaves a message, starting the thread when there is none yet. After `close` a transfer is cancelled at once.
    func post(_ message: Message, starting makeThread: () -> NetworkThread) {
        let refused = locked { () -> TransferRefusal? in
            guard !isClosed else { return .closed }
            if state == .notStarted {
                guard start(makeThread()) else { return .noThread }
                state = .running
            }
            messages.append(message)
            wake()
            return nil
        }
        guard let refused, case .start(let transfer) = message else { return }
        transfer.finish(.failure(refused.failure))
    }

    /// Asks the thread to end.
    func close() {
        locked {
            isClosed = true
            wake()
        }
    }

    /// Waits until the thread has ended; returns at once on the thread itself.
    func waitForEnd() {
        locked {
            guard state == .running, pthread_equal(thread, pthread_self()) == 0 else { return }
            while state == .running { pthread_cond_wait(changed, lock) }
        }
    }

    /// Takes what has come. Waits for something when `isIdle`.
    func take(isIdle: Bool) -> Content {
        locked {
            while isIdle, messages.isEmpty, !isClosed { pthread_cond_wait(changed, lock) }
            let content = Content(messages: messages, isClosed: isClosed)
            messages = []
            return content
        }
    }

    /// Says what `post` must wake; nil before it is freed.
    func setWakeable(_ multi: UnsafeMutableRawPointer?) {
        locked { self.multi = multi }
    }

    /// Called by the thread as the last thing it does. What came too late is given back.
    func setEnded() -> [Message] {
        locked {
            state = .ended
            isClosed = true
            pthread_cond_broadcast(changed)
            defer { messages = [] }
            return messages
        }
    }

    private func start(_ body: NetworkThread) -> Bool {
        let context = Unmanaged.passRetained(body)
        guard pthread_create(&thread, nil, runNetworkThread, context.toOpaque()) == 0 else {
            context.release()
            return false
        }
        pthread_detach(thread)
        return true
    }

    private func wake() {
        pthread_cond_broadcast(changed)
        if let multi { cc_multi_wakeup(multi) }
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body()
    }
}
