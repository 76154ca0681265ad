import ChillAjarKit
import TerminalUI

/// How paying looks.
extension PembayaranScreen {
    func bindings(_ world: World) -> [KeyBinding] {
        let strings = PembayaranStrings(world.language)
        let back = world.bindBack()
        switch stage {
        case .form: return formBindings(strings, world)
        case .sending: return [world.bind(PengirimanCommands.hentikan, as: stopLabel(strings))] + lookBindings(world)
        case .checking: return [back, world.bind(PengirimanCommands.ganti)]
        case .accepted: return next.map { world.bind($0.command, as: SesiPelangganStrings(world.language).step($0)) } + [back]
        case .queued: return [world.bind(TempatCommands.antreanKirim), back]
        case .over: return [back]
        }
    }

    private func formBindings(_ strings: PembayaranStrings, _ world: World) -> [KeyBinding] {
        let move = world.bind(IsianCommands.berikut)
        switch form.place {
        case .berkas:
            // Tab completes what was typed, and goes on where nothing was.
            let tab = form.file.path.isEmpty ? move : world.bind(BerkasCommands.lengkapi)
            return [
                world.bind(IsianCommands.kirim, as: strings.check), tab, world.bind(BerkasCommands.telusuri), world.bindBack(),
            ]
        case .kirim, .metode, .tanggal:
            let first =
                form.place == .kirim
                ? world.bind(
                    IsianCommands.kirim,
                    as: buttonLabel(strings))
                : world.bind(SampingCommands.kiri, SampingCommands.kanan, as: strings.change)
            // What is copied or scanned is the chosen way's.
            let number = form.cara == .transfer && rekening(world) != nil ? [world.bind(BayarCommands.salinNomor)] : []
            let code = form.cara == .tunai || qris(world) == nil ? [] : [world.bind(BayarCommands.qris)]
            return [first, move, world.bind(BayarCommands.berkas), world.bind(BayarCommands.telusuri)] + lookBindings(world)
                + code + number + [world.bind(BayarCommands.salinJumlah), world.bindBack()]
        }
    }

    /// What the button says: what it does, or what must be done before.
    func buttonLabel(_ strings: PembayaranStrings) -> SafeText {
        switch form.file.check {
        case .good: strings.sendProof
        case .asked: strings.asking
        case .refused: strings.chooseOther
        case .none: strings.chooseFirst
        }
    }

    /// The hint of the chosen picture as large as the screen; none where no picture was chosen.
    private func lookBindings(_ world: World) -> [KeyBinding] {
        form.candidate?.kind.isPicture == true ? [world.bind(BayarCommands.lihat)] : []
    }

    func facts(_ world: World) -> PembayaranFacts {
        PembayaranFacts(
            sesi: sesi, rekening: rekening(world), qris: qris(world), cara: form.cara, world: world, isPaid: !isPayable,
            isTyping: isPayable && form.place == .berkas,
            isDue: [.form, .sending, .queued].contains(stage))
    }

    func layout(_ world: World) -> PembayaranLayout {
        let columns = PembayaranLayout.mainColumns(world.size)
        return PembayaranLayout(
            size: world.size, compactHeight: facts(world).compactHeight(width: columns),
            rejectionHeight: rejection(world, width: columns).height)
    }

    /// Why the last proof was rejected, with room below; nothing where none was.
    private func rejection(_ world: World, width: Int, _ glyphs: Glyphs = .unicode) -> Sheet {
        var sheet = Sheet(width: max(1, width))
        guard stage == .form || stage == .sending, sesi.tahap == .buktiDitolak else { return sheet }
        let strings = PembayaranStrings(world.language)
        sheet.line([("\(glyphs.warning) \(strings.rejected)", Style(.danger, .bold))])
        if let alasan = sesi.transaksi?.alasan, !alasan.isEmpty {
            sheet.text("“\(SafeText(outside: alasan).singleLine)”", Style(.text))
        } else {
            sheet.text(strings.rejectedWithoutReason, Style(.muted))
        }
        sheet.blank()
        return sheet
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = PembayaranStrings(world.language)
        let layout = layout(world)
        let facts = facts(world)
        if layout.isWide {
            let all = Rect(x: 0, y: 0, width: world.size.width, height: world.size.height)
            let (left, right) = all.splitLeft(layout.facts.width + 4)
            canvas.pane(left, title: strings.title)
            canvas.pane(right, title: strings.formTitle, isFocused: true)
            facts.drawFull(&canvas, layout.facts)
        } else {
            facts.drawCompact(&canvas, layout.facts)
        }
        switch stage {
        case .form:
            rejection(world, width: layout.main.width, canvas.glyphs).draw(in: &canvas, layout.rejection)
            drawForm(&canvas, layout, world, strings)
        case .sending: drawSending(&canvas, layout, world, strings)
        case .queued: drawQueued(&canvas, layout.main, world, strings)
        case .checking:
            drawNews(
                &canvas, layout.main, canvas.glyphs.check, .success, strings.thanks,
                world.isDemo ? strings.demoPlays : strings.thanksBody)
            drawChecked(&canvas, layout, world, strings)
        case .accepted: drawAccepted(&canvas, layout.main, world, strings)
        case .over: drawNews(&canvas, layout.main, canvas.glyphs.cross, .muted, strings.over, strings.overBody)
        }
    }
}
