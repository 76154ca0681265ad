import ChillAjarKit
import TerminalUI

/// Everything about one payment, as rows.
struct TransaksiDetail {
    let sesi: Sesi
    let world: World
    let glyphs: Glyphs

    private var strings: TransaksiStrings { TransaksiStrings(world.language) }
    private var dates: DateStrings { DateStrings(world.language) }
    private static let labelWidth = 10

    /// The rows for a width.
    func sheet(width: Int) -> Sheet {
        let detail = SesiDetail(sesi: sesi, world: world, glyphs: glyphs)
        return Sheet.columns(width: width, glyphs) { sheet in
            if let tahap = TahapBayar(sesi) {
                let amount = sesi.jumlah?.formatted ?? ""
                sheet.line(
                    [("\(tahap.sign(glyphs)) \(strings.tahap(tahap))", Style(tahap.role, .bold))],
                    right: [("\(amount)", Style(.money, .bold))])
            }
            detail.addExpectation(&sheet)
            detail.addReason(&sheet)
            sheet.heading(strings.history)
            SesiTimeline(sesi, pending: world.pending(sesi.id)?.mutation, SesiPelangganStrings(world.language))
                .add(to: &sheet, glyphs, world)
        } _: { sheet in
            addPayment(&sheet)
            // Without a paket the price has one part, which stands above.
            if sesi.paket != nil { detail.addPrice(&sheet) }
        }
    }

    private func addPayment(_ sheet: inout Sheet) {
        sheet.heading(strings.payment)
        let width = Self.labelWidth
        let transaksi = sesi.transaksi
        sheet.fact(SesiPelangganStrings(world.language).mentor, sesi.namaMentor, labelWidth: width)
        if let metode = transaksi?.metodePembayaran, !metode.isEmpty {
            sheet.fact(strings.method, SafeText(outside: metode).singleLine, labelWidth: width)
        }
        if let dibayar = transaksi?.tanggalPembayaran {
            sheet.fact(strings.paidOn, dates.longDay(dibayar.tanggal(in: world.zona), today: world.today), labelWidth: width)
        }
        if let rekening = sesi.rekening ?? transaksi?.rekening ?? (transaksi == nil ? world.rekening : nil) {
            sheet.fact(strings.account, "\(rekening.bank) \(glyphs.separator) \(rekening.atasNama)", labelWidth: width)
        }
        sheet.fact(strings.proof, proof, transaksi?.buktiPembayaran == nil ? Style(.muted) : Style(.text), labelWidth: width)
        if let transaksi { sheet.fact(strings.number, "#\(transaksi.id.value)", Style(.muted), labelWidth: width) }
    }

    /// What was sent; the server's name for the file says nothing to a person but its kind.
    private var proof: SafeText {
        guard let path = sesi.transaksi?.buktiPembayaran, !path.isEmpty else { return strings.noProof }
        return strings.sentProof(path.lowercased().hasSuffix(".pdf") ? "PDF" : strings.picture)
    }
}
