/// The steps of something that is done in an order: which are done, which is in sight, which are to come.
public struct Stepper: Sendable, Hashable {
    /// One of the steps.
    public struct Step: Sendable, Hashable {
        /// Its name, in a word.
        public var name: SafeText
        /// Whether it is done.
        public var isDone: Bool
        /// What a click on it is called; nothing where it cannot be gone to.
        public var hit: HitID?

        /// A step.
        public init(_ name: SafeText, isDone: Bool, hit: HitID? = nil) {
            self.name = name
            self.isDone = isDone
            self.hit = hit
        }
    }

    /// The steps, in order.
    public var steps: [Step]
    /// The index of the one in sight.
    public var current: Int

    /// The steps and which of them is in sight.
    public init(_ steps: [Step], current: Int) {
        self.steps = steps
        self.current = min(max(0, current), max(0, steps.count - 1))
    }

    /// Draws it in one row: `✓ slot › ● 2 paket › 3 topik`; where that is too wide, the current one alone: `2/3 paket`.
    ///
    /// - Parameters:
    ///   - surface: what it lies upon.
    public func draw(in canvas: inout Canvas, _ rect: Rect, on surface: Role? = nil) {
        guard !rect.isEmpty, steps.indices.contains(current) else { return }
        let texts = steps.indices.map { text($0, canvas.glyphs) }
        guard texts.reduce(0, { $0 + $1.width }) + (steps.count - 1) * 3 <= rect.width else {
            let short: SafeText = "\(current + 1)/\(steps.count) \(steps[current].name)"
            canvas.text(short, x: rect.x, y: rect.y, Style(.accent, .bold).on(surface), width: rect.width)
            return
        }
        var x = rect.x
        for (index, text) in texts.enumerated() {
            if index > 0 { x += canvas.text(" › ", x: x, y: rect.y, Style(.muted).on(surface)) }
            let used = canvas.text(text, x: x, y: rect.y, style(index).on(surface))
            if let hit = steps[index].hit { canvas.hit(Rect(x: x, y: rect.y, width: used, height: 1), id: hit) }
            x += used
        }
    }

    private func text(_ index: Int, _ glyphs: Glyphs) -> SafeText {
        let step = steps[index]
        if index == current { return "\(glyphs.choiceOn) \(index + 1) \(step.name)" }
        return step.isDone ? "\(glyphs.check) \(step.name)" : "\(index + 1) \(step.name)"
    }

    private func style(_ index: Int) -> Style {
        if index == current { return Style(.accent, .bold) }
        return Style(steps[index].isDone ? .success : .muted)
    }
}
