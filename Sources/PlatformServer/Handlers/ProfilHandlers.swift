import ChillAjarKit

extension Handlers {
    private static let foto = "foto_profil"

    /// What people change about themselves.
    var ownProfile: [Route: PlatformResponder.Handler] {
        [.userProfil: updateProfil, .uploadFoto: uploadFoto]
    }

    @Sendable private func updateProfil(_ call: IncomingCall) async throws -> Answer {
        let input = try await call.input()
        var form = Form(input)
        let change = form.profileChange()
        let deskripsi: String?? = form.has("deskripsi") ? .some(form.text("deskripsi", maximum: 5000)) : nil
        let upload = form.file(Self.foto)
        try form.check()
        return try await apply(change, upload, MentorChange(deskripsi: deskripsi), call, input) { account, json in
            json.field("message", "Profil berhasil diperbarui")
            account.writeUser(to: &json)
        }
    }

    @Sendable private func uploadFoto(_ call: IncomingCall) async throws -> Answer {
        let input = try await call.input()
        var form = Form(input)
        let upload = form.requiredFile(Self.foto)
        try form.check()
        return try await apply(ProfileChange(), upload, MentorChange(), call, input) { account, json in
            json.field("message", "Foto profil berhasil diunggah")
            json.field("foto_profil", account.user.fotoProfil)
        }
    }

    /// Changes the caller's own account, and writes what it has become.
    private func apply(
        _ change: ProfileChange, _ upload: UploadedFile?, _ mentorChange: MentorChange, _ call: IncomingCall, _ input: Input,
        _ write: @escaping @Sendable (AccountRow, inout JSONWriter) -> Void
    ) async throws -> Answer {
        let person = try call.person
        let foto = try await services.keep(upload, Self.foto, on: .fotoProfil)
        return try await services.mutate(call, input, keeping: [foto].compactMap(\.self)) { db in
            var change = change
            change.foto = foto
            let account = try Orang.living(try db.account(person.userID))
            let obsolete = try Orang.update(account, change, mentorChange, by: person, at: call.now, in: db)
            let changed = try Orang.living(try db.account(person.userID))
            return Outcome(.json { write(changed, &$0) }, obsoleteFiles: obsolete)
        }
    }
}
