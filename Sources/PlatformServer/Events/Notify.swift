import ChillAjarKit
import SQL

extension Connection {
    /// Tells each person whom an event concerns, but not who did it; in the transaction of the event.
    func notify(_ peristiwa: Peristiwa, at now: Timestamp) throws {
        for (user, text) in try told(of: peristiwa) {
            let row = try insertNotifikasi(text, of: peristiwa, to: user, at: now)
            try log(.notifikasi, row.json, for: .user(user), at: now)
        }
    }

    private func told(of peristiwa: Peristiwa) throws -> [(user: Int64, text: NotifikasiText)] {
        let jenis = peristiwa.jenis
        var told: [(user: Int64, text: NotifikasiText)] = []
        if let id = peristiwa.sesi, let sesi = try facts(ofSesi: id) {
            if let text = NotifikasiText.pelanggan(jenis, sesi, keterangan: peristiwa.keterangan) {
                told.append((sesi.pelanggan.userID, text))
            }
            if let text = NotifikasiText.mentor(jenis, sesi, keterangan: peristiwa.keterangan) {
                told.append((sesi.mentor.userID, text))
            }
            if let text = NotifikasiText.admin(jenis, sesi) { told += try adminIDs().map { ($0, text) } }
        }
        if let id = peristiwa.user, jenis == .akunDibuat, try mentor(user: id)?.status == .pending, let user = try user(id) {
            let text = NotifikasiText.mentorMenunggu(nama: user.nama)
            told += try adminIDs().map { ($0, text) }
        }
        if jenis == .peringatanServer, let keterangan = peristiwa.keterangan {
            let text = NotifikasiText.peringatan(keterangan)
            told += try adminIDs().map { ($0, text) }
        }
        told.removeAll { $0.user == peristiwa.oleh }
        // A changed password is told to its owner whoever changed it: it may have been a thief with the owner's session.
        if let id = peristiwa.user, let text = NotifikasiText.akun(jenis, keterangan: peristiwa.keterangan),
            try user(id) != nil
        {
            told.append((id, text))
        }
        return told
    }
}
