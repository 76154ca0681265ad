import ArgumentParser
import Glibc
import PlatformServer

/// `chillajar-server seed --demo`
struct Seed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mengisi folder data yang kosong. / Fills an empty data folder.")

    @OptionGroup var folder: DataOptions

    @Flag(help: "Data demo rekaan: orang, kursus, sesi, bukti pembayaran. / Invented demo data.")
    var demo = false

    func validate() throws {
        if !demo { throw ValidationError("Pilih --demo; belum ada data lain. / Choose --demo; there is no other data yet.") }
    }

    func run() async throws {
        try await reporting {
            let data = try folder.read().dataFolder()
            let platform = try Platform(PlatformConfiguration(dataFolder: data, passwordCost: .demo))
            try await platform.seedDemo()
            put("\(data)\n", on: STDOUT_FILENO)
        }
    }
}
