import ChillAjarKit
import TerminalUI

/// Days, times and ages in words; every time with its zone.
public struct DateStrings: StringTable {
    /// The language it answers in.
    public let language: Language

    /// The table of a language.
    public init(_ language: Language) {
        self.language = language
    }

    /// `Sel`, `Tue`.
    package func shortWeekday(_ tanggal: Tanggal) -> SafeText {
        switch tanggal.weekday {
        case 1: say("Sen", "Mon")
        case 2: say("Sel", "Tue")
        case 3: say("Rab", "Wed")
        case 4: say("Kam", "Thu")
        case 5: say("Jum", "Fri")
        case 6: say("Sab", "Sat")
        default: say("Min", "Sun")
        }
    }

    /// `Selasa`, `Tuesday`.
    func weekday(_ tanggal: Tanggal) -> SafeText {
        switch tanggal.weekday {
        case 1: say("Senin", "Monday")
        case 2: say("Selasa", "Tuesday")
        case 3: say("Rabu", "Wednesday")
        case 4: say("Kamis", "Thursday")
        case 5: say("Jumat", "Friday")
        case 6: say("Sabtu", "Saturday")
        default: say("Minggu", "Sunday")
        }
    }

    /// `Nov`.
    func shortMonth(_ month: Int) -> SafeText {
        let indonesian: [SafeText] = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
        let english: [SafeText] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return say(indonesian[month - 1], english[month - 1])
    }

    /// `25 Nov`; with the year when it is not the one of `today`.
    package func day(_ tanggal: Tanggal, today: Tanggal) -> SafeText {
        let (year, month, day) = tanggal.components
        let short: SafeText = "\(day) \(shortMonth(month))"
        return year == today.components.year ? short : "\(short) \(year)"
    }

    /// `hari ini`, `besok`, or `Sel 25 Nov`.
    public func relativeDay(_ tanggal: Tanggal, today: Tanggal) -> SafeText {
        switch tanggal.days(since: today) {
        case 0: say("hari ini", "today")
        case 1: say("besok", "tomorrow")
        case -1: say("kemarin", "yesterday")
        default: "\(shortWeekday(tanggal)) \(day(tanggal, today: today))"
        }
    }

    /// `Selasa 25 Nov`.
    func longDay(_ tanggal: Tanggal, today: Tanggal) -> SafeText {
        "\(weekday(tanggal)) \(day(tanggal, today: today))"
    }

    /// `19.00–21.00 WIB`.
    public func hours(_ jadwal: JadwalKursus, in zona: ZonaWaktu) -> SafeText {
        "\(jadwal.mulai.waktu(in: zona).formatted)–\(jadwal.selesai.waktu(in: zona).formatted) \(zona.rawValue)"
    }

    /// `19.00 WIB`.
    func time(_ moment: Timestamp, in zona: ZonaWaktu) -> SafeText {
        "\(moment.waktu(in: zona).formatted) \(zona.rawValue)"
    }

    /// `22 Nov 14.31 WIB`.
    package func moment(_ moment: Timestamp, in zona: ZonaWaktu, today: Tanggal) -> SafeText {
        "\(day(moment.tanggal(in: zona), today: today)) \(time(moment, in: zona))"
    }

    /// How long until then: `sebentar lagi`, `5 jam 12 menit lagi`; from a day on by the calendar of the zone: `besok`,
    /// `3 hari lagi`. Empty once it has come.
    func countdown(to moment: Timestamp, now: Timestamp, in zona: ZonaWaktu) -> SafeText {
        let seconds = moment.seconds(since: now)
        guard moment > now else { return "" }
        let minutes = seconds / 60
        switch minutes {
        case 0: return say("sebentar lagi", "in a moment")
        case ..<60: return say("\(minutes) menit lagi", "in \(minutes) min")
        case ..<1440:
            let (hours, rest) = (minutes / 60, minutes % 60)
            return rest == 0
                ? say("\(hours) jam lagi", "in \(hours) h") : say("\(hours) jam \(rest) menit lagi", "in \(hours) h \(rest) min")
        default:
            let days = moment.tanggal(in: zona).days(since: now.tanggal(in: zona))
            return days == 1 ? say("besok", "tomorrow") : say("\(days) hari lagi", "in \(days) days")
        }
    }

    /// How long ago, in full: `baru saja`, `3 mnt lalu`, `10 jam lalu`.
    package func ago(_ seconds: Int64) -> SafeText {
        switch seconds {
        case ..<60: return age(seconds)
        case 3600..<86_400: return say("\(seconds / 3600) jam lalu", "\(seconds / 3600) h ago")
        default: return say("\(age(seconds)) lalu", "\(age(seconds)) ago")
        }
    }

    /// How long ago: `baru saja`, `3 mnt`, `2 j 14 m`, `4 hari`.
    func age(_ seconds: Int64) -> SafeText {
        switch max(0, seconds) {
        case ..<60: return say("baru saja", "just now")
        case ..<3600: return say("\(seconds / 60) mnt", "\(seconds / 60) min")
        case ..<86_400: return say("\(seconds / 3600) j \(seconds / 60 % 60) m", "\(seconds / 3600) h \(seconds / 60 % 60) m")
        default:
            let days = seconds / 86_400
            return say("\(days) hari", days == 1 ? "1 day" : "\(days) days")
        }
    }
}
