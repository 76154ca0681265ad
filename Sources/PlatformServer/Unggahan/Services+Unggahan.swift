import ChillAjarKit
import Glibc
import SQL

/// A proof on its way into an effect: a file of the request, or an upload that came before.
struct IncomingProof: Sendable {
    /// What lies on the shelf for this effect; nil when there is none, or when the upload was used before.
    var file: StoredFile?
    /// The upload that the effect uses up.
    var unggahan: (id: String, sha256: String)?

    /// Uses the upload up, in the effect's transaction.
    func consume(by user: Int64, at now: Timestamp, in db: Connection) throws {
        guard let unggahan else { return }
        guard try db.consumeUnggahan(unggahan.id, of: user, sha256: unggahan.sha256, at: now) else {
            throw Problem.conflict("Unggahan ini sudah dipakai.")
        }
    }
}

extension Services {
    private static let field = "unggahan_id"

    /// The proof that a form brings; the input becomes that of the same form with the file in it, so that a key knows it again
    /// whichever way the file came.
    func proof(_ upload: UploadedFile?, _ id: String?, _ name: String, _ input: inout Input, by user: Int64, at now: Timestamp)
        async throws -> IncomingProof
    {
        guard let id else { return IncomingProof(file: try await keep(upload, name, on: .bukti)) }
        guard upload == nil else { throw Problem.invalid(Self.field, "Kirim berkas atau unggahan_id, tidak keduanya.") }
        guard let row = try database.read({ try $0.unggahan(id, of: user) }) else {
            throw Problem.invalid(Self.field, "Unggahan tidak ditemukan.")
        }
        input.fields[Self.field] = nil
        if let sha256 = row.sha256 {
            input.earlier = (name, sha256)
            return IncomingProof(unggahan: (id, sha256))
        }
        guard row.kedaluwarsa > now.description, try await unggahan.offset(id) == row.panjang else {
            throw Problem.invalid(Self.field, "Unggahan belum lengkap.")
        }
        do {
            let file = try await files.keepCopy(of: unggahan.path(id), bytes: row.panjang, on: .bukti)
            input.earlier = (name, file.sha256)
            return IncomingProof(file: file, unggahan: (id, file.sha256))
        } catch let problem as BuktiFile.Problem {
            throw Problem(problem, field: Self.field, on: .bukti)
        }
    }

    /// Removes the bytes of an upload when it was used.
    func forgetUsed(_ proof: IncomingProof) throws {
        guard let id = proof.unggahan?.id, try database.read({ try $0.isUnggahanUsed(id) }) == true else { return }
        unggahan.remove(id)
    }

    /// Forgets uploads that have run out, and the bytes of those that were used or never begun.
    func collectUnggahan(at now: Timestamp) async throws {
        let expired = try await database.write { try $0.deleteExpiredUnggahan(at: now) }
        expired.forEach(unggahan.remove)
        for id in unggahan.ids {
            let isUsed = try database.read { try $0.isUnggahanUsed(id) }
            if isUsed ?? unggahan.isOld(id) { unggahan.remove(id) }
        }
    }
}
