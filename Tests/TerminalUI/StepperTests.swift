import Testing
import TerminalUI

@Suite("The steps of something done in an order")
struct StepperTests {
    private let stepper = Stepper(
        [
            Stepper.Step("Slot", isDone: true, hit: HitID("step", 0)),
            Stepper.Step("Paket", isDone: false, hit: HitID("step", 1)),
            Stepper.Step("Topik", isDone: false),
        ], current: 1)

    private func frame(width: Int, _ glyphs: Glyphs = .unicode) -> Frame {
        var canvas = Canvas(width: width, height: 1, glyphs: glyphs)
        stepper.draw(in: &canvas, canvas.bounds)
        return canvas.finish()
    }

    @Test("What is done is ticked, what is in sight is marked, what is to come has its number: never colour alone")
    func marks() {
        #expect(frame(width: 40).grid.lines == ["✓ Slot › ● 2 Paket › 3 Topik"])
        #expect(frame(width: 40, .ascii).grid.lines == ["v Slot > * 2 Paket > 3 Topik"])
    }

    @Test("Where there is too little room the current step stands alone, with how many there are")
    func narrow() {
        #expect(frame(width: 20).grid.lines == ["2/3 Paket"])
    }

    @Test("A step that can be gone to can be clicked, another cannot")
    func clicks() {
        let frame = frame(width: 40)
        #expect(frame.hit(at: 3, 0) == HitID("step", 0))
        #expect(frame.hit(at: 12, 0) == HitID("step", 1))
        #expect(frame.hit(at: 24, 0) == nil)
    }

    @Test("A current step that is not there is the nearest, and no steps draw nothing")
    func bounds() {
        #expect(Stepper(stepper.steps, current: 9).current == 2)
        var canvas = Canvas(width: 10, height: 1)
        Stepper([], current: 3).draw(in: &canvas, canvas.bounds)
        #expect(canvas.finish().grid.lines == [""])
    }
}
