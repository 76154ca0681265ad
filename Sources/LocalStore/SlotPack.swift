import ChillAjarKit

/// The slots of one kursus in one column: of 2,000 kursus they are most of the cells, and reading them as rows of their own
/// took three times as long.
///
/// Whole numbers are zigzag LEB128 (7 bits a byte, the least first); a text is its length plus one and its UTF-8, 0 is nil.
/// https://protobuf.dev/programming-guides/encoding/ describes both.
enum SlotPack {
    /// The bytes of slots, in order.
    static func pack(_ slots: [JadwalKursus]) -> [UInt8] {
        var writer = Writer()
        writer.put(Int64(slots.count))
        for slot in slots {
            writer.put(slot.id.value)
            writer.put(slot.kursusID?.value)
            writer.put(Int64(slot.tanggal.dayNumber))
            writer.put(Int64(slot.waktu.secondOfDay))
            writer.put((slot.waktuSelesai?.secondOfDay).map { Int64($0) })
            writer.put(slot.gayaMengajar?.rawValue)
            writer.put(slot.keterangan)
            writer.put(slot.tempat)
            writer.put(slot.tautan)
        }
        return writer.bytes
    }

    /// The slots that bytes hold; throws a failure of kind `.corrupt` for bytes that ``pack(_:)`` did not make.
    static func unpack(_ bytes: [UInt8]) throws(StoreFailure) -> [JadwalKursus] {
        var texts = RecentTexts()
        return try unpack(bytes, &texts)
    }

    /// The same, with the texts of the slots that were read before.
    static func unpack(_ bytes: [UInt8], _ texts: inout RecentTexts) throws(StoreFailure) -> [JadwalKursus] {
        do {
            return try bytes.withUnsafeBytes { bytes in
                var reader = Reader(bytes: bytes, texts: texts)
                defer { texts = reader.texts }
                // A slot has at least nine bytes: a damaged count must not ask for all the memory there is.
                let count = try reader.number()
                guard (0...Int64(bytes.count / 9)).contains(count) else { throw Reader.corrupt }
                var slots: [JadwalKursus] = []
                slots.reserveCapacity(Int(count))
                for _ in 0..<count { slots.append(try reader.slot()) }
                guard reader.isAtEnd else { throw Reader.corrupt }
                return slots
            }
        } catch {
            throw Reader.corrupt
        }
    }

    private struct Writer {
        var bytes: [UInt8] = []

        mutating func put(_ number: Int64) { put(bits: UInt64(bitPattern: (number << 1) ^ (number >> 63))) }

        mutating func put(_ number: Int64?) {
            bytes.append(number == nil ? 0 : 1)
            if let number { put(number) }
        }

        mutating func put(_ text: String?) {
            guard let text else { return bytes.append(0) }
            put(bits: UInt64(text.utf8.count) + 1)
            bytes.append(contentsOf: text.utf8)
        }

        private mutating func put(bits: UInt64) {
            var bits = bits
            while bits >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: bits) | 0x80)
                bits >>= 7
            }
            bytes.append(UInt8(bits))
        }
    }

    private struct Reader {
        let bytes: UnsafeRawBufferPointer
        private(set) var texts: RecentTexts
        private var place = 0

        init(bytes: UnsafeRawBufferPointer, texts: RecentTexts) {
            self.bytes = bytes
            self.texts = texts
        }

        static let corrupt = StoreFailure("the slots of a kursus are damaged", kind: .corrupt)

        var isAtEnd: Bool { place == bytes.count }

        mutating func slot() throws(StoreFailure) -> JadwalKursus {
            JadwalKursus(
                id: JadwalKursusID(try number()), kursusID: try numberOrNil().map { KursusID($0) },
                tanggal: try tanggal(), waktu: Waktu(secondOfDay: Int(try number())),
                waktuSelesai: try numberOrNil().map { Waktu(secondOfDay: Int($0)) },
                gayaMengajar: try textOrNil().map { GayaMengajar(rawValue: $0) }, keterangan: try textOrNil(),
                tempat: try textOrNil(), tautan: try textOrNil())
        }

        /// A day of the years that the calendar knows: arithmetic on others would overflow.
        private mutating func tanggal() throws(StoreFailure) -> Tanggal {
            let day = try number()
            guard (-719_162...2_932_896).contains(day) else { throw Self.corrupt }
            return Tanggal(dayNumber: Int(day))
        }

        mutating func number() throws(StoreFailure) -> Int64 {
            let bits = try bits()
            return Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
        }

        private mutating func numberOrNil() throws(StoreFailure) -> Int64? {
            switch try bits() {
            case 0: nil
            case 1: try number()
            default: throw Self.corrupt
            }
        }

        private mutating func textOrNil() throws(StoreFailure) -> String? {
            let length = try bits()
            guard length > 0 else { return nil }
            guard length - 1 <= UInt64(bytes.count - place) else { throw Self.corrupt }
            let end = place + Int(length - 1)
            defer { place = end }
            return texts.text(UnsafeRawBufferPointer(rebasing: bytes[place..<end]))
        }

        private mutating func bits() throws(StoreFailure) -> UInt64 {
            var bits: UInt64 = 0
            var shift: UInt64 = 0
            while shift < 64, place < bytes.count {
                let byte = bytes[place]
                place += 1
                bits |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { return bits }
                shift += 7
            }
            throw Self.corrupt
        }
    }
}
