import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import Glibc
import TerminalUI

/// The options of every command that works on a platform.
struct CommandOptions: ParsableArguments {
    @OptionGroup var platform: PlatformOptions

    @Option(help: ArgumentHelp("Bahasa: id atau en. / Language.", valueName: "id|en"), completion: Completing.languages)
    var lang: String?

    @Option(help: ArgumentHelp("Berkas konfigurasi. / Configuration file.", valueName: "FILE"), completion: .file())
    var config: String?

    @Flag(help: "Cetak JSON untuk program lain. / Print JSON, for programs.")
    var json = false

    @Flag(name: [.short, .long], help: "Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.")
    var quiet = false
}

/// The options of a command that reads lists.
struct ReadingOptions: ParsableArguments {
    @Flag(help: "Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.")
    var luring = false

    @Option(
        help: ArgumentHelp(
            "Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.",
            valueName: "DETIK"))
    var batasWaktu = 10

    mutating func validate() throws {
        guard (1...3600).contains(batasWaktu) else { throw ValidationError("--batas-waktu: 1…3600") }
    }
}

/// How a list is read.
struct ReadingTerms: Sendable {
    /// From the copy, without asking.
    let isOffline: Bool
    /// How long the platform is waited for before the copy stands in.
    let seconds: Int
}

extension ReadingOptions {
    var terms: ReadingTerms { ReadingTerms(isOffline: luring, seconds: batasWaktu) }
}

extension SendingOptions {
    /// How lists are read that a command needs before it sends.
    var terms: ReadingTerms { ReadingTerms(isOffline: false, seconds: min(10, batasWaktu)) }
}

/// The option of a command that sends something.
struct SendingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.",
            valueName: "DETIK"))
    var batasWaktu = 60

    mutating func validate() throws {
        guard (1...3600).contains(batasWaktu) else { throw ValidationError("--batas-waktu: 1…3600") }
    }
}

/// The option of a command that cannot be undone.
struct ConfirmingOptions: ParsableArguments {
    @Flag(help: "Jangan bertanya dulu. / Do not ask first.")
    var ya = false
}

/// What a command goes by: options before environment before file before default.
struct CommandSettings: Sendable {
    let language: Language
    let file: ConfigurationFile
    let paths: Paths
    /// The platform that was named on the command line, and the profile.
    let server: String?
    let profil: String?
    /// The zone of all profiles.
    let zona: ZonaWaktu

    /// Reads what is needed, and no theme: a broken one is of no concern here.
    ///
    /// - Throws: ``ConfigurationError``.
    init(server: String?, profil: String?, lang: String?, config: String?) throws(ConfigurationError) {
        paths = try Paths()
        file = try ConfigurationFile(named: config, usually: paths.configurationFile)
        language = try Settings.language(lang, file)
        (self.server, self.profil) = (server, profil)
        zona = file.zona ?? .wib
    }

    /// The platform that was chosen.
    ///
    /// - Throws: ``Failure`` where none is known, or it is no address.
    func profile() throws(Failure) -> Profile {
        try Profiles(server: server, profil: profil, ProfileSource(file: file, paths: paths, language: language)).current
    }
}
