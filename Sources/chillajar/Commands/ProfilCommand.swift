import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar profil`
struct ProfilCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profil", abstract: "Akun Anda: profil, foto, sandi, perangkat, verifikasi. / Your account.",
        subcommands: [Lihat.self, Ubah.self, Foto.self, Sandi.self, PerangkatCommand.self, VerifikasiCommand.self],
        defaultSubcommand: Lihat.self)

    /// `chillajar profil lihat`
    struct Lihat: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lihat",
            abstract: "Siapa yang sedang masuk (tanpa subperintah pun sama). / Who is signed in (the default).")

        @OptionGroup var options: CommandOptions

        func run() throws {
            Running.onPlatform(options) { client in
                client.show(profile: try client.person())
                return .ok
            }
        }
    }

    /// `chillajar profil ubah`
    struct Ubah: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ubah", abstract: "Ubah isi profil; yang tidak disebut tetap. / Change the profile; the rest stays.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions

        @Option(help: ArgumentHelp("Nama Anda. / Your name.", valueName: "NAMA"))
        var nama: String?

        @Option(help: ArgumentHelp("Email untuk masuk. / The address to sign in with.", valueName: "EMAIL"))
        var email: String?

        @Option(help: ArgumentHelp("Nomor telepon; kosong menghapusnya. / Telephone; empty for none.", valueName: "NOMOR"))
        var telepon: String?

        @Option(help: ArgumentHelp("Alamat rumah; kosong menghapusnya. / Postal address; empty for none.", valueName: "ALAMAT"))
        var alamat: String?

        @Option(help: ArgumentHelp("Tentang Anda (mentor). / About yourself (mentor).", valueName: "TEKS"))
        var tentang: String?

        func validate() throws {
            guard [nama, email, telepon, alamat, tentang].contains(where: { $0 != nil }) else {
                throw ValidationError("--nama, --email, --telepon, --alamat, --tentang?")
            }
        }

        func run() throws {
            Running.onPlatform(options) { client in
                let user = try client.person()
                if tentang != nil { _ = try client.person(.mentor) }
                let edit = ProfilEdit(nama: nama, email: email, nomorTelepon: telepon, alamat: alamat, deskripsi: tentang)
                try check(edit, client.language)
                let words = AccountWords(client.language)
                guard edit.applied(to: user) != user else {
                    client.output.note(words.sameProfile)
                    return .ok
                }
                let sent = try await client.send(.updateProfil(edit), words.profile, sending)
                return client.report(sent, done: [words.profileChanged])
            }
        }

        private func check(_ edit: ProfilEdit, _ language: Language) throws(Failure) {
            let problems: [(SafeText, FieldProblem?)] = [
                ("--nama", edit.nama.flatMap { Validation.nama($0) }), ("--email", edit.email.flatMap { Validation.email($0) }),
                ("--telepon", edit.nomorTelepon.flatMap { Validation.telepon($0) }),
                ("--alamat", edit.alamat.flatMap { Validation.text($0, maximum: 1000) }),
            ]
            for case (let option, let problem?) in problems {
                throw Failure("\(option): \(ErrorSentences(language).field(problem))", .data)
            }
        }
    }

    /// `chillajar profil foto`
    struct Foto: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "foto", abstract: "Ganti foto profil: JPEG atau PNG. / Change your picture: JPEG or PNG.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions

        @Argument(
            help: ArgumentHelp("Berkasnya, atau - untuk stdin. / The file, or - for stdin.", valueName: "berkas"),
            completion: .file(extensions: ["jpg", "jpeg", "png"]))
        var file: String

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person()
                let words = AccountWords(client.language)
                let given = try GivenFile(file)
                defer { given.remove() }
                let candidate = try client.candidate(given.path)
                guard candidate.kind != .pdf else { throw Failure("\(file): \(words.noPicture)", .data) }
                let upload = FotoUpload(path: candidate.path, kind: candidate.kind)
                let sent = try await client.send(.uploadFoto(upload), words.picture, sending)
                return client.report(sent, done: [words.pictureChanged])
            }
        }
    }

    /// `chillajar profil sandi`
    struct Sandi: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sandi", abstract: "Ganti kata sandi. / Change your password.",
            discussion: """
                Sandi lama lalu sandi baru ditanyakan tanpa terlihat; dengan --password-stdin keduanya dibaca dari dua baris
                pertama stdin. Perangkat lain diminta masuk lagi. / The old password and then the new one are asked for without an
                echo, or read from the first two lines of stdin. Other devices must sign in again.
                """)

        @OptionGroup var options: CommandOptions
        @OptionGroup var password: PasswordOptions

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person()
                let words = AccountWords(client.language)
                let asking = Asking(strings: client.strings)
                let old = try asking.secret(words.oldPassword, fromStandardInput: password.passwordStdin)
                let new = try asking.newSecret(words, fromStandardInput: password.passwordStdin)
                guard old != new else { throw Failure(words.samePassword, .data) }
                _ = try await client.ask(.changePassword(old: old, new: new))
                client.say(words.passwordChanged)
                return .ok
            }
        }
    }
}

/// `chillajar lupa-sandi`
struct LupaSandiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lupa-sandi", abstract: "Atur sandi baru dengan kode dari WhatsApp. / Set a forgotten password by a code.",
        discussion: """
            Tanpa --kode, kodenya diminta. Dengan --kode, sandi barunya ditanyakan dan disimpan.
            Without --kode the code is asked for; with it the new password is asked for and set.
            """)

    @OptionGroup var options: CommandOptions
    @OptionGroup var password: PasswordOptions

    @Argument(help: ArgumentHelp("Email akun. / The account's address.", valueName: "email"))
    var email: String

    @Option(help: ArgumentHelp("Kode yang diterima. / The code that came.", valueName: "KODE"))
    var kode: String?

    func run() throws {
        Running.onPlatform(options) { client in
            let words = AccountWords(client.language)
            if let problem = Validation.email(email) {
                throw Failure("\(words.email): \(ErrorSentences(client.language).field(problem))", .data)
            }
            guard let kode else {
                _ = try await client.ask(.sendPasswordCode(email: email))
                client.say(words.codeSent(SafeText(outside: email).singleLine))
                return .ok
            }
            let new = try Asking(strings: client.strings).newSecret(words, fromStandardInput: password.passwordStdin)
            _ = try await client.ask(.setPassword(email: email, code: kode.filter { !$0.isWhitespace }, new: new))
            client.say(words.passwordSet)
            return .ok
        }
    }
}

extension Asking {
    /// A new password, looked at before it is sent; typed twice at a terminal.
    fileprivate func newSecret(_ words: AccountWords, fromStandardInput: Bool) throws(Failure) -> String {
        let new = try secret(words.newPassword, fromStandardInput: fromStandardInput)
        if let problem = Validation.password(new) {
            throw Failure("\(words.newPassword): \(ErrorSentences(words.language).field(problem))", .data)
        }
        guard !fromStandardInput else { return new }
        guard try secret(words.again, fromStandardInput: false) == new else { throw Failure(words.different, .data) }
        return new
    }
}

extension HeadlessClient {
    /// Says that something is done: a sentence for people, a document for programs.
    func say(_ sentence: SafeText) {
        switch output.form {
        case .json: output.print(shapes.hasil.value(Sent(title: sentence, row: nil, end: .done(nil), language: language)))
        case .people: output.print(sentence)
        case .quiet: break
        }
    }
}
