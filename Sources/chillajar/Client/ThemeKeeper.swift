import ChillAjarApp
import Glibc
import TOML
import TerminalUI

/// Writes the theme that the person chose into their configuration.
struct ThemeKeeper: Sendable {
    /// The configuration's file; it need not exist.
    let path: String
    /// What goes before the file at the next start too.
    let overruledBy: SafeText?

    /// Writes `theme = "…"`, and leaves everything else in the file as it is.
    func keep(_ name: String) -> ThemeEvent {
        do throws(ConfigurationError) {
            let text = try Paths.text(of: path) ?? ""
            let edited: String
            do throws(TOMLError) {
                edited = try ConfigurationEdit.setting("theme", to: name, in: text)
            } catch {
                throw ConfigurationError(path: path, reason: "\(error.line): \(error.reason)")
            }
            try ConfigurationEdit.replace(path, with: edited)
            return .kept(name, overruledBy: overruledBy)
        } catch {
            return .notKept(name, reason: SafeText(outside: "\(error.path): \(error.reason)"))
        }
    }
}
