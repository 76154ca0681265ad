import HostileText
import Testing

@testable import TerminalUI

@Suite("A hundred thousand hostile texts")
struct HostileTextTests {
    private static let count = 100_000

    @Test("Each becomes letters that are seen, in as many cells as were counted, and cleaning it again changes nothing")
    func hostile() throws {
        var source = HostileText(seed: 5)
        for _ in 0..<Self.count {
            let outside = source.next()
            let text = SafeText(outside: outside)
            if let fault = Self.fault(in: text) { throw Found(text: outside, fault: fault) }
        }
    }

    @Test("Cut, wrapped and put on one line it stays within its columns")
    func withinColumns() throws {
        var source = HostileText(seed: 6)
        for number in 0..<Self.count / 10 {
            let outside = source.next()
            let columns = 2 + number % 40
            let text = SafeText(outside: outside)
            let line = text.singleLine.truncated(to: columns)
            guard line.width <= columns, text.wrapped(to: columns).allSatisfy({ $0.width <= columns }) else {
                throw Found(text: outside, fault: "more than \(columns) columns")
            }
        }
    }

    private static func fault(in text: SafeText) -> String? {
        var marks = 0
        for scalar in text.string.unicodeScalars where scalar != "\n" {
            let number = "U+" + String(scalar.value, radix: 16, uppercase: true)
            switch scalar.properties.generalCategory {
            case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: return number
            default: if scalar.properties.isDefaultIgnorableCodePoint { return "unseen \(number)" }
            }
            marks = CellWidth.of(scalar) == 0 ? marks + 1 : 0
            if marks > 2 { return "\(marks) marks on one letter" }
        }
        return SafeText(outside: text.string) == text ? nil : "cleaned twice it is another"
    }

    /// A text that was not made harmless.
    private struct Found: Error, CustomStringConvertible {
        let text: String
        let fault: String
        var description: String {
            "\(fault) from " + text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
        }
    }
}
