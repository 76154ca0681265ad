import ChillAjarKit
import TerminalUI

/// Opens the form of a row of the outbox, filled in as it was; what is sent from there takes the row's place.
struct OutboxEditor {
    let world: World

    init(_ world: World) { self.world = world }

    /// The form; nil where what it is about is not known here any more.
    func form(for row: OutboxEntry) -> (any Screen)? {
        switch row.mutation {
        case .bookSesi(let booking):
            return kursus(booking.kursusID).map { PesanDialog(changing: row.id, booking, $0, world) }
        case .uploadBukti(let upload):
            return MutationWords(world).sesi(upload.sesiID).map { PembayaranScreen(sesi: $0, changing: row.id, upload, world) }
        case .reviewSesi(let id, let rating, let komentar):
            return MutationWords(world).sesi(id).map { UlasanDialog(sesi: $0, changing: row.id, rating, komentar) }
        case .saveJadwal(let entry): return jadwal(entry, row.id)
        case .updateProfil(let edit): return ProfilDialog(changing: row.id, edit, world)
        case .uploadFoto(let upload): return FotoDialog(changing: row.id, upload)
        case .rejectPembayaran(let id, let alasan):
            return world.data.antrean.raw.first { $0.id == id }.map { TolakUlangDialog(row.id, AntreanRow($0), alasan) }
        default: return nil
        }
    }

    private func kursus(_ id: KursusID) -> Kursus? {
        world.data.kursus.raw.first { $0.id == id } ?? world.data.kursusMentor.raw.first { $0.id == id }
    }

    private func jadwal(_ entry: JadwalEntry, _ row: OutboxID) -> JadwalDialog? {
        guard let kursus = world.data.kursusMentor.raw.first(where: { $0.id == entry.kursusID }) else { return nil }
        let board = SlotBoard(kursus: world.data.kursusMentor.raw, sesi: world.data.sesiMentor.rows, now: world.now)
        let jadwal = entry.id.flatMap { id in kursus.jadwal.first { $0.id == id } }
        var dialog = JadwalDialog(kursus: kursus, changing: jadwal, board: board, world)
        dialog.fill(entry, replacing: row, world)
        return dialog
    }
}

extension World {
    /// Sends what a form has composed, in the place of a row of the outbox where it came from one.
    func submit(_ mutation: Mutation, replacing row: OutboxID?) -> Effect {
        .sync(row.map { .resubmit($0, mutation, ticket: ticket) } ?? .submit(mutation, ticket: ticket))
    }
}
