import ChillAjarKit
import Testing

@testable import LocalStore

@Suite("The slots of a kursus lie in one column")
struct SlotPackTests {
    private let slots = kursusList[0].jadwal

    @Test("They come back as they were, none, one and many")
    func roundTrip() throws {
        for count in [0, 1, 2, 300] {
            let many = (0..<count).map { slots[$0 % slots.count] }
            #expect(try SlotPack.unpack(SlotPack.pack(many)) == many)
        }
    }

    @Test("The largest and the smallest numbers come back", arguments: [Int64.min, -1, 0, 63, 64, .max])
    func numbers(number: Int64) throws {
        let slot = JadwalKursus(
            id: JadwalKursusID(number), kursusID: KursusID(number), tanggal: Tanggal(dayNumber: 0), waktu: Waktu(secondOfDay: 0))
        #expect(try SlotPack.unpack(SlotPack.pack([slot])) == [slot])
    }

    @Test("Bytes that are cut anywhere are told as damage")
    func cut() {
        let bytes = SlotPack.pack(slots)
        for length in 0..<bytes.count {
            let failure = #expect(throws: StoreFailure.self) { try SlotPack.unpack(Array(bytes[..<length])) }
            #expect(failure?.kind == .corrupt)
        }
    }

    @Test("A byte that has flipped is damage or another value, never a crash")
    func flipped() {
        let bytes = SlotPack.pack(slots)
        var unnoticed: [Int] = []
        for bit in 0..<bytes.count * 8 {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            let read = (try? SlotPack.unpack(damaged)) ?? []
            // What is read must be fit for use: an overflow would end the program here.
            if read == slots || read.contains(where: { $0.selesai.description.isEmpty }) { unnoticed.append(bit) }
        }
        #expect(unnoticed == [])
    }
}
