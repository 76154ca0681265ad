import ChillAjarKit
import FaultProxy
import FoundationEssentials
import Testing

/// Every mutation through a network that does everything that networks do. In the second lane: it takes minutes.
@Suite("Everything arrives once, whatever the network does", .serialized, .timeLimit(.minutes(10)))
struct EnduranceOfFaultsTests {
    /// When the fault strikes.
    enum Stage: CaseIterable {
        /// Before the platform sees the request.
        case before
        /// After it has answered.
        case after
        /// After it has answered, and again before it sees the second request.
        case twice

        func strikes(_ fault: Fault) -> [Strike] {
            switch self {
            // Nothing needs to strike where the network is not there to begin with.
            case .before: fault == .refuse ? [] : [Strike(fault, .before)]
            case .after: [Strike(fault, .after)]
            case .twice: [Strike(fault, .after), Strike(fault, .before)]
            }
        }
    }

    @Test("Twelve faults at three moments leave the effect of one request", arguments: Endpoint.allCases)
    func faults(_ endpoint: Endpoint) async throws {
        let stage = try await FaultStage()
        let clean = try await footprint(of: endpoint, on: stage, "no fault") { _ in [] }
        for fault in Fault.allCases {
            for moment in Stage.allCases {
                let name = "\(endpoint) \(fault) \(moment)"
                let left = try await footprint(of: endpoint, on: stage, name) { proxy in
                    if fault == .refuse, moment == .before { proxy.cut() }
                    return moment.strikes(fault)
                }
                #expect(left == clean, "\(name): rows on the platform")
            }
        }
    }

    /// Makes the mutation under those strikes; how many rows of each table it has left on the platform.
    private func footprint(
        of endpoint: Endpoint, on stage: FaultStage, _ name: String, arming: (FaultProxy) -> [Strike]
    ) async throws -> [String: Int] {
        let mutation = try await endpoint.prepare(on: stage)
        let before = try stage.platform.footprint()
        let strikes = arming(stage.proxy)
        let isCut = stage.proxy.isCut
        let struck = stage.proxy.struck
        stage.proxy.arm(strikes)
        let client = try FaultedClient(stage, as: endpoint.peran, folder: stage.folder.path + "/" + UUID().uuidString)
        let outcome = try await client.send(mutation, under: strikes)
        #expect(outcome.isEmpty, "\(name): the outbox never was empty; told \(outcome.told)")
        #expect(outcome.told.last == "done", "\(name): told \(outcome.told)")
        // Whose effect is seen after the first is not sent a second time.
        #expect(stage.proxy.struck - struck >= min(1, strikes.count), "\(name): no fault has struck")
        #expect(outcome.wasOffline || !isCut, "\(name): the network was not missed")
        stage.proxy.arm([])
        try stage.proxy.restore()
        #expect(try await mutation.isShownOnce(on: stage), "\(name): the lists; told \(outcome.told)")
        let after = try stage.platform.footprint()
        return after.reduce(into: [:]) { left, row in left[row.key] = row.value - (before[row.key] ?? 0) }
    }
}
