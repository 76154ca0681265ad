import ChillAjarKit
import TerminalUI

/// Everything about one row of the outbox, as rows.
struct OutboxSheet {
    let row: OutboxEntry
    let world: World
    let glyphs: Glyphs

    private var strings: AntreanKirimStrings { AntreanKirimStrings(world.language) }
    private var dates: DateStrings { DateStrings(world.language) }
    private static let labelWidth = 11

    /// The rows for a width.
    func sheet(width: Int) -> Sheet {
        var sheet = Sheet(width: width)
        sheet.text(MutationWords(world).title(row.mutation), Style(.title, .bold))
        let phase = world.phase(row)
        let mark = phase.mark(glyphs)
        let words = OutboxStrings(world.language)
        sheet.line([("\(mark.sign) \(words.phase(phase))", Style(mark.role, .bold))])
        let meaning = meaning(phase)
        sheet.text(meaning.text, meaning.style)
        if world.news.failure != nil, phase != .waiting, let obstacle = world.obstacle(glyphs) {
            sheet.text(obstacle.0, obstacle.1)
        }
        if let bar = progress(width: width) { sheet.line(bar) }
        sheet.blank()
        addFacts(&sheet)
        return sheet
    }

    /// All of it to read in full: above all what was typed, in the lines in which it was typed.
    var reading: BacaDialog {
        let phase = world.phase(row)
        let meaning = meaning(phase)
        let state: (text: SafeText, style: Style) = (
            OutboxStrings(world.language).phase(phase), Style(phase.mark(glyphs).role, .bold)
        )
        let typed = typed
        let facts = content.filter { $0.0 != typed?.name }.map { Fact($0.0, $0.1) }
        return BacaDialog(MutationWords(world).title(row.mutation), head: [state, meaning], facts: facts, typed)
    }

    /// What was typed as a text of its own.
    private var typed: (name: SafeText, text: SafeText)? {
        switch row.mutation {
        case .bookSesi(let booking): (strings.topik, SafeText(outside: booking.detailKursus))
        case .reviewSesi(_, _, let komentar): (strings.komentar, SafeText(outside: komentar ?? ""))
        case .rejectPembayaran(_, let alasan): (strings.alasan, SafeText(outside: alasan))
        default: nil
        }
    }

    /// What its state means: why it was refused, or what happens next.
    private func meaning(_ phase: OutboxPhase) -> (text: SafeText, style: Style) {
        if phase == .refused, let refusal = row.refusal {
            return (sentence(refusal), Style(.danger))
        }
        // Why it waits says more than that it does.
        if phase == .waiting, let obstacle = world.obstacle(glyphs) { return obstacle }
        return (OutboxStrings(world.language).meaning(phase), Style(.muted))
    }

    /// Why it was refused; where the server only says that something is otherwise now, what that is and what to do.
    private func sentence(_ refusal: APIError) -> SafeText {
        guard case .conflict(let message) = refusal, message?.isEmpty ?? true else {
            return ErrorSentences(world.language).sentence(refusal)
        }
        if case .bookSesi = row.mutation { return strings.slotTaken }
        return strings.changedThere
    }

    /// A bar of what is on its way.
    private func progress(width: Int) -> [(SafeText, Style)]? {
        guard case .sending(let percent?) = world.phase(row), width >= 20 else { return nil }
        let cells = min(40, width - 6)
        let full = cells * min(100, percent) / 100
        return [
            (glyphs.progressFull.repeated(full), Style(.accent)), (glyphs.progressEmpty.repeated(cells - full), Style(.muted)),
            (" \(percent) %", Style(.accent, .bold)),
        ]
    }

    private func addFacts(_ sheet: inout Sheet) {
        let width = Self.labelWidth
        sheet.fact(
            strings.since,
            "\(dates.moment(row.createdAt, in: world.zona, today: world.today)) \(glyphs.separator) \(dates.ago(world.now.seconds(since: row.createdAt)))",
            labelWidth: width)
        sheet.fact(strings.attempts, strings.times(row.attempts), labelWidth: width)
        if let first = row.dependsOn, let booking = world.outbox.first(where: { $0.id == first }) {
            sheet.fact(strings.waitsFor, MutationWords(world).title(booking.mutation), labelWidth: width)
        }
        for (label, value) in content where !value.isEmpty { sheet.fact(label, value, labelWidth: width) }
        guard case .uploadBukti = row.mutation else { return }
        sheet.blank()
        sheet.text(strings.money, Style(.muted))
    }

    /// What was filled in.
    private var content: [(SafeText, SafeText)] {
        switch row.mutation {
        case .bookSesi(let booking):
            let paket = world.data.kursus.raw.first { $0.id == booking.kursusID }?.paketTersedia.first {
                $0.id == booking.paketID
            }
            return [(strings.paket, line(paket?.nama)), (strings.topik, line(booking.detailKursus))]
        case .uploadBukti(let upload):
            return [
                (strings.metode, line(upload.metodePembayaran)),
                (strings.dibayar, dates.longDay(upload.tanggalPembayaran, today: world.today)),
            ]
        case .reviewSesi(_, _, let komentar): return [(strings.komentar, line(komentar))]
        case .rejectPembayaran(_, let alasan): return [(strings.alasan, line(alasan))]
        case .saveJadwal(let entry): return [(strings.tempat, line(entry.tempat))]
        default: return []
        }
    }

    private func line(_ text: String?) -> SafeText { SafeText(outside: text ?? "").singleLine }
}
