import ChillAjarKit

/// The keys that access tokens are signed with: the newest signs, the one before it still verifies.
struct AccessTokenKeys: Sendable, Equatable {
    /// The name of their file in the data folder.
    static let fileName = "kunci-token"

    /// A key and what tokens call it by.
    struct Key: Sendable, Equatable {
        let kid: String
        let createdAt: Int64
        let bytes: [UInt8]
    }

    private static let lifetime: Int64 = 90 * 86_400

    /// Newest first, at most two.
    private(set) var keys: [Key]
    private let path: String

    /// Reads the keys of a data folder; makes one where there is none, and a new one when the newest is 90 days old.
    init(dataFolder: String, at now: Timestamp) throws(PlatformFailure) {
        path = "\(dataFolder)/\(Self.fileName)"
        keys = []
        if let text = try KeyFile.read(path) {
            for line in text.split(separator: "\n") {
                guard let key = Key(line) else { throw .dataFolder(path: path, reason: "bukan kunci") }
                keys.append(key)
            }
        }
        if keys.first.map({ now.seconds - $0.createdAt > Self.lifetime }) ?? true { try rotate(at: now) }
    }

    /// Puts a new key before the others.
    mutating func rotate(at now: Timestamp) throws(PlatformFailure) {
        let key = Key(kid: Secret.hex(bytes: 8), createdAt: now.seconds, bytes: hexadecimalBytes(Secret.hex(bytes: 32)) ?? [])
        let all = Array(([key] + keys).prefix(2))
        try KeyFile.write(all.map(\.line).joined(), to: path)
        keys = all
    }
}

extension AccessTokenKeys.Key {
    fileprivate init?(_ line: Substring) {
        let parts = line.split(separator: " ")
        guard parts.count == 3, let createdAt = Int64(parts[1]), let bytes = hexadecimalBytes(parts[2]), bytes.count == 32 else {
            return nil
        }
        self.init(kid: String(parts[0]), createdAt: createdAt, bytes: bytes)
    }

    fileprivate var line: String { "\(kid) \(createdAt) \(hexadecimal(bytes))\n" }
}
