import Glibc
import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("Profiles, and secrets with a command", .serialized)
    struct ProfileTests {
        /// A platform with the demo's people, and the configuration of somebody who has several profiles on it.
        struct Scene {
            let sandbox: Sandbox
            let platform: PseudoTerminal
            let address: String

            init() throws {
                sandbox = try Sandbox()
                platform = try PseudoTerminal(
                    Binaries.server,
                    arguments: [
                        "serve", "--demo", "--data", sandbox.path + "/platform", "--listen", "127.0.0.1:0", "--ephemeral",
                    ],
                    environment: ["HOME": sandbox.path], columns: 200, rows: 40)
                let screen = try platform.wait(forText: "listening on http://", seconds: 60)
                let line = try #require(screen.lines.first { $0.contains("listening on http://") })
                address = String(try #require(line.split(separator: " ").first { $0.hasPrefix("http://") }))
            }

            func client(_ configuration: String, _ arguments: String...) throws -> PseudoTerminal {
                let path = try sandbox.write(Array(configuration.utf8), to: "config.toml")
                return try PseudoTerminal(
                    Binaries.client, arguments: ["--config", path] + arguments,
                    environment: [
                        "HOME": sandbox.path, "TMPDIR": sandbox.temporary, "LANG": "C.UTF-8", "CHILLAJAR_LANG": "id",
                    ], columns: 160, rows: 40)
            }

            func signIn(_ terminal: PseudoTerminal, _ email: String) throws {
                try terminal.send(keys: "m")
                try terminal.wait(forText: "Kata sandi", seconds: 30)
                try terminal.type(email)
                try terminal.send(keys: "Tab")
                try terminal.type("chill-ajar-demo")
                try terminal.send(keys: "Enter")
                try terminal.wait(forText: "Selamat datang", seconds: 60)
            }

            /// Opens the form of a booking at its question for the topic: by its steps, or where it was left.
            func openTopic(_ terminal: PseudoTerminal, isResumed: Bool = false) throws {
                try terminal.send(keys: "2")
                try terminal.wait(forText: "urut:", seconds: 30)
                try terminal.send(keys: "/")
                try terminal.wait(forText: "⏎ pilih")
                try terminal.type("bagas")
                let steps =
                    isResumed
                    ? [("Enter", "⏎ lihat slot"), ("Enter", "⏎ lanjutkan"), ("Enter", "dipelajari?")]
                    : [("Enter", "⏎ lihat slot"), ("Enter", "⏎ pesan"), ("Enter", "tanpa paket"), ("Enter", "dipelajari?")]
                for (key, text) in steps {
                    try terminal.send(keys: key)
                    try terminal.wait(forText: text, seconds: 30)
                }
            }
        }

        @Test(
            "Two accounts on one platform: each keeps its person, its lists and what was typed, and P goes from one to the other")
        func twoAccounts() async throws {
            try await PseudoTerminal.onOwnThread {
                let scene = try Scene()
                defer { withExtendedLifetime(scene) {} }
                let configuration = """
                    profil_awal = "belajar"
                    [profil.mengajar]
                    server = "\(scene.address)"
                    [profil.belajar]
                    server = "\(scene.address)"
                    """
                let terminal = try scene.client(configuration)
                try terminal.wait(for: "the profile's name", seconds: 30) { $0.line(0).contains("belajar") }
                try scene.signIn(terminal, "ayu@chillajar.test")
                try scene.openTopic(terminal)
                try terminal.type("Deret Taylor")
                try terminal.wait(forText: "Deret Taylor")
                try terminal.send(keys: "Escape")
                try terminal.wait(for: "the form to close") { !$0.contains("Pesan sesi") }

                try terminal.send(keys: "P")
                try terminal.wait(forText: "Ganti profil")
                try terminal.wait(forText: "belum masuk")
                try terminal.send(keys: "1")
                try terminal.wait(for: "the other profile, where nobody is", seconds: 30) {
                    $0.line(0).contains("mengajar") && $0.line(0).contains("tamu")
                }
                try scene.signIn(terminal, "bagas@chillajar.test")
                try terminal.wait(for: "the mentor's place", seconds: 30) { $0.line(0).contains("Jadwal") }

                try terminal.send(keys: "P")
                try terminal.wait(forText: "Ayu Prameswari, pelanggan", seconds: 30)
                try terminal.send(keys: "2")
                try terminal.wait(for: "the first profile again", seconds: 30) {
                    $0.line(0).contains("belajar") && $0.line(0).contains("Ayu Prameswari")
                }
                try scene.openTopic(terminal, isResumed: true)
                try terminal.wait(forText: "Deret Taylor")
                try terminal.send(keys: "C-c")
                #expect(try terminal.waitForEnd() == .exited(0))
                #expect(terminal.isRestored)

                let named = try scene.client(configuration, "--profil", "mengajar")
                try named.wait(for: "the mentor's first frame", seconds: 30) {
                    $0.line(0).contains("mengajar") && $0.line(0).contains("Bagas")
                }
                try named.send(keys: "q")
                #expect(try named.waitForEnd() == .exited(0))
            }
        }

        @Test("Tokens lie with the person's command; while that hangs the program is there, and goes on by the password")
        func secretCommand() async throws {
            try await PseudoTerminal.onOwnThread {
                let scene = try Scene()
                defer { withExtendedLifetime(scene) {} }
                let script = """
                    #!/bin/sh
                    dir=$(dirname "$0")
                    if [ -e "$dir/macet" ]; then echo $$ > "$dir/proses"; exec sleep 1000; fi
                    case "$1" in
                        simpan) cat > "$dir/rahasia" ;;
                        ambil) cat "$dir/rahasia" ;;
                        hapus) rm "$dir/rahasia" ;;
                    esac
                    """
                let path = try scene.sandbox.write(Array(script.utf8), to: "perintah.sh")
                let hanging = try ProcessPipe(scene.sandbox.path + "/proses")
                try #require(chmod(path, 0o700) == 0)
                let configuration = """
                    server = "\(scene.address)"
                    [rahasia]
                    simpan = "\(path) simpan"
                    ambil = "\(path) ambil"
                    hapus = "\(path) hapus"
                    """
                let first = try scene.client(configuration)
                try first.wait(forText: "semua tombol", seconds: 30)
                try scene.signIn(first, "ayu@chillajar.test")
                try first.send(keys: "q")
                #expect(try first.waitForEnd() == .exited(0))
                #expect(scene.sandbox.contents(of: scene.sandbox.path).contains("rahasia"))

                let second = try scene.client(configuration)
                try second.send(keys: "2", "r")
                try second.wait(for: "answers for who is signed in", seconds: 30) { $0.line(0).contains("✓") }
                #expect(second.screen.line(0).contains("Ayu Prameswari"))
                try second.send(keys: "q")
                #expect(try second.waitForEnd() == .exited(0))

                _ = try scene.sandbox.write([], to: "macet")
                let third = try scene.client(configuration)
                _ = try hanging.next()
                try third.wait(for: "the person's own first frame") { $0.line(0).contains("Ayu Prameswari") }
                #expect(!third.screen.contains("Masuk lagi"))
                try third.wait(forText: "“ambil” tidak selesai dalam 3 detik", seconds: 30)
                try third.wait(forText: "Masuk lagi")
                try #require(unlink(scene.sandbox.path + "/macet") == 0)
                try third.type("chill-ajar-demo")
                try third.send(keys: "Enter")
                try third.wait(for: "the dialog's end", seconds: 60) { !$0.contains("Masuk lagi") }
                try third.send(keys: "q")
                #expect(try third.waitForEnd() == .exited(0))

                // Who leaves while the command hangs does not leave it behind.
                _ = try scene.sandbox.write([], to: "macet")
                let fourth = try scene.client(configuration)
                let process = try hanging.next()
                try fourth.wait(forText: "semua tombol")
                try fourth.send(keys: "q")
                #expect(try fourth.waitForEnd() == .exited(0))
                #expect(Processes.waitForEnd(of: process), "the command runs on")
            }
        }
    }
}
