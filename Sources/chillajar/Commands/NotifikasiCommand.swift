import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar notifikasi`
struct NotifikasiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notifikasi", abstract: "Kabar dari platform. / What the platform has told you.",
        subcommands: [List.self, Baca.self])

    /// `chillajar notifikasi list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Semua kabar, terbaru dulu. / All news, the latest first.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var reading: ReadingOptions

        @Flag(help: "Hanya yang belum dibaca. / Only what was not read.")
        var belum = false

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person()
                let copies = try await client.read([.notifikasi], reading.terms)
                let rows = copies.world.data.notifikasi.rows.newestFirst.filter { !belum || $0.dibacaAt == nil }
                client.show(
                    rows, of: .notifikasi, in: copies, number: \.id.value,
                    document: client.shapes.list("notifikasi", client.shapes.notifikasi, "NotifikasiList")
                ) { client.table($0, copies.world) }
                return .ok
            }
        }
    }

    /// `chillajar notifikasi baca`
    struct Baca: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "baca", abstract: "Tandai sudah dibaca. / Mark as read.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var sending: SendingOptions

        @Argument(help: ArgumentHelp("Nomor kabar. / Numbers of news.", valueName: "notifikasi"))
        var ids: [Int64] = []

        @Flag(help: "Semua yang belum dibaca. / All that was not read.")
        var semua = false

        func validate() throws {
            guard semua != !ids.isEmpty else { throw ValidationError("<notifikasi> … | --semua") }
        }

        func run() throws {
            Running.onPlatform(options) { client in
                _ = try client.person()
                let world = try await client.read([.notifikasi], sending.terms).world
                let rows = world.data.notifikasi.rows
                for id in ids where !rows.contains(where: { $0.id.value == id }) {
                    throw Failure(client.strings.missing("notifikasi", id), .noInput)
                }
                var sent: [Sent] = []
                for row in rows where row.dibacaAt == nil && (semua || ids.contains(row.id.value)) {
                    let mutation = Mutation.readNotifikasi(row.id)
                    sent.append(try await client.send(mutation, MutationWords(world).title(mutation), sending))
                }
                return client.report(sent) { "\($0.title)" }
            }
        }
    }
}

extension HeadlessClient {
    fileprivate func table(_ rows: [Notifikasi], _ world: World) -> TextTable {
        let words = NotifikasiWords(language)
        return TextTable(
            columns: [
                .init(strings.number, isRight: true), .init(strings.sent), .init(words.news, minimum: 20),
                .init(words.read, yields: 1), .init("SESI", isRight: true, yields: 2),
            ],
            rows: rows.map { row in
                [
                    .init("\(row.id.value)"), .init(moment(row.createdAt, world)), .init(name(row.judul)),
                    .init(row.dibacaAt == nil ? words.unread : words.wasRead, row.dibacaAt == nil ? .attention : .plain),
                    .init(row.sesiID.map { "\($0.value)" } ?? "–"),
                ]
            })
    }
}

extension Shapes {
    var notifikasi: JSONShape<Notifikasi> {
        JSONShape(
            "Notifikasi",
            [
                .always("id", .integer, "Nomor kabar. / Its number.") { .integer($0.id.value) },
                .always("jenis", .text, "Tentang apa. / What it is about.") { .outside($0.jenis) },
                .always("judul", .text, "Judul. / Its title.") { .outside($0.judul) },
                .always("isi", .text, "Isi. / What it says.") { .outside($0.isi) },
                .perhaps("sesi", .integer, "Nomor sesinya. / Number of its sesi.") { $0.sesiID.map { .integer($0.value) } },
                .perhaps("dikirim", .moment, "Kapan dikirim. / When it was sent.") { $0.createdAt.map(moment) },
                .perhaps("dibaca", .moment, "Kapan dibaca; null bila belum. / When it was read; null if not.") {
                    $0.dibacaAt.map(moment)
                },
            ])
    }
}

/// What the commands about news say.
private struct NotifikasiWords: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var news: SafeText { say("KABAR", "NEWS") }
    var read: SafeText { say("DIBACA", "READ") }
    var wasRead: SafeText { say("sudah", "yes") }
    var unread: SafeText { say("belum", "no") }
}
