import ChillAjarKit
import TerminalUI

/// Where kursus are narrowed down: every value with how many kursus it would leave. The list beside it follows at once.
struct FasetPanel: Sendable {
    static let valueHit = "faset"
    static let clearHit = HitID("faset-hapus")

    /// Columns from which the mentors stand beside the other values.
    static let twoColumns = 56

    /// What a key did.
    enum Outcome: Hashable, Sendable {
        case handled
        /// A value was chosen or let go.
        case toggle(KursusFacet)
        case clear
        case close
        case ignored
    }

    /// The value that the keys are at.
    private(set) var selected: KursusFacet?

    /// Keeps the keys at a value that is there.
    mutating func reconcile(_ counts: [KursusFacetIndex.Count]) {
        if let selected, counts.contains(where: { $0.facet == selected }) { return }
        selected = counts.first?.facet
    }

    /// Takes a key; `width` is that of the panel.
    mutating func handle(_ key: Key, _ counts: [KursusFacetIndex.Count], width: Int) -> Outcome {
        reconcile(counts)
        let isTwo = width >= Self.twoColumns
        switch key {
        case .escape, .char("f"): return .close
        case .char("x"): return .clear
        case .char(" "), .enter: return selected.map { .toggle($0) } ?? .handled
        case .up, .char("k"): move(by: -1, counts, isTwo)
        case .down, .char("j"): move(by: 1, counts, isTwo)
        case .pageUp: move(by: -8, counts, isTwo)
        case .pageDown: move(by: 8, counts, isTwo)
        case .home, .char("g"): selected = column(counts, isTwo).first?.facet
        case .end, .char("G"): selected = column(counts, isTwo).last?.facet
        case .tab: go(1, counts)
        case .backTab: go(-1, counts)
        case .right, .char("l"): isTwo ? cross(counts, toMentors: true) : go(1, counts)
        case .left, .char("h"): isTwo ? cross(counts, toMentors: false) : go(-1, counts)
        default: return .ignored
        }
        return .handled
    }

    /// Puts the keys at a value, as a click does.
    mutating func select(_ facet: KursusFacet) { selected = facet }

    /// The values among which up and down go: the column with the keys, where there are two.
    private func column(_ counts: [KursusFacetIndex.Count], _ isTwo: Bool) -> [KursusFacetIndex.Count] {
        let isMentor = selected?.group == .mentor
        return isTwo ? counts.filter { ($0.facet.group == .mentor) == isMentor } : counts
    }

    private mutating func move(by step: Int, _ counts: [KursusFacetIndex.Count], _ isTwo: Bool) {
        let column = column(counts, isTwo)
        guard let place = column.firstIndex(where: { $0.facet == selected }) else { return }
        selected = column[min(max(0, place + step), column.count - 1)].facet
    }

    /// Goes to the first value of the next group, or of the one before.
    private mutating func go(_ step: Int, _ counts: [KursusFacetIndex.Count]) {
        var groups: [KursusFacet.Group] = []
        for group in counts.map(\.facet.group) where groups.last != group { groups.append(group) }
        guard let place = groups.firstIndex(where: { $0 == selected?.group }) else { return }
        let next = groups[(place + step + groups.count) % groups.count]
        selected = counts.first { $0.facet.group == next }?.facet
    }

    private mutating func cross(_ counts: [KursusFacetIndex.Count], toMentors: Bool) {
        guard (selected?.group == .mentor) != toMentors else { return }
        selected = counts.first { ($0.facet.group == .mentor) == toMentors }?.facet ?? selected
    }
}
