import ArgumentParser
import ChillAjarKit
import Glibc
import PlatformServer

/// `chillajar-server user`
struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Akun, dari mesin server. / Accounts, from the server's machine.",
        discussion: """
            Server harus berhenti: ia menyimpan siapa yang masuk. Kata sandi ditanyakan, atau dibaca dari stdin.
            The server must be stopped: it remembers who is signed in. Passwords are asked for, or read from stdin.
            """,
        subcommands: [Add.self, List.self, Password.self, Role.self, Unlock.self, OTPReset.self])

    /// `chillajar-server user add`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Membuat akun. / Makes an account.")

        @OptionGroup var folder: DataOptions
        @OptionGroup var password: PasswordOptions

        @Option(help: "admin, mentor, pelanggan")
        var peran: Peran

        @Option(help: "Email untuk masuk. / The address to sign in with.")
        var email: String

        @Option(help: "Nama orangnya. / The person's name.")
        var nama: String

        @Option(help: "Nomor telepon. / The telephone number.")
        var telepon: String?

        func run() async throws {
            try await managing(folder) { platform in
                try await platform.addAccount(
                    AccountDraft(
                        nama: nama, email: email, password: try password.read(), peran: peran, nomorTelepon: telepon))
                put("\(email)\n", on: STDOUT_FILENO)
            }
        }
    }

    /// `chillajar-server user list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Semua akun: id, peran, email, nama. / Every account.")

        @OptionGroup var folder: DataOptions

        func run() async throws {
            try await managing(folder) { platform in
                for account in try platform.accounts() {
                    put(
                        "\(account.id)\t\(account.peran)\t\(printable(account.email))\t\(printable(account.nama))\n",
                        on: STDOUT_FILENO)
                }
            }
        }
    }
}

/// Where a new password comes from: never from the command line, which everybody on the machine can read.
struct PasswordOptions: ParsableArguments {
    @Flag(help: "Baca kata sandi dari baris pertama stdin. / Read the password from the first line of stdin.")
    var passwordStdin = false

    func read() throws -> String {
        if passwordStdin { return readLine() ?? "" }
        guard Terminal.isThere else {
            throw ValidationError("Tanpa terminal: pakai --password-stdin. / Without a terminal use --password-stdin.")
        }
        guard let typed = Terminal.newPassword() else { throw ExitCode(EX_DATAERR) }
        return typed
    }
}

/// Runs work on the accounts of a stopped server.
func managing(_ folder: DataOptions, _ work: (Platform) async throws -> Void) async throws {
    try await reporting {
        let platform = try Platform(PlatformConfiguration(dataFolder: try folder.read().dataFolder()))
        do {
            try await work(platform)
        } catch let failure as AccountFailure {
            say(failure.sentence)
            throw ExitCode(failure.exitCode)
        }
    }
}

/// Text of people as it may stand on a terminal: without what could move its cursor.
func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory.isVisible ? $0 : "\u{FFFD}" }))
}

extension Unicode.GeneralCategory {
    fileprivate var isVisible: Bool {
        switch self {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}

extension AccountFailure {
    fileprivate var sentence: String {
        switch self {
        case .unknown(let email): "Tidak ada akun \(email). / No such account."
        case .taken(let email): "\(email) sudah dipakai. / is taken."
        case .lastAdmin: "Admin terakhir tetap admin. / The last admin stays one."
        case .refused(let reason): "\(reason) / The rules of the platform forbid it for now."
        case .invalid(let problems): problems.joined(separator: " ")
        }
    }

    fileprivate var exitCode: Int32 {
        switch self {
        case .unknown: EX_NOUSER
        case .taken, .lastAdmin, .refused, .invalid: EX_DATAERR
        }
    }
}

extension Peran: ExpressibleByArgument {
    /// One of the three that an account can have.
    public init?(argument: String) {
        guard ["admin", "mentor", "pelanggan"].contains(argument) else { return nil }
        self.init(rawValue: argument)
    }
}
