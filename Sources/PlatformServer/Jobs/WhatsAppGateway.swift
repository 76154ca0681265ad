import ChillAjarKit
import CurlTransport

/// Hands messages to the gateway: `POST /send-message` with `{phone, message, sender}` (contract, Part 1).
///
/// The gateway knows no keys: who sends twice is read twice. What is not certain is therefore never sent again.
struct WhatsAppGateway: Sendable {
    /// How handing over a message ended.
    enum Ending: Sendable, Equatable {
        /// There is no gateway.
        case notConfigured
        /// The gateway took it.
        case sent
        /// It certainly did not go out, and may be tried again.
        case notSent(String)
        /// The gateway will not take it.
        case refused(String)
        /// It may have gone out, or not.
        case unclear(String)
    }

    private static let maximumAnswerBytes = 64 << 10
    /// Seconds for finding and reaching the gateway; they do not count as waiting for its answer.
    private static let connectSeconds = 10

    private let configuration: GatewayConfiguration
    private let address: String?
    private let transport: any Transport

    init(_ configuration: GatewayConfiguration, transport: (any Transport)? = nil) {
        self.configuration = configuration
        address = configuration.url.map(Self.address)
        let plain = configuration.url.map { Set(Self.plainHost($0).map { [$0] } ?? []) } ?? []
        self.transport =
            transport
            ?? CurlTransport(
                CurlTransport.Options(
                    userAgent: "chillajar-server/\(Platform.version)", allowPlainHTTP: plain, connectSeconds: Self.connectSeconds,
                    keptConnections: 2))
    }

    /// Whether messages leave at all.
    var isConfigured: Bool { address != nil }

    func send(_ message: String, to nomor: NomorWhatsApp) async -> Ending {
        guard let address else { return .notConfigured }
        let body = JSONWriter.object { json in
            json.field("phone", nomor.digits)
            json.field("message", message)
            json.field("sender", configuration.sender)
        }
        // A connection of its own: on a kept one that the gateway has just closed nobody could tell what arrived.
        let request = TransportRequest(
            .post, address, headers: [HTTPHeader("Connection", "close")], body: .json(body),
            stallSeconds: max(1, configuration.timeoutSeconds), maximumAnswerBytes: Self.maximumAnswerBytes)
        switch await answer(to: request) {
        case .success(let response): return Self.ending(of: response)
        case .failure(let failure): return Self.ending(of: failure)
        }
    }

    /// The answer, waited for no longer than configured, however slowly it drips.
    private func answer(to request: TransportRequest) async -> Result<TransportResponse, TransportFailure> {
        let transport = transport
        let sending = Task { () async -> Result<TransportResponse, TransportFailure> in
            do throws(TransportFailure) {
                return .success(try await transport.send(request, progress: nil))
            } catch {
                return .failure(error)
            }
        }
        let limit = configuration.timeoutSeconds + Self.connectSeconds
        let alarm = Task {
            if (try? await Task.sleep(for: .seconds(limit))) != nil { sending.cancel() }
        }
        defer { alarm.cancel() }
        return await withTaskCancellationHandler {
            await sending.value
        } onCancel: {
            sending.cancel()
        }
    }

    static func ending(of failure: TransportFailure) -> Ending {
        switch failure {
        case .unreachable(let reason): .notSent("gateway tidak dapat dihubungi: \(reason)")
        case .untrusted(let reason): .notSent("sertifikat gateway tidak dipercaya: \(reason)")
        case .badAddress(let reason): .notSent("alamat gateway tidak dapat dipakai: \(reason)")
        case .unreadableFile(let path, let reason): .notSent("\(path): \(reason)")
        case .interrupted(let reason): .unclear("jawaban gateway tidak utuh: \(reason)")
        case .tooLarge: .unclear("jawaban gateway terlalu besar")
        case .cancelled: .unclear("gateway tidak menjawab pada waktunya")
        }
    }

    static func ending(of response: TransportResponse) -> Ending {
        let words = words(in: response.body)
        switch response.status {
        case 200...299:
            guard case .object(let fields) = try? JSONReader.read(response.body) else {
                return .unclear("jawaban gateway bukan JSON")
            }
            return fields["status"] == .bool(true) ? .sent : .unclear("gateway menjawab tanpa menyatakan terkirim\(words)")
        case 503, 429: return .notSent("gateway menjawab \(response.status)\(words)")
        case 400, 401, 403, 404, 405, 413, 415, 422: return .refused("gateway menolak (\(response.status))\(words)")
        default: return .unclear("gateway menjawab \(response.status)\(words)")
        }
    }

    /// What the gateway says, as far as it may stand in a list and a log.
    private static func words(in body: [UInt8]) -> String {
        guard case .object(let fields) = try? JSONReader.read(body) else { return "" }
        let texts = ["message", "error"].compactMap { key -> String? in
            guard case .string(let text)? = fields[key] else { return nil }
            return String(text.unicodeScalars.prefix(200).map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
        }
        return texts.isEmpty ? "" : ": \(texts.joined(separator: "; "))"
    }

    private static func address(of url: String) -> String {
        var base = url
        while base.hasSuffix("/") { base.removeLast() }
        return base.hasSuffix("/send-message") ? base : base + "/send-message"
    }

    /// The host of an address without TLS: who configured it has said that it may be spoken to so.
    private static func plainHost(_ url: String) -> String? {
        guard url.lowercased().hasPrefix("http://") else { return nil }
        let authority = url.dropFirst("http://".count).prefix { $0 != "/" && $0 != "?" }
        if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }).lowercased() }
        return String(authority.prefix { $0 != ":" }).lowercased()
    }
}
