/// The house: what each target of the programs may import, and nothing else.
///
/// A new arrow is drawn here first. `Package.swift` may name fewer, never more.
enum House {
    /// What a target may import.
    struct Room {
        /// Targets and packages.
        let targets: Set<String>
        /// What Swift brings along.
        let system: Set<String>

        init(_ targets: Set<String> = [], system: Set<String> = House.systemModules) {
            self.targets = targets
            self.system = system
        }
    }

    /// What Swift brings along and most targets may use. Not Foundation: it costs the client 50 MB and 5 ms.
    static let systemModules: Set<String> = ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"]

    static let rooms: [String: Room] = [
        "ChillAjarKit": Room(system: ["FoundationEssentials", "Synchronization"]),
        "SQL": Room(["CSQLite"], system: ["Glibc"]),
        "TOML": Room(system: []),
        "Manual": Room(["ArgumentParser"], system: ["FoundationEssentials"]),
        "Pictures": Room(["CPictures"], system: ["Glibc"]),
        "QR": Room(["CQRencode"], system: []),
        "CurlTransport": Room(["ChillAjarKit", "CCurl"]),
        "LocalStore": Room(["ChillAjarKit", "SQL"]),
        "TerminalUI": Room(system: []),
        "NcursesTerminal": Room(["TerminalUI", "CTerm"], system: ["Glibc", "Synchronization"]),
        "ChillAjarApp": Room(["ChillAjarKit", "TerminalUI", "Pictures", "QR"]),
        "chillajar": Room([
            "ChillAjarApp", "ChillAjarKit", "CurlTransport", "LocalStore", "Manual", "NcursesTerminal", "Pictures", "TOML",
            "TerminalUI", "ArgumentParser",
        ]),
        "PlatformServer": Room([
            "ChillAjarKit", "SQL", "Pictures", "CurlTransport", "CCrypto", "Crypto", "Hummingbird", "HummingbirdCore",
            "HummingbirdTLS", "JWTKit", "Logging",
            "NIOCore", "NIOHTTPTypes", "NIOSSL", "ServiceLifecycle",
        ]),
        "chillajar-server": Room(["PlatformServer", "ChillAjarKit", "Manual", "TOML", "ArgumentParser", "Logging"]),
        "Benchmarks": Room([
            "PseudoTerminal", "TinyHTTPServer", "ChillAjarKit", "CurlTransport", "LocalStore", "Pictures", "SQL",
        ]),
    ]

    /// What stands at the top of the repository besides files with a dot.
    static let topLevel: Set<String> = [
        "Makefile", "Package.resolved", "Package.swift", "README.md", "Sources", "Tests", "themes",
    ]

    /// Files that are tables and may be long.
    static let tables: Set<String> = []

    /// Lines that a file may have.
    static let maximumLines = 500
}
