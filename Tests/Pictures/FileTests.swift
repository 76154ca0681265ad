import Glibc
import Pictures
import Testing

@Suite struct FileTests {
    private let folder = TemporaryFolder()

    @Test("A file is judged by its content, not by its name")
    func content() throws {
        let path = folder.file("bukti.jpg", try TestPictures.scene(width: 30, height: 20).encodePNG())
        let info = try Pictures.inspect(path: path)
        #expect(info.format == .png && info.width == 30 && info.height == 20)
        #expect(try Pictures.verify(path: path) == .png)
        #expect(try Pictures.decode(path: path).size == PictureSize(width: 30, height: 20))
    }

    @Test("A header behind a large profile is found")
    func farHeader() throws {
        let jpeg = try TestPictures.scene(width: 30, height: 20).encodeJPEG()
        let profile: [UInt8] = [0xFF, 0xE2, 0xFF, 0xFF] + [UInt8](repeating: 7, count: 65_533)
        let profiles = (0..<5).flatMap { _ in profile }
        let path = folder.file("foto.jpg", jpeg.prefix(2) + profiles + jpeg.dropFirst(2))
        #expect(try Pictures.inspect(path: path).upright == PictureSize(width: 30, height: 20))
    }

    @Test("What is no readable file says why")
    func unreadable() {
        #expect(throws: PictureError.unreadable(.missing)) { try Pictures.inspect(path: folder.path + "/tidak-ada.jpg") }
        #expect(throws: PictureError.unreadable(.missing)) { try Pictures.verify(path: folder.file("a", [1]) + "/b.jpg") }
        #expect(throws: PictureError.unreadable(.notAFile)) { try Pictures.inspect(path: folder.path) }
        #expect(throws: PictureError.unreadable(.notAFile)) { try Pictures.decode(path: "/dev/zero") }
        #expect(throws: PictureError.empty) { try Pictures.verify(path: folder.file("kosong.png", [])) }
        #expect(throws: PictureError.unreadable(.failed(errno: ELOOP))) {
            let loop = folder.pathOf("putar.jpg")
            symlink(loop, loop)
            _ = try Pictures.inspect(path: loop)
        }
    }

    @Test("A pipe without a writer is refused at once")
    func pipe() {
        let path = folder.pathOf("pipa.jpg")
        #expect(mkfifo(path, 0o600) == 0)
        #expect(throws: PictureError.unreadable(.notAFile)) { try Pictures.verify(path: path) }
    }

    @Test("A file that may not be read says so", .enabled(if: geteuid() != 0, "root may read everything"))
    func forbidden() throws {
        let path = folder.file("rahasia.png", try TestPictures.scene(width: 3, height: 3).encodePNG())
        chmod(path, 0)
        #expect(throws: PictureError.unreadable(.forbidden)) { try Pictures.inspect(path: path) }
    }

    @Test("A file of very many bytes is not read into memory")
    func tooManyBytes() {
        let path = folder.file("besar.png", [0x89])
        truncate(path, 100 << 20)
        #expect(throws: PictureError.tooManyBytes(count: 100 << 20, limit: 64 << 20)) { try Pictures.verify(path: path) }
    }
}
