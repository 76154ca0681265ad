extension SyncEngine {
    /// Makes one call as a person or as nobody, notes how the server can be reached, and ends the session on a 401.
    func ask<Value>(
        _ call: Call<Value>, as session: Session?, key: String? = nil, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws(APIError) -> Value {
        var session = session
        if let asked = session { session = try await freshened(asked) }
        var result = await exchange(call, token: session?.token, key: key, progress: progress)
        if case .failure(.unauthorized) = result, let refused = session, let other = try await otherToken(than: refused) {
            session = other
            result = await exchange(call, token: other.token, key: key, progress: progress)
        }
        switch result {
        case .success(let value):
            note(nil)
            return value
        case .failure(let error):
            note(error)
            if case .unauthorized = error, let session { endSession(session) }
            throw error
        }
    }

    /// Sends and decodes away from the actor: a large list takes long to decode, and the engine must answer meanwhile.
    nonisolated func exchange<Value>(
        _ call: Call<Value>, token: String?, key: String? = nil, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async -> Result<Value, APIError> {
        let request = call.request(to: server, token: token, idempotencyKey: key)
        do throws(TransportFailure) {
            let response = try await transport.send(request, progress: progress)
            if let date = response.header("Date") { await note(date: date) }
            do throws(APIError) {
                return .success(try call.value(of: response))
            } catch {
                return .failure(error)
            }
        } catch {
            return .failure(APIError(error))
        }
    }

    /// What the platform offers; asked once, and again after a connection has come back.
    func platform() async throws(APIError) -> Capabilities {
        if let capabilities { return capabilities }
        let asking = askingCapabilities ?? Task { await exchange(PlatformCalls.capabilities(), token: nil) }
        askingCapabilities = asking
        let result = await asking.value
        askingCapabilities = nil
        let learnt = learn(result)
        if let capabilities { return capabilities }
        return try learnt.get()
    }

    /// Takes in the answer to the question what the platform offers: 404 is the classic platform's.
    @discardableResult
    func learn(_ result: Result<Capabilities, APIError>) -> Result<Capabilities, APIError> {
        switch result {
        case .success(let offered): return know(offered)
        case .failure(.notFound): return know(.classic)
        case .failure(let error) where error.isOfAnotherAnswerer:
            lose(toCaptive: true)
            return .failure(.unreachable("the answer is not a platform's: \(error)"))
        case .failure(let error):
            note(error)
            return .failure(error)
        }
    }

    private func know(_ offered: Capabilities) -> Result<Capabilities, APIError> {
        if toldCapabilities != offered { emit(.capabilities(offered)) }
        (capabilities, toldCapabilities) = (offered, offered)
        note(nil)
        follow()
        return .success(offered)
    }

    /// Draws from the end of a call how the server can be reached.
    func note(_ error: APIError?) {
        switch error {
        case .unreachable, .unclear: lose()
        // RFC 6585: the network's answer, not the platform's.
        case .server(511, _): lose(toCaptive: true)
        case .server(let status, _) where status >= 500:
            if case .unwell(_, status) = connection { return }
            answered(.unwell(since: clock(), status: status))
        case .tooMany:
            if case .unwell(_, 429) = connection { return }
            answered(.unwell(since: clock(), status: 429))
        case .cancelled, .unreadableFile, .refusedAddress: break
        default:
            if case .online = connection { return }
            answered(.online(clock()))
        }
    }

    /// Compares the clocks. What an answer took on its way is not known, and little beside a clock that is wrong.
    private func note(date: String) {
        guard let moment = Timestamp(httpDate: date) else { return }
        let offset = moment.seconds(since: clock())
        // The header has whole seconds, cut off: what lies within its grain is no difference, and what does not is a second more.
        clockOffset = abs(offset) <= 5 ? 0 : offset + 1
    }

    /// The platform cannot be reached any more, or still not.
    private func lose(toCaptive isCaptive: Bool = false) {
        defer { startProbe() }
        switch connection {
        case .offline(let since) where isCaptive: connection = .captive(since: since)
        case .captive(let since) where !isCaptive: connection = .offline(since: since)
        case .offline, .captive: return
        case .unknown, .online, .unwell:
            connection = isCaptive ? .captive(since: clock()) : .offline(since: clock())
            unfollow()
            // Whatever answers next may be another version of the platform.
            capabilities = nil
            probeWait = 1
        }
        emit(.connection(connection))
    }

    private func answered(_ now: Connection) {
        let before = connection
        connection = now
        emit(.connection(now))
        switch before {
        case .offline, .captive: recover()
        case .unwell: pump()
        case .unknown, .online: break
        }
    }

    var isOffline: Bool { connection.isOffline }
}

extension APIError {
    /// Whether no platform answers the question for the capabilities so: a network that wants its own page seen first answers
    /// with 200, 302, 401, 403 or 511 for a platform that cannot be reached.
    fileprivate var isOfAnotherAnswerer: Bool {
        switch self {
        case .unreachable, .unclear, .cancelled, .refusedAddress, .unreadableFile, .tooMany: false
        case .server(let status, _): status < 500 || status == 511
        default: true
        }
    }
}
