import ChillAjarKit
import SQL

extension Database {
    /// Writes kursus into a list that has no rows yet. Mentors and paket stand once, however many kursus show them.
    func write(_ kursus: [Kursus], to list: Int64) throws {
        var mentors: Set<MentorID> = []
        var paket: Set<PaketID> = []
        for (position, kursus) in kursus.enumerated() {
            try execute(
                """
                INSERT INTO kursus (list, position, id, nama, deskripsi, mentor_id, foto, mentor, has_paket, jadwal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, list, position, kursus.id.value, kursus.nama, kursus.deskripsi, kursus.mentorID?.value, kursus.foto,
                kursus.mentor?.id.value, kursus.visibilitasPaket != nil, SlotPack.pack(kursus.jadwal))
            if let mentor = kursus.mentor, mentors.insert(mentor.id).inserted { try write(mentor, to: list) }
            for (place, offer) in (kursus.visibilitasPaket ?? []).enumerated() {
                try execute(
                    "INSERT INTO kursus_paket (list, kursus, position, paket_id, is_visible, paket) VALUES (?, ?, ?, ?, ?, ?)",
                    list, position, place, offer.paketID?.value, offer.isVisible, offer.paket?.id.value)
                if let offered = offer.paket, paket.insert(offered.id).inserted { try write(offered, to: list) }
            }
        }
    }

    private func write(_ mentor: Mentor, to list: Int64) throws {
        let user = mentor.user
        try execute(
            """
            INSERT INTO mentor (list, id, user_id, rating, biaya, deskripsi, status, jumlah_testimoni, account, nama, email,
                telepon, peran, alamat, foto, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, list, mentor.id.value, mentor.userID?.value, mentor.rating?.value, mentor.biayaPerSesi?.amount,
            mentor.deskripsi, mentor.status?.rawValue, mentor.jumlahTestimoni, user?.id.value, user?.nama, user?.email,
            user?.nomorTelepon, user?.peran?.rawValue, user?.alamat, user?.fotoProfil, user?.createdAt?.microseconds)
    }

    private func write(_ paket: Paket, to list: Int64) throws {
        try execute(
            "INSERT INTO paket (list, id, nama, harga_dasar, diskon, deskripsi, deleted_at) VALUES (?, ?, ?, ?, ?, ?, ?)", list,
            paket.id.value, paket.nama, paket.hargaDasar?.amount, paket.diskon?.amount, paket.deskripsi,
            paket.deletedAt?.microseconds)
        for (position, item) in paket.items.enumerated() {
            try execute(
                """
                INSERT INTO item_paket (list, paket, position, id, nama, harga, diskon, deskripsi, jumlah_item)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, list, paket.id.value, position, item.id.value, item.nama, item.harga.amount, item.diskon?.amount,
                item.deskripsi, item.jumlahItem)
        }
    }
}
