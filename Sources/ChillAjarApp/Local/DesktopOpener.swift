@preconcurrency import Glibc

/// Hands files to the program that the person's desktop has for them.
struct DesktopOpener: Sendable {
    /// What the program that opens files is called (freedesktop.org, xdg-utils).
    private static let opener = "xdg-open"

    /// The environment, as far as it decides whether and how a file can be opened.
    let variables: [String: String]

    /// An opener for the environment of this process.
    static var current: DesktopOpener {
        let names = ["DISPLAY", "WAYLAND_DISPLAY", "PATH", "XDG_RUNTIME_DIR", "TMPDIR"]
        var known: [String: String] = [:]
        for name in names {
            guard let value = getenv(name), value.pointee != 0 else { continue }
            known[name] = String(cString: value)
        }
        return DesktopOpener(variables: known)
    }

    /// The program with its whole path.
    func program() throws(LocalFailure) -> String {
        guard variables["DISPLAY"] != nil || variables["WAYLAND_DISPLAY"] != nil else {
            throw LocalFailure("no DISPLAY or WAYLAND_DISPLAY")
        }
        let folders = (variables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        let programs: [String] = folders.map { "\($0)/\(Self.opener)" }
        guard let found = programs.first(where: { access($0, X_OK) == 0 }) else { throw LocalFailure("no \(Self.opener)") }
        return found
    }

    /// A new folder that nobody else may look into.
    func makePrivateFolder() throws(SystemFailure) -> String {
        let parent = variables["XDG_RUNTIME_DIR"] ?? variables["TMPDIR"] ?? "/tmp"
        var template = Array("\(parent)/chillajar-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .last }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Starts the program for a file, away from our terminal; `ended` is told its exit status from another thread.
    func start(_ program: String, path: String, ended: @escaping @Sendable (Int32) -> Void) throws(SystemFailure) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var attributes = Self.attributes()
        defer { posix_spawnattr_destroy(&attributes) }
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(path), nil]
        defer { arguments.forEach { free($0) } }
        var child = pid_t()
        let status = posix_spawn(&child, program, &actions, &attributes, &arguments, environ)
        guard status == 0 else { throw SystemFailure(code: status) }
        // Waited for, so that it leaves no zombie. Without a thread for that it runs all the same: only its status stays untold.
        try? DetachedThread.begin { [child] in
            var status: Int32 = 0
            guard (try? SystemFailure.retrying { waitpid(child, &status, 0) }) != nil else { return }
            ended(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F))
        }
    }

    /// A session of its own, without our terminal and without the signals that our threads block.
    private static func attributes() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let setsid: Int32 = 0x80
        posix_spawnattr_setflags(&attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | setsid))
        return attributes
    }
}
