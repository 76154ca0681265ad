/// What a person wants changed on the platform. Every one is a row of the outbox before it is sent.
public enum Mutation: Hashable, Sendable, Codable {
    /// A pelanggan books a slot.
    case bookSesi(SesiBooking)
    /// A pelanggan gives a booking back before it is paid.
    case cancelSesi(SesiID)
    /// A pelanggan sends the proof of a payment, the first or another after a reject.
    case uploadBukti(BuktiUpload)
    /// A pelanggan reviews a sesi that has ended; 1…5 stars.
    case reviewSesi(SesiID, rating: Int, komentar: String)
    /// A mentor starts a sesi.
    case startSesi(SesiID)
    /// A mentor ends a sesi.
    case finishSesi(SesiID)
    /// A mentor adds or changes a slot.
    case saveJadwal(JadwalEntry)
    /// A mentor removes a slot.
    case deleteJadwal(JadwalKursusID)
    /// An admin accepts a payment.
    case verifyPembayaran(TransaksiID)
    /// An admin rejects a payment.
    case rejectPembayaran(TransaksiID, alasan: String)
    /// Anybody marks a notification as read.
    case readNotifikasi(NotifikasiID)
    /// Anybody changes their own profile.
    case updateProfil(ProfilEdit)
    /// Anybody sends a picture of themselves.
    case uploadFoto(FotoUpload)

    /// What a mutation is, without what it is about.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case bookSesi, cancelSesi, uploadBukti, reviewSesi, startSesi, finishSesi, saveJadwal, deleteJadwal, verifyPembayaran
        case rejectPembayaran, readNotifikasi, updateProfil, uploadFoto
    }

    /// What it is.
    public var kind: Kind {
        switch self {
        case .bookSesi: .bookSesi
        case .cancelSesi: .cancelSesi
        case .uploadBukti: .uploadBukti
        case .reviewSesi: .reviewSesi
        case .startSesi: .startSesi
        case .finishSesi: .finishSesi
        case .saveJadwal: .saveJadwal
        case .deleteJadwal: .deleteJadwal
        case .verifyPembayaran: .verifyPembayaran
        case .rejectPembayaran: .rejectPembayaran
        case .readNotifikasi: .readNotifikasi
        case .updateProfil: .updateProfil
        case .uploadFoto: .uploadFoto
        }
    }

    /// The lists that the platform's answer changes; they are read again after it.
    public var affected: [Resource] {
        switch self {
        case .bookSesi, .cancelSesi: [.sesiPelanggan, .kursus]
        case .uploadBukti, .reviewSesi: [.sesiPelanggan]
        case .startSesi, .finishSesi: [.sesiMentor]
        case .saveJadwal, .deleteJadwal: [.kursusMentor]
        case .verifyPembayaran, .rejectPembayaran: [.antrean]
        case .readNotifikasi: [.notifikasi]
        case .updateProfil, .uploadFoto: []
        }
    }
}

/// A booking as the person composed it.
public struct SesiBooking: Hashable, Sendable, Codable {
    /// Who teaches.
    public var mentorID: MentorID
    /// Who learns: the signed-in pelanggan.
    public var pelangganID: PelangganID
    /// What.
    public var kursusID: KursusID
    /// When.
    public var jadwalKursusID: JadwalKursusID
    /// The paket, or none.
    public var paketID: PaketID?
    /// The topic; may be empty.
    public var detailKursus: String

    /// A booking.
    public init(
        mentorID: MentorID, pelangganID: PelangganID, kursusID: KursusID, jadwalKursusID: JadwalKursusID, paketID: PaketID?,
        detailKursus: String
    ) {
        self.mentorID = mentorID
        self.pelangganID = pelangganID
        self.kursusID = kursusID
        self.jadwalKursusID = jadwalKursusID
        self.paketID = paketID
        self.detailKursus = detailKursus
    }
}

/// A payment proof as the person chose it.
public struct BuktiUpload: Hashable, Sendable, Codable {
    /// What is paid.
    public var sesiID: SesiID
    /// The transaksi, when there is one already (after a reject).
    public var transaksiID: TransaksiID?
    /// Who is paid for.
    public var mentorID: MentorID
    /// Who pays: the signed-in pelanggan.
    public var pelangganID: PelangganID
    /// The paket that is paid along.
    public var paketID: PaketID?
    /// How much: the sesi's price.
    public var jumlah: Rupiah
    /// How it was paid.
    public var metodePembayaran: String
    /// The day it was paid, WIB.
    public var tanggalPembayaran: Tanggal
    /// Where the file lies.
    public var path: String
    /// What the file is, by its content.
    public var kind: BuktiFile.Kind
    /// How many bytes it has, once the store has copied it.
    public var byteCount: Int64?
    /// The resumable upload of the platform's that takes the file, once there is one.
    public var unggahanID: String?

    /// A proof.
    public init(
        sesiID: SesiID, transaksiID: TransaksiID?, mentorID: MentorID, pelangganID: PelangganID, paketID: PaketID?,
        jumlah: Rupiah,
        metodePembayaran: String, tanggalPembayaran: Tanggal, path: String, kind: BuktiFile.Kind
    ) {
        self.sesiID = sesiID
        self.transaksiID = transaksiID
        self.mentorID = mentorID
        self.pelangganID = pelangganID
        self.paketID = paketID
        self.jumlah = jumlah
        self.metodePembayaran = metodePembayaran
        self.tanggalPembayaran = tanggalPembayaran
        self.path = path
        self.kind = kind
    }
}

/// A slot as a mentor composed it.
public struct JadwalEntry: Hashable, Sendable, Codable {
    /// The slot that is changed; nil for a new one.
    public var id: JadwalKursusID?
    /// Which kursus.
    public var kursusID: KursusID
    /// The day, WIB.
    public var tanggal: Tanggal
    /// When it begins, WIB.
    public var waktu: Waktu
    /// When it ends, WIB, the next day where that is before ``waktu`` (contract, Part 3, `detail`); nil: after 120 minutes.
    public var waktuSelesai: Waktu?
    /// Online or in a room.
    public var gayaMengajar: GayaMengajar
    /// A remark; may be empty.
    public var keterangan: String
    /// The room; may be empty.
    public var tempat: String
    /// The https address to join at (Part 3, `detail`); nil while there is none.
    public var tautan: String?

    /// A slot.
    public init(
        id: JadwalKursusID?, kursusID: KursusID, tanggal: Tanggal, waktu: Waktu, waktuSelesai: Waktu? = nil,
        gayaMengajar: GayaMengajar, keterangan: String, tempat: String, tautan: String? = nil
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
    }
}
