import ChillAjarKit
import TerminalUI

/// What the first screen says of each thing, in rows.
struct BerandaRows {
    let content: BerandaContent
    let world: World
    let glyphs: Glyphs
    /// Whether things stand apart.
    var isSpaced = false
    /// Whether there is room for what else is to be told of a thing.
    var isFull = false

    /// How much of what was not read is told here.
    private static let mostNews = 6

    private var strings: BerandaStrings { BerandaStrings(world.language) }
    private var dates: DateStrings { DateStrings(world.language) }
    private typealias Item = BerandaContent.Item

    // MARK: The next sesi

    func addNext(to sheet: inout ItemSheet<BerandaContent.Item>) {
        guard let sesi = content.next else {
            let listing = world.data.sesiPelanggan
            sheet.rows { sheet in
                if listing.fetchedAt == nil, world.isOffline {
                    sheet.text(CommonStrings(world.language).offlineUnreadHint, Style(.muted))
                } else if listing.isLoading {
                    sheet.skeleton(glyphs, rows: 3)
                } else if listing.fetchedAt == nil, let error = listing.error {
                    sheet.text(ErrorSentences(world.language).reading(error), Style(.warning))
                } else {
                    sheet.text(strings.noNext, Style(.muted))
                    // Who has paid and waits is told that it goes on without them.
                    let checking = listing.rows.first { $0.tahap == .menungguVerifikasi }
                    if let checking { sheet.text(strings.checking(checking.namaKursus), Style(.info)) }
                }
            }
            return
        }
        sheet.item(.next(sesi.id)) { sheet in
            let mulai = sesi.jadwal?.mulai ?? world.now
            // Its time may have come before the mentor begins it.
            let countdown =
                sesi.tahap == .berlangsung
                ? strings.going : mulai > world.now ? dates.countdown(to: mulai, now: world.now, in: world.zona) : strings.now
            sheet.line([(sesi.namaKursus, Style(.text, .bold))], right: [(countdown, Style(.accent, .bold))])
            guard let jadwal = sesi.jadwal else { return }
            let day = dates.longDay(jadwal.mulai.tanggal(in: world.zona), today: world.today)
            sheet.line([("\(day), \(dates.hours(jadwal, in: world.zona))", Style(.text))])
            let link: [(SafeText, Style)] = jadwal.hasTautan ? [(strings.linkReady, Style(.success))] : []
            sheet.line([(place(sesi, jadwal), Style(.muted))], right: link)
        }
    }

    /// Who teaches, and where.
    private func place(_ sesi: Sesi, _ jadwal: JadwalKursus) -> SafeText {
        let tempat = SafeText(outside: jadwal.tempat ?? "").singleLine
        let parts = [sesi.namaMentor, CommonStrings(world.language).gaya(jadwal.gayaMengajar), tempat]
        return parts.filter { !$0.isEmpty }.joined(separator: " \(glyphs.separator) ")
    }

    // MARK: What waits

    func addSteps(to sheet: inout ItemSheet<BerandaContent.Item>) {
        guard !content.isNewcomer else { return addFirstSteps(to: &sheet) }
        let listing = world.data.sesiPelanggan
        guard listing.fetchedAt != nil || !listing.rows.isEmpty else {
            return sheet.rows { sheet in
                listing.isLoading && !world.isOffline
                    ? sheet.skeleton(glyphs, rows: 4)
                    : sheet.text(
                        "\(SesiPelangganStrings(world.language).failed). \(strings.retry(world.key(TempatCommands.segarkan)))",
                        Style(.muted))
            }
        }
        if !content.refused.isEmpty {
            sheet.item(.refused) { sheet in
                sheet.line([("\(glyphs.cross) \(strings.refused(content.refused.count))", Style(.danger, .bold))])
                if let row = content.refused.first {
                    sheet.line([("  \(MutationWords(world).title(row.mutation))", Style(.muted))])
                }
            }
        }
        for sesi in content.steps {
            addGap(to: &sheet)
            sheet.item(.step(sesi.id)) { add(sesi, to: &$0) }
        }
        if let unread = content.unread {
            addGap(to: &sheet)
            sheet.item(.unread) { sheet in
                let head: SafeText = "\(glyphs.bullet) \(strings.unread(unread.all.count))"
                sheet.line([(head, Style(.info, .bold))], right: isFull ? [] : [(ago(unread.newest), Style(.muted))])
                for news in unread.all.prefix(isFull ? Self.mostNews : 1) {
                    sheet.line(
                        [("  \(SafeText(outside: news.judul).singleLine)", Style(.muted))],
                        right: isFull ? [(ago(news), Style(.muted))] : [])
                }
            }
        }
        guard sheet.items.contains(where: { $0.id.isStep }) else {
            return sheet.rows { $0.text("\(glyphs.check) \(strings.nothingToDo)", Style(.muted)) }
        }
    }

    private func ago(_ news: Notifikasi) -> SafeText {
        news.createdAt.map { dates.ago(world.now.seconds(since: $0)) } ?? ""
    }

    private func addGap(to sheet: inout ItemSheet<BerandaContent.Item>) {
        if isSpaced, !sheet.items.isEmpty { sheet.rows { $0.blank() } }
    }

    private func add(_ sesi: Sesi, to sheet: inout Sheet) {
        let sign = sesi.tahap.sign(glyphs)
        let separator: SafeText = " \(glyphs.separator) "
        let style = Style(sesi.tahap.role, .bold)
        var left: [(SafeText, Style)] = []
        if let moment = sesi.tenggat {
            let tenggat = Tenggat(moment: moment, world: world)
            left = [(tenggat.remaining, tenggat.style)]
        }
        let moment = sesi.tenggat.map { strings.before(dates.moment($0, in: world.zona, today: world.today)) } ?? ""
        switch sesi.tahap {
        case .buktiDitolak:
            sheet.line([("\(sign) \(strings.payAgain)", style)], right: left)
            let alasan = sesi.transaksi?.alasan.map { "“\(SafeText(outside: $0).singleLine)”" as SafeText } ?? moment
            let words: SafeText = "\(sesi.namaKursus)\(separator)\(alasan)"
            isFull ? sheet.text(words, Style(.muted), indent: 2) : sheet.line([("  " + words, Style(.muted))])
        case .menungguUlasan:
            let day = sesi.jadwal.map { dates.relativeDay($0.mulai.tanggal(in: world.zona), today: world.today) } ?? ""
            sheet.line([("\(sign) \(strings.review)", style)], right: [(day, Style(.muted))])
            sheet.line([("  \(sesi.namaKursus)\(separator)\(sesi.namaMentor)", Style(.muted))])
        case .menungguPembayaran where sesi.id.outboxID != nil:
            sheet.line([("\(glyphs.sending) \(strings.unsent)", Style(.info, .bold))])
            sheet.line([("  \(sesi.namaKursus)\(separator)\(strings.unsentHint)", Style(.muted))])
        default:
            sheet.line([("\(sign) \(strings.pay(sesi.jumlah))", style)], right: left)
            let detail = [sesi.namaKursus, moment].filter { !$0.isEmpty }.joined(separator: separator)
            sheet.line([("  \(detail)", Style(.muted))])
        }
    }

    private func addFirstSteps(to sheet: inout ItemSheet<BerandaContent.Item>) {
        sheet.item(.browse) { addAction(glyphs.arrowRight, strings.browse, strings.browseBody, to: &$0) }
        sheet.rows { sheet in
            for step in strings.steps {
                for (row, line) in step.wrapped(to: max(1, sheet.width - 5)).enumerated() {
                    sheet.line([(row == 0 ? "   \(glyphs.ahead) " : "     ", Style(.muted)), (line, Style(.text))])
                }
            }
            sheet.blank()
        }
        sheet.item(.tour) { addAction(glyphs.arrowRight, strings.tour, strings.tourBody, to: &$0) }
        addGap(to: &sheet)
        let help = world.key(UmumCommands.bantuan)
        sheet.item(.keys) { addAction(help, strings.keys, strings.keysBody(help), to: &$0) }
    }

    /// Something to begin with. What stands before it is no number: those are the keys of the places.
    private func addAction(_ sign: SafeText, _ title: SafeText, _ body: SafeText, to sheet: inout Sheet) {
        let gap = SafeText(" ").repeated(max(1, 3 - sign.width))
        sheet.line([(sign + gap, Style(.key, .bold)), (title, Style(.text, .bold))])
        sheet.text(body, Style(.muted), indent: 3)
    }

    // MARK: What they may like

    func addRekomendasi(to sheet: inout ItemSheet<BerandaContent.Item>) {
        guard !content.rekomendasi.isEmpty else {
            let listing = world.data.kursus
            guard listing.fetchedAt == nil, listing.rows.isEmpty else {
                return sheet.rows { $0.text(strings.noKursus, Style(.muted)) }
            }
            let unread = CommonStrings(world.language).offlineUnreadHint
            return sheet.rows { sheet in
                listing.isLoading && !world.isOffline
                    ? sheet.skeleton(glyphs, rows: 6)
                    : sheet.text(
                        world.isOffline ? unread : "\(KursusStrings(world.language).failed).", Style(.muted))
            }
        }
        let kursus = KursusStrings(world.language)
        for pick in content.rekomendasi {
            addGap(to: &sheet)
            sheet.item(.kursus(pick.kursus.id)) { sheet in
                let rating = KursusRow.rating(pick.kursus.mentor?.rating, glyphs, kursus)
                let price: SafeText = "\(pick.kursus.mentor?.biayaPerSesi?.formatted ?? "")"
                var facts: [(SafeText, Style)] = [(SafeText(" ").repeated(max(2, 12 - price.width)) + price, Style(.money))]
                if sheet.width >= 34 { facts.insert((rating.text, rating.style), at: 0) }
                sheet.line([(SafeText(outside: pick.kursus.nama).singleLine, Style(.text, .bold))], right: facts)
                let day = dates.relativeDay(pick.slot.mulai.tanggal(in: world.zona), today: world.today)
                let slot: SafeText = "\(day) \(dates.time(pick.slot.mulai, in: world.zona))"
                let room = sheet.width - slot.width - 1
                let reason = strings.reason(pick.alasan)
                sheet.line(
                    [(reason.width > room ? strings.shortReason(pick.alasan) : reason, Style(.muted))],
                    right: [(slot, Style(.muted))])
            }
        }
    }
}

extension BerandaContent.Item {
    /// Whether it is something that waits for the person.
    fileprivate var isStep: Bool {
        switch self {
        case .step, .unread, .refused: true
        case .next, .browse, .tour, .keys, .kursus: false
        }
    }
}

extension JadwalKursus {
    /// Whether there is a link to join by.
    var hasTautan: Bool { !(tautan ?? "").isEmpty }
}
