import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("A network that goes away", .serialized)
    struct NetworkLossTests {
        @Test("Cut at every step of booking and paying: all is kept, and once it is back all has arrived by itself, once")
        func cutAtEveryStep() async throws {
            try await PseudoTerminal.onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Traveller(to: platform)
                let photo = try ayu.sandbox.write(Photo.sideways(), to: "foto.jpg")
                try ayu.signIn(as: .pelanggan)
                try ayu.openSesiSaya()
                try ayu.openKursus()

                // While it is composed, the network is back for a moment between any two steps.
                try ayu.loseNetwork()
                try ayu.findKursus("bagas")
                try ayu.flicker()
                try ayu.chooseSlot()
                try ayu.flicker()
                try ayu.choosePaket(true)
                try ayu.flicker()
                try ayu.writeTopic("Deret Taylor")
                try ayu.flicker()
                // From here on nothing can be sent until the end, not even by a program that was left and started again.
                try ayu.bookOffline(topic: "Deret Taylor")
                try ayu.seeWaiting(1)
                try ayu.openPayment()
                try ayu.choose(file: photo)
                try ayu.sendProofOffline()
                try ayu.seeWaiting(2)
                #expect(try platform.sesi(topic: "Deret Taylor") == [])
                try ayu.restart()
                try ayu.seeWaiting(2)

                try ayu.openSesiSaya()
                try ayu.selectSesi(topic: "Deret Taylor")
                try ayu.openPayment()
                try platform.network.restore()
                try ayu.see("Terima kasih! Bukti sedang diperiksa.")
                try ayu.seeNothingWaiting()
                let sesi = try platform.sesi(topic: "Deret Taylor")
                #expect(sesi.map(\.status) == ["pending"])
                #expect(sesi.flatMap(\.payments).map(\.status) == ["menunggu_verifikasi"])
                #expect(sesi.flatMap(\.payments).allSatisfy { $0.proofBytes > 2_000_000 })
                try ayu.leave()
            }
        }

        @Test("Cut while it is decided, taught and reviewed: three people's steps arrive by themselves, once")
        func cutForEverybody() async throws {
            try await PseudoTerminal.onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Traveller(to: platform)
                let rani = try Traveller(to: platform)
                let bagas = try Traveller(to: platform)
                try ayu.signIn(as: .pelanggan)
                try ayu.book(topic: "Deret Fourier", paket: false)
                try ayu.choose(file: try ayu.sandbox.write(Photo.sideways(), to: "foto.jpg"))
                try ayu.sendProof()

                try rani.signIn(as: .admin)
                try rani.selectNewestProof()
                try rani.expectUprightPreview()
                try rani.loseNetwork()
                try rani.acceptOffline()
                try rani.seeWaiting(1)
                #expect(try platform.sesi(topic: "Deret Fourier").flatMap(\.payments).map(\.status) == ["menunggu_verifikasi"])
                try rani.regainNetwork()
                try rani.seeNothingWaiting()
                #expect(try platform.sesi(topic: "Deret Fourier").flatMap(\.payments).map(\.status) == ["accepted"])

                try bagas.signIn(as: .mentor)
                try bagas.selectSesi(topic: "Deret Fourier")
                try bagas.loseNetwork()
                try bagas.startOffline()
                try bagas.seeWaiting(1)
                try bagas.finishOffline()
                try bagas.seeWaiting(2)
                #expect(try platform.sesi(topic: "Deret Fourier").map(\.status) == ["pending"])
                try bagas.regainNetwork()
                try bagas.seeNothingWaiting()
                #expect(try platform.sesi(topic: "Deret Fourier").map(\.status) == ["end"])

                try ayu.leavePayment()
                try ayu.selectSesi(topic: "Deret Fourier")
                try ayu.see("u beri ulasan")
                try ayu.loseNetwork()
                try ayu.reviewOffline(stars: 5, "Runtut dan sabar.")
                try ayu.seeWaiting(1)
                #expect(try platform.sesi(topic: "Deret Fourier").map(\.reviews) == [0])
                try ayu.regainNetwork()
                try ayu.seeNothingWaiting()
                #expect(try platform.sesi(topic: "Deret Fourier").map(\.reviews) == [1])
                for person in [ayu, rani, bagas] { try person.leave() }
            }
        }
    }
}
