import FoundationEssentials
import Testing

@testable import ChillAjarKit

/// One mutation for each seed: a body, a status and headers, read by the call that expects it and by another; and one short text.
enum MutatedAnswers {
    /// Decodes the mutation of a seed; returns how many values came of it.
    static func decode(seed: Int) -> Int {
        var mutator = Mutator(random: SeededNumbers(seed: seed))
        var handling = Handling(seed: seed)
        let specimen = Specimen.all[seed % Specimen.all.count]
        let body = mutator.mutated(specimen.body, specimen.spans)
        let good = TransportResponse(status: 200, headers: headers(&mutator), body: body)
        try? specimen.take(good, &handling)
        let count = handling.count
        if mutator.random.once(in: 2) { try? mutator.random.pick(Specimen.all).take(good, &handling) }
        var bad = good
        bad.status = mutator.random.pick([304, 400, 401, 403, 404, 409, 413, 422, 429, 429, 500, 502, 503, 302, 100, 0, -1, 999])
        try? specimen.take(bad, &handling)
        readTexts(&mutator, &handling)
        // What was found is looked at, or the compiler might leave out the finding.
        return handling.hasher.finalize() == 0 ? -1 : count
    }

    private static func headers(_ mutator: inout Mutator) -> [HTTPHeader] {
        [
            HTTPHeader("Retry-After", mutator.mutated(mutator.random.pick(["3600", "0", "Wed, 21 Oct 2026 07:28:00 GMT"]))),
            HTTPHeader(mutator.random.once(in: 9) ? mutator.mutated("ETag") : "etag", mutator.mutated("W/\"5d8c72a5\"")),
            HTTPHeader("Content-Type", mutator.mutated("application/json; charset=utf-8")),
        ]
    }

    private static func readTexts(_ mutator: inout Mutator, _ handling: inout Handling) {
        let moment = mutator.mutated(
            mutator.random.pick(["2026-11-22T13:19:17.000000Z", "2026-11-22 13:06:20", "2026-11-22", "2026-11-26T01:00:00+07:00"])
        )
        handling.use(Timestamp(moment))
        handling.note(Tanggal(moment)?.description)
        handling.note(Waktu(mutator.mutated(mutator.random.pick(["19:00:00", "19.00", "23:59"])))?.formatted)
        handling.use(Rupiah(decimal: mutator.mutated(mutator.random.pick(["27500.50", "-1.5", "25000"]))))
        let text = mutator.mutated(mutator.random.pick(["https://contoh.test:8443/api", "ayu@contoh.test", "+62 812-0000-7537"]))
        handling.note(Server(text)?.name)
        handling.note([Validation.email(text), Validation.telepon(text), Validation.nama(text), Validation.password(text)])
        let path = mutator.mutated(mutator.random.pick(["'~/Bukti bayar.jpg'", "file:///home/a%20b.png", #"~/a\ b\'c.pdf"#]))
        handling.note(BuktiFile.path(fromInput: path, home: "/home/ayu"))
        handling.note(BuktiFile.Kind(content: Array(path.utf8)))
        for status in [StatusSesi(rawValue: text).isLive, StatusPembayaran(rawValue: path).takesProof] { handling.note(status) }
    }
}
