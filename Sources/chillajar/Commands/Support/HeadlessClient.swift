import ChillAjarApp
import ChillAjarKit
import Glibc
import LocalStore
import TerminalUI

/// The client without screens: the same store, engine and rules, for one command.
struct HeadlessClient {
    let settings: CommandSettings
    let output: Output
    let profile: Profile
    let parts: ClientParts
    /// Who is signed in.
    let user: User?

    /// Opens the store of the platform that was chosen.
    ///
    /// - Throws: ``Failure``, ``ChillAjarKit/StoreFailure``.
    init(_ settings: CommandSettings, _ output: Output) throws {
        self.settings = settings
        self.output = output
        profile = try settings.profile()
        parts = try ClientParts(profile, file: settings.file, paths: settings.paths)
        user = try parts.store.signedIn()
        if let damaged = parts.damaged { output.note("chillajar: \(StoreSentences(settings.language).setAside(damaged))") }
    }

    var language: Language { settings.language }
    var strings: ShellStrings { ShellStrings(language) }
    var shapes: Shapes { Shapes(zona: profile.zona, outbox: (try? rows()) ?? [], language: language) }

    /// Who is signed in.
    ///
    /// - Throws: ``Failure`` when nobody is, or somebody of another role than this needs.
    func person(_ roles: Peran...) throws(Failure) -> User {
        guard let user else { throw Failure(strings.notSignedIn, .notAllowed) }
        guard roles.isEmpty || user.peran.map(roles.contains) ?? false else {
            throw Failure(strings.otherRole(roles), .notAllowed)
        }
        return user
    }

    /// The person's rows of the outbox.
    func rows() throws(StoreFailure) -> [OutboxEntry] {
        guard let user else { return [] }
        return try parts.store.outbox(owner: user.id)
    }

    // MARK: Reading

    /// The lists as they are now, and what waits laid over them.
    struct Copies {
        let world: World
        /// The copies, with when each was read.
        let snapshots: [Resource: Snapshot]
        /// Those that the platform has just told.
        let fresh: Set<Resource>
    }

    /// Reads lists: from the platform, within the time that was given, and else from their copies, which is told on stderr.
    ///
    /// - Throws: ``Failure`` where there is neither, or nobody is signed in who may read them.
    func read(_ resources: [Resource], _ reading: ReadingTerms) async throws -> Copies {
        guard resources.allSatisfy({ $0.isReadable(by: user?.peran) }) else {
            throw Failure(user == nil ? strings.notSignedIn : strings.otherRole([]), .notAllowed)
        }
        var copies = parts.snapshots(for: user)
        guard !reading.isOffline else {
            for resource in resources where copies[resource] == nil { throw Failure(strings.noCopy, .unavailable) }
            return Copies(world: try world(copies), snapshots: copies, fresh: [])
        }
        let run = EngineRun(parts, for: .reading)
        await run.start()
        let ends = await run.read(resources, copies: copies, within: reading.seconds)
        await run.stop()
        var fresh: Set<Resource> = []
        var failure: APIError??
        for resource in resources {
            switch ends[resource] {
            case .fresh(let snapshot):
                copies[resource] = snapshot
                fresh.insert(resource)
            case .failed(let error): failure = .some(error)
            case nil: failure = .some(nil)
            }
        }
        if let failure { try fallBack(failure, resources.filter { !fresh.contains($0) }, copies) }
        return Copies(world: try world(copies), snapshots: copies, fresh: fresh)
    }

    /// Tells that a copy stands in for what could not be read; there may be none.
    private func fallBack(_ error: APIError?, _ resources: [Resource], _ copies: [Resource: Snapshot]) throws(Failure) {
        let sentence = error.map { ErrorSentences(language).sentence($0) } ?? strings.tooSlow
        switch error {
        case .unauthorized: throw Failure(sentence, .notAllowed)
        case .refusedAddress: throw Failure(sentence, .unavailable)
        default: break
        }
        let oldest = resources.map { copies[$0]?.fetchedAt }
        guard let age = oldest.compactMap(\.self).min(), !oldest.contains(nil) else {
            throw Failure(sentence, ExitKind(reading: error))
        }
        output.note(strings.fromCopy(sentence, DateStrings(language).ago(Timestamp.now.seconds(since: age))))
    }

    func world(_ copies: [Resource: Snapshot]) throws(StoreFailure) -> World {
        World(
            language: language, now: .now, user: user, server: parts.server, zona: profile.zona, rekening: profile.rekening,
            outbox: try rows(), copies: copies)
    }

    // MARK: Sending

    /// Sends a mutation through the outbox and waits for what becomes of it.
    ///
    /// - Parameter title: what it is, in the person's words.
    /// - Throws: ``Failure`` when it could not be kept, and so was not sent.
    func send(_ mutation: Mutation, _ title: SafeText, _ sending: SendingOptions) async throws -> Sent {
        _ = try person()
        let run = EngineRun(parts, for: .sending)
        await run.start()
        defer { output.endProgress() }
        let (row, end) = try await run.send(mutation, quietFor: sending.batasWaktu) { measured in
            output.progress(strings.progress(title, measured))
        }
        await run.stop()
        return Sent(title: title, row: row, end: end, language: language)
    }
}

extension ExitKind {
    /// How a command ends whose list could not be read.
    init(reading error: APIError?) {
        switch error {
        case .unauthorized, .forbidden: self = .notAllowed
        case .unreadableAnswer: self = .protocol
        case .notFound: self = .noInput
        default: self = .unavailable
        }
    }
}
