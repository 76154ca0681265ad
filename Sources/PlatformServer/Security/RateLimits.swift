import ChillAjarKit
import Synchronization

/// Token buckets in memory: one for each address and each person, and smaller ones for the doors.
///
/// A bucket is kept as the moment at which it will be full again (the generic cell rate algorithm), so that one that is full
/// needs no memory.
final class RateLimits: Sendable {
    /// Whose bucket it is.
    enum Subject: Hashable, Sendable {
        case person(Int64)
        case address(String)
        /// One of the doors, from an address.
        case door(Door, String)
    }

    /// What is guessed at, or costs the platform money.
    enum Door: Sendable {
        case signIn
        case register
        case forgottenPassword
        case refresh
    }

    private let configuration: RateLimitConfiguration
    /// The moments, in seconds, at which the buckets will be full.
    private let full = Mutex<[Subject: Double]>([:])

    init(_ configuration: RateLimitConfiguration) { self.configuration = configuration }

    /// Takes one request out of a bucket; throws 429 with the seconds until there is room again.
    func take(_ subject: Subject, at now: Timestamp) throws(Problem) {
        let perMinute = Double(max(1, limit(of: subject)))
        let cost = 60 / perMinute
        let time = Double(now.microseconds) / 1_000_000
        let wait = full.withLock { full -> Double in
            // Never further ahead than an empty bucket: a clock that was set back shuts nobody out for longer.
            let begin = min(max(full[subject] ?? time, time), time + 60)
            // Sixtieths do not add up to one exactly.
            guard begin + cost <= time + 60 + cost / 1000 else { return begin + cost - time - 60 }
            full[subject] = begin + cost
            if full.count > configuration.remembered { Self.forget(&full, configuration.remembered, at: time) }
            return 0
        }
        if wait > 0 { throw .tooMany("Terlalu banyak permintaan. Coba lagi sebentar lagi.", after: Int64(wait.rounded(.up))) }
    }

    private func limit(of subject: Subject) -> Int {
        switch subject {
        case .person: configuration.person
        case .address: configuration.address
        case .door(.signIn, _): configuration.signIn
        case .door(.register, _): configuration.register
        case .door(.forgottenPassword, _): configuration.forgottenPassword
        case .door(.refresh, _): configuration.refresh
        }
    }

    /// Drops the buckets that are full, and when that is not enough those that are nearest to it.
    private static func forget(_ full: inout [Subject: Double], _ maximum: Int, at time: Double) {
        full = full.filter { $0.value > time }
        guard full.count > maximum * 3 / 4 else { return }
        full = Dictionary(
            uniqueKeysWithValues: full.sorted { $0.value > $1.value }.prefix(maximum / 2).map { ($0.key, $0.value) })
    }

    /// How many buckets are kept now.
    var remembered: Int { full.withLock { $0.count } }
}

extension RateLimits.Door {
    /// The door that a route is.
    init?(_ route: Route) {
        switch route {
        case .login, .loginOTP: self = .signIn
        case .register: self = .register
        case .lupaSandi, .aturSandi: self = .forgottenPassword
        case .refreshToken: self = .refresh
        default: return nil
        }
    }
}
