import ChillAjarApp
import ChillAjarKit
import TerminalUI

extension Shapes {
    var sesi: JSONShape<Sesi> {
        JSONShape(
            "Sesi",
            [
                .always("id", .integer, "Nomor sesi; di bawah nol: belum terkirim. / Its number; below zero: not sent yet.") {
                    .integer($0.id.value)
                },
                .always("statusSesi", .word(["pending", "started", "end", "reviewed", "cancelled"]), "Keadaan. / How far it is.")
                {
                    .outside($0.statusSesi.rawValue)
                },
                .perhaps("namaKursus", .text, "Kursusnya. / The kursus.") { ($0.kursus?.nama).map(JSONValue.outside) },
                .perhaps("mentor", .shape("Orang"), "Pengajar. / Who teaches.") { orang($0.mentor) },
                .perhaps("pelanggan", .shape("Orang"), "Yang belajar. / Who learns.") { orang($0.pelanggan) },
                .perhaps("jadwal", .shape("Jadwal"), "Kapan dan di mana. / When and where.") { $0.jadwal.map(jadwal.value) },
                .perhaps("detailKursus", .text, "Topik yang diminta. / The topic that was asked for.") {
                    $0.detailKursus.map(JSONValue.outside)
                },
                .perhaps("paket", .text, "Nama paketnya. / Name of the paket.") { ($0.paket?.nama).map(JSONValue.outside) },
                .perhaps("jumlah", .rupiah, "Yang harus dibayar. / What is to be paid.") {
                    $0.jumlah.map { .integer($0.amount) }
                },
                .perhaps("batasWaktu", .moment, "Batas bayar, selama itu penting. / Deadline of the payment, while it matters.") {
                    $0.tenggat.map(moment)
                },
                .perhaps("rekening", .shape("Rekening"), "Ke mana membayar. / Where to pay.") { $0.rekening.map(rekening.value) },
                .perhaps("transaksi", .shape("Transaksi"), "Pembayarannya. / Its payment.") { $0.transaksi.map(transaksi.value) },
                .perhaps("testimoni", .shape("Testimoni"), "Ulasannya. / Its review.") { $0.testimoni.map(testimoni.value) },
                .perhaps("antreanKirim", .integer, "Baris antrean kirim tentang sesi ini. / Row of the outbox about it.") {
                    sesi in
                    outbox.first { $0.mutation.sesiID == sesi.id || sesi.id.outboxID == $0.id }.map { .integer($0.id.value) }
                },
            ])
    }

    var transaksi: JSONShape<Transaksi> {
        JSONShape(
            "Transaksi",
            [
                .always("id", .integer, "Nomor transaksi. / Its number.") { .integer($0.id.value) },
                .perhaps("sesi", .integer, "Nomor sesinya. / Number of its sesi.") {
                    ($0.sesiID ?? $0.sesi?.id).map { .integer($0.value) }
                },
                .always(
                    "statusPembayaran", .word(["menunggu_pembayaran", "menunggu_verifikasi", "accepted", "rejected"]),
                    "Keadaan. / How far it is."
                ) { .outside($0.statusPembayaran.rawValue) },
                .perhaps("jumlah", .rupiah, "Yang dibayar. / What was paid.") { $0.jumlah.map { .integer($0.amount) } },
                .perhaps("metodePembayaran", .text, "Cara bayar. / How it was paid.") {
                    $0.metodePembayaran.map(JSONValue.outside)
                },
                .perhaps("tanggalPembayaran", .day, "Hari bayar, WIB. / Day of the payment.") {
                    $0.tanggalPembayaran.map { .outside($0.tanggal(in: .wib).description) }
                },
                .perhaps("dikirim", .moment, "Kapan bukti terakhir dikirim. / When the last proof was sent.") {
                    ($0.updatedAt ?? $0.createdAt).map(moment)
                },
                .perhaps("alasan", .text, "Mengapa ditolak. / Why it was rejected.") { $0.alasan.map(JSONValue.outside) },
                .perhaps("batasWaktu", .moment, "Batas bukti baru. / Deadline of a new proof.") { $0.batasWaktu.map(moment) },
                .perhaps("pelanggan", .shape("Orang"), "Yang membayar. / Who pays.") {
                    orang($0.pelanggan ?? $0.sesi?.pelanggan)
                },
                .perhaps("mentor", .shape("Orang"), "Pengajar. / Who teaches.") { orang($0.mentor ?? $0.sesi?.mentor) },
                .perhaps("namaKursus", .text, "Kursusnya. / The kursus.") { ($0.sesi?.kursus?.nama).map(JSONValue.outside) },
            ])
    }

    var rekening: JSONShape<Rekening> {
        JSONShape(
            "Rekening",
            [
                .always("bank", .text, "Bank. / The bank.") { .outside($0.bank) },
                .always("nomor", .text, "Nomor. / The number.") { .outside($0.nomor) },
                .always("atasNama", .text, "Pemilik. / The holder.") { .outside($0.atasNama) },
                .perhaps("qris", .text, "Kode QRIS tanpa jumlah. / The QRIS code without an amount.") {
                    ($0.qris?.text).map(JSONValue.outside)
                },
            ])
    }

    var pengguna: JSONShape<User> {
        JSONShape(
            "Pengguna",
            [
                .always("id", .integer, "Nomor akun. / Number of the account.") { .integer($0.id.value) },
                .always("nama", .text, "Nama. / The name.") { .outside($0.nama) },
                .perhaps("email", .text, "Email. / The address.") { $0.email.map(JSONValue.outside) },
                .perhaps("peran", .word(["pelanggan", "mentor", "admin"]), "Peran. / The role.") {
                    ($0.peran?.rawValue).map(JSONValue.outside)
                },
                .perhaps("nomorTelepon", .text, "Telepon. / The telephone number.") { $0.nomorTelepon.map(JSONValue.outside) },
                .perhaps("alamat", .text, "Alamat. / The postal address.") { $0.alamat.map(JSONValue.outside) },
            ])
    }

    var baris: JSONShape<OutboxEntry> {
        JSONShape(
            "Baris",
            [
                .always("id", .integer, "Nomor baris. / Number of the row.") { .integer($0.id.value) },
                .always("jenis", .word(Mutation.Kind.allCases.map(\.rawValue)), "Apa yang dikirim. / What is sent.") {
                    .outside($0.mutation.kind.rawValue)
                },
                .always("keadaan", .word(["menunggu", "dikirim", "belum_jelas", "ditolak"]), "Sejauh mana. / How far it is.") {
                    .text($0.state.word)
                },
                .always("dibuat", .moment, "Kapan diminta. / When it was asked for.") { moment($0.createdAt) },
                .always("percobaan", .integer, "Berapa kali dikirim. / How often it was sent.") { .integer(Int64($0.attempts)) },
                .perhaps("menungguBaris", .integer, "Baris yang harus terkirim dulu. / The row that goes before it.") {
                    $0.dependsOn.map { .integer($0.value) }
                },
                .perhaps("alasan", .text, "Mengapa ditolak. / Why it was refused.") {
                    $0.refusal.map { .text(ErrorSentences(language).sentence($0)) }
                },
                .perhaps(
                    "sesi", .integer, "Sesi yang dimaksud; di bawah nol: belum terkirim. / The sesi; below zero: not sent yet."
                ) {
                    $0.sesiID.map { .integer($0.value) }
                },
            ])
    }
}

extension OutboxEntry {
    /// The sesi that it is about, or that it books.
    var sesiID: SesiID? { mutation.kind == .bookSesi ? SesiID(bookedBy: id) : mutation.sesiID }
}

extension OutboxEntry.State {
    /// How far a row is, in the word that programs read.
    fileprivate var word: SafeText {
        switch self {
        case .waiting: "menunggu"
        case .sending: "dikirim"
        case .unclear: "belum_jelas"
        case .refused: "ditolak"
        }
    }
}
