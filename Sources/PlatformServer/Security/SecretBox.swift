import CCrypto

/// Seals what must not be readable in a copy of the database, under a key that lies beside it.
struct SecretBox: Sendable {
    /// The name of the key's file in the data folder. A backup needs it too: without it people sign in with recovery codes.
    static let fileName = "kunci-rahasia"

    private let key: [UInt8]

    /// Reads the key of a data folder, or makes it.
    init(dataFolder: String) throws(PlatformFailure) {
        guard ccrypto_start() == 0 else { throw .crypto("libsodium does not start") }
        let path = "\(dataFolder)/\(Self.fileName)"
        if let text = try KeyFile.read(path) {
            guard let key = hexadecimalBytes(text.prefix { $0 != "\n" }), key.count == Int(ccrypto_key_bytes) else {
                throw .dataFolder(path: path, reason: "bukan kunci")
            }
            self.key = key
        } else {
            let made = Secret.hex(bytes: Int(ccrypto_key_bytes))
            try KeyFile.write(made + "\n", to: path)
            key = hexadecimalBytes(made) ?? []
        }
    }

    /// The bytes, encrypted and authenticated.
    func seal(_ open: [UInt8]) -> [UInt8] {
        var sealed = [UInt8](repeating: 0, count: open.count + Int(ccrypto_seal_bytes))
        ccrypto_seal(&sealed, open, open.count, key)
        return sealed
    }

    /// What was sealed; nil when it was not, or under another key.
    func open(_ sealed: [UInt8]) -> [UInt8]? {
        guard sealed.count > Int(ccrypto_seal_bytes) else { return nil }
        var open = [UInt8](repeating: 0, count: sealed.count - Int(ccrypto_seal_bytes))
        return ccrypto_open(&open, sealed, sealed.count, key) == 0 ? open : nil
    }

    /// A digest, in hexadecimal, of what is too short to hide behind a plain one, such as six digits or an address.
    func mac(_ text: String) -> String {
        var mac = [UInt8](repeating: 0, count: Int(ccrypto_mac_bytes))
        let bytes = Array(text.utf8)
        ccrypto_mac(&mac, bytes, bytes.count, key)
        return hexadecimal(mac)
    }
}

/// Whether two texts are equal, in a time that does not tell where they differ.
func isEqual(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    return left.count == right.count && ccrypto_equal(left, right, left.count) != 0
}

/// The bytes of two digits each; nil when it is no hexadecimal.
func hexadecimalBytes(_ text: some StringProtocol) -> [UInt8]? {
    let digits = text.map(\.hexDigitValue)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = digits[index], let low = digits[index + 1] else { return nil }
        bytes.append(UInt8(high << 4 | low))
    }
    return bytes
}
