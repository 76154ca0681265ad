import Glibc
import TerminalUI

/// How a command ends: the one table of exit codes, those of sysexits.h where it has one. The manual prints it.
enum ExitKind: Int32, CaseIterable {
    /// Done, and acknowledged by the platform where it was to be changed.
    case ok = 0
    /// The platform has decided against it.
    case refused = 1
    /// The person did not say yes.
    case declined = 2
    /// The command line is wrong.
    case usage = 64
    /// What was given is not what it must be: a file, a day, an amount of stars.
    case data = 65
    /// What was named is not there: a file, a kursus, a sesi.
    case noInput = 66
    /// The platform cannot be reached, and there is no copy to show instead.
    case unavailable = 69
    /// A mistake of the program.
    case software = 70
    /// The system refused something.
    case system = 71
    /// A file cannot be made.
    case cannotCreate = 73
    /// The store on this computer, or the output, cannot be read or written.
    case input = 74
    /// Kept in the outbox: it goes by itself, at the next start or with `sinkron`.
    case kept = 75
    /// The platform's answer cannot be understood.
    case `protocol` = 76
    /// Not signed in, or in another role than this needs.
    case notAllowed = 77
    /// The configuration is wrong.
    case configuration = 78

    /// What it means, in both languages.
    var meaning: (indonesian: String, english: String) {
        switch self {
        case .ok: ("berhasil", "done")
        case .refused: ("ditolak platform: keadaan sudah berubah, atau isiannya tidak diterima", "the platform refused it")
        case .declined: ("tidak jadi: jawabannya bukan ya", "not done: the answer was not yes")
        case .usage: ("perintah salah tulis, atau perlu --ya tanpa terminal", "wrong usage, or --ya is needed without a terminal")
        case .data: ("isian atau berkas tidak seperti seharusnya", "what was given is not what it must be")
        case .noInput: ("berkas, kursus, sesi, atau baris itu tidak ada", "that file, kursus, sesi or row is not there")
        case .unavailable:
            ("server tidak terjangkau dan belum ada salinan", "the server cannot be reached and there is no copy")
        case .software: ("kesalahan program", "a mistake of the program")
        case .system: ("sistem menolak", "the system refused")
        case .cannotCreate: ("berkas tidak dapat dibuat", "a file cannot be made")
        case .input: ("penyimpanan atau keluaran tidak dapat dibaca atau ditulis", "the store or the output failed")
        case .kept:
            (
                "tersimpan di antrean kirim, terkirim nanti: chillajar sinkron",
                "kept in the outbox and sent later: chillajar sinkron"
            )
        case .protocol: ("jawaban server tidak dapat dibaca", "the server's answer cannot be read")
        case .notAllowed: ("belum masuk, atau bukan untuk peran ini", "not signed in, or not for this role")
        case .configuration: ("konfigurasi salah", "the configuration is wrong")
        }
    }
}

extension Failure {
    /// What ends a command.
    init(_ sentence: SafeText, _ status: ExitKind) {
        self.init(sentence, exitCode: status.rawValue)
    }
}
