import ChillAjarKit
import TerminalUI

/// How what the engine and the computer report reaches the screens.
extension App {
    /// Takes an event of the sync engine.
    public mutating func handle(_ event: SyncEvent, now: Timestamp) -> [Effect] {
        world.now = now
        let isOwned = isOutcomeOwned(event)
        let told = OutcomeToast.toast(for: event, world)
        world.news.take(event, world)
        var effects = absorb(event)
        effects += deliverToAll(.worldChanged)
        effects += deliverToAll(.sync(event))
        if !isOwned, let told { effects += show(told) }
        return settle(effects + followUndoable(event))
    }

    /// Takes what the computer has done.
    public mutating func handle(_ event: LocalEvent, now: Timestamp) -> [Effect] {
        world.now = now
        return settle(deliverToAll(.local(event)))
    }

    /// Takes the passing of time: messages go, ages grow.
    public mutating func tick(now: Timestamp) -> [Effect] {
        world.now = now
        if let toast, toast.until <= now { self.toast = nil }
        let effects = countDown()
        return settle(deliverToAll(.worldChanged) + effects + noteAbsence())
    }

    private func isOutcomeOwned(_ event: SyncEvent) -> Bool {
        switch event {
        case .done(let ticket, _), .failed(let ticket, _, _), .answered(let ticket, _), .declined(let ticket, _):
            allLayers.contains { $0.screen.owns(ticket) }
        case .signInFailed: allLayers.contains { $0.screen.awaitsSignIn }
        default: false
        }
    }

    private mutating func absorb(_ event: SyncEvent) -> [Effect] {
        switch event {
        case .session(let session):
            world.secretFailure = nil
            return changePerson(to: session)
        case .secretsFailed(let failure) where failure.step == .load: world.secretFailure = failure
        case .sessionEnded:
            world.isSessionEnded = true
            return signInAgain()
        case .snapshot(let resource, let snapshot): world.data.apply(snapshot, to: resource)
        case .refreshing(let resource): world.data.markRefreshing(resource)
        case .refreshFailed(let resource, let error): world.data.markFailed(resource, error)
        case .connection(let connection): world.connection = connection
        case .capabilities(let capabilities): world.capabilities = capabilities
        case .outbox(let entries):
            world.outbox = entries
            for row in entries where !world.news.queued.values.contains(where: { $0.row.id == row.id }) {
                leftovers[row.id] = row.mutation
            }
            world.data.show(entries, of: world.session?.user)
        case .draft(let name, let text):
            world.drafts[name] = text
            if name == Dividers.draftName { world.dividers.restore(text) }
        case .done(let ticket, let result):
            if case .sesi(let sesi) = result, let shown = world.news.arrived.first(where: { $0.value == sesi.id })?.key {
                world.data.settle(sesi, bookedAs: shown)
                return moveDrafts(of: shown, to: sesi.id) + forgetDraft(of: ticket)
            }
            if ticket.number < 0 { return forgetDraft(ofLeftover: OutboxID(Int64(-ticket.number))) }
            return forgetDraft(of: ticket)
        case .failed(_, _, .unclear): break
        case .failed(let ticket, _, let failure):
            composed[ticket] = nil
            if case .unauthorized = failure, world.isSessionEnded { return signInAgain() }
        case .queued, .refused, .otpRequired, .found: break
        case .answered, .foto, .fotoFailed: break
        case .declined(_, let failure):
            if case .unauthorized = failure, world.isSessionEnded { return signInAgain() }
        case .signInFailed, .progress, .bukti, .buktiFailed, .testimoni, .testimoniFailed, .storeFailed,
            .secretsFailed:
            break
        }
        return []
    }

    /// Asks for the password over what is in sight, unless that is being done.
    mutating func signInAgain() -> [Effect] {
        guard !overlays.contains(where: { $0.screen is SignInDialog || $0.screen is LupaSandiDialog }) else { return [] }
        let reason: SignInDialog.Reason = world.secretFailure == nil ? .ended : .noSecret
        return navigate(.open(SignInDialog(email: world.session?.user.email ?? "", reason: reason)), from: topLayer.id)
    }

    /// Another person: their places, and nothing of the one before. The same person again: everything as it was.
    private mutating func changePerson(to session: Session?) -> [Effect] {
        let before = world.session
        world.session = session
        world.isSessionEnded = false
        guard session?.user.id != before?.user.id else { return [] }
        world.data.forgetPerson()
        world.outbox = []
        world.news = OutboxNews()
        undoable = []
        leftovers = [:]
        // What a guest typed goes with them; what a person typed is nobody else's.
        if before != nil { world.drafts = [:] }
        world.dividers = Dividers()
        toast = nil
        if before == nil, session?.user.peran == .pelanggan {
            // A guest who was about to book goes on with it; everybody else begins at home, and finds kursus and mentors as they
            // were.
            let isAwaited = allLayers.contains { $0.screen.awaitsPerson }
            overlays.removeAll { !isAwaited || $0.screen is WelcomeScreen }
            rebuildTabs(keeping: [.kursus, .mentor])
            if !isAwaited { currentTab = 0 }
        } else {
            overlays.removeAll()
            rebuildTabs()
            // In the demo somebody who has left is asked again who they are.
            if session == nil, world.isDemo { push(overlay: WelcomeScreen()) }
        }
        let greeting = session.map { show(Toast(SignInStrings(world.language).welcome($0.user.nama), .success)) } ?? []
        return deliver(.appeared, to: topLayer.id) + greeting
    }
}
