import ChillAjarKit
import Glibc
import Pictures
import Testing

@testable import ChillAjarApp

@Suite("This computer, working for a screen") struct LocalWorkerTests {
    private let folder = LocalFolder()

    @Test("draws a picture within the cells it was asked for, upright") func draws() async throws {
        let path = folder.write("a.jpg", try SampleFiles.jpeg(width: 400, height: 200, orientation: 6))
        let request = PictureRequest(name: path, columns: 30, rows: 10)
        let event = try await LocalAnswers().answer(.drawFile(path: path, request))
        guard case .drawn(request, .success(let drawn)) = event else {
            Issue.record("no picture")
            return
        }
        let cells = drawn.cells
        #expect(drawn.picture == PictureSize(width: 200, height: 400), "upright, and as large as it is")
        // Twice as high as wide, in cells that are so too: as many columns as rows.
        #expect(cells.rows == 10)
        #expect(cells.columns == 10)
        let colours = cells.cells.compactMap(\.background)
        #expect(colours.first.map { $0 >> 16 > 0x80 } == true)
        #expect(colours.last.map { $0 & 0xFF > 0x80 } == true)
    }

    @Test("draws a part of a picture anew from the original, over all of its cells") func part() async throws {
        let path = folder.write("a.jpg", try SampleFiles.jpeg(width: 400, height: 200, orientation: 6))
        let upper = PicturePart(x: 10, y: 0, whole: Size(width: 40, height: 40))
        let request = PictureRequest(name: path, columns: 20, rows: 12, part: upper)
        let event = try await LocalAnswers().answer(.drawFile(path: path, request))
        guard case .drawn(request, .success(let drawn)) = event else {
            Issue.record("no picture")
            return
        }
        #expect(drawn.cells.columns == 20 && drawn.cells.rows == 12)
        #expect(drawn.picture == PictureSize(width: 200, height: 400))
        #expect(drawn.cells.cells.compactMap(\.background).allSatisfy { $0 >> 16 > 0x80 }, "nothing of the lower half")
    }

    @Test("says why a picture cannot be drawn") func drawsNothing() async throws {
        let request = PictureRequest(name: "bukti", columns: 30, rows: 10)
        let event = try await LocalAnswers().answer(.drawBytes(SampleFiles.pdf, request))
        guard case .drawn(request, .failure(.notAPicture)) = event else {
            Issue.record("answered with \(event)")
            return
        }
    }

    @Test("draws only the newest picture of a name among those that wait") func newest() async throws {
        let fifo = folder.path + "/pintu"
        #expect(mkfifo(fifo, 0o600) == 0)
        let gate = Gate(fifo)
        let thread = try SerialThread()
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        thread.run(SerialThread.Job(name: nil) { gate.waitUntilOpened() })
        for size in ["kecil", "sedang", "besar"] {
            thread.run(SerialThread.Job(name: "gambar") { continuation.yield(size) })
        }
        thread.run(SerialThread.Job(name: nil) { continuation.finish() })
        gate.open()
        var drawn: [String] = []
        for await size in stream { drawn.append(size) }
        #expect(drawn == ["besar"])
    }

    @Test("saves beside what is there, never over it, for the person alone") func saves() async throws {
        let downloads = folder.path + "/Unduhan/Chill Ajar"
        defer { ["bukti.jpg", "bukti (1).jpg"].forEach { unlink("\(downloads)/\($0)") } }
        defer { rmdir(downloads) }
        let answers = try LocalAnswers(downloads: downloads)
        for (bytes, name) in [([1], "bukti.jpg"), ([2, 2], "bukti (1).jpg")] as [([UInt8], String)] {
            guard case .saved("bukti.jpg", .success(let path)) = try await answers.answer(.save(bytes, fileName: "bukti.jpg"))
            else {
                Issue.record("not saved")
                return
            }
            #expect(path == "\(downloads)/\(name)")
            #expect(LocalFolder.read(path) == bytes)
            #expect(LocalFolder.mode(path) == 0o600)
        }
        #expect(LocalFolder.mode(downloads) == 0o700)
    }

    @Test("keeps a saved file in its folder whatever its name says") func safeNames() {
        #expect(SavedFiles.safeName("../../.ssh/authorized_keys") == "_.._.ssh_authorized_keys")
        #expect(SavedFiles.safeName("a\u{1B}]0;x\u{7}.jpg") == "a_]0;x_.jpg")
        #expect(SavedFiles.safeName("..") == "bukti")
        #expect(SavedFiles.safeName(String(repeating: "é", count: 400)).utf8.count <= 240)
    }

    @Test("says so when it cannot save") func cannotSave() async throws {
        let file = folder.write("penuh", [1])
        let event = try await LocalAnswers(downloads: file + "/dalam").answer(.save([1], fileName: "a.jpg"))
        guard case .saved("a.jpg", .failure(let failure)) = event else {
            Issue.record("answered with \(event)")
            return
        }
        #expect(failure.reason == "Not a directory")
    }

    // MARK: Looking through folders

    @Test("reads a folder: folders by their names, then files, the newest first, without pipes and dead links")
    func lists() async throws {
        _ = folder.makeFolder("gambar")
        _ = folder.makeFolder("Arsip")
        for (name, seconds) in [("lama.pdf", 1_000), ("baru.jpg", 2_000), ("sama.png", 1_000)] {
            var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
            #expect(utimensat(AT_FDCWD, folder.write(name, [1, 2]), &times, 0) == 0)
        }
        mkfifo(folder.path + "/pipa", 0o600)
        symlink("/nonexistent", folder.path + "/putus")
        guard case .listed("~", .success(let contents)) = try await LocalAnswers(home: folder.path).answer(.listFolder("~"))
        else {
            Issue.record("not read")
            return
        }
        #expect(contents.path == folder.path)
        #expect(contents.entries.map(\.name) == ["Arsip", "gambar", "baru.jpg", "lama.pdf", "sama.png"])
        #expect(
            contents.entries[2] == FolderEntry(name: "baru.jpg", isFolder: false, bytes: 2, modified: Timestamp(seconds: 2_000)))
    }

    @Test("says why a folder can't be read") func listsNothing() async throws {
        let file = folder.write("berkas", [1])
        guard case .listed(file, .failure(let failure)) = try await LocalAnswers().answer(.listFolder(file)) else {
            Issue.record("read")
            return
        }
        #expect(failure.reason == "Not a directory")
    }

    // MARK: Completing

    private func complete(_ text: String, home: String? = nil) async throws -> PathCompletion.Answer {
        guard case .completed(text, let to, let names) = try await LocalAnswers(home: home).answer(.completePath(text)) else {
            Issue.record("no completion")
            return PathCompletion.Answer(text: "", names: [])
        }
        return PathCompletion.Answer(text: to, names: names)
    }

    @Test("completes a path as far as all names agree") func completes() async throws {
        folder.write("Bukti bank.jpg", [1])
        folder.write("Bukti dompet.png", [1])
        folder.write(".rahasia", [1])
        _ = folder.makeFolder("Gambar")
        let path = folder.path
        #expect(try await complete("\(path)/Bu") == .init(text: "\(path)/Bukti ", names: ["Bukti bank.jpg", "Bukti dompet.png"]))
        #expect(try await complete("\(path)/Bukti b") == .init(text: "\(path)/Bukti bank.jpg", names: ["Bukti bank.jpg"]))
        #expect(try await complete("\(path)/gam") == .init(text: "\(path)/Gambar/", names: ["Gambar/"]))
        #expect(try await complete("~/G", home: path) == .init(text: "~/Gambar/", names: ["Gambar/"]))
        #expect(try await complete("\(path)/zzz") == .init(text: "\(path)/zzz", names: []))
        #expect(try await complete("\(path)/").names == ["Bukti bank.jpg", "Bukti dompet.png", "Gambar/"])
    }

    @Test("completes a name with a backslash to text that finds the file") func completesBackslash() async throws {
        let path = folder.write("a\\b.pdf", SampleFiles.pdf)
        let text = try await complete("\(folder.path)/a").text
        #expect(BuktiFile.path(fromInput: text, home: nil) == path)
    }
}

/// Holds a thread until a test lets it go.
private struct Gate: Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    func waitUntilOpened() { close(Glibc.open(path, O_RDONLY)) }

    func open() { close(Glibc.open(path, O_WRONLY)) }
}
