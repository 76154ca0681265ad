import Testing

@testable import TerminalUI

@Suite("Themes")
struct ThemeTests {
    @Test("A role's value is the text's colour, the background's, and modifiers")
    func values() throws {
        let theme = try Theme(
            name: "t",
            entries: [
                "dark": ["accent": "#5fd7af bold", "selection": "default 236 underline", "danger": "brightRed", "muted": "dim"]
            ])
        #expect(theme.colors(.accent, .dark) == RoleColors(.rgb(0x5FD7AF), on: .terminal, .bold))
        #expect(theme.colors(.selection, .dark) == RoleColors(.terminal, on: .palette(236), .underline))
        #expect(theme.colors(.danger, .dark) == RoleColors(.palette(9)))
        #expect(theme.colors(.muted, .dark) == RoleColors(.terminal, on: .terminal, .dim))
    }

    @Test("A role that is left out looks as in the fallback, and a missing variant as the other")
    func inheritance() throws {
        let theme = try Theme(name: "t", entries: ["dark": ["accent": "green"]])
        #expect(theme.colors(.accent, .light) == RoleColors(.palette(2)))
        #expect(theme.colors(.warning, .dark) == Theme.fallback.colors(.warning, .dark))
    }

    @Test(
        "What is wrong in a theme is told by section, role and word",
        arguments: [
            ([:], ThemeError.noSection),
            (["drak": [:]], .unknownSection("drak")),
            (["dark": ["acent": "red"]], .unknownRole(section: "dark", role: "acent")),
            (["light": ["accent": "redd bold"]], .badValue(section: "light", role: "accent", word: "redd")),
            (["dark": ["accent": "#12345"]], .badValue(section: "dark", role: "accent", word: "#12345")),
            (["dark": ["accent": "#12345g"]], .badValue(section: "dark", role: "accent", word: "#12345g")),
            (["dark": ["accent": "256"]], .badValue(section: "dark", role: "accent", word: "256")),
            (["dark": ["accent": "red blue green"]], .tooManyColors(section: "dark", role: "accent", value: "red blue green")),
        ] as [([String: [String: String]], ThemeError)])
    func errors(entries: [String: [String: String]], expected: ThemeError) {
        #expect(throws: expected) { try Theme(name: "t", entries: entries) }
    }

    @Test("An error says what would be allowed, in both languages, and hostile words are cleaned")
    func messages() {
        let error = ThemeError.badValue(section: "dark", role: "accent", word: "\u{1B}[2J")
        for message in [error.message.string, error.messageInIndonesian.string] {
            #expect(message.contains("[dark] accent") && message.contains("#rrggbb") && message.contains("brightRed"))
            #expect(!message.contains("\u{1B}"))
        }
        #expect(ThemeError.unknownRole(section: "dark", role: "x").message.string.contains("borderFocused"))
    }

    @Test("Words upon a selection take its background; plain ones its colour too; the others keep theirs")
    func surfaces() throws {
        let theme = try Theme(
            name: "t", entries: ["dark": ["selection": "white blue bold", "muted": "8 dim", "danger": "red", "text": "default"]])
        #expect(theme.resolve(Style(.text).on(.selection), .dark) == RoleColors(.palette(7), on: .palette(4), .bold))
        #expect(theme.resolve(Style(.muted).on(.selection), .dark) == RoleColors(.palette(7), on: .palette(4), .bold))
        #expect(
            theme.resolve(Style(.danger, .italic).on(.selection), .dark)
                == RoleColors(.palette(1), on: .palette(4), [.bold, .italic]))
    }

    @Test("What has a background of its own keeps it upon a selection, and a placeholder stays paler than what is typed")
    func surfacesOfTheirOwn() throws {
        let theme = try Theme(
            name: "t",
            entries: [
                "dark": ["selection": "white blue", "chipSelected": "black green", "input": "white 236", "placeholder": "8"]
            ])
        #expect(theme.resolve(Style(.chipSelected).on(.selection), .dark) == RoleColors(.palette(0), on: .palette(2)))
        #expect(theme.resolve(Style(.placeholder).on(.input), .dark) == RoleColors(.palette(8), on: .palette(236)))
    }

    @Test("A picture's cell keeps its own colours under every theme")
    func pixels() {
        let style = Style.pixels(fg: .rgb(0x102030), bg: .palette(9))
        #expect(Theme.fallback.resolve(style, .dark) == RoleColors(.rgb(0x102030), on: .palette(9)))
        #expect(Theme.fallback.resolve(style, .light) == RoleColors(.rgb(0x102030), on: .palette(9)))
    }

    @Test("Without colours no style asks for one, and the selected row still stands out")
    func monochrome() {
        for role in Role.allCases {
            let colors = Theme.fallback.monochrome(Style(role))
            #expect(colors.foreground == .terminal && colors.background == .terminal)
        }
        #expect(Theme.fallback.monochrome(Style(.text).on(.selection)).modifiers == .reverse)
        #expect(Theme.fallback.monochrome(Style.pixels(fg: .rgb(1), bg: .rgb(2))) == RoleColors())
    }

    @Test("Every role has a name of its own that leads back to it")
    func names() {
        #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
        for role in Role.allCases { #expect(Role(name: role.name) == role) }
        #expect(Role(name: "aksen") == nil)
    }
}

@Suite("Colours on terminals with few")
struct NearestTests {
    @Test(
        "The nearest colour is taken",
        arguments: [
            (Color.rgb(0x5FD7AF), ColorDepth.twoHundredFiftySix, Color.palette(79)),
            (.rgb(0x808080), .twoHundredFiftySix, .palette(244)),
            (.rgb(0x000000), .twoHundredFiftySix, .palette(16)),
            (.rgb(0xFFFFFF), .twoHundredFiftySix, .palette(231)),
            (.rgb(0xFF1010), .sixteen, .palette(9)),
            (.rgb(0xC01010), .eight, .palette(1)),
            (.palette(9), .eight, .palette(1)),
            (.palette(9), .sixteen, .palette(9)),
            (.palette(46), .sixteen, .palette(10)),
            (.palette(200), .twoHundredFiftySix, .palette(200)),
            (.rgb(0x123456), .full, .rgb(0x123456)),
            (.rgb(0x123456), .none, .terminal),
            (.terminal, .eight, .terminal),
        ])
    func nearest(color: Color, depth: ColorDepth, expected: Color) {
        #expect(color.nearest(depth) == expected)
    }

    @Test("Every colour of the cube and the greys is its own nearest")
    func identity() {
        for index in UInt8(16)...255 {
            let value = Color.palette(index).rgb
            #expect(Color.rgb(value).nearest(.twoHundredFiftySix).rgb == value)
            #expect(Color.rgb(value).inPalette.rgb == value)
        }
        #expect(Color.rgb(0x123456).inPalette == .rgb(0x123456))
    }

    @Test("No other of the 240 colours is nearer than the one taken")
    func reallyNearest() {
        for value in stride(from: UInt32(0), through: 0xFFFFFF, by: 9973) {
            let taken = Palette.distance(Color.rgb(value).nearest(.twoHundredFiftySix).rgb, value)
            let best = (UInt8(16)...255).map { Palette.distance(Palette.rgb($0), value) }.min() ?? 0
            #expect(Double(taken).squareRoot() <= Double(best).squareRoot() + 12)
        }
    }
}
