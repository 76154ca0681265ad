import ChillAjarKit

/// What a message about a sesi says of it.
struct SesiFacts: Sendable {
    /// One of the two whom a sesi brings together.
    struct Side: Sendable {
        var userID: Int64
        var nama: String
    }

    var kursus: String
    var tanggal: Tanggal?
    var waktu: Waktu?
    var jumlah: Rupiah
    var pelanggan: Side
    var mentor: Side

    /// `Selasa, 24 November 2026 pukul 19.00 WIB`
    var kapan: String {
        guard let tanggal, let waktu else { return "waktu yang dijadwalkan" }
        return Timestamp(tanggal, waktu, in: .wib).dalamKata
    }
}

/// The words of a notification.
struct NotifikasiText: Sendable, Equatable {
    var judul: String
    var isi: String
}

/// Every word that people are told of events.
extension NotifikasiText {
    /// For the pelanggan of a sesi; nil when the event does not concern them.
    static func pelanggan(_ jenis: Peristiwa.Jenis, _ sesi: SesiFacts, keterangan: String?) -> NotifikasiText? {
        let kursus = sesi.kursus
        let mentor = sesi.mentor.nama
        return switch jenis {
        case .pembayaranDiterima:
            NotifikasiText(
                judul: "Pembayaran diterima",
                isi: "Pembayaran \(sesi.jumlah.formatted) untuk sesi \(kursus) bersama \(mentor) sudah diterima. "
                    + "Sampai jumpa pada \(sesi.kapan).")
        case .pembayaranDitolak:
            NotifikasiText(
                judul: "Bukti pembayaran ditolak",
                isi: "Bukti pembayaran untuk sesi \(kursus) ditolak\(reason(keterangan)). "
                    + "Kirim bukti yang baru dalam 24 jam agar slot Anda tidak dilepas.")
        case .sesiDibatalkan:
            NotifikasiText(
                judul: "Sesi dibatalkan",
                isi: "Sesi \(kursus) bersama \(mentor) pada \(sesi.kapan) dibatalkan\(reason(keterangan)).")
        case .sesiDilepas:
            NotifikasiText(
                judul: "Pesanan kedaluwarsa",
                isi: "Batas waktu pembayaran sesi \(kursus) pada \(sesi.kapan) sudah lewat dan slotnya dilepas. "
                    + "Pesan lagi selama slotnya masih bebas.")
        case .sesiDimulai:
            NotifikasiText(judul: "Sesi dimulai", isi: "\(mentor) memulai sesi \(kursus). Selamat belajar!")
        case .sesiSelesai:
            NotifikasiText(
                judul: "Sesi selesai",
                isi: "Sesi \(kursus) bersama \(mentor) sudah selesai. Beri ulasan agar pelanggan lain terbantu memilih.")
        case .pengingatHari:
            NotifikasiText(judul: "Pengingat sesi", isi: "Sesi \(kursus) bersama \(mentor) dimulai pada \(sesi.kapan).")
        case .pengingatJam:
            NotifikasiText(
                judul: "Sesi segera dimulai", isi: "Sesi \(kursus) bersama \(mentor) dimulai sebentar lagi, \(sesi.kapan).")
        default: nil
        }
    }

    /// For the mentor of a sesi; nil when the event does not concern them.
    static func mentor(_ jenis: Peristiwa.Jenis, _ sesi: SesiFacts, keterangan: String?) -> NotifikasiText? {
        let kursus = sesi.kursus
        let pelanggan = sesi.pelanggan.nama
        return switch jenis {
        case .sesiDipesan:
            NotifikasiText(
                judul: "Pesanan baru",
                isi:
                    "\(pelanggan) memesan sesi \(kursus) pada \(sesi.kapan). Anda diberi tahu lagi setelah pembayarannya diterima."
            )
        case .pembayaranDiterima:
            NotifikasiText(
                judul: "Sesi sudah dibayar", isi: "\(pelanggan) sudah membayar sesi \(kursus) pada \(sesi.kapan).")
        case .sesiDibatalkan:
            NotifikasiText(
                judul: "Sesi dibatalkan",
                isi: "Sesi \(kursus) dengan \(pelanggan) pada \(sesi.kapan) dibatalkan\(reason(keterangan)); slotnya bebas lagi.")
        case .sesiDilepas:
            NotifikasiText(
                judul: "Slot bebas lagi",
                isi: "\(pelanggan) tidak membayar sesi \(kursus) pada \(sesi.kapan) tepat waktu; slotnya bebas lagi.")
        case .testimoniDiberikan:
            NotifikasiText(judul: "Ulasan baru", isi: "\(pelanggan) memberi ulasan untuk sesi \(kursus).")
        case .pengingatHari:
            NotifikasiText(judul: "Pengingat sesi", isi: "Sesi \(kursus) dengan \(pelanggan) dimulai pada \(sesi.kapan).")
        case .pengingatJam:
            NotifikasiText(
                judul: "Sesi segera dimulai", isi: "Sesi \(kursus) dengan \(pelanggan) dimulai sebentar lagi, \(sesi.kapan).")
        case .pengingatMentor:
            NotifikasiText(
                judul: "Pengingat dari admin",
                isi: "Admin mengingatkan Anda akan sesi \(kursus) dengan \(pelanggan) pada \(sesi.kapan).")
        default: nil
        }
    }

    /// For admins, of a sesi; nil when the event does not concern them.
    static func admin(_ jenis: Peristiwa.Jenis, _ sesi: SesiFacts) -> NotifikasiText? {
        guard jenis == .buktiDikirim else { return nil }
        return NotifikasiText(
            judul: "Bukti pembayaran menunggu",
            isi: "\(sesi.pelanggan.nama) mengirim bukti pembayaran \(sesi.jumlah.formatted) untuk sesi \(sesi.kursus) "
                + "pada \(sesi.kapan).")
    }

    /// For admins: a mentor registered and waits.
    static func mentorMenunggu(nama: String) -> NotifikasiText {
        NotifikasiText(judul: "Pendaftaran mentor", isi: "\(nama) mendaftar sebagai mentor dan menunggu persetujuan.")
    }

    /// For admins: the platform warns of itself.
    static func peringatan(_ keterangan: String) -> NotifikasiText {
        NotifikasiText(judul: "Peringatan server", isi: keterangan)
    }

    /// For the account that something happened to; nil when its person is not told.
    static func akun(_ jenis: Peristiwa.Jenis, keterangan: String?) -> NotifikasiText? {
        switch jenis {
        case .mentorDisetujui:
            NotifikasiText(
                judul: "Akun mentor disetujui", isi: "Akun mentor Anda sudah disetujui. Buat kursus dan atur jadwal Anda.")
        case .mentorDitolak:
            NotifikasiText(
                judul: "Akun mentor ditolak",
                isi: "Akun mentor Anda tidak disetujui\(reason(keterangan)). Hubungi admin untuk keterangan lebih lanjut.")
        case .sandiDiubah:
            NotifikasiText(
                judul: "Kata sandi diubah",
                isi: "Kata sandi akun Anda baru saja diubah. Jika bukan Anda yang mengubahnya, segera hubungi admin.")
        default: nil
        }
    }

    /// A reason as the end of a clause: `: buram`.
    private static func reason(_ keterangan: String?) -> String {
        guard var reason = keterangan?[...] else { return "" }
        while let last = reason.last, last == "." || last.isWhitespace { reason.removeLast() }
        return reason.isEmpty ? "" : ": \(reason)"
    }
}
