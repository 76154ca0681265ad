import ChillAjarKit

@testable import ChillAjarApp

extension Moment {
    private static var summary: TestApp {
        KursusFixtures.summary()
    }
    private static var crowded: TestApp {
        Moment("", KursusFixtures.app(.pelanggan, kursus: Crowd.kursus), press: "/") {
            $0.type("kimia")
            $0.press("Enter Enter")
        }.app
    }

    /// The wizard of a booking.
    static var booking: [Moment] {
        [
            Moment("pesan-slot", KursusFixtures.app(.pelanggan), press: "Enter Enter S-Tab"),
            Moment("pesan-slot-banyak", crowded, press: "Enter S-Tab"),
            Moment("pesan-paket", crowded, press: "Enter"),
            Moment("pesan-topik", crowded, press: "Enter Enter") {
                $0.type("Reaksi substitusi nukleofilik dan kapan ia menang atas eliminasi 🧪")
            },
            Moment("pesan-periksa", summary),
            Moment("pesan-periksa-panjang", crowded, press: "Enter Enter Down Enter") {
                $0.type("Reaksi substitusi nukleofilik dan kapan ia menang atas eliminasi 🧪")
                $0.press("Enter")
            },
            Moment("pesan-dikirim", summary, press: "y"),
            Moment("pesan-keduluan", summary, press: "y") { $0.fail(.conflict(message: nil)) },
            Moment("pesan-gagal", summary, press: "y") { $0.fail(.unreachable("refused")) },
            Moment("pesan-belum-jelas", summary, press: "y") { $0.cutOff() },
            Moment("pesan-luring", summary) { $0.loseServer() },
            Moment("pesan-terantre", summary) {
                $0.loseServer(); $0.press("y"); $0.queue()
            },
            Moment("pesan-berhasil", summary, press: "y") { app in
                guard let sent = app.submitted.last else { return }
                app.tell(.outbox([]))
                app.tell(.done(sent.ticket, .sesi(SesiFixture.unpaid)))
            },
            Moment("pesan-slot-habis", summary) { $0.tell(.kursus, .kursus([KursusFixtures.kalkulus(without: 101)])) },
        ]
    }
}
