extension SyncEngine {
    /// Signs in or registers, and then is that person.
    func enter(by makeCall: @escaping @Sendable () throws(APIError) -> Call<SignInAnswer>) {
        signingIn?.cancel()
        signingIn = Task {
            do throws(APIError) {
                let answer = try await ask(try makeCall(), as: nil)
                if !Task.isCancelled { await take(answer) }
            } catch {
                if !Task.isCancelled { emit(.signInFailed(error)) }
            }
        }
    }

    private func take(_ answer: SignInAnswer) async {
        switch answer {
        case .signedIn(var made, let seconds):
            challenge = nil
            made.expiresAt = seconds.map { Session.end(of: $0, from: clock()) }
            await sendWhatIsHeld(before: made.user.id)
            if !Task.isCancelled { become(made) }
        case .otpRequired(let challenge):
            self.challenge = challenge
            emit(.otpRequired)
        }
    }

    /// Gives the second factor that the platform has asked for.
    func answerOTP(_ code: String) {
        guard let challenge else { return emit(.signInFailed(.unauthorized(message: nil))) }
        enter { () throws(APIError) in try PlatformCalls.loginOTP(code, challenge: challenge) }
    }

    /// Gives up a sign-in that the platform has not answered yet.
    func cancelSignIn() {
        signingIn?.cancel()
        challenge = nil
    }

    /// Shows the person's own copies first, then what the server says.
    private func become(_ made: Session) {
        turnPage()
        if endedOwner != made.user.id { unfollow(forgetting: true) }
        session = made
        ownTokens = [made.token]
        endedOwner = nil
        attempt { () throws(StoreFailure) in try store.saveSession(made) }
        emit(.session(made))
        for resource in Resource.allCases where resource != .kursus && isReadable(resource) { tellCopy(of: resource) }
        tellOutbox(of: made.user.id)
        tellDrafts(of: made.user.id)
        for resource in watched where isReadable(resource) {
            // The classic platform shows paket to those who have signed in only.
            if resource == .kursus { read(resource) } else { attend(to: resource) }
        }
        follow()
        pump()
    }

    func signOut(discarding isDiscarding: Bool, tellsServer: Bool = true) {
        signingIn?.cancel()
        let ended = session
        let owner = session?.user.id ?? endedOwner
        if isDiscarding, let owner { discardAll(of: owner) }
        turnPage()
        session = nil
        endedOwner = nil
        sendingTask?.cancel()
        attempt { () throws(StoreFailure) in try store.saveSession(nil) }
        // Also when the session's file cannot be removed.
        if let owner { attempt { () throws(StoreFailure) in try store.forget(owner: owner) } }
        emit(.session(nil))
        tellOutbox(of: nil)
        unfollow(forgetting: true)
        if let ended, tellsServer {
            // Whether the server hears of it or not, the person is signed out here.
            farewell = Task { _ = await exchange(PlatformCalls.logout(), token: ended.token) }
        }
        for resource in watched where isReadable(resource) { read(resource) }
    }

    /// Drops every row of a person; of one that is on its way nobody notes any more what becomes of it.
    private func discardAll(of owner: UserID) {
        for row in rows(of: owner).reversed() {
            deliveries[row.id] = nil
            attempt { () throws(StoreFailure) in try store.remove(row.id) }
        }
    }

    /// The server no longer takes the token. What the person has here stays.
    func endSession(_ ended: Session) {
        guard isCurrent(ended) else { return }
        session = nil
        endedOwner = ended.user.id
        unfollow()
        for resource in Resource.allCases where resource != .kursus {
            readings[resource]?.timer?.cancel()
            readings[resource]?.timer = nil
        }
        attempt { () throws(StoreFailure) in
            // Another program on this store may have signed in anew: its session is not the one that has ended.
            if let token = try store.session()?.token, ownTokens.contains(token) { try store.endSession() }
        }
        emit(.sessionEnded)
    }

    /// Stops every read for the person before; only what everybody sees stays in memory.
    private func turnPage() {
        generation += 1
        for reading in readings.values { reading.cancel() }
        let kursus = readings[.kursus]?.snapshot
        readings = [.kursus: Reading(snapshot: kursus)]
        fetchingBukti = []
    }
}
