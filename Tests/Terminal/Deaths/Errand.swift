import PseudoTerminal

/// One sesi that a person wants: book it, and pay for it.
struct Errand {
    let kursus: String
    let topic: String
    /// The file that proves the payment.
    let proof: String
    /// How large it is: no two errands have the same.
    let proofBytes: Int
}

/// What the person sees before them, as far as it matters for what they do next.
enum Sight: Hashable {
    case other
    /// What comes next, and what waits.
    case beranda
    /// The kursus, and whether the wanted one was searched for and found, and its slots have the keys.
    case kursus, kursusSearch, kursusFound, slots
    /// The steps of booking.
    case slot, paket, emptyTopic, otherTopic, topic, summary, booking
    /// The person's sesi, and whether the wanted one was searched for and found.
    case sesi, sesiSearch, sesiFound
    /// Paying, for this sesi or for another.
    case form, inspecting, ready, sending, paid, otherPayment

    init(_ screen: Screen, _ errand: Errand) {
        let hints = screen.line(screen.rows - 1)
        self =
            if screen.contains("╭ Pesan sesi") {
                Self.booking(screen, errand)
            } else if screen.contains("╭ Pembayaran") {
                screen.contains("│ \(errand.kursus) ") ? Self.paying(screen) : .otherPayment
            } else if screen.contains("╭ Sesi saya") {
                if hints.contains("⏎ pilih") {
                    .sesiSearch
                } else {
                    // The topic stands in the filter, and beside the sesi.
                    screen.lines.count { $0.contains(errand.topic) } > 1 && hints.contains("b ") ? .sesiFound : .sesi
                }
            } else if screen.contains("╭ Kursus") {
                if hints.contains("⏎ pilih") {
                    .kursusSearch
                } else if !screen.contains("/ \(errand.kursus)") || !screen.contains("╭ \(errand.kursus) ─") {
                    .kursus
                } else {
                    hints.contains("⏎ pesan") || hints.contains("⏎ lanjutkan") ? .slots : .kursusFound
                }
            } else {
                screen.contains("╭ Sesi berikutnya") ? .beranda : .other
            }
    }

    private static func booking(_ screen: Screen, _ errand: Errand) -> Sight {
        if screen.contains("Memesan…") { return .booking }
        if screen.contains("● 1 Slot") { return .slot }
        if screen.contains("● 2 Paket") { return .paket }
        if screen.contains("● 4 Periksa") {
            // The last line is drawn last: before it, half of a frame has no topic yet.
            guard screen.line(screen.rows - 1).contains("y pesan") else { return .other }
            return screen.contains(errand.topic) ? .summary : .otherTopic
        }
        guard screen.contains("Apa yang ingin dipelajari?") else { return .other }
        if screen.contains(errand.topic) { return .topic }
        return .emptyTopic
    }

    private static func paying(_ screen: Screen) -> Sight {
        if screen.contains("Terima kasih! Bukti sedang diperiksa.") { return .paid }
        if screen.contains("⏎ kirim bukti") { return .ready }
        if screen.contains("Memeriksa berkas…") { return .inspecting }
        return screen.contains("pilih berkas dulu") ? .form : .sending
    }
}

extension Errand {
    /// What the person does next.
    enum Step {
        case keys([String])
        case paste(String)
        /// What was asked for comes by itself.
        case wait
    }

    /// What follows from what is seen, and from whether this has been booked before.
    func step(_ sight: Sight, isBooked: Bool) -> Step {
        switch sight {
        case .beranda: .keys([(isBooked ? Place.sesi : .kursus).rawValue])
        case .kursus where isBooked, .kursusFound where isBooked, .slots where isBooked: .keys([Place.sesi.rawValue])
        case .kursus: .keys(["/"])
        case .kursusSearch: .keys(["C-u", kursus, "Enter"])
        case .kursusFound, .slots, .slot, .paket, .topic: .keys(["Enter"])
        case .emptyTopic: .keys(["C-e", "C-u", topic])
        case .otherTopic: .keys(["t"])
        case .summary: .keys(["y"])
        case .sesi where !isBooked, .sesiFound where !isBooked: .keys([Place.kursus.rawValue])
        case .sesi: .keys(["/"])
        case .sesiSearch: .keys(["C-u", topic, "Enter"])
        case .sesiFound: .keys(["b"])
        case .form: .paste("'\(proof)'")
        case .ready: .keys(["Enter"])
        case .otherPayment: .keys(["Escape"])
        case .paid, .other, .booking, .inspecting, .sending: .wait
        }
    }
}
