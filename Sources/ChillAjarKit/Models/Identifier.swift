/// The id of an entity of one kind; the platform counts them from 1.
///
/// On the wire it is a number, but an echo keeps the type that the client sent, so `"18"` is read too (contract, Part 1).
public struct Identifier<Entity>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The number.
    public let value: Int64

    /// The id with that number.
    public init(_ value: Int64) {
        self.value = value
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            value = number
        } else if let text = try? container.decode(String.self), let number = Int64(text) {
            value = number
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an id")
        }
    }

    /// Writes it as the wire has it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    /// Whether the left one is smaller.
    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

    /// The number in decimal digits.
    public var description: String { String(value) }
}

/// The id of a ``User``.
public typealias UserID = Identifier<User>
/// The id of a ``Pelanggan``.
public typealias PelangganID = Identifier<Pelanggan>
/// The id of a ``Mentor``.
public typealias MentorID = Identifier<Mentor>
/// The id of a ``Kursus``.
public typealias KursusID = Identifier<Kursus>
/// The id of a ``JadwalKursus``.
public typealias JadwalKursusID = Identifier<JadwalKursus>
/// The id of a ``Sesi``.
public typealias SesiID = Identifier<Sesi>
/// The id of a ``Transaksi``.
public typealias TransaksiID = Identifier<Transaksi>
/// The id of a ``Testimoni``.
public typealias TestimoniID = Identifier<Testimoni>
/// The id of a ``Paket``.
public typealias PaketID = Identifier<Paket>
/// The id of an ``ItemPaket``.
public typealias ItemPaketID = Identifier<ItemPaket>
/// The id of a ``SesiLogin``.
public typealias SesiLoginID = Identifier<SesiLogin>
/// The id of a ``Notifikasi``.
public typealias NotifikasiID = Identifier<Notifikasi>
