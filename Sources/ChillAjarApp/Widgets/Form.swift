import ChillAjarKit
import TerminalUI

/// Labelled fields to type into, one below the other, with the error of each under it.
///
/// Tab, the arrows and Enter move between the fields; what was typed stays whatever happens.
struct Form: Hashable, Sendable {
    /// One line to fill in, or one of several values to choose.
    struct Field: Hashable, Sendable {
        /// By which the screen knows it, and by which a server names its errors.
        let name: String
        var label: SafeText
        var placeholder: SafeText
        var input: TextField
        /// What is wrong with it, as a sentence; empty when nothing is.
        var error: SafeText = ""
        /// How what was typed is understood; shown under it while nothing is wrong.
        var note: SafeText = ""
        /// The values of a field that is not typed into; empty for one that is.
        var choices: [SafeText] = []
        /// Which of the values is chosen.
        var chosen = 0

        init(
            _ name: String, label: SafeText, placeholder: SafeText = "", text: String = "", isSecret: Bool = false,
            maximumLength: Int = 255
        ) {
            self.name = name
            self.label = label
            self.placeholder = placeholder
            input = TextField(text, isSecret: isSecret, maximumLength: maximumLength)
        }
    }

    /// What a key did to the form.
    enum Outcome: Hashable, Sendable {
        /// Something in it changed, or the field with the keys.
        case handled
        /// Enter in the last field.
        case submitted
        /// Nothing: the key is somebody else's.
        case ignored
    }

    /// Values that one field can have.
    static let maximumChoices = 16

    var fields: [Field]
    var focus = 0

    init(_ fields: [Field]) {
        self.fields = fields
    }

    /// What stands in a field; empty for a name that no field has.
    func text(_ name: String) -> String {
        fields.first { $0.name == name }?.input.text ?? ""
    }

    /// Whether Enter sends it: in the last field; in those before it goes on to the next.
    var isAtEnd: Bool { focus == fields.count - 1 }

    /// Takes a key.
    mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .tab, .down: focus = (focus + 1) % fields.count
        case .backTab, .up: focus = (focus + fields.count - 1) % fields.count
        case .enter:
            guard !isAtEnd else { return .submitted }
            focus += 1
        default:
            guard fields[focus].choices.isEmpty ? fields[focus].input.handle(key) : choose(key) else { return .ignored }
            fields[focus].error = ""
        }
        return .handled
    }

    private mutating func choose(_ key: Key) -> Bool {
        let count = fields[focus].choices.count
        switch key {
        case .right, .char(" "), .char("l"): fields[focus].chosen = (fields[focus].chosen + 1) % count
        case .left, .char("h"): fields[focus].chosen = (fields[focus].chosen + count - 1) % count
        default: return false
        }
        return true
    }

    /// Puts pasted text where the keys are.
    mutating func insert(_ text: String) {
        guard fields[focus].choices.isEmpty else { return }
        fields[focus].input.insert(text)
        fields[focus].error = ""
    }

    /// Gives the keys to the field that was clicked, or chooses the value that was; see ``draw(in:_:)``.
    mutating func click(_ id: HitID) {
        if id.name == "field", fields.indices.contains(id.index) { focus = id.index }
        let (field, choice) = (id.index / Self.maximumChoices, id.index % Self.maximumChoices)
        if id.name == "choice", fields.indices.contains(field), fields[field].choices.indices.contains(choice) {
            focus = field
            fields[field].chosen = choice
        }
    }

    /// Writes what is wrong under the fields and gives the keys to the first of them; errors of unknown names come back.
    mutating func show(errors: [String: SafeText]) -> [SafeText] {
        for index in fields.indices { fields[index].error = errors[fields[index].name] ?? "" }
        if let first = fields.firstIndex(where: { !$0.error.isEmpty }) { focus = first }
        return errors.filter { error in !fields.contains { $0.name == error.key } }.map(\.value)
    }

    /// Writes what a server has refused under the fields that it names, and returns the sentence of what belongs to none of them:
    /// the first of the rest, or of another failure the one that is given.
    mutating func show(_ failure: APIError, otherwise sentence: (APIError) -> SafeText) -> SafeText {
        guard case .invalid(_, let fields) = failure, !fields.isEmpty else { return sentence(failure) }
        return show(errors: fields.mapValues { SafeText(outside: $0.first ?? "").singleLine }).first ?? ""
    }

    /// Rows that the form takes: two a field, the second for what is wrong with it.
    var height: Int { fields.count * 2 }

    /// Draws the fields, further apart where there is more room than they take; where there is too little, those around the one
    /// with the keys.
    func draw(in canvas: inout Canvas, _ rect: Rect) {
        let rowsEach = rect.height >= fields.count * 3 ? 3 : rect.height >= height ? 2 : 1
        let visible = max(1, rect.height / rowsEach)
        let first = max(0, min(focus - visible / 2, fields.count - visible))
        let labelWidth = min((fields.map(\.label.width).max() ?? 0) + 2, max(0, rect.width / 2))
        for (row, index) in (first..<min(fields.count, first + visible)).enumerated() {
            let y = rect.y + row * rowsEach
            let field = fields[index]
            let isFocused = index == focus
            canvas.text(
                field.label, x: rect.x, y: y, Style(isFocused ? .heading : .muted, isFocused ? .bold : []),
                width: max(0, labelWidth - 1))
            let box = Rect(x: rect.x + labelWidth, y: y, width: rect.width - labelWidth, height: 1)
            canvas.hit(Rect(x: rect.x, y: y, width: rect.width, height: 1), id: HitID("field", index))
            if field.choices.isEmpty {
                field.input.draw(in: &canvas, box, focused: isFocused, placeholder: field.placeholder)
            } else {
                drawChoices(of: index, in: &canvas, box)
            }
            let below = Rect(x: box.x, y: y + 1, width: box.width, height: rowsEach - 1)
            if !field.error.isEmpty {
                canvas.paragraph("\(canvas.glyphs.cross) \(field.error)", in: below, Style(.danger))
            } else {
                canvas.paragraph(field.note, in: below, Style(.muted))
            }
        }
    }

    private func drawChoices(of fieldIndex: Int, in canvas: inout Canvas, _ box: Rect) {
        let field = fields[fieldIndex]
        let isFocused = fieldIndex == focus
        var x = box.x
        for (index, choice) in field.choices.prefix(Self.maximumChoices).enumerated() {
            let isChosen = index == field.chosen
            let text: SafeText = " \(isChosen ? canvas.glyphs.choiceOn : canvas.glyphs.choiceOff) \(choice) "
            let style = isChosen ? Style(isFocused ? .chipSelected : .heading, .bold) : Style(.chip)
            let hit = HitID("choice", fieldIndex * Self.maximumChoices + index)
            canvas.hit(Rect(x: x, y: box.y, width: min(text.width, box.right - x), height: 1), id: hit)
            x += canvas.text(text, x: x, y: box.y, style, width: box.right - x) + 1
        }
    }
}
