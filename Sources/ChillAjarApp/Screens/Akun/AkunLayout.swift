import TerminalUI

/// Where the parts of the account stand: side by side from 72 columns on, else one page after the other.
struct AkunLayout {
    /// Of the frame that stands where there is no picture.
    static let frame = Size(width: 10, height: 5)

    let isWide: Bool
    /// The names of the pages, where there are pages.
    let pages: Rect
    let profil: Rect
    let security: Rect
    /// Of the picture, in the profile's pane; empty where there is no room.
    let foto: Rect
    /// Rows of the pane above the devices.
    let securityHeight: Int

    init(_ size: Size, hasFoto: Bool) {
        let all = Rect(x: 0, y: 0, width: size.width, height: size.height)
        isWide = size.width >= 72
        if isWide {
            (profil, security) = all.splitLeft(min(64, max(size.width * 9 / 20, min(38, size.width - 42))))
            pages = Rect(x: 0, y: 0, width: 0, height: 0)
        } else {
            let (head, rest) = all.splitTop(1)
            (pages, profil, security) = (head, rest, rest)
        }
        let inner = profil.inset(by: 1).insetX(1)
        // The facts take eight rows and a row above; what is left over is the picture's, and where there is none a place for it.
        let rows = min(hasFoto ? 14 : Self.frame.height, inner.height - 11)
        let width = min(inner.width, hasFoto ? rows * 2 : inner.width)
        foto = rows >= Self.frame.height ? Rect(x: inner.x, y: inner.y + 1, width: width, height: rows) : inner.splitTop(0).top
        securityHeight = size.height >= 20 ? 6 : 4
    }

    /// The box of password and second factor, and the box of the devices below it.
    var securityBoxes: (top: Rect, devices: Rect) {
        let (top, devices) = security.splitTop(securityHeight)
        return (top, devices)
    }

    /// Rows that a device takes.
    var deviceHeight: Int { security.height >= 16 ? 2 : 1 }

    /// Devices in sight.
    var devicePage: Int { max(1, (securityBoxes.devices.height - 2) / deviceHeight) }
}
