import ChillAjarKit

/// A kursus that a person may like, with the one reason that counts most.
struct Rekomendasi: Hashable, Sendable {
    /// Why it is recommended.
    enum Alasan: Hashable, Sendable {
        /// It shares its topic with a kursus that the person has booked: the word, or the kursus whose topic was asked for.
        case topik(String)
        /// It is taught by somebody whom the person knows.
        case mentor(String)
        /// Many have rated it well: the mean, and how many.
        case nilai(Rating, Int)
        /// It costs about what the person pays.
        case harga
        /// It can be had soon.
        case segera
    }

    /// The kursus.
    let kursus: Kursus
    /// Why.
    let alasan: Alasan
    /// Its next free slot.
    let slot: JadwalKursus

    /// The kursus that fit best, by what the person has booked; those are left out themselves, and so is what has no free slot.
    ///
    /// Everything is counted in thousandths: the topic counts most, then the rating, damped where few have voted, then a price
    /// near the usual one, a mentor who is known, and a slot that is near.
    static func choose(from kursus: [Kursus], booked sesi: [Sesi], now: Timestamp, limit: Int) -> [Rekomendasi] {
        let taste = Taste(sesi, among: kursus)
        let rated = kursus.compactMap { kursus -> (score: Int, pick: Rekomendasi)? in
            guard !taste.kursus.contains(kursus.id), let slot = nextSlot(kursus, now) else { return nil }
            let (score, alasan) = taste.judge(kursus, slot, now)
            return (score, Rekomendasi(kursus: kursus, alasan: alasan, slot: slot))
        }
        let best = rated.sorted { left, right in
            left.score == right.score ? left.pick.kursus.id < right.pick.kursus.id : left.score > right.score
        }
        return best.prefix(limit).map(\.pick)
    }

    private static func nextSlot(_ kursus: Kursus, _ now: Timestamp) -> JadwalKursus? {
        kursus.jadwal.filter { $0.mulai > now }.min { ($0.mulai, $0.id) < ($1.mulai, $1.id) }
    }
}

/// What a person's bookings tell of them.
private struct Taste {
    /// What they have booked.
    let kursus: Set<KursusID>
    /// Words of what they have booked that tell a topic, each with what the person is told of it.
    private let words: [String: String]
    private let mentors: Set<MentorID>
    /// What they usually pay for a sesi; nil without bookings.
    private let price: Int64?

    /// A rating is damped as if so many had voted 4,0 already.
    private static let votes = 5
    /// Slots later than that count nothing.
    private static let farDays: Int64 = 14

    init(_ sesi: [Sesi], among kursus: [Kursus]) {
        let live = sesi.filter(\.statusSesi.isLive)
        self.kursus = Set(live.compactMap(\.kursusID))
        mentors = Set(live.compactMap(\.mentorID))
        var words: [String: String] = [:]
        for sesi in live {
            guard let nama = sesi.kursus?.nama else { continue }
            // The word as it stands in the name is the shortest reason there is.
            for word in nama.split(whereSeparator: { !$0.isLetter }).map(String.init) where Self.isTopic(word.lowercased()) {
                words[word.lowercased()] = word
            }
            for word in Self.words(sesi.detailKursus ?? "") where words[word] == nil { words[word] = nama }
        }
        self.words = words.isEmpty ? [:] : Self.telling(words, kursus)
        let prices = live.compactMap { $0.mentor?.biayaPerSesi?.amount }.sorted()
        price = prices.isEmpty ? nil : prices[prices.count / 2]
    }

    /// Without the words that so many kursus have that they tell nothing.
    private static func telling(_ words: [String: String], _ kursus: [Kursus]) -> [String: String] {
        var counts: [String: Int] = [:]
        for kursus in kursus {
            for word in Set(Self.words(kursus.nama + " " + (kursus.deskripsi ?? ""))) where words[word] != nil {
                counts[word, default: 0] += 1
            }
        }
        let most = max(3, kursus.count / 8)
        return words.filter { (counts[$0.key] ?? 0) <= most }
    }

    /// How well a kursus fits, and the reason to tell.
    func judge(_ kursus: Kursus, _ slot: JadwalKursus, _ now: Timestamp) -> (Int, Rekomendasi.Alasan) {
        let topic = Self.words(kursus.nama).lazy.compactMap { words[$0] }.first
        let related = topic == nil ? Self.words(kursus.deskripsi ?? "").lazy.compactMap { words[$0] }.first : nil
        let rating = damped(kursus.mentor)
        let near = nearness(kursus.mentor?.biayaPerSesi)
        let days = min(Self.farDays, max(0, slot.mulai.seconds(since: now) / 86_400))
        let soon = Int((Self.farDays - days) * 1000 / Self.farDays)
        let isKnown = kursus.mentorID.map(mentors.contains) ?? false
        let score =
            (topic != nil ? 4000 : related != nil ? 2000 : 0) + rating * 2 + near / 2 + soon / 2 + (isKnown ? 600 : 0)
        return (score, reason(kursus, topic ?? related, isKnown, near))
    }

    private func reason(_ kursus: Kursus, _ topic: String?, _ isKnown: Bool, _ near: Int) -> Rekomendasi.Alasan {
        if let topic { return .topik(topic) }
        if isKnown, let nama = kursus.mentor?.nama { return .mentor(nama) }
        if let rating = kursus.mentor?.rating, let votes = kursus.mentor?.jumlahTestimoni, votes > 0, rating >= Rating(4.5) {
            return .nilai(rating, votes)
        }
        return near >= 800 ? .harga : .segera
    }

    /// The rating from 0 to 1000, drawn towards 4,0 the more the fewer have voted.
    private func damped(_ mentor: Mentor?) -> Int {
        let rating = mentor?.rating ?? Rating(0)
        let votes = rating.isGiven ? min(100_000, max(1, mentor?.jumlahTestimoni ?? 1)) : 0
        return (4000 * Self.votes + Int(rating.value * 1000) * votes) / (Self.votes + votes) / 5
    }

    /// How near a price lies to the usual one, from 0 to 1000.
    private func nearness(_ biaya: Rupiah?) -> Int {
        guard let price, price > 0, let biaya = biaya?.amount, biaya > 0 else { return 0 }
        let (low, high) = (min(price, biaya), max(price, biaya))
        // Divided first: a price may be any number.
        return Int(min(1000, low / max(1, high / 1000)))
    }

    /// The words of a text that tell its topic: long enough, and no word that every kursus has.
    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map(String.init).filter(isTopic)
    }

    private static func isTopic(_ word: String) -> Bool { word.count >= 4 && !common.contains(word) }

    private static let common: Set<String> = [
        "dasar", "lanjut", "lanjutan", "umum", "persiapan", "kelas", "untuk", "dengan", "dari", "yang", "pengantar", "tingkat",
        "ujian", "soal", "latihan", "kursus", "sesi", "belajar", "semester", "cocok", "setiap", "para", "juga", "tentang",
    ]
}
