import ChillAjarKit
import TerminalUI

/// What keys, the mouse and dropped files do while paying.
extension PembayaranScreen {
    mutating func press(_ key: Key, _ world: World) -> [Effect] {
        switch stage {
        case .form: return pressInForm(key, world)
        case .sending where key == .escape || key == .char("x"): return askToStop(world)
        case .sending where key == .char("z"): return look()
        case .checking where key == .char("g"):
            isReplacing = true
            return []
        case .accepted where key == .char("u"): return next.flatMap { $0.effects(sesi) }
        default:
            return key == .escape ? [.back] : isPayable ? take(key, world) : []
        }
    }

    private mutating func pressInForm(_ key: Key, _ world: World) -> [Effect] {
        switch (key, form.place) {
        case (.escape, .berkas):
            form.place = form.candidate == nil ? .metode : .kirim
            form.file.forgetNames()
            return [saveDraft]
        case (.escape, _): return form.isUntouched ? [.back] : [saveDraft, .back]
        case (.tab, .berkas) where !form.file.path.isEmpty: return [.local(form.file.complete())]
        case (.ctrl("o"), .berkas): return browse(world)
        case (.down, _), (.tab, _): return move(1)
        case (.up, _), (.backTab, _): return move(-1)
        case (.enter, .berkas): return inspect(isAgain: true)
        case (.enter, .kirim): return send(world)
        case (.enter, _): return move(1)
        case (_, .berkas):
            _ = form.file.type(key)
            // Kept folder by folder: a crash takes no more than the last name.
            return key == .char("/") ? [saveDraft] : []
        case (.left, .metode), (.char("h"), .metode): form.changeMetode(-1)
        case (.right, .metode), (.char("l"), .metode): form.changeMetode(1)
        case (.left, .tanggal), (.char("h"), .tanggal): form.changeDay(-1, today: world.today)
        case (.right, .tanggal), (.char("l"), .tanggal): form.changeDay(1, today: world.today)
        case (.char("b"), _): form.place = .berkas
        case (.char("f"), _): return browse(world)
        case (.char("z"), _): return look()
        default: return take(key, world)
        }
        return form.place == .berkas ? [] : [saveDraft]
    }

    /// Opens the chosen picture over the whole window.
    private func look() -> [Effect] {
        form.candidate.flatMap(GambarScreen.init).map { [.open($0)] } ?? []
    }

    private mutating func move(_ step: Int) -> [Effect] {
        let wasFile = form.place == .berkas
        form.move(step)
        return wasFile ? inspect(isAgain: false) : []
    }

    /// What the facts are good for: copied, or scanned.
    private func take(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .char("c"): rekening(world).map { [.copy(SafeText(outside: $0.nomor))] } ?? []
        case .char("j"): sesi.jumlah.map { [.copy("\($0.amount)")] } ?? []
        case .char("k"): qris(world).map { [.open($0)] } ?? []
        default: []
        }
    }

    /// Pasted or dropped: it is the file, wherever the keys are.
    mutating func paste(_ text: String) -> [Effect] {
        guard stage == .form else { return [] }
        if form.place == .berkas {
            guard form.file.paste(text) else { return [saveDraft] }
        } else {
            form.file.replace(text)
            form.place = .berkas
        }
        return inspect(isAgain: true)
    }

    /// Looks through the folders of this computer for the file.
    private func browse(_ world: World) -> [Effect] {
        [.open(BerkasDialog(near: form.file.path.text, else: world.proofFolder, kinds: form.file.kinds))]
    }

    mutating func click(_ id: HitID, _ world: World) -> [Effect] {
        switch id.name {
        case "salin-nomor": return take(.char("c"), world)
        case "salin-jumlah": return take(.char("j"), world)
        case "qris": return take(.char("k"), world)
        case "ganti": return press(.char("g"), world)
        case "stop": return press(.char("x"), world)
        case "metode" where stage == .form:
            form.place = .metode
            form.metode = min(max(0, id.index), BuktiForm.metodes(nil).count - 1)
            return [saveDraft]
        case "tanggal" where stage == .form:
            form.place = .tanggal
            if id.index != 0 { form.changeDay(id.index, today: world.today) }
            return [saveDraft]
        case "berkas" where stage == .form: form.place = .berkas
        case "telusuri" where stage == .form: return browse(world)
        case "pratinjau": return look()
        case "ulas": return press(.char("u"), world)
        case "kirim" where stage == .form:
            form.place = .kirim
            return send(world)
        default: break
        }
        return []
    }
}
