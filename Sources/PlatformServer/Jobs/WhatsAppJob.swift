import ChillAjarKit
import SQL

extension JobKind {
    static let whatsApp = JobKind(rawValue: "whatsapp")
}

/// What a WhatsApp job carries.
struct WhatsAppMessage: Sendable, Equatable {
    let nomor: NomorWhatsApp
    let text: String
    /// A sesi that must still lie ahead and be paid when the message goes out.
    var paidSesi: Int64?

    var payload: String {
        String(
            decoding: JSONWriter.object { json in
                json.field("phone", nomor.digits)
                json.field("message", text)
                if let paidSesi { json.field("sesi_lunas", paidSesi) }
            }, as: UTF8.self)
    }

    init(nomor: NomorWhatsApp, text: String, paidSesi: Int64? = nil) {
        self.nomor = nomor
        self.text = text
        self.paidSesi = paidSesi
    }

    init?(payload: String) {
        guard case .object(let fields) = try? JSONReader.read(Array(payload.utf8)),
            case .string(let phone)? = fields["phone"], let nomor = NomorWhatsApp(phone),
            case .string(let text)? = fields["message"]
        else { return nil }
        self.init(nomor: nomor, text: text)
        if case .number(let digits)? = fields["sesi_lunas"] { paidSesi = Int64(digits) }
    }
}

extension Connection {
    /// Puts a message into the line, in the caller's transaction; at most one for each key, whatever happens.
    ///
    /// - Parameters:
    ///   - telepon: as the person wrote it; the message is not made, and false comes back, when it is none that the gateway takes.
    ///   - about: what admins see of it, without the text.
    ///   - validUntil: after this moment it is not sent any more; a one-time code's end.
    ///   - paidSesi: a sesi that must still lie ahead and be paid when the message goes out.
    @discardableResult
    func enqueueWhatsApp(
        to telepon: String?, message: String, key: String, at now: Timestamp, about keterangan: String = "Pesan WhatsApp",
        validUntil: Timestamp? = nil, paidSesi: Int64? = nil
    ) throws -> Bool {
        guard let nomor = telepon.flatMap({ NomorWhatsApp($0) }) else { return false }
        let content = WhatsAppMessage(nomor: nomor, text: message, paidSesi: paidSesi)
        try enqueue(
            NewJob(
                .whatsApp, payload: content.payload, key: "wa:\(key)", about: "\(keterangan), ke \(nomor.masked)",
                validUntil: validUntil), at: now)
        return true
    }
}

extension JobDefinition {
    /// Hands one message to the gateway. An end that nobody knows is a dead letter: at most one message per event.
    static let whatsApp = JobDefinition(.whatsApp, width: 2, isRepeatable: false, maximumAttempts: 30) { job, context in
        guard let message = WhatsAppMessage(payload: job.payload) else { return .dead(reason: "Isi pekerjaan tidak terbaca.") }
        if let sesi = message.paidSesi, try !context.services.database.read({ try $0.isPaidAhead(sesi: sesi, at: context.now) }) {
            return .obsolete(note: "Sesi sudah tidak berlaku; tidak dikirim.")
        }
        switch await context.services.gateway.send(message.text, to: message.nomor) {
        case .sent: return .done
        case .notConfigured:
            context.logger.info("whatsapp off", metadata: ["job": "\(job.id)", "to": "\(message.nomor.masked)"])
            return .done(note: "tidak dikirim: gateway belum diatur")
        case .notSent(let reason): return .retry(reason: reason)
        case .refused(let reason): return .dead(reason: reason)
        case .unclear(let reason): return .dead(reason: "Tidak jelas apakah terkirim: \(reason)")
        }
    }
}
