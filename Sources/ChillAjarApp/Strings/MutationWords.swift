import ChillAjarKit
import TerminalUI

/// What a mutation is in a person's words: `Pesan sesi Kalkulus · Sel 24 Nov 08.00 WIB`. Names come from the lists as the
/// server has told them; where they are not there (any more), what the mutation itself says must do.
package struct MutationWords: StringTable {
    private let world: World

    package init(_ world: World) { self.world = world }

    package var language: Language { world.language }
    private var dates: DateStrings { DateStrings(language) }

    /// What it does, to what.
    package func title(_ mutation: Mutation) -> SafeText { joined([verb(mutation), object(mutation)]) }

    /// The same in fewer and fewer words, for a narrow line: whom and how much it is about stays longest.
    func shorter(_ mutation: Mutation) -> [SafeText] {
        switch mutation {
        case .verifyPembayaran(let id):
            let nama = pelanggan(id)
            let short = say("Terima \(nama)", "Accept \(nama)")
            return [joined([short, object(mutation)]), short]
        case .rejectPembayaran(let id, _):
            let nama = pelanggan(id)
            return [verb(mutation), say("Tolak \(nama)", "Reject \(nama)")]
        default: return [verb(mutation)]
        }
    }

    /// What it does.
    private func verb(_ mutation: Mutation) -> SafeText {
        switch mutation {
        case .bookSesi(let booking):
            let nama = kursus(booking.kursusID)
            return say("Pesan sesi \(nama)", "Book \(nama)")
        case .cancelSesi(let id):
            let nama = kursus(of: id)
            return say("Batalkan pesanan \(nama)", "Cancel the booking of \(nama)")
        case .uploadBukti(let upload):
            return say("Bukti \(upload.jumlah.formatted)", "Proof \(upload.jumlah.formatted)")
        case .reviewSesi(_, let rating, _): return say("Ulasan \(rating) bintang", "Review with \(rating) stars")
        case .startSesi: return say("Mulai sesi", "Start the session")
        case .finishSesi: return say("Selesaikan sesi", "Finish the session")
        case .saveJadwal(let entry):
            return entry.id == nil ? say("Tambah slot", "Add a slot") : say("Ubah slot", "Change a slot")
        case .deleteJadwal: return say("Hapus slot", "Remove a slot")
        case .verifyPembayaran(let id):
            let nama = pelanggan(id)
            return say("Terima pembayaran \(nama)", "Accept the payment of \(nama)")
        case .rejectPembayaran(let id, _):
            let nama = pelanggan(id)
            return say("Tolak bukti \(nama)", "Reject the proof of \(nama)")
        case .readNotifikasi: return say("Tandai notifikasi sudah dibaca", "Mark a notification as read")
        case .updateProfil: return say("Ubah profil", "Change the profile")
        case .uploadFoto: return say("Ganti foto profil", "Change the profile picture")
        }
    }

    /// What it is about, where the verb does not say.
    private func object(_ mutation: Mutation) -> SafeText {
        switch mutation {
        case .bookSesi(let booking): return slot(booking.jadwalKursusID)
        case .cancelSesi(let id): return when(sesi(id)?.jadwal)
        case .uploadBukti(let upload): return kursus(of: upload.sesiID)
        case .reviewSesi(let id, _, _): return kursus(of: id)
        case .startSesi(let id), .finishSesi(let id):
            return joined([SafeText.shortName(sesi(id)?.pelanggan?.user?.nama ?? ""), kursus(of: id)])
        case .saveJadwal(let entry):
            return joined([kursus(entry.kursusID), moment(Timestamp(entry.tanggal, entry.waktu, in: .wib))])
        case .deleteJadwal(let id): return slot(id)
        case .verifyPembayaran(let id):
            return transaksi(id)?.jumlah.map { "\($0.formatted)" } ?? ""
        case .rejectPembayaran(_, let alasan): return SafeText(outside: alasan).singleLine
        case .readNotifikasi, .uploadFoto: return ""
        case .updateProfil(let edit): return AkunStrings(language).changed(edit)
        }
    }

    // MARK: Names

    private func joined(_ parts: [SafeText]) -> SafeText { parts.filter { !$0.isEmpty }.joined(separator: " · ") }

    private func kursus(_ id: KursusID) -> SafeText {
        let data = world.data
        let nama = data.kursus.raw.first { $0.id == id }?.nama ?? data.kursusMentor.raw.first { $0.id == id }?.nama
        return nama.map { SafeText(outside: $0).singleLine } ?? ""
    }

    /// The sesi as the lists show it, or as the server told it before it was given back here.
    func sesi(_ id: SesiID) -> Sesi? {
        let data = world.data
        return data.sesiPelanggan.rows.first { $0.id == id } ?? data.sesiPelanggan.raw.first { $0.id == id }
            ?? data.sesiMentor.raw.first { $0.id == id }
    }

    private func kursus(of id: SesiID) -> SafeText {
        if let nama = sesi(id)?.kursus?.nama { return SafeText(outside: nama).singleLine }
        guard case .bookSesi(let booking)? = world.booking(id)?.mutation else { return "" }
        return kursus(booking.kursusID)
    }

    private func slot(_ id: JadwalKursusID) -> SafeText {
        let data = world.data
        for list in [data.kursus.raw, data.kursusMentor.raw] {
            for kursus in list {
                if let jadwal = kursus.jadwal.first(where: { $0.id == id }) { return when(jadwal) }
            }
        }
        return when(data.sesiPelanggan.rows.first { $0.jadwal?.id == id }?.jadwal)
    }

    private func when(_ jadwal: JadwalKursus?) -> SafeText { jadwal.map { moment($0.mulai) } ?? "" }

    private func moment(_ moment: Timestamp) -> SafeText {
        let day = moment.tanggal(in: world.zona)
        return "\(dates.shortWeekday(day)) \(dates.moment(moment, in: world.zona, today: world.today))"
    }

    private func transaksi(_ id: TransaksiID) -> Transaksi? { world.data.antrean.raw.first { $0.id == id } }

    private func pelanggan(_ id: TransaksiID) -> SafeText {
        transaksi(id).map { SafeText.shortName(AntreanRow($0).pelanggan) } ?? ""
    }
}
