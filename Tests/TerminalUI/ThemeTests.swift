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
            #expect(message.contains("[dark] accent") && message.contains("#rrggbb") && message.contains("brightWhite"))
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

    @Test(
        "Danger, warning and success look different from each other with sixteen colours and with eight",
        arguments: [ColorDepth.sixteen, .eight])
    func meanings(_ depth: ColorDepth) throws {
        let light = ["text": "#1f2a2a #fbfaf6", "danger": "#a8121b", "warning": "#7a4f00", "success": "#0b5e1d"]
        let dark = ["text": "default", "danger": "#ff8787", "warning": "#d7af5f", "success": "#87d787"]
        for theme in [try Theme(name: "t", entries: ["dark": dark, "light": light]), .fallback] {
            for variant in Theme.Variant.allCases {
                let looks = [Role.danger, .warning, .success].map { theme.resolve(Style($0), variant, depth: depth) }
                #expect(Set(looks).count == 3, "\(theme.name) \(variant)")
            }
        }
    }

    @Test("With few colours a hue that is asked for is not answered with a grey")
    func hue() throws {
        let theme = try Theme(name: "t", entries: ["light": ["text": "#1f2a2a #fbfaf6", "accent": "#00605c"]])
        let accent = theme.resolve(Style(.accent), .light, depth: .sixteen).foreground
        #expect([.palette(6), .palette(14)].contains(accent))
    }

    @Test("Where a selected row has no colour of its own, all words of it look alike, whatever they say")
    func oneExtent() throws {
        let theme = try Theme(
            name: "t", entries: ["dark": ["text": "default", "selection": "#ffffff #101010", "danger": "#ff8787"]])
        let roles: [Role] = [.text, .danger, .success, .key, .muted, .money]
        let looks = roles.map { theme.resolve(Style($0, .bold).on(.selection), .dark, depth: .eight) }
        #expect(Set(looks).count == 1 && looks[0].modifiers == .reverse)
    }

    @Test("With eight colours a field is seen from end to end, and what lies under a dialog is still there")
    func fieldAndBackdrop() throws {
        let theme = try Theme(
            name: "t",
            entries: ["dark": ["text": "default", "input": "default #303030", "placeholder": "#b2b2b2", "backdrop": "#585858"]])
        for style in [Style(.input), Style(.placeholder).on(.input)] {
            #expect(theme.resolve(style, .dark, depth: .eight).modifiers == .reverse)
        }
        #expect(theme.resolve(Style(.backdrop), .dark, depth: .eight).foreground == .terminal)
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

    @Test("No other of the 240 colours looks nearer than the one taken")
    func reallyNearest() {
        for value in stride(from: UInt32(0), through: 0xFFFFFF, by: 9973) {
            let wanted = OKLab(value)
            let taken = OKLab(Color.rgb(value).nearest(.twoHundredFiftySix).rgb).distance(wanted)
            #expect((UInt8(16)...255).allSatisfy { OKLab(Palette.rgb($0)).distance(wanted) >= taken })
        }
    }

    @Test(
        "What looks near is near, whatever the numbers say",
        arguments: [
            // Greys stay grey, and pale colours are their own hue's, not that of a stronger neighbour.
            (UInt32(0xA8A8A8), ColorDepth.sixteen, UInt8(8)), (0xA8A8A8, .eight, 7), (0xABB5C6, .eight, 7),
            (0xD0D8F0, .sixteen, 7),
            (0x87D787, .eight, 2), (0xA9DFA8, .sixteen, 10), (0xF5D7A2, .eight, 3), (0xFF8787, .eight, 1),
            (0xFF8787, .sixteen, 9),
            (0x93BDF7, .sixteen, 12), (0x5FD7AF, .eight, 6), (0xCDA8F5, .eight, 5), (0xFFAF00, .eight, 3), (0x7F1F1F, .eight, 1),
        ])
    func perception(value: UInt32, depth: ColorDepth, expected: UInt8) {
        #expect(Color.rgb(value).nearest(depth) == .palette(expected))
    }

    @Test(
        "Behind text a weak hue is none", arguments: [(UInt32(0x004545), UInt8(8)), (0x473A20, 8), (0xAFD7D7, 7), (0x00AFAF, 6)])
    func grounds(value: UInt32, expected: UInt8) {
        #expect(Color.rgb(value).nearest(.sixteen, isGround: true) == .palette(expected))
    }

    @Test("Places in OKLab are those that its author gives")
    func oklab() {
        // https://bottosson.github.io/posts/oklab/: the colours of sRGB's corners.
        for (value, expected) in [
            (UInt32(0xFFFFFF), (1.0, 0.0, 0.0)), (0x000000, (0, 0, 0)), (0xFF0000, (0.628, 0.225, 0.126)),
            (0x00FF00, (0.866, -0.234, 0.179)), (0x0000FF, (0.452, -0.032, -0.312)),
        ] {
            let place = OKLab(value)
            let gaps = [place.lightness - expected.0, place.a - expected.1, place.b - expected.2]
            #expect(gaps.allSatisfy { abs($0) < 0.001 }, "\(place)")
        }
    }

    @Test("Contrast is that of WCAG")
    func contrast() {
        #expect(abs(Contrast.ratio(0x000000, 0xFFFFFF) - 21) < 0.001)
        #expect(abs(Contrast.ratio(0x777777, 0xFFFFFF) - 4.478) < 0.001)
        #expect(Contrast.ratio(0x123456, 0x123456) == 1)
    }
}

@Suite("Themes on terminals with few colours")
struct ThemeDepthTests {
    private func theme(_ roles: [String: String]) throws -> Theme { try Theme(name: "t", entries: ["roles": roles]) }

    @Test("A background that is lost among few colours is told by other means")
    func lostGround() throws {
        let theme = try theme(["text": "default", "selection": "#ffffff #101010", "input": "default #0c0c0c"])
        #expect(theme.resolve(Style(.selection), .dark, depth: .full).modifiers == [])
        #expect(theme.resolve(Style(.selection), .dark, depth: .eight).modifiers == .reverse)
        #expect(theme.resolve(Style(.input), .dark, depth: .sixteen).modifiers == .underline)
        #expect(theme.resolve(Style(.danger).on(.selection), .dark, depth: .eight).modifiers.contains(.reverse))
        // On a light terminal it is not lost.
        #expect(theme.resolve(Style(.selection), .light, depth: .eight).modifiers == [])
    }

    @Test("Text whose nearest colour could not be read takes the nearest that can")
    func readableNearest() throws {
        let theme = try theme(["text": "#ffffff #000000", "info": "#4d6bd9"])
        #expect(Color.rgb(0x4D6BD9).nearest(.eight) == .palette(4))
        let colors = theme.resolve(Style(.info), .dark, depth: .eight)
        #expect(colors.foreground != .palette(4) && Contrast.ratio(colors.foreground.rgb, 0) >= 3)
    }

    @Test("A theme that gives text a background gives it to the whole screen, and a surface lies upon it")
    func ownGround() throws {
        let theme = try theme(["text": "#ffffff #000080", "muted": "#aaaaaa", "selection": "#000000 #ffff00"])
        #expect(theme.resolve(Style(.muted), .dark).background == .rgb(0x000080))
        #expect(theme.resolve(Style(.text).on(.selection), .dark) == RoleColors(.rgb(0x000000), on: .rgb(0xFFFF00)))
        #expect(theme.resolve(Style.pixels(fg: .rgb(1), bg: .terminal), .dark).background == .rgb(0x000080))
        let dialog = try self.theme(["text": "#ffffff", "dialog": "#ffffff #333333", "selection": "#000000 #ffff00"])
        #expect(dialog.resolve(Style(.dialog).on(.selection), .dark) == RoleColors(.rgb(0x000000), on: .rgb(0xFFFF00)))
    }
}
