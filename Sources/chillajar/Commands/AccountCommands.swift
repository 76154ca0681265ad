import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import Glibc
import TerminalUI

/// Where a password comes from: never from the command line, which everybody on the machine can read.
struct PasswordOptions: ParsableArguments {
    @Flag(help: "Baca kata sandi dari baris pertama stdin. / Read the password from the first line of stdin.")
    var passwordStdin = false
}

/// `chillajar masuk`
struct MasukCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "masuk", abstract: "Masuk ke akun. / Sign in.",
        discussion: """
            Kata sandi ditanyakan tanpa terlihat. Akun dengan verifikasi dua langkah juga ditanya kodenya.
            The password is asked for without an echo; with a second factor, its code too.
            """)

    @OptionGroup var options: CommandOptions
    @OptionGroup var password: PasswordOptions

    @Argument(help: ArgumentHelp("Email akun. / The account's address.", valueName: "email"))
    var email: String?

    @Option(help: ArgumentHelp("Kode verifikasi dua langkah. / Code of the second factor.", valueName: "KODE"))
    var kode: String?

    func run() throws {
        Running.onPlatform(options) { client in
            let words = AccountWords(client.language)
            if let user = client.user {
                throw Failure(words.already(SafeText(outside: user.nama)), .refused)
            }
            let asking = Asking(strings: client.strings)
            let email = try self.email ?? asking.line(words.email)
            let secret = try asking.secret(words.password, fromStandardInput: password.passwordStdin)
            let session = try await client.signIn(.signIn(SignIn(email: email, password: secret)), kode)
            client.welcome(session)
            return .ok
        }
    }
}

/// `chillajar daftar`
struct DaftarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "daftar", abstract: "Buat akun pelanggan. / Make a student's account.")

    @OptionGroup var options: CommandOptions
    @OptionGroup var password: PasswordOptions

    @Option(help: ArgumentHelp("Nama Anda. / Your name.", valueName: "NAMA"))
    var nama: String

    @Option(help: ArgumentHelp("Email untuk masuk. / The address to sign in with.", valueName: "EMAIL"))
    var email: String

    @Option(help: ArgumentHelp("Nomor telepon. / The telephone number.", valueName: "NOMOR"))
    var telepon: String

    @Option(help: ArgumentHelp("Alamat rumah. / The postal address.", valueName: "ALAMAT"))
    var alamat: String

    func run() throws {
        Running.onPlatform(options) { client in
            let words = AccountWords(client.language)
            if let user = client.user {
                throw Failure(words.already(SafeText(outside: user.nama)), .refused)
            }
            var registration = Registration(
                peran: .pelanggan, nama: nama, email: email, password: "", nomorTelepon: telepon, alamat: alamat)
            // What was given is looked at before the password is asked for.
            try check(registration, except: "password", words, client.language)
            registration.password = try Asking(strings: client.strings).secret(
                words.password, fromStandardInput: password.passwordStdin)
            try check(registration, words, client.language)
            client.welcome(try await client.signIn(.register(registration), nil))
            return .ok
        }
    }

    /// What every platform asks of a new account, as the screen does.
    private func check(
        _ registration: Registration, except left: String? = nil, _ words: AccountWords, _ language: Language
    ) throws {
        let names: [(field: String, given: SafeText)] = [
            ("nama", "--nama"), ("email", "--email"), ("nomorTelepon", "--telepon"), ("alamat", "--alamat"),
            ("password", words.password),
        ]
        let problems = registration.problems
        for name in names where name.field != left {
            guard let problem = problems[name.field] else { continue }
            throw Failure("\(name.given): \(ErrorSentences(language).field(problem))", .data)
        }
    }
}

/// `chillajar keluar`
struct KeluarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keluar", abstract: "Keluar dari akun di komputer ini. / Sign out on this computer.",
        discussion: """
            Salinan data Anda di sini dihapus. Selama ada yang belum sampai di server, pilih: --simpan (terkirim setelah Anda
            masuk lagi) atau --buang. / Your copies here are removed. While something has not arrived at the server, choose
            --simpan (it is sent once you have signed in again) or --buang (it is dropped).
            """)

    @OptionGroup var options: CommandOptions
    @OptionGroup var confirming: ConfirmingOptions

    @Flag(help: "Simpan yang belum sampai untuk nanti. / Keep for later what has not arrived.")
    var simpan = false

    @Flag(help: "Buang yang belum sampai; ditanya dulu. / Drop what has not arrived; asks first.")
    var buang = false

    func validate() throws {
        guard !(simpan && buang) else { throw ValidationError("--simpan? --buang?") }
    }

    func run() throws {
        Running.onPlatform(options) { client in
            let words = AccountWords(client.language)
            guard client.user != nil else {
                switch client.output.form {
                case .json: client.output.print(client.shapes.keluar.value(SignedOut()))
                case .people: client.output.note(client.strings.notSignedIn)
                case .quiet: break
                }
                return .ok
            }
            let rows = try client.rows()
            guard rows.isEmpty || simpan || buang else { throw Failure(words.unsent(rows.count), .declined) }
            if buang, !rows.isEmpty {
                let isUnclear = rows.contains { $0.state == .unclear || $0.state == .sending }
                try Asking(strings: client.strings).confirm(words.askDiscard(rows.count, isUnclear: isUnclear), confirming)
            }
            let run = EngineRun(client.parts, for: .reading)
            await run.start()
            await run.drain { _ in }
            await run.perform(.signOut(discarding: buang))
            // It tells the server before it ends, or finds that it cannot.
            await run.stop()
            switch client.output.form {
            case .json:
                client.output.print(
                    client.shapes.keluar.value(
                        SignedOut(wasSignedIn: true, kept: buang ? 0 : rows.count, discarded: buang ? rows.count : 0)))
            case .people:
                client.output.print(words.signedOut)
                if !rows.isEmpty { client.output.note(buang ? words.discarded(rows.count) : words.waiting(rows.count)) }
            case .quiet: break
            }
            return .ok
        }
    }
}

/// What came of signing out.
struct SignedOut {
    var wasSignedIn = false
    /// How many rows of the outbox wait for the next sign-in.
    var kept = 0
    /// How many were dropped.
    var discarded = 0
}

extension HeadlessClient {
    /// Signs in or registers; asks for a code where the account has a second factor.
    fileprivate func signIn(_ command: SyncCommand, _ code: String?) async throws -> Session {
        enum Answer { case signedIn(Session), needsCode }
        let words = AccountWords(language)
        let run = EngineRun(parts, for: .reading)
        await run.start()
        await run.drain { _ in }
        var command = command
        var isCode = false
        while true {
            await run.perform(command)
            let answer = try await run.next(quietFor: 60) { event -> Answer? in
                switch event {
                case .session(let session?): return .signedIn(session)
                case .otpRequired: return .needsCode
                case .signInFailed(let error): throw error
                case .storeFailed(let reason): throw StoreFailure(reason)
                default: return nil
                }
            } onFailure: { error in
                words.signInFailure(error, isCode: isCode)
            }
            switch answer {
            case .signedIn(let session):
                await run.stop()
                return session
            case .needsCode:
                command = .answerOTP(try code ?? Asking(strings: strings).line(words.code))
                isCode = true
            case nil: throw Failure(strings.tooSlow, .unavailable)
            }
        }
    }

    fileprivate func welcome(_ session: Session) { show(profile: session.user, greeting: AccountWords(language).signedIn) }

    func show(profile user: User, greeting: ((SafeText, SafeText) -> SafeText)? = nil) {
        switch output.form {
        case .json: output.print(shapes.profil.value((user, parts.server)))
        case .quiet: if greeting == nil { output.print("\(user.id.value)") }
        case .people:
            let words = AccountWords(language)
            let peran = CommonStrings(language).peran(user.peran)
            if let greeting { return output.print(greeting(name(user.nama), peran)) }
            var facts = FactSheet()
            facts.add(words.role, peran)
            facts.add(words.email, user.email.map { SafeText(outside: $0) })
            facts.add(words.telephone, user.nomorTelepon.map { SafeText(outside: $0) })
            facts.add(words.address, user.alamat.map { SafeText(outside: $0) })
            facts.add("Platform", SafeText(outside: parts.server.publicName))
            output.print([StyledLine(name(user.nama), .strong)] + facts.lines(width: output.width))
        }
    }
}

extension EngineRun {
    /// As ``next(quietFor:_:)``, with the platform's errors as the person is to read them.
    fileprivate func next<Value>(
        quietFor seconds: Int, _ pick: (SyncEvent) throws -> Value?, onFailure sentence: (APIError) -> Failure
    ) async throws -> Value? {
        do {
            return try await next(quietFor: seconds, pick)
        } catch let error as APIError {
            throw sentence(error)
        }
    }
}

extension Server {
    /// The address without a name and password that may stand in it.
    var publicName: String { String(base.drop { $0 != "/" }.dropFirst(2).split(separator: "@").last ?? "") }
}

extension Shapes {
    var profil: JSONShape<(user: User, server: Server)> {
        JSONShape(
            "Profil",
            [
                .always("pengguna", .shape("Pengguna"), "Yang sedang masuk. / Who is signed in.") { pengguna.value($0.user) },
                .always("server", .text, "Platformnya. / The platform.") { .outside($0.server.publicName) },
            ])
    }
}

extension Shapes {
    var keluar: JSONShape<SignedOut> {
        JSONShape(
            "Keluar",
            [
                .always("tadinyaMasuk", .boolean, "Ada yang masuk tadi. / Somebody was signed in.") { .boolean($0.wasSignedIn) },
                .always("disimpan", .integer, "Kiriman yang menunggu masuk lagi. / What waits for the next sign-in.") {
                    .integer(Int64($0.kept))
                },
                .always("dibuang", .integer, "Kiriman yang dibuang. / What was dropped.") { .integer(Int64($0.discarded)) },
            ])
    }
}
