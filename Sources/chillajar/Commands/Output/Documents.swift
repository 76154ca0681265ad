import ChillAjarKit
import TerminalUI

/// Lists as they are printed, with how new they are.
struct Listed<Row> {
    let rows: [Row]
    /// When the platform said so; nil where it has never been read.
    let readAt: Timestamp?
    /// Whether that was just now, and not from the copy.
    let isFresh: Bool
}

/// The documents of the commands: what stands at the top of what they print with `--json`.
extension Shapes {
    /// A list under its own name.
    func list<Row>(_ name: String, _ shape: JSONShape<Row>, _ title: String) -> JSONShape<Listed<Row>> {
        JSONShape(
            title,
            [
                .always(name, .list(.shape(shape.name)), "Barisnya. / The rows.") { .list($0.rows.map(shape.value)) },
                .perhaps("dibaca", .moment, "Kapan server mengatakannya. / When the server said so.") { $0.readAt.map(moment) },
                .always("segar", .boolean, "Dari server, bukan salinan. / From the server, not from the copy.") {
                    .boolean($0.isFresh)
                },
            ])
    }

    /// One thing under its own name; ``Listed/rows`` holds exactly it.
    func one<Row>(_ name: String, _ shape: JSONShape<Row>, _ title: String) -> JSONShape<Listed<Row>> {
        JSONShape(
            title,
            [
                .perhaps(name, .shape(shape.name), "Yang diminta. / What was asked for.") { $0.rows.first.map(shape.value) },
                .perhaps("dibaca", .moment, "Kapan server mengatakannya. / When the server said so.") { $0.readAt.map(moment) },
                .always("segar", .boolean, "Dari server, bukan salinan. / From the server, not from the copy.") {
                    .boolean($0.isFresh)
                },
            ])
    }

    /// A mentor with what others say of them.
    var mentorPage: JSONShape<(listed: Listed<Mentor>, kursus: [Kursus], testimoni: [Testimoni]?)> {
        JSONShape(
            "MentorShow",
            [
                .perhaps("mentor", .shape("Mentor"), "Yang diminta. / What was asked for.") {
                    $0.listed.rows.first.map(mentor.value)
                },
                .always("kursus", .list(.shape("Kursus")), "Kursusnya. / Their kursus.") { .list($0.kursus.map(kursus.value)) },
                .perhaps("testimoni", .list(.shape("Testimoni")), "Ulasannya; null bila tak terbaca. / Their reviews.") {
                    $0.testimoni.map { .list($0.map(testimoni.value)) }
                },
                .perhaps("dibaca", .moment, "Kapan server mengatakannya. / When the server said so.") {
                    $0.listed.readAt.map(moment)
                },
                .always("segar", .boolean, "Dari server, bukan salinan. / From the server, not from the copy.") {
                    .boolean($0.listed.isFresh)
                },
            ])
    }

    /// What came of something that was to be changed.
    var hasil: JSONShape<Sent> {
        JSONShape(
            "Hasil",
            [
                .always("hasil", .word(Sent.words), "Apa jadinya. / What came of it.") { .text($0.word) },
                .always("kode", .integer, "Kode keluar. / The exit code.") { .integer(Int64($0.status.rawValue)) },
                .perhaps("baris", .integer, "Baris antrean kirim, selama masih ada. / Row of the outbox, while it is there.") {
                    $0.keptRow.map { .integer($0.value) }
                },
                .perhaps("alasan", .text, "Mengapa belum atau tidak. / Why not, or not yet.") { $0.reason.map { .text($0) } },
                .perhaps("sesi", .shape("Sesi"), "Sesi yang terjadi, atau akan. / The sesi that came, or will come, of it.") {
                    $0.sesi.map(sesi.value)
                },
                .perhaps("transaksi", .shape("Transaksi"), "Transaksi yang terjadi. / The transaksi that came of it.") { sent in
                    if case .done(.transaksi(let row)?) = sent.end { transaksi.value(row) } else { nil }
                },
                .perhaps("jadwal", .shape("Jadwal"), "Slot yang terjadi. / The slot that came of it.") { sent in
                    if case .done(.jadwal(let row)?) = sent.end { jadwal.value(row) } else { nil }
                },
            ])
    }

    /// Several of them.
    var hasilList: JSONShape<[Sent]> {
        JSONShape(
            "HasilList",
            [
                .always("hasil", .list(.shape("Hasil")), "Satu per yang diminta. / One each.") {
                    .list($0.map(hasil.value))
                }
            ])
    }

    /// Every shape that is named somewhere.
    var parts: [DescribedShape] {
        [
            kursus.described, jadwal.described, paket.described, orang.described, mentor.described, testimoni.described,
            sesi.described, transaksi.described, rekening.described, pengguna.described, baris.described, hasil.described,
            salinan.described, notifikasi.described, perangkat.described,
        ]
    }

    /// The command line of each document, and its shape.
    var documents: [(commands: [String], shape: DescribedShape)] {
        [
            (["kursus list"], list("kursus", kursus, "KursusList").described),
            (["kursus show"], one("kursus", kursus, "KursusShow").described),
            (["mentor list"], list("mentor", mentor, "MentorList").described),
            (["mentor show"], mentorPage.described),
            (["sesi list"], list("sesi", sesi, "SesiList").described),
            (["sesi show"], one("sesi", sesi, "SesiShow").described),
            (["transaksi list"], list("transaksi", transaksi, "TransaksiList").described),
            (["transaksi show"], one("transaksi", transaksi, "TransaksiShow").described),
            (["antrean list"], list("antrean", transaksi, "AntreanList").described),
            (["jadwal list"], list("kursus", kursus, "JadwalList").described),
            (["profil", "profil lihat", "masuk", "daftar"], profil.described), (["keluar"], keluar.described),
            (["antrean-kirim list"], antreanKirim.described),
            (["notifikasi list"], list("notifikasi", notifikasi, "NotifikasiList").described),
            (["profil perangkat", "profil perangkat list"], perangkatList.described),
            (["profil verifikasi", "profil verifikasi status"], verifikasi.described),
            (["profil verifikasi pasang", "profil verifikasi kode-baru"], kodePemulihan.described),
            (
                [
                    "pesan", "bukti unggah", "sesi mulai", "sesi selesai", "sesi ulas", "sesi batal", "jadwal tambah",
                    "jadwal ubah",
                    "jadwal hapus", "profil ubah", "profil foto", "profil sandi", "lupa-sandi", "profil perangkat keluarkan",
                    "profil verifikasi lepas",
                ], hasil.described
            ),
            (["antrean terima", "antrean tolak", "antrean-kirim coba-lagi", "notifikasi baca"], hasilList.described),
            (["sinkron"], sinkron.described), (["konfigurasi show"], konfigurasi.described), (["diagnosa"], diagnosa.described),
        ]
    }

    /// All of it as one JSON Schema: a definition for each command, named as the command is written.
    var schema: JSONValue {
        let commands = documents.flatMap { document in document.commands.map { ($0, document.shape.schema) } }
        let named = parts.map { ($0.name, $0.schema) } + commands
        return .object([
            .init(name: "$schema", value: .text("https://json-schema.org/draft/2020-12/schema")),
            .init(name: "$defs", value: .object(named.map { .init(name: $0.0, value: $0.1) })),
        ])
    }
}
