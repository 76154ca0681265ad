import FoundationEssentials

/// The calls of the platform's API that the client makes, each with its request and the type of its answer.
public enum PlatformCalls {
    /// What the platform offers; 404 on the classic one.
    public static func capabilities() -> Call<Capabilities> { .json(.get, Route.capabilities.template) }

    /// What changes, as it happens, after the event of that id.
    static func events(after lastID: String?, to server: Server, token: String) -> TransportRequest {
        var headers = [HTTPHeader("Accept", "text/event-stream"), HTTPHeader("Authorization", "Bearer \(token)")]
        if let lastID { headers.append(HTTPHeader("Last-Event-ID", lastID)) }
        // Ours sends a beat every 15 s: who is silent for longer than two is gone.
        return TransportRequest(.get, server.base + "/api" + Route.events.template, headers: headers, stallSeconds: 40)
    }

    /// Ends the session.
    public static func logout() -> Call<Void> { .done(.post, Route.logout.template) }

    /// Every kursus with its mentor and its free slots.
    public static func publicKursus() -> Call<[Kursus]> { .list(.get, Route.publicKursus.template) }

    /// Every kursus with the paket that it offers; needs a token.
    public static func kursusList() -> Call<[Kursus]> { .list(.get, Route.kursusList.template) }

    /// Every mentor.
    public static func publicMentor() -> Call<[Mentor]> { .list(.get, Route.publicMentor.template) }

    /// The person's notifications, the newest first.
    public static func notifikasi() -> Call<[Notifikasi]> { .list(.get, Route.notifikasiList.template) }

    /// Marks a notification as read.
    public static func readNotifikasi(_ notifikasi: NotifikasiID) -> Call<Void> {
        .done(.post, Route.notifikasiDibaca.path(notifikasi.value))
    }

    /// The signed-in pelanggan's sesi of every status.
    public static func pelangganSesi() -> Call<[Sesi]> {
        Call<[MadeSesi]>.list(.get, Route.pelangganSesiTransaksi.template).map { $0.map(\.sesi) }
    }

    /// Every transaksi that the person may see (on the classic platform: everybody's).
    public static func transaksiList() -> Call<[Transaksi]> { .list(.get, Route.transaksiList.template) }

    /// The signed-in mentor's paid sesi.
    public static func mentorSesi() -> Call<[Sesi]> {
        Call<[MadeSesi]>.list(.get, Route.mentorSesi.template).map { $0.map(\.sesi) }
    }

    /// The signed-in mentor's kursus with every slot.
    public static func mentorKursus() -> Call<[Kursus]> { .list(.get, Route.mentorKursus.template) }

    /// The testimoni of a mentor.
    public static func testimoni(of mentor: MentorID) -> Call<[Testimoni]> {
        .list(.get, Route.mentorTestimoni.path(mentor.value))
    }

    /// The file of a payment proof.
    public static func bukti(of transaksi: TransaksiID) -> Call<[UInt8]> {
        Call(.get, Route.downloadBukti.path(transaksi.value)) { $0.body }
    }

    /// A file of the person's own under the path that its entity names; nil for what is no such path.
    public static func berkas(_ path: String) -> Call<[UInt8]>? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            part.first != "." && part.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2E || $0 == 0x5F || isAlphanumeric($0) }
                && !part.isEmpty
        }
        guard parts.count == 2, isPlain else { return nil }
        return Call(.get, "/berkas/" + path) { $0.body }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Books a slot. Throws ``APIError/conflict(message:)`` when somebody was faster.
    public static func bookSesi(_ booking: SesiBooking) throws(APIError) -> Call<Sesi> {
        Call<MadeSesi>.member(
            "sesi", .post, Route.pesanSesi.template,
            body: try .object([
                "mentor_id": .number(booking.mentorID.value), "pelanggan_id": .number(booking.pelangganID.value),
                "kursus_id": .number(booking.kursusID.value), "jadwal_kursus_id": .number(booking.jadwalKursusID.value),
                "detailKursus": booking.detailKursus.isEmpty ? nil : .text(booking.detailKursus),
                "statusSesi": .text(StatusSesi.pending.rawValue), "paket_id": booking.paketID.map { .number($0.value) },
            ])
        ).map(\.sesi)
    }

    /// Gives a booking back before it is paid.
    public static func cancelSesi(_ sesi: SesiID) -> Call<Void> { .done(.delete, Route.deleteSesi.path(sesi.value)) }

    /// Makes the transaksi of a sesi, with its proof or without.
    public static func createTransaksi(_ bukti: BuktiUpload, withFile: Bool) -> Call<Transaksi> {
        var parts: [MultipartPart] = [
            .field(name: "pelanggan_id", value: bukti.pelangganID.description),
            .field(name: "mentor_id", value: bukti.mentorID.description),
            .field(name: "sesi_id", value: bukti.sesiID.description),
            .field(name: "jumlah", value: String(bukti.jumlah.amount)),
            .field(name: "statusPembayaran", value: StatusPembayaran.menungguVerifikasi.rawValue),
            .field(name: "metodePembayaran", value: bukti.metodePembayaran),
            .field(name: "tanggalPembayaran", value: bukti.tanggalPembayaran.description),
        ]
        if let paket = bukti.paketID { parts.append(.field(name: "paket_id", value: paket.description)) }
        if withFile { parts.append(bukti.part) }
        return .member("transaksi", .post, Route.createTransaksi.template, body: .multipart(parts))
    }

    /// Sends a proof for a transaksi that exists.
    public static func unggahBukti(_ bukti: BuktiUpload, for transaksi: TransaksiID) -> Call<Transaksi> {
        .member(
            "transaksi", .post, Route.unggahBukti.path(transaksi.value),
            body: .multipart([.field(name: "tanggalPembayaran", value: bukti.tanggalPembayaran.description), bukti.part]))
    }

    /// Reviews a sesi that has ended.
    public static func reviewSesi(_ sesi: SesiID, rating: Int, komentar: String) throws(APIError) -> Call<Testimoni> {
        .member(
            "testimoni", .post, Route.beriTestimoni.path(sesi.value),
            body: try .object(["rating": .number(Int64(rating)), "komentar": komentar.isEmpty ? nil : .text(komentar)]))
    }

    /// Starts a sesi.
    public static func startSesi(_ sesi: SesiID) -> Call<Void> { .done(.post, Route.mulaiSesi.path(sesi.value)) }

    /// Ends a sesi.
    public static func finishSesi(_ sesi: SesiID) -> Call<Void> { .done(.post, Route.selesaiSesi.path(sesi.value)) }

    /// Adds a slot, or changes the one whose id is given.
    ///
    /// With `detail` (Part 3) its end and link are told too, and a change says null of what it takes away: there, what a change
    /// does not name stays.
    public static func saveJadwal(_ jadwal: JadwalEntry, withDetail: Bool = false) throws(APIError) -> Call<JadwalKursus> {
        let missing: JSONField? = withDetail && jadwal.id != nil ? .null : nil
        func text(_ text: String?) -> JSONField? { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? missing }
        return .member(
            "jadwal", .post, Route.aturJadwal.template,
            body: try .object([
                "kursus_id": .number(jadwal.kursusID.value), "id": jadwal.id.map { .number($0.value) },
                "tanggal": .text(jadwal.tanggal.description), "waktu": text(jadwal.waktu.shortForm),
                "gayaMengajar": .text(jadwal.gayaMengajar.rawValue),
                "keterangan": text(jadwal.keterangan), "tempat": text(jadwal.tempat),
                "waktuSelesai": withDetail ? text(jadwal.waktuSelesai?.shortForm) : nil,
                "tautan": withDetail ? text(jadwal.tautan) : nil,
            ]))
    }

    /// Removes a slot that no live sesi holds.
    public static func deleteJadwal(_ jadwal: JadwalKursusID) -> Call<Void> {
        .done(.delete, Route.deleteJadwal.path(jadwal.value))
    }

    /// Accepts a payment.
    public static func verifyPembayaran(_ transaksi: TransaksiID) -> Call<Void> {
        .done(.post, Route.verifikasiPembayaran.path(transaksi.value))
    }

    /// Rejects a payment, with the reason that the pelanggan reads.
    public static func rejectPembayaran(_ transaksi: TransaksiID, alasan: String) throws(APIError) -> Call<Void> {
        .done(.post, Route.tolakPembayaran.path(transaksi.value), body: try .object(["alasan": .text(alasan)]))
    }
}

extension Waktu {
    /// `19:00`.
    fileprivate var shortForm: String { String(description.prefix(5)) }
}

extension BuktiUpload {
    /// The file as the server is to see it: its name is ours, for the person's may tell more than they want. One that has been
    /// brought already is only named.
    fileprivate var part: MultipartPart {
        if let unggahanID { return .field(name: "unggahan_id", value: unggahanID) }
        return .file(name: "buktiPembayaran", fileName: "bukti.\(kind.fileExtension)", contentType: kind.contentType, path: path)
    }
}

/// A sesi that the platform has made. Ids below zero are those of the outbox (``Identifier/outboxID``): a platform that sends one
/// would have a person take back another booking than the one they see.
private struct MadeSesi: Decodable {
    let sesi: Sesi

    init(from decoder: any Decoder) throws {
        sesi = try Sesi(from: decoder)
        guard sesi.id.value >= 0 else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a sesi's id"))
        }
    }
}
