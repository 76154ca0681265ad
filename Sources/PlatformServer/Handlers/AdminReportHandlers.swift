import ChillAjarKit

extension Handlers {
    /// What an admin reads of what happened.
    var adminReports: [Route: PlatformResponder.Handler] {
        [.audit: audit, .laporan: laporan]
    }

    /// One at a time, beside the requests: a year of a busy platform takes longer than other reads.
    private static let workers = Workers(label: "chillajar.laporan", width: 1)
    private static let auditPage: Int64 = 50
    private static let maximumAuditPage: Int64 = 200
    /// How many days a report has for which nobody named the first.
    private static let reportDays = 30

    @Sendable private func audit(_ call: IncomingCall) throws -> Answer {
        var form = call.queryForm(["jenis", "user", "sebelum", "batas"])
        let jenis = form.text("jenis")
        let kind = jenis.flatMap { Peristiwa.Jenis(rawValue: $0) }
        if jenis != nil, kind == nil { form.refuse("jenis", "jenis tidak dikenal.") }
        let filter = AuditFilter(
            jenis: kind, user: form.number("user"), sebelum: form.number("sebelum"),
            batas: form.number("batas") ?? Self.auditPage)
        if !(1...Self.maximumAuditPage).contains(filter.batas) {
            form.note("batas", .outOfRange(1, Int(Self.maximumAuditPage)))
        }
        try form.check()
        guard let rows = try services.database.read({ try $0.audit(filter) }) else {
            throw Problem.invalid("sebelum", "sebelum bukan catatan yang ada.")
        }
        return .list(rows) { json, row in row.write(to: &json) }
    }

    @Sendable private func laporan(_ call: IncomingCall) async throws -> Answer {
        var form = call.queryForm(["dari", "sampai"])
        let from = form.tanggal("dari")
        let to = form.tanggal("sampai")
        try form.check()
        let sampai = to ?? from?.adding(days: Self.reportDays - 1) ?? call.now.tanggal(in: .wib)
        let dari = from ?? sampai.adding(days: 1 - Self.reportDays)
        try Laporan.check(dari: dari, sampai: sampai)
        let database = services.database
        let laporan = try await Self.workers.run {
            try database.read { try Laporan(dari: dari, sampai: sampai, in: $0) }
        }
        return .json { laporan.write(to: &$0) }
    }
}

extension IncomingCall {
    /// What stands behind the `?`, read as a form.
    fileprivate func queryForm(_ names: [String]) -> Form {
        var input = Input()
        for name in names { input.fields[name] = query(name).map { .string($0) } }
        return Form(input)
    }
}
