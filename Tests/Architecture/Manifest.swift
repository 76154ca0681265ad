/// The targets of `Package.swift`, read as text: one call of `module`, `program` or `tests` each.
struct Manifest {
    struct Target {
        let name: String
        /// Where its files lie, from the top of the repository.
        let folder: String
        /// The targets and package modules that it names.
        let dependencies: Set<String>
        let isTest: Bool
    }

    let targets: [Target]

    init(_ text: String) {
        let products = Self.products(text)
        let list = text.split(separator: "\n    targets: [\n", maxSplits: 1).last ?? ""
        targets = Self.calls(list).compactMap { text in
            let call = text.prefix { $0 != "(" }
            return ["module", "program", "tests"].contains(call) ? Self.target(call, text[...], products) : nil
        }
    }

    /// The entries of the list: each begins at an indent of eight, and goes on with more.
    private static func calls(_ list: Substring) -> [String] {
        var calls: [String] = []
        for line in list.split(separator: "\n") {
            let indent = line.prefix { $0 == " " }.count
            if indent == 8 { calls.append(String(line.dropFirst(8))) }
            if indent > 8, !calls.isEmpty { calls[calls.count - 1] += "\n" + line }
        }
        return calls
    }

    private static func target(_ call: some StringProtocol, _ text: Substring, _ products: [String: String]) -> Target? {
        guard let name = quoted(text).first else { return nil }
        let list = text.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
        let names = list.split { ", \n".contains($0) }.compactMap { word in
            word.hasPrefix("\"") ? quoted(word).first : products[String(word)]
        }
        let path = text.split(separator: "path: ", maxSplits: 1).dropFirst().first.flatMap { quoted($0).first }
        let isTest = call == "tests"
        return Target(
            name: name, folder: path ?? (isTest ? "Tests/" : "Sources/") + name, dependencies: Set(names), isTest: isTest)
    }

    /// The modules of the lines `let name = Target.Dependency.product(name: "Module", …)`.
    private static func products(_ text: String) -> [String: String] {
        var products: [String: String] = [:]
        for line in text.split(separator: "\n") where line.contains("Target.Dependency.product(") {
            let words = line.split(separator: " ")
            if words.count > 1, let module = quoted(line).first { products[String(words[1])] = module }
        }
        return products
    }

    private static func quoted(_ text: Substring) -> [String] {
        text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }
}
