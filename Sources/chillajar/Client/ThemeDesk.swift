import ChillAjarApp
import Glibc
import Synchronization
import TerminalUI

/// Finds, shows and keeps themes, and follows the file of the one in sight, on a thread of its own: it sleeps until it is asked
/// for something or a file was saved.
final class ThemeDesk: Sendable {
    private let slot: ThemeSlot
    private let orders = Mutex<[ThemeCommand]>([])
    /// A byte in it says that there are orders.
    private let bell: (out: Int32, in: Int32)

    /// A desk that begins at once.
    ///
    /// - Parameters:
    ///   - name: the theme in sight.
    ///   - found: where it came from.
    ///   - configuration: the file that a theme is kept in.
    ///   - overruledBy: what goes before that file at the next start too.
    ///   - slot: where the theme in sight lies.
    ///   - emit: takes what came of a command, on the desk's thread.
    /// - Throws: ``ChillAjarApp/LocalFailure`` when the system has no thread or no pipe left.
    init(
        _ library: ThemeLibrary, name: String, found: ThemeLibrary.Found, configuration: String, overruledBy: SafeText?,
        slot: ThemeSlot, emit: @escaping @Sendable (ThemeEvent) -> Void
    ) throws(LocalFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw LocalFailure(String(cString: strerror(errno))) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        bell = (ends[0], ends[1])
        self.slot = slot
        let keeper = ThemeKeeper(path: configuration, overruledBy: overruledBy, language: library.language)
        try DetachedThread.start { [self] in
            var work = ThemeWork(library, name: name, found: found, keeper: keeper, slot: slot, emit: emit)
            work.run(until: bell.out) {
                self.orders.withLock { orders in
                    defer { orders = [] }
                    return orders
                }
            }
        }
    }

    /// Begins a command and returns at once.
    func perform(_ command: ThemeCommand) {
        orders.withLock { orders in
            // Of several themes that the cursor ran over only the last is to be seen.
            if case .preview = command, case .preview = orders.last { orders.removeLast() }
            orders.append(command)
        }
        var byte: UInt8 = 0
        _ = write(bell.in, &byte, 1)
    }
}

/// What the desk's thread knows and does.
private struct ThemeWork: ~Copyable {
    let library: ThemeLibrary
    let keeper: ThemeKeeper
    let slot: ThemeSlot
    let emit: @Sendable (ThemeEvent) -> Void
    private var wanted: String
    /// Files that change the theme in sight, or that would make the one that is wanted good.
    private var places: [String]
    private var watch = FolderWatch()
    /// What was told last of a theme that is broken; told once, however often its file is looked at.
    private var told: SafeText?

    init(
        _ library: ThemeLibrary, name: String, found: ThemeLibrary.Found, keeper: ThemeKeeper, slot: ThemeSlot,
        emit: @escaping @Sendable (ThemeEvent) -> Void
    ) {
        (self.library, self.keeper, self.slot, self.emit) = (library, keeper, slot, emit)
        wanted = name
        places = found.places
        follow()
        // Saved after it was read and before it was watched.
        if !found.files.isEmpty { show(name, isReload: true) }
    }

    /// Serves for as long as the program runs.
    mutating func run(until bell: Int32, orders: () -> [ThemeCommand]) {
        while true {
            var fds = [pollfd(fd: bell, events: Int16(POLLIN), revents: 0)]
            if let descriptor = watch?.descriptor { fds.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
            guard poll(&fds, nfds_t(fds.count), -1) > 0 else { continue }
            var bytes = [UInt8](repeating: 0, count: 64)
            while read(bell, &bytes, bytes.count) > 0 {}
            for order in orders() { perform(order) }
            let changed = watch?.changes() ?? []
            if places.contains(where: { changed.contains(Self.lastPart($0)) || changed.contains(Self.lastPart(Self.real($0))) }) {
                show(wanted, isReload: true)
            }
        }
    }

    private mutating func perform(_ command: ThemeCommand) {
        switch command {
        case .list: emit(.listed(library.choices(with: wanted)))
        case .preview(let name): show(name, isReload: false)
        case .keep(let name):
            show(name, isReload: false)
            emit(keeper.keep(name))
        }
    }

    private mutating func show(_ name: String, isReload: Bool) {
        wanted = name
        do throws(ConfigurationError) {
            let found = try library.find(name)
            places = found.places
            let isNew = slot.theme != found.theme || told != nil
            slot.theme = found.theme
            told = nil
            if isNew || !isReload { emit(isReload ? .reloaded(name) : .shown(name)) }
        } catch {
            places = library.places(of: name) + [error.path]
            let reason = error.sentence(library.language, of: Self.lastPart(error.path))
            if !isReload || reason != told { emit(.failed(name, reason: reason)) }
            told = reason
        }
        follow()
    }

    /// A file may be a link to where somebody keeps all of theirs: its own folder counts, and the one that it points to.
    private mutating func follow() {
        let files = places + places.map(Self.real)
        watch?.watch(Set(files.map(Self.folder)))
    }

    private static func real(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func lastPart(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private static func folder(_ path: String) -> String {
        let folder = path.dropLast(lastPart(path).utf8.count)
        return folder.isEmpty ? "." : String(folder)
    }
}
