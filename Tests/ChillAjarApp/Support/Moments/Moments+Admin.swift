import ChillAjarKit

@testable import ChillAjarApp

extension Moment {
    private static var rani: TestApp {
        AntreanFixtures.app(rows: Crowd.proofs)
    }
    private static var newAdmin: TestApp {
        TestApp(.admin)
    }

    /// The queue of proofs.
    static var admin: [Moment] {
        [
            Moment("antrean", rani),
            Moment("antrean-bawah", rani, press: "G"),
            Moment("antrean-dokumen", rani, press: "Down Down") { $0.tell(.bukti(TransaksiID(3), AntreanFixtures.pdf)) },
            Moment("antrean-bukti-gagal", rani) { $0.tell(.buktiFailed(TransaksiID(1), .notFound(message: nil))) },
            Moment("antrean-luring", rani) { $0.loseServer() },
            Moment("antrean-kosong", AntreanFixtures.app(rows: [])),
            Moment("antrean-belum-dimuat", newAdmin),
            Moment("antrean-belum-dimuat-luring", newAdmin) { $0.loseServer() },
            Moment("antrean-gagal-dimuat", newAdmin) {
                $0.tell(.refreshFailed(.antrean, .server(status: 500, message: nil)))
                $0.tell(.connection(.unwell(since: $0.now, status: 500)))
            },
            Moment("antrean-terima", rani, press: "a"),
            Moment("antrean-terima-dikirim", rani, press: "a y"),
            Moment("antrean-terima-urungkan", rani, press: "a y") { $0.queue(heldFor: 5) },
            Moment("antrean-terima-gagal", rani, press: "a y") {
                $0.fail(.server(status: 500, message: nil)); $0.press("Up")
            },
            Moment("antrean-terima-belum-jelas", rani, press: "a y") { $0.cutOff() },
            Moment("antrean-tolak", rani, press: "x"),
            Moment("antrean-tolak-catatan", rani, press: "x 5") { $0.type("Nominal kurang lima ribu rupiah.") },
            Moment("antrean-bukti-besar", rani, press: "z"),
            Moment("antrean-bukti-besar-gagal", rani, press: "z") {
                $0.tell(.buktiFailed(TransaksiID(1), .server(status: 500, message: nil)))
            },
            Moment("antrean-bukti-tidak-terambil", rani) {
                $0.tell(.buktiFailed(TransaksiID(1), .server(status: 500, message: nil)))
            },
            Moment("antrean-terima-berbeda", rani, press: "G a"),
        ]
    }
}
