import ChillAjarKit
import FoundationEssentials

/// A platform that takes proofs in pieces, over a link that breaks after so many bytes.
actor TusPlatform: Transport {
    /// How many bytes of the upload have come, and how many were sent to it in all.
    private(set) var received: Int64 = 0
    private(set) var sent: Int64 = 0
    /// What each payment said of its file.
    private(set) var payments: [[String: String]] = []
    private(set) var hosts: Set<String> = []
    private var uploads = 0
    private var budget: Int64?
    private var isBroken = false
    private var breaksForGood = false
    private var forgets = false
    private let location: String?

    init(linkBreaksAfter budget: Int64? = nil, location: String? = nil) {
        (self.budget, self.location) = (budget, location)
    }

    /// From its break on the link stays broken, until it is mended.
    func breakForGood() { breaksForGood = true }
    func mend() { (isBroken, breaksForGood) = (false, false) }
    func forgetUploadsWhenBroken() { forgets = true }

    func send(
        _ request: TransportRequest, progress: (@Sendable (TransferProgress) -> Void)?
    ) async throws(TransportFailure) -> TransportResponse {
        hosts.insert(String(request.url.dropFirst(8).prefix { $0 != "/" }))
        if isBroken { throw .unreachable("broken") }
        let path = String(request.url.split(separator: "/api", maxSplits: 1).last ?? "")
        switch (request.method, path) {
        case (.get, "/capabilities"):
            return json(#"{"server": "chillajar-server", "features": ["idempotency", "detail", "resumable-upload"]}"#)
        case (.post, "/unggahan"):
            uploads += 1
            received = 0
            return TransportResponse(status: 201, headers: [HTTPHeader("Location", location ?? "/api/unggahan/u\(uploads)")])
        case (.head, "/unggahan/u\(uploads)"): return offset(200)
        case (.patch, "/unggahan/u\(uploads)"): return try append(request.body, progress)
        case (.post, "/transaksi"): return pay(request.body)
        case (.get, _): return json("[]")
        default: return TransportResponse(status: 404)
        }
    }

    private func append(
        _ body: TransportRequest.Body, _ progress: (@Sendable (TransferProgress) -> Void)?
    ) throws(TransportFailure) -> TransportResponse {
        guard case .piece(_, let offset, let byteCount) = body else { return TransportResponse(status: 400) }
        guard offset == received else { return TransportResponse(status: 409) }
        let passed = min(byteCount, budget ?? byteCount)
        received += passed
        sent += passed
        progress?(TransferProgress(sentBytes: passed, totalBytes: byteCount, bytesPerSecond: 1))
        guard let left = budget, left <= byteCount else {
            budget = budget.map { $0 - passed }
            return self.offset(204)
        }
        budget = nil
        isBroken = breaksForGood
        if forgets { uploads += 100 }
        throw .interrupted("the link broke")
    }

    private func pay(_ body: TransportRequest.Body) -> TransportResponse {
        guard case .multipart(let parts) = body else { return TransportResponse(status: 400) }
        payments.append(
            parts.reduce(into: [:]) { proof, part in
                switch part {
                case .field("unggahan_id", let id): proof["unggahan_id"] = id
                case .file(let name, let fileName, _, _): proof[name] = fileName
                default: break
                }
            })
        return TransportResponse(status: 201, body: Array(#"{"transaksi": \#(Wire.transaksi(4))}"#.utf8))
    }

    private func offset(_ status: Int) -> TransportResponse {
        TransportResponse(status: status, headers: [HTTPHeader("Upload-Offset", String(received))])
    }

    private func json(_ text: String) -> TransportResponse { TransportResponse(status: 200, body: Array(text.utf8)) }
}
