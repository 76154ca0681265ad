import ChillAjarKit
import SQL

extension Connection {
    /// Puts the messages that an event sends over WhatsApp into the line, in its transaction.
    ///
    /// - Parameter id: of the event's record; with the receiver it is the messages' key.
    func whatsApp(for peristiwa: Peristiwa, id: Int64, at now: Timestamp) throws {
        switch peristiwa.jenis {
        case .pembayaranDiterima:
            try tell(peristiwa, id, "Pembayaran diterima", at: now) { row, sesi in
                [
                    (row.pelanggan.user, PesanWhatsApp.pembayaranDiterima(pelanggan: sesi)),
                    (row.mentor.user, PesanWhatsApp.pembayaranDiterima(mentor: sesi)),
                ]
            }
        case .pembayaranDitolak:
            try tell(peristiwa, id, "Pembayaran ditolak", at: now) { row, sesi in
                [(row.pelanggan.user, PesanWhatsApp.pembayaranDitolak(sesi, alasan: peristiwa.keterangan))]
            }
        case .sesiSelesai:
            try tell(peristiwa, id, "Ajakan mengulas", at: now) { row, sesi in
                [(row.pelanggan.user, PesanWhatsApp.sesiSelesai(sesi))]
            }
        case .sesiDilepas:
            try tell(peristiwa, id, "Slot dilepas", at: now) { row, sesi in
                [(row.pelanggan.user, PesanWhatsApp.sesiDilepas(sesi))]
            }
        case .pengingatMentor:
            try tell(peristiwa, id, "Pengingat dari admin", at: now) { row, sesi in
                [(row.mentor.user, PesanWhatsApp.pengingatMentor(sesi))]
            }
        case .pengingatHari: try remind(peristiwa, .hari, at: now)
        case .pengingatJam: try remind(peristiwa, .jam, at: now)
        case .mentorDisetujui, .mentorDitolak: try tellMentor(peristiwa, id, at: now)
        default: break
        }
    }

    private typealias Letters = [(user: UserRecord, text: String)]

    private func tell(
        _ peristiwa: Peristiwa, _ id: Int64, _ subject: String, at now: Timestamp,
        _ letters: (SesiRow, PesanWhatsApp.Sesi) -> Letters
    ) throws {
        guard let sesi = peristiwa.sesi, let row = try sesiRow(sesi) else { return }
        for (user, text) in letters(row, PesanWhatsApp.Sesi(row)) {
            try enqueueWhatsApp(
                to: user.nomorTelepon, message: text, key: "\(id)-\(user.id)", at: now, about: "\(subject), sesi \(sesi)")
        }
    }

    /// Reminders go out only while the sesi is paid and lies ahead, and once for each sesi and person.
    private func remind(_ peristiwa: Peristiwa, _ pengingat: Pengingat, at now: Timestamp) throws {
        guard let id = peristiwa.sesi, let row = try sesiRow(id) else { return }
        let sesi = PesanWhatsApp.Sesi(row)
        let letters: Letters =
            switch pengingat {
            case .hari:
                [
                    (row.pelanggan.user, PesanWhatsApp.pengingatHari(pelanggan: sesi)),
                    (row.mentor.user, PesanWhatsApp.pengingatHari(mentor: sesi)),
                ]
            case .jam:
                [
                    (row.pelanggan.user, PesanWhatsApp.pengingatJam(pelanggan: sesi)),
                    (row.mentor.user, PesanWhatsApp.pengingatJam(mentor: sesi)),
                ]
            }
        for (user, text) in letters {
            try enqueueWhatsApp(
                to: user.nomorTelepon, message: text, key: "pengingat-\(pengingat)-\(id)-\(user.id)", at: now,
                about: "Pengingat, sesi \(id)", validUntil: row.jadwal.mulai, paidSesi: id)
        }
    }

    private func tellMentor(_ peristiwa: Peristiwa, _ id: Int64, at now: Timestamp) throws {
        guard let userID = peristiwa.user, let user = try user(userID) else { return }
        let isAccepted = peristiwa.jenis == .mentorDisetujui
        let text =
            isAccepted
            ? PesanWhatsApp.mentorDisetujui(nama: user.nama)
            : PesanWhatsApp.mentorDitolak(nama: user.nama, alasan: peristiwa.keterangan)
        try enqueueWhatsApp(
            to: user.nomorTelepon, message: text, key: "\(id)-\(userID)", at: now,
            about: isAccepted ? "Mentor disetujui" : "Mentor ditolak")
    }
}
