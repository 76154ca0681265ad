import ChillAjarKit
import TerminalUI

/// How the account looks.
extension AkunScreen {
    func view(_ canvas: inout Canvas, _ world: World) {
        let layout = layout(world)
        if !layout.isWide { drawPages(&canvas, layout.pages, world) }
        if layout.isWide || page == .profil { drawProfil(&canvas, layout, world) }
        if layout.isWide || page == .security { drawSecurity(&canvas, layout, world) }
        question?.view(&canvas, world)
    }

    private func drawPages(_ canvas: inout Canvas, _ line: Rect, _ world: World) {
        let strings = AkunStrings(world.language)
        var x = line.x + 1
        for (index, name) in [strings.profil, strings.securityPage].enumerated() {
            let isChosen = (page == .profil) == (index == 0)
            let style = Style(isChosen ? .chipSelected : .chip, isChosen ? .bold : [])
            let used = canvas.text(" \(name) ", x: x, y: line.y, style, width: max(0, line.right - x))
            canvas.hit(Rect(x: x, y: line.y, width: used, height: 1), id: HitID(Self.pageHit, index))
            x += used + 1
        }
    }

    // MARK: Profile

    private func drawProfil(_ canvas: inout Canvas, _ layout: AkunLayout, _ world: World) {
        let strings = AkunStrings(world.language)
        let peran = CommonStrings(world.language).peran(world.peran)
        let inner = canvas.pane(layout.profil, title: strings.profil, trailing: peran, isFocused: !layout.isWide).insetX(1)
        guard let user = world.akun else { return }
        var room = inner.height >= 12 ? inner.splitTop(1).bottom : inner
        if !layout.foto.isEmpty {
            drawFoto(&canvas, layout.foto, world)
            room = room.splitTop(layout.foto.height + 1).bottom
        }
        let (facts, foot) = room.splitBottom(room.height >= 8 ? 2 : 0)
        let used = canvas.facts(profilFacts(user, layout, world), in: facts)
        drawPending(&canvas, facts.splitTop(used + (used + 1 < facts.height ? 1 : 0)).bottom, world)
        // A button's own margin stands before the words.
        canvas.buttons(
            [world.button(AkunCommands.ubah, HitID(Self.keyHit, 0)), world.button(AkunCommands.foto, HitID(Self.keyHit, 1))],
            in: Rect(x: foot.x - 1, y: foot.y, width: foot.width, height: foot.height))
    }

    private func profilFacts(_ user: User, _ layout: AkunLayout, _ world: World) -> [Fact] {
        let strings = AkunStrings(world.language)
        func fact(_ label: SafeText, _ text: String?) -> Fact {
            let value = SafeText(outside: text ?? "").singleLine
            return value.isEmpty ? Fact(label, strings.none, Style(.muted)) : Fact(label, value)
        }
        var nama = fact(strings.nama, user.nama)
        nama.style = Style(.title, .bold)
        var facts = [
            nama, fact(strings.email, user.email), fact(strings.telepon, user.nomorTelepon), fact(strings.alamat, user.alamat),
        ]
        if let mentor = user.mentor { facts.append(fact(strings.deskripsi, mentor.deskripsi)) }
        if let since = user.createdAt {
            let (year, month, day) = since.tanggal(in: world.zona).components
            facts.append(Fact(strings.since, "\(day) \(DateStrings(world.language).shortMonth(month)) \(year)"))
        }
        if layout.foto.isEmpty { facts.append(Fact(strings.photo, fotoWords(world), Style(.muted))) }
        return facts
    }

    /// What is to be said where no picture is seen.
    private func fotoWords(_ world: World) -> SafeText {
        let strings = AkunStrings(world.language)
        if fotoPath == nil { return strings.noPhoto }
        if isFotoMissing || foto.error != nil { return strings.photoFailed }
        if world.capabilities?.hasAccount == false || fotoBytes != nil { return strings.photoElsewhere }
        return strings.photoLoading
    }

    private func drawFoto(_ canvas: inout Canvas, _ room: Rect, _ world: World) {
        if foto.draw(in: &canvas, room) { return }
        canvas.fill(room, Style(.input))
        let isBroken = foto.error != nil || isFotoMissing
        let words = fotoBytes != nil && !isBroken ? AkunStrings(world.language).photoLoading : fotoWords(world)
        let lines = words.wrapped(to: max(1, room.width - 2))
        for (row, line) in lines.enumerated() {
            canvas.text(
                line, x: room.x + 1, y: room.y + (room.height - lines.count) / 2 + row, Style(.placeholder).on(.input),
                width: room.width - 2, align: .center)
        }
    }

    /// What of the profile has not arrived yet, or was refused.
    private func drawPending(_ canvas: inout Canvas, _ room: Rect, _ world: World) {
        guard let row = world.akunRow, room.height > 0 else { return }
        let phase = world.phase(row)
        let mark = phase.mark(canvas.glyphs)
        let state = OutboxStrings(world.language).phase(phase)
        _ = canvas.paragraph(
            "\(mark.sign) \(MutationWords(world).title(row.mutation)): \(state)", in: room, Style(mark.role))
    }

    // MARK: Security

    private func drawSecurity(_ canvas: inout Canvas, _ layout: AkunLayout, _ world: World) {
        let strings = AkunStrings(world.language)
        let (top, below) = layout.securityBoxes
        guard let capabilities = world.capabilities, capabilities.hasAccount || capabilities.hasTOTP else {
            let inner = canvas.pane(layout.security, title: strings.security)
            let words = world.capabilities == nil ? strings.unknownPlatform : strings.absent
            canvas.calm([(words, Style(.muted))], in: inner)
            return
        }
        let inner = canvas.pane(top, title: strings.security).insetX(1)
        var y = inner.y + (inner.height >= 4 ? 1 : 0)
        if capabilities.hasAccount {
            let dots = Fact(strings.password, canvas.glyphs.secret.repeated(8), Style(.muted))
            draw(dots, key: world.key(AkunCommands.sandi), strings.change, HitID(Self.keyHit, 2), in: &canvas, inner, y)
            y += 1
        }
        if capabilities.hasTOTP {
            let step = otp.value?.isEnabled == true ? strings.manage : strings.setUp
            draw(
                otpFact(world, canvas.glyphs), key: world.key(AkunCommands.verifikasi), step, HitID(Self.keyHit, 3), in: &canvas,
                inner, y)
        }
        if capabilities.hasAccount { drawDevices(&canvas, below, layout, world) }
    }

    /// Draws one thing that protects the account, and at the right the key that changes it.
    private func draw(
        _ fact: Fact, key: SafeText, _ step: SafeText, _ hit: HitID, in canvas: inout Canvas, _ room: Rect, _ y: Int
    ) {
        let label = min(13, room.width / 3)
        let tail = key.width + 1 + step.width
        canvas.text(fact.label, x: room.x, y: y, Style(.muted), width: label - 1)
        canvas.text(fact.value, x: room.x + label, y: y, fact.style, width: max(0, room.width - label - tail - 1))
        canvas.spans(
            [(key, Style(.key, .bold)), (" " + step, Style(.muted))], x: max(room.x, room.right - tail), y: y,
            width: min(tail, room.width))
        canvas.hit(Rect(x: room.x, y: y, width: room.width, height: 1), id: hit)
    }

    private func otpFact(_ world: World, _ glyphs: Glyphs) -> Fact {
        let strings = AkunStrings(world.language)
        if let status = otp.value {
            let style = Style(status.isEnabled ? .success : status.isRequired ? .warning : .muted)
            let sign = status.isEnabled ? glyphs.check : status.isRequired ? glyphs.warning : glyphs.radioOff
            return Fact(strings.otp, "\(sign) \(strings.otpState(status))", style)
        }
        guard let error = otp.error else { return Fact(strings.otp, strings.loading, Style(.muted)) }
        return Fact(strings.otp, strings.sentence(error), Style(.danger))
    }

    private func drawDevices(_ canvas: inout Canvas, _ box: Rect, _ layout: AkunLayout, _ world: World) {
        let strings = AkunStrings(world.language)
        let all = devices.value ?? []
        let count: SafeText = all.isEmpty ? "" : "\(all.count)"
        let inner = canvas.pane(box, title: strings.devices, trailing: count, isFocused: true)
        guard !all.isEmpty else {
            let words = devices.error.map { strings.sentence($0) } ?? (devices.isLoading ? strings.loading : strings.noDevices)
            canvas.calm([(words, Style(devices.error == nil ? .muted : .danger))], in: inner)
            return
        }
        var list = list
        list.reconcile(ids: all.map(\.id))
        let rows = layout.deviceHeight
        for (place, index) in list.visible(height: inner.height, rowHeight: rows).enumerated() {
            let row = Rect(x: inner.x, y: inner.y + place * rows, width: inner.width, height: rows)
            draw(all[index], isSelected: all[index].id == list.selected, in: &canvas, row, world)
        }
    }

    private func draw(_ device: SesiLogin, isSelected: Bool, in canvas: inout Canvas, _ row: Rect, _ world: World) {
        let words = DeviceRow(device, world)
        let mark = device.isSaatIni ? canvas.glyphs.radioOn : canvas.glyphs.radioOff
        let details = words.details
        let x = row.x + 2
        let isOneRow = row.height == 1
        let tail = isOneRow ? min(details.width + 1, row.width * 2 / 5) : 0
        canvas.text(mark, x: x, y: row.y, Style(device.isSaatIni ? .success : .muted), width: 1)
        canvas.text(words.name, x: x + 2, y: row.y, Style(.text, .bold), width: max(0, row.right - x - 3 - tail))
        let y = isOneRow ? row.y : row.y + 1
        let left = isOneRow ? row.right - tail : x + 2
        canvas.text(
            details, x: left, y: y, Style(.muted), width: max(0, row.right - left - 1), align: isOneRow ? .right : .left)
        if isSelected {
            canvas.select(row)
        }
        canvas.hit(row, id: HitID(Self.deviceHit, Int(device.id.value)))
    }
}
