import PseudoTerminal
import Testing

extension TerminalTests {
    /// In the second lane: it takes minutes.
    @Suite("A client that is killed", .serialized)
    struct EnduranceOfDeathsTests {
        private static let deaths = 300

        @Test(
            "Killed three hundred times while it books and pays, the client loses nothing and does nothing twice",
            arguments: [20_261_125])
        func deaths(seed: UInt64) async throws {
            try await PseudoTerminal.onOwnThread {
                let platform = try TestPlatform()
                var life = try Afterlives(platform)
                var dice = Dice(seed: seed)
                for _ in 0..<Self.deaths { try life.live(Fate(&dice)) }
                try life.finish()
                print(life.toll.description)
            }
        }
    }
}
