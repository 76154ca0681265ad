import ArgumentParser
import Glibc
import PlatformServer

/// `chillajar-server jobs`
struct Jobs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pekerjaan: pesan, pengingat, cadangan. / Jobs: messages, reminders, backups.",
        discussion: """
            list hanya membaca; retry dan drop memerlukan server yang berhenti (admin juga dapat lewat API).
            list only reads; retry and drop need a stopped server (admins can do the same by the API).
            """,
        subcommands: [List.self, Retry.self, Drop.self], defaultSubcommand: List.self)

    /// `chillajar-server jobs list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Yang terbaru, surat mati lebih dulu. / The newest, dead letters first.")

        @OptionGroup var folder: DataOptions

        @Option(help: "\(Platform.jobStatuses.joined(separator: ", "))")
        var status: String?

        @Option(help: "Paling banyak. / At most.")
        var limit = 50

        func validate() throws {
            if let status, !Platform.jobStatuses.contains(status) {
                throw ValidationError("--status: \(Platform.jobStatuses.joined(separator: ", "))")
            }
            if !(1...10_000).contains(limit) { throw ValidationError("--limit: 1…10000") }
        }

        func run() async throws {
            try await reporting {
                let data = try folder.read().dataFolder()
                for job in try Platform.jobs(in: data, status: status, limit: limit) {
                    let words = [job.keterangan, job.kesalahan].compactMap { $0 }.map(printable).joined(separator: " · ")
                    put(
                        "\(job.id)\t\(job.status)\t\(job.jenis)\t\(job.percobaan)×\t\(job.jalanAt)\t\(words)\n", on: STDOUT_FILENO
                    )
                }
            }
        }
    }

    /// `chillajar-server jobs retry ID`
    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mengulangi surat mati. / Puts a dead letter back into the line.")

        @OptionGroup var folder: DataOptions
        @Argument(help: "Nomor pekerjaan. / The job's number.") var id: Int64

        func run() async throws { try await Jobs.decide(folder, id) { try await $0.retryJob(id) } }
    }

    /// `chillajar-server jobs drop ID`
    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Membatalkan surat mati. / Gives a dead letter up.")

        @OptionGroup var folder: DataOptions
        @Argument(help: "Nomor pekerjaan. / The job's number.") var id: Int64

        func run() async throws { try await Jobs.decide(folder, id) { try await $0.dropJob(id) } }
    }

    private static func decide(
        _ folder: DataOptions, _ id: Int64, _ decision: (Platform) async throws -> Bool
    ) async throws {
        try await managing(folder) { platform in
            guard try await decision(platform) else {
                say("\(id): bukan surat mati. / No dead letter.")
                throw ExitCode(EX_DATAERR)
            }
        }
    }
}
