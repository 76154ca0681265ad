import ChillAjarKit
import Glibc
import SQL
import Testing

@testable import PlatformServer

@Suite("A backup is whole or it is none")
final class BackupTests {
    let world: World
    let shelf: BackupShelf
    let maker: BackupMaker
    let away: String

    init() async throws {
        world = try await World()
        maker = BackupMaker(dataFolder: world.folder)
        away = try #require(TemporaryPath.make())
        shelf = BackupShelf(folder: away + "/rak")
    }

    deinit { EphemeralFolder.remove(away) }

    private func overwrite(_ path: String, at offset: Int, with byte: UInt8 = 0x5A) throws {
        let file = try #require(fopen(path, "r+"))
        defer { fclose(file) }
        fseek(file, offset, SEEK_SET)
        fputc(Int32(byte), file)
    }

    private func inode(_ path: String) -> UInt64 {
        var status = stat()
        stat(path, &status)
        return UInt64(status.st_ino)
    }

    @Test("What was backed up is restored: the same rows and files, and the platform goes on with them")
    func roundTrip() async throws {
        let sesi = try await world.booked()
        _ = try await world.paid(sesi)
        let before = try await world.seen(sesi)
        let backup = try shelf.add(by: maker, at: world.now)
        #expect(backup.manifest.files.map(\.path).filter { !$0.hasPrefix("berkas/") }.contains("chillajar.db"))
        #expect(try Backup(verifying: backup.path).manifest == backup.manifest)
        let target = away + "/pulih"
        try backup.restore(to: target)
        #expect(Set(DataFolder.names(in: target)) == ["chillajar.db", "berkas", "kunci-rahasia", "kunci-token"])
        let now = world.now
        let restored = try Platform(PlatformConfiguration(dataFolder: target, passwordCost: .demo, clock: { now }))
        let named = try restored.services.database.read { Set(try BackupContents.named(by: $0).keys) }
        #expect(named == Set(BackupContents.files(of: target).filter { $0.hasPrefix("berkas/") }))
        #expect(named.count == 1)
        let rows = try restored.services.database.read { try BackupContents.rows(of: $0) }
        #expect(rows == backup.manifest.rows)
        #expect(before["id"].number == sesi)
    }

    @Test("A backup is made while others write, and holds one moment")
    func underLoad() async throws {
        let world = world
        let slots = try await (0..<20).asyncMap { try await world.slot(minute: $0) }
        async let writing: Void = {
            for slot in slots { _ = try await world.book(slot) }
        }()
        for hour in 1...3 { try shelf.add(by: maker, at: world.now.adding(seconds: Int64(hour) * 3600)) }
        try await writing
        #expect(shelf.moments().count == 3)
    }

    @Test("Proofs that did not change share their place with the backup before; every backup stands alone all the same")
    func incremental() async throws {
        _ = try await world.paid(try await world.booked())
        let first = try shelf.add(by: maker, at: world.now)
        let second = try shelf.add(by: maker, at: world.now.adding(seconds: 3600))
        let name = try #require(second.manifest.files.first { $0.path.hasPrefix("berkas/") }?.path)
        #expect(inode("\(first.path)/\(name)") == inode("\(second.path)/\(name)"))
        #expect(inode("\(first.path)/\(name)") != inode("\(world.folder)/\(name)"))
        EphemeralFolder.remove(first.path)
        _ = try Backup(verifying: second.path)
    }

    @Test("Every damage is found and named", arguments: Damage.allCases)
    func damage(_ damage: Damage) async throws {
        _ = try await world.paid(try await world.booked())
        let backup = try shelf.add(by: maker, at: world.now)
        let bukti = try #require(backup.manifest.files.first { $0.path.hasPrefix("berkas/") }?.path)
        switch damage {
        case .file: try overwrite("\(backup.path)/\(bukti)", at: 40)
        case .cutFile: truncate("\(backup.path)/\(bukti)", 10)
        case .missingFile: unlink("\(backup.path)/\(bukti)")
        case .linkedFile:
            unlink("\(backup.path)/\(bukti)")
            symlink("/etc/hostname", "\(backup.path)/\(bukti)")
        case .database: try overwrite("\(backup.path)/chillajar.db", at: 9000)
        case .missingDatabase: unlink("\(backup.path)/chillajar.db")
        case .manifest: try overwrite("\(backup.path)/manifest.json", at: 20)
        case .missingManifest: unlink("\(backup.path)/manifest.json")
        }
        let failure = #expect(throws: PlatformFailure.self) { try Backup(verifying: backup.path) }
        guard case .damagedBackup(_, let faults) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        let name =
            switch damage {
            case .file, .cutFile, .missingFile, .linkedFile: bukti
            case .database, .missingDatabase: "chillajar.db"
            case .manifest, .missingManifest: "manifest.json"
            }
        #expect(faults.count == 1 && faults[0].hasPrefix(name), "\(faults)")
    }

    enum Damage: CaseIterable {
        case file, cutFile, missingFile, linkedFile, database, missingDatabase, manifest, missingManifest
    }

    @Test(
        "A manifest that was made to fit does not hide what the database itself lacks", arguments: ["berkas", "baris", "rujukan"])
    func forged(_ kind: String) async throws {
        _ = try await world.paid(try await world.booked())
        let backup = try shelf.add(by: maker, at: world.now)
        let database = "\(backup.path)/chillajar.db"
        var files = backup.manifest.files
        switch kind {
        case "berkas": files.removeAll { $0.path.hasPrefix("berkas/") }
        case "baris":
            try Connection(path: database).run("DELETE FROM idempotency; DELETE FROM sesi_login; PRAGMA journal_mode=DELETE")
        default: try Connection(path: database).run("PRAGMA foreign_keys=OFF; DELETE FROM mentor; PRAGMA journal_mode=DELETE")
        }
        let content = try FileCopy.content(of: database)
        files.removeAll { $0.path == "chillajar.db" }
        files.append(.init(path: "chillajar.db", bytes: content.bytes, sha256: content.sha256))
        let old = backup.manifest
        let json = BackupManifest(
            version: old.version, madeAt: old.madeAt, migrations: old.migrations, rows: old.rows, files: files
        ).json
        for name in [BackupContents.manifest, BackupContents.manifestDigest] { unlink("\(backup.path)/\(name)") }
        try FileCopy.write(json, to: "\(backup.path)/manifest.json")
        try FileCopy.write(Array(SHA256.hex(of: json).utf8), to: "\(backup.path)/manifest.json.sha256")
        #expect(throws: PlatformFailure.self) { try Backup(verifying: backup.path) }
    }

    @Test("A restore refuses a folder with anything in it, and leaves nothing of a backup that broke meanwhile")
    func restoreRefusals() async throws {
        _ = try await world.paid(try await world.booked())
        let backup = try shelf.add(by: maker, at: world.now)
        #expect(throws: PlatformFailure.notEmpty(path: world.folder)) { try backup.restore(to: world.folder) }
        let bukti = try #require(backup.manifest.files.first { $0.path.hasPrefix("berkas/") }?.path)
        try overwrite("\(backup.path)/\(bukti)", at: 40)
        let target = away + "/pulih"
        #expect(throws: PlatformFailure.self) { try backup.restore(to: target) }
        #expect(DataFolder.names(in: target) == [])
    }

    @Test("A folder whose restoring was cut short is not served")
    func halfRestored() throws {
        let target = away + "/pulih"
        try DataFolder.make("\(target)/\(Backup.restoring)")
        #expect(throws: PlatformFailure.self) { try Platform(PlatformConfiguration(dataFolder: target, passwordCost: .demo)) }
        #expect(DataFolder.names(in: target) == [Backup.restoring])
    }

    @Test("A disk without room refuses before anything is written; what a fallen server left half made goes with the next")
    func fullAndHalf() async throws {
        var poor = maker
        poor.free = { _ in 1 << 20 }
        let refusal = #expect(throws: PlatformFailure.self) { try shelf.add(by: poor, at: world.now) }
        #expect(refusal?.description.contains("1 MiB tersisa") == true)
        #expect(DataFolder.names(in: shelf.folder) == [])
        try DataFolder.make("\(shelf.folder)/\(BackupMaker.halfPrefix)2026-11-22T000000Z/bukti")
        try shelf.add(by: maker, at: world.now)
        #expect(DataFolder.names(in: shelf.folder) == [BackupShelf.name(of: world.now)])
    }

    @Test("Backups are kept by age: all of two days, the last of each day for 14, of each week for eight; the newest always")
    func keeping() throws {
        let now = World.start
        let everySixHours = (0..<4 * 90).map { now.adding(seconds: -Int64($0) * 6 * 3600) }
        let kept = everySixHours.filter { !BackupShelf.tooOld(everySixHours, .init(), at: now).contains($0) }
        let ages = kept.map { Double(now.seconds(since: $0)) / 86_400 }
        #expect(ages.filter { $0 <= 2 }.count == 9)
        #expect(ages.filter { $0 > 2 && $0 <= 14 }.count == 12)
        #expect((5...7).contains(ages.filter { $0 > 14 }.count))
        #expect(ages.allSatisfy { $0 <= 56 })
        let old = now.adding(seconds: -400 * 86_400)
        #expect(BackupShelf.tooOld([old], .init(), at: now) == [])
        #expect(BackupShelf.moment(of: BackupShelf.name(of: now)) == now)
        #expect(BackupShelf.moment(of: ".setengah-2026-11-22T000000Z") == nil)
    }
}

extension Sequence {
    fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
        var made: [T] = []
        for element in self { made.append(try await transform(element)) }
        return made
    }
}
