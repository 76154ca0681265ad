/// What a piece of the screen is for. A theme gives every role its colours, under the role's name.
public enum Role: UInt8, Sendable, Hashable, CaseIterable {
    /// Ordinary text.
    case text
    /// The name of the screen or of what is shown.
    case title
    /// The head of a section or of a column.
    case heading
    /// What matters less: explanations, units, times.
    case muted
    /// The one colour that leads the eye.
    case accent
    /// Paid, accepted, sent.
    case success
    /// Waiting, soon, one left.
    case warning
    /// Rejected, failed, lost.
    case danger
    /// Told for information.
    case info
    /// The frame of a pane.
    case border
    /// The frame of the pane that has the keys.
    case borderFocused
    /// The text in the edge of a pane.
    case borderTitle
    /// The selected row in the pane that has the keys.
    case selection
    /// The selected row in another pane.
    case selectionInactive
    /// The mark at the left of the selected row.
    case selectionMark
    /// A key to press.
    case key
    /// An address.
    case link
    /// A field to type into.
    case input
    /// The field that has the keys.
    case inputFocused
    /// What an empty field asks for.
    case placeholder
    /// A value to choose, not chosen.
    case chip
    /// The chosen value.
    case chipSelected
    /// A button.
    case button
    /// The button that Enter presses.
    case buttonFocused
    /// A number in a tab (what waits).
    case badge
    /// What lies under a dialog.
    case backdrop
    /// A dialog.
    case dialog
    /// A short message that goes by itself.
    case toast
    /// The first and the last line of the screen.
    case bar
    /// What stands out in them: the program's name, the chosen tab.
    case barAccent
    /// The keys in them.
    case barKey
    /// Money.
    case money
    /// Stars of a rating.
    case star
    /// The part of a progress bar that is done.
    case progress
    /// The part that is not.
    case progressTrack
    /// The handle of a scroll bar.
    case scrollbar
    /// What `/` found.
    case match

    /// The role's name in a theme's file.
    public var name: String { String(describing: self) }

    /// The role of a name.
    public init?(name: String) {
        guard let role = Self.byName[name] else { return nil }
        self = role
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
