import ChillAjarKit
import TerminalUI

struct SesiMentorScreen: Screen {
    func bindings(_ world: World) -> [KeyBinding] { [] }
    mutating func update(_ action: Action, _ world: World) -> [Effect] { [] }
    func view(_ canvas: inout Canvas, _ world: World) {}
}
