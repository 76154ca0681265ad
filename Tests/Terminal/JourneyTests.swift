import Glibc
import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("The whole journey by keyboard", .serialized)
    struct JourneyTests {
        @Test("A sesi with a paket, from booking to review, by three people in turn")
        func acceptedAtOnce() async throws {
            try await PseudoTerminal.onOwnThread {
                let stage = try DemoStage()
                try stage.become(.pelanggan)
                try stage.book(topic: "Turunan fungsi trigonometri", paket: true)
                try stage.choose(file: try stage.demo.sandbox.write(Photo.sideways(), to: "foto.jpg"))
                try stage.expectUprightPreview()
                try stage.sendProof()

                try stage.become(.admin)
                try stage.selectNewestProof()
                try stage.expectUprightPreview()
                try stage.accept()

                try stage.become(.mentor)
                try stage.selectSesi(topic: "Turunan fungsi trigonometri")
                try stage.startAndFinish()

                try stage.become(.pelanggan)
                try stage.openSesiSaya()
                try stage.selectSesi(topic: "Turunan fungsi trigonometri")
                try stage.review(stars: 4, "Runtut dan sabar.")
                try stage.leave()
            }
        }

        @Test("A proof that is rejected: the pelanggan reads why, sends a PDF, and that is accepted")
        func rejectedFirst() async throws {
            try await PseudoTerminal.onOwnThread {
                let stage = try DemoStage()
                try stage.become(.pelanggan)
                try stage.book(topic: "Integral parsial", paket: false)
                try stage.choose(file: try stage.demo.sandbox.write(Photo.sideways(), to: "foto.jpg"))
                try stage.sendProof()

                try stage.become(.admin)
                try stage.selectNewestProof()
                try stage.reject(note: "Fotonya buram.")

                try stage.become(.pelanggan)
                try stage.openSesiSaya()
                try stage.selectSesi(topic: "Integral parsial")
                try stage.see("Bukti tidak terbaca. Fotonya buram.")
                try stage.payAgain()
                try stage.choose(file: try stage.demo.sandbox.write(Photo.pdf, to: "bukti kedua.pdf"))
                try stage.sendProof()

                try stage.become(.admin)
                try stage.selectNewestProof()
                try stage.see("Dokumen PDF")
                try stage.accept()

                try stage.become(.pelanggan)
                try stage.openSesiSaya()
                try stage.selectSesi(topic: "Integral parsial")
                try stage.see("▣ terjadwal")
                try stage.leave()
            }
        }
    }
}
