import ChillAjarKit
import TerminalUI

/// Changes the reason of a reject that was not taken.
struct TolakUlangDialog: Screen {
    private let id: OutboxID
    private var form: RejectForm
    private var sending = Sending.no

    init(_ id: OutboxID, _ row: AntreanRow, _ alasan: String) {
        self.id = id
        form = RejectForm(row)
        form.fill(alasan)
    }

    var isDialog: Bool { true }
    var takesText: Bool { true }
    var isBusy: Bool { sending.isWaiting }
    func owns(_ ticket: Ticket) -> Bool { ticket == sending.ticket }

    func bindings(_ world: World) -> [KeyBinding] { form.bindings(world) }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(let key) where sending == .no:
            switch form.handle(key) {
            case .handled: break
            case .cancelled: return [.back]
            case .submitted(let alasan):
                sending = .waiting(world.ticket)
                return [world.submit(.rejectPembayaran(form.row.id, alasan: alasan), replacing: id)]
            }
        case .key(.escape): return [.back, .toast(Toast(CommonStrings(world.language).stillSending, .info))]
        case .paste(let text) where sending == .no: form.paste(text)
        case .click(let hit, _) where sending == .no:
            if let key = RejectForm.key(of: hit) { return update(.key(key), world) }
            form.click(hit)
        case .sync(.queued(sending.ticket, _)): return [.back]
        case .sync(.done(sending.ticket, _)):
            let nama = SafeText.shortName(form.row.pelanggan)
            return [.back, .toast(Toast(AntreanStrings(world.language).rejected(nama), .success))]
        case .sync(.failed(sending.ticket, _, let failure)):
            if sending.end(failure) { form.error = ErrorSentences(world.language).sentence(failure) }
        default: break
        }
        return []
    }

    func view(_ canvas: inout Canvas, _ world: World) { form.view(&canvas, world) }
}
