import ChillAjarApp
import ChillAjarKit
import NcursesTerminal
import Synchronization
import TerminalUI

/// What the person says of their terminal's background; nil to ask the terminal. Whoever changes it puts it here, and the next
/// frame has it.
final class BackgroundSlot: Sendable {
    private let value: Mutex<Theme.Variant?>

    init(_ variant: Theme.Variant?) { value = Mutex(variant) }

    var variant: Theme.Variant? {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}

/// How the person wants pictures to be shown. Whoever changes it puts it here, and before the next frame the terminal is asked
/// anew.
final class PictureSlot: Sendable {
    private let value: Mutex<GraphicsWish>

    init(_ wish: GraphicsWish) { value = Mutex(wish) }

    var wish: GraphicsWish {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}

extension GraphicsWish {
    /// The wish of the screens in the terminal's words.
    init(_ wish: PictureWish) {
        switch wish {
        case .automatic: self = .automatic
        case .cells: self = .cells
        case .kitty: self = .kitty
        case .sixel: self = .sixel
        }
    }
}

extension PictureWish {
    /// The terminal's wish in the words of the screens.
    init(_ wish: GraphicsWish) {
        switch wish {
        case .automatic: self = .automatic
        case .cells: self = .cells
        case .kitty: self = .kitty
        case .sixel: self = .sixel
        }
    }
}

/// Puts what the person changes in the settings in force beyond the screens, and writes it into their configuration, one change
/// after the other and away from the thread that draws.
final class PreferenceDesk {
    private let home: String?
    private let worker: LocalWorker
    private let background: BackgroundSlot
    private let pictures: PictureSlot
    private let changes: AsyncStream<PreferenceChange>.Continuation

    /// A desk that writes into a file, which need not exist.
    init(
        path: String, home: String?, language: Language, worker: LocalWorker, background: BackgroundSlot, pictures: PictureSlot,
        emit: @escaping @Sendable (PreferenceEvent) -> Void
    ) {
        self.home = home
        self.worker = worker
        self.background = background
        self.pictures = pictures
        let (changes, continuation) = AsyncStream.makeStream(of: PreferenceChange.self)
        self.changes = continuation
        let keeper = PreferenceKeeper(path: path, home: home, language: language)
        Task.detached {
            for await change in changes { emit(keeper.keep(change)) }
        }
    }

    deinit { changes.finish() }

    /// Begins a change and returns at once; what the engine is to know of it comes back.
    func perform(_ change: PreferenceChange) -> SyncCommand? {
        changes.yield(change)
        switch change {
        case .background(let variant): background.variant = variant
        case .downloads(let folder): worker.saveFiles(to: Paths.expanded(folder, home: home))
        case .undo(let seconds): return .hold(ConfigurationFile.holds(of: seconds))
        case .pictures(let wish): pictures.wish = GraphicsWish(wish)
        case .language, .zona, .ascii, .motion: break
        }
        return nil
    }
}

/// Writes changes of the settings into the person's configuration.
struct PreferenceKeeper: Sendable {
    /// The configuration's file; it need not exist.
    let path: String
    /// The person's home, for a leading `~/`.
    let home: String?
    /// The language of what is told of mistakes.
    let language: Language

    /// Writes one line, and leaves everything else in the file as it is.
    func keep(_ change: PreferenceChange) -> PreferenceEvent {
        do throws(ConfigurationError) {
            try ConfigurationEdit.change(path, line(of: change))
            return .kept(change)
        } catch {
            return .notKept(change, reason: error.sentence(language))
        }
    }

    private func line(of change: PreferenceChange) -> (key: String, value: String) {
        switch change {
        case .language(let language): ("lang", ConfigurationEdit.quoted(language.rawValue))
        case .background(let variant):
            ("latar", ConfigurationEdit.quoted(variant.map { $0 == .dark ? "gelap" : "terang" } ?? "otomatis"))
        case .zona(let zona): ("zona", ConfigurationEdit.quoted(zona.rawValue))
        case .ascii(let isASCII): ("ascii", "\(isASCII)")
        case .pictures(let wish): ("gambar", ConfigurationEdit.quoted(ConfigurationFile.word(of: GraphicsWish(wish))))
        case .motion(let isCalm): ("gerak", ConfigurationEdit.quoted(isCalm ? "tenang" : "penuh"))
        case .undo(let seconds): ("urungkan", "\(seconds)")
        case .downloads(let folder): ("unduhan", ConfigurationEdit.quoted(Paths.expanded(folder, home: home)))
        }
    }
}
