import PseudoTerminal
import Testing

/// What a pelanggan does.
extension Stage {
    func openKursus() throws { try go(to: .kursus, until: "urut:") }

    /// Looks for kursus by words; the best match is shown with its slots.
    func findKursus(_ words: String) throws {
        try press("/", until: "⏎ pilih")
        try terminal.type(words)
        try press("Enter", until: "⏎ lihat slot")
    }

    /// Takes the slot that is proposed.
    func chooseSlot() throws {
        try press("Enter", until: "⏎ pesan")
        try press("Enter", until: "Pesan sesi")
        try see("tanpa paket")
    }

    /// The first paket that is offered, or none.
    func choosePaket(_ isWanted: Bool) throws {
        if isWanted { try terminal.send(keys: "Down") }
        try press("Enter", until: "Apa yang ingin dipelajari?")
    }

    /// What is to be learnt; the summary shows it.
    func writeTopic(_ topic: String) throws {
        try terminal.type(topic)
        try press("Enter", until: "y pesan")
        #expect(terminal.screen.contains(topic))
    }

    /// Books the first free slot of the demo's mentor, up to the account to pay to.
    func book(topic: String, paket: Bool) throws {
        try openKursus()
        try findKursus("bagas")
        try chooseSlot()
        try choosePaket(paket)
        try writeTopic(topic)
        try press("y", until: "Jumlah yang harus dibayar")
    }

    /// Chooses the proof by dropping it onto the terminal, which pastes its path in quotes.
    func choose(file path: String) throws {
        try terminal.paste("'\(path)'")
        try see("⏎ kirim bukti")
    }

    func sendProof() throws { try press("Enter", until: "Terima kasih! Bukti sedang diperiksa.") }

    func openSesiSaya() throws { try go(to: .sesi, until: "╭ Sesi saya") }

    /// From the payment back to the sesi.
    func leavePayment() throws { try press("Escape", until: "╭ Sesi saya") }

    func payAgain() throws { try press("b", until: "Bukti sebelumnya ditolak") }

    /// Writes a review, and does not send it yet.
    func writeReview(stars: Int, _ comment: String) throws {
        // The sesi that was in sight before it ended is shown first.
        try see("u beri ulasan")
        try press("u", until: "Bagaimana sesinya?")
        try press("\(stars)", "Tab", until: "Ctrl-S kirim ulasan")
        try terminal.type(comment)
    }

    func review(stars: Int, _ comment: String) throws {
        try writeReview(stars: stars, comment)
        try press("C-s", until: "Ulasan terkirim. Terima kasih!")
        try see(comment)
        #expect(terminal.screen.contains(String(repeating: "★", count: stars)))
    }
}
