/// The person's own account: what is known of them, and what is asked at once.
extension SyncEngine {
    // MARK: The profile

    func send(
        _ edit: ProfilEdit, as session: Session, key: String, on platform: Capabilities
    ) async throws(APIError) -> User {
        // Ours changes what it is told and nothing else: what another device has changed meanwhile stays.
        let told = platform.hasDetail ? edit : edit.filled(from: self.session?.user ?? session.user)
        let answer = try await ask(PlatformCalls.updateProfil(told), as: session, key: key)
        // The classic platform's answer does not tell of the mentor.
        return answer.mentor == nil ? edit.applied(to: answer.completed(by: session.user)) : answer
    }

    func send(_ foto: FotoUpload, of row: OutboxEntry, as session: Session) async throws(APIError) -> User {
        let path = try await sendFile(PlatformCalls.uploadFoto(foto), of: row, as: session, key: row.idempotencyKey)
        var user = self.session?.user ?? session.user
        user.fotoProfil = path
        return user
    }

    /// Takes what the platform knows of a person, if that person is signed in here.
    func know(_ user: User, of owner: UserID) {
        guard var current = session, current.user.id == owner, user.id == owner else { return }
        let fresh = user.completed(by: current.user)
        guard fresh != current.user else { return }
        current.user = fresh
        session = current
        attempt { () throws(StoreFailure) in
            // Another program on this store may have renewed the tokens: its are the newer ones.
            var kept = try store.session() ?? current
            guard kept.user.id == owner else { return }
            kept.user = fresh
            try store.saveSession(kept)
        }
        emit(.session(current))
    }

    /// Reads the profile as the platform has it; nothing is told of a failure, for what is known stands.
    func refreshProfil() {
        guard let session, let peran = session.user.peran else { return }
        Task {
            do throws(APIError) {
                guard let user = try await profil(of: peran, as: session), isCurrent(session) else { return }
                know(user, of: session.user.id)
            } catch {}
        }
    }

    private func profil(of peran: Peran, as session: Session) async throws(APIError) -> User? {
        switch peran {
        case .pelanggan: return try await ask(PlatformCalls.profilPelanggan(), as: session)
        case .mentor:
            let mentor = try await ask(PlatformCalls.profilMentor(), as: session)
            var user = mentor.user
            user?.mentor = mentor.withoutUser
            return user
        // No platform has a route on which admins read themselves.
        case .admin, .unknown: return nil
        }
    }

    // MARK: Questions

    /// Asks something of the account; told under its ticket, unless somebody else is signed in by then.
    func ask(_ question: AkunQuestion, ticket: Ticket) {
        let (session, generation) = (session, generation)
        Task {
            let event: SyncEvent
            do throws(APIError) {
                event = .answered(ticket, try await answer(to: question, as: session))
            } catch {
                event = .declined(ticket, error)
            }
            guard generation == self.generation else { return }
            emit(event)
            if case .answered(_, .everywhereEnded) = event { signOut(discarding: false, tellsServer: false) }
        }
    }

    private func answer(to question: AkunQuestion, as session: Session?) async throws(APIError) -> AkunAnswer {
        switch question {
        case .sendPasswordCode(let email):
            try await ask(try PlatformCalls.lupaSandi(email: email), as: nil)
            return .passwordCodeSent
        case .setPassword(let email, let code, let new):
            try await ask(try PlatformCalls.aturSandi(email: email, code: code, new: new), as: nil)
            return .passwordSet
        default:
            guard let session else { throw .unauthorized(message: nil) }
            return try await ownAnswer(to: question, as: session)
        }
    }

    /// The answer to a question of somebody who is signed in.
    private func ownAnswer(to question: AkunQuestion, as session: Session) async throws(APIError) -> AkunAnswer {
        switch question {
        // Anybody's: answered before.
        case .sendPasswordCode, .setPassword: throw .unauthorized(message: nil)
        case .changePassword(let old, let new):
            try await ask(try PlatformCalls.gantiSandi(old: old, new: new), as: session)
            return .passwordChanged
        case .devices: return .devices(try await ask(PlatformCalls.sesiLoginList(), as: session))
        case .endDevice(let id):
            do throws(APIError) {
                try await ask(PlatformCalls.deleteSesiLogin(id), as: session)
            } catch {
                // Gone is gone, whoever did it.
                guard case .notFound = error else { throw error }
            }
            return .deviceEnded(id)
        case .endEverywhere:
            try await ask(PlatformCalls.logoutEverywhere(), as: session)
            return .everywhereEnded
        case .otpStatus: return .otpStatus(try await ask(PlatformCalls.otpStatus(), as: session))
        case .beginOTP: return .otpSecret(try await ask(PlatformCalls.beginOTP(), as: session))
        case .confirmOTP(let code):
            let codes = try await ask(try PlatformCalls.confirmOTP(code), as: session)
            // An admin without a second factor is shown nothing before this.
            retryNow()
            return .recoveryCodes(codes)
        case .renewRecoveryCodes(let code):
            return .recoveryCodes(try await ask(try PlatformCalls.renewRecoveryCodes(code), as: session))
        case .removeOTP(let code):
            try await ask(try PlatformCalls.removeOTP(code), as: session)
            return .otpRemoved
        }
    }

    // MARK: Pictures

    /// Tells a picture of a person: the copy that was kept, or what the platform sends. Its content never changes under its path.
    func fetchFoto(_ path: String) {
        let name = "foto-" + path
        let (session, generation) = (session, generation)
        if let kept = attempt({ () throws(StoreFailure) in try store.file(name: name, owner: session?.user.id) }) ?? nil {
            return emit(.foto(path, kept))
        }
        guard fetchingFoto.insert(path).inserted else { return }
        Task {
            let event: SyncEvent
            do throws(APIError) {
                guard let call = PlatformCalls.foto(path), try await platform().hasAccount else {
                    throw .notFound(message: nil)
                }
                let bytes = try await ask(call, as: session)
                if generation == self.generation {
                    attempt { () throws(StoreFailure) in try store.saveFile(bytes, name: name, owner: session?.user.id) }
                }
                event = .foto(path, bytes)
            } catch {
                event = .fotoFailed(path, error)
            }
            fetchingFoto.remove(path)
            if generation == self.generation { emit(event) }
        }
    }
}

extension User {
    /// With what an answer leaves out.
    fileprivate func completed(by known: User) -> User {
        var user = self
        user.peran = user.peran ?? known.peran
        user.createdAt = user.createdAt ?? known.createdAt
        user.pelanggan = user.pelanggan ?? known.pelanggan
        user.mentor = user.mentor ?? known.mentor
        return user
    }
}

extension Mentor {
    /// Without the account that holds it.
    fileprivate var withoutUser: Mentor {
        Mentor(
            id: id, userID: userID, rating: rating, biayaPerSesi: biayaPerSesi, deskripsi: deskripsi, status: status,
            jumlahTestimoni: jumlahTestimoni)
    }
}
