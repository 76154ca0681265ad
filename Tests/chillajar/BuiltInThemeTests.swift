import Testing
@testable import TerminalUI

@testable import chillajar

@Suite("The themes that are built in")
struct BuiltInThemeTests {
    private static let library = ThemeLibrary(folder: "/nowhere", language: .en)
    private static let names = ThemeLibrary.builtIn.map(\.name)

    private func theme(_ name: String) throws -> Theme { try Self.library.find(name).theme }

    @Test("There are eight at the least, each with a name of its own")
    func count() {
        #expect(Self.names.count >= 8 && Set(Self.names).count == Self.names.count)
    }

    @Test("Each gives every role its colours itself", arguments: names)
    func everyRole(_ name: String) throws {
        let theme = try theme(name)
        #expect(theme.name == name)
        #expect(theme.unnamedRoles == [])
    }

    @Test("All text can be read on what it is drawn upon: 4.5 to 1 at the least", arguments: names)
    func readable(_ name: String) throws {
        let all = Legibility.all(of: try theme(name))
        #expect(all.count > 200)
        #expect(all.filter { $0.contrast < Contrast.readable } == [])
    }

    @Test("kontras-tinggi keeps 7 to 1 everywhere, on a ground of its own")
    func highContrast() throws {
        let theme = try theme("kontras-tinggi")
        #expect(Legibility.all(of: theme).filter { $0.contrast < Contrast.high } == [])
        for variant in Theme.Variant.allCases {
            for role in Role.allCases {
                let colors = theme.resolve(Style(role), variant)
                #expect(colors.foreground != .terminal && colors.background != .terminal, "\(role)")
            }
        }
    }

    @Test("monokrom has no colour but the terminal's own")
    func monochrome() throws {
        let theme = try theme("monokrom")
        for variant in Theme.Variant.allCases {
            for role in Role.allCases {
                let colors = theme.colors(role, variant)
                #expect(colors.foreground == .terminal && colors.background == .terminal, "\(role)")
            }
        }
    }

    @Test("chill-terang is light on a dark terminal too")
    func light() throws {
        let theme = try theme("chill-terang")
        let dark = theme.resolve(Style(.text), .dark)
        #expect(dark == theme.resolve(Style(.text), .light))
        #expect(Contrast.ratio(dark.background.rgb, 0xFFFFFF) < 1.2)
    }

    @Test(
        "On terminals with few colours text is readable too, and a selected row, a chosen value and a field stand out",
        arguments: names, [ColorDepth.eight, .sixteen, .twoHundredFiftySix])
    func fewColours(_ name: String, _ depth: ColorDepth) throws {
        let theme = try theme(name)
        for variant in Theme.Variant.allCases {
            let ground: UInt32 = variant == .dark ? 0x000000 : 0xFFFFFF
            let screen = theme.resolve(Style(.text), variant, depth: depth)
            for role in Role.allCases where role.isText {
                let colors = theme.resolve(Style(role), variant, depth: depth)
                guard colors.foreground != .terminal else { continue }
                let below = colors.background == .terminal ? ground : colors.background.rgb
                // Of the sixteen, hues that say something stay what they are: on a light ground as light terminals show them.
                let isFew = depth != .twoHundredFiftySix
                let isLight = OKLab(below).lightness > 0.6
                let foreground =
                    if isFew, isLight, case .palette(let index) = colors.foreground { Palette.onLight(index) } else {
                        colors.foreground.rgb
                    }
                #expect(Contrast.ratio(foreground, below) >= (isFew ? 2.3 : 3), "\(variant) \(role)")
            }
            for role in [Role.selection, .chipSelected, .buttonFocused, .input, .inputFocused] {
                let colors = theme.resolve(Style(role), variant, depth: depth)
                let standsOut =
                    colors.background != screen.background || !colors.modifiers.isDisjoint(with: [.reverse, .underline])
                #expect(standsOut, "\(variant) \(role)")
            }
        }
    }
}
