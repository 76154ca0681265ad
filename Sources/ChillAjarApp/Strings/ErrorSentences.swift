import ChillAjarKit
import TerminalUI

/// The one place where an error becomes a sentence for a person, with what to do next.
public struct ErrorSentences: StringTable {
    /// The language it answers in.
    public let language: Language

    /// The sentences of a language.
    public init(_ language: Language) {
        self.language = language
    }

    /// What went wrong with a call.
    public func sentence(_ error: APIError) -> SafeText {
        switch error {
        case .unreachable:
            say(
                "Server tidak terjangkau. Periksa koneksi, lalu coba lagi.",
                "The server cannot be reached. Check the connection and try again.")
        case .unclear:
            say(
                "Koneksi terputus sebelum ada jawaban. Kami memeriksa dulu apakah sudah sampai.",
                "The connection broke before an answer. We check first whether it arrived.")
        case .cancelled: say("Dibatalkan.", "Cancelled.")
        case .refusedAddress(let reason):
            say(
                "Server tidak dapat dipercaya atau alamatnya salah: \(reason).",
                "The server cannot be trusted or its address is wrong: \(reason).")
        case .unreadableFile(let path, let reason):
            say("Berkas \(path) tidak dapat dibaca: \(reason).", "The file \(path) cannot be read: \(reason).")
        case .unauthorized:
            say("Sesi masuk sudah berakhir. Silakan masuk lagi.", "You have been signed out. Please sign in again.")
        case .forbidden(let message): detailed(say("Anda tidak berhak melakukan ini.", "You may not do this."), message)
        case .notFound: say("Data ini sudah tidak ada di server.", "This is no longer on the server.")
        case .conflict(let message): conflict(message)
        case .tooLarge: say("Berkas terlalu besar untuk server.", "The file is too large for the server.")
        case .invalid(let message, let fields): invalid(message, fields)
        case .tooMany(let seconds): tooMany(seconds)
        case .server(let status, _):
            say(
                "Server sedang bermasalah (\(status)). Coba beberapa saat lagi.",
                "The server has a problem (\(status)). Try again soon.")
        case .unreadableAnswer: say("Jawaban server tidak dapat dibaca.", "The server's answer cannot be read.")
        }
    }

    /// What went wrong with reading a list, of which nothing can have arrived.
    public func reading(_ error: APIError) -> SafeText {
        guard case .unclear = error else { return sentence(error) }
        return say("Koneksi terputus. Coba lagi.", "The connection broke. Try again.")
    }

    /// What went wrong while signing in.
    package func signIn(_ error: APIError) -> SafeText {
        switch error {
        case .unauthorized: say("Email atau kata sandi salah.", "Wrong e-mail or password.")
        case .forbidden(let message):
            detailed(say("Akun ini belum dapat masuk.", "This account may not sign in yet."), message)
        default: sentence(error)
        }
    }

    /// What is wrong with a field.
    package func field(_ problem: FieldProblem) -> SafeText {
        switch problem {
        case .required: say("harus diisi", "required")
        case .tooLong(let maximum): say("maksimal \(maximum) karakter", "at most \(maximum) characters")
        case .tooShort(let minimum): say("minimal \(minimum) karakter", "at least \(minimum) characters")
        case .notAnEmail: say("bukan alamat email", "not an e-mail address")
        case .notATelephone: say("bukan nomor telepon", "not a telephone number")
        case .notADate: say("tanggal ini tidak ada", "there is no such date")
        case .notATime: say("bukan jam, contoh 19.00", "not a time, such as 19.00")
        case .noDuration: say("harus sesudah jam mulai", "must be after it starts")
        case .notALink:
            say("bukan alamat https, contoh https://meet.contoh.id/ayu", "not an https address, such as https://meet.example/ayu")
        case .past: say("sudah lewat", "in the past")
        case .outOfRange(let low, let high): say("antara \(low) dan \(high)", "between \(low) and \(high)")
        }
    }

    /// Why a file cannot be a payment proof.
    package func bukti(_ problem: BuktiFile.Problem) -> SafeText {
        switch problem {
        case .notFound: say("Berkas itu tidak ada.", "There is no such file.")
        case .isFolder: say("Itu folder. Pilih satu berkas di dalamnya.", "That is a folder. Choose a file in it.")
        case .notAFile: say("Itu bukan berkas biasa.", "That is not an ordinary file.")
        case .noPermission:
            say("Berkas itu tidak boleh dibaca oleh akun komputer Anda.", "Your computer account may not read that file.")
        case .empty: say("Berkas itu kosong.", "That file is empty.")
        case .tooLarge(let bytes):
            say(
                "Berkas \(Bytes.roundedUp(bytes)), paling besar 10 MB.", "The file has \(Bytes.roundedUp(bytes)); 10 MB at most.")
        case .wrongKind: say("Isinya bukan JPEG, PNG, atau PDF.", "Its content is neither JPEG nor PNG nor PDF.")
        case .broken: say("Gambarnya rusak atau terpotong.", "The picture is broken or cut off.")
        case .tooManyPixels(let width, let height):
            say("Gambar \(width) × \(height) piksel terlalu besar.", "A picture of \(width) × \(height) pixels is too large.")
        case .unreadable(let reason): say("Berkas tidak dapat dibaca: \(reason).", "The file cannot be read: \(reason).")
        }
    }

    /// A server's own words after ours, where it has some.
    private func detailed(_ sentence: SafeText, _ message: String?) -> SafeText {
        guard let message, !message.isEmpty else { return sentence }
        return sentence + (sentence.isEmpty ? "" : " ") + SafeText(outside: String(message.prefix(200))).singleLine
    }

    /// The server's reason, which says more than that something has changed; it speaks Indonesian.
    private func conflict(_ message: String?) -> SafeText {
        let changed = say("Keadaannya sudah berubah di server.", "Things have changed on the server.")
        let reason = detailed("", message)
        return language == .id && !reason.isEmpty ? reason : detailed(changed, message)
    }

    private func invalid(_ message: String?, _ fields: [String: [String]]) -> SafeText {
        let details = fields.sorted { $0.key < $1.key }.flatMap(\.value).prefix(3).joined(separator: " ")
        return detailed(say("Server menolak isian ini.", "The server refuses this."), details.isEmpty ? message : details)
    }

    private func tooMany(_ seconds: Int?) -> SafeText {
        guard let seconds, seconds > 0 else {
            return say("Terlalu sering mencoba. Tunggu sebentar.", "Too many attempts. Wait a moment.")
        }
        let minutes = (seconds + 59) / 60
        return say(
            "Terlalu sering mencoba. Coba lagi dalam \(minutes) menit.", "Too many attempts. Try again in \(minutes) minutes.")
    }
}

/// Sizes of files as people write them here.
package enum Bytes {
    /// `812 B`, `3,4 MB`; 1 MB is 1,048,576 bytes.
    package static func formatted(_ bytes: Int64) -> SafeText {
        if bytes < 1024 { return "\(bytes) B" }
        if bytes < 1 << 20 { return "\(bytes / 1024) kB" }
        return megabytes(tenths: bytes * 10 / (1 << 20))
    }

    /// The same from 1 MB on, and never less than it is: what is too large must not look as large as what is allowed.
    static func roundedUp(_ bytes: Int64) -> SafeText { megabytes(tenths: (bytes * 10 + (1 << 20) - 1) / (1 << 20)) }

    private static func megabytes(tenths: Int64) -> SafeText { "\(tenths / 10),\(tenths % 10) MB" }
}
