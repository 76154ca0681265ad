import ChillAjarKit
import TerminalUI

/// By what a person knows a signed-in device, on the screen and in the shell.
public enum DeviceName {
    /// The browser and the system; where these are not told, what it calls itself.
    ///
    /// - Parameter perangkat: the `User-Agent` with which it signed in.
    public static func text(_ perangkat: String, _ language: Language) -> SafeText {
        let strings = AkunStrings(language)
        switch UserAgent(perangkat) {
        case .ownProgram: return strings.ownProgram
        case .browser(let browser, on: let system?): return strings.browser(strings.browser(browser), on: system)
        case .browser(let browser, on: nil): return strings.browser(browser)
        case nil: break
        }
        let name = SafeText(outside: perangkat).singleLine
        return name.isEmpty ? strings.unnamedDevice : name
    }
}
