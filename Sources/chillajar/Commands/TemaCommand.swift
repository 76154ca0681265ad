import ArgumentParser
import ChillAjarApp
import Glibc
import TerminalUI

/// The themes, and what is wrong with one.
struct TemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tema", abstract: "Daftar tema, dan periksa berkas tema. / List themes, check a theme's file.",
        subcommands: [List.self, Check.self], defaultSubcommand: List.self)

    /// Every theme, a line each.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Tema yang ada; * yang dipakai. / The themes there are; * the one in use.")

        @OptionGroup var options: Options

        func run() throws {
            let reader = ThemeReader(options)
            let names = reader.library.choices(with: reader.used)
            let width = names.map { SafeText(outside: $0.id).width }.max() ?? 0
            let strings = TemaStrings(reader.library.language)
            for name in names {
                let id = SafeText(outside: name.id).singleLine
                let about = name.isOwn ? strings.own : strings.about(name.id) ?? ""
                let gap = SafeText(" ").repeated(width - id.width + 2)
                StandardStream.output.print("\(name.id == reader.used ? "*" : " ") \(id)\(gap)\(about)")
            }
        }
    }

    /// What is wrong with a theme, and what of it is hard to read.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Periksa berkas tema: kesalahan beserta barisnya, dan kontras. / Check a theme: mistakes, and contrast.",
            discussion: """
                Keluar dengan 0 bila tema dapat dipakai, 65 bila isinya salah, 66 bila berkasnya tidak ada.
                Exits with 0 when the theme can be used, 65 when its text is wrong, 66 when there is no such file.
                """)

        @Argument(help: ArgumentHelp("Berkas, atau nama tema. / File, or a theme's name.", valueName: "FILE"))
        var files: [String]

        @OptionGroup var options: Options

        func run() throws {
            let reader = ThemeReader(options)
            var worst: Int32 = 0
            for file in files { worst = max(worst, check(file, reader.library)) }
            if worst != 0 { ProgramEnd.exit(worst) }
        }

        /// Tells about one theme; the exit code that it deserves.
        private func check(_ file: String, _ library: ThemeLibrary) -> Int32 {
            let name = SafeText(outside: file).singleLine
            if library.isPath(file), access(file, F_OK) != 0 {
                StandardStream.error.print("chillajar: \(name): \(String(cString: strerror(errno)))")
                return EX_NOINPUT
            }
            let sentences = ThemeSentences(library.language)
            do throws(ConfigurationError) {
                let theme = try library.find(file).theme
                for found in Legibility.all(of: theme) where found.contrast < Contrast.readable {
                    StandardStream.output.print("\(name): \(sentences.hard(found))")
                }
                StandardStream.output.print("\(name): \(sentences.good(theme))")
                return 0
            } catch {
                StandardStream.error.print("chillajar: \(error.sentence(library.language))")
                return EX_DATAERR
            }
        }
    }
}

/// The library as the person's configuration has it; a broken configuration must not keep anybody from mending a theme.
private struct ThemeReader {
    let library: ThemeLibrary
    /// The theme in use.
    let used: String

    /// Ends the program where nobody tells where the themes lie, or the configuration that was named is not there.
    init(_ options: Options) {
        let paths: Paths
        var file = ConfigurationFile()
        do {
            paths = try Paths()
            do {
                file = try ConfigurationFile(named: options.config, usually: paths.configurationFile)
            } catch {
                if case .missing = error.mistake { throw error }
            }
        } catch {
            let failure = Failure(error, Settings.language(options.lang, despite: error))
            StandardStream.error.print("chillajar: \(failure.sentence)")
            ProgramEnd.exit(failure.exitCode)
        }
        let language = (try? Settings.language(options.lang, file)) ?? .id
        library = ThemeLibrary(folder: paths.configuration + "/themes", language: language)
        used = options.theme ?? Paths.environment("CHILLAJAR_THEME") ?? file.theme ?? "chill"
    }
}

/// What is told of a theme's file.
private struct ThemeSentences: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    func good(_ theme: Theme) -> SafeText {
        let all = Role.allCases.count
        let named = all - theme.unnamedRoles.count
        return say("dapat dipakai, \(named) dari \(all) peran diberi warna", "can be used, \(named) of \(all) roles have colours")
    }

    func hard(_ found: Legibility) -> SafeText {
        let upon = found.surface.map { say(" di atas \($0.name)", " upon \($0.name)") } ?? ""
        let ground = found.variant == .dark ? say("terminal gelap", "dark terminal") : say("terminal terang", "light terminal")
        return say(
            "sulit dibaca: \(found.role.name)\(upon), \(ground): kontras \(number(found.contrast)), semestinya 4,5",
            "hard to read: \(found.role.name)\(upon), \(ground): contrast \(number(found.contrast)), where 4.5 is due")
    }

    private func number(_ value: Double) -> SafeText {
        // Never rounded up to what would be enough.
        let tenths = Int((value * 10).rounded(.down))
        return "\(tenths / 10)\(language == .id ? "," : ".")\(tenths % 10)"
    }
}
