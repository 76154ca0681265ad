import ChillAjarKit

/// A warning: raised once, taken back by itself.
struct Alert: Sendable, Equatable {
    let kind: AlertKind
    let begin: Timestamp
    /// What was measured when it began, and the threshold.
    let measured: Measured
    /// When it ended; nil while it stands.
    var end: Timestamp?
}

/// Which warnings stand.
struct AlertBook: Sendable {
    /// What a judgement changed.
    enum Change: Sendable, Equatable {
        case raised(Alert)
        case cleared(Alert)
    }

    /// Those that stand.
    private(set) var standing: [AlertKind: Alert]

    /// - Parameter standing: what stood when the server ended.
    init(standing: [Alert] = []) {
        self.standing = Dictionary(standing.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Takes a judgement in and says what it changed, in the order of the kinds.
    mutating func take(_ measured: [AlertKind: Measured], at now: Timestamp) -> [Change] {
        AlertKind.allCases.compactMap { kind in
            guard let value = measured[kind] else { return nil }
            if var alert = standing[kind] {
                guard value.isCalm else { return nil }
                alert.end = now
                standing[kind] = nil
                return .cleared(alert)
            }
            guard value.isAlarming else { return nil }
            let alert = Alert(kind: kind, begin: now, measured: value)
            standing[kind] = alert
            return .raised(alert)
        }
    }
}

extension Alert {
    /// The sentence for an admin.
    var message: String {
        switch kind {
        case .memory: "Memori server terpakai \(percent); ambangnya \(limitPercent)."
        case .cpu: "Prosesor server terpakai \(percent); ambangnya \(limitPercent)."
        case .disk: "Disk data terpakai \(percent); ambangnya \(limitPercent). Kosongkan ruang sebelum penuh."
        case .responseTime:
            "Waktu respons rata-rata \(whole(measured.value)) ms; biasanya di bawah \(whole(measured.threshold)) ms."
        case .login: "\(whole(measured.value)) kali masuk ditolak dalam sepuluh menit. Mungkin ada yang menebak kata sandi."
        case .jobs: "Pekerjaan latar tertunda \(whole(measured.value / 60)) menit."
        case .database: "\(whole(measured.value)) penulisan mengantre di basis data."
        case .backup: "Cadangan terakhir yang baik berumur \(whole(measured.value / 3600)) jam."
        }
    }

    private var percent: String { "\(whole(measured.value * 100))%" }
    private var limitPercent: String { "\(whole(measured.threshold * 100))%" }

    private func whole(_ value: Double) -> String { String(Int64(value.rounded())) }
}
