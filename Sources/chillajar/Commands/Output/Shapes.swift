import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// What the commands print with `--json`: names of the wire where it has the thing, money as whole rupiah, moments with the
/// offset of the zone in which times are shown. A name that stands here stays: programs rely on it.
struct Shapes {
    /// In which zone moments are told.
    let zona: ZonaWaktu
    /// What has not been acknowledged: it is told of the sesi that it is about.
    var outbox: [OutboxEntry] = []
    /// The language of sentences.
    var language = Language.id

    var kursus: JSONShape<Kursus> {
        JSONShape(
            "Kursus",
            [
                .always("id", .integer, "Nomor kursus. / Its number.") { .integer($0.id.value) },
                .always("namaKursus", .text, "Nama. / Its name.") { .outside($0.nama) },
                .perhaps("deskripsi", .text, "Isi. / What it is about.") { $0.deskripsi.map(JSONValue.outside) },
                .perhaps("mentor", .shape("Orang"), "Pengajar. / Who teaches.") { orang($0.mentor) },
                .perhaps("biayaPerSesi", .rupiah, "Biaya satu sesi tanpa paket. / Price of a sesi without paket.") {
                    $0.mentor?.biayaPerSesi.map { .integer($0.amount) }
                },
                .perhaps("rating", .decimal, "Rata-rata bintang pengajarnya; null bila belum ada. / Mean stars of the mentor.") {
                    rating($0.mentor)
                },
                .always("jadwal", .list(.shape("Jadwal")), "Slot, yang paling awal dulu. / Slots, the first one first.") {
                    .list($0.jadwal.sorted { $0.mulai < $1.mulai }.map(jadwal.value))
                },
                .always("paket", .list(.shape("Paket")), "Paket yang ditawarkan. / Paket on offer.") { kursus in
                    .list(kursus.paketTersedia.map(paket.value))
                },
            ])
    }

    var jadwal: JSONShape<JadwalKursus> {
        JSONShape(
            "Jadwal",
            [
                .always("id", .integer, "Nomor slot; di bawah nol: belum terkirim. / Its number; below zero: not sent yet.") {
                    .integer($0.id.value)
                },
                .always("mulai", .moment, "Kapan mulai. / When it begins.") { moment($0.mulai) },
                .always("selesai", .moment, "Kapan selesai. / When it ends.") { moment($0.selesai) },
                .perhaps("gayaMengajar", .word(["online", "offline"]), "Cara bertemu. / How one meets.") {
                    ($0.gayaMengajar?.rawValue).map(JSONValue.outside)
                },
                .perhaps("tempat", .text, "Ruang. / The room.") { $0.tempat.map(JSONValue.outside) },
                .perhaps("keterangan", .text, "Catatan. / A remark.") { $0.keterangan.map(JSONValue.outside) },
                .perhaps("tautan", .text, "Tautan bergabung. / The link to join.") { $0.tautan.map(JSONValue.outside) },
            ])
    }

    var paket: JSONShape<Paket> {
        JSONShape(
            "Paket",
            [
                .always("id", .integer, "Nomor paket. / Its number.") { .integer($0.id.value) },
                .always("nama", .text, "Nama. / Its name.") { .outside($0.nama) },
                .always("tambahan", .rupiah, "Yang ditambahkan pada biaya sesi. / What it adds to the price of a sesi.") {
                    .integer(Harga(biayaPerSesi: .zero, paket: $0).paket.amount)
                },
                .always("isi", .list(.text), "Isinya. / What is in it.") {
                    .list($0.items.map { .text("\($0.jumlahItem) \($0.nama)") })
                },
            ])
    }

    /// A person by the number under which the platform knows their role.
    var orang: JSONShape<(id: Int64, nama: String?)> {
        JSONShape(
            "Orang",
            [
                .always("id", .integer, "Nomor mentor atau pelanggan. / Number of the mentor or pelanggan.") { .integer($0.id) },
                .perhaps("nama", .text, "Nama. / The name.") { $0.nama.map(JSONValue.outside) },
            ])
    }

    var mentor: JSONShape<Mentor> {
        JSONShape(
            "Mentor",
            [
                .always("id", .integer, "Nomor mentor. / The number.") { .integer($0.id.value) },
                .perhaps("nama", .text, "Nama. / The name.") { $0.nama.map(JSONValue.outside) },
                .perhaps("rating", .decimal, "Rata-rata bintang; null bila belum ada. / Mean stars.") { rating($0) },
                .perhaps("jumlahTestimoni", .integer, "Banyaknya ulasan. / How many reviews.") {
                    $0.jumlahTestimoni.map { .integer(Int64($0)) }
                },
                .perhaps("biayaPerSesi", .rupiah, "Biaya satu sesi. / Price of a sesi.") {
                    $0.biayaPerSesi.map { .integer($0.amount) }
                },
                .perhaps("deskripsi", .text, "Tentang dirinya. / About themself.") { $0.deskripsi.map(JSONValue.outside) },
            ])
    }

    var testimoni: JSONShape<Testimoni> {
        JSONShape(
            "Testimoni",
            [
                .always("rating", .decimal, "Bintang, 1–5. / Stars.") { .decimal($0.rating.value) },
                .perhaps("komentar", .text, "Kata-katanya. / The words.") { $0.komentar.map(JSONValue.outside) },
                .perhaps("tanggal", .moment, "Kapan ditulis. / When it was written.") { $0.tanggal.map(moment) },
                .perhaps("pelanggan", .text, "Nama penulisnya. / Who wrote it.") {
                    ($0.pelanggan?.user?.nama).map(JSONValue.outside)
                },
            ])
    }

    // MARK: Values

    func moment(_ moment: Timestamp) -> JSONValue { .text(SafeText(outside: Self.iso(moment, zona))) }

    /// `2026-11-25T19:00:00+07:00`.
    static func iso(_ moment: Timestamp, _ zona: ZonaWaktu) -> String {
        let hours = zona.offset / 3600
        return "\(moment.tanggal(in: zona))T\(moment.waktu(in: zona))+\(hours < 10 ? "0" : "")\(hours):00"
    }

    func orang(_ mentor: Mentor?) -> JSONValue? { mentor.map { orang.value((id: $0.id.value, nama: $0.nama)) } }
    func orang(_ pelanggan: Pelanggan?) -> JSONValue? {
        pelanggan.map { orang.value((id: $0.id.value, nama: $0.user?.nama)) }
    }

    private func rating(_ mentor: Mentor?) -> JSONValue? {
        mentor?.rating.flatMap { $0.isGiven ? .decimal($0.value) : nil }
    }
}

extension JSONValue {
    /// A text from outside.
    static func outside(_ text: String) -> JSONValue { .text(SafeText(outside: text)) }
}
