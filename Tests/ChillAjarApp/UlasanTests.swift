import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Reviewing a sesi") struct UlasanTests {
    private func reviewing(size: (Int, Int) = (80, 24)) -> TestApp {
        var app = SesiFixture.app([SesiFixture.ended], size: size)
        app.press("u")
        return app
    }

    @Test("A click into the comment moves its cursor there, over rows and wide letters")
    func clicksIntoText() {
        var app = reviewing()
        app.press("Tab")
        app.paste("Sabar 🌸 dan runtut\nSoalnya pas")
        app.click("runtut")
        app.type("sangat ")
        app.click("Soalnya pas")
        app.type("Lalu ")
        #expect(app.shows("Sabar 🌸 dan sangat runtut") && app.shows("Lalu Soalnya pas"))
    }

    @Test("Stars are given by a digit or the arrows, and no digit goes to another place") func stars() {
        var app = reviewing()
        app.press("1")
        #expect(app.shows("Beri ulasan"))
        #expect(app.shows("1 · mengecewakan"))
        app.press("5 Right")
        #expect(app.shows("5 · luar biasa"))
        app.press("Left Left")
        #expect(app.line(with: "3 · cukup").contains("★  ★  ★  ☆  ☆"))
        app.press("9")
        #expect(app.shows("3 · cukup"))
    }

    @Test("Stars and comment are sent as they are, emoji whole, and once") func sends() {
        var app = reviewing()
        app.press("4 Tab")
        app.type("Sabar 👩‍🏫")
        app.press("Enter")
        app.type("5 soal")
        app.press("C-s C-s")
        #expect(app.submitted.map(\.mutation) == [.reviewSesi(SesiID(3), rating: 4, komentar: "Sabar 👩‍🏫\n5 soal")])
        #expect(app.shows("Mengirim ulasan…"))
        app.tell(.done(app.submitted[0].ticket, .testimoni(Testimoni(id: TestimoniID(1), rating: Rating(4)))))
        #expect(!app.shows("Beri ulasan ─"))
        #expect(app.shows("Ulasan terkirim. Terima kasih!"))
        #expect(app.commands.contains(.saveDraft(nil, name: "ulasan-3")))
    }

    @Test("Without stars nothing is sent") func noStars() {
        var app = reviewing()
        app.press("C-s")
        #expect(app.shows("Pilih 1 sampai 5 bintang dulu."))
        #expect(app.submitted.isEmpty)
    }

    @Test("A failure is told, and what was typed is still there to be sent again") func fails() {
        var app = reviewing()
        app.press("5 Tab")
        app.type("Bagus")
        app.press("C-s")
        app.tell(.failed(app.submitted[0].ticket, app.submitted[0].mutation, .unreachable("refused")))
        #expect(app.shows("Server tidak terjangkau."))
        #expect(app.shows("Bagus"))
        app.press("C-s")
        #expect(app.submitted.count == 2)
    }

    @Test("What was typed is kept when it is put off, and when the program ends") func draft() {
        var app = reviewing()
        app.press("2 Tab")
        app.type("Terlalu cepat")
        app.press("Esc Esc")
        #expect(app.commands.contains(.saveDraft("2\nTerlalu cepat", name: "ulasan-3")))
        app.press("u")
        #expect(app.shows("2 · kurang"))
        #expect(app.shows("Terlalu cepat"))
        var later = SesiFixture.app([SesiFixture.ended])
        later.tell(.draft(name: "ulasan-3", text: "4\nDari kemarin"))
        later.press("u")
        #expect(later.shows("Dari kemarin"))
    }

    @Test("Pasted text goes into the comment, and the mouse gives stars and sends") func mouse() {
        var app = reviewing()
        app.paste("Ditempel")
        app.click("☆")
        #expect(app.shows("1 · mengecewakan"))
        app.click("kirim ulasan")
        #expect(app.submitted.map(\.mutation) == [.reviewSesi(SesiID(3), rating: 1, komentar: "Ditempel")])
    }

    @Test("It fits into any window") func sizes() {
        for size in [(120, 40), (60, 20), (40, 12), (20, 5), (2, 2), (1, 1)] {
            var app = reviewing(size: size)
            app.press("3 Tab")
            #expect(app.lines.count == size.1)
        }
        #expect(reviewing(size: (40, 12)).shows("1–5"))
    }
}
