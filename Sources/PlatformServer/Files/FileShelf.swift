import ChillAjarKit

/// What a kept file is for; the raw value is its folder, the first part of a storage path (`bukti_bayar/NAME`).
enum FileShelf: String, Sendable, CaseIterable {
    /// Payment proofs.
    case bukti = "bukti_bayar"
    case fotoProfil = "foto_profil"
    case fotoKursus = "foto_kursus"
    /// What a mentor applies with.
    case dokumen = "dokumen_pendukung"

    /// The kinds that are taken, by content.
    var kinds: [BuktiFile.Kind] {
        switch self {
        case .bukti, .dokumen: [.jpeg, .png, .pdf]
        case .fotoProfil, .fotoKursus: [.jpeg, .png]
        }
    }

    /// Whether everybody may see its files; otherwise only the owner and admins.
    var isPublic: Bool {
        switch self {
        case .bukti, .dokumen: false
        case .fotoProfil, .fotoKursus: true
        }
    }

    /// What a person calls one of its files.
    var noun: String {
        switch self {
        case .bukti: "Bukti pembayaran"
        case .fotoProfil: "Foto profil"
        case .fotoKursus: "Foto kursus"
        case .dokumen: "Dokumen pendukung"
        }
    }

    /// The kinds in words.
    var kindsInWords: String { kinds.contains(.pdf) ? "JPEG, PNG, atau PDF" : "JPEG atau PNG" }
}

/// A file that lies in the store.
struct StoredFile: Sendable, Equatable {
    let shelf: FileShelf
    /// Its name on the shelf: unguessable, with the ending of its kind.
    let name: String
    let kind: BuktiFile.Kind
    let bytes: Int64
    /// Its SHA-256, hexadecimal.
    let sha256: String

    /// The storage path, as an entity names it: `foto_profil/NAME`.
    var path: String { "\(shelf.rawValue)/\(name)" }
}

/// How much of the platform's disk a person may fill.
public struct FileConfiguration: Sendable, Equatable {
    /// Bytes of all files of one person together.
    public var quotaBytes: Int64 = 200 << 20
    /// Files of one person.
    public var quotaFiles: Int64 = 1_000

    /// 200 MB in 1,000 files.
    public init() {}
}
