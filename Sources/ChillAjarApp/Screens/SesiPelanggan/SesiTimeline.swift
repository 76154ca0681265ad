import ChillAjarKit
import TerminalUI

/// The way of a booking from the order to the review, with what is behind and what is to come.
struct SesiTimeline {
    /// A station of the way.
    struct Station {
        /// How far it is.
        enum State {
            case done, current, failed, ahead
        }

        var name: SafeText
        var state: State
        var moment: Timestamp?
    }

    /// The stations in order.
    let stations: [Station]

    /// The way of a sesi.
    ///
    /// - Parameter pending: what is on its way to the server: a step that may not have arrived is not behind.
    init(_ sesi: Sesi, pending: Mutation?, _ strings: SesiPelangganStrings) {
        var reached = Self.reached(sesi)
        if case .reviewSesi = pending { reached = min(reached, 5) }
        if sesi.statusSesi == .cancelled {
            stations = [
                Station(name: strings.booked, state: .done, moment: sesi.createdAt),
                Station(name: strings.released, state: .failed, moment: nil),
            ]
            return
        }
        let isHereOnly = sesi.id.outboxID != nil
        let isRejected = sesi.tahap == .buktiDitolak
        let hasStarted = reached >= 4
        let payment = Self.payment(sesi, reached: reached, strings)
        let later: [(SafeText, Timestamp?)] = [
            (strings.started, hasStarted ? nil : sesi.jadwal?.mulai),
            (strings.finished, hasStarted ? nil : sesi.jadwal?.selesai),
            (strings.reviewed, sesi.testimoni?.tanggal),
        ]
        stations =
            [
                isHereOnly
                    ? Station(name: strings.bookedHere, state: .current, moment: nil)
                    : Station(name: strings.booked, state: .done, moment: sesi.createdAt)
            ]
            // Nothing can follow what the platform does not know.
            + payment.map { isHereOnly ? Station(name: $0.name, state: .ahead, moment: nil) : $0 }
            + later.enumerated().map { index, station in
                let place = index + 3
                let state: Station.State = place < reached ? .done : place > reached || isRejected ? .ahead : .current
                return Station(name: station.0, state: state, moment: station.1)
            }
    }

    /// From the proof to the verdict: every step that the platform has told, else what its rows say.
    private static func payment(_ sesi: Sesi, reached: Int, _ strings: SesiPelangganStrings) -> [Station] {
        let transaksi = sesi.transaksi
        let isRejected = sesi.tahap == .buktiDitolak
        let steps = (transaksi?.riwayat ?? []).enumerated().map { index, step in
            switch step.status {
            case .accepted: Station(name: strings.proofAccepted, state: .done, moment: step.waktu)
            case .rejected: Station(name: strings.proofRejected, state: .failed, moment: step.waktu)
            default: Station(name: index == 0 ? strings.proofSent : strings.proofSentAgain, state: .done, moment: step.waktu)
            }
        }
        guard steps.isEmpty else {
            let next = isRejected ? strings.step(.payAgain) : strings.proofUnderReview
            return steps + (reached >= 3 ? [] : [Station(name: next, state: .current, moment: nil)])
        }
        let sent: Station.State = reached > 1 ? .done : .current
        let verdict: Station.State = isRejected ? .failed : reached > 2 ? .done : reached == 2 ? .current : .ahead
        return [
            Station(
                name: sent == .current ? strings.proofToSend : strings.proofSent, state: sent, moment: transaksi?.createdAt),
            Station(
                name: isRejected
                    ? strings.proofRejected : verdict == .current ? strings.proofUnderReview : strings.proofAccepted,
                state: verdict,
                moment: isRejected || reached >= 3 ? transaksi?.updatedAt : nil),
        ] + (isRejected ? [Station(name: strings.step(.payAgain), state: .current, moment: nil)] : [])
    }

    /// How many stations are behind.
    private static func reached(_ sesi: Sesi) -> Int {
        switch sesi.tahap {
        case .menungguPembayaran: 1
        case .menungguVerifikasi, .buktiDitolak: 2
        case .terjadwal: 3
        case .berlangsung: 4
        case .menungguUlasan: 5
        case .selesai: 6
        case .dibatalkan, .lain: 1
        }
    }

    /// Adds a row for each station.
    func add(to sheet: inout Sheet, _ glyphs: Glyphs, _ world: World) {
        let dates = DateStrings(world.language)
        for station in stations {
            let (sign, style): (SafeText, Style) =
                switch station.state {
                case .done: (glyphs.check, Style(.success))
                case .current: (glyphs.arrowRight, Style(.accent, .bold))
                case .failed: (glyphs.cross, Style(.danger, .bold))
                case .ahead: (glyphs.ahead, Style(.muted))
                }
            let moment = station.moment.map { dates.moment($0, in: world.zona, today: world.today) } ?? ""
            let name = station.state == .done ? Style(.text) : style
            sheet.line(
                [(sign, style), (" ", Style(.text)), (station.name, name)], right: moment.isEmpty ? [] : [(moment, Style(.muted))]
            )
        }
    }
}
