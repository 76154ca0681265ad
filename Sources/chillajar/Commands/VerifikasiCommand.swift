import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar profil verifikasi`
struct VerifikasiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verifikasi", abstract: "Verifikasi dua langkah. / The second factor.",
        subcommands: [Status.self, Pasang.self, KodeBaru.self, Lepas.self], defaultSubcommand: Status.self)

    /// `chillajar profil verifikasi status`
    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status", abstract: "Apakah aktif, dan sisa kode pemulihan. / Whether it is on.")

        @OptionGroup var options: CommandOptions

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person()
                guard case .otpStatus(let status) = try await client.ask(.otpStatus) else { return .protocol }
                let words = AccountWords(client.language)
                switch client.output.form {
                case .json: client.output.print(client.shapes.verifikasi.value(status))
                case .quiet: client.output.print(status.isEnabled ? "1" : "0")
                case .people: client.output.print(status.isEnabled ? words.otpOn(status.recoveryCodesLeft) : words.otpOff)
                }
                return .ok
            }
        }
    }

    /// `chillajar profil verifikasi pasang`
    struct Pasang: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pasang", abstract: "Pasang dengan aplikasi autentikator. / Set it up with an authenticator app.",
            discussion: """
                Kuncinya dicetak ke stderr untuk dimasukkan ke aplikasi, lalu kodenya ditanyakan. Kode pemulihan dicetak ke stdout,
                hanya sekali ini. / The key goes to stderr, then the app's code is asked for. The recovery codes go to stdout, this
                once.
                """)

        @OptionGroup var options: CommandOptions

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person()
                guard case .otpSecret(let secret) = try await client.ask(.beginOTP) else { return .protocol }
                let words = AccountWords(client.language)
                client.output.note("\(words.otpKey): \(SafeText(outside: secret.secret).singleLine)")
                client.output.note(SafeText(outside: secret.uri).singleLine)
                let code = try Asking(strings: client.strings).line(words.code)
                return client.print(codes: try await client.ask(.confirmOTP(code: code.filter { !$0.isWhitespace })))
            }
        }
    }

    /// `chillajar profil verifikasi kode-baru`
    struct KodeBaru: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "kode-baru", abstract: "Ganti kode pemulihan. / Make new recovery codes.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var proof: KodeOption

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person()
                return client.print(codes: try await client.ask(.renewRecoveryCodes(code: try proof.code(client))))
            }
        }
    }

    /// `chillajar profil verifikasi lepas`
    struct Lepas: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lepas", abstract: "Matikan verifikasi dua langkah. / Turn the second factor off.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var confirming: ConfirmingOptions
        @OptionGroup var proof: KodeOption

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person()
                let words = AccountWords(client.language)
                try Asking(strings: client.strings).confirm(words.askOTPOff, confirming)
                _ = try await client.ask(.removeOTP(code: try proof.code(client)))
                client.say(words.otpOff)
                return .ok
            }
        }
    }
}

/// The code of the authenticator app, from the command line or asked for.
struct KodeOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("Kode dari aplikasi, atau kode pemulihan. / Code of the app, or a recovery code.", valueName: "KODE"))
    var kode: String?

    func code(_ client: HeadlessClient) throws(Failure) -> String {
        if let kode { return kode.filter { !$0.isWhitespace } }
        return try Asking(strings: client.strings).line(AccountWords(client.language).code).filter { !$0.isWhitespace }
    }
}

extension HeadlessClient {
    /// Prints recovery codes, a line each.
    fileprivate func print(codes answer: AkunAnswer) -> ExitKind {
        guard case .recoveryCodes(let codes) = answer else { return .protocol }
        if output.form == .json {
            output.print(shapes.kodePemulihan.value(codes))
        } else {
            for code in codes { output.print(SafeText(outside: code).singleLine) }
        }
        output.note(AccountWords(language).keepCodes)
        return .ok
    }
}

extension Shapes {
    var verifikasi: JSONShape<OTPStatus> {
        JSONShape(
            "Verifikasi",
            [
                .always("aktif", .boolean, "Masuk memerlukan kode. / Signing in asks for a code.") { .boolean($0.isEnabled) },
                .always("wajib", .boolean, "Platform mengharuskannya. / The platform demands it.") { .boolean($0.isRequired) },
                .always("sisaKodePemulihan", .integer, "Kode pemulihan yang belum dipakai. / Recovery codes left.") {
                    .integer(Int64($0.recoveryCodesLeft))
                },
            ])
    }

    var kodePemulihan: JSONShape<[String]> {
        JSONShape(
            "KodePemulihan",
            [
                .always("kodePemulihan", .list(.text), "Masing-masing berlaku sekali. / Each is good once.") {
                    .list($0.map { .outside($0) })
                }
            ])
    }
}
