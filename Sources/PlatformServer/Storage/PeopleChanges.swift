import ChillAjarKit
import SQL

/// What is to be another about a person; of each field: nil leaves it, a nil inside clears it.
struct ProfileChange: Sendable {
    var nama: String?
    var email: String?
    var nomorTelepon: String??
    var alamat: String??
    /// A new picture.
    var foto: StoredFile?

    /// The fields that are named, as the wire calls them.
    var names: [String] {
        [
            nama == nil ? nil : "nama", email == nil ? nil : "email", nomorTelepon == nil ? nil : "nomorTelepon",
            alamat == nil ? nil : "alamat", foto == nil ? nil : "foto_profil",
        ].compactMap(\.self)
    }
}

/// What is to be another about a mentor; nil leaves it.
struct MentorChange: Sendable {
    var status: StatusMentor?
    var biayaPerSesi: Rupiah?
    var deskripsi: String??
    /// A new supporting document.
    var dokumen: StoredFile?

    /// The fields that are named, as the wire calls them.
    var names: [String] {
        [
            status == nil ? nil : "status", biayaPerSesi == nil ? nil : "biayaPerSesi", deskripsi == nil ? nil : "deskripsi",
            dokumen == nil ? nil : "dokumen_pendukung",
        ].compactMap(\.self)
    }
}

extension Connection {
    /// Changes an account; a UNIQUE violation means that the address is taken.
    func update(_ user: UserRecord, _ change: ProfileChange, at now: Timestamp) throws {
        let email = change.email ?? user.email
        let isSameAddress = email.lowercased() == user.email.lowercased()
        try execute(
            """
            UPDATE users SET nama = ?, email = ?, email_kunci = ?, email_verified_at = ?, nomor_telepon = ?, alamat = ?,
                foto_profil = ?, updated_at = ? WHERE id = ?
            """, change.nama ?? user.nama, email, email.lowercased(), isSameAddress ? user.emailVerifiedAt : nil,
            change.nomorTelepon ?? user.nomorTelepon, change.alamat ?? user.alamat, change.foto?.path ?? user.fotoProfil,
            now.description, user.id)
    }

    func update(_ mentor: MentorRecord, _ change: MentorChange, at now: Timestamp) throws {
        try execute(
            "UPDATE mentor SET status = ?, biaya_per_sesi = ?, deskripsi = ?, dokumen_pendukung = ?, updated_at = ? WHERE id = ?",
            (change.status ?? mentor.status).rawValue, (change.biayaPerSesi ?? mentor.biayaPerSesi).amount,
            change.deskripsi ?? mentor.deskripsi, change.dokumen?.path ?? mentor.dokumenPendukung, now.description, mentor.id)
    }

    func setPeran(_ peran: Peran, ofUser id: Int64, at now: Timestamp) throws {
        try execute("UPDATE users SET peran = ?, updated_at = ? WHERE id = ?", peran.rawValue, now.description, id)
    }

    /// Takes a mentor off the lists.
    func retireMentor(ofUser id: Int64, at now: Timestamp) throws {
        try execute("UPDATE mentor SET status = 'rejected', updated_at = ? WHERE user_id = ?", now.description, id)
    }

    /// What an account is called once its person has left.
    static let nameOfTheGone = "Pengguna dihapus"

    /// Forgets who the person was. The rows stay, for the sesi, transaksi and testimoni of others name them; the address is free.
    func forgetUser(_ id: Int64, at now: Timestamp) throws {
        let now = now.description
        // No address: it has no @, and nothing verifies against the hash.
        try execute(
            """
            UPDATE users SET nama = ?, email = '', email_kunci = ?, email_verified_at = NULL, sandi = '!', nomor_telepon = NULL,
                alamat = NULL, foto_profil = NULL, dihapus_at = ?, updated_at = ? WHERE id = ?
            """, Self.nameOfTheGone, "dihapus:\(id)", now, now, id)
        try execute(
            """
            UPDATE mentor SET status = 'rejected', deskripsi = NULL, dokumen_pendukung = NULL, updated_at = ? WHERE user_id = ?
            """, now, id)
        // Answers that were given to the person tell who it was.
        try execute("DELETE FROM idempotency WHERE user_id = ?", id)
    }
}
