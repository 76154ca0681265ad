import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import NcursesTerminal
import TerminalUI

/// The options that every way of starting the program takes.
struct Options: ParsableArguments {
    @Option(help: ArgumentHelp("Bahasa: id atau en. / Language.", valueName: "id|en"), completion: Completing.languages)
    var lang: String?

    @Option(
        help: ArgumentHelp("Nama tema, atau berkas tema. / Theme, or a theme's file.", valueName: "NAME"),
        completion: .custom(Completing.theme))
    var theme: String?

    @Option(
        help: ArgumentHelp("Latar terminal: gelap atau terang. / Background: dark or light.", valueName: "gelap|terang"),
        completion: .list(Settings.backgroundWords))
    var latar: String?

    @Flag(help: "Gambar dengan ASCII saja. / Draw with ASCII only.")
    var ascii = false

    @Flag(help: "Untuk pembaca layar: teks baris demi baris. / For screen readers: text, line by line.")
    var aksesibel = false

    @Flag(name: .customLong("tanpa-gerak"), help: "Tidak ada yang bergerak sendiri. / Nothing moves by itself.")
    var withoutMotion = false

    @Option(help: ArgumentHelp("Berkas konfigurasi. / Configuration file.", valueName: "FILE"), completion: .file())
    var config: String?
}

/// What the program goes by: options before environment before file before default.
struct Settings {
    var language: Language
    /// The theme, and where it was found.
    var theme: ThemeLibrary.Found
    /// What it is called.
    var themeName: String
    /// What names it before the configuration does; nil when that does, or nobody.
    var themeSource: SafeText?
    /// Where themes are found.
    var library: ThemeLibrary
    /// The configuration's file; it need not exist.
    var configurationPath: String
    /// What the person says of their terminal's background; nil to ask the terminal.
    var variant: Theme.Variant?
    var ascii: Bool
    /// Whether nothing moves, and whether a screen reader reads.
    var presentation: Presentation
    /// What goes before the configuration, by what it is about.
    var overruled: [Preference: SafeText] = [:]
    var file: ConfigurationFile
    var paths: Paths

    /// Reads everything.
    ///
    /// - Throws: ``ConfigurationError``.
    init(_ options: Options) throws(ConfigurationError) {
        paths = try Paths()
        configurationPath = options.config ?? paths.configurationFile
        file = try ConfigurationFile(named: options.config, usually: paths.configurationFile)
        language = try Self.language(options.lang, file)
        library = ThemeLibrary(folder: paths.configuration + "/themes", language: language)
        let named = options.theme ?? Paths.environment("CHILLAJAR_THEME")
        themeSource = options.theme != nil ? "--theme" : named != nil ? "CHILLAJAR_THEME" : nil
        themeName = named ?? file.theme ?? "chill"
        theme = try library.find(themeName)
        variant = try options.latar.map(Self.variant(option:)) ?? file.background.flatMap { Self.backgrounds[$0] ?? nil }
        ascii = options.ascii || file.ascii ?? false
        presentation = Presentation(
            isCalm: options.withoutMotion || file.isCalm ?? false, isLinear: options.aksesibel || file.isLinear ?? false)
        if options.lang != nil { overruled[.language] = "--lang" }
        if options.lang == nil, Paths.environment("CHILLAJAR_LANG") != nil { overruled[.language] = "CHILLAJAR_LANG" }
        if options.latar != nil { overruled[.background] = "--latar" }
        if options.ascii { overruled[.ascii] = "--ascii" }
        overruled[.theme] = themeSource
    }

    /// Where files are saved to.
    var downloads: String { file.downloads.map { Paths.expanded($0, home: paths.home) } ?? paths.downloads }

    /// The language that was asked for, or the locale's; Indonesian where unsure.
    static func language(_ option: String?, _ file: ConfigurationFile) throws(ConfigurationError) -> Language {
        let variable = "CHILLAJAR_LANG"
        let asked = option.map { ("--lang", $0) } ?? Paths.environment(variable).map { (variable, $0) }
        if let (source, name) = asked {
            guard let language = Language(name: name) else {
                throw ConfigurationError(path: source, .word("lang", given: name, known: Language.allCases.map(\.rawValue)))
            }
            return language
        }
        return file.language.flatMap(Language.init(name:)) ?? locale ?? .id
    }

    /// The language to speak of a mistake in, when it kept the settings from being read.
    static func language(_ option: String?, despite error: any Error) -> Language {
        let asked = (option ?? Paths.environment("CHILLAJAR_LANG")).flatMap(Language.init(name:))
        return asked ?? (error as? ConfigurationError)?.language ?? locale ?? .id
    }

    private static var locale: Language? {
        (Paths.environment("LC_ALL") ?? Paths.environment("LC_MESSAGES") ?? Paths.environment("LANG"))
            .flatMap(Language.init(name:))
    }

    /// What the words for the terminal's background mean; nil to ask it.
    static let backgrounds: [String: Theme.Variant?] = [
        "gelap": .dark, "dark": .dark, "terang": .light, "light": .light, "otomatis": Theme.Variant?.none,
        "auto": Theme.Variant?.none,
    ]
    /// Those of them that are offered.
    static let backgroundWords = ["gelap", "terang", "otomatis"]

    private static func variant(option name: String) throws(ConfigurationError) -> Theme.Variant? {
        guard let variant = backgrounds[name] else {
            throw ConfigurationError(path: "--latar", .word("latar", given: name, known: backgroundWords))
        }
        return variant
    }
}

extension Settings {
    /// Takes over what the person has changed while the program ran.
    mutating func take(_ world: World) {
        language = world.language
        presentation = world.presentation
        variant = world.preferences.background
        ascii = world.preferences.isASCII
        file.downloads = world.preferences.downloads
        file.undo = world.preferences.undo
        file.graphics = GraphicsWish(world.preferences.pictures)
        if case .seconds(let seconds) = world.preferences.undo { file.holds = ConfigurationFile.holds(of: seconds) }
    }
}
