import ChillAjarKit
import TerminalUI
import Testing

@testable import ChillAjarApp

@Suite("Whether somebody sits before the screen")
struct AttentionTests {
    @Test("Three minutes without a key, and nobody looks; the next key says that somebody is back")
    func comesBack() {
        var test = TestApp(.pelanggan)
        test.pass(seconds: 120)
        #expect(!test.attention.contains(false))
        test.pass(seconds: 60)
        test.pass(seconds: 60)
        #expect(test.attention == [false])
        test.press("Down Down")
        #expect(test.attention == [false, true])
    }

    @Test("A window that gets the focus is looked at, one that loses it may be still")
    func focus() {
        var test = TestApp(.pelanggan)
        test.pass(seconds: 200)
        test.focus(false)
        #expect(test.attention == [false])
        test.focus(true)
        #expect(test.attention == [false, true])
    }

    @Test("While the server does not answer, a key says every quarter of a minute that somebody waits for it")
    func waits() {
        var test = TestApp(.pelanggan)
        test.tell(.connection(.offline(since: test.now)))
        test.press("Down")
        #expect(test.attention == [])
        test.pass(seconds: 16)
        #expect(test.attention == [])
        test.press("Down Down")
        #expect(test.attention == [true])
        test.pass(seconds: 16)
        test.press("Up")
        #expect(test.attention == [true, true])
    }
}

extension TestApp {
    fileprivate var attention: [Bool] {
        commands.compactMap { if case .attend(let isAttended) = $0 { isAttended } else { nil } }
    }
}
