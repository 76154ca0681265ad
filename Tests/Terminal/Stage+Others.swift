import PseudoTerminal

/// What an admin does.
extension Stage {
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
}

/// What a mentor does.
extension Stage {
    func startAndFinish() throws {
        try press("b", until: "Mulai sesi dengan")
        try press("y", until: "dimulai.")
        try press("e", until: "Selesaikan sesi dengan")
        try press("y", until: "selesai.")
    }
}
