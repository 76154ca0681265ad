import ChillAjarKit
import Glibc
import Testing

@testable import PlatformServer

struct FileStoreTests {
    @Test("A file without a row is gone after a start, and one with a row is not")
    func orphans() async throws {
        let world = try await World()
        _ = try await world.paid(try await world.booked())
        let services = world.platform.services
        let orphan = try services.files.keep(Array("%PDF-1.4".utf8), as: .pdf, on: .dokumen)
        #expect(services.files.find(orphan.path) != nil)
        try services.collectRowless(olderThan: 3600)
        #expect(services.files.find(orphan.path) != nil)
        try services.collectRowless(olderThan: 0)
        #expect(services.files.find(orphan.path) == nil)
        #expect(world.storedFiles == 1)
    }

    @Test("A kept file has mode 0600 in folders of mode 0700, and a name of forty random digits")
    func modes() async throws {
        let world = try await World()
        let file = try world.platform.services.files.keep(Array("%PDF-1.4".utf8), as: .pdf, on: .bukti)
        #expect(file.name.count == 44 && file.path == "bukti_bayar/\(file.name)")
        var status = stat()
        #expect(stat("\(world.folder)/berkas/\(file.path)", &status) == 0 && status.st_mode & 0o777 == 0o600)
        for folder in ["berkas", "berkas/bukti_bayar", "berkas/foto_profil", "masuk"] {
            #expect(stat("\(world.folder)/\(folder)", &status) == 0 && status.st_mode & 0o777 == 0o700)
        }
    }

    @Test(
        "Only the names that the store gives are storage paths",
        arguments: [
            "", "/", "bukti_bayar", "bukti_bayar/", "bukti_bayar/..", "bukti_bayar/../x.jpg", "bukti_bayar/.env", "lain/a.jpg",
            "bukti_bayar/a.jpg/", "/bukti_bayar/a.jpg", "bukti_bayar/a\0.jpg", "bukti_bayar/A.jpg", "bukti_bayar/a%2fb.jpg",
        ])
    func paths(_ path: String) { #expect(FileStore.split(path) == nil) }

    @Test("Who has used up the files or the bytes is told so with 413, and again may send what replaces another")
    func quota() async throws {
        let jpeg = try World.jpeg()
        let world = try await World({ $0.files.quotaBytes = Int64(jpeg.count) * 2 + 10 })
        let first = try await world.booked(minute: 1)
        _ = try await world.paid(first)
        _ = try await world.paid(try await world.booked(minute: 2))
        let third = try await world.booked(minute: 3)
        let refused = try await world.pay(third, file: TestFile(bytes: jpeg))
        #expect(refused.status == 413 && refused.json["message"].text?.contains("penuh") == true)
        #expect(world.storedFiles == 2)

        let few = try await World({ $0.files.quotaFiles = 1 })
        let transaksi = try await few.paid(try await few.booked(minute: 1))
        let other = try await few.booked(minute: 2)
        #expect(try await few.pay(other, file: TestFile(bytes: jpeg)).status == 413)
        _ = try await few.reject(transaksi)
        #expect(try await few.upload(transaksi, again: true, jpeg).status == 200)
        #expect(few.storedFiles == 1)
    }
}
