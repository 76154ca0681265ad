import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Drafts of what was sent")
struct DraftTests {
    @Test("A booking that was left while it was sent takes its topic with it once it is made")
    func leftBooking() throws {
        var app = KursusFixtures.summary()
        app.press("y Esc")
        let ticket = try #require(app.submitted.first).ticket
        app.forgetEffects()
        app.tell(.done(ticket, .sesi(Sesi(id: SesiID(77)))))
        #expect(app.commands.contains(.saveDraft(nil, name: "pesan-1")))
    }

    @Test("What was typed for another booking since then stays")
    func typedSince() throws {
        var app = KursusFixtures.summary()
        app.press("y Esc")
        let ticket = try #require(app.submitted.first).ticket
        app.press("Enter Enter")
        app.type(" dan turunan ")
        app.press("Esc")
        app.forgetEffects()
        app.tell(.done(ticket, .sesi(Sesi(id: SesiID(77)))))
        #expect(!app.commands.contains(.saveDraft(nil, name: "pesan-1")))
    }

    @Test("A booking that was refused keeps its topic")
    func refused() throws {
        var app = KursusFixtures.summary()
        app.press("y")
        let sent = try #require(app.submitted.first)
        app.press("Esc")
        app.tell(.failed(sent.ticket, sent.mutation, .unreachable("refused")))
        app.tell(.done(sent.ticket, .sesi(Sesi(id: SesiID(77)))))
        #expect(!app.commands.contains(.saveDraft(nil, name: "pesan-1")))
    }

    @Test("Saving a changed slot leaves a new one that is half typed as it is")
    func otherSlot() throws {
        var app = MentorFixtures.jadwal()
        app.press("a")
        app.type("lusa")
        app.press("Esc Right Down Enter Tab C-u")
        app.type("20.30")
        app.press("C-s")
        let sent = try #require(app.submitted.first)
        app.tell(.done(sent.ticket, .jadwal(TestWorld.jadwal(20, day: 2, at: "20:30"))))
        #expect(app.commands.contains(.saveDraft(nil, name: "slot 20")))
        #expect(!app.commands.contains(.saveDraft(nil, name: "slot of kursus 1")))
        app.press("a")
        #expect(app.shows("lusa"))
    }
}
