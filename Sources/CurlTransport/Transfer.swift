import CCurl
import ChillAjarKit
import Glibc

/// One request on its way. After it was posted only the network thread touches it.
final class Transfer: @unchecked Sendable {
    typealias Outcome = Result<TransportResponse, TransportFailure>

    let prepared: PreparedRequest
    let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    /// Who waits for the outcome; taken when it is told.
    var waiter: CheckedContinuation<Outcome, Never>?
    /// Set by whoever stops the transfer, before libcurl says in its own words that it was stopped.
    var failure: TransportFailure?
    var isCancelled = false
    /// How often the request was about to leave: more than once when libcurl sends it again.
    var requestsBegun = 0
    /// The easy handle, the list of header lines and the form, while it runs.
    var easy: UnsafeMutableRawPointer?
    var headerLines: UnsafeMutablePointer<curl_slist>?
    var form: OpaquePointer?

    private(set) var answer = Answer()
    private let progress: (@Sendable (TransferProgress) -> Void)?
    private var progressClock = ProgressClock()

    /// Takes the body of a stream of events.
    private let receive: (@Sendable ([UInt8]) -> Void)?

    init(
        _ prepared: PreparedRequest, progress: (@Sendable (TransferProgress) -> Void)? = nil,
        receive: (@Sendable ([UInt8]) -> Void)? = nil
    ) {
        self.prepared = prepared
        self.progress = progress
        self.receive = receive
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        errorText.deallocate()
    }

    var wantsProgress: Bool { progress != nil }

    /// Tells the outcome, once.
    func finish(_ outcome: Outcome) {
        waiter?.resume(returning: outcome)
        waiter = nil
    }

    /// Takes bytes of the answer's body. False when there are too many.
    func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if let receive, answer.isEventStream {
            receive(Array(bytes))
            return true
        }
        guard answer.body.count + bytes.count <= prepared.request.maximumAnswerBytes else {
            failure = .tooLarge
            return false
        }
        answer.body.append(contentsOf: bytes)
        return true
    }

    /// Takes a line of the answer's head. False when the head is absurdly long.
    func receiveHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        guard answer.takeHeaderLine(line) else {
            failure = .tooLarge
            return false
        }
        return true
    }

    /// Tells how much was sent, at most 25 times a second, and when all of it was.
    func reportProgress(sent: Int64, total: Int64) {
        guard let progress, let state = progressClock.state(sent: sent, total: total) else { return }
        progress(state)
    }
}

/// Decides when progress is told, and computes the speed.
private struct ProgressClock {
    private static let pauseMilliseconds: Int64 = 40
    private var began: Int64?
    private var told: Int64 = 0
    private var toldBytes: Int64 = -1

    mutating func state(sent: Int64, total: Int64) -> TransferProgress? {
        guard sent > 0, sent != toldBytes else { return nil }
        let now = monotonicMilliseconds()
        let began = self.began ?? now
        self.began = began
        guard toldBytes < 0 || sent == total || now - told >= Self.pauseMilliseconds else { return nil }
        told = now
        toldBytes = sent
        return TransferProgress(
            sentBytes: sent, totalBytes: max(total, 0), bytesPerSecond: sent * 1000 / max(now - began, 1))
    }

    private func monotonicMilliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
