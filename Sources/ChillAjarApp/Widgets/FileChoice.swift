import ChillAjarKit
import TerminalUI

/// A file that is being chosen: its path is typed, completed, pasted or dropped, and then looked at.
struct FileChoice: Hashable, Sendable {
    /// What is known of the file.
    enum Check: Hashable, Sendable {
        /// Nothing yet.
        case none
        /// It is being looked at; the text is the one that was asked about.
        case asked(String)
        /// It cannot be sent.
        case refused(BuktiFile.Problem)
        /// It can be sent.
        case good(BuktiCandidate)
    }

    /// What may be sent.
    let kinds: Set<BuktiFile.Kind>
    private(set) var path: TextField
    private(set) var check = Check.none
    /// What the typed path may go on with.
    private(set) var names: [String] = []

    init(_ path: String = "", kinds: Set<BuktiFile.Kind> = Set(BuktiFile.Kind.allCases)) {
        self.path = TextField(path)
        self.kinds = kinds
    }

    /// The file that can be sent, if one was chosen.
    var candidate: BuktiCandidate? {
        if case .good(let candidate) = check { candidate } else { nil }
    }

    /// Takes a key into the path; what was known of the file is forgotten when the text changes.
    mutating func type(_ key: Key) -> Bool {
        let before = path.text
        guard path.handle(key) else { return false }
        if path.text != before { forget() }
        return true
    }

    /// Takes pasted or dropped text: a whole path takes the place of what stood there. True when it is to be looked at.
    mutating func paste(_ text: String) -> Bool {
        if path.isEmpty || Self.isWholePath(text) {
            replace(text)
            return true
        }
        path.insert(text)
        forget()
        return false
    }

    /// Puts another path in.
    mutating func replace(_ text: String) {
        path.text = text
        forget()
    }

    /// Asks what the file is; nil where there is nothing to ask about, or that was asked already.
    mutating func ask() -> LocalCommand? {
        guard !path.isEmpty, check != .asked(path.text) else { return nil }
        check = .asked(path.text)
        names = []
        return .inspectBukti(path: path.text)
    }

    /// Lists no longer what the path may go on with.
    mutating func forgetNames() { names = [] }

    /// Has the path completed.
    func complete() -> LocalCommand { .completePath(path.text) }

    /// Takes what the computer has found out, if it is about what stands there now; what is to be asked next.
    mutating func take(_ event: LocalEvent) -> LocalCommand? {
        switch event {
        case .inspected(let asked, let result):
            guard check == .asked(asked), asked == path.text else { return nil }
            switch result {
            case .success(let candidate): check = kinds.contains(candidate.kind) ? .good(candidate) : .refused(.wrongKind)
            case .failure(let problem): check = .refused(problem)
            }
        case .completed(let typed, let text, let names):
            guard typed == path.text else { return nil }
            if text != typed { replace(text) }
            self.names = names.count > 1 ? names : []
            if names.count == 1, names[0].last != "/" { return ask() }
        default: break
        }
        return nil
    }

    private mutating func forget() {
        check = .none
        names = []
    }

    private static func isWholePath(_ text: String) -> Bool {
        let trimmed = text.drop { $0.isWhitespace || $0 == "'" || $0 == "\"" }
        return trimmed.hasPrefix("/") || trimmed.hasPrefix("~/") || trimmed.hasPrefix("file://")
    }
}

extension FileChoice {
    /// Draws what the path may go on with, as a shell lists it; false where there is nothing to list.
    func drawNames(in canvas: inout Canvas, _ room: Rect, _ more: (Int) -> SafeText) -> Bool {
        guard !names.isEmpty, room.height > 0 else { return false }
        let shown = names.count > room.height ? room.height - 1 : names.count
        let width = max(0, room.width - 2)
        for (row, name) in names.prefix(shown).enumerated() {
            canvas.text(
                SafeText(outside: name).singleLine, x: room.x + 2, y: room.y + row, Style(name.last == "/" ? .accent : .text),
                width: width)
        }
        if shown < names.count {
            canvas.text(more(names.count - shown), x: room.x + 2, y: room.bottom - 1, Style(.muted), width: width)
        }
        return true
    }
}

extension BuktiCandidate {
    /// `JPEG · 1200 × 1600 · 2,3 MB`.
    var description: SafeText {
        var parts: [SafeText] = ["\(kind.rawValue.uppercased())"]
        if let pixels { parts.append("\(pixels.width) × \(pixels.height)") }
        parts.append(Bytes.formatted(bytes))
        return parts.joined(separator: " · ")
    }
}
