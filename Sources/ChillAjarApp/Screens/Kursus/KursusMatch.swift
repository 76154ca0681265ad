import ChillAjarKit

/// How well a kursus fits what somebody looks for, and why: the words that were found, what pelanggan say, how soon there is a
/// slot, what it costs.
struct KursusMatch: Hashable, Sendable {
    /// Why it fits.
    enum Reason: Hashable, Sendable {
        /// Words, as they were looked for, that stand in the name, in the mentor's name, or in the text.
        case words([String], KursusPlace.Part)
        /// What pelanggan gave; `votes` is nil where the platform does not tell how many.
        case rating(Rating, votes: Int?)
        /// The next free slot.
        case slot(Timestamp)
        /// It costs at most four fifths of what is usual here.
        case cheap
    }

    /// 0 to ``most``; more is better.
    let points: Int
    /// The highest ``points`` that it could have.
    let most: Int
    /// What the points come from, the weightiest first.
    let reasons: [Reason]

    /// ``points`` of ``most`` in hundredths.
    var percent: Int { most == 0 ? 0 : min(100, points * 100 / most) }

    /// A kursus against the words of a query; nil where one of them stands nowhere.
    init?(_ kursus: Kursus, for query: KursusQuery, in scale: Scale, now: Timestamp) {
        let texts = KursusTexts(kursus)
        let isi = FoldedText(kursus.deskripsi ?? "")
        var places: [KursusPlace] = []
        for term in query.terms {
            guard let place = KursusPlace(of: term, in: texts, isInIsi: isi.position(of: term) != nil) else { return nil }
            places.append(place)
        }
        let weight = places.reduce(0) { $0 + $1.weight } / max(1, places.count)
        let next = kursus.jadwal.lazy.map(\.mulai).filter { $0 > now }.min()
        points = Share.words * weight / 1000 + scale.points(kursus.mentor, next: next, now: now)
        most = (places.isEmpty ? 0 : Share.words) + Share.rating + Share.slot + Share.price
        var reasons: [Reason] = KursusPlace.Part.allCases.compactMap { part in
            let words = zip(query.words, places).filter { $0.1.part == part }.map(\.0)
            return words.isEmpty ? nil : .words(words, part)
        }
        if let rating = kursus.mentor?.rating, rating.isGiven {
            reasons.append(.rating(rating, votes: kursus.mentor?.jumlahTestimoni))
        }
        if let next { reasons.append(.slot(next)) }
        if scale.isCheap(kursus.mentor?.biayaPerSesi) { reasons.append(.cheap) }
        self.reasons = reasons
    }

    /// How many of a thousand points each part can bring. A word in the name brings more than everything else together can
    /// bring to a kursus whose text alone has it.
    enum Share {
        static let words = 650
        static let rating = 170
        static let slot = 110
        static let price = 70
    }

    /// What is usual among the kursus that are compared.
    struct Scale: Hashable, Sendable {
        /// The mean of all votes: what a mentor of whom little is known is taken for.
        let usualRating: Double
        /// The price in the middle.
        let usualPrice: Rupiah

        /// So many votes of the usual rating are added to everybody's: three of five stars weigh less than thirty of 4,8.
        static let addedVotes = 6.0
        /// Where everybody is praised, five stars of one person prove nothing: no more than that is taken for usual.
        static let mostUsual = 4.5
        /// What a rating counts for whose number of votes is not told, as on the classic platform.
        static let untoldVotes = 3.0
        /// Until then a slot brings all its points, and from then on none.
        private static let soon: Int64 = 86_400
        private static let late: Int64 = 14 * 86_400

        /// What is usual in a list; every mentor counts once.
        init(_ kursusList: some Sequence<Kursus>) {
            var seen: Set<MentorID> = []
            var (votes, stars) = (0.0, 0.0)
            var prices: [Rupiah] = []
            for case let mentor? in kursusList.lazy.map(\.mentor) where seen.insert(mentor.id).inserted {
                if let rating = mentor.rating, rating.isGiven {
                    votes += Self.votes(mentor)
                    stars += rating.value * Self.votes(mentor)
                }
                if let price = mentor.biayaPerSesi { prices.append(price) }
            }
            usualRating = votes > 0 ? min(Self.mostUsual, stars / votes) : 4
            usualPrice = prices.isEmpty ? .zero : Rupiah(Self.sane(prices.sorted()[prices.count / 2]))
        }

        /// A price that can be multiplied: the wire may hold any number.
        private static func sane(_ price: Rupiah) -> Int64 { min(1_000_000_000_000, max(0, price.amount)) }

        private static func votes(_ mentor: Mentor) -> Double {
            guard mentor.rating?.isGiven == true else { return 0 }
            return mentor.jumlahTestimoni.map { Double(max(1, $0)) } ?? untoldVotes
        }

        /// The rating with ``addedVotes``: of few votes it is drawn to what is usual.
        func damped(_ mentor: Mentor?) -> Double {
            guard let mentor, let rating = mentor.rating, rating.isGiven else { return usualRating }
            let votes = Self.votes(mentor)
            return (rating.value * votes + usualRating * Self.addedVotes) / (votes + Self.addedVotes)
        }

        /// Whether a price is at most four fifths of what is usual here.
        func isCheap(_ price: Rupiah?) -> Bool {
            guard let price, usualPrice > .zero else { return false }
            return Self.sane(price) * 5 <= usualPrice.amount * 4
        }

        /// What rating, slot and price bring, whatever was looked for.
        func points(_ mentor: Mentor?, next: Timestamp?, now: Timestamp) -> Int {
            // Nearly all ratings lie between three and five stars.
            let stars = min(1, max(0, (damped(mentor) - 3) / 2))
            var points = Int((stars * Double(Share.rating)).rounded())
            if let next {
                let wait = min(Self.late, max(Self.soon, next.seconds(since: now)))
                points += Int(Int64(Share.slot) * (Self.late - wait) / (Self.late - Self.soon))
            }
            if let price = mentor?.biayaPerSesi.map(Self.sane), usualPrice > .zero {
                // All of them at half of what is usual, none at one and a half times as much.
                let usual = usualPrice.amount
                points += Int(Int64(Share.price) * min(usual, max(0, usual * 3 / 2 - price)) / usual)
            }
            return points
        }
    }
}
