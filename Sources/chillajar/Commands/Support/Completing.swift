import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import LocalStore
import TerminalUI

/// What the shell offers behind a command: numbers from the copies on this computer. It asks no server, and whatever goes wrong
/// offers nothing.
enum Completing {
    /// What one kind of word is completed with.
    typealias Completion = @Sendable ([String], Int, String) -> [String]

    static let kursus: Completion = { words, _, _ in
        offer(.kursus, words) { content in
            guard case .kursus(let rows) = content else { return [] }
            return rows.map { ($0.id.value, $0.nama) }
        }
    }

    static let mentor: Completion = { words, _, _ in
        offer(.mentor, words) { content in
            guard case .mentor(let rows) = content else { return [] }
            return rows.map { ($0.id.value, $0.nama ?? "") }
        }
    }

    /// The sesi that the command of the line can be about: one that was cancelled cannot be cancelled again.
    static let sesi: Completion = { words, _, _ in
        let steps: [String: StatusSesi] = ["mulai": .started, "selesai": .end, "ulas": .reviewed, "batal": .cancelled]
        let next = words.firstIndex(of: "sesi").flatMap { $0 + 1 < words.count ? steps[words[$0 + 1]] : nil }
        let numbers: (ResourceContent) -> [(Int64, String)] = { content in
            guard case .sesi(let rows) = content else { return [] }
            return rows.filter { row in next.map { row.statusSesi.mayBecome($0) } ?? true }.map {
                ($0.id.value, "\($0.kursus?.nama ?? "") \($0.statusSesi.rawValue)")
            }
        }
        return offer(.sesiPelanggan, words, numbers) + offer(.sesiMentor, words, numbers)
    }

    static let transaksi: Completion = { words, _, _ in
        offer(.antrean, words) { content in
            guard case .transaksi(let rows) = content else { return [] }
            return rows.map { ($0.id.value, "\(($0.pelanggan?.user?.nama) ?? "") \($0.jumlah?.formatted ?? "")") }
        }
    }

    /// The slots of the kursus that stands earlier on the line, or of all.
    static let jadwal: Completion = { words, _, _ in
        let chosen = words.lazy.compactMap { Int64($0) }.first
        return offer(.kursus, words) { content in
            guard case .kursus(let rows) = content else { return [] }
            let kursus = rows.filter { chosen == nil || $0.id.value == chosen }
            return (kursus.isEmpty ? rows : kursus).flatMap(\.jadwal).map { jadwal in
                (jadwal.id.value, "\(jadwal.tanggal) \(jadwal.waktu.formatted) WIB")
            }
        }
    }

    static let baris: Completion = { words, _, _ in
        reading(words) { store in
            guard let owner = try store.signedIn()?.id else { return [] }
            return try store.outbox(owner: owner).map { word("\($0.id.value)", about: $0.mutation.kind.rawValue) }
        }
    }

    /// The languages.
    static let languages = CompletionKind.list(Language.allCases.map(\.rawValue))

    /// The themes that are built in, and the person's own.
    static let theme: Completion = { _, _, _ in
        guard let paths = try? Paths() else { return ThemeLibrary.builtIn.map(\.name) }
        let library = ThemeLibrary(folder: paths.configuration + "/themes", language: .id)
        let own = library.ownNames
        return ThemeLibrary.builtIn.map(\.name).filter { !own.contains($0) } + own
    }

    /// The profiles of the configuration.
    static let profil: Completion = { words, _, _ in
        guard let paths = try? Paths(),
            let file = try? ConfigurationFile(named: value(of: "--config", in: words), usually: paths.configurationFile)
        else { return [] }
        return (file.server == nil ? [] : [Profiles.mainName]) + file.profiles.map(\.name)
    }

    private static func offer(
        _ resource: Resource, _ words: [String], _ numbers: (ResourceContent) -> [(Int64, String)]
    ) -> [String] {
        reading(words) { store in
            let owner = resource.isPublic ? nil : try store.signedIn()?.id
            guard resource.isPublic || owner != nil, let copy = try store.snapshot(of: resource, owner: owner) else { return [] }
            return numbers(copy.content).map { number, text in
                word("\(number)", about: SafeText(outside: text).singleLine.string)
            }
        }
    }

    /// Opens the store of the platform that the line is about.
    private static func reading(
        _ words: [String], _ body: (LocalStore) throws -> [String]
    ) -> [String] {
        do {
            let settings = try CommandSettings(
                server: value(of: "--server", in: words), profil: value(of: "--profil", in: words),
                lang: value(of: "--lang", in: words), config: value(of: "--config", in: words))
            let profile = try settings.profile()
            return try body(
                try LocalStore(directory: settings.paths.data, server: profile.server, profile: profile.storeName))
        } catch {
            return []
        }
    }

    private static func value(of option: String, in words: [String]) -> String? {
        if let index = words.firstIndex(of: option), index + 1 < words.count { return words[index + 1] }
        return words.first { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
    }

    /// A word with what it stands for, where the shell can show that.
    private static func word(_ word: String, about: String) -> String {
        switch CompletionShell.requesting {
        case .zsh: word + ":" + about.map { $0 == ":" ? " " : String($0) }.joined()
        case .fish: "\(word)\t\(about)"
        default: word
        }
    }
}
