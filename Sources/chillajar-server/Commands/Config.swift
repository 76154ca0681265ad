import ArgumentParser
import Glibc

/// `chillajar-server config`
struct Config: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Semua setelan, dan pemeriksa berkasnya. / Every setting, and a check of its file.",
        subcommands: [List.self, Check.self, SystemdUnit.self], defaultSubcommand: List.self)

    /// `chillajar-server config list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mencetak semua setelan. / Prints every setting.",
            discussion: """
                Flag mengalahkan lingkungan, lingkungan mengalahkan berkas. Berkas: --config, CHILLAJAR_CONFIG, atau \
                \(ConfigurationReader.standardPath).
                A flag comes before the environment, that before the file.
                """)

        @Flag(help: "Sebagai tabel Markdown. / As a table in Markdown.")
        var markdown = false

        func run() { put(markdown ? ConfigurationListing.markdown : ConfigurationListing.text, on: STDOUT_FILENO) }
    }

    /// `chillajar-server config check FILE`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Memeriksa berkas konfigurasi. / Checks a configuration file.")

        @Argument(help: "Berkas TOML. / The file, TOML.")
        var file: String

        func run() async throws {
            try await reporting {
                try ConfigurationReader.check(file: file)
                put("\(file): baik / good\n", on: STDOUT_FILENO)
            }
        }
    }
}
