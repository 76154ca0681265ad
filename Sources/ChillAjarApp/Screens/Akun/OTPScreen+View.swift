import ChillAjarKit
import TerminalUI

/// How setting up the second factor looks.
extension OTPScreen {
    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = OTPStrings(world.language)
        switch stage {
        case .starting:
            Nothing(sign: canvas.glyphs.sending, role: .accent, title: strings.starting).draw(in: &canvas, canvas.bounds)
        case .failed(let failure):
            Nothing(
                sign: canvas.glyphs.warning, role: .warning, title: strings.startFailed,
                hint: AkunStrings(world.language).sentence(failure),
                keys: [world.bind(PasangVerifikasiCommands.kirim, as: strings.again)]
            ).draw(in: &canvas, canvas.bounds)
        case .scanning(let secret): drawScanning(&canvas, secret, world, strings)
        case .codes(let codes): drawCodes(&canvas, codes, world, strings)
        }
        question?.view(&canvas, world)
    }

    // MARK: Scanning

    /// The columns of the steps beside the code.
    private static let stepColumns = 34

    private func drawScanning(_ canvas: inout Canvas, _ secret: OTPSecret, _ world: World, _ strings: OTPStrings) {
        let all = canvas.bounds
        guard let need = qr?.minimumSize(canvas.glyphs), need.width + Self.stepColumns + 3 <= all.width, need.height <= all.height
        else { return drawSteps(&canvas, all.insetX(1), secret, hasCode: false, strings) }
        // Where there is room to spare, code and steps stand together in the middle.
        let width = min(all.width, need.width + 4 + 3 + 52)
        let height = min(all.height, need.height + 2)
        let room = all.centered(width: width, height: height)
        let drawn = qr?.draw(in: &canvas, room.splitRight(Self.stepColumns + 3).left) ?? room.splitLeft(0).left
        let steps = Rect(x: drawn.right + 3, y: room.y, width: max(0, room.right - drawn.right - 3), height: room.height)
        drawSteps(&canvas, steps, secret, hasCode: true, strings)
    }

    private func drawSteps(
        _ canvas: inout Canvas, _ room: Rect, _ secret: OTPSecret, hasCode: Bool, _ strings: OTPStrings
    ) {
        let gap = room.height >= 16 ? 1 : 0
        var y = room.y + gap
        func rest(_ indent: Int) -> Rect {
            Rect(x: room.x + indent, y: y, width: max(0, room.width - indent), height: max(0, room.bottom - y))
        }
        func step(_ number: SafeText, _ text: SafeText) {
            canvas.text(number, x: room.x, y: y, Style(.muted), width: room.width)
            y += canvas.paragraph(text, in: rest(3), Style(.text))
        }
        canvas.text(strings.title, x: room.x, y: y, Style(.title, .bold), width: room.width)
        y += 1 + gap
        if !hasCode, let need = qr?.minimumSize(canvas.glyphs), room.height >= 12 {
            let words = strings.tooSmall(need.width + Self.stepColumns + 3, need.height + 2)
            y += canvas.paragraph(words, in: rest(0), Style(.warning)) + gap
        }
        step("1", hasCode ? strings.stepScan : strings.stepScanNoCode)
        y += gap
        step("2", hasCode ? strings.stepKey : strings.stepKeyNoCode)
        for line in Self.grouped(secret.secret, width: room.width - 3) where y < room.bottom {
            let used = canvas.text(line, x: room.x + 3, y: y, Style(.accent, .bold), width: max(0, room.width - 3))
            canvas.hit(Rect(x: room.x + 3, y: y, width: used, height: 1), id: HitID("otp-kunci"))
            y += 1
        }
        y += gap
        step("3", strings.stepCode)
        guard y < room.bottom else { return }
        let field = Rect(x: room.x + 3, y: y, width: min(Self.codeLength + 2, max(0, room.width - 3)), height: 1)
        code.draw(in: &canvas, field, focused: waiting == nil && question == nil, placeholder: "······")
        y += 1
        if waiting != nil {
            canvas.text(strings.confirming, x: room.x + 3, y: y, Style(.accent), width: max(0, room.width - 3))
        } else if !error.isEmpty {
            _ = canvas.paragraph("\(canvas.glyphs.cross) \(error)", in: rest(3), Style(.danger))
        }
    }

    /// A key as people can type it: in groups of four, as many of them in a row as fit.
    static func grouped(_ secret: String, width: Int) -> [SafeText] {
        var groups: [String] = []
        var rest = secret[...]
        while !rest.isEmpty {
            groups.append(String(rest.prefix(4)))
            rest = rest.dropFirst(4)
        }
        let perRow = max(1, min(4, (width + 1) / 5))
        return stride(from: 0, to: groups.count, by: perRow).map { first in
            SafeText(outside: groups[first..<min(groups.count, first + perRow)].joined(separator: " ")).singleLine
        }
    }

    // MARK: Recovery codes

    private func drawCodes(_ canvas: inout Canvas, _ codes: [String], _ world: World, _ strings: OTPStrings) {
        let inner = canvas.pane(canvas.bounds, title: strings.codesTitle, isFocused: true).insetX(1)
        let isTall = inner.height >= 14
        var y = inner.y + (isTall ? 1 : 0)
        func rest() -> Rect { Rect(x: inner.x, y: y, width: min(72, inner.width), height: max(0, inner.bottom - y)) }
        if isTall {
            canvas.text("\(canvas.glyphs.check) \(strings.isOn)", x: inner.x, y: y, Style(.success, .bold), width: inner.width)
            y += 2
        }
        let columns = inner.width >= 46 ? 2 : 1
        let rows = (codes.count + columns - 1) / columns
        if inner.height > rows + 4 { y += canvas.paragraph(strings.codesBody, in: rest(), Style(.text)) + (isTall ? 1 : 0) }
        for (index, code) in codes.enumerated() where y + index % rows < inner.bottom {
            canvas.text(
                SafeText(outside: code).singleLine, x: inner.x + 2 + index / rows * 23, y: y + index % rows,
                Style(.accent, .bold), width: max(0, inner.width - 2))
        }
        y += rows + (isTall ? 1 : 0)
        if !savedTo.isEmpty {
            y += canvas.paragraph("\(canvas.glyphs.check) \(strings.saved(savedTo))", in: rest(), Style(.success))
        } else if !error.isEmpty {
            y += canvas.paragraph("\(canvas.glyphs.cross) \(error)", in: rest(), Style(.danger))
        }
        y += isTall ? 1 : 0
        canvas.buttons(
            [
                world.button(KodePemulihanCommands.simpan, as: strings.saveFile, HitID("otp-simpan")),
                world.button(KodePemulihanCommands.salin, as: strings.copyCodes, HitID("otp-salin")),
                world.button(UmumCommands.kembali, as: strings.done, HitID("otp-selesai")),
            ], in: rest())
    }
}
