import TerminalUI

/// Where kursus and slots stand: beside each other, or the kursus above.
struct JadwalLayout: Hashable, Sendable {
    let kursus: Rect
    let slots: Rect

    init(_ size: Size, _ divider: Divider?) {
        let room = Rect(x: 0, y: 0, width: size.width, height: size.height)
        if let divider {
            (kursus, slots) = divider.panes
        } else {
            (kursus, slots) = room.splitTop(size.height >= 16 ? 6 : max(1, min(4, size.height / 3)))
        }
    }

    /// Rows that a kursus takes.
    var kursusRowHeight: Int { kursus.height >= 12 ? 2 : 1 }
    /// How many kursus are in sight.
    var kursusRows: Int { max(1, (kursus.height - 2) / kursusRowHeight) }
    /// How many slots are in sight; the last rows of the pane are for the selected one and the next step.
    var slotRows: Int { max(1, slots.height - 5) }
}
