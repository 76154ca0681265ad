import ChillAjarKit
import Testing

@testable import ChillAjarApp

@Suite("The week of free slots")
struct SlotGridTests {
    private let grid = SlotGrid(KursusFixtures.kalkulus.freeSlots(now: TestWorld.now), zona: .wib)

    private func neighbour(_ id: Int64, _ direction: SlotGrid.Direction) -> Int64? {
        grid.neighbour(of: JadwalKursusID(id), direction)?.id.value
    }

    @Test("Up and down stay in the day, left and right go to the nearest time of the next day with slots")
    func neighbours() {
        #expect(neighbour(101, .down) == 102)
        #expect(neighbour(102, .up) == 101)
        #expect(neighbour(102, .down) == nil)
        #expect(neighbour(101, .right) == 103)
        #expect(neighbour(103, .left) == 102)
        #expect(neighbour(103, .right) == 104)
        #expect(neighbour(101, .left) == nil)
    }

    @Test("A slot that is not there any longer leads to the first")
    func gone() {
        #expect(neighbour(999, .down) == 101)
    }

    @Test("Only the times of the days in sight are rows")
    func times() {
        #expect(grid.times(from: TestWorld.today.adding(days: 2), days: 6).map(\.formatted) == ["08.00", "19.00"])
        #expect(grid.times(from: TestWorld.today.adding(days: 8), days: 6).map(\.formatted) == ["13.00"])
    }

    @Test("The outlook is told by count, by day, and by what is left")
    func outlook() {
        func outlook(_ days: [Int]) -> SlotOutlook {
            let slots = days.enumerated().map { TestWorld.jadwal(Int64($0.offset), day: $0.element, at: "19.00") }
            let kursus = TestWorld.kursus(9, "X", mentor: KursusFixtures.bagas, jadwal: slots)
            return SlotOutlook(kursus, now: TestWorld.now, zona: .wib)
        }
        func start(_ day: Int) -> Timestamp { TestWorld.jadwal(1, day: day, at: "19.00").mulai }
        #expect(outlook([]) == .full)
        #expect(outlook([-1]) == .full)
        #expect(outlook([5]) == .last(start(5)))
        #expect(outlook([1, 2]) == .soon(start(1)))
        #expect(outlook([2, 3, 12]) == .week(2))
        #expect(outlook([3, 12]) == .later(start(3)))
    }
}
