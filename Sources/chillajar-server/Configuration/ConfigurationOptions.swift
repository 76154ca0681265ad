import ArgumentParser

/// Every setting as a flag: `--listen HOST:PORT`, read from the one table.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: "Berkas konfigurasi TOML. / The configuration file, TOML.")
    var config: String?

    // The names of the flags stand in the table, not here.
    @Argument(parsing: .allUnrecognized, help: .hidden)
    var settings: [String] = []

    func validate() throws { _ = try flags() }

    /// The flags with their values; throws for one that is unknown, given twice, or without a value.
    func flags() throws -> [(flag: String, value: String)] {
        var found: [(flag: String, value: String)] = []
        var words = settings[...]
        while let word = words.popFirst() {
            guard word.hasPrefix("--") else { throw ValidationError("\(word)?") }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let flag = String(parts[0])
            guard ServerSettings.all.contains(where: { $0.flag == flag }) else {
                throw ValidationError("--\(flag)? Lihat --help. / See --help.")
            }
            guard !found.contains(where: { $0.flag == flag }) else {
                throw ValidationError("--\(flag): dua kali. / Given twice.")
            }
            guard let value = parts.count > 1 ? String(parts[1]) : words.popFirst() else {
                throw ValidationError("--\(flag): nilainya tidak ada. / Its value is missing.")
            }
            found.append((flag, value))
        }
        return found
    }

    /// Everything that was said, whoever said it.
    func read(base: ServerConfiguration = ServerConfiguration()) throws -> ServerConfiguration {
        try ConfigurationReader.read(path: config, flags: try flags(), base: base)
    }
}

extension ServerConfiguration {
    /// The data folder; a mistake of the command line when nobody has named one.
    func dataFolder() throws -> String {
        guard let data else {
            throw ValidationError("--data, CHILLAJAR_DATA, data: folder data belum disebut. / No data folder is named.")
        }
        return data
    }
}
