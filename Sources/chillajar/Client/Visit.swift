import ChillAjarApp
import ChillAjarKit
import LocalStore
import NcursesTerminal
import Pictures
import TerminalUI

/// The program in one profile: the app, and the engine and the worker that carry out what it wants.
struct Visit {
    let profile: Profile
    var app: App
    let mailbox: Mailbox
    let performer: Performer

    /// Paints from a profile's store; nothing is asked of the platform, or of the person's command for secrets,
    /// before the first frame.
    ///
    /// - Parameter predecessor: the visit before this one to the same profile, which may not have ended yet.
    /// - Throws: ``ChillAjarKit/StoreFailure``, ``ChillAjarApp/LocalFailure`` when the system has no thread left.
    init(
        _ profile: Profile, _ parts: ClientParts, of session: ScreenSession, on terminal: Terminal,
        themes: (desk: ThemeDesk, choice: ThemeChoice), background: BackgroundSlot, pictures: PictureSlot,
        after predecessor: Departure?
    ) throws {
        let settings = session.settings
        // Whose session has ended finds what was theirs as they left it, and is asked for the password over it.
        let user = try parts.store.signedIn() ?? parts.store.endedUser()
        let mailbox = Mailbox { [waker = terminal.waker] in waker.wake() }
        app = App(
            server: profile.server, language: settings.language,
            // The screens show who it is; the tokens are the engine's own business.
            session: user.map { Session(user: $0, token: "") }, snapshots: parts.snapshots(for: user), now: .now,
            size: Size(width: terminal.size.width, height: terminal.size.height), demoAccounts: session.demoAccounts,
            proofFolder: session.proofFolder, rekening: profile.rekening, zona: profile.zona, keymap: settings.file.keymap,
            profil: (session.profiles.all.map { Profil(name: $0.name, server: $0.server) }, profile.name),
            glyphs: settings.ascii || !terminal.isUnicode ? .ascii : .unicode, themes: themes.choice,
            presentation: settings.presentation,
            preferences: Preferences(
                background: settings.variant, isASCII: settings.ascii, mustBeASCII: !terminal.isUnicode,
                pictures: PictureWish(settings.file.graphics), undo: settings.file.undo, downloads: settings.downloads,
                path: settings.configurationPath, overruled: settings.overruled),
            graphics: terminal.graphics)
        let isLight = settings.variant == .light || terminal.backgroundIsDark == false
        let worker = try LocalWorker(
            home: settings.paths.home, downloads: settings.downloads,
            colours: PictureCells.Colours(terminal.colorDepth), background: isLight ? 0xFFFFFF : nil,
            survey: { [profiles = session.profiles.all, data = settings.paths.data] in
                Self.survey(profiles, in: data)
            },
            emit: { mailbox.post(.local($0)) })
        let engine = parts.engine(holds: settings.file.holds) { mailbox.post(.sync($0)) }
        self.profile = profile
        self.mailbox = mailbox
        performer = Performer(
            engine: engine, worker: worker, themes: themes.desk,
            preferences: PreferenceDesk(
                path: settings.configurationPath, home: settings.paths.home, language: settings.language, worker: worker,
                background: background,
                pictures: pictures, emit: { mailbox.post(.preference($0)) }), mailbox: mailbox, after: predecessor,
            folder: parts.folder, stopSecrets: { [store = parts.store] in store.stopSecrets() })
    }

    /// What lies here of each profile.
    private static func survey(_ profiles: [Profile], in directory: String) -> [String: ProfilState] {
        var states: [String: ProfilState] = [:]
        for profile in profiles {
            guard let found = StoreSurvey(directory: directory, server: profile.server, profile: profile.storeName) else {
                continue
            }
            states[profile.name] = ProfilState(user: found.user, unsentCount: found.unsentCount)
        }
        return states
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
