import ChillAjarKit
import QR
import TerminalUI

/// Sets up the second factor: a secret for an authenticator app, its first code, and the recovery codes, which are shown once.
struct OTPScreen: Screen {
    /// How far it has come.
    enum Stage: Hashable, Sendable {
        /// The secret is asked for.
        case starting(Ticket?)
        /// The secret could not be had.
        case failed(APIError)
        /// The secret is shown, and a code of it awaited.
        case scanning(OTPSecret)
        /// It is on; the recovery codes are shown.
        case codes([String])
    }

    static let fileName = "chillajar-kode-pemulihan.txt"
    static let codeLength = 6

    private(set) var stage: Stage
    private(set) var code = TextField(maximumLength: codeLength)
    private(set) var qr: QRView?
    private(set) var waiting: Ticket?
    private(set) var error: SafeText = ""
    /// Where the recovery codes were saved; empty while they were not.
    private(set) var savedTo: SafeText = ""
    private var isKept = false
    private(set) var question: Question<Bool>?

    /// From the beginning.
    init() { stage = .starting(nil) }

    /// Only to show recovery codes.
    init(codes: [String]) { stage = .codes(codes) }

    /// Digits are typed, and go to no other place.
    var takesText: Bool { true }
    func ownName(_ language: Language) -> SafeText? { AkunStrings(language).title }
    var isBusy: Bool {
        if case .codes = stage { !isKept } else { waiting != nil }
    }
    func owns(_ ticket: Ticket) -> Bool {
        if case .starting(ticket) = stage { return true }
        return ticket == waiting
    }

    func bindings(_ world: World) -> [KeyBinding] {
        if let question { return question.bindings(world) }
        let strings = OTPStrings(world.language)
        let back = world.bindBack()
        switch stage {
        case .starting: return [back]
        case .failed: return [world.bind(PasangVerifikasiCommands.kirim, as: strings.again), back]
        case .scanning:
            return [
                world.bind(PasangVerifikasiCommands.kirim, as: strings.confirm),
                world.bind(PasangVerifikasiCommands.tukar, as: strings.swap),
                world.bind(PasangVerifikasiCommands.salin, as: strings.copyKey), back,
            ]
        case .codes:
            return [
                world.bind(KodePemulihanCommands.simpan, as: strings.saveFile),
                world.bind(KodePemulihanCommands.salin, as: strings.copyCodes), world.bindBack(as: strings.done),
            ]
        }
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared: if case .starting(nil) = stage { return begin(world) }
        case .key, .paste, .click: return question == nil ? input(action, world) : answer(action)
        case .sync(.answered(let ticket, let answer)) where owns(ticket): take(answer, world)
        case .sync(.declined(let ticket, let failure)) where owns(ticket): fail(failure, world)
        case .local(.saved(Self.fileName, let result)): note(result, world)
        default: break
        }
        return []
    }

    private mutating func begin(_ world: World) -> [Effect] {
        stage = .starting(world.ticket)
        return [.sync(.ask(.beginOTP, ticket: world.ticket))]
    }

    private mutating func take(_ answer: AkunAnswer, _ world: World) {
        waiting = nil
        error = ""
        switch answer {
        case .otpSecret(let secret):
            stage = .scanning(secret)
            qr = QRCode(secret.shortURI).map(QRView.init)
        case .recoveryCodes(let codes): stage = .codes(codes)
        default: break
        }
    }

    private mutating func fail(_ failure: APIError, _ world: World) {
        if case .starting = stage {
            stage = .failed(failure)
            return
        }
        waiting = nil
        code.text = ""
        if case .invalid = failure {
            error = OTPStrings(world.language).wrongCode
        } else {
            error = AkunStrings(world.language).sentence(failure)
        }
    }

    // MARK: Input

    private mutating func input(_ action: Action, _ world: World) -> [Effect] {
        switch (stage, action) {
        case (.codes(let codes), _): return inputCodes(action, codes, world)
        case (_, .key(.escape)): return [.back]
        case (.failed, .key(.enter)): return begin(world)
        case (.scanning(let secret), _): return waiting == nil ? inputCode(action, secret, world) : []
        default: return []
        }
    }

    private mutating func inputCode(_ action: Action, _ secret: OTPSecret, _ world: World) -> [Effect] {
        switch action {
        case .key(.char("c")), .click(HitID("otp-kunci"), _): return [.copy(SafeText(outside: secret.secret))]
        case .key(.char("t")): qr?.isSwapped.toggle()
        case .key(.enter), .click(HitID("otp-kirim"), _): return confirm(world)
        case .key(.char(let character)):
            guard character.isASCII, character.isNumber else { break }
            _ = code.handle(.char(character))
            error = ""
            // The last digit says that it is whole.
            if code.text.count == Self.codeLength { return confirm(world) }
        case .key(let key): _ = code.handle(key)
        case .paste(let text):
            code.text = String(text.filter { $0.isASCII && $0.isNumber })
            if code.text.count == Self.codeLength { return confirm(world) }
        default: break
        }
        return []
    }

    private mutating func confirm(_ world: World) -> [Effect] {
        guard code.text.count == Self.codeLength else {
            error = OTPStrings(world.language).sixDigits
            return []
        }
        error = ""
        waiting = world.ticket
        return [.sync(.ask(.confirmOTP(code: code.text), ticket: world.ticket))]
    }

    // MARK: Recovery codes

    private mutating func inputCodes(_ action: Action, _ codes: [String], _ world: World) -> [Effect] {
        let strings = OTPStrings(world.language)
        switch action {
        case .key(.char("s")), .click(HitID("otp-simpan"), _):
            let text = strings.file(codes, email: world.session?.user.email ?? "", server: world.server.name)
            return [.local(.save(Array(text.utf8), fileName: Self.fileName))]
        case .key(.char("c")), .click(HitID("otp-salin"), _):
            isKept = true
            return [.copy(SafeText(outside: codes.joined(separator: "\n")))]
        case .key(.escape), .key(.enter), .click(HitID("otp-selesai"), _):
            if isKept { return [.back] }
            question = Question(true, title: strings.leaveTitle, body: [strings.leaveBody], confirm: strings.leaveConfirm)
        default: break
        }
        return []
    }

    private mutating func note(_ result: Result<String, LocalFailure>, _ world: World) {
        guard case .codes = stage else { return }
        switch result {
        case .success(let path):
            savedTo = SafeText(outside: path).singleLine
            isKept = true
            error = ""
        case .failure(let failure): error = OTPStrings(world.language).notSaved(failure.reason)
        }
    }

    private mutating func answer(_ action: Action) -> [Effect] {
        guard let answer = question?.answer(action) else { return [] }
        question = nil
        return answer == .yes ? [.back] : []
    }
}
