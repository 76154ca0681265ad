import ChillAjarKit
import Glibc
import Testing

@testable import LocalStore

@Suite("Tokens that a command of the person's keeps")
struct SecretTests {
    private let folder: Folder
    private let session = Session(
        user: User(id: UserID(6), nama: "Ayu", peran: .pelanggan), token: "17|sangat-rahasia", refreshToken: "segar-sekali",
        expiresAt: Timestamp(seconds: 1_795_352_400))

    init() throws { folder = try Folder() }

    /// A keyring of one folder: the script notes what it was called with, and whose child it is.
    private static let keyring = """
        #!/bin/sh
        dir=$(dirname "$0")
        { echo "$*"; env; } >> "$dir/panggilan"
        case "$1" in
            simpan) cat > "$dir/rahasia-$2" ;;
            ambil) cat "$dir/rahasia-$2" ;;
            hapus) rm "$dir/rahasia-$2" ;;
        esac
        """

    /// Commands that run a script with the step and the profile's name.
    private func commands(_ script: String) throws -> SecretCommands {
        let path = try folder.write("perintah.sh", Array(script.utf8))
        try #require(chmod(path, 0o700) == 0)
        return SecretCommands(
            save: [path, "simpan", "{profil}"], load: [path, "ambil", "{profil}"], remove: [path, "hapus", "{profil}"])
    }

    private func store(_ commands: SecretCommands?, profile: String = "kampus") throws -> LocalStore {
        try LocalStore(
            directory: folder.path + "/data", server: try #require(Folder.server), profile: profile,
            secrets: commands?.keeper(profile: profile))
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try Folder.bytes("\(folder.path)/\(name)"), as: UTF8.self)
    }

    private func trouble(of body: () throws(StoreFailure) -> Void) -> SecretFailure? {
        do throws(StoreFailure) {
            try body()
        } catch {
            if case .secrets(let failure) = error.kind { return failure }
        }
        return nil
    }

    @Test("What is secret is with the command alone: not in our files, not in arguments, not in the environment")
    func apart() throws {
        let store = try store(try commands(Self.keyring))
        try store.saveSession(session)
        #expect(try store.session() == session)
        #expect(try text("rahasia-kampus").contains("sangat-rahasia"))
        for file in folder.files() where !file.hasSuffix("rahasia-kampus") {
            let text = String(decoding: try Folder.bytes(file), as: UTF8.self)
            #expect(!text.contains("sangat-rahasia") && !text.contains("segar-sekali"), "\(file)")
        }
        #expect(try text("panggilan").contains("simpan kampus"))
    }

    @Test("Who is signed in is known without the command, and signing out has it forget")
    func withoutCommand() throws {
        let store = try store(try commands(Self.keyring))
        try store.saveSession(session)
        let calls = try text("panggilan")
        #expect(try store.signedIn() == session.user)
        #expect(try text("panggilan") == calls)
        try store.saveSession(nil)
        #expect(try store.signedIn() == nil && store.session() == nil)
        #expect(!Folder.exists(folder.path + "/rahasia-kampus"))
    }

    @Test("Of a session that the server has ended who it was stays known, and nobody is signed in", arguments: [true, false])
    func ended(hasCommand: Bool) throws {
        let store = hasCommand ? try store(try commands(Self.keyring)) : try store(nil)
        try store.saveSession(session)
        try store.endSession()
        #expect(try store.signedIn() == nil && store.session() == nil)
        #expect(try store.endedUser() == session.user)
        for file in folder.files() where file.hasSuffix("session.json") || file.hasSuffix("rahasia-kampus") {
            #expect(!String(decoding: try Folder.bytes(file), as: UTF8.self).contains("sangat-rahasia"), "\(file)")
        }
        try store.saveSession(session)
        #expect(try store.endedUser() == nil && store.signedIn() == session.user)
        try store.endSession()
        try store.saveSession(nil)
        #expect(try store.endedUser() == nil)
    }

    @Test("Two profiles keep two secrets")
    func twoProfiles() throws {
        let commands = try commands(Self.keyring)
        var other = session
        other.token = "18|lain"
        try store(commands).saveSession(session)
        try store(commands, profile: "kerja").saveSession(other)
        #expect(try store(commands).session()?.token == "17|sangat-rahasia")
        #expect(try store(commands, profile: "kerja").session()?.token == "18|lain")
    }

    @Test("Tokens that lie in the session's file move to the command; where it fails they stay and are used")
    func moving() throws {
        try store(nil).saveSession(session)
        #expect(try store(try commands("#!/bin/sh\nexit 1")).session() == session)
        #expect(try store(nil).session() == session)
        let moved = try store(try commands(Self.keyring))
        #expect(try moved.session() == session)
        #expect(try store(nil).session() == nil)
        #expect(try moved.session() == session)
    }

    @Test("A command that fails says so, and the person is still known")
    func failing() throws {
        try store(try commands(Self.keyring)).saveSession(session)
        let store = try store(try commands("#!/bin/sh\nexit 7"))
        #expect(trouble { () throws(StoreFailure) in _ = try store.session() } == SecretFailure(.load, .exit(7)))
        #expect(trouble { () throws(StoreFailure) in try store.saveSession(session) } == SecretFailure(.save, .exit(7)))
        #expect(try store.signedIn() == session.user)
        #expect(trouble { () throws(StoreFailure) in try store.saveSession(nil) } == SecretFailure(.remove, .exit(7)))
        #expect(try store.signedIn() == nil)
    }

    @Test("A command that is not there says so")
    func missing() throws {
        let store = try store(SecretCommands(save: ["/tidak/ada"], load: ["/tidak/ada"], remove: ["/tidak/ada"]))
        let failure = trouble { () throws(StoreFailure) in try store.saveSession(session) }
        guard case .cannotRun = failure?.trouble else {
            Issue.record("it was \(String(describing: failure))")
            return
        }
    }

    @Test(
        "What is not what was kept counts as no tokens",
        arguments: [
            "cat /dev/zero", "echo bukan apa-apa", "true", "head -c 5000 /dev/urandom",
            #"echo '{"server": "https://lain.test", "user": 6, "token": "t"}'"#,
            #"echo '{"server": "https://contoh.test", "user": 7, "token": "t"}'"#,
        ])
    func garbage(_ line: String) throws {
        try store(try commands(Self.keyring)).saveSession(session)
        let store = try store(try commands("#!/bin/sh\n\(line)"))
        #expect(trouble { () throws(StoreFailure) in _ = try store.session() } == SecretFailure(.load, .unreadable))
    }

    @Test("A command that hangs is ended when its time is over, with what it has started")
    func hanging() throws {
        try store(try commands(Self.keyring)).saveSession(session)
        // Open in both processes: over when the last of them has ended.
        let pipe = folder.path + "/pipa"
        try #require(mkfifo(pipe, 0o600) == 0)
        let reader = open(pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        defer { close(reader) }
        let script = "#!/bin/sh\nexec 3> \"$(dirname \"$0\")/pipa\"\nsleep 1000 &\nwait"
        let store = try store(try commands(script))
        #expect(trouble { () throws(StoreFailure) in _ = try store.session() } == SecretFailure(.load, .timeOver))
        var end = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
        #expect(poll(&end, 1, 10_000) == 1 && Int32(end.revents) & POLLHUP != 0)
    }

    @Test("What a command leaves running behind it is not waited for")
    func leavingBehind() throws {
        let store = try store(try commands("#!/bin/sh\nsleep 20 &\n[ $1 = simpan ] && cat > /dev/null\nexit 3"))
        #expect(trouble { () throws(StoreFailure) in try store.saveSession(session) } == SecretFailure(.save, .exit(3)))
    }

    @Test("A command that does not read its input does no harm, however much there is of it")
    func deaf() throws {
        var large = session
        large.token = String(repeating: "x", count: 300_000)
        let store = try store(try commands("#!/bin/sh\nexec <&-\nexit 0"))
        try store.saveSession(large)
        #expect(try store.signedIn() == session.user)
    }

    @Test("A large secret goes in and comes out whole")
    func large() throws {
        var large = session
        large.token = String(repeating: "kunci ", count: 8_000)
        let store = try store(try commands(Self.keyring))
        try store.saveSession(large)
        #expect(try store.session() == large)
    }

    @Test("A command has no signal blocked, no terminal of ours, and nothing to complain to")
    func surroundings() throws {
        let script = """
            #!/bin/sh
            dir=$(dirname "$0")
            grep SigBlk /proc/self/status > "$dir/sinyal"
            cut -d' ' -f1,6,7 /proc/$$/stat > "$dir/sesi"
            readlink /proc/$$/fd/2 > "$dir/keluhan"
            cat > /dev/null
            """
        try store(try commands(script)).saveSession(session)
        #expect(try text("sinyal").hasSuffix("\t0000000000000000\n"))
        let fields = try text("sesi").split { $0.isWhitespace }
        #expect(fields.count == 3 && fields[0] == fields[1] && fields[2] == "0", "a session of its own, no terminal: \(fields)")
        #expect(try text("keluhan") == "/dev/null\n")
        #expect(CommandChild.withoutTerminal(["GPG_TTY=/dev/pts/3", "HOME=/x"]) == ["HOME=/x"])
    }

    @Test("Once the program is about to end no command is run any more")
    func stopped() throws {
        let store = try store(try commands(Self.keyring))
        try store.saveSession(session)
        store.stopSecrets()
        #expect(trouble { () throws(StoreFailure) in _ = try store.session() } == SecretFailure(.load, .stopped))
        #expect(try store.signedIn() == session.user)
    }
}
