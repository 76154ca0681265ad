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
            json.field("email", isFull && !email.isEmpty ? email : nil)
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
    /// Writes the keys of a Mentor.
    ///
    /// - Parameter showsDokumen: whether the reader is an admin, or the mentor.
    func write(showsDokumen: Bool = false, to json: inout JSONWriter) {
        writeShort(to: &json)
        json.field("dokumen_pendukung", showsDokumen ? dokumenPendukung : nil)
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

extension AccountRow {
    /// Writes `user` with its `pelanggan` or `mentor` inside, as login does.
    func writeUser(to json: inout JSONWriter) {
        json.object("user") { json in
            user.write(.full, to: &json)
            if let pelanggan { json.object("pelanggan") { pelanggan.write(to: &$0) } } else { json.null("pelanggan") }
            if let mentor { json.object("mentor") { mentor.write(showsDokumen: true, to: &$0) } } else { json.null("mentor") }
        }
    }

    /// Writes the pelanggan or the mentor under its name, with the user inside.
    func writePart(to json: inout JSONWriter) {
        if pelanggan != nil { json.object("pelanggan") { writeEntity(to: &$0) } }
        if mentor != nil { json.object("mentor") { writeEntity(to: &$0) } }
    }

    /// Writes the keys of the pelanggan or the mentor, with the user.
    func writeEntity(to json: inout JSONWriter) {
        pelanggan?.write(to: &json)
        mentor?.write(showsDokumen: true, to: &json)
        json.object("user") { user.write(.full, to: &$0) }
    }

    /// Writes a row of GET /admin/users.
    func write(_ figures: SesiFigures, to json: inout JSONWriter) {
        json.field("id", user.id)
        json.field("nama", user.nama)
        json.field("email", user.email)
        json.field("peran", user.peran)
        json.field("created_at", user.createdAt)
        json.field("jumlah_sesi", figures.jumlah)
        json.field("sesi_mendatang", figures.mendatang)
        json.field("sesi_dimulai", figures.dimulai)
        json.field("sesi_selesai", figures.selesai)
        json.field("nomorTelepon", user.nomorTelepon)
        json.field("alamat", user.alamat)
    }
}
