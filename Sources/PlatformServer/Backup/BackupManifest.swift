import ChillAjarKit

/// What a backup holds, written beside it as `manifest.json`.
struct BackupManifest: Sendable, Equatable {
    /// A file of the backup.
    struct File: Sendable, Equatable {
        /// From the top of the backup.
        let path: String
        let bytes: Int64
        /// Hexadecimal.
        let sha256: String
    }

    /// The form of this manifest.
    static let form: Int64 = 1

    /// The program that made it.
    let version: String
    /// The moment that the database's copy shows.
    let madeAt: Timestamp
    /// The schema's steps.
    let migrations: [String]
    /// How many rows each table has.
    let rows: [String: Int64]
    /// The database's copy and every other file, by path.
    let files: [File]

    /// All bytes of all files.
    var bytes: Int64 { files.reduce(0) { $0 + $1.bytes } }

    /// As it is written.
    var json: [UInt8] {
        JSONWriter.object { json in
            json.field("form", Self.form)
            json.field("version", version)
            json.field("made_at", madeAt.description)
            json.strings("migrations", migrations)
            json.object("rows") { json in
                for (table, count) in rows.sorted(by: { $0.key < $1.key }) { json.field(table, number: count) }
            }
            json.array("files", files) { json, file in
                json.field("path", file.path)
                json.field("bytes", file.bytes)
                json.field("sha256", file.sha256)
            }
        }
    }

    init(version: String, madeAt: Timestamp, migrations: [String], rows: [String: Int64], files: [File]) {
        self.version = version
        self.madeAt = madeAt
        self.migrations = migrations
        self.rows = rows
        self.files = files
    }

    /// Reads what ``json`` wrote; nil for anything else. A path that leads out of the backup is none.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONReader.read(bytes), case .object(let fields) = value,
            Self.number(fields["form"]) == Self.form, case .string(let version) = fields["version"],
            case .string(let madeAt) = fields["made_at"], let madeAt = Timestamp(madeAt),
            case .array(let migrations) = fields["migrations"], case .object(let rows) = fields["rows"],
            case .array(let files) = fields["files"]
        else { return nil }
        let read = files.compactMap(Self.file)
        guard read.count == files.count else { return nil }
        self.init(
            version: version, madeAt: madeAt,
            migrations: migrations.compactMap { if case .string(let id) = $0 { id } else { nil } },
            rows: rows.compactMapValues(Self.number), files: read)
    }

    private static func number(_ value: JSONValue?) -> Int64? {
        if case .number(let digits) = value { Int64(digits) } else { nil }
    }

    private static func file(_ value: JSONValue) -> File? {
        guard case .object(let fields) = value, case .string(let path) = fields["path"], let bytes = number(fields["bytes"]),
            case .string(let sha256) = fields["sha256"], !path.isEmpty,
            path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy({ !["", ".", ".."].contains($0) })
        else { return nil }
        return File(path: path, bytes: bytes, sha256: sha256)
    }
}
