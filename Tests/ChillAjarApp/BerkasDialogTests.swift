import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Looking for a file to send")
struct BerkasDialogTests {
    private static func folder(_ name: String) -> FolderEntry {
        FolderEntry(name: name, isFolder: true, bytes: 0, modified: TestWorld.now)
    }

    private static func file(_ name: String, _ bytes: Int64 = 2_420_000, daysAgo: Int64 = 0) -> FolderEntry {
        FolderEntry(name: name, isFolder: false, bytes: bytes, modified: TestWorld.now.adding(seconds: -daysAgo * 86_400))
    }

    private static let home = FolderContents(
        path: "/home/ayu",
        entries: [
            folder(".rahasia"), folder("Gambar"), folder("Kosong"), file("bukti bank.jpg"), file("catatan.txt", 812, daysAgo: 3),
        ])

    /// A payment over which the folders of Ayu's home are looked through.
    private static func app(_ size: (Int, Int) = (100, 30)) -> TestApp {
        var app = SesiFixture.paying(size: size)
        app.press("f")
        app.tell(.listed(folder: "~", .success(home)))
        return app
    }

    @Test("It begins at home: folders, then files with size and day; what can't be sent is there, what is hidden is not")
    func beginning() {
        let app = Self.app()
        #expect(app.localCommands.last == .listFolder("~"))
        #expect(app.shows("/home/ayu"))
        #expect(app.line(with: "bukti bank.jpg").contains("2,3 MB"))
        #expect(app.line(with: "bukti bank.jpg").contains("hari ini"))
        #expect(app.line(with: "catatan.txt").contains("812 B"))
        #expect(app.shows("▸ Gambar") && !app.shows(".rahasia"))
    }

    @Test("The chosen file is taken as if it had been dropped: its dialog closes, and it is looked at")
    func choosing() {
        var app = Self.app()
        app.press("Down Down Enter")
        #expect(!(app.top is BerkasDialog))
        #expect(app.localCommands.last == .inspectBukti(path: "/home/ayu/bukti bank.jpg"))
        #expect(app.line(with: "Berkas  ").contains("/home/ayu/bukti bank.jpg"))
    }

    @Test("A double click chooses too")
    func doubleClick() {
        var app = Self.app()
        app.click("bukti bank.jpg", isDouble: true)
        #expect(app.localCommands.last == .inspectBukti(path: "/home/ayu/bukti bank.jpg"))
    }

    @Test("Right opens a folder in its place, Left closes it, and from within it goes to it")
    func opening() {
        var app = Self.app()
        app.press("Right")
        #expect(app.localCommands.last == .listFolder("/home/ayu/Gambar"))
        #expect(app.line(with: "Gambar").contains("membaca…"))
        app.tell(.listed(folder: "/home/ayu/Gambar", .success(.init(path: "/home/ayu/Gambar", entries: [Self.file("a.png")]))))
        #expect(app.shows("▾ Gambar") && app.shows("  a.png"))
        app.press("Down Left")
        #expect(app.line(with: "▾ Gambar").contains("▌"))
        app.press("Left")
        #expect(app.shows("▸ Gambar") && !app.shows("a.png"))
    }

    @Test("The folder above takes the place of the one at the top, which stays open in it")
    func goingUp() {
        var app = Self.app()
        app.press("Left")
        #expect(app.localCommands.last == .listFolder("/home"))
        app.tell(
            .listed(folder: "/home", .success(.init(path: "/home", entries: [Self.folder("ayu"), Self.folder("budi")]))))
        #expect(app.line(with: "▾ ayu").contains("▌") && app.shows("bukti bank.jpg") && app.shows("▸ budi"))
    }

    @Test("What cannot be read says so, and the rest is still there")
    func unreadable() {
        var app = Self.app()
        app.press("Down Right")
        app.tell(.listed(folder: "/home/ayu/Kosong", .failure(LocalFailure("Permission denied"))))
        #expect(app.line(with: "Kosong").contains("tidak dapat dibaca"))
        #expect(app.shows("bukti bank.jpg"))
    }

    @Test("A file of another kind is not taken, and one is told what can be sent")
    func unwanted() {
        var app = Self.app()
        app.press("End Enter")
        #expect(app.top is BerkasDialog)
        #expect(app.shows("Yang dapat dikirim: JPEG, PNG, atau PDF."))
    }

    @Test("The point shows hidden names, and hides them again")
    func hidden() {
        var app = Self.app()
        app.press(".")
        #expect(app.shows("▸ .rahasia"))
        app.press(".")
        #expect(!app.shows(".rahasia"))
    }

    @Test("It begins in the folder of what was typed, and at home where there is none")
    func typedFolder() {
        var app = SesiFixture.paying()
        app.press("b")
        app.type("/media/kartu/bu")
        app.press("C-o")
        #expect(app.localCommands.last == .listFolder("/media/kartu"))
        app.tell(.listed(folder: "/media/kartu", .failure(LocalFailure("No such file or directory"))))
        #expect(app.localCommands.last == .listFolder("~"))
        app.tell(.listed(folder: "~", .success(Self.home)))
        #expect(app.shows("bukti bank.jpg"))
    }

    @Test("Where proofs lie ready it begins there, but for what was typed")
    func readyProofs() {
        var app = SesiFixture.paying()
        app.keepProofs(in: "/demo/contoh")
        app.press("f")
        #expect(app.localCommands.last == .listFolder("/demo/contoh"))
        app.press("Esc b")
        app.type("/media/bu")
        app.press("C-o")
        #expect(app.localCommands.last == .listFolder("/media"))
    }

    @Test("Ten thousand files crash no size of a window", arguments: [(1, 1), (9, 5), (60, 20), (300, 100)])
    func many(_ size: (Int, Int)) {
        var app = SesiFixture.paying(size: size)
        app.open(BerkasDialog(near: "", kinds: [.jpeg, .png]))
        let files = (1...10_000).map { Self.file("foto-\($0).jpg") }
        app.tell(.listed(folder: "~", .success(.init(path: "/", entries: files))))
        app.press("End Up PgUp Home Down . Left")
        #expect(app.lines.count == size.1)
    }
}
