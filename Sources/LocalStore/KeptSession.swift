import ChillAjarKit
import FoundationEssentials

/// What stands in the session's file: who is signed in, and the tokens where no command of the person's keeps them.
struct KeptSession: Codable {
    let user: User
    var token: String?
    var refreshToken: String?
    var expiresAt: Timestamp?
    /// Whether the server has ended it.
    var isEnded: Bool?

    /// The file's; nil where there is none. One that cannot be read is worth no more than none: the person signs in again.
    init?(path: String) throws(StoreFailure) {
        guard let bytes = try PrivateFiles.contents(of: path),
            let kept = try? JSONDecoder().decode(KeptSession.self, from: Data(bytes))
        else { return nil }
        self = kept
    }

    init(_ session: Session, withTokens: Bool) {
        user = session.user
        guard withTokens else { return }
        (token, refreshToken, expiresAt) = (session.token, session.refreshToken, session.expiresAt)
    }

    /// What stays of a session that the server has ended.
    init(ended user: User) {
        self.user = user
        isEnded = true
    }

    func write(to path: String) throws(StoreFailure) {
        let bytes: [UInt8]
        do {
            bytes = Array(try JSONEncoder().encode(self))
        } catch {
            throw StoreFailure(error)
        }
        try PrivateFiles.write(bytes, to: path)
    }

    /// The session, where the file has the tokens too.
    var session: Session? {
        token.map { Session(user: user, token: $0, refreshToken: refreshToken, expiresAt: expiresAt) }
    }
}

extension LocalStore {
    /// Keeps who is signed in; nil signs out.
    public func saveSession(_ session: Session?) throws(StoreFailure) {
        guard let session else {
            // Who is signed out is so, whatever the command says.
            let hasTokens = try endedUser() == nil
            try PrivateFiles.remove(sessionPath)
            if hasTokens { try secrets?.remove() }
            return
        }
        guard let secrets else { return try KeptSession(session, withTokens: true).write(to: sessionPath) }
        let isKept = Result { () throws(StoreFailure) in try secrets.save(tokens(of: session)) }
        // Who it is, also where the tokens are kept nowhere: the next start asks for the password then.
        try KeptSession(session, withTokens: false).write(to: sessionPath)
        try isKept.get()
    }

    /// Who is signed in, with the tokens; nil for nobody, or where the tokens are gone.
    public func session() throws(StoreFailure) -> Session? {
        guard let kept = try KeptSession(path: sessionPath), kept.isEnded != true else { return nil }
        guard let secrets else { return kept.session }
        if let session = kept.session {
            // From before the person had a command. Where that fails now they stay where they are.
            if (try? secrets.save(tokens(of: session))) != nil {
                try KeptSession(session, withTokens: false).write(to: sessionPath)
            }
            return session
        }
        let tokens = try secrets.load()
        guard tokens.server == server.base, tokens.user == kept.user.id else {
            throw StoreFailure("another's tokens", kind: .secrets(SecretFailure(.load, .unreadable)))
        }
        return Session(
            user: kept.user, token: tokens.token, refreshToken: tokens.refreshToken, expiresAt: tokens.expiresAt)
    }

    /// Who is signed in, without what is secret.
    public func signedIn() throws(StoreFailure) -> User? { try kept(isEnded: false) }

    /// Whose session the server has ended, until somebody signs in or out.
    public func endedUser() throws(StoreFailure) -> User? { try kept(isEnded: true) }

    private func kept(isEnded: Bool) throws(StoreFailure) -> User? {
        guard let kept = try KeptSession(path: sessionPath), (kept.isEnded ?? false) == isEnded else { return nil }
        return kept.user
    }

    /// Keeps that the server has ended the session: the tokens go, and who it was stays known.
    public func endSession() throws(StoreFailure) {
        guard let user = try signedIn() else { return }
        try KeptSession(ended: user).write(to: sessionPath)
        try secrets?.remove()
    }

    /// Ends a command for secrets that runs, and runs none from here on: the program is about to end.
    public func stopSecrets() { secrets?.stop() }

    private func tokens(of session: Session) -> SecretKeeper.Tokens {
        SecretKeeper.Tokens(
            server: server.base, user: session.user.id, token: session.token, refreshToken: session.refreshToken,
            expiresAt: session.expiresAt)
    }
}
