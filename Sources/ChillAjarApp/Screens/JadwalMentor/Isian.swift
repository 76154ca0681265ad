import ChillAjarKit

extension JadwalDialog {
    /// A slot as it is typed.
    struct Isian: Sendable {
        /// By the names of the fields.
        let texts: [String: String]
        /// Which of the ways to teach is chosen.
        let gaya: Int

        /// Nothing for a new one.
        init(_ jadwal: JadwalKursus?, _ zona: ZonaWaktu) {
            gaya = jadwal?.gayaMengajar == .offline ? 1 : 0
            guard let jadwal else {
                texts = [:]
                return
            }
            texts = [
                "tanggal": jadwal.mulai.tanggal(in: zona).description, "waktu": jadwal.mulai.waktu(in: zona).formatted,
                "waktuSelesai": jadwal.waktuSelesai == nil ? "" : jadwal.selesai.waktu(in: zona).formatted,
                "tempat": jadwal.tempat ?? "", "tautan": jadwal.tautan ?? "", "keterangan": jadwal.keterangan ?? "",
            ]
        }
    }
}
