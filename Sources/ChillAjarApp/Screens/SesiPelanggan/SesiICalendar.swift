import ChillAjarKit
import TerminalUI

/// A sesi as a file that calendars read (RFC 5545): times in UTC, so that it stands right in any zone.
public struct SesiICalendar: Sendable {
    private let sesi: Sesi
    private let server: Server
    private let now: Timestamp
    private let language: Language

    /// A sesi of a platform; `now` is when the file is made.
    public init(_ sesi: Sesi, of server: Server, now: Timestamp, language: Language) {
        self.sesi = sesi
        self.server = server
        self.now = now
        self.language = language
    }

    /// A name for the file: `sesi-5-kalkulus-dasar.ics`.
    public var fileName: String {
        let words = (sesi.kursus?.nama ?? "").lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(4)
        return (["sesi", sesi.id.description] + words.map(String.init)).joined(separator: "-") + ".ics"
    }

    /// The bytes of the file; nil for a sesi whose time is not known.
    public var bytes: [UInt8]? {
        guard let jadwal = sesi.jadwal else { return nil }
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chill Ajar//chillajar//\(language.rawValue.uppercased())",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:sesi-\(sesi.id)@\(server.name)",
            "DTSTAMP:\(Self.utc(now))", "DTSTART:\(Self.utc(jadwal.mulai))", "DTEND:\(Self.utc(jadwal.selesai))",
            "SUMMARY:\(Self.text(sesi.namaKursus + " · " + sesi.namaMentor))", "STATUS:\(status)",
        ]
        let place = SafeText(outside: jadwal.tempat ?? "").singleLine
        if !place.isEmpty { lines.append("LOCATION:\(Self.text(place))") }
        if let link = WebLink(jadwal.tautan ?? "") { lines.append("URL:\(link.text)") }
        if !description.isEmpty { lines.append("DESCRIPTION:\(Self.text(description))") }
        lines += [
            "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT30M", "DESCRIPTION:\(Self.text(sesi.namaKursus))", "END:VALARM",
            "END:VEVENT", "END:VCALENDAR",
        ]
        return lines.flatMap { Self.folded($0) }
    }

    /// One that is not paid may still be lost.
    private var status: String {
        switch sesi.tahap {
        case .dibatalkan: "CANCELLED"
        case .menungguPembayaran, .menungguVerifikasi, .buktiDitolak, .lain: "TENTATIVE"
        case .terjadwal, .berlangsung, .menungguUlasan, .selesai: "CONFIRMED"
        }
    }

    private var description: SafeText {
        let common = CommonStrings(language)
        let parts = [
            SafeText(outside: sesi.detailKursus ?? ""), common.gaya(sesi.jadwal?.gayaMengajar),
            SafeText(outside: sesi.jadwal?.keterangan ?? ""), SafeText(outside: sesi.jadwal?.tautan ?? "").singleLine,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// `20261125T120000Z` (RFC 5545 §3.3.5, form 2).
    static func utc(_ moment: Timestamp) -> String {
        let digits = moment.description.prefix { $0 != "." }.filter { $0 != "-" && $0 != ":" }
        return digits + "Z"
    }

    /// A text as a value: backslash, semicolon, comma and line break escaped (§3.3.11).
    static func text(_ value: SafeText) -> String {
        var escaped = ""
        for character in value.string {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\n": escaped += "\\n"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    /// A line of at most 75 octets each, continued after a space, never cut inside a character (§3.1).
    static func folded(_ line: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var used = 0
        for scalar in line.unicodeScalars {
            let piece = Array(String(scalar).utf8)
            if used + piece.count > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                used = 1
            }
            bytes += piece
            used += piece.count
        }
        return bytes + [0x0D, 0x0A]
    }
}

/// An address of the web that may be handed to another program: `http` or `https`, and nothing in it that a shell, a terminal or
/// a program's options could take for something else.
struct WebLink: Hashable, Sendable {
    /// The address.
    let text: String

    /// Nil for what is no such address.
    init?(_ text: String) {
        let scheme = text.lowercased().prefix { $0 != ":" }
        guard scheme == "https" || scheme == "http", text.dropFirst(scheme.count).hasPrefix("://"),
            text.utf8.count <= 2000, text.utf8.count > scheme.count + 3,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
        else { return nil }
        self.text = text
    }
}
