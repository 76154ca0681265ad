/// How the platform's own word on changes is followed.
struct Following {
    /// Which stream it is: what an earlier one still brings counts no more.
    var number = 0
    /// The stream that is open, or waits to be opened again.
    var task: Task<Void, Never>?
    /// Whose stream it is.
    var token: String?
    /// Whether the platform speaks on it now: then nobody has to ask.
    var isOpen = false
    /// Whether the platform has none after all.
    var isMissing = false
    var reader = EventStreamReader()
}
