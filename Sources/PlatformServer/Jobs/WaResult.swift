import ChillAjarKit

/// What becomes of a message over WhatsApp, as an answer tells it; the request never waits for the gateway.
enum WaResult: Sendable, Equatable {
    case queued
    case noGateway
    case noNumber

    /// Of a message to a person with that telephone number.
    init(to telepon: String?, over gateway: WhatsAppGateway) {
        if !gateway.isConfigured {
            self = .noGateway
        } else {
            self = telepon.flatMap { NomorWhatsApp($0) } == nil ? .noNumber : .queued
        }
    }
}

extension JSONWriter {
    /// `{status, queued, message, error?}` (contract, Part 1; `queued` is ours).
    mutating func gateway(_ key: StaticString, _ result: WaResult) {
        object(key) { json in
            json.field("status", result == .queued)
            json.field("queued", result == .queued)
            switch result {
            case .queued: json.field("message", "Pesan WhatsApp masuk antrean.")
            case .noGateway:
                json.field("message", "Pesan WhatsApp tidak dikirim: gateway belum diatur.")
                json.field("error", "gateway_belum_diatur")
            case .noNumber:
                json.field("message", "Pesan WhatsApp tidak dikirim: nomor telepon belum ada atau tidak sah.")
                json.field("error", "nomor_tidak_sah")
            }
        }
    }
}
