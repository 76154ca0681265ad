import ChillAjarKit

/// The messages that people get over WhatsApp, in their words. Indonesian only: the gateway serves Indonesian numbers.
enum PesanWhatsApp {
    /// What a message about a sesi tells.
    struct Sesi: Sendable {
        let kursus: String
        let pelanggan: String
        let mentor: String
        /// `Selasa, 24 November 2026 pukul 19.00 WIB`.
        let waktu: String
        /// `, di Perpustakaan Kota`, `, daring`, or nothing.
        let tempat: String

        init(_ row: SesiRow) {
            kursus = PesanWhatsApp.line(row.kursus.nama)
            pelanggan = PesanWhatsApp.line(row.pelanggan.user.nama)
            mentor = PesanWhatsApp.line(row.mentor.user.nama)
            waktu = row.jadwal.mulai.map(\.dalamKata) ?? "\(row.jadwal.tanggal) \(row.jadwal.waktu) WIB"
            if row.jadwal.gayaMengajar == GayaMengajar.online.rawValue {
                tempat = ", daring"
            } else {
                tempat = row.jadwal.tempat.map { ", di \(PesanWhatsApp.line($0))" } ?? ", tatap muka"
            }
        }
    }

    static func pembayaranDiterima(pelanggan sesi: Sesi) -> String {
        """
        Halo \(sesi.pelanggan), pembayaran Anda untuk sesi \(sesi.kursus) bersama \(sesi.mentor) sudah kami terima. \
        Sampai jumpa pada \(sesi.waktu)\(sesi.tempat). – Chill Ajar
        """
    }

    static func pembayaranDiterima(mentor sesi: Sesi) -> String {
        """
        Halo \(sesi.mentor), ada sesi baru yang sudah dibayar: \(sesi.kursus) dengan \(sesi.pelanggan) \
        pada \(sesi.waktu)\(sesi.tempat). – Chill Ajar
        """
    }

    static func pembayaranDitolak(_ sesi: Sesi, alasan: String?) -> String {
        let alasan = alasan.map { " Alasannya: \(line($0, maximum: 500))" } ?? ""
        let titik = alasan.isEmpty || alasan.hasSuffix(".") ? "" : "."
        return """
            Halo \(sesi.pelanggan), bukti pembayaran Anda untuk sesi \(sesi.kursus) pada \(sesi.waktu) belum dapat kami \
            terima.\(alasan)\(titik) Silakan unggah bukti yang baru dalam 24 jam agar slot Anda tetap disimpan. – Chill Ajar
            """
    }

    static func sesiSelesai(_ sesi: Sesi) -> String {
        """
        Halo \(sesi.pelanggan), sesi \(sesi.kursus) bersama \(sesi.mentor) sudah selesai. Bagaimana belajarnya? \
        Beri ulasan di Chill Ajar, ya; ulasan Anda membantu pelajar lain memilih. – Chill Ajar
        """
    }

    static func sesiDilepas(_ sesi: Sesi) -> String {
        """
        Halo \(sesi.pelanggan), batas waktu pembayaran untuk sesi \(sesi.kursus) pada \(sesi.waktu) sudah lewat, \
        jadi slotnya kami lepas. Anda dapat memesan lagi selama slot masih ada. – Chill Ajar
        """
    }

    static func pengingatHari(pelanggan sesi: Sesi) -> String {
        """
        Halo \(sesi.pelanggan), jangan lupa sesi \(sesi.kursus) bersama \(sesi.mentor) pada \(sesi.waktu)\(sesi.tempat). \
        – Chill Ajar
        """
    }

    static func pengingatHari(mentor sesi: Sesi) -> String {
        """
        Halo \(sesi.mentor), jangan lupa Anda mengajar \(sesi.kursus) untuk \(sesi.pelanggan) \
        pada \(sesi.waktu)\(sesi.tempat). – Chill Ajar
        """
    }

    static func pengingatJam(pelanggan sesi: Sesi) -> String {
        """
        Halo \(sesi.pelanggan), sebentar lagi sesi \(sesi.kursus) bersama \(sesi.mentor) dimulai: \
        \(sesi.waktu)\(sesi.tempat). Selamat belajar! – Chill Ajar
        """
    }

    static func pengingatJam(mentor sesi: Sesi) -> String {
        """
        Halo \(sesi.mentor), sebentar lagi Anda mengajar \(sesi.kursus) untuk \(sesi.pelanggan): \
        \(sesi.waktu)\(sesi.tempat). Selamat mengajar! – Chill Ajar
        """
    }

    static func pengingatMentor(_ sesi: Sesi) -> String {
        """
        Halo \(sesi.mentor), admin mengingatkan sesi \(sesi.kursus) dengan \(sesi.pelanggan) \
        pada \(sesi.waktu)\(sesi.tempat). Mohon bersiap. – Chill Ajar
        """
    }

    static func mentorDisetujui(nama: String) -> String {
        """
        Halo \(line(nama)), selamat! Pendaftaran Anda sebagai mentor di Chill Ajar sudah disetujui. \
        Silakan masuk, lalu buat kursus dan jadwal Anda. – Chill Ajar
        """
    }

    static func mentorDitolak(nama: String, alasan: String?) -> String {
        let alasan = alasan.map { " Catatan admin: \(line($0, maximum: 500))" } ?? ""
        return """
            Halo \(line(nama)), terima kasih sudah mendaftar sebagai mentor di Chill Ajar. \
            Untuk saat ini pendaftaran Anda belum dapat kami setujui.\(alasan) – Chill Ajar
            """
    }

    /// A text of a person's as it may stand in a sentence of ours: one line, not endless, nothing invisible.
    static func line(_ text: String, maximum: Int = 80) -> String {
        let clean = text.unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: " "
            default: String(scalar)
            }
        }
        let words = clean.joined().split(separator: " ").joined(separator: " ")
        return words.count <= maximum ? words : words.prefix(maximum - 1) + "…"
    }
}
