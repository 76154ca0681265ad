/// A sesi that the server does not know yet is known by the row of the outbox that books it: its id is below zero, where the
/// platform's never are.
extension Identifier where Entity == Sesi {
    /// The id of the sesi that a row of the outbox books.
    public init(bookedBy row: OutboxID) {
        self.init(-row.value)
    }

    /// The row of the outbox that books the sesi; nil for one that the server knows.
    public var outboxID: OutboxID? { value < 0 && value > .min ? OutboxID(-value) : nil }
}

extension Mutation {
    /// The sesi that it is about; nil where it is about none, or makes one.
    public var sesiID: SesiID? {
        switch self {
        case .cancelSesi(let id), .reviewSesi(let id, _, _), .startSesi(let id), .finishSesi(let id): id
        case .uploadBukti(let upload): upload.sesiID
        case .bookSesi, .saveJadwal, .deleteJadwal, .verifyPembayaran, .rejectPembayaran, .readNotifikasi, .updateProfil,
            .uploadFoto:
            nil
        }
    }

    /// The same about another sesi.
    func about(_ sesi: SesiID) -> Mutation {
        switch self {
        case .cancelSesi: return .cancelSesi(sesi)
        case .reviewSesi(_, let rating, let komentar): return .reviewSesi(sesi, rating: rating, komentar: komentar)
        case .startSesi: return .startSesi(sesi)
        case .finishSesi: return .finishSesi(sesi)
        case .uploadBukti(var upload):
            upload.sesiID = sesi
            return .uploadBukti(upload)
        case .bookSesi, .saveJadwal, .deleteJadwal, .verifyPembayaran, .rejectPembayaran, .readNotifikasi, .updateProfil,
            .uploadFoto:
            return self
        }
    }
}
