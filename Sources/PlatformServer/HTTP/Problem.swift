import ChillAjarKit

/// An answer that is no success, in the words that a person reads: `{"message": "…", "errors": {"field": ["…"]}}`.
struct Problem: Error, Sendable {
    var status: Int
    var message: String
    var fields: [(name: String, problems: [String])] = []
    /// More keys of the body, whole numbers.
    var numbers: [(name: String, value: Int64)] = []
    /// More keys of the body, texts.
    var texts: [(name: String, value: String)] = []

    /// More keys of the body that are true.
    var flags: [String] = []
    /// Seconds after which the same may be tried again, as `Retry-After` tells.
    var retryAfter: Int64?

    /// The answer's body.
    var body: [UInt8] {
        JSONWriter.object { json in
            json.field("message", message)
            for (name, value) in numbers { json.field(name, number: value) }
            for (name, value) in texts { json.field(name, text: value) }
            for name in flags { json.field(name, flag: true) }
            guard !fields.isEmpty else { return }
            json.object("errors") { json in
                for (name, problems) in fields { json.strings(name, problems) }
            }
        }
    }

    /// Whether the same request would meet the same answer for ever, so that the answer may be remembered.
    var isFinal: Bool { [403, 404, 409, 422].contains(status) }

    static let unauthorized = Problem(status: 401, message: "Anda belum masuk atau sesi masuk sudah berakhir.")
    static let unknownPath = Problem(status: 404, message: "Alamat ini tidak ada.")
    static let wrongMethod = Problem(status: 405, message: "Cara memanggil alamat ini tidak diizinkan.")
    static let internalError = Problem(status: 500, message: "Terjadi kesalahan di server. Coba lagi nanti.")
    static let busy = Problem(status: 503, message: "Server sedang sibuk. Coba lagi sebentar lagi.", retryAfter: 2)

    static func badRequest(_ message: String) -> Problem { Problem(status: 400, message: message) }
    static func forbidden(_ message: String = "Anda tidak berhak melakukan ini.") -> Problem {
        Problem(status: 403, message: message)
    }
    static func notFound(_ what: String) -> Problem { Problem(status: 404, message: "\(what) tidak ditemukan.") }
    static func conflict(_ message: String) -> Problem { Problem(status: 409, message: message) }
    static func tooMany(_ message: String, after seconds: Int64) -> Problem {
        Problem(status: 429, message: message, retryAfter: max(1, seconds))
    }
    static func tooLarge(_ message: String) -> Problem { Problem(status: 413, message: message) }

    /// What is wrong with the fields of a form; the message is the first of them.
    static func invalid(_ fields: [(name: String, problems: [String])]) -> Problem {
        let first = fields.first?.problems.first ?? "Data tidak sah."
        let more = fields.count > 1 ? " (dan \(fields.count - 1) kesalahan lain)" : ""
        return Problem(status: 422, message: first + more, fields: fields)
    }

    /// What is wrong with one field.
    static func invalid(_ field: String, _ problem: String) -> Problem { invalid([(field, [problem])]) }
}

extension Problem {
    /// The words for a file that is not taken.
    init(_ problem: BuktiFile.Problem, field: String, on shelf: FileShelf) {
        switch problem {
        case .tooLarge: self = .tooLarge("\(shelf.noun) lebih besar dari 10 MB.")
        case .empty: self = .invalid(field, "\(shelf.noun) kosong.")
        case .wrongKind: self = .invalid(field, "\(shelf.noun) harus berupa \(shelf.kindsInWords).")
        case .tooManyPixels(let width, let height):
            self = .invalid(field, "Gambar \(width)×\(height) terlalu besar; paling banyak 40 megapiksel.")
        case .broken: self = .invalid(field, "\(shelf.noun) rusak atau terpotong; pilih berkas lain atau kirim ulang.")
        case .notFound, .isFolder, .notAFile, .noPermission, .unreadable: self = .internalError
        }
    }
}
