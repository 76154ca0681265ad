import ChillAjarKit
import TerminalUI

/// Adding, changing and removing slots.
extension JadwalMentorScreen {
    /// What is on its way for a slot: from here, or from an earlier run.
    func onItsWay(_ id: JadwalKursusID, _ world: World) -> (isRemoval: Bool, isUnclear: Bool)? {
        for entry in world.outbox where entry.state != .refused {
            switch entry.mutation {
            case .deleteJadwal(id): return (true, entry.state == .unclear)
            case .saveJadwal where entry.mutation.isAbout(id, entry.id): return (false, entry.state == .unclear)
            default: continue
            }
        }
        return pending[id].flatMap { queued.contains($0) ? nil : (true, false) }
    }

    func isChangeable(_ slot: SlotRow, _ world: World) -> Bool { slot.isFree && onItsWay(slot.id, world) == nil }

    func add(_ world: World) -> [Effect] {
        guard let entry else { return [] }
        return [.open(JadwalDialog(kursus: entry.kursus, board: board, world))]
    }

    func change(_ world: World) -> [Effect] {
        guard let entry, let slot = selectedSlot, onItsWay(slot.id, world) == nil else { return [] }
        guard slot.isFree else { return [locked(slot, world)] }
        return [.open(JadwalDialog(kursus: entry.kursus, changing: slot.jadwal, board: board, world))]
    }

    mutating func askRemove(_ world: World) -> [Effect] {
        guard let entry, let slot = selectedSlot, onItsWay(slot.id, world) == nil else { return [] }
        guard slot.isFree else { return [locked(slot, world)] }
        let strings = JadwalMentorStrings(world.language)
        let dates = DateStrings(world.language)
        let day = dates.longDay(slot.jadwal.mulai.tanggal(in: world.zona), today: world.today)
        question = Question(
            slot.id, title: strings.askRemove,
            body: [
                SafeText(outside: entry.kursus.nama).singleLine, "\(day), \(dates.hours(slot.jadwal, in: world.zona))",
            ], confirm: strings.yesRemove)
        return []
    }

    private func locked(_ slot: SlotRow, _ world: World) -> Effect {
        let nama = SafeText.shortName(slot.sesi?.pelanggan?.user?.nama ?? "")
        return .toast(Toast(JadwalMentorStrings(world.language).locked(nama), .warning))
    }

    mutating func updateQuestion(_ action: Action, _ world: World) -> [Effect] {
        guard let id = question?.subject, let answer = question?.answer(action) else { return [] }
        question = nil
        guard answer == .yes, onItsWay(id, world) == nil else { return [] }
        failures[id] = nil
        pending[id] = world.ticket
        return [.sync(.submit(.deleteJadwal(id), ticket: world.ticket))]
    }

    mutating func take(_ event: SyncEvent, _ world: World) -> [Effect] {
        switch event {
        case .done(let ticket, let result):
            if case .jadwal(let saved) = result, let kursus = saved.kursusID {
                wanted = (kursus, saved.id)
                showWanted(world)
                return []
            }
            guard let id = pending.first(where: { $0.value == ticket })?.key else { return [] }
            pending[id] = nil
            removed.insert(id)
            rebuild(world)
            return [.toast(Toast(JadwalMentorStrings(world.language).removed, .success))]
        case .queued(let ticket, _):
            if pending.values.contains(ticket) { queued.insert(ticket) }
            return []
        case .refused(let row):
            if case .deleteJadwal(let id) = row.mutation {
                pending[id] = nil
                failures[id] = row.refusal.map(ErrorSentences(world.language).sentence)
            }
            return []
        case .failed(let ticket, _, let error):
            guard let id = pending.first(where: { $0.value == ticket })?.key else { return [] }
            let sentence = ErrorSentences(world.language).sentence(error)
            // The engine finds out, and its answer comes under the same ticket.
            if case .unclear = error { return [.toast(Toast(sentence, .warning))] }
            pending[id] = nil
            failures[id] = sentence
            let toast = Effect.toast(Toast(sentence, .danger))
            switch error {
            case .conflict, .notFound: return [toast, .sync(.refresh(.kursusMentor)), .sync(.refresh(.sesiMentor))]
            default: return [toast]
            }
        default: return []
        }
    }
}

extension Mutation {
    /// Whether it adds, changes or removes a slot; a new one is known by the row that adds it.
    func isAbout(_ slot: JadwalKursusID, _ row: OutboxID) -> Bool {
        switch self {
        case .deleteJadwal(let id): id == slot
        case .saveJadwal(let entry): entry.id.map { $0 == slot } ?? (slot.value == -row.value)
        default: false
        }
    }
}
