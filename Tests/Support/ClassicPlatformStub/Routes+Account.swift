extension Router {
    /// Signing in and out, and what everybody sees.
    mutating func addAccountRoutes() {
        add("GET /up", .everybody) { _, _ in .html(200, "Application up") }
        add("POST /api/login", .everybody, Account.login)
        add("POST /api/register", .everybody, Account.register)
        add("POST /api/logout", .signedIn) { database, call in
            // Every device of the person is signed out.
            database.tokens = database.tokens.filter { $0.value != call.personID }
            return .message(200, "Logout berhasil")
        }
        for path in ["/api/public/kursus", "/api/pelanggan/daftar-kursus"] {
            add("GET \(path)", .everybody) { database, _ in .ok(.list(database.all(.kursus).map(database.publicKursus))) }
        }
        add("GET /api/public/mentor", .everybody) { database, _ in
            .ok(
                .list(
                    database.all(.mentor).map { row in
                        row.only("id", "user_id", "rating", "biayaPerSesi", "deskripsi", "status").with(
                            "user", database.user(row["user_id"].int).only("id", "nama", "nomorTelepon", "alamat", "foto_profil"))
                    }))
        }
        for route in ["PUT /api/user/profil", "POST /api/user/profil"] { add(route, .signedIn, Account.updateProfil) }
    }
}

/// What the account routes do.
private enum Account {
    @Sendable static func login(_ database: inout Database, _ call: Call) -> Reply {
        let missing = call.missing("email", "password")
        guard missing.isEmpty else { return .invalid(missing) }
        guard let user = database.all(.user).first(where: { $0["email"] == call.input["email"] }), let id = user["id"].int,
            database.passwords[id] == call.input["password"].text
        else { return .message(401, "Tidak sah") }
        let mentor = database.first(.mentor, "user_id", id)
        if let status = mentor?["status"], status != "active" {
            return .json(403, ["message": "Akun mentor belum aktif", "status": status])
        }
        return .ok(["message": "Login berhasil", "token": token(&database, id), "user": database.signedIn(user)])
    }

    @Sendable static func register(_ database: inout Database, _ call: Call) -> Reply {
        var wrong = call.missing("peran", "nama", "email", "password", "nomorTelepon", "alamat")
        let email = call.input["email"]
        if database.all(.user).contains(where: { $0["email"] == email }) {
            wrong.append(("email", "The email has already been taken."))
        }
        if let password = call.input["password"].text, password.count < 6 {
            wrong.append(("password", "The password field must be at least 6 characters."))
        }
        let peran = call.input["peran"].text ?? ""
        if !peran.isEmpty, !["pelanggan", "mentor"].contains(peran) { wrong.append(("peran", "The selected peran is invalid.")) }
        guard wrong.isEmpty else { return .invalid(wrong) }
        // The echo has what was sent; a read has every column.
        let echo = call.input.only("nama", "email", "nomorTelepon", "peran", "alamat")
        let user = database.insert(.user, echo.with("email_verified_at", nil).with("foto_profil", "foto_profil/default.png"))
        let id = user["id"].int ?? 0
        database.passwords[id] = call.input["password"].text
        var reply: JSON = ["message": "Registrasi berhasil", "user": user.without("email_verified_at", "foto_profil")]
        if peran == "mentor" {
            let fee = call.input["biayaPerSesi"]
            reply["mentor"] = database.insert(
                .mentor,
                [
                    "user_id": .int(id), "rating": 0, "biayaPerSesi": fee == .null ? 25000 : fee,
                    "deskripsi": call.input["deskripsi"], "status": "pending", "dokumen_pendukung": nil,
                ])
        } else {
            reply["pelanggan"] = database.insert(.pelanggan, ["user_id": .int(id)])
        }
        reply["token"] = token(&database, id)
        return .json(201, reply)
    }

    @Sendable static func updateProfil(_ database: inout Database, _ call: Call) -> Reply {
        let user = database.update(.user, call.personID) { row in
            for name in ["nama", "email", "nomorTelepon", "alamat"] where call.input.has(name) { row[name] = call.input[name] }
        }
        return .ok(["message": "Profil berhasil diperbarui", "user": user ?? .null])
    }

    private static func token(_ database: inout Database, _ id: Int) -> JSON {
        let token = "\(database.tokens.count + 17)|" + String(UInt64.random(in: .min ... .max), radix: 36)
        database.tokens[token] = id
        return .text(token)
    }
}
