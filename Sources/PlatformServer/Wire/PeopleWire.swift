import ChillAjarKit

/// How much of a person another may see.
enum UserView: Sendable {
    /// Name, picture and a mentor's address: for everybody.
    case publik
    /// The public keys only, in the short form of GET /public/mentor.
    case short
    /// All but what is nobody's business.
    case full
}

extension UserRecord {
    /// Writes the keys of a User; who may not see the contact gets null.
    func write(_ view: UserView, to json: inout JSONWriter) {
        let isFull = view == .full
        json.field("id", id)
        json.field("nama", nama)
        if view != .short {
            json.field("email", isFull ? email : nil)
            json.field("email_verified_at", isFull ? emailVerifiedAt : nil)
        }
        json.field("nomorTelepon", isFull ? nomorTelepon : nil)
        if view != .short { json.field("peran", peran) }
        // Where a mentor teaches is part of what they offer; where a pelanggan lives is nobody's business.
        json.field("alamat", isFull || peran == Peran.mentor.rawValue ? alamat : nil)
        json.field("foto_profil", fotoProfil)
        if view != .short {
            json.field("created_at", createdAt)
            json.field("updated_at", updatedAt)
        }
    }
}

extension PelangganRecord {
    func write(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("user_id", userID)
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
    }
}

extension PelangganWithUser {
    func write(_ view: UserView, to json: inout JSONWriter) {
        pelanggan.write(to: &json)
        json.object("user") { user.write(view, to: &$0) }
    }
}

extension MentorRecord {
    func write(to json: inout JSONWriter) {
        writeShort(to: &json)
        json.null("dokumen_pendukung")
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
    }

    /// The keys of GET /public/mentor.
    func writeShort(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("user_id", userID)
        json.field("rating", rating)
        json.field("biayaPerSesi", biayaPerSesi)
        json.field("deskripsi", deskripsi)
        json.field("status", status.rawValue)
        json.field("jumlah_testimoni", jumlahTestimoni)
    }
}

extension MentorWithUser {
    func write(_ view: UserView, to json: inout JSONWriter) {
        if view == .short { mentor.writeShort(to: &json) } else { mentor.write(to: &json) }
        json.object("user") { user.write(view, to: &$0) }
    }
}
