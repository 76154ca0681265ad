import TOML

/// A value of a setting, of the kind that the setting takes.
enum SettingValue: Sendable, Equatable {
    case text(String)
    case integer(Int64)
    case boolean(Bool)
    case list([String])
}

/// What a setting takes.
enum SettingKind: Sendable {
    /// A text; the check says what is allowed instead, in both languages, or nothing.
    case text(allowed: String, isAllowed: @Sendable (String) -> Bool)
    case integer(ClosedRange<Int64>)
    case boolean
    case choice([String])
    /// Texts; on the command line and in the environment with commas between them.
    case list(allowed: String, isAllowed: @Sendable (String) -> Bool)

    /// What may stand there.
    var allowed: String {
        switch self {
        case .text(let allowed, _): allowed
        case .integer(let range): "\(range.lowerBound)…\(range.upperBound)"
        case .boolean: "on, off, true, false"
        case .choice(let words): words.joined(separator: ", ")
        case .list(let allowed, _): "[\(allowed), …]"
        }
    }

    /// The value that a word of the command line or the environment stands for; nil when it is none.
    func value(of word: String) -> SettingValue? {
        switch self {
        case .text: checked(.text(word))
        case .integer: Int64(word).flatMap { checked(.integer($0)) }
        case .boolean: ["on", "true"].contains(word) ? .boolean(true) : ["off", "false"].contains(word) ? .boolean(false) : nil
        case .choice: checked(.text(word))
        case .list: checked(.list(word.split(separator: ",").map { $0.trimmed }))
        }
    }

    /// The value that stands in a file; nil when it is of another kind, or not allowed.
    func value(of value: TOMLValue) -> SettingValue? {
        switch (self, value) {
        case (.text, .string(let text)), (.choice, .string(let text)): checked(.text(text))
        case (.integer, .integer(let number)): checked(.integer(number))
        case (.boolean, .bool(let truth)): .boolean(truth)
        case (.boolean, .string(let word)): self.value(of: word)
        case (.list, .list(let values)):
            values.allSatisfy { $0.string != nil } ? checked(.list(values.compactMap(\.string))) : nil
        default: nil
        }
    }

    private func checked(_ value: SettingValue) -> SettingValue? {
        switch (self, value) {
        case (.text(_, let isAllowed), .text(let text)): isAllowed(text) ? value : nil
        case (.integer(let range), .integer(let number)): range.contains(number) ? value : nil
        case (.choice(let words), .text(let text)): words.contains(text) ? value : nil
        case (.list(_, let isAllowed), .list(let texts)): texts.allSatisfy(isAllowed) ? value : nil
        default: nil
        }
    }
}

/// One thing that an operator may set: in the file, by the environment, or on the command line.
struct Setting: Sendable {
    /// In the file: `key`, or `table.key`.
    let key: String
    /// What it takes.
    let kind: SettingKind
    /// What it is when nobody says.
    let standard: String
    /// One sentence in Indonesian, and in English.
    let sentence: (id: String, en: String)
    /// Its flag without the dashes; nil for a secret, which must not be seen in a list of processes.
    let flag: String?
    /// Puts the value where it belongs.
    let apply: @Sendable (SettingValue, inout ServerConfiguration) -> Void

    var isSecret: Bool { flag == nil }

    /// In the environment.
    var variable: String {
        "CHILLAJAR_" + key.uppercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
    }

    private init(
        _ key: String, _ kind: SettingKind, _ standard: String, _ sentence: (String, String), flag: String?,
        apply: @escaping @Sendable (SettingValue, inout ServerConfiguration) -> Void
    ) {
        self.key = key
        self.kind = kind
        self.standard = standard
        self.sentence = (sentence.0, sentence.1)
        self.flag = flag
        self.apply = apply
    }

    /// The flag that a key has when nothing else is said: `tls.cert` is `tls-cert`.
    private static func flag(of key: String) -> String { String(key.map { $0.isLetter || $0.isNumber ? $0 : "-" }) }

    static func text(
        _ key: String, _ standard: String, _ id: String, _ en: String, flag: String? = nil,
        put: @escaping @Sendable (String, inout ServerConfiguration) -> Void
    ) -> Setting {
        text(key, standard, id, en, flag: flag, allowed: "\"…\"", where: { !$0.isEmpty }, put: put)
    }

    /// A text of a form: `allowed` tells it.
    static func text(
        _ key: String, _ standard: String, _ id: String, _ en: String, flag: String? = nil, allowed: String,
        where isAllowed: @escaping @Sendable (String) -> Bool,
        put: @escaping @Sendable (String, inout ServerConfiguration) -> Void
    ) -> Setting {
        Setting(
            key, .text(allowed: allowed, isAllowed: isAllowed), standard, (id, en), flag: flag ?? Self.flag(of: key),
            apply: { if case .text(let text) = $0 { put(text, &$1) } })
    }

    /// A text that is never a flag.
    static func secret(
        _ key: String, _ id: String, _ en: String, allowed: String, where isAllowed: @escaping @Sendable (String) -> Bool,
        put: @escaping @Sendable (String, inout ServerConfiguration) -> Void
    ) -> Setting {
        Setting(
            key, .text(allowed: allowed, isAllowed: isAllowed), "", (id, en), flag: nil,
            apply: { if case .text(let text) = $0 { put(text, &$1) } })
    }

    static func integer(
        _ key: String, _ standard: Int64, _ range: ClosedRange<Int64>, _ id: String, _ en: String,
        put: @escaping @Sendable (Int64, inout ServerConfiguration) -> Void
    ) -> Setting {
        Setting(
            key, .integer(range), String(standard), (id, en), flag: flag(of: key),
            apply: { if case .integer(let number) = $0 { put(number, &$1) } })
    }

    static func boolean(
        _ key: String, _ standard: Bool, _ id: String, _ en: String,
        put: @escaping @Sendable (Bool, inout ServerConfiguration) -> Void
    ) -> Setting {
        Setting(
            key, .boolean, standard ? "on" : "off", (id, en), flag: flag(of: key),
            apply: { if case .boolean(let truth) = $0 { put(truth, &$1) } })
    }

    static func choice(
        _ key: String, _ standard: String, _ words: [String], _ id: String, _ en: String,
        put: @escaping @Sendable (String, inout ServerConfiguration) -> Void
    ) -> Setting {
        Setting(
            key, .choice(words), standard, (id, en), flag: flag(of: key),
            apply: { if case .text(let text) = $0 { put(text, &$1) } })
    }

    static func list(
        _ key: String, _ id: String, _ en: String, allowed: String, where isAllowed: @escaping @Sendable (String) -> Bool,
        put: @escaping @Sendable ([String], inout ServerConfiguration) -> Void
    ) -> Setting {
        Setting(
            key, .list(allowed: allowed, isAllowed: isAllowed), "", (id, en), flag: flag(of: key),
            apply: { if case .list(let texts) = $0 { put(texts, &$1) } })
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
