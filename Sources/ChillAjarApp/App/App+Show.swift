import ChillAjarKit
import TerminalUI

/// Something that stands in one of the places.
public enum Subject: Hashable, Sendable {
    /// A kursus of the catalogue.
    case kursus(KursusID)
    /// A mentor.
    case mentor(MentorID)
}

extension App {
    /// Goes to the place where something stands, and has it shown there.
    mutating func show(_ subject: Subject) -> [Effect] {
        guard let index = tabs.firstIndex(where: { $0.tab == place(of: subject) }) else { return [] }
        overlays.removeAll()
        currentTab = index
        // What was opened over the first screen of the place would stand before what is to be seen.
        tabs[index].layers.removeSubrange(1...)
        return deliver(.appeared, to: topLayer.id) + deliver(.show(subject), to: topLayer.id)
    }

    /// Where something stands: a mentor among the mentors, or with their kursus for those who have no such place.
    private func place(of subject: Subject) -> Tab {
        if case .mentor = subject, tabs.contains(where: { $0.tab == .mentor }) { return .mentor }
        return .kursus
    }
}
