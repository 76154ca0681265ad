/// Tokens end within the hour on a platform that renews them: the engine trades them in time, one request for all who wait.
extension SyncEngine {
    /// A token that ends sooner than that is renewed before it is used.
    private static let margin: Int64 = 60

    /// The newest token of a sign-in, renewed if it is about to end. Of another than the current sign-in: as it is.
    func freshened(_ session: Session) async throws(APIError) -> Session {
        guard isCurrent(session), let current = self.session else { return session }
        guard current.isEnding(at: clock(), margin: Self.margin) else { return current }
        return try await renewed(current)
    }

    /// Another token for one that the platform has refused: the clock may be wrong, or another program of the person's may have
    /// renewed it or signed in anew. Nil where there is none.
    func otherToken(than refused: Session) async throws(APIError) -> Session? {
        guard isCurrent(refused), let current = session else { return nil }
        if current.token != refused.token { return current }
        let kept = attempt { () throws(StoreFailure) in try store.session() } ?? nil
        if let kept, kept.user.id == refused.user.id, !ownTokens.contains(kept.token) { return adopt(kept, after: refused) }
        return refused.refreshToken == nil ? nil : try await renewed(current)
    }

    /// The session with new tokens; everybody who needs them waits for the same request.
    func renewed(_ session: Session) async throws(APIError) -> Session {
        let task = renewing ?? Task { await trade(session) }
        renewing = task
        let result = await task.value
        renewing = nil
        return try result.get()
    }

    private func trade(_ old: Session) async -> Result<Session, APIError> {
        // A refresh token is good once: of two programs on this store only one may send it, and the other takes what came.
        guard await holdTokens() else { return .failure(.unreachable("another program renews the sign-in")) }
        defer { store.releaseLease(.tokens) }
        let kept = attempt { () throws(StoreFailure) in try store.session() } ?? nil
        if let kept, kept.user.id == old.user.id, kept.token != old.token { return .success(adopt(kept, after: old)) }
        guard let refreshToken = old.refreshToken else { return .failure(.unauthorized(message: nil)) }
        do throws(APIError) {
            let tokens = try await exchange(try PlatformCalls.refresh(refreshToken), token: nil).get()
            var next = old
            (next.token, next.refreshToken) = (tokens.token, tokens.refreshToken)
            next.expiresAt = Session.end(of: tokens.expiresIn, from: clock())
            return .success(adopt(next, after: old))
        } catch {
            note(error)
            if case .unauthorized = error { endSession(old) }
            return .failure(error.beforeSending)
        }
    }

    private func holdTokens() async -> Bool {
        for _ in 0..<50 {
            if attempt({ () throws(StoreFailure) in try store.takeLease(.tokens) }) == true { return true }
            guard await pause(0.2) else { return false }
        }
        return false
    }

    /// Keeps new tokens before they are used. They are still the same sign-in.
    private func adopt(_ next: Session, after old: Session) -> Session {
        guard isCurrent(old) else { return next }
        attempt { () throws(StoreFailure) in try store.saveSession(next) }
        ownTokens.insert(next.token)
        session = next
        return next
    }

    /// Whether that is the sign-in of whoever is signed in, with its newest token or one before.
    func isCurrent(_ session: Session) -> Bool { self.session != nil && ownTokens.contains(session.token) }
}

extension Session {
    /// When a token ends that is good for so many seconds. One that claims to be good for longer is renewed within a year.
    static func end(of seconds: Int, from now: Timestamp) -> Timestamp {
        now.adding(seconds: Int64(min(max(0, seconds), 365 * 86_400)))
    }

    /// Whether its token ends within so many seconds. One that says nothing of its end does not.
    fileprivate func isEnding(at now: Timestamp, margin: Int64) -> Bool {
        guard refreshToken != nil, let expiresAt else { return false }
        return expiresAt <= now.adding(seconds: margin)
    }
}
