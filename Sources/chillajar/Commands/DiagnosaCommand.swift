import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import CurlTransport
import Glibc
import LocalStore
import NcursesTerminal
import TerminalUI

/// `chillajar diagnosa`
struct DiagnosaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagnosa",
        abstract: "Yang dibutuhkan laporan kesalahan, tanpa rahasia. / What a bug report needs, without secrets.",
        discussion: """
            Tidak ada token, kata sandi, nama, email, atau isi data di dalamnya. Server ditanya kemampuannya, kecuali --luring.
            It holds no token, password, name, address or content. The server is asked for its capabilities, unless --luring.
            """)

    @OptionGroup var options: CommandOptions
    @OptionGroup var reading: ReadingOptions

    func run() throws {
        Running.run(options) { settings, output in
            let diagnosis = await Diagnosis(settings, reading.terms)
            let shape = Shapes(zona: settings.zona).diagnosa
            switch output.form {
            case .json: output.print(shape.value(diagnosis))
            case .quiet: break
            case .people: output.print(shape.facts(diagnosis).lines(width: output.width))
            }
            return .ok
        }
    }
}

/// What is known of the program, the machine, the terminal, the platform and the store.
struct Diagnosis {
    /// Everything told, in order: a name, what it means, and the value.
    private(set) var facts: [String: String] = [:]
    private(set) var copies: [(name: SafeText, readAt: Timestamp, count: Int)] = []
    private(set) var outbox: [String: Int] = [:]

    init(_ settings: CommandSettings, _ terms: ReadingTerms) async {
        facts["versi"] = Version.number
        facts["sistem"] = Self.system
        facts["libcurl"] = CurlTransport.libraryVersion ?? "–"
        facts["sqlite"] = LocalStore.libraryVersion
        facts["ncurses"] = Terminal.libraryVersion
        facts["terminal"] = Self.terminal
        facts["gambar"] = Self.pictures(settings.file.graphics)
        facts["locale"] = Self.variables(["LC_ALL", "LC_CTYPE", "LANG"])
        facts["konfigurasi"] = Self.place(settings.paths.configurationFile)
        facts["catatan"] = Self.place(settings.paths.state + "/chillajar.log")
        guard let profile = try? settings.profile() else { return }
        facts["server"] = profile.server.publicName
        facts["penyimpanan"] = Self.place(
            LocalStore.path(in: settings.paths.data, of: profile.server, profile: profile.storeName))
        do throws(StoreFailure) {
            let parts = try ClientParts(profile, file: settings.file, paths: settings.paths, isMending: false)
            try read(parts)
            if !terms.isOffline { await ask(parts, within: terms.seconds) }
        } catch {
            facts["galat"] = "\(error.kind): \(error.reason)"
        }
    }

    private mutating func read(_ parts: ClientParts) throws(StoreFailure) {
        let user = try parts.store.signedIn()
        facts["peran"] = user.map { $0.peran?.rawValue ?? "?" } ?? "tamu"
        for (resource, copy) in parts.snapshots(for: user).sorted(by: { $0.key.word.string < $1.key.word.string }) {
            copies.append((resource.word, copy.fetchedAt, copy.content.count))
        }
        guard let user else { return }
        for row in try parts.store.outbox(owner: user.id) {
            outbox["\(row.mutation.kind.rawValue) \(row.state)", default: 0] += 1
        }
    }

    /// Asks the platform what it offers, and notes how long that took.
    private mutating func ask(_ parts: ClientParts, within seconds: Int) async {
        let begun = Timestamp.now
        let request = PlatformCalls.capabilities().request(to: parts.server, token: nil, idempotencyKey: nil)
        let task = Task { try await parts.transport.send(request) }
        let timer = Task {
            try await Task.sleep(for: .seconds(seconds))
            task.cancel()
        }
        defer { timer.cancel() }
        switch await task.result {
        case .success(let response):
            facts["jawaban"] = "HTTP \(response.status), \((Timestamp.now.microseconds - begun.microseconds) / 1000) ms"
            guard response.status != 404 else { return facts["kemampuan"] = "–" }
            if let offered = try? PlatformCalls.capabilities().value(of: response) {
                facts["kemampuan"] = offered.features.sorted().joined(separator: " ")
            }
        case .failure(let error): facts["jawaban"] = "\(error)"
        }
    }

    // MARK: The machine

    private static var system: String {
        var name = utsname()
        uname(&name)
        func text<T>(_ field: T) -> String {
            withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        }
        let release = (try? Paths.text(of: "/etc/os-release")) ?? ""
        let title = release.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }.map { $0.dropFirst(12) } ?? ""
        return "\(title.filter { $0 != "\"" }), \(text(name.sysname)) \(text(name.release)) \(text(name.machine))"
    }

    private static var terminal: String {
        var size = winsize()
        let isThere = isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        let cells = isThere ? "\(size.ws_col)×\(size.ws_row) " : ""
        return cells + variables(["TERM", "COLORTERM", "TERM_PROGRAM", "TMUX", "NO_COLOR", "SSH_CONNECTION"])
    }

    /// How pictures are wished, and what the terminal says to that.
    private static func pictures(_ wish: GraphicsWish) -> String {
        let report = GraphicsReport(wish)
        let answer =
            switch report.answer {
            case .pixels(let graphics): "\(graphics.form) \(graphics.cellWidth)×\(graphics.cellHeight)"
            case .cells(.wish): "sel"
            case .cells(let reason): "sel (\(reason))"
            }
        return "\(ConfigurationFile.word(of: wish)) → \(answer)" + (report.isMultiplexed ? ", tmux/screen" : "")
    }

    /// Variables of the environment: of those that tell where somebody is, only that they are set.
    private static func variables(_ names: [String]) -> String {
        names.compactMap { name in
            Paths.environment(name).map { name == "TMUX" || name == "SSH_CONNECTION" ? name : "\(name)=\($0)" }
        }.joined(separator: " ")
    }

    /// A path from the home on, with its mode; a name of a home may be a person's.
    private static func place(_ path: String) -> String {
        let home = (try? Paths())?.home ?? ""
        let short = !home.isEmpty && path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
        var status = stat()
        guard stat(path, &status) == 0 else { return "\(short) (–)" }
        return "\(short) (\(String(status.st_mode & 0o777, radix: 8)))"
    }
}

extension Shapes {
    var diagnosa: JSONShape<Diagnosis> {
        let texts: [(String, String)] = [
            ("versi", "Versi program. / Version of the program."), ("sistem", "Sistem operasi. / The system."),
            ("libcurl", "Versi libcurl. / Version of libcurl."), ("sqlite", "Versi SQLite. / Version of SQLite."),
            ("ncurses", "Versi ncurses. / Version of ncurses."), ("terminal", "Terminalnya. / The terminal."),
            ("gambar", "Cara gambar ditampilkan: keinginan → jawaban terminal. / How pictures are shown: wish → answer."),
            ("locale", "Bahasa sistem. / The locale."),
            ("konfigurasi", "Berkas konfigurasi dan haknya. / The configuration and its mode."),
            ("catatan", "Catatan kesalahan terakhir. / Log of the last crash."), ("server", "Platformnya. / The platform."),
            ("penyimpanan", "Folder data dan haknya. / The store and its mode."),
            ("peran", "Peran yang masuk. / Role of who is signed in."), ("jawaban", "Jawaban server. / The server's answer."),
            ("kemampuan", "Kemampuan server. / What the server offers."), ("galat", "Galat penyimpanan. / Error of the store."),
        ]
        let fields: [JSONField<Diagnosis>] = texts.map { name, meaning in
            .perhaps(name, .text, meaning) { $0.facts[name].map(JSONValue.outside) }
        }
        return JSONShape(
            "Diagnosa",
            fields + [
                .always("salinan", .list(.shape("Salinan")), "Daftar yang tersimpan. / The copies.") {
                    .list($0.copies.map(salinan.value))
                },
                .always("antreanKirim", .list(.text), "Jenis, keadaan, banyaknya. / Kind, state, how many.") {
                    .list($0.outbox.sorted { $0.key < $1.key }.map { .outside("\($0.key) \($0.value)") })
                },
            ])
    }
}
