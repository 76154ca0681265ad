import ArgumentParser
import Testing

@testable import chillajar

@Suite("Names of commands")
struct CommandNameTests {
    @Test("Every command says its name: to make one of its type costs every start a search through all types of the program")
    func names() {
        var commands: [any ParsableCommand.Type] = [Chillajar.self]
        var count = 0
        while let command = commands.popLast() {
            #expect(command.configuration.commandName != nil, "\(command)")
            commands += command.configuration.subcommands
            count += 1
        }
        #expect(count >= 50)
    }
}
