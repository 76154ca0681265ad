import ChillAjarKit
import Golden
import Testing
import TerminalUI

@testable import ChillAjarApp

/// `CHILLAJAR_GOLDEN=write` accepts a change that was meant.
@Suite("What screens look like stands in files that a change must touch")
struct ScreenPictureTests {
    private static let sizes = [(60, 20), (80, 24), (120, 40), (200, 50)]

    /// A place by its name, as somebody who has gone there sees it.
    private static let places: [(name: String, app: @Sendable () -> TestApp)] = [
        ("selamat-datang", { TestApp(nil, demoAccounts: [.pelanggan: SignIn(email: "ayu@contoh.id", password: "rahasia")]) }),
        ("kursus", { KursusFixtures.app(.pelanggan, size: (120, 40)) }),
        ("kursus-faset", { pressed(KursusFixtures.app(.pelanggan, size: (120, 40)), "f") }),
        ("pesan-periksa", { KursusFixtures.summary(size: (120, 40)) }),
        ("bayar", { SesiFixture.paying() }),
        ("beranda", { pressed(SesiFixture.app(), "1") }),
        ("mentor", { pressed(SesiFixture.app(), "3") }),
        ("sesi", { SesiFixture.app() }),
        ("sesi-kalender", { pressed(SesiFixture.app(), "c") }),
        ("transaksi", { pressed(SesiFixture.app(), "5") }),
        ("notifikasi-kosong", { pressed(SesiFixture.app(), "6") }),
        ("ulasan", { pressed(SesiFixture.app([SesiFixture.ended]), "u") }),
        ("pengaturan", { pressed(SesiFixture.app(), ",") }),
        ("semua-tombol", { pressed(SesiFixture.app(), "?") }),
        ("antrean", { AntreanFixtures.app((120, 40)) }),
        ("sesi-mentor", { MentorFixtures.app((120, 40)) }),
        ("jadwal", { pressed(MentorFixtures.app((120, 40)), "2") }),
    ]

    private static func pressed(_ app: TestApp, _ keys: String) -> TestApp {
        var app = app
        app.press(keys)
        return app
    }

    @Test("Each in four sizes, with what each cell is for and what that looks like in three depths of colour", arguments: places)
    func pictures(_ place: (name: String, app: @Sendable () -> TestApp)) throws {
        let picture = ScreenPicture(place.app(), sizes: Self.sizes)
        let difference = try Golden.difference(picture.text, "\(place.name).txt", beside: #filePath)
        #expect(difference == nil)
    }

    @Test("Whatever any screen writes upon anything is among what themes are checked for", arguments: sizes)
    func checked(_ size: (width: Int, height: Int)) {
        let checked = Set(Legibility.all(of: .fallback).map { Pair(role: $0.role, surface: $0.surface) })
        var unchecked: Set<Pair> = []
        for app in Moment.all(size: size).map(\.app) {
            for cell in app.frame().grid.cells where cell.glyph != .space && cell.style.role.isText {
                guard cell.style.foreground == nil else { continue }
                // Upon a dialog, what brings its own background lies upon that.
                let hasOwn = Theme.fallback.colors(cell.style.role, .dark).background != .terminal
                let surface = cell.style.surface
                let pair = Pair(role: cell.style.role, surface: hasOwn && surface == .dialog ? nil : surface)
                if !checked.contains(pair) { unchecked.insert(pair) }
            }
        }
        #expect(unchecked == [])
    }

    private struct Pair: Hashable {
        let role: Role
        let surface: Role?
    }
}
