import ChillAjarApp
import ChillAjarKit
import Glibc
import NcursesTerminal
import Pictures
import TerminalUI

/// The program on a terminal, from the first frame to the last.
struct ScreenSession {
    private(set) var settings: Settings
    let profiles: Profiles
    /// Who one key signs in; empty but in the demo.
    var demoAccounts: [Peran: SignIn] = [:]
    /// Where one begins to look for a proof.
    var proofFolder = "~"

    /// Runs until the person leaves, in one profile after the other.
    ///
    /// - Returns: the signal that ended it, if one did; the caller cleans up and then ends by it.
    /// - Throws: ``NcursesTerminal/TerminalError`` when there is no terminal to draw on, ``ChillAjarKit/StoreFailure``,
    ///   ``ChillAjarApp/LocalFailure`` when the system has no thread left.
    func run() throws -> Int32? {
        // Before the terminal changes its face: a store that cannot be opened is told in plain lines.
        let parts = try ClientParts(profiles.current, settings)
        // Also where it can still be read when the screens have gone.
        if let damaged = parts.damaged {
            StandardStream.error.print("chillajar: \(StoreSentences(settings.language).setAside(damaged))")
        }
        let terminal = try openTerminal()
        defer { terminal.close() }
        let theme = ThemeSlot(settings.theme.theme)
        let background = BackgroundSlot(settings.variant)
        let pictures = PictureSlot(settings.file.graphics)
        let adapter = TerminalAdapter(
            terminal, theme: theme, background: background, pictures: settings.presentation.isLinear ? nil : pictures,
            wholeRows: settings.presentation.isLinear)
        let mailboxes = MailboxSlot()
        let desk = try ThemeDesk(
            settings.library, name: settings.themeName, found: settings.theme, configuration: settings.configurationPath,
            overruledBy: settings.themeSource, slot: theme, emit: { mailboxes.post(.theme($0)) })
        let themes = ThemeChoice(settings.library.choices(with: settings.themeName), kept: settings.themeName)
        var departures: [String: Departure] = [:]
        var session = self
        var visit = try Visit(
            profiles.current, parts, of: session, on: terminal, themes: (desk, themes), background: background,
            pictures: pictures,
            after: nil)
        if let damaged = parts.damaged {
            visit.app.stay(because: StoreSentences(settings.language).setAsideShortly(damaged)).forEach(visit.performer.perform)
        }
        while true {
            mailboxes.current = visit.mailbox
            EventLoop(terminal: adapter, events: visit.mailbox, performer: visit.performer, clock: { .now }).run(&visit.app)
            guard adapter.endingSignal == nil, let name = visit.app.nextProfil, let profile = profiles[name] else { break }
            session.settings.take(visit.app.world)
            let news: [Effect]
            do {
                let parts = try ClientParts(profile, settings)
                let next = try Visit(
                    profile, parts, of: session, on: terminal,
                    themes: (desk, visit.app.world.themes), background: background, pictures: pictures, after: departures[name])
                departures[visit.profile.name] = visit.performer.leave()
                visit = next
                if let damaged = parts.damaged {
                    news = visit.app.stay(because: StoreSentences(session.settings.language).setAsideShortly(damaged))
                } else {
                    news = visit.app.arrive()
                }
            } catch {
                news = visit.app.stay(because: Failure(error, settings.language).sentence)
            }
            news.forEach(visit.performer.perform)
        }
        departures[visit.profile.name] = visit.performer.leave()
        terminal.close()
        for departure in departures.values { departure.wait() }
        return adapter.endingSignal
    }

    private func openTerminal() throws -> Terminal {
        let log = settings.paths.state + "/chillajar.log"
        let hasLog = Folder.make(settings.paths.state)
        let note: SafeText =
            settings.language == .id
            ? "chillajar berhenti karena kesalahan. Catatannya: \(log)" : "chillajar stopped because of an error. Its log: \(log)"
        // Who listens, or wants letters alone, is shown no pictures: then nothing is asked.
        let isPlain = settings.presentation.isLinear || settings.ascii
        return try Terminal(
            TerminalOptions(
                logPath: hasLog ? log : nil, crashNote: hasLog ? note : "", graphics: isPlain ? .cells : settings.file.graphics))
    }
}

/// Folders of the person's own.
enum Folder {
    /// Makes a folder of mode 0700 with those above it; false when it cannot be.
    static func make(_ path: String) -> Bool {
        var built = ""
        for part in path.split(separator: "/") {
            built += "/" + part
            guard mkdir(built, 0o700) == 0 || errno == EEXIST else { return false }
        }
        return access(path, W_OK) == 0
    }
}
