import ChillAjarApp
import ChillAjarKit
import Glibc
import NcursesTerminal
import Pictures
import TerminalUI

/// The program on a terminal, from the first frame to the last.
struct ScreenSession {
    let settings: Settings
    let parts: ClientParts
    /// Who one key signs in; empty but in the demo.
    var demoAccounts: [Peran: SignIn] = [:]

    /// Runs until the person leaves.
    ///
    /// - Returns: the signal that ended it, if one did; the caller cleans up and then ends by it.
    /// - Throws: ``NcursesTerminal/TerminalError`` when there is no terminal to draw on, ``ChillAjarKit/StoreFailure``,
    ///   ``ChillAjarApp/LocalFailure`` when the system has no thread left.
    func run() throws -> Int32? {
        let session = try parts.store.session()
        let terminal = try openTerminal()
        defer { terminal.close() }
        let mailbox = Mailbox { [waker = terminal.waker] in waker.wake() }
        let theme = ThemeSlot(settings.theme.theme)
        let adapter = TerminalAdapter(
            terminal, theme: theme, variant: settings.variant, wholeRows: settings.presentation.isLinear)
        var app = App(
            server: parts.server, language: settings.language, session: session, snapshots: parts.snapshots(for: session),
            now: .now,
            size: Size(width: terminal.size.width, height: terminal.size.height), demoAccounts: demoAccounts,
            rekening: settings.file.rekening, zona: settings.file.zona ?? .wib,
            keymap: settings.file.keymap,
            glyphs: settings.ascii || !terminal.isUnicode ? .ascii : .unicode,
            themes: ThemeChoice(settings.library.choices(with: settings.themeName), kept: settings.themeName),
            presentation: settings.presentation)
        let isLight = settings.variant == .light || terminal.backgroundIsDark == false
        let worker = try LocalWorker(
            home: settings.paths.home, downloads: settings.file.downloads ?? settings.paths.downloads,
            colours: PictureCells.Colours(terminal.colorDepth), background: isLight ? 0xFFFFFF : nil,
            emit: { mailbox.post(.local($0)) })
        let themes = try ThemeDesk(
            settings.library, name: settings.themeName, found: settings.theme, configuration: settings.configurationPath,
            overruledBy: settings.themeSource, slot: theme, emit: { mailbox.post(.theme($0)) })
        let engine = parts.engine(holds: settings.file.holds) { mailbox.post(.sync($0)) }
        let performer = Performer(engine: engine, worker: worker, themes: themes, mailbox: mailbox)
        EventLoop(terminal: adapter, events: mailbox, performer: performer, clock: { .now }).run(&app)
        terminal.close()
        performer.finish()
        return adapter.endingSignal
    }

    private func openTerminal() throws -> Terminal {
        let log = settings.paths.state + "/chillajar.log"
        let hasLog = Folder.make(settings.paths.state)
        let note: SafeText =
            settings.language == .id
            ? "chillajar berhenti karena kesalahan. Catatannya: \(log)" : "chillajar stopped because of an error. Its log: \(log)"
        return try Terminal(TerminalOptions(logPath: hasLog ? log : nil, crashNote: hasLog ? note : ""))
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

extension PictureCells.Colours {
    /// What pictures can be drawn with on a terminal.
    init(_ depth: ColorDepth) {
        switch depth {
        case .full: self = .truecolour
        case .twoHundredFiftySix, .sixteen, .eight: self = .indexed256
        case .none: self = .mono
        }
    }
}
