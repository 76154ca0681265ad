import ArgumentParser
import Glibc
import PlatformServer

/// `chillajar-server migrate`
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Memutakhirkan basis data. / Brings the database up to date.",
        discussion: """
            serve melakukannya juga. Server harus berhenti. / serve does so too. The server must be stopped.
            """)

    @OptionGroup var folder: DataOptions

    @Flag(help: "Hanya menyebut langkah yang belum ada; kode 65 bila ada. / Only tell what is missing; 65 when something is.")
    var check = false

    func run() async throws {
        try await reporting {
            let data = try folder.read().dataFolder()
            let missing = try Platform.pendingMigrations(in: data)
            missing.forEach { put("\($0)\n", on: STDOUT_FILENO) }
            if check {
                if !missing.isEmpty { throw ExitCode(EX_DATAERR) }
            } else {
                _ = try Platform(PlatformConfiguration(dataFolder: data))
                say("\(missing.count) langkah diterapkan. / Steps applied.")
            }
        }
    }
}
