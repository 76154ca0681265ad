import ChillAjarKit
import FoundationEssentials
import Glibc
import Pictures
import TerminalUI
import Testing

/// What people do in the journeys, in the words of the screens.
extension Person {
    /// Signs in as one of the demo's people.
    func signsIn(as peran: Peran, _ location: SourceLocation = #_sourceLocation) async throws {
        let account = try #require(DemoAccounts.signIn(peran))
        try await signsIn(account.email, account.password, location)
    }

    /// Filters the kursus and opens the first one's slots.
    func opens(kursus name: String, _ location: SourceLocation = #_sourceLocation) async throws {
        goes(to: .kursus, location)
        try await sees("★", location)
        presses("/")
        types(name)
        presses("Enter")
        try await sees("Slot bebas", location)
        presses("Enter")
    }

    /// From the slots of a kursus: the slot that is selected, the paket so many rows below "none", a topic; up to the summary.
    func composes(paket: Int = 0, topik: String, _ location: SourceLocation = #_sourceLocation) async throws {
        presses("Enter")
        try await sees("Pesan sesi", location)
        for _ in 0..<paket { presses("Down") }
        presses("Enter")
        try await sees("Apa yang ingin dipelajari", location)
        types(topik)
        presses("Enter")
        try await sees("y pesan", location)
    }

    /// After the slot was lost: takes the next one, and leaves paket and topic as they are.
    func takesAnotherSlot(_ location: SourceLocation = #_sourceLocation) async throws {
        try await sees("sudah tidak bebas", location)
        presses("Enter Enter Enter")
        try await sees("y pesan", location)
    }

    /// Makes an account through the dialog.
    func registers(_ nama: String, _ email: String, _ location: SourceLocation = #_sourceLocation) async throws {
        presses("d")
        try await sees("Daftar sebagai pelanggan", location)
        for text in [nama, email, "rahasia-\(nama)", "0812 3456 7890", "Jl. Melati 7, Bandung"] {
            types(text)
            presses("Enter")
        }
        try await sees("Selamat datang, \(nama)", location)
        try await sees("Empat langkah ke sesi pertama", location)
        presses("Esc")
    }

    /// In the verification queue: goes to the newest proof, looks whose it is, and presses the keys of a decision.
    func decidesTheNewest(of pelanggan: String, keys: String, _ location: SourceLocation = #_sourceLocation) async throws {
        try await sees("Harus dibayar", location)
        presses("End")
        try await sees(pelanggan, location)
        presses(keys)
    }

    /// Goes down a list until a text stands on the screen: in the row, or in what is shown beside it.
    func chooses(_ text: String, _ location: SourceLocation = #_sourceLocation) async throws {
        for _ in 0..<60 where !screen.contains(where: { $0.contains(text) }) { presses("Down") }
        try await sees(text, location)
    }

    /// On the payment screen: drops a file, waits until it was checked, and sends it.
    func sendsBukti(_ path: String, _ location: SourceLocation = #_sourceLocation) async throws {
        try await sees("Transfer ke", location)
        pastes("'\(path)'")
        try await sees("kirim bukti", location)
        presses("Enter")
    }
}

/// A folder for one journey, gone with it.
final class JourneyFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/chillajar-journey-XXXXXX".utf8CString)
        path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a picture of stripes and returns its path; every seed gives another picture.
    func picture(_ name: String, seed: Int = 0) throws -> String {
        let width = 320
        let height = 480
        var bytes: [UInt8] = []
        bytes.reserveCapacity(width * height * 4)
        for row in 0..<height {
            let shade = UInt8(truncatingIfNeeded: row / 24 * 40 + seed * 17)
            for _ in 0..<width { bytes += [shade, 200, 180, 255] }
        }
        return try write(try Pixels(width: width, height: height, bytes: bytes).encodeJPEG(), name)
    }

    /// Writes a picture of nothing but noise, of over a megabyte, and returns its path; every seed gives another picture.
    func noise(_ name: String, seed: Int) throws -> String {
        let (width, height) = (900, 900)
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        var bytes: [UInt8] = []
        bytes.reserveCapacity(width * height * 4)
        for _ in 0..<width * height {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bytes += [
                UInt8(truncatingIfNeeded: state >> 56), UInt8(truncatingIfNeeded: state >> 48),
                UInt8(truncatingIfNeeded: state >> 40), 255,
            ]
        }
        return try write(try Pixels(width: width, height: height, bytes: bytes).encodeJPEG(), name)
    }

    /// Writes a small document and returns its path.
    func document(_ name: String) throws -> String {
        try write(Array("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".utf8), name)
    }

    /// Writes a file and returns its path.
    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        let file = path + "/" + name
        let stream = try #require(fopen(file, "we"))
        defer { fclose(stream) }
        try #require(fwrite(bytes, 1, bytes.count, stream) == bytes.count)
        return file
    }
}
