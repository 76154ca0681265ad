import ChillAjarKit

/// A kursus that a person may like, with the one reason that counts most.
struct Rekomendasi: Hashable, Sendable {
    /// Why it is recommended.
    enum Alasan: Hashable, Sendable {
        /// It shares its topic with a kursus that the person has booked: the word.
        case topik(String)
        /// It is about something that the person has booked a sesi for: the word.
        case bahasan(String)
        /// It is taught by somebody whom the person knows.
        case mentor(String)
        /// Many have rated it well: the mean, and how many.
        case nilai(Rating, Int)
        /// It costs little.
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
    /// The topic counts most, then a mentor who is known, and what ``KursusMatch`` makes of rating, price and slots.
    static func choose(from kursus: [Kursus], booked sesi: [Sesi], now: Timestamp, limit: Int) -> [Rekomendasi] {
        let taste = Taste(sesi, among: kursus)
        let scale = KursusMatch.Scale(kursus)
        let rated = kursus.compactMap { kursus -> (score: Int, pick: Rekomendasi)? in
            guard !taste.kursus.contains(kursus.id), let slot = nextSlot(kursus, now) else { return nil }
            let fit = taste.fit(kursus)
            let alasan = fit.alasan ?? reason(kursus.mentor, in: scale)
            let score = fit.points + scale.points(kursus.mentor, next: slot.mulai, now: now)
            return (score, Rekomendasi(kursus: kursus, alasan: alasan, slot: slot))
        }
        let best = rated.sorted { left, right in
            left.score == right.score ? left.pick.kursus.id < right.pick.kursus.id : left.score > right.score
        }
        return best.prefix(limit).map(\.pick)
    }

    /// What speaks for a mentor of whom the person knows nothing.
    private static func reason(_ mentor: Mentor?, in scale: KursusMatch.Scale) -> Alasan {
        if let rating = mentor?.rating, let votes = mentor?.jumlahTestimoni, votes > 0, rating >= Rating(4.5) {
            return .nilai(rating, votes)
        }
        return scale.isCheap(mentor?.biayaPerSesi) ? .harga : .segera
    }

    private static func nextSlot(_ kursus: Kursus, _ now: Timestamp) -> JadwalKursus? {
        kursus.jadwal.filter { $0.mulai > now }.min { ($0.mulai, $0.id) < ($1.mulai, $1.id) }
    }
}

/// What a person's bookings tell of them.
private struct Taste {
    /// What they have booked.
    let kursus: Set<KursusID>
    /// Words of its names that tell a topic, in small letters, each as it is written.
    private let names: [String: String]
    /// Words that tell what they wanted to learn in it.
    private let wanted: Set<String>
    private let mentors: Set<MentorID>

    /// In the points of ``KursusMatch/Share``: a shared topic weighs as much as a word that is found in the name.
    private enum Share {
        static let topic = KursusMatch.Share.words
        static let description = KursusMatch.Share.words / 2
        static let mentor = 100
    }

    init(_ sesi: [Sesi], among kursus: [Kursus]) {
        let live = sesi.filter(\.statusSesi.isLive)
        self.kursus = Set(live.compactMap(\.kursusID))
        mentors = Set(live.compactMap(\.mentorID))
        var names: [String: String] = [:]
        for word in live.flatMap({ Self.words($0.kursus?.nama ?? "", 4) }) { names[word.lowercased()] = word }
        let wanted = Set(live.flatMap { Self.words($0.detailKursus ?? "", 6) }.map { $0.lowercased() })
        let told = names.isEmpty && wanted.isEmpty ? [] : Self.telling(Set(names.keys).union(wanted), kursus)
        self.names = names.filter { told.contains($0.key) }
        self.wanted = wanted.intersection(told)
    }

    /// Those words of which not so many kursus tell that they tell nothing.
    private static func telling(_ words: Set<String>, _ kursus: [Kursus]) -> Set<String> {
        var counts: [String: Int] = [:]
        for kursus in kursus {
            let text = kursus.nama + " " + (kursus.deskripsi ?? "")
            for word in Set(Self.words(text, 4).map { $0.lowercased() }).intersection(words) { counts[word, default: 0] += 1 }
        }
        let most = max(3, kursus.count / 8)
        return words.filter { (counts[$0] ?? 0) <= most }
    }

    /// How near a kursus is to what was booked, in points, and why; nil when it is nothing to it.
    func fit(_ kursus: Kursus) -> (points: Int, alasan: Rekomendasi.Alasan?) {
        let known = kursus.mentorID.map(mentors.contains) ?? false
        let more = known ? Share.mentor : 0
        let nama = Self.words(kursus.nama, 4).map { $0.lowercased() }
        if let word = nama.lazy.compactMap({ names[$0] }).first { return (Share.topic + more, .topik(word)) }
        let text = Self.words(kursus.deskripsi ?? "", 4).map { $0.lowercased() }
        if let word = text.lazy.compactMap({ names[$0] }).first { return (Share.description + more, .topik(word)) }
        if let word = (nama + text).first(where: wanted.contains) { return (Share.description + more, .bahasan(word)) }
        return (more, known ? kursus.mentor?.nama.map { .mentor($0) } : nil)
    }

    /// The words of a text that may tell its topic: so many letters at least, and none that every text has.
    private static func words(_ text: String, _ letters: Int) -> [String] {
        text.split { !$0.isLetter }.map(String.init).filter { $0.count >= letters && !common.contains($0.lowercased()) }
    }

    private static let common: Set<String> = [
        "agar", "akan", "antara", "atau", "belajar", "belum", "bersama", "bisa", "cara", "cocok", "dalam", "dari", "dasar",
        "dengan", "hingga", "juga", "karena", "kelas", "kursus", "lanjut", "lanjutan", "latihan", "lebih", "lewat", "menit",
        "mulai", "oleh", "pada", "para", "pengantar", "persiapan", "pertemuan", "saat", "sambil", "sampai", "satu", "secara",
        "sejak", "semester", "serta", "sesi", "setiap", "soal", "sudah", "tanpa", "tentang", "tiap", "tingkat", "ujian", "umum",
        "untuk", "yang",
    ]
}
