import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import Glibc
import TerminalUI

/// Which platform, and as whom: the options that name it.
struct PlatformOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Alamat platform. / Address of the platform.", valueName: "URL"))
    var server: String?

    @Option(
        help: ArgumentHelp("Profil dari config.toml. / Profile of config.toml.", valueName: "NAMA"),
        completion: .custom(Completing.profil))
    var profil: String?
}

/// A platform that can be opened: where it is, and what is set for it.
struct Profile {
    /// What the person calls it.
    var name: String
    /// Where it is.
    var server: Server
    /// The name under which its store lies; nil for the one whose address is not a profile's, which has the folder of its server.
    var storeName: String?
    /// Where to pay, for a platform that does not tell.
    var rekening: Rekening?
    /// Hosts that may be spoken to without TLS.
    var plainHTTPHosts: [String]
    /// In which zone times are shown.
    var zona: ZonaWaktu
}

/// The profiles that there are, and the one that is opened.
struct Profiles {
    /// The name of the one whose address stands at the top of the file.
    static let mainName = "utama"

    private(set) var all: [Profile] = []
    private(set) var current: Profile

    /// One platform alone.
    init(_ profile: Profile) {
        all = [profile]
        current = profile
    }

    /// Those of the file, and the address that was given beside them: flags come before the environment, that before the file.
    ///
    /// - Throws: ``Failure`` where none is known, or the one that is asked for is not.
    init(_ options: PlatformOptions, _ settings: Settings) throws(Failure) {
        try self.init(
            server: options.server, profil: options.profil,
            ProfileSource(file: settings.file, paths: settings.paths, language: settings.language))
    }

    /// The same where no screen is drawn.
    init(server: String?, profil: String?, _ source: ProfileSource) throws(Failure) {
        let words = ProfileWords(source)
        guard server == nil || profil == nil else { throw words.both }
        let file = source.file
        var known: [Profile] = []
        if let address = file.server { known.append(try words.profile(Self.mainName, address)) }
        for section in file.profiles {
            guard !known.contains(where: { $0.name == section.name }) else { throw words.twice(section.name) }
            known.append(try words.profile(section))
        }
        let address: String?
        let name: String?
        if server != nil || profil != nil {
            (address, name) = (server, profil)
        } else if let named = Paths.environment("CHILLAJAR_PROFIL") {
            (address, name) = (nil, named)
        } else {
            address = Paths.environment("CHILLAJAR_SERVER")
            name = address == nil ? file.initialProfile : nil
        }
        if let address {
            // The store of a server is the same, whether its address is given or written down.
            let given = try words.profile(nil, address)
            if let main = known.first(where: { $0.storeName == nil && $0.server == given.server }) {
                current = main
            } else {
                known.insert(given, at: 0)
                current = given
            }
        } else if let name {
            guard let named = known.first(where: { $0.name == name }) else { throw words.unknown(name, known.map(\.name)) }
            current = named
        } else {
            guard let first = known.first else { throw words.none }
            current = first
        }
        all = known
    }

    /// The one of a name.
    subscript(name: String) -> Profile? { all.first { $0.name == name } }
}

/// What profiles are made of.
struct ProfileSource {
    let file: ConfigurationFile
    let paths: Paths
    let language: Language
}

/// Makes profiles of what is written, and says what is wrong with it.
private struct ProfileWords {
    let settings: ProfileSource

    init(_ settings: ProfileSource) { self.settings = settings }

    private func say(_ indonesian: SafeText, _ english: SafeText) -> SafeText {
        settings.language == .id ? indonesian : english
    }

    func profile(_ section: ProfileSection) throws(Failure) -> Profile {
        var profile = try profile(section.name, section.server)
        profile.storeName = section.name
        if let rekening = section.rekening { profile.rekening = rekening }
        if let hosts = section.plainHTTPHosts { profile.plainHTTPHosts = hosts }
        if let zona = section.zona { profile.zona = zona }
        return profile
    }

    /// One without a name is called by its server, so that no secret of another is kept under the same name.
    func profile(_ name: String?, _ address: String) throws(Failure) -> Profile {
        guard let server = Server(address) else {
            throw Failure(
                say(
                    "Alamat platform tidak benar: \(SafeText(outside: address))",
                    "Not an address of a platform: \(SafeText(outside: address))"), exitCode: EX_USAGE)
        }
        let file = settings.file
        return Profile(
            name: name ?? server.name, server: server, rekening: file.rekening, plainHTTPHosts: file.plainHTTPHosts,
            zona: file.zona ?? .wib)
    }

    var none: Failure {
        let file = SafeText(outside: settings.paths.configurationFile)
        return Failure(
            say(
                "Belum ada alamat platform. Beri --server URL, atau tulis server = \"URL\" di \(file). Untuk mencoba: chillajar demo",
                "No platform is known. Give --server URL, or write server = \"URL\" into \(file). To try it out: chillajar demo"),
            exitCode: EX_USAGE)
    }

    var both: Failure {
        Failure(
            say("Beri --server atau --profil, tidak keduanya.", "Give --server or --profil, not both."), exitCode: EX_USAGE)
    }

    func twice(_ name: String) -> Failure {
        let name = SafeText(outside: name)
        return Failure(
            say(
                "config.toml: server di bagian atas sudah bernama \(name); beri [profil.\(name)] nama lain.",
                "config.toml: the server at the top is called \(name) already; give [profil.\(name)] another name."),
            exitCode: EX_CONFIG)
    }

    func unknown(_ name: String, _ known: [String]) -> Failure {
        let name = SafeText(outside: name)
        let names = known.map { SafeText(outside: $0) }.joined(separator: ", ")
        return Failure(
            known.isEmpty
                ? say(
                    "Profil \(name) tidak dikenal: config.toml belum memuat profil.",
                    "There is no profile \(name): config.toml has none yet.")
                : say("Profil \(name) tidak dikenal. Yang ada: \(names)", "There is no profile \(name). Known are: \(names)"),
            exitCode: EX_USAGE)
    }
}
