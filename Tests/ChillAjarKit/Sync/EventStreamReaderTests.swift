import Testing

@testable import ChillAjarKit

@Suite("A stream of events")
struct EventStreamReaderTests {
    private static let stream =
        "retry: 3000\n\nid: 7\n\n:\n\nid: 8\nevent: perubahan\ndata: {\"daftar\":[\"sesi\"]}\n\n"
        + "id: 9\nevent: ulang\ndata: {}\n\ndata:a\ndata: b\n\n"
    private static let events = [
        EventStreamReader.Event(name: "perubahan", data: "{\"daftar\":[\"sesi\"]}"),
        EventStreamReader.Event(name: "ulang", data: "{}"), EventStreamReader.Event(name: "message", data: "a\nb"),
    ]

    @Test("Says the same wherever its bytes are cut", arguments: ["\n", "\r\n", "\r"])
    func cutAnywhere(lineEnd: String) {
        let bytes = Array(Self.stream.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd).utf8)
        for cut in 0...bytes.count {
            var reader = EventStreamReader()
            let events = reader.take(Array(bytes[..<cut])) + reader.take(Array(bytes[cut...]))
            #expect(events == Self.events)
            #expect(reader.lastID == "9")
        }
    }

    @Test("Leaves out what is absurdly long and goes on after it")
    func overlong() {
        var reader = EventStreamReader()
        let long = Array(repeating: UInt8(ascii: "x"), count: EventStreamReader.maximumBytes + 1)
        #expect(reader.take(Array("data: ".utf8) + long + Array("\n\ndata: kecil\n\n".utf8)).map(\.data) == ["kecil"])
    }

    @Test(
        "Takes no id that could not be sent back in a header",
        arguments: ["a\u{0}b", "a\u{1F600}", String(repeating: "9", count: 300)])
    func hostileID(id: String) {
        var reader = EventStreamReader(after: "7")
        _ = reader.take(Array("id: \(id)\n\n".utf8))
        #expect(reader.lastID == "7")
    }

    @Test("Names the lists that have changed, and every list where it cannot be understood")
    func news() {
        func said(_ name: String, _ data: String) -> PlatformNews? {
            PlatformNews(EventStreamReader.Event(name: name, data: data))
        }
        #expect(said("perubahan", #"{"daftar": ["transaksi", "besok"]}"#) == .changed([.sesiPelanggan, .sesiMentor, .antrean]))
        #expect(said("perubahan", #"{"daftar": 7}"#) == .everything)
        #expect(said("ulang", "{}") == .everything)
        #expect(said("notifikasi", "{}") == .changed([.notifikasi]))
        #expect(said("cuaca", "{}") == nil)
    }
}
