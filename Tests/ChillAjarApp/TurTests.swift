import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The tour for somebody who is new")
struct TurTests {
    /// Ayu's program, whose list of sesi has just been read from the server.
    private func app(_ rows: [Sesi] = [], seen: Bool = false, size: (Int, Int) = (100, 30)) -> TestApp {
        var app = TestApp(.pelanggan, size: size, snapshots: [.sesiPelanggan: .sesi(rows)])
        if seen { app.tell(.draft(name: TurDialog.draftName, text: "1")) }
        app.tell(.sesiPelanggan, .sesi(rows))
        return app
    }

    @Test("It is shown once to who has never booked, and to nobody else")
    func once() {
        #expect(app().top is TurDialog)
        #expect(app(seen: true).top is BerandaScreen)
        #expect(app([SesiFixture.paid]).top is BerandaScreen)
        var twice = app()
        twice.press("Esc")
        twice.tell(.sesiPelanggan, .sesi([]))
        #expect(twice.top is BerandaScreen)
    }

    @Test("Who has gone elsewhere meanwhile is not disturbed; it comes when they are home again")
    func elsewhere() {
        var app = TestApp(.pelanggan, snapshots: [:])
        app.go(to: .kursus)
        app.tell(.sesiPelanggan, .sesi([]))
        #expect(app.top is KursusScreen)
        app.go(to: .beranda)
        #expect(app.top is TurDialog)
    }

    @Test("A copy from an earlier run shows nothing: whether it was seen is not known yet")
    func fromCopy() {
        #expect(TestApp(.pelanggan, snapshots: [.sesiPelanggan: .sesi([])]).top is BerandaScreen)
    }

    @Test("Four pages by Enter, back by the arrow; at the end it is remembered")
    func pages() {
        var app = app()
        #expect(app.shows("Empat langkah ke sesi pertama") && app.shows("● ○ ○ ○"))
        app.press("Enter")
        let number = Tab.key(of: .transaksi, for: .pelanggan)?.notation ?? ""
        #expect(app.shows("\(number) Transaksi") && app.shows("pembayaran dan perjalanannya") && app.shows("○ ● ○ ○"))
        app.press("Enter")
        #expect(app.shows("Cukup beberapa tombol"))
        app.press("Left Right Enter")
        #expect(app.shows("satu kali saja"))
        app.press("Enter")
        #expect(app.top is BerandaScreen && app.commands.contains(.saveDraft("1", name: TurDialog.draftName)))
    }

    @Test("Esc leaves it from any page, and that is remembered too")
    func skipped() {
        var app = app()
        app.press("Enter Esc")
        #expect(app.top is BerandaScreen && app.commands.contains(.saveDraft("1", name: TurDialog.draftName)))
    }

    @Test("Any window will do", arguments: [(120, 40), (80, 24), (40, 12), (20, 5), (3, 4), (1, 1)])
    func sizes(size: (Int, Int)) {
        var app = app(size: size)
        for _ in 0..<4 {
            #expect(app.lines.count == size.1)
            app.press("Enter")
        }
    }
}
