import ChillAjarApp
import TerminalUI

/// Writes the theme that the person chose into their configuration.
struct ThemeKeeper: Sendable {
    /// The configuration's file; it need not exist.
    let path: String
    /// What goes before the file at the next start too.
    let overruledBy: SafeText?
    /// The language of what is told of mistakes.
    let language: Language

    /// Writes `theme = "…"`, and leaves everything else in the file as it is.
    func keep(_ name: String) -> ThemeEvent {
        do throws(ConfigurationError) {
            try ConfigurationEdit.change(path, ("theme", ConfigurationEdit.quoted(name)))
            return .kept(name, overruledBy: overruledBy)
        } catch {
            return .notKept(name, reason: error.sentence(language))
        }
    }
}
