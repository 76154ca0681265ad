/// A large proof is brought to the platform in pieces before it pays for anything: on a network that drops, what has come stays,
/// and the next try goes on from there. Bytes alone change nothing, so that they may be sent as often as it takes.
extension SyncEngine {
    /// A proof up to this size goes along with its payment, bytes.
    static let smallProof: Int64 = 256 << 10
    /// What one piece has, bytes: its answer is also a sign of life.
    static let piece: Int64 = 1 << 20

    /// Brings the file of a large proof, or the rest of it; the upload's id is on disk before the first byte leaves. Where the
    /// platform's answers make no sense the proof goes along with its payment after all.
    func bring(_ upload: inout BuktiUpload, of row: inout OutboxEntry, as session: Session) async throws(APIError) {
        guard let byteCount = upload.byteCount, byteCount > Self.smallProof else { return upload.unggahanID = nil }
        do throws(APIError) {
            let offset = try await reachedOffset(of: &upload, byteCount, &row, as: session)
            try await bringRest(of: upload, from: offset, byteCount, row, as: session)
        } catch {
            guard error.isNonsense else { throw error.beforeSending }
            upload.unggahanID = nil
        }
    }

    private func bringRest(
        of upload: BuktiUpload, from reached: Int64, _ byteCount: Int64, _ row: OutboxEntry, as session: Session
    ) async throws(APIError) {
        guard let id = upload.unggahanID else { return }
        try await reporting(row) { report async throws(APIError) in
            var (offset, disagreements) = (reached, 0)
            while offset < byteCount {
                let (begin, length) = (offset, min(Self.piece, byteCount - offset))
                let call = PlatformCalls.appendUnggahan(id, path: upload.path, offset: begin, byteCount: length)
                do throws(APIError) {
                    offset = try await ask(call, as: session) { report($0.asPart(from: begin, of: byteCount)) }
                    guard offset > begin, offset <= byteCount else {
                        throw APIError.unreadableAnswer("an upload of \(byteCount) bytes is at \(offset)")
                    }
                } catch {
                    // Another request may have brought more, or is still at it: the platform knows how far it is.
                    guard error.isDisagreement, disagreements < 5, await pause(Double(disagreements)) else { throw error }
                    disagreements += 1
                    offset = try await self.offset(of: id, byteCount, as: session)
                }
            }
        }
    }

    /// From where the file is still to be brought. Begins an upload where there is none, or where the platform has dropped it.
    private func reachedOffset(
        of upload: inout BuktiUpload, _ byteCount: Int64, _ row: inout OutboxEntry, as session: Session
    ) async throws(APIError) -> Int64 {
        if let known = upload.unggahanID {
            do throws(APIError) {
                return try await offset(of: known, byteCount, as: session)
            } catch {
                guard error.isGone else { throw error }
            }
        }
        upload.unggahanID = try await ask(PlatformCalls.createUnggahan(byteCount: byteCount), as: session)
        row.mutation = .uploadBukti(upload)
        guard mark(&row, .sending) else { throw .cancelled }
        return 0
    }

    private func offset(of id: String, _ byteCount: Int64, as session: Session) async throws(APIError) -> Int64 {
        let offset = try await ask(PlatformCalls.unggahanOffset(id), as: session)
        guard offset <= byteCount else { throw .unreadableAnswer("an upload of \(byteCount) bytes is at \(offset)") }
        return offset
    }
}

extension APIError {
    /// Whether the platform has the upload no more.
    fileprivate var isGone: Bool {
        switch self {
        case .notFound, .server(410, _): true
        default: false
        }
    }

    /// Whether it is an answer that no platform with such uploads gives.
    fileprivate var isNonsense: Bool {
        switch self {
        case .unreadableAnswer, .notFound, .forbidden, .invalid, .conflict: true
        case .server(let status, _): status < 500 || status == 501
        default: false
        }
    }

    /// Whether the platform is at another byte than was thought (409), or busy with another request for the upload (423).
    fileprivate var isDisagreement: Bool {
        switch self {
        case .conflict, .server(423, _): true
        default: false
        }
    }
}

extension TransferProgress {
    fileprivate func asPart(from offset: Int64, of total: Int64) -> TransferProgress {
        TransferProgress(sentBytes: min(total, offset + sentBytes), totalBytes: total, bytesPerSecond: bytesPerSecond)
    }
}
