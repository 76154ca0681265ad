import ChillAjarKit
import TerminalUI

/// The person's own account: who they are to the platform, how they sign in, and on which devices.
struct AkunScreen: Screen {
    /// What a question is about.
    enum Subject: Hashable, Sendable {
        case device(SesiLoginID)
        case everywhere
    }

    /// One of two pages, where there is no room for both.
    enum Page: Hashable, Sendable {
        case profil
        case security
    }

    static let deviceHit = "akun-perangkat"
    static let pageHit = "akun-halaman"
    static let keyHit = "akun-tombol"

    var page = Page.profil
    var devices = Asked<[SesiLogin]>()
    var otp = Asked<OTPStatus>()
    var list = ListState<SesiLoginID>()
    var question: Question<Subject>?
    var foto = PictureView()
    /// The picture as it came; nil while there is none.
    private(set) var fotoBytes: [UInt8]?
    /// Of which path the picture was asked for.
    private(set) var fotoPath: String?
    private(set) var isFotoMissing = false
    private(set) var ending: Ticket?
    private var isProfilAsked = false

    var takesText: Bool { question != nil }
    func ownName(_ language: Language) -> SafeText? { AkunStrings(language).title }
    func owns(_ ticket: Ticket) -> Bool { ticket == ending || devices.owns(ticket) || otp.owns(ticket) }

    func bindings(_ world: World) -> [KeyBinding] {
        if let question { return question.bindings(world) }
        let strings = AkunStrings(world.language)
        let profil = [world.bind(AkunCommands.ubah), world.bind(AkunCommands.foto)]
        var security: [KeyBinding] = []
        if world.capabilities?.hasAccount == true { security.append(world.bind(AkunCommands.sandi)) }
        if world.capabilities?.hasTOTP == true {
            security.append(
                world.bind(AkunCommands.verifikasi, as: otp.value?.isEnabled == true ? strings.manageOTP : strings.setUpOTP))
        }
        let devices = deviceBindings(world)
        // What stands beside its key in a pane is told there; the way back and the list's keys are told nowhere else.
        if layout(world).isWide { return devices + [world.bindBack()] + profil + security }
        security += devices
        // What the page in sight is about comes first.
        let keys = page == .profil ? profil + security : security + profil
        return [world.bind(AkunCommands.halaman)] + keys + [world.bindBack()]
    }

    /// The keys of the list of devices: this one is left by signing out.
    private func deviceBindings(_ world: World) -> [KeyBinding] {
        guard world.capabilities?.hasAccount == true else { return [] }
        let isHere = devices.value?.first { $0.id == list.selected }?.isSaatIni == true
        let end =
            isHere
            ? world.bind(TempatCommands.keluarAkun, as: AkunStrings(world.language).signOut) : world.bind(AkunCommands.keluarkan)
        return [end, world.bind(AkunCommands.keluarkanSemua), world.bindMove()]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        var effects: [Effect] = []
        switch action {
        case .appeared: effects = ask(world)
        case .worldChanged: break
        case .key, .click, .wheel: effects = question == nil ? input(action, world) : answer(action, world)
        case .sync(let event): effects = take(event, world)
        case .local(let event): foto.take(event)
        case .paste, .reveal, .show, .preference: break
        }
        return effects + wantFoto(world)
    }

    func layout(_ world: World) -> AkunLayout { AkunLayout(world.size, hasFoto: fotoBytes != nil) }

    // MARK: Asking

    /// Reads what may have changed on other devices; nothing that is on its way already.
    private mutating func ask(_ world: World) -> [Effect] {
        var effects: [Effect] = []
        if !isProfilAsked {
            isProfilAsked = true
            effects.append(.sync(.refreshProfil))
        }
        return effects + askSecurity(world)
    }

    private mutating func askSecurity(_ world: World) -> [Effect] {
        guard let capabilities = world.capabilities, world.session != nil, !world.isSessionEnded else { return [] }
        var effects: [Effect] = []
        if capabilities.hasAccount, !devices.isAsking { effects.append(devices.ask(.devices, world.ticket)) }
        if capabilities.hasTOTP, !otp.isAsking {
            effects.append(otp.ask(.otpStatus, Ticket(world.ticket.number + effects.count)))
        }
        return effects
    }

    private mutating func take(_ event: SyncEvent, _ world: World) -> [Effect] {
        devices.take(event) { if case .devices(let devices) = $0 { devices } else { nil } }
        otp.take(event) { if case .otpStatus(let status) = $0 { status } else { nil } }
        list.reconcile(ids: devices.value?.map(\.id) ?? [])
        switch event {
        case .capabilities: return askSecurity(world)
        // What could not be read while the server was away.
        case .connection(.online) where devices.error != nil || otp.error != nil: return askSecurity(world)
        case .foto(let path, let bytes) where path == fotoPath:
            fotoBytes = bytes
            foto.clear()
        case .fotoFailed(let path, _) where path == fotoPath: isFotoMissing = true
        case .answered(_, .otpRemoved):
            otp.set(otp.value.map { OTPStatus(isEnabled: false, isRequired: $0.isRequired) })
        case .answered(_, .recoveryCodes(let codes)):
            let isRequired = otp.value?.isRequired ?? false
            otp.set(OTPStatus(isEnabled: true, isRequired: isRequired, recoveryCodesLeft: codes.count))
        case .answered(let ticket, .deviceEnded(let id)) where ticket == ending:
            ending = nil
            devices.set(devices.value?.filter { $0.id != id })
            list.reconcile(ids: devices.value?.map(\.id) ?? [])
            return [.toast(Toast(AkunStrings(world.language).deviceEnded, .success))]
        case .answered(let ticket, .everywhereEnded) where ticket == ending:
            ending = nil
            return [.toast(Toast(AkunStrings(world.language).everywhereEnded, .success))]
        case .declined(let ticket, let error) where ticket == ending:
            ending = nil
            return [.toast(Toast(AkunStrings(world.language).sentence(error), .danger))]
        default: break
        }
        return []
    }

    // MARK: The picture

    /// Asks for the picture of the path that is known now, and for its cells at the size of its place.
    private mutating func wantFoto(_ world: World) -> [Effect] {
        let path = world.session?.user.fotoProfil.flatMap { $0.isEmpty ? nil : $0 }
        if path != fotoPath {
            (fotoPath, fotoBytes, isFotoMissing) = (path, nil, false)
            foto.clear()
            if let path, world.capabilities?.hasAccount != false { return [.sync(.fetchFoto(path))] }
        }
        guard let fotoBytes else { return [] }
        let room = layout(world).foto
        guard foto.want("foto \(fotoPath ?? "")", room.size, world), let request = foto.request
        else {
            return []
        }
        return [.local(.drawBytes(fotoBytes, request))]
    }

    // MARK: Input

    private mutating func input(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.escape): return [.back]
        case .key(.tab), .key(.backTab): page = page == .profil ? .security : .profil
        case .key(.char("e")): return [.open(ProfilDialog(world))]
        case .key(.char("f")): return [.open(FotoDialog())]
        case .key(.char("s")) where world.capabilities?.hasAccount == true: return [.open(SandiDialog())]
        case .key(.char("v")) where world.capabilities?.hasTOTP == true: return openOTP()
        case .key(.char("x")) where world.capabilities?.hasAccount == true: return askToEnd(world)
        case .key(.char("X")) where world.capabilities?.hasAccount == true: askToEndEverywhere(world)
        case .key(let key): _ = list.handle(key, ids: ids, page: layout(world).devicePage)
        case .wheel(let step, _): list.scroll(by: step > 0 ? 1 : -1, ids: ids, page: layout(world).devicePage)
        case .click(let id, let isDouble): return click(id, isDouble, world)
        default: break
        }
        return []
    }

    private var ids: [SesiLoginID] { devices.value?.map(\.id) ?? [] }

    private mutating func click(_ id: HitID, _ isDouble: Bool, _ world: World) -> [Effect] {
        switch id.name {
        case Self.deviceHit:
            list.select(SesiLoginID(Int64(id.index)), ids: ids, page: layout(world).devicePage)
            return isDouble ? askToEnd(world) : []
        case Self.pageHit:
            page = id.index == 0 ? .profil : .security
            return []
        case Self.keyHit:
            let keys: [Character] = ["e", "f", "s", "v"]
            return keys.indices.contains(id.index) ? input(.key(.char(keys[id.index])), world) : []
        default: return []
        }
    }

    private func openOTP() -> [Effect] {
        guard let status = otp.value, status.isEnabled else { return [.open(OTPScreen())] }
        return [.open(OTPKelolaDialog(isRequired: status.isRequired))]
    }

    // MARK: Signing out elsewhere

    private mutating func askToEnd(_ world: World) -> [Effect] {
        let strings = AkunStrings(world.language)
        guard ending == nil, let device = devices.value?.first(where: { $0.id == list.selected }) else { return [] }
        guard !device.isSaatIni else { return [.toast(Toast(strings.useSignOut(world.key(TempatCommands.keluarAkun)), .info))] }
        question = Question(
            .device(device.id), title: strings.endDeviceTitle,
            body: [DeviceRow(device, world).name, DeviceRow(device, world).details, "", strings.endDeviceBody],
            confirm: strings.endDeviceConfirm)
        return []
    }

    private mutating func askToEndEverywhere(_ world: World) {
        guard ending == nil else { return }
        let strings = AkunStrings(world.language)
        let unsettled = world.outbox.count { $0.state != .refused }
        let kept = unsettled > 0 ? [strings.kept(unsettled)] : []
        question = Question(
            .everywhere, title: strings.endEverywhereTitle, body: [strings.endEverywhereBody] + kept,
            confirm: strings.endEverywhereConfirm)
    }

    private mutating func answer(_ action: Action, _ world: World) -> [Effect] {
        guard let subject = question?.subject, let answer = question?.answer(action) else { return [] }
        question = nil
        guard answer == .yes else { return [] }
        ending = world.ticket
        switch subject {
        case .device(let id): return [.sync(.ask(.endDevice(id), ticket: world.ticket))]
        case .everywhere: return [.sync(.ask(.endEverywhere, ticket: world.ticket))]
        }
    }
}
