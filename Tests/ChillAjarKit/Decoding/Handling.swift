import FoundationEssentials
import Testing

@testable import ChillAjarKit

/// Uses what was decoded as the engine, the store and the screens do: formats it, compares it, reckons with it, puts the outbox
/// over it, and writes it down to read it again.
struct Handling {
    /// Of what everything that was found is made, so that nothing is left out for being without use.
    private(set) var hasher = Hasher()
    /// How many values were decoded.
    private(set) var count = 0
    let seed: Int
    let now = Timestamp(seconds: 1_795_352_400)

    init(seed: Int) {
        self.seed = seed
    }

    /// Reads an answer; an error is looked at as closely as a value.
    mutating func read<Value>(_ call: Call<Value>, _ response: TransportResponse) -> Value? {
        let result: Result<Conditional<Value>, APIError>
        do throws(APIError) {
            result = .success(try call.unless("\"1\"").value(of: response))
        } catch {
            result = .failure(error)
        }
        switch result {
        case .success(.fresh(let value, let etag)):
            note(etag)
            return value
        case .success(.unchanged): return nil
        case .failure(let error):
            use(error)
            return nil
        }
    }

    mutating func note(_ value: some Hashable) { hasher.combine(value) }

    /// What can be kept must be read again as it was: one row that cannot would take its whole list along.
    mutating func use<Value: Codable & Hashable>(_ value: Value) {
        count += 1
        note(value)
        do {
            let kept = try JSONEncoder().encode(value)
            let again = try JSONDecoder().decode(Value.self, from: kept)
            if again != value { Issue.record("seed \(seed): \(Value.self) comes back from the store as another") }
        } catch {
            Issue.record("seed \(seed): \(Value.self) does not come back from the store: \(error)")
        }
    }

    mutating func use(_ error: APIError) {
        note(error)
        note(error.isOffline)
        note("\(error) \(error.beforeSending)")
        if case .later = Arrival(error), case .tooMany(let seconds?) = error { note(now.adding(seconds: Int64(seconds))) }
    }

    mutating func use(_ answer: SignInAnswer) {
        guard case .signedIn(let session, let expiresIn) = answer else { return }
        use(session)
        if let expiresIn { useToken(session.token, expiresIn: expiresIn) }
    }

    mutating func useToken(_ token: String, expiresIn seconds: Int) {
        let end = Session.end(of: seconds, from: now)
        note(end <= now.adding(seconds: 60))
        note(end.seconds(since: now))
        use(Session(user: User(id: UserID(1), nama: "A"), token: token, refreshToken: token, expiresAt: end))
        let request = PlatformCalls.logout().request(to: .sample, token: token, idempotencyKey: nil)
        note(request.headers.map(\.value))
    }

    mutating func use(_ moment: Timestamp?) {
        guard let moment else { return }
        for zona in ZonaWaktu.allCases {
            let tanggal = moment.tanggal(in: zona)
            note(tanggal.weekday)
            note("\(tanggal) \(moment.waktu(in: zona).formatted) \(moment)")
            note(tanggal.adding(days: -7).days(since: now.tanggal(in: zona)))
        }
        note(now.seconds(since: moment))
        note(moment.adding(seconds: 86_400) > now)
    }

    mutating func use(_ jumlah: Rupiah?) {
        guard let jumlah else { return }
        note([jumlah + jumlah, jumlah - Rupiah(.min), .zero - jumlah, jumlah * 3, jumlah * .min].map(\.formatted))
    }

    mutating func use(_ mentor: Mentor?) {
        guard let mentor else { return }
        use(mentor as Mentor)
        use(mentor.biayaPerSesi)
        note(mentor.rating?.formatted)
        note(mentor.nama)
    }

    mutating func use(_ testimoni: Testimoni?) {
        guard let testimoni else { return }
        use(testimoni as Testimoni)
        note(testimoni.rating.formatted)
        use(testimoni.tanggal)
    }

    mutating func use(_ paket: Paket?, biayaPerSesi: Rupiah) {
        guard let paket else { return }
        use(paket)
        let harga = Harga(biayaPerSesi: biayaPerSesi, paket: paket)
        note([harga.biayaSesi, harga.isiPaket, harga.diskonPaket, harga.paket, harga.total].map(\.formatted))
        for item in paket.items { use(item.harga) }
    }

    mutating func use(_ slot: JadwalKursus?) {
        guard let slot else { return }
        use(slot as JadwalKursus)
        use(slot.mulai)
        use(slot.selesai)
        note(slot.selesai.seconds(since: slot.mulai))
    }
}
