extension Roff {
    /// Every command of a program with what it takes; options that many commands share are told once, below.
    ///
    /// - Parameters:
    ///   - common: the names of those options, without dashes.
    ///   - listing: a part of a command's discussion that the page tells elsewhere.
    package mutating func commands(of tree: CommandTree, common: Set<String>, without listing: String = "") {
        section("PERINTAH / COMMANDS")
        for (words, command) in tree.leaves() {
            let name = words.dropFirst().joined(separator: " ")
            subsection(([name] + command.taken.filter { $0.kind == "positional" }.map(\.usage)).joined(separator: " "))
            paragraph(command.abstract ?? "")
            if let discussion = command.discussion {
                lines(listing.isEmpty ? discussion : discussion.replacing(listing, with: ""))
            }
            for argument in command.taken where !common.contains(argument.key) { item(argument.heading, argument.explanation) }
        }
        section("PILIHAN UMUM / COMMON OPTIONS")
        var told: Set<String> = []
        for argument in tree.leaves().flatMap(\.command.taken)
        where common.contains(argument.key) && told.insert(argument.key + argument.explanation).inserted {
            item(argument.heading, argument.explanation)
        }
        item("--version, -h, --help", "Versi; bantuan setiap perintah. / The version; help for each command.")
    }
}

extension CommandTree.Argument {
    /// By what the same option of several commands is known.
    package var key: String { names?.first { $0.kind == "long" }?.name ?? valueName ?? "" }

    fileprivate var usage: String {
        let name = "<\(valueName ?? "")>" + (isRepeating ? "…" : "")
        return isOptional ? "[\(name)]" : name
    }

    fileprivate var heading: String {
        guard kind != "positional" else { return usage }
        let names = (names ?? []).map(\.text).joined(separator: ", ")
        return kind == "flag" ? names : "\(names) \(valueName ?? "")"
    }

    fileprivate var explanation: String {
        guard let defaultValue, !defaultValue.isEmpty else { return abstract ?? "" }
        return "\(abstract ?? "") [\(defaultValue)]"
    }
}
