/// The table of settings as people read it.
enum ConfigurationListing {
    /// For `--help` of `serve`: each flag with its sentences.
    static var help: String {
        let flags = ServerSettings.all.filter { !$0.isSecret }.map { setting in
            let standard = setting.standard.isEmpty ? "" : " [\(setting.standard)]"
            return
                "  --\(setting.flag ?? "") (\(setting.kind.allowed))\(standard)\n      \(setting.sentence.id) / \(setting.sentence.en)"
        }
        return flags.joined(separator: "\n")
    }

    /// Every setting with its names, on three lines each.
    static var text: String {
        ServerSettings.all.map { setting in
            let flag = setting.flag.map { "  --\($0)" } ?? "  (rahasia, tanpa flag / secret, no flag)"
            let standard = setting.standard.isEmpty ? "" : "  [\(setting.standard)]"
            return "\(setting.key)  \(setting.variable)\(flag)\n    \(setting.kind.allowed)\(standard)\n"
                + "    \(setting.sentence.id) / \(setting.sentence.en)\n"
        }.joined()
    }

    /// The table of the README.
    static var markdown: String {
        let rows = ServerSettings.all.map { setting in
            let flag = setting.flag.map { "`--\($0)`" } ?? "–"
            let standard = setting.standard.isEmpty ? "" : "`\(setting.standard)`"
            return
                "| `\(setting.key)` | `\(setting.variable)` | \(flag) | \(setting.kind.allowed) | \(standard) | \(setting.sentence.en) |\n"
        }
        return "| key | environment | flag | allowed | default | |\n|---|---|---|---|---|---|\n" + rows.joined()
    }
}
