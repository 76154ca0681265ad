import ChillAjarKit
import TerminalUI

extension PesanDialog {
    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(let key):
            let before = step
            let effects = press(key, world)
            // Each step that is done is kept at once.
            return step != before && sending == .no && effects.isEmpty ? saveDraft() : effects
        case .paste(let text) where takesText:
            topik.insert(text)
            return saveDraft()
        case .click(let id, let isDouble): return click(id, isDouble: isDouble, world)
        case .wheel(let rows, _): turn(rows, world)
        case .appeared, .worldChanged: follow(world)
        case .sync(let event): return take(event, world)
        default: break
        }
        return []
    }

    // MARK: Keys

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        guard sending == .no else { return key == .escape ? leave(world) : [] }
        switch key {
        // Another slot or paket was to be chosen, and is not: the summary stands as it was.
        case .escape where resume != nil && slot != nil && step != .ringkasan:
            back()
            return saveDraft()
        case .escape: return leave(world)
        case .backTab:
            back()
            return saveDraft()
        default: break
        }
        switch step {
        case .slot: return pressInSlots(key, world)
        case .paket: return pressInPaket(key, world)
        case .topik: return pressInTopik(key, world)
        case .ringkasan: return pressInSummary(key, world)
        }
    }

    private mutating func pressInSlots(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .enter, .tab, .right: chooseSlot(world)
        default: _ = slotList.handle(key, ids: slots(world).map(\.id), page: bodyHeight(world))
        }
        return []
    }

    private mutating func chooseSlot(_ world: World) {
        guard let chosen = slots(world).first(where: { $0.id == slotList.selected }) else { return }
        slot = chosen
        notice = ""
        error = ""
        go(to: resume ?? after(.slot))
    }

    private mutating func pressInPaket(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .enter, .tab, .right: leavePaket()
        case .left: back()
        default:
            _ = paketList.handle(key, ids: paketIDs, page: bodyHeight(world))
            takeSelectedPaket()
        }
        return []
    }

    /// The mark goes with the selection: Enter only goes on.
    private mutating func takeSelectedPaket() {
        paket = paketList.selected == Self.noPaket ? nil : paketList.selected
    }

    private mutating func leavePaket() {
        takeSelectedPaket()
        notice = ""
        go(to: resume ?? .topik)
    }

    private mutating func pressInTopik(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .enter, .tab:
            go(to: slot == nil ? .slot : .ringkasan)
            if slot == nil { resume = .ringkasan }
            return saveDraft()
        default:
            guard topik.handle(key, width: topicWidth(world)) else { return [] }
            let isPause = key == .char(" ") || abs(topik.text.count - saved.topik.count) >= 8
            return isPause ? saveDraft() : []
        }
    }

    private mutating func pressInSummary(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .char("y"): return submit(world)
        case .enter: isAskedForY = true
        case .char("s"): change(.slot)
        case .char("p") where steps.contains(.paket): change(.paket)
        case .char("t"): go(to: .topik)
        case .left: back()
        default: break
        }
        return []
    }

    // MARK: Steps

    private mutating func go(to step: Step) {
        self.step = step
        if step.rawValue > reached.rawValue { reached = step }
        isAskedForY = false
        if step == .ringkasan || step == .topik { resume = nil }
    }

    /// Goes to a step from the summary, to come back to it afterwards.
    private mutating func change(_ step: Step) {
        go(to: step)
        resume = .ringkasan
    }

    private func after(_ step: Step) -> Step {
        steps.first { $0.rawValue > step.rawValue } ?? .ringkasan
    }

    private mutating func back() {
        error = ""
        if let resume {
            self.resume = nil
            if slot != nil { return go(to: resume) }
        }
        go(to: steps.last { $0.rawValue < step.rawValue } ?? .slot)
    }

    private mutating func leave(_ world: World) -> [Effect] {
        let saving = saveDraft()
        guard ticket != nil else { return saving + [.back] }
        return saving + [.back, .toast(Toast(PesanStrings(world.language).stillSending, .info))]
    }

    // MARK: The draft

    private var current: PesanDraft { PesanDraft(step: step, slot: slot?.id, paket: paket, topik: topik.text) }

    mutating func saveDraft() -> [Effect] {
        // A row of the outbox is its own draft.
        guard changing == nil, current != saved else { return [] }
        saved = current
        // Only looked at, it leaves nothing behind.
        let isEmpty = topik.isEmpty && paket == nil && step != .ringkasan
        return [.sync(.saveDraft(isEmpty ? nil : saved.text, name: Self.draftName(kursus.id)))]
    }

    // MARK: The mouse

    private mutating func click(_ id: HitID, isDouble: Bool, _ world: World) -> [Effect] {
        guard sending == .no else { return id == Self.closeHit ? leave(world) : [] }
        switch id.name {
        case Self.slotHit:
            slotList.select(JadwalKursusID(Int64(id.index)), ids: slots(world).map(\.id), page: bodyHeight(world))
            if isDouble { chooseSlot(world) }
        case Self.paketHit:
            paketList.select(PaketID(Int64(id.index)), ids: paketIDs, page: bodyHeight(world))
            takeSelectedPaket()
            if isDouble { leavePaket() }
        case Self.stepHit:
            if let target = Step(rawValue: id.index), target.rawValue <= reached.rawValue, slot != nil { go(to: target) }
            return saveDraft()
        case Self.nextHit.name: return press(step == .ringkasan ? .char("y") : .enter, world)
        case Self.backHit.name: return press(.backTab, world)
        case Self.closeHit.name: return press(.escape, world)
        default: break
        }
        return []
    }

    private mutating func turn(_ rows: Int, _ world: World) {
        if step == .slot { slotList.scroll(by: rows, ids: slots(world).map(\.id), page: bodyHeight(world)) }
    }
}
