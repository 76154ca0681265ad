import ChillAjarKit
import SQL

/// Something that happened on the platform, as those whom it concerns are told of it.
///
/// Recorded in the transaction of its effect: what did not commit did not happen. From the record come the history of a
/// transaksi, the audit, the notifications, the messages and the event stream.
struct Peristiwa: Sendable {
    /// What happened.
    enum Jenis: String, Sendable, CaseIterable {
        case sesiDipesan = "sesi_dipesan"
        case sesiDibatalkan = "sesi_dibatalkan"
        /// The time to pay ran out.
        case sesiDilepas = "sesi_dilepas"
        case sesiDimulai = "sesi_dimulai"
        case sesiSelesai = "sesi_selesai"
        case buktiDikirim = "bukti_dikirim"
        /// A proof that admins are warned of; the pelanggan is not told.
        case buktiDicurigai = "bukti_dicurigai"
        case pembayaranDiterima = "pembayaran_diterima"
        case pembayaranDitolak = "pembayaran_ditolak"
        case testimoniDiberikan = "testimoni_diberikan"
        case pengingatHari = "pengingat_hari"
        case pengingatJam = "pengingat_jam"
        case pengingatMentor = "pengingat_mentor"
        case akunDibuat = "akun_dibuat"
        case akunDiubah = "akun_diubah"
        case akunDihapus = "akun_dihapus"
        case mentorDisetujui = "mentor_disetujui"
        case mentorDitolak = "mentor_ditolak"
        case sandiDiubah = "sandi_diubah"
        /// The platform warns its admins of itself.
        case peringatanServer = "peringatan_server"
        case otpDipasang = "otp_dipasang"
        case otpDilepas = "otp_dilepas"
        /// A refresh token came a second time: somebody has a copy.
        case sesiLoginDicabut = "sesi_login_dicabut"
        case dataDiubah = "data_diubah"
        case pekerjaanDiulangi = "pekerjaan_diulangi"
        case pekerjaanDibatalkan = "pekerjaan_dibatalkan"
    }

    var jenis: Jenis
    /// Who did it; nil for the platform itself.
    var oleh: Int64?
    /// The sesi that it happened to.
    var sesi: Int64?
    /// The transaksi that it happened to.
    var transaksi: Int64?
    /// The account that it happened to.
    var user: Int64?
    /// More for people: the reason of a reject, the name of a changed record.
    var keterangan: String?

    init(
        _ jenis: Jenis, by oleh: Int64?, sesi: Int64? = nil, transaksi: Int64? = nil, user: Int64? = nil,
        _ keterangan: String? = nil
    ) {
        self.jenis = jenis
        self.oleh = oleh
        self.sesi = sesi
        self.transaksi = transaksi
        self.user = user
        self.keterangan = keterangan
    }
}

extension Connection {
    /// Records what happened and tells those whom it concerns, in the transaction of its effect; returns the record's id.
    @discardableResult
    func record(_ peristiwa: Peristiwa, at now: Timestamp) throws -> Int64 {
        let id = try insert(
            """
            INSERT INTO peristiwa (jenis, oleh, sesi_id, transaksi_id, user_id, keterangan, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
            """, peristiwa.jenis.rawValue, peristiwa.oleh, peristiwa.sesi, peristiwa.transaksi, peristiwa.user,
            peristiwa.keterangan, now.description)
        try fanOut(peristiwa, id: id, at: now)
        return id
    }

    /// Tells those whom it concerns, each on their own way, in the same transaction.
    private func fanOut(_ peristiwa: Peristiwa, id: Int64, at now: Timestamp) throws {
        try whatsApp(for: peristiwa, id: id, at: now)
        try notify(peristiwa, at: now)
        try announce(peristiwa, at: now)
    }
}
