import Glibc

/// What the threads of a server count together.
package final class ServerState: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var live = 0
    private var acceptedCount = 0
    private var finished: [TinyRequest] = []

    package init() {
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        pthread_cond_destroy(changed)
        lock.deallocate()
        changed.deallocate()
    }

    var accepted: Int { locked { acceptedCount } }
    var requests: [TinyRequest] { locked { finished } }

    package func connectionBegan(isClient: Bool) {
        locked {
            live += 1
            acceptedCount += isClient ? 1 : 0
        }
    }

    package func connectionEnded() {
        locked {
            live -= 1
            pthread_cond_broadcast(changed)
        }
    }

    func record(_ request: TinyRequest) {
        locked {
            finished.append(request)
            pthread_cond_broadcast(changed)
        }
    }

    package func waitForEnd() {
        locked { while live > 0 { pthread_cond_wait(changed, lock) } }
    }

    func waitForRequests(_ count: Int, seconds: Int) -> Bool {
        var deadline = timespec()
        clock_gettime(CLOCK_REALTIME, &deadline)
        deadline.tv_sec += seconds
        return locked {
            while finished.count < count {
                guard pthread_cond_timedwait(changed, lock, &deadline) == 0 else { return false }
            }
            return true
        }
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body()
    }
}
