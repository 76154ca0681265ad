import CCurl
import ChillAjarKit
import Glibc

/// The body of the network thread: it alone calls libcurl, so nothing of it is locked.
final class NetworkThread {
    private static let pollMilliseconds: CInt = 60_000
    private static let keptHandles = 16

    private let mailbox: Mailbox
    private let options: CurlTransport.Options
    private var multi: UnsafeMutableRawPointer?
    private var running: [UnsafeMutableRawPointer: Transfer] = [:]
    private var spareHandles: [UnsafeMutableRawPointer] = []

    init(mailbox: Mailbox, options: CurlTransport.Options) {
        self.mailbox = mailbox
        self.options = options
    }

    /// Works until the mailbox is closed.
    func run() {
        blockSignals()
        if let missing = cc_load() {
            end(.unreachable(String(cString: missing)))
            return
        }
        guard let multi = cc_multi_init() else {
            end(.unreachable("out of memory"))
            return
        }
        cc_multi_set_long(multi, CURLMOPT_MAXCONNECTS, options.keptConnections)
        self.multi = multi
        mailbox.setWakeable(multi)
        loop(multi)
        mailbox.setWakeable(nil)
        end(.cancelled)
        spareHandles.forEach(cc_easy_cleanup)
        cc_multi_cleanup(multi)
    }

    private func loop(_ multi: UnsafeMutableRawPointer) {
        while true {
            let content = mailbox.take(isIdle: running.isEmpty)
            if content.isClosed {
                giveUp(content.messages, .cancelled)
                return
            }
            content.messages.forEach(handle)
            guard !running.isEmpty else { continue }
            var count: CInt = 0
            cc_multi_perform(multi, &count)
            finishDone(multi)
            if !running.isEmpty { cc_multi_poll(multi, Self.pollMilliseconds) }
        }
    }

    private func handle(_ message: Mailbox.Message) {
        switch message {
        case .start(let transfer): start(transfer)
        case .cancel(let transfer):
            // It may not have been started yet: then `start` sees the mark.
            transfer.isCancelled = true
            if let easy = transfer.easy { finish(easy, .failure(.cancelled)) }
        }
    }

    private func start(_ transfer: Transfer) {
        guard !transfer.isCancelled else { return transfer.finish(.failure(.cancelled)) }
        guard let multi, let easy = spareHandles.popLast() ?? cc_easy_init() else {
            return transfer.finish(.failure(.unreachable("out of memory")))
        }
        transfer.easy = easy
        running[easy] = transfer
        let code = RequestSetup(easy: easy, transfer: transfer, options: options).apply()
        guard code == CURLE_OK else {
            return finish(easy, .failure(TransportFailure(code, hasLeft: false, text: String(cString: cc_easy_strerror(code)))))
        }
        guard cc_multi_add(multi, easy) == CURLM_OK else {
            return finish(easy, .failure(.unreachable("libcurl did not take the request")))
        }
    }

    private func finishDone(_ multi: UnsafeMutableRawPointer) {
        var code = CURLE_OK
        while let easy = cc_multi_next_done(multi, &code) {
            guard let transfer = running[easy] else { continue }
            finish(easy, outcome(of: transfer, easy, code))
        }
    }

    private func outcome(of transfer: Transfer, _ easy: UnsafeMutableRawPointer, _ code: CURLcode) -> Transfer.Outcome {
        if let failure = transfer.failure ?? transfer.prepared.files.lazy.compactMap(\.failure).first { return .failure(failure) }
        guard code == CURLE_OK else {
            let text = String(cString: transfer.errorText)
            let hasLeft = cc_get_long(easy, CURLINFO_REQUEST_SIZE) > 0 || cc_get_offset(easy, CURLINFO_SIZE_UPLOAD_T) > 0
            return .failure(
                TransportFailure(code, hasLeft: hasLeft, text: text.isEmpty ? String(cString: cc_easy_strerror(code)) : text))
        }
        // libcurl takes the end of a connection in the middle of a head for the end of the answer.
        guard transfer.answer.isHeadComplete else { return .failure(.interrupted("the answer's head was cut")) }
        return .success(
            TransportResponse(
                status: cc_get_long(easy, CURLINFO_RESPONSE_CODE), headers: transfer.answer.headers, body: transfer.answer.body))
    }

    /// Takes a transfer out of libcurl's hands, keeps its handle for the next, and tells the outcome.
    private func finish(_ easy: UnsafeMutableRawPointer, _ outcome: Transfer.Outcome) {
        guard let transfer = running.removeValue(forKey: easy) else { return }
        if let multi { cc_multi_remove(multi, easy) }
        cc_easy_reset(easy)
        if let form = transfer.form { cc_mime_free(form) }
        cc_list_free(transfer.headerLines)
        transfer.easy = nil
        transfer.form = nil
        transfer.headerLines = nil
        if spareHandles.count < Self.keptHandles { spareHandles.append(easy) } else { cc_easy_cleanup(easy) }
        transfer.finish(outcome)
    }

    private func end(_ failure: TransportFailure) {
        for easy in Array(running.keys) { finish(easy, .failure(failure)) }
        giveUp(mailbox.setEnded(), failure)
    }

    private func giveUp(_ messages: [Mailbox.Message], _ failure: TransportFailure) {
        for case .start(let transfer) in messages { transfer.finish(.failure(failure)) }
    }

    /// Signals belong to the program's main thread; and OpenSSL writes to sockets without MSG_NOSIGNAL, so that a blocked
    /// SIGPIPE is what keeps a server's hanging up from ending the program.
    private func blockSignals() {
        var blocked = sigset_t()
        sigfillset(&blocked)
        // A crash of a thread that blocks its signal ends the program past the handler that gives the terminal back.
        for crash in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGSYS, SIGABRT] { sigdelset(&blocked, crash) }
        pthread_sigmask(SIG_SETMASK, &blocked, nil)
    }
}

/// Where the thread begins.
func runNetworkThread(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<NetworkThread>.fromOpaque(context).takeRetainedValue().run()
    return nil
}
