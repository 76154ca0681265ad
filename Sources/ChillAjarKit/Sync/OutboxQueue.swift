/// Which row of the outbox goes next: in the order in which the person asked, but none waits for what it has nothing to do with.
struct OutboxQueue {
    private let rows: [OutboxEntry]
    private let ids: Set<OutboxID>

    /// A person's rows, oldest first.
    init(_ rows: [OutboxEntry]) {
        self.rows = rows
        ids = Set(rows.map(\.id))
    }

    /// The first row that may go now.
    ///
    /// - Parameter notBefore: until when a row waits after a failure; nil for one that need not.
    func next(at now: Timestamp, notBefore: (OutboxID) -> Timestamp?) -> OutboxEntry? {
        rows.first { row in isFree(row) && (due(row, notBefore(row.id)).map { $0 <= now } ?? true) }
    }

    /// When the next of the rows that only time holds up may go; nil when there is none.
    func nextMoment(notBefore: (OutboxID) -> Timestamp?) -> Timestamp? {
        rows.filter(isFree).compactMap { due($0, notBefore($0.id)) }.min()
    }

    /// The rows that fall with one, the nearest to it first.
    func dependants(of id: OutboxID) -> [OutboxEntry] {
        // A row depends on an older one. Those of a damaged store, or about what a platform made up, may go in circles.
        let direct = rows.filter { $0.dependsOn == id && $0.id > id }
        return direct + direct.flatMap { dependants(of: $0.id) }
    }

    /// Whether nothing but time stands before a row.
    private func isFree(_ row: OutboxEntry) -> Bool {
        guard row.state != .refused, row.dependsOn.map({ !ids.contains($0) }) ?? true else { return false }
        let subject = row.mutation.subject
        return !rows.contains { $0.id < row.id && $0.state != .refused && subject != nil && $0.mutation.subject == subject }
    }

    private func due(_ row: OutboxEntry, _ notBefore: Timestamp?) -> Timestamp? {
        [row.heldUntil, notBefore].compactMap { $0 }.max()
    }
}

extension Mutation {
    /// The thing that a mutation changes: two of one thing keep their order.
    enum Subject: Hashable {
        case sesi(SesiID)
        case transaksi(TransaksiID)
        case jadwal(JadwalKursusID)
        case notifikasi(NotifikasiID)
        /// The person's own account.
        case akun
    }

    /// What it changes; nil where it makes something new that nothing else can be about.
    var subject: Subject? {
        switch self {
        case .cancelSesi(let id), .reviewSesi(let id, _, _), .startSesi(let id), .finishSesi(let id): .sesi(id)
        case .uploadBukti(let upload): .sesi(upload.sesiID)
        case .verifyPembayaran(let id), .rejectPembayaran(let id, _): .transaksi(id)
        case .bookSesi(let booking): .jadwal(booking.jadwalKursusID)
        case .saveJadwal(let entry): entry.id.map { .jadwal($0) }
        case .deleteJadwal(let id): .jadwal(id)
        case .readNotifikasi(let id): .notifikasi(id)
        case .updateProfil, .uploadFoto: .akun
        }
    }
}
