/// How hard a password is to guess, roughly, for who chooses one: by its length, its kinds of characters, and what guessers try
/// first. Nothing is refused by it.
enum SandiStrength: Int, Comparable, Sendable {
    /// Among the first things that are tried.
    case obvious
    /// A machine finds it in minutes.
    case weak
    /// Holds while the platform counts the attempts.
    case fair
    /// Holds even if the platform's table of passwords is lost.
    case strong

    /// Judges a password; `own` is what everybody knows of the person: name, address.
    init(_ sandi: String, own: [String] = []) {
        let lowered = sandi.lowercased()
        let isOwn = own.contains { Self.words(of: $0).contains { lowered.contains($0) } }
        let plain = Self.common.contains { lowered.hasPrefix($0) && lowered.count < $0.count + 4 }
        let worth = Self.bits(sandi)
        switch worth {
        case _ where plain, _ where isOwn && worth < 60, ..<20: self = .obvious
        case ..<40: self = .weak
        case ..<65: self = .fair
        default: self = .strong
        }
    }

    static func < (left: SandiStrength, right: SandiStrength) -> Bool { left.rawValue < right.rawValue }

    /// The bits of a guess without knowledge; a character that repeats or follows its neighbour counts for little.
    private static func bits(_ sandi: String) -> Double {
        let scalars = Array(sandi.unicodeScalars)
        let width = width(of: scalars)
        return scalars.indices.reduce(0) { bits, index in
            let isStep = index > 0 && abs(Int(scalars[index].value) - Int(scalars[index - 1].value)) <= 1
            return bits + (isStep ? 1 : width)
        }
    }

    /// The bits of one character among the kinds that occur.
    private static func width(of scalars: [Unicode.Scalar]) -> Double {
        var kinds = 0
        if scalars.contains(where: { $0.properties.isLowercase }) { kinds += 26 }
        if scalars.contains(where: { $0.properties.isUppercase }) { kinds += 26 }
        if scalars.contains(where: { $0.properties.numericType != nil }) { kinds += 10 }
        if scalars.contains(where: { !$0.properties.isAlphabetic && $0.properties.numericType == nil }) { kinds += 24 }
        var bits = 0.0
        while kinds > 1 {
            bits += 1
            kinds /= 2
        }
        return max(1, bits)
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count >= 4 }
    }

    /// What people take first, here and elsewhere.
    private static let common = [
        "password", "sandi", "rahasia", "bismillah", "indonesia", "sayang", "qwerty", "asdf", "admin", "123", "111", "abc",
        "iloveyou", "doraemon", "chillajar", "chill-ajar", "jakarta", "merdeka",
    ]
}
