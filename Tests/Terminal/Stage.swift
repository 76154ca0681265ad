import Glibc
import PseudoTerminal
import Testing

/// The demo as its three people use it: each step presses keys and waits until the screen shows what came of them.
struct Stage {
    /// Who has the keyboard.
    enum Person: String {
        case pelanggan = "F2"
        case mentor = "F3"
        case admin = "F4"
    }

    /// The pelanggan's places by their keys on the first line.
    enum Place: String {
        case beranda = "1"
        case kursus = "2"
        case mentor = "3"
        case sesi = "4"
        case transaksi = "5"
        case notifikasi = "6"
    }

    /// How long the server may take: it is built for debugging, and other tests run beside it.
    private static let patience = 30.0

    let demo: Demo
    var terminal: PseudoTerminal { demo.terminal }

    init() throws {
        demo = try Demo(environment: ["COLORTERM": "truecolor"])
    }

    /// Presses a key and waits for a text.
    private func press(_ keys: String..., until text: String) throws {
        for key in keys { try terminal.send(keys: key) }
        try terminal.wait(forText: text, seconds: Self.patience)
    }

    /// Gives the keyboard to somebody else.
    func become(_ person: Person) throws {
        try terminal.send(keys: person.rawValue)
        try terminal.wait(for: "\(person)", seconds: Self.patience) { $0.line(0).contains("· \(person)") }
    }

    /// Leaves the program by a key; nothing of the demo is left.
    func leave() throws {
        try terminal.send(keys: "q")
        #expect(try terminal.waitForEnd() == .exited(0))
        demo.expectGone()
    }

    // MARK: The pelanggan

    /// Goes to a place and waits for what stands there.
    func go(to place: Place, until text: String) throws { try press(place.rawValue, until: text) }

    /// Books the first free slot of the demo's mentor, up to the account to pay to.
    func book(topic: String, paket: Bool) throws {
        try go(to: .kursus, until: "urut:")
        try press("/", until: "⏎ pilih")
        try terminal.type("bagas")
        try press("Enter", until: "⏎ lihat slot")
        try press("Enter", until: "⏎ pesan")
        try press("Enter", until: "Pesan sesi")
        try terminal.wait(forText: "tanpa paket")
        if paket { try terminal.send(keys: "Down") }
        try press("Enter", until: "Apa yang ingin dipelajari?")
        try terminal.type(topic)
        try press("Enter", until: "y pesan")
        #expect(terminal.screen.contains(topic))
        try press("y", until: "Jumlah yang dibayar")
    }

    /// Chooses the proof by dropping it onto the terminal, which pastes its path in quotes.
    func choose(file path: String) throws {
        try terminal.paste("'\(path)'")
        try terminal.wait(forText: "⏎ kirim bukti", seconds: Self.patience)
    }

    func sendProof() throws {
        try press("Enter", until: "Terima kasih! Bukti diperiksa.")
    }

    func openSesiSaya() throws { try go(to: .sesi, until: "╭ Sesi saya") }

    func payAgain() throws { try press("b", until: "Bukti sebelumnya ditolak") }

    func review(stars: Int, _ comment: String) throws {
        // The sesi that was in sight before it ended is shown first.
        try terminal.wait(forText: "u beri ulasan", seconds: Self.patience)
        try press("u", until: "Bagaimana sesinya?")
        try press("\(stars)", "Tab", until: "C-s kirim ulasan")
        try terminal.type(comment)
        try press("C-s", until: "Ulasan terkirim. Terima kasih!")
        try terminal.wait(forText: comment, seconds: Self.patience)
        #expect(terminal.screen.contains(String(repeating: "★", count: stars)))
    }

    // MARK: The admin

    /// The queue is oldest first.
    func selectNewestProof() throws {
        // What the admin saw the last time is shown first.
        try terminal.wait(for: "the new proof", seconds: Self.patience) { screen in
            screen.lines.contains { $0.contains("Ayu Prameswari") && $0.contains("baru saja") }
        }
        try press("End", until: "▌Ayu")
    }

    func accept() throws {
        try press("a", until: "ya, terima")
        try press("y", until: "diterima.")
    }

    func reject(note: String) throws {
        try press("x", until: "Tolak bukti")
        try terminal.send(keys: "2", "Tab")
        try terminal.type(note)
        try press("Enter", until: "ditolak.")
    }

    // MARK: The mentor

    func startAndFinish() throws {
        try press("b", until: "Mulai sesi dengan")
        try press("y", until: "dimulai.")
        try press("e", until: "Selesaikan sesi dengan")
        try press("y", until: "selesai.")
    }

    // MARK: Lists and pictures

    /// Goes down the list of sesi until the one with this topic is shown.
    func selectSesi(topic: String) throws {
        try terminal.send(keys: "Home")
        for _ in 0..<60 {
            _ = terminal.settle()
            if terminal.screen.contains(topic) { return }
            try terminal.send(keys: "Down")
        }
        throw PseudoTerminalError.timeOver("the sesi about “\(topic)”", screen: terminal.screen.text)
    }

    /// Waits for the drawn photo; it stands upright when its red half is above its blue one.
    func expectUprightPreview() throws {
        try terminal.wait(for: "the photo", seconds: Self.patience) { screen in
            Self.rows(of: screen, where: Self.isRed).count > 2 && Self.rows(of: screen, where: Self.isBlue).count > 2
        }
        let red = Self.rows(of: terminal.screen, where: Self.isRed)
        let blue = Self.rows(of: terminal.screen, where: Self.isBlue)
        #expect(try #require(red.last) <= #require(blue.first), "red in \(red), blue in \(blue)")
    }

    /// The rows in which a good part of the cells has a colour.
    private static func rows(of screen: Screen, where matches: (CellStyle.Color) -> Bool) -> [Int] {
        (0..<screen.rows).filter { row in
            let count = (0..<screen.columns).count { column in
                guard let style = screen.cell(row: row, column: column)?.style else { return false }
                return matches(style.background) || matches(style.foreground)
            }
            return count >= 8
        }
    }

    private static func isRed(_ color: CellStyle.Color) -> Bool {
        if case .rgb(let red, _, let blue) = color { red > 150 && blue < 110 } else { false }
    }

    private static func isBlue(_ color: CellStyle.Color) -> Bool {
        if case .rgb(let red, _, let blue) = color { blue > 150 && red < 110 } else { false }
    }
}
