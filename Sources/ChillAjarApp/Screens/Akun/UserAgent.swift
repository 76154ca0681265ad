/// What a program that signed in tells of itself, as far as a person knows their devices by it.
enum UserAgent: Hashable, Sendable {
    /// This program.
    case ownProgram
    /// A browser, and the system that it runs on; each nil where it is not told.
    case browser(String?, on: String?)

    /// By what browsers are known; the first that is found counts, for most of them name those after it as well.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari"),
    ]
    /// By what systems are known: Android is a Linux, too, and an iPhone is like Mac OS X.
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"), ("Macintosh", "macOS"), ("Linux", "Linux"), ("X11", "Linux"),
    ]

    /// Reads the text of a `User-Agent`; nil where nothing in it is known.
    init?(_ text: String) {
        if text.hasPrefix("chillajar/") {
            self = .ownProgram
            return
        }
        func first(of known: [(mark: String, name: String)]) -> String? { known.first { text.contains($0.mark) }?.name }
        let (browser, system) = (first(of: Self.browsers), first(of: Self.systems))
        // Of something else, such as `curl/8.5 (Linux)`, its own name says more than its system.
        guard browser != nil || system != nil && text.hasPrefix("Mozilla/") else { return nil }
        self = .browser(browser, on: system)
    }
}
