import ChillAjarKit

/// What a request brought: fields, from JSON or from a form, and at most one file.
struct Input: Sendable {
    var fields: [String: JSONValue] = [:]
    var file: (name: String, file: UploadedFile)?
    /// The name and the digest of a file that came before, in pieces.
    var earlier: (name: String, sha256: String)?

    /// The same for requests that mean the same: fields in order, and the file's digest (multipart boundaries differ).
    var canonical: String {
        let file = (self.file.map { ($0.name, $0.file.sha256) } ?? earlier).map { "\($0)=\($1)" } ?? ""
        return JSONValue.object(fields).canonical + file
    }

    /// Takes out the method in whose name a form was posted (`_method`), in capitals.
    mutating func takeMethod() -> String? {
        guard case .string(let name) = fields.removeValue(forKey: "_method") else { return nil }
        return name.uppercased()
    }
}

/// What an update says of a value that may be empty.
enum Change<Value: Sendable>: Sendable {
    /// Nothing: it stays.
    case keep
    /// This, or nothing, from now on.
    case put(Value?)

    /// The value after the update.
    func applied(to old: Value?) -> Value? {
        switch self {
        case .keep: old
        case .put(let value): value
        }
    }
}

/// Reads fields and gathers what is wrong with them, so that a person is told everything at once.
struct Form {
    private let input: Input
    private var problems: [(name: String, problems: [String])] = []

    init(_ input: Input) { self.input = input }

    /// Whether the field was sent at all, be it empty: what an update leaves out stays as it is.
    func has(_ name: String) -> Bool { input.fields[name] != nil }

    /// Ends the reading: throws a 422 when a field was wrong.
    func check() throws(Problem) {
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    /// Whether nothing was found wrong with the field so far.
    func isFine(_ name: String) -> Bool { !problems.contains { $0.name == name } }

    mutating func refuse(_ name: String, _ problem: String) { problems.append((name, [problem])) }

    /// Notes what the shared rules say of a field.
    mutating func note(_ name: String, _ problem: FieldProblem?) {
        if let problem { refuse(name, problem.words(for: name)) }
    }

    /// A text without spaces around it; nil when missing, null or empty.
    mutating func text(_ name: String, maximum: Int = 255) -> String? {
        let text: String
        switch input.fields[name] {
        case .string(let value): text = value
        case .number(let digits): text = digits
        case .null, nil: return nil
        case .bool, .array, .object:
            refuse(name, "\(name) harus berupa teks.")
            return nil
        }
        var trimmed = text.drop { $0.isWhitespace }
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        note(name, Validation.text(String(trimmed), maximum: maximum))
        return trimmed.isEmpty ? nil : String(trimmed)
    }

    mutating func requiredText(_ name: String, maximum: Int = 255) -> String {
        let count = problems.count
        if let text = text(name, maximum: maximum) { return text }
        if problems.count == count { note(name, .required) }
        return ""
    }

    /// The text as it came, for passwords.
    mutating func secret(_ name: String) -> String {
        if case .string(let text) = input.fields[name] { return text }
        return ""
    }

    /// What an update says of a text: one that is left out stays, one that is empty goes.
    mutating func change(_ name: String, maximum: Int) -> Change<String> {
        has(name) ? .put(text(name, maximum: maximum)) : .keep
    }

    /// A whole number; nil when missing.
    mutating func number(_ name: String) -> Int64? {
        guard let text = text(name) else { return nil }
        if let number = Int64(text) { return number }
        refuse(name, "\(name) harus berupa bilangan bulat.")
        return nil
    }

    /// A whole number of a range; nil when missing.
    mutating func number(_ name: String, in range: ClosedRange<Int64>) -> Int64? {
        guard let number = number(name) else { return nil }
        if range.contains(number) { return number }
        note(name, .outOfRange(Int(clamping: range.lowerBound), Int(clamping: range.upperBound)))
        return nil
    }

    mutating func requiredNumber(_ name: String) -> Int64 {
        let count = problems.count
        if let number = number(name) { return number }
        if problems.count == count { note(name, .required) }
        return 0
    }

    /// An amount in the forms of the wire, rounded to whole rupiah.
    mutating func rupiah(_ name: String) -> Rupiah? {
        guard let text = text(name) else { return nil }
        // Sums of such amounts stay far from what overflows.
        if let amount = Rupiah(decimal: text), (Rupiah.zero...Self.maximumRupiah).contains(amount) { return amount }
        refuse(name, "\(name) harus berupa jumlah rupiah.")
        return nil
    }

    /// A truth in the forms of the wire: true, 1, "1", "true", "on", "yes" and their opposites; nil when missing.
    mutating func truth(_ name: String) -> Bool? {
        if case .bool(let truth) = input.fields[name] { return truth }
        guard let text = text(name)?.lowercased() else { return nil }
        if ["1", "true", "on", "yes"].contains(text) { return true }
        if ["0", "false", "off", "no"].contains(text) { return false }
        refuse(name, "\(name) harus ya atau tidak.")
        return nil
    }

    /// A list of whole numbers, also as JSON in a text; nil when missing.
    mutating func numbers(_ name: String) -> [Int64]? {
        guard let values = list(name) else { return nil }
        let numbers = values.compactMap(\.wholeNumber)
        if numbers.count == values.count { return numbers }
        refuse(name, "\(name) harus berupa daftar bilangan bulat.")
        return nil
    }

    /// A list of objects, also as JSON in a text; nil when missing.
    mutating func objects(_ name: String) -> [[String: JSONValue]]? {
        guard let values = list(name) else { return nil }
        let objects = values.compactMap { if case .object(let fields) = $0 { fields } else { nil } }
        if objects.count == values.count { return objects }
        refuse(name, "\(name) harus berupa daftar objek.")
        return nil
    }

    private mutating func list(_ name: String) -> [JSONValue]? {
        var value = input.fields[name]
        if case .string(let text) = value {
            if text.allSatisfy(\.isWhitespace) { return nil }
            value = try? JSONReader.read(Array(text.utf8))
        }
        switch value {
        case .array(let values) where values.count <= Self.maximumListLength: return values
        case .null where input.fields[name] == .null: return nil
        case nil where !has(name): return nil
        default:
            refuse(name, "\(name) harus berupa daftar dengan paling banyak \(Self.maximumListLength) isi.")
            return nil
        }
    }

    private static let maximumListLength = 200
    private static let maximumRupiah = Rupiah(1_000_000_000_000)

    /// A time of day; nil when missing.
    mutating func waktu(_ name: String) -> Waktu? {
        guard let text = text(name) else { return nil }
        if let waktu = Waktu(text) { return waktu }
        note(name, .notATime)
        return nil
    }

    /// The file under that name; nil when none came. A text in its place, and a file under another name, are refused: a path is
    /// never taken from input.
    mutating func file(_ name: String) -> UploadedFile? {
        if let value = input.fields[name], value != .null, value != .string("") {
            refuse(name, "\(name) harus berupa berkas.")
        }
        guard let file = input.file else { return nil }
        guard file.name == name else {
            refuse(String(file.name.prefix(100)), "Berkas ini tidak dikenal di sini; kirim sebagai \(name).")
            return nil
        }
        return file.file
    }

    mutating func requiredFile(_ name: String) -> UploadedFile? {
        let count = problems.count
        let file = file(name)
        if file == nil, problems.count == count { note(name, .required) }
        return file
    }

    mutating func tanggal(_ name: String) -> Tanggal? {
        guard let text = text(name) else { return nil }
        if let tanggal = Tanggal(text) { return tanggal }
        note(name, .notADate)
        return nil
    }
}

extension FieldProblem {
    /// The words for a person.
    func words(for name: String) -> String {
        switch self {
        case .required: "\(name) wajib diisi."
        case .tooLong(let maximum): "\(name) paling panjang \(maximum) karakter."
        case .tooShort(let minimum): "\(name) paling sedikit \(minimum) karakter."
        case .notAnEmail: "\(name) bukan alamat email."
        case .notATelephone: "\(name) bukan nomor telepon."
        case .notADate: "\(name) bukan tanggal yang sah."
        case .notATime: "\(name) bukan waktu yang sah."
        case .noDuration: "\(name) harus sesudah waktu mulai."
        case .notALink: "\(name) harus berupa alamat https."
        case .past: "\(name) sudah lewat."
        case .outOfRange(let low, let high): "\(name) harus antara \(low) dan \(high)."
        }
    }
}
