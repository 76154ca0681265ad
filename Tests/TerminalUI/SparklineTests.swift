import Testing
import TerminalUI

@Suite("Counts side by side")
struct SparklineTests {
    @Test("The most is a whole cell, none is the lowest, and little is more than none")
    func levels() {
        #expect(Sparkline([0, 1, 50, 100]).text(.unicode) == "▁▂▄█")
        #expect(Sparkline([0, 1, 50, 100]).text(.ascii) == ".::#")
    }

    @Test("Nothing at all is flat, one thing stands out, and no count is no cell")
    func few() {
        #expect(Sparkline([0, 0, -3]).text(.unicode) == "▁▁▁")
        #expect(Sparkline([0, 1]).text(.unicode) == "▁█")
        #expect(Sparkline([]).text(.unicode) == "")
    }
}
