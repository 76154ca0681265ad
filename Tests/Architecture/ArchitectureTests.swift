import Testing

@Suite("The house keeps its walls")
struct ArchitectureTests {
    let repository = Repository()
    let manifest: Manifest

    init() throws {
        manifest = Manifest(try repository.text("Package.swift"))
    }

    @Test("Package.swift draws no arrow that the house does not have")
    func arrows() throws {
        let programs = manifest.targets.filter { !$0.isTest && $0.folder.hasPrefix("Sources/") }
        #expect(programs.count >= 11)
        for target in programs {
            let room = try #require(House.rooms[target.name], "\(target.name) has no room in the house")
            #expect(target.dependencies.subtracting(room.targets).sorted() == [], "arrows of \(target.name)")
        }
    }

    @Test("Every file imports only what Package.swift names for its target, and what its room may use of the system")
    func imports() throws {
        for target in manifest.targets {
            let system = (House.rooms[target.name]?.system).flatMap { target.isTest ? nil : $0 } ?? House.systemModules
            // A target with a dash in its name is a module with an underscore.
            let modules = Set(target.dependencies.map { String($0.map { $0 == "-" ? "_" : $0 }) })
            let allowed = modules.union(system).union(target.isTest ? ["Testing"] : [])
            let found = try repository.imports(target.folder)
            #expect(found.filter { !allowed.contains($0.module) }.map(\.description) == [])
        }
    }

    @Test("Every folder of sources and of tests is a target")
    func folders() throws {
        let folders = Set(manifest.targets.map(\.folder))
        for folder in try repository.entries("Sources").map({ "Sources/\($0)" }) where try !repository.sources(folder).isEmpty {
            #expect(folders.contains(folder))
        }
        for name in try repository.entries("Tests") where name != "Support" {
            #expect(folders.contains("Tests/\(name)"))
        }
    }

    @Test(
        "Nothing of the client imports Foundation, and only NcursesTerminal knows ncurses, only SQL SQLite, only CurlTransport libcurl"
    )
    func singleImporters() throws {
        let all = try repository.imports("Sources")
        let heavy = all.filter { ["Foundation", "FoundationNetworking", "FoundationInternationalization"].contains($0.module) }
        #expect(heavy.map(\.description) == [])
        for (module, owner) in [
            ("CTerm", "NcursesTerminal"), ("CSQLite", "SQL"), ("CCurl", "CurlTransport"), ("CPictures", "Pictures"),
            ("CQRencode", "QR"),
        ] {
            let importers = Set(all.filter { $0.module == module }.map { $0.file.split(separator: "/")[1] })
            #expect(importers.subtracting([Substring(owner)]) == [], "who imports \(module)")
        }
    }

    @Test("Sync knows nothing but the Kit's own models: no clock, no socket, no disk")
    func pureSync() throws {
        #expect(try !repository.sources("Sources/ChillAjarKit/Sync").isEmpty)
        #expect(try repository.imports("Sources/ChillAjarKit/Sync").map(\.description) == [])
    }

    @Test("Screens are pure: they import nothing of the system and never wait")
    func pureScreens() throws {
        let screens = "Sources/ChillAjarApp/Screens"
        let impure = try repository.imports(screens).filter { House.systemModules.contains($0.module) }
        #expect(impure.map(\.description) == [])
        let files = try repository.sources(screens)
        #expect(!files.isEmpty)
        for file in files {
            let waiting = try repository.lines(file).filter { line in
                line.utf8.count > 5 && !line.contains("//")
                    && line.split { !$0.isLetter }.contains { $0 == "await" || $0 == "async" }
            }
            #expect(waiting == [], "\(file)")
        }
    }

    @Test("No file is longer than 500 lines, but tables")
    func lengths() throws {
        let files = try ["Sources", "Tests"].flatMap { try repository.sources($0, endings: [".swift", ".c", ".h"]) }
        #expect(files.count > 100)
        for file in files where !House.tables.contains(file) {
            #expect(try repository.lines(file).count <= House.maximumLines + 1, "\(file)")
        }
    }

    @Test("The top of the repository is short")
    func topLevel() throws {
        #expect(Set(try repository.entries()).subtracting(House.topLevel) == [])
    }

    @Test(
        "An import is read past its attributes",
        arguments: [
            ("import A", "A"), ("@testable import A", "A"), ("@preconcurrency public import struct A.B", "A"),
            ("import A.B", "A"),
        ])
    func reading(_ line: String, _ module: String) {
        #expect(Repository.module(Substring(line)) == module)
        #expect(Repository.module("// \(line)") == nil)
    }
}
