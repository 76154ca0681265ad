import FaultProxy
import Glibc
import PseudoTerminal
import SQL
import Testing

/// One person's bookings, one after the other, by clients that die.
struct Afterlives {
    private let platform: TestPlatform
    private let traveller: Traveller
    private var errands: [Errand] = []
    private var isBooked = false
    /// What has once been booked, and what has once been paid for: it is never gone.
    private var booked: Set<String> = []
    private(set) var toll = Toll()

    init(_ platform: TestPlatform) throws {
        self.platform = platform
        traveller = try Traveller(to: platform)
        try traveller.signIn(as: .pelanggan)
        try traveller.seeStatus("✓")
        try traveller.leave()
        try platform.repeatSlots(afterDays: 28)
        try begin()
    }

    private var errand: Errand { errands[errands.count - 1] }

    /// The next sesi that the person wants.
    private mutating func begin() throws {
        let number = errands.count + 1
        let topic = "Pelajaran nomor \(1000 + number)"
        let proof = Photo.pdf(remark: topic + String(repeating: ".", count: number))
        errands.append(
            Errand(
                kursus: try freestKursus(), topic: topic,
                proof: try traveller.sandbox.write(proof, to: "\(number).pdf"),
                proofBytes: proof.count))
        isBooked = false
    }

    /// A kursus that has more free slots in the days to come than any other: none that meets a sesi of its mentor's. It is not the one before: the screen of a payment
    /// says which kursus is paid for, and not with which topic.
    private func freestKursus() throws -> String {
        let sql = """
            SELECT k.nama_kursus FROM kursus k JOIN jadwal_kursus j ON j.kursus_id = k.id
            WHERE j.dihapus_at IS NULL AND j.tanggal > date('now', '+1 day') AND NOT EXISTS (
                SELECT 1 FROM sesi s JOIN jadwal_kursus t ON t.id = s.jadwal_kursus_id JOIN kursus o ON o.id = t.kursus_id
                WHERE o.mentor_id = k.mentor_id AND s.status_sesi <> 'cancelled' AND t.tanggal = j.tanggal
                    AND t.waktu < j.waktu_selesai AND j.waktu < t.waktu_selesai)
            GROUP BY k.id ORDER BY count(*) DESC, k.id LIMIT 2
            """
        let freest = try platform.database().query(sql, map: { try $0.string(0) })
        return try #require(freest.first { $0 != errands.last?.kursus })
    }

    /// A client lives until its fate is fulfilled; what it leaves is looked at.
    mutating func live(_ fate: Fate) throws {
        var last = Sight.other
        do {
            let client = try client(fate)
            // Far more steps than a fate takes: who goes round in a circle is told.
            for _ in 0..<400 { try step(client, &last) }
            throw PseudoTerminalError.timeOver("the client to die", screen: client.terminal.screen.text)
        } catch PseudoTerminalError.ended(.signalled(Int(SIGKILL)), _) {}
        try lookAtRemains(last)
    }

    private func client(_ fate: Fate) throws -> Mortal {
        try Mortal(traveller.newClient(), fate, network: platform.network)
    }

    /// Waits until there is something to do, and does it.
    private mutating func step(_ client: Mortal, _ last: inout Sight) throws {
        let before = last
        var sight = before
        try client.wait(for: "something after \(before) of \(errand.topic)") { screen in
            sight = Sight(screen, errand)
            return sight != before
        }
        last = sight
        // Who sees the payment has booked.
        if [.form, .inspecting, .ready, .sending, .paid].contains(sight) { isBooked = true }
        let step = errand.step(sight, isBooked: isBooked)
        if sight == .paid { try begin() }
        try client.take(step, sight)
    }

    private mutating func lookAtRemains(_ sight: Sight) throws {
        let remains = try Remains(in: traveller.sandbox.path)
        #expect(remains.integrity == ["ok"])
        #expect(remains.rows.filter { $0.state == "failed" }.map(\.mutation) == [], "something was sent that could not be")
        let here = remains.booked
        let there = Set(try platform.topics())
        #expect(booked.subtracting(here).subtracting(there) == [], "bookings are lost")
        booked.formUnion(here.union(there).intersection(errands.map(\.topic)))
        isBooked = booked.contains(errand.topic)
        toll.add(remains, sight: sight, hasArrived: !here.intersection(there).isEmpty)
    }

    /// The last client may live: it completes what was begun, and leaves nothing.
    mutating func finish() throws {
        let count = errands.count
        var last = Sight.other
        let client = try client(.bytes(.max))
        while errands.count == count { try step(client, &last) }
        try client.wait(for: "an empty outbox") { $0.line(0).contains("✓") }
        try client.terminal.send(keys: "C-q")
        #expect(try client.terminal.waitForEnd() == .exited(0))
        for errand in errands.dropLast() {
            let sesi = try platform.sesi(topic: errand.topic)
            let paid = SesiOnRecord.Payment(status: "menunggu_verifikasi", proofBytes: Int64(errand.proofBytes))
            #expect(sesi == [SesiOnRecord(status: "pending", payments: [paid])], "\(errand.topic)")
        }
        let remains = try Remains(in: traveller.sandbox.path)
        #expect(remains.integrity == ["ok"])
        #expect(remains.rows.isEmpty)
        #expect(remains.spooled == 0)
        toll.journeys = errands.count - 1
    }
}
