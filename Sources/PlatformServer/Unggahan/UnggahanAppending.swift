import Hummingbird

/// Adds the body of one request to an upload; the caller has the right to write to it.
struct UnggahanAppending {
    let store: UnggahanStore
    let id: String
    /// The bytes that the upload is to have.
    let length: Int64

    /// Takes what comes; returns how far the upload has come, on the disk. What a broken connection brought stays, unless it was
    /// to be checked by its digest.
    func append(_ request: Request, at offset: Int64) async throws -> Int64 {
        let file = try open(at: offset)
        if let announced = request.headers[.contentLength].flatMap({ Int64($0) }), announced > length - offset {
            throw tooLong
        }
        let digest = try PieceDigest.asked(by: request)
        let reached: Int64
        do {
            reached = try await receive(request.body, into: file, digest)
        } catch {
            if digest != nil { file.takeBack() }
            throw error
        }
        if let digest, !digest.isRight {
            file.takeBack()
            throw Problem(status: 460, message: "Potongan ini rusak di jalan; kirim ulang.")
        }
        try await store.workers.run { try file.sync() }
        return reached
    }

    private var tooLong: Problem { .tooLarge("Potongan lebih panjang dari sisa unggahan.") }

    private func open(at offset: Int64) throws -> UnggahanFile {
        guard let file = try UnggahanFile(path: store.path(id)) else { throw Problem.gone }
        guard file.start == offset else {
            throw Problem.conflict("Unggahan ini sudah sampai byte \(file.start), bukan \(offset).")
        }
        return file
    }

    private func receive(_ body: RequestBody, into file: UnggahanFile, _ digest: PieceDigest?) async throws -> Int64 {
        var pace = BodyPace()
        var reached = file.start
        for try await piece in body {
            guard reached + Int64(piece.readableBytes) <= length else { throw tooLong }
            try pace.note(piece.readableBytes)
            try add(piece, to: file, digest)
            reached += Int64(piece.readableBytes)
        }
        return reached
    }

    private func add(_ piece: ByteBuffer, to file: UnggahanFile, _ digest: PieceDigest?) throws {
        try piece.withUnsafeReadableBytes { bytes in
            digest?.update(bytes)
            try file.append(bytes)
        }
    }
}
