import ChillAjarKit
import TerminalUI

/// Everything about one sesi, as rows.
struct SesiDetail {
    let sesi: Sesi
    let world: World
    let glyphs: Glyphs

    private var strings: SesiPelangganStrings { SesiPelangganStrings(world.language) }
    private var dates: DateStrings { DateStrings(world.language) }
    private static let labelWidth = 10

    /// The rows for a width.
    func sheet(width: Int) -> Sheet {
        Sheet.columns(width: width, glyphs) { sheet in
            addStage(&sheet)
            addReason(&sheet)
            addSlot(&sheet)
            addPrice(&sheet)
        } _: { sheet in
            sheet.heading(strings.status)
            SesiTimeline(sesi, pending: world.pending(sesi.id)?.mutation, strings).add(to: &sheet, glyphs, world)
            addReview(&sheet)
        }
    }

    private func addStage(_ sheet: inout Sheet) {
        let tahap = sesi.tahap
        let word = CommonStrings(world.language).tahap(tahap)
        // Of what the platform does not know yet there is no stage; what is on its way says all.
        if sesi.id.outboxID == nil { sheet.line([("\(tahap.sign(glyphs)) \(word)", Style(tahap.role, .bold))]) }
        addExpectation(&sheet)
    }

    /// What is on its way, what may be expected, and until when something is to be done.
    func addExpectation(_ sheet: inout Sheet) {
        addOutbox(&sheet)
        // Whoever pays for what is being given back asks for the money later.
        if case .cancelSesi = world.pending(sesi.id)?.mutation { return sheet.text(strings.givingBack, Style(.warning)) }
        let expectation = strings.expectation(sesi.tahap)
        if !expectation.isEmpty { sheet.text(expectation, Style(.muted)) }
        guard let moment = sesi.tenggat else { return }
        let tenggat = Tenggat(moment: moment, world: world)
        for line in tenggat.lines(glyphs, width: sheet.width) { sheet.text(line, tenggat.style) }
    }

    /// What of the sesi the server has not acknowledged.
    private func addOutbox(_ sheet: inout Sheet) {
        let words = OutboxStrings(world.language)
        for row in world.outbox where row.mutation.sesiID == sesi.id || sesi.id.outboxID == row.id {
            let phase = world.phase(row)
            let mark = phase.mark(glyphs)
            sheet.line([
                ("\(mark.sign) \(strings.pending(row.mutation)): ", Style(mark.role, .bold)),
                (words.phase(phase), Style(mark.role)),
            ])
            if phase == .refused, let reason = row.refusal {
                sheet.text(ErrorSentences(world.language).sentence(reason), Style(.danger))
            }
        }
        if sesi.id.outboxID != nil { sheet.text(PembayaranStrings(world.language).provisional, Style(.muted)) }
    }

    func addReason(_ sheet: inout Sheet) {
        guard sesi.tahap == .buktiDitolak else { return }
        sheet.blank()
        sheet.line([(strings.reason, Style(.danger, .bold))])
        if let alasan = sesi.transaksi?.alasan, !alasan.isEmpty {
            sheet.text("“\(SafeText(outside: alasan).singleLine)”")
        } else {
            sheet.text(strings.noReason, Style(.muted))
        }
    }

    private func addSlot(_ sheet: inout Sheet) {
        sheet.blank()
        let width = Self.labelWidth
        if let jadwal = sesi.jadwal {
            let day = dates.longDay(jadwal.mulai.tanggal(in: world.zona), today: world.today)
            sheet.fact(strings.when, "\(day), \(dates.hours(jadwal, in: world.zona))", Style(.text, .bold), labelWidth: width)
            let countdown = dates.countdown(to: jadwal.mulai, now: world.now, in: world.zona)
            if !countdown.isEmpty, !sesi.tahap.isPast { sheet.fact("", countdown, Style(.muted), labelWidth: width) }
            addPlace(&sheet, jadwal)
        }
        sheet.fact(strings.mentor, mentor, labelWidth: width)
        if let phone = sesi.mentor?.user?.nomorTelepon, !phone.isEmpty {
            sheet.fact(strings.phone, SafeText(outside: phone).singleLine, labelWidth: width)
        }
        if let topic = sesi.detailKursus, !topic.allSatisfy(\.isWhitespace) {
            sheet.fact(strings.topic, SafeText(outside: topic).singleLine, labelWidth: width)
        }
    }

    private var mentor: SafeText {
        guard let rating = sesi.mentor?.rating, rating.isGiven, sesi.mentor?.jumlahTestimoni ?? 1 > 0 else {
            return sesi.namaMentor
        }
        return "\(sesi.namaMentor)  \(glyphs.star) \(CommonStrings(world.language).rating(rating))"
    }

    private func addPlace(_ sheet: inout Sheet, _ jadwal: JadwalKursus) {
        let width = Self.labelWidth
        let gaya = CommonStrings(world.language).gaya(jadwal.gayaMengajar)
        if !gaya.isEmpty { sheet.fact(strings.how, gaya, labelWidth: width) }
        if let tempat = jadwal.tempat, !tempat.isEmpty {
            sheet.fact(strings.place, SafeText(outside: tempat).singleLine, labelWidth: width)
        }
        if let tautan = jadwal.tautan, !tautan.isEmpty {
            sheet.fact(strings.link, SafeText(outside: tautan).singleLine, Style(.link), labelWidth: width)
        } else if jadwal.gayaMengajar == .online, [.menungguPembayaran, .menungguVerifikasi, .buktiDitolak].contains(sesi.tahap) {
            sheet.fact(strings.link, strings.linkLater, Style(.muted), labelWidth: width)
        }
        if let keterangan = jadwal.keterangan, !keterangan.isEmpty {
            sheet.fact(strings.remark, SafeText(outside: keterangan).singleLine, labelWidth: width)
        }
    }

    func addPrice(_ sheet: inout Sheet) {
        sheet.heading(strings.price)
        let payment = PembayaranStrings(world.language)
        guard let jumlah = sesi.jumlah else {
            sheet.text(strings.unnumbered, Style(.muted))
            return
        }
        if let paket = sesi.paket {
            if let rincian = sesi.rincian { sheet.money(payment.biayaSesi, rincian.biayaSesi) }
            let nama = payment.paket(paket.nama)
            if let rincian = sesi.rincian {
                sheet.money(nama, rincian.paket)
            } else {
                sheet.line([(nama, Style(.muted))])
            }
            for item in paket.items {
                let count: SafeText = item.jumlahItem > 1 ? "\(item.jumlahItem) × " : ""
                sheet.text("\(glyphs.separator) \(count)\(SafeText(outside: item.nama).singleLine)", Style(.muted), indent: 2)
            }
            sheet.rule()
        }
        sheet.money(payment.total, jumlah, Style(.money, .bold), labelStyle: Style(.text, .bold))
    }

    private func addReview(_ sheet: inout Sheet) {
        guard let testimoni = sesi.testimoni else { return }
        sheet.heading(strings.review)
        let stars = Int(testimoni.rating.value.rounded())
        sheet.line([
            (glyphs.star.repeated(stars), Style(.star)), (glyphs.starEmpty.repeated(5 - stars), Style(.muted)),
        ])
        if let komentar = testimoni.komentar, !komentar.isEmpty { sheet.text(SafeText(outside: komentar)) }
    }
}
