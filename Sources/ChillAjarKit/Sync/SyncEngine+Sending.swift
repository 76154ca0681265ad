extension SyncEngine {
    /// Sends a mutation once.
    func send(
        _ row: inout OutboxEntry, as session: Session, on platform: Capabilities
    ) async throws(APIError) -> MutationResult {
        let key = row.idempotencyKey
        switch row.mutation {
        case .bookSesi(let booking):
            return .sesi(try await ask(try PlatformCalls.bookSesi(booking), as: session, key: key))
        case .cancelSesi(let sesi):
            try await ask(PlatformCalls.cancelSesi(sesi), as: session, key: key)
        case .uploadBukti(let upload):
            return .transaksi(try await send(upload, of: &row, as: session, on: platform))
        case .reviewSesi(let sesi, let rating, let komentar):
            let call = try PlatformCalls.reviewSesi(sesi, rating: rating, komentar: komentar)
            return .testimoni(try await ask(call, as: session, key: key))
        case .startSesi(let sesi):
            try await ask(PlatformCalls.startSesi(sesi), as: session, key: key)
        case .finishSesi(let sesi):
            try await ask(PlatformCalls.finishSesi(sesi), as: session, key: key)
        case .saveJadwal(let jadwal):
            return .jadwal(
                try await ask(try PlatformCalls.saveJadwal(jadwal, withDetail: platform.hasDetail), as: session, key: key))
        case .deleteJadwal(let jadwal):
            try await ask(PlatformCalls.deleteJadwal(jadwal), as: session, key: key)
        case .verifyPembayaran(let transaksi):
            try await ask(PlatformCalls.verifyPembayaran(transaksi), as: session, key: key)
        case .readNotifikasi(let notifikasi):
            try await ask(PlatformCalls.readNotifikasi(notifikasi), as: session, key: key)
        case .rejectPembayaran(let transaksi, let alasan):
            try await ask(try PlatformCalls.rejectPembayaran(transaksi, alasan: alasan), as: session, key: key)
        case .updateProfil(let edit):
            return .user(try await send(edit, as: session, key: key, on: platform))
        case .uploadFoto(let upload):
            return .user(try await send(upload, of: row, as: session))
        }
        return .done
    }

    /// Sends a proof; the classic platform takes a PDF only for a transaksi that exists (contract, Part 1).
    private func send(
        _ upload: BuktiUpload, of row: inout OutboxEntry, as session: Session, on platform: Capabilities
    ) async throws(APIError) -> Transaksi {
        var upload = upload
        if upload.transaksiID == nil, upload.kind == .pdf, !platform.hasDetail {
            let call = PlatformCalls.createTransaksi(upload, withFile: false)
            upload.transaksiID = try await ask(call, as: session, key: row.idempotencyKey).id
            // On disk before the next step: after a crash a second transaksi must not be made.
            row.mutation = .uploadBukti(upload)
            mark(&row, .sending)
        }
        if platform.hasResumableUploads {
            try await bring(&upload, of: &row, as: session)
        } else {
            upload.unggahanID = nil
        }
        guard let transaksi = upload.transaksiID else {
            return try await sendFile(
                PlatformCalls.createTransaksi(upload, withFile: true), of: row, as: session, key: row.idempotencyKey)
        }
        // The second of two requests: under the key of the first it would get the first one's answer.
        let key = platform.hasDetail ? row.idempotencyKey : row.idempotencyKey + "-bukti"
        return try await sendFile(PlatformCalls.unggahBukti(upload, for: transaksi), of: row, as: session, key: key)
    }

    /// Makes a call with a file and tells how far it has come.
    func sendFile<Value>(
        _ call: Call<Value>, of row: OutboxEntry, as session: Session, key: String
    ) async throws(APIError) -> Value {
        try await reporting(row) { report async throws(APIError) in
            try await ask(call, as: session, key: key) { report($0) }
        }
    }

    /// Does what moves bytes, and tells how far it has come, at most ten times a second.
    func reporting<Value: Sendable>(
        _ row: OutboxEntry,
        _ work: (_ report: @escaping @Sendable (TransferProgress) -> Void) async throws(APIError) -> Value
    ) async throws(APIError) -> Value {
        let (measured, measure) = AsyncStream.makeStream(of: TransferProgress.self, bufferingPolicy: .bufferingNewest(1))
        let (ticket, owner) = (deliveries[row.id]?.ticket, row.owner)
        let reporter = Task {
            var told: Timestamp?
            for await progress in measured {
                let now = clock()
                let isSoon = told.map { now.microseconds - $0.microseconds < 100_000 } ?? false
                guard let ticket, !isSoon || progress.sentBytes == progress.totalBytes else { continue }
                told = now
                if self.session?.user.id == owner { emit(.progress(ticket, progress)) }
            }
        }
        let result: Result<Value, APIError>
        do throws(APIError) {
            result = .success(try await work { measure.yield($0) })
        } catch {
            result = .failure(error)
        }
        measure.finish()
        // The last word on progress comes before the word on the outcome.
        await reporter.value
        return try result.get()
    }
}
