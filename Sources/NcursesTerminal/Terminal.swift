import CTerm
import TerminalUI

/// The terminal, while this program has it: keys come in, changed cells go out.
///
/// One thread owns it. Whatever happens (quit, error, signal, crash), the terminal is given back as it was.
public final class Terminal {
    /// Wakes ``wait()`` from another thread.
    public let waker = Waker()
    /// Whether signs beyond ASCII can be written: draw with ``TerminalUI/Glyphs/ascii`` where not.
    public let isUnicode: Bool
    /// How many colours are used; none under `NO_COLOR`.
    public let colorDepth: ColorDepth
    /// Whether the background is dark, as far as it is known: from `COLORFGBG`, then from the terminal's own answer.
    public internal(set) var backgroundIsDark: Bool?
    /// How it shows pictures of pixels, as far as it has told; nil for not at all.
    public internal(set) var graphics: TerminalGraphics?
    /// The size in cells.
    public internal(set) var size: (width: Int, height: Int)

    /// The version of ncurses.
    public static var libraryVersion: String { String(cString: ct_library_version()) }

    let options: TerminalOptions
    var parser: InputParser
    var painter: Painter
    var pictures = GraphicsPainter()
    var inquiry: GraphicsInquiry
    var asksGraphicsSince: Int64?
    var queued: [InputEvent] = []
    var awaitsBackgroundSince: Int64?
    /// Whether it has ever told the background's colour.
    var answersBackground = false
    /// Whether it is asked for the background, and tells when that may have changed.
    let followsBackground: Bool
    private(set) var isOpen = true

    /// Takes the terminal of stdin and stdout.
    ///
    /// - Throws: ``TerminalError`` when there is none that can place text; nothing has changed then.
    public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
        let type = try Self.checkedType()
        isUnicode = ct_set_locale()
        guard ct_guard_signals() else { throw .system("eventfd") }
        guard ct_remember_modes() else { throw .system("tcgetattr") }
        guard let description = Self.open(type, wantsDirect: options.usesColors && Environment.saysTrueColor(type)) else {
            ct_release_signals()
            throw .unknownTerminal(type)
        }
        self.options = options
        colorDepth = Self.depth(options)
        followsBackground = options.asksForBackground && colorDepth != .none && Self.answersQuestions(type)
        let palette = !ct_has_direct_color() || description.hasSuffix("direct256") ? 256 : 8
        painter = Painter(depth: colorDepth, pairs: Int(ct_pairs()), palette: UInt32(palette))
        parser = InputParser(sequences: Self.keySequences())
        inquiry = Self.inquiry(options.graphics, type, depth: colorDepth)
        backgroundIsDark = Background.fromEnvironment(Environment["COLORFGBG"])
        size = (Int(ct_columns()), Int(ct_rows()))
        // What the kernel says counts, not a LINES left in the environment.
        _ = takeNewSize()
        takeOver()
        askForBackground()
        askForGraphics()
    }

    deinit { close() }

    /// Gives the terminal back for good. Does nothing the second time.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        awaitAnswers()
        giveBack()
        ct_close()
        ct_forget_input()
        settle()
        ct_release_signals()
    }

    /// Stops the program as Ctrl-Z does; returns when it goes on, with everything painted again.
    public func suspend() {
        guard isOpen else { return }
        giveBack()
        ct_leave()
        settle()
        ct_stop()
        comeBack()
    }

    func comeBack() {
        ct_enter()
        pictures.forget()
        takeOver()
        if let resized = takeNewSize() { queued.append(resized) }
    }

    private func takeOver() {
        if let path = options.logPath { _ = ct_redirect_stderr(path) }
        updateRescue()
        ct_arm_rescue(true)
        ct_flush()
        write(ControlSequence.modesOn(mouse: options.usesMouse, follows: followsBackground))
    }

    private func giveBack() {
        write(pictures.clear())
        write(ControlSequence.modesOff(mouse: options.usesMouse, follows: followsBackground))
    }

    /// The terminal is the shell's again: from here on a crash has nothing to give back.
    private func settle() {
        ct_arm_rescue(false)
        ct_restore_stderr()
    }

    /// The bytes a signal handler writes: first CAN, which ends a sequence that was cut off, then everything back.
    func updateRescue() {
        var bytes: [UInt8] = [0x18]
        bytes += ControlSequence.modesOff(mouse: options.usesMouse, follows: followsBackground)
        if graphics?.form == .kitty { bytes += GraphicsPainter.kittyClear }
        for name in ["sgr0", "op", "cnorm", "rmkx", "rmcup"] { bytes += Self.capability(name) }
        bytes += [0x0D]
        let note = isUnicode ? options.crashNote : ControlSequence.plain(options.crashNote)
        ct_set_rescue(bytes, bytes.count, note.isEmpty ? "" : note.string + "\n")
    }

    func write(_ bytes: [UInt8]) { ct_write(bytes, bytes.count) }
}

extension Terminal {
    private static func checkedType() throws(TerminalError) -> String {
        guard ct_is_tty(0), ct_is_tty(1) else { throw .notATerminal }
        guard let type = Environment["TERM"], !type.isEmpty else { throw .noTerminalType }
        if type == "dumb" || type == "unknown" { throw .dumbTerminal(type) }
        return type
    }

    /// Starts the screen with the first description that this machine has; its name.
    private static func open(_ type: String, wantsDirect: Bool) -> String? {
        let names = (wantsDirect ? Environment.directTypes(type) : []) + [type] + Environment.relatedTypes(type)
        return names.first { ct_open($0) }
    }

    private static func depth(_ options: TerminalOptions) -> ColorDepth {
        if !options.usesColors || Environment["NO_COLOR"]?.isEmpty == false { return .none }
        if ct_has_direct_color() { return .full }
        switch ct_colors() {
        case 256...: return .twoHundredFiftySix
        case 16...: return .sixteen
        case 8...: return .eight
        default: return .none
        }
    }

    static func capability(_ name: String) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 128) { buffer, count in
            count = buffer.baseAddress.map { ct_capability(name, $0, 128) } ?? 0
        }
    }

    private static func keySequences() -> [[UInt8]: Key] {
        var result: [[UInt8]: Key] = [:]
        for (name, key) in InputParser.capabilities {
            let bytes = capability(name)
            if bytes.count > 1 { result[bytes] = key }
        }
        return result
    }
}
