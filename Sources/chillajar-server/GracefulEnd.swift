import Dispatch
import Glibc
import PlatformServer
import Synchronization

/// The end of a server: in order at the first signal, at once at the second or when it takes too long.
final class GracefulEnd: Sendable {
    /// Seconds that requests have to finish.
    static let patience = 30

    private let temporary: EphemeralFolder?
    private let hasBegun = Mutex(false)

    /// - Parameter temporary: what is to be removed also when the end is a hard one.
    init(_ temporary: EphemeralFolder?) { self.temporary = temporary }

    /// Takes a signal; the closure begins the end in order.
    func take(_ number: Int32, _ begin: () -> Void) {
        let isFirst = hasBegun.withLock { begun in
            defer { begun = true }
            return !begun
        }
        guard isFirst else { return endHard("sinyal kedua / a second signal") }
        Systemd.notify("STOPPING=1")
        say("berhenti: menyelesaikan permintaan. / Stopping: finishing requests.")
        begin()
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.patience)) { [self] in
            endHard("\(Self.patience) detik lewat / seconds passed")
        }
    }

    private func endHard(_ reason: String) {
        say("dihentikan sebelum semua permintaan selesai: \(reason). / Ended before all requests were finished.")
        temporary?.remove()
        _exit(EX_TEMPFAIL)
    }
}
