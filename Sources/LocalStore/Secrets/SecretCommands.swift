import ChillAjarKit
import FoundationEssentials

/// The person's own way to keep secrets: three commands, each the words of its command line. In every word `{profil}` stands for
/// the name of the profile, so that several can be told apart.
public struct SecretCommands: Hashable, Sendable {
    /// Reads the secret from its input and keeps it.
    public var save: [String]
    /// Writes the secret to its output.
    public var load: [String]
    /// Forgets it.
    public var remove: [String]

    /// Commands, none of them empty.
    public init(save: [String], load: [String], remove: [String]) {
        self.save = save
        self.load = load
        self.remove = remove
    }

    /// The commands for one profile.
    public func keeper(profile: String) -> SecretKeeper {
        func named(_ words: [String]) -> [String] { words.map { $0.replacing("{profil}", with: profile) } }
        return SecretKeeper(SecretCommands(save: named(save), load: named(load), remove: named(remove)))
    }
}

/// Keeps the tokens of a profile by the person's commands. Never in arguments or the environment: those can be seen by others.
public final class SecretKeeper: Sendable {
    private let commands: SecretCommands
    private let runner = CommandRunner()

    fileprivate init(_ commands: SecretCommands) { self.commands = commands }

    /// Ends a command that runs, and runs none from here on.
    public func stop() { runner.stop() }

    func save(_ secret: Tokens) throws(StoreFailure) {
        guard let bytes = try? JSONEncoder().encode(secret) else { throw failure(.save, .unreadable) }
        _ = try run(.save, commands.save, input: Array(bytes) + [UInt8(ascii: "\n")])
    }

    func load() throws(StoreFailure) -> Tokens {
        let bytes = try run(.load, commands.load, input: [])
        guard let tokens = try? JSONDecoder().decode(Tokens.self, from: Data(bytes)) else { throw failure(.load, .unreadable) }
        return tokens
    }

    func remove() throws(StoreFailure) { _ = try run(.remove, commands.remove, input: []) }

    private func run(_ step: SecretFailure.Step, _ words: [String], input: [UInt8]) throws(StoreFailure) -> [UInt8] {
        do throws(SecretFailure.Trouble) {
            return try runner.run(words, input: input)
        } catch {
            throw failure(step, error)
        }
    }

    private func failure(_ step: SecretFailure.Step, _ trouble: SecretFailure.Trouble) -> StoreFailure {
        StoreFailure("the command for secrets", kind: .secrets(SecretFailure(step, trouble)))
    }

    /// What is secret of a session, and whose it is: another's, under the same name, must never be sent to this server.
    struct Tokens: Codable {
        let server: String
        let user: UserID
        let token: String
        let refreshToken: String?
        let expiresAt: Timestamp?
    }
}
