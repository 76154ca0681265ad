import ChillAjarKit
import TerminalUI

/// A signed-in device in words.
struct DeviceRow {
    private let device: SesiLogin
    private let world: World

    init(_ device: SesiLogin, _ world: World) {
        self.device = device
        self.world = world
    }

    private var strings: AkunStrings { AkunStrings(world.language) }

    var name: SafeText { DeviceName.text(device.perangkat, world.language) }

    /// From where and when it was used.
    var details: SafeText {
        var parts: [SafeText] = []
        if device.isSaatIni { parts += [strings.thisDevice, strings.usedNow] }
        // Of the one in hand nobody asks where it is.
        if !device.alamat.isEmpty, !device.isSaatIni { parts.append(SafeText(outside: device.alamat).singleLine) }
        if let used = device.dipakaiAt, !device.isSaatIni {
            parts.append(strings.used(DateStrings(world.language).ago(world.now.seconds(since: used))))
        }
        return parts.joined(separator: " · ")
    }
}
