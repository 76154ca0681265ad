import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

extension JadwalCommand {
    /// `chillajar jadwal ubah`
    struct Ubah: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ubah", abstract: "Ubah slot yang belum dipesan. / Change a slot that is not booked.",
            discussion: "Yang tidak disebut tetap. / What is not named stays as it is.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions

        @Argument(help: ArgumentHelp("Nomor slot. / Number of the slot.", valueName: "jadwal"))
        var id: Int64

        @Option(help: ArgumentHelp("Hari: 2026-11-25, besok, senin. / The day.", valueName: "HARI"))
        var hari: String?

        @Option(help: ArgumentHelp("Jam: 19.00. / The time.", valueName: "JAM"))
        var jam: String?

        @Option(
            help: ArgumentHelp(
                "Jam selesai atau lamanya: 20.30, 90 menit. / When it ends or how long it takes.", valueName: "JAM"))
        var selesai: String?

        @Option(help: ArgumentHelp("Ruang; kosong: online. / The room; empty: online.", valueName: "TEKS"))
        var tempat: String?

        @Option(help: ArgumentHelp("Alamat https pertemuan; kosong: tanpa. / The https address; empty: none.", valueName: "URL"))
        var tautan: String?

        @Option(help: ArgumentHelp("Catatan; kosong: tanpa. / A remark; empty: none.", valueName: "TEKS"))
        var keterangan: String?

        func validate() throws {
            guard [hari, jam, selesai, tempat, tautan, keterangan].contains(where: { $0 != nil }) else {
                throw ValidationError("--hari, --jam, --selesai, --tempat, --tautan, --keterangan?")
            }
        }

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person(.mentor)
                let world = try await client.read([.kursusMentor], sending.terms).world
                guard let (own, old) = client.slots(world.data.kursusMentor.rows).first(where: { $0.jadwal.id.value == id })
                else {
                    throw Failure(client.strings.missing("jadwal", id), .noInput)
                }
                var entry = JadwalEntry(
                    id: old.id, kursusID: own.id, tanggal: old.tanggal, waktu: old.waktu, waktuSelesai: old.waktuSelesai,
                    gayaMengajar: old.gayaMengajar ?? .online, keterangan: keterangan ?? old.keterangan ?? "",
                    tempat: tempat ?? old.tempat ?? "", tautan: old.tautan)
                if let tempat { entry.gayaMengajar = tempat.isEmpty ? .online : .offline }
                if let tautan { entry.tautan = tautan.isEmpty ? nil : try client.checked(tautan) }
                let start = try start(old, client, world)
                (entry.tanggal, entry.waktu) = (start.tanggal(in: .wib), start.waktu(in: .wib))
                if let selesai {
                    entry.waktuSelesai = try client.end(selesai, of: start, world)
                } else if old.waktuSelesai != nil {
                    // It takes as long as before.
                    entry.waktuSelesai = start.adding(seconds: old.selesai.seconds(since: old.mulai)).waktu(in: .wib)
                }
                return try await client.save(entry, world, sending)
            }
        }

        private func start(_ old: JadwalKursus, _ client: HeadlessClient, _ world: World) throws(Failure) -> Timestamp {
            guard hari != nil || jam != nil else { return old.mulai }
            return try client.start(
                hari ?? "\(old.mulai.tanggal(in: world.zona))", jam ?? old.mulai.waktu(in: world.zona).formatted, world)
        }
    }
}
