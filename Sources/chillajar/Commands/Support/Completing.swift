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

    static let sesi: Completion = { words, _, _ in
        let numbers: (ResourceContent) -> [(Int64, String)] = { content in
            guard case .sesi(let rows) = content else { return [] }
            return rows.map { ($0.id.value, "\($0.kursus?.nama ?? "") \($0.statusSesi.rawValue)") }
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
        func value(of option: String) -> String? {
            if let index = words.firstIndex(of: option), index + 1 < words.count { return words[index + 1] }
            return words.first { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
        }
        do {
            let settings = try CommandSettings(
                server: value(of: "--server"), profil: value(of: "--profil"), lang: value(of: "--lang"),
                config: value(of: "--config"))
            let profile = try settings.profile()
            return try body(
                try LocalStore(directory: settings.paths.data, server: profile.server, profile: profile.storeName))
        } catch {
            return []
        }
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
