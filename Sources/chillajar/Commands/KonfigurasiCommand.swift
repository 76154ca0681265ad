import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar konfigurasi`
struct KonfigurasiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "konfigurasi", abstract: "Pengaturan program. / The program's settings.",
        subcommands: [Path.self, Show.self, Check.self])

    /// `chillajar konfigurasi path`
    struct Path: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "path", abstract: "Letak berkasnya. / Where its file lies.")

        func run() throws {
            do {
                StandardStream.output.print("\(try Paths().configurationFile)")
            } catch {
                let failure = Failure(error, Settings.language(nil, despite: error))
                StandardStream.error.print("chillajar: \(failure.sentence)")
                ProgramEnd.exit(failure.exitCode)
            }
        }
    }

    /// `chillajar konfigurasi show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Yang berlaku sekarang: pilihan, lingkungan, berkas, bawaan. / What holds now.")

        @OptionGroup var options: CommandOptions

        func run() throws {
            Running.run(options) { settings, output in
                let shape = Shapes(zona: settings.zona).konfigurasi
                switch output.form {
                case .json: output.print(shape.value(settings))
                case .quiet: break
                case .people: output.print(shape.facts(settings).lines(width: output.width))
                }
                return .ok
            }
        }
    }

    /// `chillajar konfigurasi check`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Periksa berkas konfigurasi dan temanya. / Check a configuration and its theme.")

        @OptionGroup var options: CommandOptions

        @Argument(help: ArgumentHelp("Berkasnya. / The file.", valueName: "berkas"), completion: .file(extensions: ["toml"]))
        var file: String?

        func run() throws {
            Running.run(options.reading(file)) { settings, output in
                let path = file ?? options.config ?? settings.paths.configurationFile
                let text = try Paths.text(of: path)
                let isGiven = text != nil
                if let text { try settings.file.checkHosts(text, path) }
                let themes = ThemeLibrary(folder: settings.paths.configuration + "/themes", language: settings.language)
                _ = try themes.find(settings.file.theme ?? "chill")
                if settings.file.server != nil || !settings.file.profiles.isEmpty { _ = try settings.profile() }
                let isIndonesian = settings.language == .id
                let good: SafeText = isIndonesian ? "\(path): benar" : "\(path): good"
                let none: SafeText = isIndonesian ? "\(path): tidak ada; semua bawaan" : "\(path): not there; all defaults"
                if output.form == .people { output.print(isGiven ? good : none) }
                return .ok
            }
        }
    }
}

extension CommandOptions {
    /// The same with another configuration, where one is named.
    fileprivate func reading(_ path: String?) -> CommandOptions {
        var options = self
        options.config = path ?? config
        return options
    }
}

extension JSONShape {
    /// The members as facts under each other; what is null is left out.
    func facts(_ row: Row) -> FactSheet {
        var facts = FactSheet()
        for field in fields { facts.add(SafeText(outside: field.name), field.value(row).word) }
        return facts
    }
}

extension JSONValue {
    /// A value as a person reads it.
    fileprivate var word: SafeText? {
        switch self {
        case .null: nil
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .decimal: SafeText(outside: text)
        case .text(let value): value
        case .list(let values):
            if case .object? = values.first {
                values.compactMap(\.word).joined(separator: "\n")
            } else {
                values.compactMap(\.word).joined(separator: ", ")
            }
        case .object(let members): members.compactMap(\.value.word).joined(separator: "  ")
        }
    }
}

extension Shapes {
    var konfigurasi: JSONShape<CommandSettings> {
        JSONShape(
            "Konfigurasi",
            [
                .always("berkas", .text, "Berkas konfigurasi. / The configuration file.") {
                    .outside($0.paths.configurationFile)
                },
                .perhaps("profil", .text, "Profilnya. / The profile.") { (try? $0.profile()).map { .outside($0.name) } },
                .perhaps("server", .text, "Platformnya. / The platform.") {
                    (try? $0.profile()).map { .outside($0.server.publicName) }
                },
                .always("lang", .word(["id", "en"]), "Bahasa. / The language.") { .outside($0.language.rawValue) },
                .always("zona", .word(["WIB", "WITA", "WIT"]), "Zona waktu. / The zone.") { .outside($0.zona.rawValue) },
                .perhaps("theme", .text, "Tema. / The theme.") {
                    .outside(Paths.environment("CHILLAJAR_THEME") ?? $0.file.theme ?? "chill")
                },
                .perhaps("latar", .text, "Latar terminal. / The terminal's background.") {
                    $0.file.background.map(JSONValue.outside)
                },
                .always("ascii", .boolean, "ASCII saja. / ASCII only.") { .boolean($0.file.ascii ?? false) },
                .always(
                    "gambar", .word(ConfigurationFile.graphicsWords.map(\.word)),
                    "Cara menampilkan gambar. / How pictures are shown."
                ) { settings in
                    .outside(ConfigurationFile.word(of: settings.file.graphics))
                },
                .always("unduhan", .text, "Tempat berkas disimpan. / Where files are saved to.") {
                    .outside($0.file.downloads ?? $0.paths.downloads)
                },
                .always("izinkan_http", .list(.text), "Host tanpa TLS. / Hosts without TLS.") {
                    .list($0.file.plainHTTPHosts.map(JSONValue.outside))
                },
                .perhaps("rekening", .shape("Rekening"), "Ke mana membayar. / Where to pay.") {
                    $0.file.rekening.map(rekening.value)
                },
            ])
    }
}
