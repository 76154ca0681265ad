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
            drawFoto(&canvas, layout.foto, right: inner.right, world)
            room = room.splitTop(layout.foto.height + 1).bottom
        }
        let (facts, foot) = room.splitBottom(room.height >= 8 ? 2 : 0)
        var used = canvas.facts(profilFacts(user, layout, world), in: facts)
        if world.akunRow != nil {
            used += drawPending(&canvas, facts.splitTop(used + (used + 1 < facts.height ? 1 : 0)).bottom, world) + 1
        }
        // Below the last row with one between; a button's own margin stands before the words.
        canvas.buttons(
            [world.button(AkunCommands.ubah, HitID(Self.keyHit, 0)), world.button(AkunCommands.foto, HitID(Self.keyHit, 1))],
            in: Rect(x: foot.x - 1, y: min(foot.y, facts.y + used + 1), width: foot.width, height: min(1, foot.height)))
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

    private func drawFoto(_ canvas: inout Canvas, _ room: Rect, right: Int, _ world: World) {
        if foto.draw(in: &canvas, room) { return }
        let isBroken = foto.error != nil || isFotoMissing
        let words = fotoBytes != nil && !isBroken ? AkunStrings(world.language).photoLoading : fotoWords(world)
        let frame = room.splitTop(AkunLayout.frame.height).top.splitLeft(AkunLayout.frame.width).left
        canvas.box(frame)
        canvas.text(
            .initials(world.akun?.nama ?? ""), x: frame.x + 1, y: frame.y + frame.height / 2, Style(.title, .bold),
            width: frame.width - 2, align: .center)
        let beside = Rect(x: frame.right + 2, y: frame.y + frame.height / 2, width: right - frame.right - 2, height: 2)
        canvas.paragraph(words, in: beside, Style(.muted))
    }

    /// What of the profile has not arrived yet, or was refused.
    private func drawPending(_ canvas: inout Canvas, _ room: Rect, _ world: World) -> Int {
        guard let row = world.akunRow, room.height > 0 else { return 0 }
        let phase = world.phase(row)
        let mark = phase.mark(canvas.glyphs)
        let state = OutboxStrings(world.language).phase(phase)
        return canvas.paragraph(
            "\(mark.sign) \(MutationWords(world).title(row.mutation)): \(state)", in: room, Style(mark.role))
    }

    // MARK: Security

    private func drawSecurity(_ canvas: inout Canvas, _ layout: AkunLayout, _ world: World) {
        let strings = AkunStrings(world.language)
        let (top, below) = layout.securityBoxes
        guard let capabilities = world.capabilities, capabilities.hasAccount || capabilities.hasTOTP else {
            let inner = canvas.pane(layout.security, title: strings.security)
            // A platform that is away or unwell will not tell soon.
            var isAwaited = !world.isOffline
            if case .unwell = world.connection { isAwaited = false }
            if world.capabilities == nil, isAwaited {
                Skeleton(rowHeight: 1).draw(in: &canvas, inner, saying: strings.loading)
            } else {
                noSecurity(canvas.glyphs, world).draw(in: &canvas, inner)
            }
            return
        }
        let inner = canvas.pane(top, title: strings.security).insetX(1)
        var y = inner.y + (inner.height >= 4 ? 1 : 0)
        if capabilities.hasAccount {
            let password = Fact(strings.password, "")
            y += draw(password, key: world.key(AkunCommands.sandi), strings.change, HitID(Self.keyHit, 2), in: &canvas, inner, y)
        }
        if capabilities.hasTOTP {
            let step = otp.value?.isEnabled == true ? strings.manage : strings.setUp
            _ = draw(
                otpFact(world, canvas.glyphs, isInFull: inner.width >= 72), key: world.key(AkunCommands.verifikasi), step,
                HitID(Self.keyHit, 3), in: &canvas,
                inner, y)
        }
        if capabilities.hasAccount { drawDevices(&canvas, below, layout, world) }
    }

    /// That nothing can be told of how the account is protected: because nobody knows it yet, or because it is not offered.
    private func noSecurity(_ glyphs: Glyphs, _ world: World) -> Nothing {
        let strings = AkunStrings(world.language)
        guard world.capabilities == nil else {
            return Nothing(sign: glyphs.radioOff, title: strings.absentTitle, hint: strings.absent)
        }
        return Nothing(
            sign: glyphs.offline, role: .warning, title: CommonStrings(world.language).offlineUnread,
            hint: strings.unknownPlatform, keys: [tryAgain(world)])
    }

    private func noDevices(_ glyphs: Glyphs, _ world: World) -> Nothing {
        let strings = AkunStrings(world.language)
        guard let error = devices.error else { return Nothing(sign: glyphs.check, title: strings.noDevices) }
        return Nothing(
            sign: glyphs.warning, role: .warning, title: strings.devicesFailed, hint: strings.sentence(error),
            keys: [tryAgain(world)])
    }

    private func tryAgain(_ world: World) -> KeyBinding {
        world.bind(TempatCommands.segarkan, as: CommonStrings(world.language).tryAgain)
    }

    /// Draws one thing that protects the account, and at the right the key that changes it; what it is stands below it where
    /// there is no room beside. The rows it took.
    private func draw(
        _ fact: Fact, key: SafeText, _ step: SafeText, _ hit: HitID, in canvas: inout Canvas, _ room: Rect, _ y: Int
    ) -> Int {
        let tail = key.width + 1 + step.width
        let isBelow = fact.label.width + fact.value.width + tail + 4 > room.width && y + 1 < room.bottom
        let left = isBelow || fact.value.isEmpty ? 0 : fact.label.width + 2
        let rows = isBelow && !fact.value.isEmpty ? 2 : 1
        canvas.text(fact.label, x: room.x, y: y, Style(.muted), width: max(0, room.width - tail - 1))
        canvas.text(
            fact.value, x: room.x + left, y: y + rows - 1, fact.style,
            width: max(0, room.width - left - (isBelow ? 0 : tail + 1)))
        canvas.spans(
            [(key, Style(.key, .bold)), (" " + step, Style(.muted))], x: max(room.x, room.right - tail), y: y,
            width: min(tail, room.width))
        canvas.hit(Rect(x: room.x, y: y, width: room.width, height: rows), id: hit)
        return rows
    }

    private func otpFact(_ world: World, _ glyphs: Glyphs, isInFull: Bool) -> Fact {
        let strings = AkunStrings(world.language)
        if let status = otp.value {
            let style = Style(status.isEnabled ? .success : status.isRequired ? .warning : .muted)
            let sign = status.isEnabled ? glyphs.check : status.isRequired ? glyphs.warning : glyphs.radioOff
            return Fact(strings.otp, "\(sign) \(isInFull ? strings.otpStateInFull(status) : strings.otpState(status))", style)
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
            if devices.isLoading, devices.error == nil {
                return Skeleton(rowHeight: layout.deviceHeight).draw(in: &canvas, inner, saying: strings.loading)
            }
            return noDevices(canvas.glyphs, world).draw(in: &canvas, inner)
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
