import ChillAjarKit
import SQL

extension Handlers {
    /// How an admin finds the account that a path names, and what it is called when it is not there.
    private typealias Find = @Sendable (Connection, Int64) throws -> AccountRow?

    static let dokumen = "dokumen_pendukung"

    /// What an admin does with people.
    var adminPeople: [Route: PlatformResponder.Handler] {
        let user: Find = { try $0.account($1) }
        let mentor: Find = { try $0.account(ofMentor: $1) }
        let pelanggan: Find = { try $0.account(ofPelanggan: $1) }
        return [
            .createAdminUser: { try await create($0, nil) },
            .createAdminMentor: { try await create($0, .mentor) },
            .createAdminPelanggan: { try await create($0, .pelanggan) },
            .updateRole: updateRole,
            .updateAdminMentor: { try await update($0, mentor, .mentor) },
            .updateAdminPelanggan: { try await update($0, pelanggan, .pelanggan) },
            .deleteAdminUser: { try await remove($0, user, "Pengguna") },
            .deleteAdminMentor: { try await remove($0, mentor, "Mentor") },
            .deleteAdminPelanggan: { try await remove($0, pelanggan, "Pelanggan") },
            .notifikasiMentor: notifikasiMentor,
        ]
    }

    /// - Parameter peran: what the route makes; nil takes it from the body.
    @Sendable private func create(_ call: IncomingCall, _ peran: Peran?) async throws -> Answer {
        var input = try await call.input()
        var form = Form(input)
        let given = form.peran(isRequired: peran == nil)
        if let peran, given != nil, given != peran { form.refuse("peran", "peran harus \(peran.rawValue).") }
        let (draft, password) = form.newPerson(peran ?? given ?? .pelanggan)
        try form.check()
        var hashed = draft
        hashed.status = .active
        hashed.user.passwordHash = try await services.passwords.hash(password)
        let ready = hashed
        let person = try call.person
        // A quick digest of a password must not lie beside its slow one.
        input.fields["password"] = nil
        return try await services.mutate(call, input) { db in
            let id = try Akun.register(ready, by: person, at: call.now, in: db)
            let account = try Orang.living(try db.account(id))
            return Outcome(
                .json(201) { json in
                    json.field("message", "\(account.title) berhasil dibuat")
                    account.writeUser(to: &json)
                    account.writePart(to: &json)
                })
        }
    }

    @Sendable private func updateRole(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let input = try await call.input()
        var form = Form(input)
        let peran = form.peran(isRequired: true)
        try form.check()
        guard let peran else { throw Problem.internalError }
        let person = try call.person
        return try await services.mutate(call, input) { db in
            try Orang.setPeran(peran, of: id, by: person.userID, at: call.now, in: db)
            let account = try Orang.living(try db.account(id))
            return Outcome(
                .json { json in
                    json.field("message", "Peran berhasil diubah")
                    account.writeUser(to: &json)
                })
        }
    }

    @Sendable private func update(_ call: IncomingCall, _ find: @escaping Find, _ peran: Peran) async throws -> Answer {
        let id = try call.id
        let input = try await call.input()
        var form = Form(input)
        let change = form.profileChange()
        var mentorChange = peran == .mentor ? form.mentorChange() : MentorChange()
        let dokumen = peran == .mentor ? form.file(Self.dokumen) : nil
        try form.check()
        let person = try call.person
        let owner = try Orang.living(try services.database.read { try find($0, id) }, peran.title).user.id
        mentorChange.dokumen = try await services.keep(dokumen, Self.dokumen, on: .dokumen)
        let ready = mentorChange
        return try await services.mutate(call, input, keeping: [ready.dokumen].compactMap(\.self), ownedBy: owner) { db in
            let account = try Orang.living(try find(db, id), peran.title)
            let obsolete = try Orang.update(account, change, ready, by: person, at: call.now, in: db)
            let changed = try Orang.living(try find(db, id), peran.title)
            return Outcome(
                .json { json in
                    json.field("message", "\(peran.title) berhasil diperbarui")
                    changed.writePart(to: &json)
                }, obsoleteFiles: obsolete)
        }
    }

    @Sendable private func remove(_ call: IncomingCall, _ find: @escaping Find, _ what: String) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await services.mutate(call, Input()) { db in
            let files = try Orang.remove(try Orang.living(try find(db, id), what), by: person, at: call.now, in: db)
            return Outcome(.message("\(what) berhasil dihapus"), obsoleteFiles: files)
        }
    }

    @Sendable private func notifikasiMentor(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await services.mutate(call, Input()) { db in
            try Orang.remindMentor(ofSesi: id, by: person, at: call.now, in: db)
            return Outcome(.message("Pengingat untuk mentor dicatat dan segera dikirim"))
        }
    }
}

extension Form {
    /// One of the three peran.
    fileprivate mutating func peran(isRequired: Bool) -> Peran? {
        guard let text = isRequired ? requiredText("peran") : text("peran"), !text.isEmpty else { return nil }
        let peran = Peran(rawValue: text)
        if case .unknown = peran { refuse("peran", "peran harus admin, mentor, atau pelanggan.") }
        return peran
    }

    fileprivate mutating func mentorChange() -> MentorChange {
        var change = MentorChange()
        if has("status") {
            let status = StatusMentor(rawValue: requiredText("status"))
            if case .unknown = status { refuse("status", "status harus active, pending, atau rejected.") }
            change.status = status
        }
        change.biayaPerSesi = rupiah("biayaPerSesi")
        if has("deskripsi") { change.deskripsi = .some(text("deskripsi", maximum: 5000)) }
        return change
    }
}

extension Peran {
    fileprivate var title: String {
        switch self {
        case .admin: "Admin"
        case .mentor: "Mentor"
        case .pelanggan: "Pelanggan"
        case .unknown: "Pengguna"
        }
    }
}

extension AccountRow {
    fileprivate var title: String { Peran(rawValue: user.peran).title }
}
