import ChillAjarKit
import SQL

/// Figures of a span of days, each from midnight to midnight in WIB.
struct Laporan: Sendable {
    /// What happened in a day, or in all of them.
    struct Angka: Sendable {
        var sesiDipesan: Int64 = 0
        var sesiDibayar: Int64 = 0
        var sesiSelesai: Int64 = 0
        /// Given back, and released because the time to pay ran out.
        var sesiDibatalkan: Int64 = 0
        var pendapatan = Rupiah.zero
        var pelangganBaru: Int64 = 0
        var testimoni: Int64 = 0
        var bintang: Int64 = 0
        /// How long proofs waited that were decided on, in seconds.
        var verifikasi: [Int64] = []

        /// The mean of the reviews to a hundredth; nil without any.
        var rating: Double? { testimoni == 0 ? nil : (Double(bintang) / Double(testimoni) * 100).rounded() / 100 }

        /// The middle of ``verifikasi``, of two middles the lesser; nil without any.
        var medianVerifikasi: Int64? { verifikasi.isEmpty ? nil : verifikasi.sorted()[(verifikasi.count - 1) / 2] }

        fileprivate mutating func add(_ other: Angka) {
            sesiDipesan += other.sesiDipesan
            sesiDibayar += other.sesiDibayar
            sesiSelesai += other.sesiSelesai
            sesiDibatalkan += other.sesiDibatalkan
            pendapatan = Rupiah(pendapatan.amount + other.pendapatan.amount)
            pelangganBaru += other.pelangganBaru
            testimoni += other.testimoni
            bintang += other.bintang
            verifikasi += other.verifikasi
        }
    }

    static let maximumDays = 366
    private static let mentorCount = 5

    let dari: Tanggal
    let sampai: Tanggal
    var hari: [(tanggal: Tanggal, angka: Angka)] = []
    var jumlah = Angka()
    var mentorTeraktif: [(mentor: Int64, nama: String, selesai: Int64)] = []

    /// Refuses a span that ends before it begins, or is longer than ``maximumDays``.
    static func check(dari: Tanggal, sampai: Tanggal) throws(Problem) {
        guard dari <= sampai else { throw .invalid("sampai", "sampai tidak boleh sebelum dari.") }
        guard sampai.days(since: dari) < maximumDays else {
            throw .invalid("sampai", "Laporan paling panjang \(maximumDays) hari.")
        }
    }

    /// Reads what happened from the first day to the last.
    init(dari: Tanggal, sampai: Tanggal, in db: Connection) throws {
        self.dari = dari
        self.sampai = sampai
        for offset in 0...sampai.days(since: dari) {
            let tanggal = dari.adding(days: offset)
            let angka = try Self.angka(Self.span(tanggal, tanggal), in: db)
            hari.append((tanggal, angka))
            jumlah.add(angka)
        }
        mentorTeraktif = try db.busiestMentors(in: Self.span(dari, sampai), atMost: Self.mentorCount)
    }

    private static func span(_ first: Tanggal, _ last: Tanggal) -> ReportSpan {
        let midnight = Waktu(secondOfDay: 0)
        return ReportSpan(
            dari: Timestamp(first, midnight, in: .wib).description,
            sampai: Timestamp(last.adding(days: 1), midnight, in: .wib).description)
    }

    private static func angka(_ span: ReportSpan, in db: Connection) throws -> Angka {
        var angka = Angka()
        angka.sesiDipesan = try db.happened(.sesiDipesan, in: span)
        (angka.sesiDibayar, angka.pendapatan) = try db.accepted(in: span)
        angka.sesiSelesai = try db.happened(.sesiSelesai, in: span)
        angka.sesiDibatalkan = try db.happened(.sesiDibatalkan, in: span) + db.happened(.sesiDilepas, in: span)
        angka.pelangganBaru = try db.newPelanggan(in: span)
        (angka.testimoni, angka.bintang) = try db.reviews(in: span)
        angka.verifikasi = try db.verificationSeconds(in: span)
        return angka
    }
}
