import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite("Asking a terminal about pictures")
struct GraphicsInquiryTests {
    private let cell = (width: 9, height: 18)

    @Test("Both languages are asked for, and the last question is one that every terminal answers")
    func questions() {
        let inquiry = GraphicsInquiry(.automatic, .init())
        #expect(text(inquiry.questions) == "␛7␛_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA␛\\␛8␛[K␛[16t␛[c")
        #expect(inquiry.isAwaited && inquiry.graphics == nil)
        #expect(
            text(GraphicsInquiry(.automatic, .init(cell: cell)).questions) == "␛7␛_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA␛\\␛8␛[K␛[c")
    }

    @Test("With cells alone nothing is asked, and nothing that comes all the same is believed")
    func cells() {
        var inquiry = GraphicsInquiry(.cells, .init(cell: cell))
        #expect(inquiry.questions.isEmpty && !inquiry.isAwaited)
        inquiry.take(.kitty(isUnderstood: true))
        inquiry.take(.attributes([62, 4]))
        #expect(inquiry.graphics == nil)
    }

    @Test(
        "Inside tmux and screen kitty's question is never asked, for they take it for a title; they answer for sixels themselves")
    func multiplexed() {
        var inquiry = GraphicsInquiry(.automatic, .init(isMultiplexed: true, cell: cell))
        #expect(text(inquiry.questions) == "␛[c")
        inquiry.take(.kitty(isUnderstood: true))
        #expect(inquiry.graphics == nil)
        inquiry.take(.attributes([1, 2, 4]))
        #expect(inquiry.graphics?.form == .sixel)
        #expect(GraphicsInquiry(.kitty, .init(isMultiplexed: true)).questions.isEmpty)
    }

    @Test("A terminal that understands kitty's is used so, whatever else it can")
    func kitty() {
        var inquiry = GraphicsInquiry(.automatic, .init(cell: cell))
        inquiry.take(.kitty(isUnderstood: true))
        #expect(inquiry.isAwaited)
        inquiry.take(.attributes([62, 4, 22]))
        #expect(inquiry.graphics == TerminalGraphics(.kitty, cellWidth: 9, cellHeight: 18, pixelLimit: 2_000_000))
        #expect(!inquiry.isAwaited)
    }

    @Test("Over a network less is sent")
    func remote() throws {
        var inquiry = GraphicsInquiry(.automatic, .init(isRemote: true))
        inquiry.take(.kitty(isUnderstood: true))
        let graphics = try #require(inquiry.graphics)
        #expect(graphics.pixelLimit == 500_000)
        #expect(graphics.cellWidth == 10 && graphics.cellHeight == 20, "kitty makes it fit, whatever a cell has")
    }

    @Test(
        "Sixels are shown where the attributes name them beyond the model, and where it is known how large a cell is",
        arguments: [
            ([62, 4], true), ([63, 1, 2, 4, 22], true), ([4, 6], false), ([62, 22], false), ([4], false), ([], false),
        ])
    func sixels(_ attributes: [Int], _ isUnderstood: Bool) {
        var inquiry = GraphicsInquiry(.automatic, .init())
        inquiry.take(.attributes(attributes))
        #expect(inquiry.graphics == nil)
        inquiry.take(.cell(width: 8, height: 16))
        #expect((inquiry.graphics?.form == .sixel) == isUnderstood)
    }

    @Test("One language that is wished for is the only one that counts")
    func wishes() {
        var sixel = GraphicsInquiry(.sixel, .init(cell: cell))
        #expect(text(sixel.questions) == "␛[c")
        sixel.take(.kitty(isUnderstood: true))
        #expect(sixel.graphics == nil)
        var kitty = GraphicsInquiry(.kitty, .init(cell: cell))
        kitty.take(.attributes([62, 4]))
        #expect(kitty.graphics == nil && !kitty.isAwaited)
        kitty.take(.kitty(isUnderstood: true))
        #expect(kitty.graphics?.form == .kitty, "late, and true all the same")
    }

    @Test(
        "A cell of no size or of an absurd one is not believed",
        arguments: [(0, 0), (-1, 20), (5_000, 20), (10, 100_000), (10, 0)])
    func absurd(_ width: Int, _ height: Int) {
        var inquiry = GraphicsInquiry(.automatic, .init())
        inquiry.take(.attributes([62, 4]))
        inquiry.take(.cell(width: width, height: height))
        #expect(inquiry.graphics == nil)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "␛") }
}

@Suite("Answers about pictures, among the keys")
struct TerminalAnswerTests {
    private static let kitty = "\u{1B}_Gi=31;OK\u{1B}\\"
    private static let attributes = "\u{1B}[?62;4;22c"
    private static let cell = "\u{1B}[6;20;10t"

    @Test("Answers are taken from between the keys, and are none themselves")
    func among() {
        var parser = InputParser()
        let events = parser.feed(Array("a\(Self.kitty)b\(Self.cell)\(Self.attributes)c".utf8))
        #expect(events == [.key(.char("a")), .key(.char("b")), .key(.char("c"))])
        #expect(
            parser.takeAnswers() == [.kitty(isUnderstood: true), .cell(width: 10, height: 20), .attributes([62, 4, 22])])
        #expect(parser.takeAnswers() == [])
    }

    @Test("An answer that comes in pieces is the same", arguments: 1...11)
    func split(_ place: Int) {
        var parser = InputParser()
        let bytes = Array(Self.kitty.utf8)
        #expect(parser.feed(bytes[..<place]) == [])
        #expect(parser.takeAnswers() == [])
        #expect(parser.patience == (place > 2 ? 1000 : 25), "the rest is waited for")
        #expect(parser.feed(bytes[place...]) == [])
        #expect(parser.takeAnswers() == [.kitty(isUnderstood: true)])
        #expect(parser.patience == -1)
    }

    @Test("One that never ends is given up, and presses no key")
    func cutOff() {
        var parser = InputParser()
        #expect(parser.feed(Array("\u{1B}_Gi=31;OK".utf8)) == [])
        #expect(parser.flush() == [])
        #expect(parser.feed(Array("j".utf8)) == [.key(.char("j"))])
        #expect(parser.takeAnswers() == [])
    }

    @Test(
        "What is no answer is believed in nothing",
        arguments: [
            "\u{1B}_Gi=32;OK\u{1B}\\", "\u{1B}_G;OK\u{1B}\\", "\u{1B}_Gi=31\u{1B}\\", "\u{1B}_Xi=31;OK\u{1B}\\",
            "\u{1B}_\u{1B}\\",
            "\u{1B}Pi=31;OK\u{1B}\\", "\u{1B}]Gi=31;OK\u{1B}\\", "\u{1B}[62;4c", "\u{1B}[>62;4c", "\u{1B}[5;20;10t",
            "\u{1B}[6;20t",
            "\u{1B}[?6;20;10t", "\u{1B}_Gi=31;\u{1B}[?62;4c",
        ])
    func none(_ bytes: String) {
        var parser = InputParser()
        _ = parser.feed(Array(bytes.utf8))
        #expect(parser.takeAnswers() == [])
    }

    @Test("A refusal is one")
    func refusal() {
        var parser = InputParser()
        _ = parser.feed(Array("\u{1B}_Gi=31;EINVAL:no such thing\u{1B}\\\u{1B}_Gi=31;OKAY\u{1B}\\".utf8))
        #expect(parser.takeAnswers() == [.kitty(isUnderstood: false), .kitty(isUnderstood: false)])
    }

    @Test("Numbers without end are no crash")
    func endless() {
        var parser = InputParser()
        _ = parser.feed(Array("\u{1B}[?\(String(repeating: "9", count: 400));4c\u{1B}[6;99999999999;99999999999t".utf8))
        #expect(parser.takeAnswers() == [.attributes([999_999_999, 4]), .cell(width: 999_999_999, height: 999_999_999)])
    }
}
