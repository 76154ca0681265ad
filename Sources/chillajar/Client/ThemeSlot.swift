import Synchronization
import TerminalUI

/// The theme that frames are drawn with; whoever finds another puts it here, and the next frame has it.
final class ThemeSlot: Sendable {
    private let value: Mutex<Theme>

    init(_ theme: Theme) { value = Mutex(theme) }

    var theme: Theme {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}
