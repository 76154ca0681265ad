/// A course that a mentor offers.
public struct Kursus: Hashable, Sendable, Codable {
    /// The id.
    public var id: KursusID
    /// The name that people see.
    public var nama: String
    /// What it is about; may be long.
    public var deskripsi: String?
    /// Whose it is.
    public var mentorID: MentorID?
    /// The picture's path on the server.
    public var foto: String?
    /// Whose it is, where loaded.
    public var mentor: Mentor?
    /// Free slots on public lists, all slots on the mentor's own.
    public var jadwal: [JadwalKursus]
    /// Which paket are offered with it; nil where the server did not say.
    public var visibilitasPaket: [VisibilitasPaket]?

    /// A course.
    public init(
        id: KursusID, nama: String, deskripsi: String? = nil, mentorID: MentorID? = nil, foto: String? = nil,
        mentor: Mentor? = nil,
        jadwal: [JadwalKursus] = [], visibilitasPaket: [VisibilitasPaket]? = nil
    ) {
        self.id = id
        self.nama = nama
        self.deskripsi = deskripsi
        self.mentorID = mentorID
        self.foto = foto
        self.mentor = mentor
        self.jadwal = jadwal
        self.visibilitasPaket = visibilitasPaket
    }

    enum CodingKeys: String, CodingKey {
        case id, deskripsi, mentor
        case nama = "namaKursus"
        case mentorID = "mentor_id"
        case foto = "fotoKursus"
        case jadwal = "jadwal_kursus"
        case visibilitasPaket = "visibilitas_paket"
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(KursusID.self, forKey: .id)
        nama = try container.decode(String.self, forKey: .nama)
        deskripsi = try container.decodeIfPresent(String.self, forKey: .deskripsi)
        mentorID = try container.decodeIfPresent(MentorID.self, forKey: .mentorID)
        foto = try container.decodeIfPresent(String.self, forKey: .foto)
        mentor = container.relation(forKey: .mentor)
        jadwal = try container.decodeIfPresent(LossyList<JadwalKursus>.self, forKey: .jadwal)?.elements ?? []
        visibilitasPaket = try container.decodeIfPresent(LossyList<VisibilitasPaket>.self, forKey: .visibilitasPaket)?.elements
    }

    /// The paket that a pelanggan may take with this kursus.
    public var paketTersedia: [Paket] {
        (visibilitasPaket ?? []).filter(\.isVisible).compactMap(\.paket).filter { $0.deletedAt == nil }
    }
}

/// A slot in which a kursus can be booked. Day and time are of the clocks in ``ZonaWaktu/wib``.
public struct JadwalKursus: Hashable, Sendable, Codable {
    /// The id.
    public var id: JadwalKursusID
    /// The kursus.
    public var kursusID: KursusID?
    /// The day, WIB.
    public var tanggal: Tanggal
    /// When it begins, WIB.
    public var waktu: Waktu
    /// When it ends, WIB (contract, Part 3, `detail`); where missing, 120 minutes after ``waktu``.
    public var waktuSelesai: Waktu?
    /// Online or in a room.
    public var gayaMengajar: GayaMengajar?
    /// A remark.
    public var keterangan: String?
    /// The room.
    public var tempat: String?
    /// The link to join (Part 3, `detail`); only to who has paid.
    public var tautan: String?
    /// The kursus, where loaded.
    @Shared public var kursus: Kursus?

    /// A slot.
    public init(
        id: JadwalKursusID, kursusID: KursusID? = nil, tanggal: Tanggal, waktu: Waktu, waktuSelesai: Waktu? = nil,
        gayaMengajar: GayaMengajar? = nil, keterangan: String? = nil, tempat: String? = nil, tautan: String? = nil,
        kursus: Kursus? = nil
    ) {
        self.id = id
        self.kursusID = kursusID
        self.tanggal = tanggal
        self.waktu = waktu
        self.waktuSelesai = waktuSelesai
        self.gayaMengajar = gayaMengajar
        self.keterangan = keterangan
        self.tempat = tempat
        self.tautan = tautan
        self.kursus = kursus
    }

    enum CodingKeys: String, CodingKey {
        case id, tanggal, waktu, waktuSelesai, gayaMengajar, keterangan, tempat, tautan, kursus
        case kursusID = "kursus_id"
    }

    /// When it begins.
    public var mulai: Timestamp { Timestamp(tanggal, waktu, in: .wib) }

    /// When it ends: `waktuSelesai`, or 120 minutes after the beginning.
    public var selesai: Timestamp {
        guard let waktuSelesai else { return mulai.adding(seconds: 120 * 60) }
        let end = Timestamp(tanggal, waktuSelesai, in: .wib)
        return end > mulai ? end : end.adding(seconds: 86_400)
    }
}
