import ChillAjarApp
import ChillAjarKit
import TerminalUI

extension HeadlessClient {
    /// Prints rows in the form that was asked for.
    ///
    /// - Parameters:
    ///   - numbers: the number of a row, for `--quiet`.
    ///   - document: the shape of the document for programs.
    ///   - table: the table for people.
    func show<Row>(
        _ rows: [Row], of resource: Resource, in copies: Copies, number: (Row) -> Int64,
        document: JSONShape<Listed<Row>>, table: ([Row]) -> TextTable
    ) {
        switch output.form {
        case .json: output.print(document.value(listed(rows, resource, copies)))
        case .quiet: for row in rows { output.print("\(number(row))") }
        case .people where rows.isEmpty: output.note(strings.empty)
        case .people: output.print(table(rows).lines(width: output.width))
        }
    }

    /// Prints one thing in the form that was asked for.
    func show<Row>(
        one row: Row, of resource: Resource, in copies: Copies, number: Int64, document: JSONShape<Listed<Row>>,
        sheet: (Row) -> [StyledLine]
    ) {
        switch output.form {
        case .json: output.print(document.value(listed([row], resource, copies)))
        case .quiet: output.print("\(number)")
        case .people: output.print(sheet(row))
        }
    }

    func listed<Row>(_ rows: [Row], _ resource: Resource, _ copies: Copies) -> Listed<Row> {
        Listed(rows: rows, readAt: copies.snapshots[resource]?.fetchedAt, isFresh: copies.fresh.contains(resource))
    }

    /// `Sel 25 Nov 19.00–21.00 WIB`.
    func slot(_ jadwal: JadwalKursus, _ world: World) -> SafeText {
        let dates = DateStrings(language)
        return
            "\(dates.relativeDay(jadwal.mulai.tanggal(in: world.zona), today: world.today)) \(dates.hours(jadwal, in: world.zona))"
    }

    /// `online`, or the room.
    func place(_ jadwal: JadwalKursus) -> SafeText {
        let gaya = CommonStrings(language).gaya(jadwal.gayaMengajar)
        guard let tempat = jadwal.tempat, !tempat.isEmpty else { return gaya }
        return "\(gaya), \(SafeText(outside: tempat).singleLine)"
    }

    func name(_ text: String?) -> SafeText { SafeText(outside: text ?? "–").singleLine }
}
