import ChillAjarKit
import TerminalUI

/// Starting and finishing.
extension SesiMentorScreen {
    /// Whether what was decided about a sesi may still be taken back.
    func isHeld(_ sesi: Sesi, _ world: World) -> Bool { world.row(about: sesi.id).map(world.phase)?.isHeld ?? false }

    /// The step that the mentor may take now; nil where there is none, or one is on its way.
    func nextStep(_ sesi: Sesi, _ world: World) -> StatusSesi? {
        if let sent = onItsWay(sesi.id, world) {
            // What waits to be started may already be finished: the two are sent in that order.
            let waits = world.outbox.contains { $0.mutation == .startSesi(sesi.id) && $0.state == .waiting }
            guard sent.next == .started, waits, pending[sesi.id]?.isQueued != false else { return nil }
        }
        return [.started, .end].first { sesi.statusSesi.mayBecome($0) }
    }

    /// What was sent about a sesi and is not answered: from here, or from an earlier run.
    func onItsWay(_ id: SesiID, _ world: World) -> (next: StatusSesi, isUnclear: Bool)? {
        for entry in world.outbox where entry.state != .refused {
            switch entry.mutation {
            case .startSesi(id): return (.started, entry.state == .unclear)
            case .finishSesi(id): return (.end, entry.state == .unclear)
            default: continue
            }
        }
        return pending[id].flatMap { $0.isQueued ? nil : ($0.next, false) }
    }

    mutating func ask(_ next: StatusSesi, _ world: World) {
        guard let selected, nextStep(selected, world) == next else { return }
        let strings = SesiMentorStrings(world.language)
        let isStart = next == .started
        let nama = SafeText.shortName(selected.pelanggan?.user?.nama ?? strings.nameless.string)
        question = Question(
            (selected.id, next), title: isStart ? strings.askStart(nama) : strings.askFinish(nama),
            body: questionBody(selected, isStart, world), confirm: isStart ? strings.yesStart : strings.yesFinish)
    }

    private func questionBody(_ sesi: Sesi, _ isStart: Bool, _ world: World) -> [SafeText] {
        let strings = SesiMentorStrings(world.language)
        let dates = DateStrings(world.language)
        var body: [SafeText] = [SafeText(outside: sesi.kursus?.nama ?? "").singleLine]
        if let jadwal = sesi.jadwal {
            body.append(
                "\(dates.longDay(jadwal.mulai.tanggal(in: world.zona), today: world.today)) \(dates.hours(jadwal, in: world.zona))"
            )
            if isStart, jadwal.mulai.seconds(since: world.now) > 30 * 60 {
                body += ["", strings.early(dates.age(jadwal.mulai.seconds(since: world.now)))]
            } else if !isStart, jadwal.selesai > world.now {
                body += ["", strings.endsLater(dates.moment(jadwal.selesai, in: world.zona, today: world.today))]
            }
        }
        return body.filter { !$0.isEmpty || body.count > 2 } + ["", strings.cannotUndo, ""]
    }

    mutating func updateQuestion(_ action: Action, _ world: World) -> [Effect] {
        guard let asked = question?.subject, let answer = question?.answer(action) else { return [] }
        question = nil
        guard answer == .yes, let sesi = sesi(asked.sesi), nextStep(sesi, world) == asked.next else { return [] }
        failures[sesi.id] = nil
        pending[sesi.id] = Pending(ticket: world.ticket, sesi: sesi, next: asked.next)
        let mutation: Mutation = asked.next == .started ? .startSesi(sesi.id) : .finishSesi(sesi.id)
        return [.sync(.submit(mutation, ticket: world.ticket))]
    }

    mutating func finish(_ ticket: Ticket, _ world: World) -> [Effect] {
        guard let (id, step) = pending.first(where: { $0.value.ticket == ticket }) else { return [] }
        pending[id] = nil
        acknowledged[id] = step.next
        rebuild(world)
        let strings = SesiMentorStrings(world.language)
        let nama = SafeText.shortName(step.sesi.pelanggan?.user?.nama ?? strings.nameless.string)
        return [.toast(Toast(step.next == .started ? strings.started(nama) : strings.finished(nama), .success))]
    }

    /// A step that had waited was turned down.
    mutating func refuse(_ row: OutboxEntry, _ world: World) {
        switch row.mutation {
        case .startSesi(let id), .finishSesi(let id):
            pending[id] = nil
            failures[id] = row.refusal.map(ErrorSentences(world.language).sentence)
        default: break
        }
    }

    mutating func fail(_ ticket: Ticket, _ error: APIError, _ world: World) -> [Effect] {
        guard let (id, step) = pending.first(where: { $0.value.ticket == ticket }) else { return [] }
        let sentence = ErrorSentences(world.language).sentence(error)
        let text: SafeText = "\(SafeText.shortName(step.sesi.pelanggan?.user?.nama ?? "")): \(sentence)"
        // The engine finds out, and its answer comes under the same ticket.
        if case .unclear = error { return [.toast(Toast(text, .warning))] }
        pending[id] = nil
        failures[id] = sentence
        let toast = Effect.toast(Toast(text, .danger))
        switch error {
        case .conflict, .notFound, .invalid: return [toast, .sync(.refresh(.sesiMentor))]
        default: return [toast]
        }
    }
}
