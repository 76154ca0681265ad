import ChillAjarKit
import Glibc
import Testing

@testable import ChillAjarApp

@Suite("A file that is to be a payment proof") struct LocalInspectionTests {
    private let folder = LocalFolder()

    private func inspect(_ path: String, home: String? = nil) async throws -> Result<BuktiCandidate, BuktiFile.Problem> {
        let event = try await LocalAnswers(home: home).answer(.inspectBukti(path: path))
        guard case .inspected(let asked, let result) = event else {
            Issue.record("answered with \(event)")
            return .failure(.notFound)
        }
        #expect(asked == path)
        return result
    }

    private func problem(_ path: String) async throws -> BuktiFile.Problem? {
        guard case .failure(let problem) = try await inspect(path) else { return nil }
        return problem
    }

    @Test("is taken as what it contains, whatever its name says") func kinds() async throws {
        let png = folder.write("foto.jpg", try SampleFiles.png(width: 40, height: 20))
        let candidate = try await inspect(png).get()
        #expect(candidate.kind == .png)
        #expect(candidate.path == png)
        #expect(candidate.pixels.map { [$0.width, $0.height] } == [40, 20])
        let pdf = try await inspect(folder.write("bukti", SampleFiles.pdf)).get()
        #expect(pdf.kind == .pdf)
        #expect(pdf.pixels == nil)
        #expect(pdf.bytes == Int64(SampleFiles.pdf.count))
    }

    @Test("is measured as it is seen: a turned photo has its sides exchanged") func upright() async throws {
        let path = folder.write("a.jpg", try SampleFiles.jpeg(width: 64, height: 32, orientation: 6))
        let candidate = try await inspect(path).get()
        #expect(candidate.pixels.map { [$0.width, $0.height] } == [32, 64])
    }

    @Test("may be dropped with quotes, as an address, or typed with a tilde") func inputs() async throws {
        let path = folder.write("bukti saya.png", try SampleFiles.png())
        #expect(try await inspect("'\(path)' ").get().path == path)
        #expect(try await inspect("file://" + path.replacing(" ", with: "%20")).get().path == path)
        #expect(try await inspect("~/bukti saya.png", home: folder.path).get().path == path)
    }

    @Test("may have 10 MB and not a byte more") func size() async throws {
        let full = SampleFiles.pdf + [UInt8](repeating: 0x20, count: (10 << 20) - 2 * SampleFiles.pdf.count) + SampleFiles.pdf
        #expect(try await inspect(folder.write("10.pdf", full)).get().bytes == 10 << 20)
        #expect(try await problem(folder.write("10+.pdf", full + [10])) == .tooLarge(bytes: (10 << 20) + 1))
        #expect(try await problem(folder.write("15.jpg", [UInt8](repeating: 1, count: 15 << 20))) == .tooLarge(bytes: 15 << 20))
    }

    @Test("must be there, be a file, and not be empty") func noFile() async throws {
        #expect(try await problem(folder.path + "/tidak ada.jpg") == .notFound)
        #expect(try await problem(folder.path + "/bukti.jpg\0.png") == .notFound)
        #expect(try await problem("") == .notFound)
        #expect(try await problem(folder.makeFolder("isi")) == .isFolder)
        #expect(try await problem(folder.write("kosong.jpg", [])) == .empty)
        #expect(try await problem("/dev/zero") == .notAFile)
    }

    @Test("is never waited for when it is a pipe") func pipe() async throws {
        let path = folder.path + "/pipa.jpg"
        #expect(mkfifo(path, 0o600) == 0)
        #expect(try await problem(path) == .notAFile)
    }

    @Test("must be a picture or a document by content") func wrongKind() async throws {
        #expect(try await problem(folder.write("catatan.jpg", Array("Ini bukan gambar.".utf8))) == .wrongKind)
    }

    @Test("must be whole: cut pictures and documents are refused") func cut() async throws {
        let jpeg = try SampleFiles.jpeg(width: 200, height: 200)
        let png = try SampleFiles.png(width: 200, height: 200)
        #expect(try await problem(folder.write("a.jpg", Array(jpeg[..<(jpeg.count / 2)]))) == .broken("cut off"))
        #expect(try await problem(folder.write("a.png", Array(png[..<(png.count / 2)]))) == .broken("cut off"))
        #expect(try await problem(folder.write("a.pdf", Array(SampleFiles.pdf[..<20]))) == .broken("cut off"))
    }

    @Test("must be readable for the person") func forbidden() throws {
        let path = folder.write("rahasia.jpg", try SampleFiles.jpeg())
        #expect(chmod(path, 0) == 0)
        // Root may read every file, so that its rights are put down for a moment, on this thread alone.
        let before = setThreadUser(geteuid() == 0 ? 65_534 : geteuid())
        defer { setThreadUser(UInt32(before)) }
        #expect(throws: BuktiFile.Problem.noPermission) { try BuktiInspection(home: nil).candidate(input: path) }
    }

    /// `setfsuid(2)`, which Swift does not import: the user as whom this thread opens files; returns the one before.
    @discardableResult
    private func setThreadUser(_ user: UInt32) -> Int32 {
        typealias Call = @convention(c) (UInt32) -> Int32
        guard let symbol = dlsym(nil, "setfsuid") else { return -1 }
        return unsafeBitCast(symbol, to: Call.self)(user)
    }
}
