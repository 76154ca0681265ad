import ChillAjarKit
import TerminalUI

/// Something useful that may be done with a sesi at any time.
enum SesiTool: Hashable, Sendable {
    /// Opens the link to join with the desktop's program.
    case openLink
    /// Copies the link to join.
    case copyLink
    /// Saves the sesi as a file for calendars.
    case saveFile

    /// What there is for a sesi.
    static func all(for sesi: Sesi) -> [SesiTool] {
        guard let jadwal = sesi.jadwal, !sesi.tahap.isPast else { return [] }
        let hasLink = WebLink(jadwal.tautan ?? "") != nil && sesi.tahap != .menungguUlasan
        return (hasLink ? [.openLink, .copyLink] : []) + [.saveFile]
    }

    /// The command that does it.
    var command: SesiSayaCommands {
        switch self {
        case .openLink: .bukaTautan
        case .copyLink: .salinTautan
        case .saveFile: .simpan
        }
    }

    /// The name under which it is clicked.
    var hit: HitID {
        switch self {
        case .openLink: HitID("buka-tautan")
        case .copyLink: HitID("salin-tautan")
        case .saveFile: HitID("simpan-ics")
        }
    }

    /// Does it; the names of what the computer will report on.
    func run(_ sesi: Sesi, _ world: World) -> (effects: [Effect], awaited: String?) {
        let link = WebLink(sesi.jadwal?.tautan ?? "")
        switch self {
        case .openLink: return (link.map { [.local(.openLink($0.text))] } ?? [], link?.text)
        case .copyLink: return (link.map { [.copy(SafeText(outside: $0.text))] } ?? [], nil)
        case .saveFile:
            let file = SesiICalendar(sesi, of: world.server, now: world.now, language: world.language)
            guard let bytes = file.bytes else { return ([], nil) }
            return ([.local(.save(bytes, fileName: file.fileName))], file.fileName)
        }
    }

    /// The message about what became of it, if it is what is awaited.
    static func toast(for event: LocalEvent, awaited: String?, _ world: World) -> Toast? {
        guard let awaited else { return nil }
        let strings = SesiPelangganStrings(world.language)
        switch event {
        case .saved(awaited, .success(let path)): return Toast(strings.fileSaved(path), .success)
        case .saved(awaited, .failure(let failure)): return Toast(strings.fileNotSaved(failure.reason), .danger)
        case .opened(awaited, .success): return Toast(strings.linkOpened, .success)
        case .opened(awaited, .failure(let failure)):
            return Toast(strings.linkNotOpened(failure.reason, world.key(SesiSayaCommands.salinTautan)), .danger)
        default: return nil
        }
    }
}
