import ChillAjarKit
import FoundationEssentials

/// A platform in memory: ours, which knows keys and keeps a slot for one, or the classic one, which does neither.
final class SimulatedPlatform: @unchecked Sendable {
    struct Sesi {
        let id: Int64
        let slot: Int64
        let pelanggan: Int64
        let tag: String
        var status = "pending"
        var testimoni: String?
    }

    struct Transaksi {
        let id: Int64
        let sesi: Int64
        let pelanggan: Int64
        var status = "menunggu_verifikasi"
        var updatedAt: Int64
        /// How many proofs have come for it.
        var proofs = 1
    }

    let isOurs: Bool
    let fault: Fault?
    var sesiList: [Sesi] = []
    var transaksiList: [Transaksi] = []
    /// Every sesi that was ever made, also those that were cancelled since.
    var everMade: Set<Int64> = []
    /// The tag of every booking that ever came.
    var tagsEver: Set<String> = []
    /// What has ever come about here, each in a word and an id.
    var effects: Set<String> = []
    /// The keys of the mutations that came, each once, in the order in which they came first.
    var keys: [String] = []
    /// Requests about what no platform has ever made.
    var strange: [String] = []
    /// How often the network has repeated a booking, or brought it late, by itself; by its tag.
    private(set) var repeated: [String: Int] = [:]
    var tokens: [String: Int64] = [:]
    private var answers: [String: (content: String, answer: TransportResponse)] = [:]
    private var lastID: Int64 = 100
    private var lastToken = 0

    /// Users 1 and 2 are pelanggan of the same ids, 3 is the mentor, 4 the admin.
    static let slots: ClosedRange<Int64> = 1...6

    init(isOurs: Bool, fault: Fault?) {
        (self.isOurs, self.fault) = (isOurs, fault)
    }

    /// Handles a request that has arrived.
    func handle(_ request: TransportRequest, at now: Int64) -> TransportResponse {
        var response = answer(request, at: now)
        response.headers.append(HTTPHeader("Date", Timestamp(microseconds: now).httpDate))
        return response
    }

    private func answer(_ request: TransportRequest, at now: Int64) -> TransportResponse {
        let path = String(request.url.split(separator: "/api", maxSplits: 1).last ?? "")
        if path == "/capabilities" { return capabilities }
        if path == "/login" { return logIn(request) }
        if path == "/public/kursus" { return json(kursus) }
        let token = request.headers.first { $0.name == "Authorization" }.map { String($0.value.dropFirst(7)) } ?? ""
        guard let user = tokens[token] else { return json(#"{"message": "Unauthenticated."}"#, 401) }
        let key = request.headers.first { $0.name == "Idempotency-Key" }?.value
        if let key, !keys.contains(key) { keys.append(key) }
        guard isOurs, fault != .forgottenKeys, let key, request.method != .get else {
            return answer(request.method, path, request.body, user, now)
        }
        let content = "\(request.method) \(path) \(request.body)"
        if let kept = answers["\(user) \(key)"] {
            return kept.content == content ? kept.answer : json(#"{"message": "key of another content"}"#, 422)
        }
        let answer = answer(request.method, path, request.body, user, now)
        answers["\(user) \(key)"] = (content, answer)
        return answer
    }

    /// Notes that the network brings a request once more than it was sent, or when nobody waits for it.
    func noteRepeated(_ request: TransportRequest) {
        if request.url.hasSuffix("pesan-sesi") { repeated[Fields(request.body).text("detailKursus"), default: 0] += 1 }
    }

    private var capabilities: TransportResponse {
        guard isOurs else { return json("<html>", 404) }
        return json(#"{"server": "chillajar-server", "features": ["idempotency", "detail"]}"#)
    }

    private func logIn(_ request: TransportRequest) -> TransportResponse {
        guard let id = Int64(Fields(request.body).text("email").prefix(1)) else { return json("{}", 401) }
        lastToken += 1
        tokens["t\(lastToken)"] = id
        let peran = id <= 2 ? "pelanggan" : id == 3 ? "mentor" : "admin"
        let more = id <= 2 ? #", "pelanggan": {"id": \#(id)}"# : id == 3 ? #", "mentor": {"id": 1}"# : ""
        return json(#"{"token": "t\#(lastToken)", "user": {"id": \#(id), "nama": "N", "peran": "\#(peran)"\#(more)}}"#)
    }

    private func answer(
        _ method: HTTPMethod, _ path: String, _ body: TransportRequest.Body, _ user: Int64, _ now: Int64
    ) -> TransportResponse {
        let parts = path.split(separator: "/")
        let id = parts.last.flatMap { Int64($0) } ?? 0
        switch (method, parts.dropLast(parts.last.flatMap { Int64($0) } == nil ? 0 : 1).joined(separator: "/")) {
        case (.get, "kursus"): return json(kursus)
        case (.get, "pelanggan/daftar-sesi-transaksi"): return sesiJSON(sesiList.filter { $0.pelanggan == user })
        case (.get, "mentor/daftar-sesi"):
            return sesiJSON(sesiList.filter { sesi in transaksiList.contains { $0.sesi == sesi.id && $0.status == "accepted" } })
        case (.get, "transaksi"): return json("[" + transaksiList.map(transaksiJSON).joined(separator: ",") + "]")
        case (.get, _): return json("[]")
        case (.post, "pelanggan/pesan-sesi"): return book(Fields(body), user)
        case (.post, "transaksi"): return pay(Fields(body), user, now)
        case (.delete, "sesi"): return cancel(id, user)
        case (.post, "pelanggan/unggah-bukti"): return payAgain(id, now)
        case (.post, "pelanggan/beri-testimoni"): return review(id, Fields(body), user)
        case (.post, "mentor/mulai-sesi"): return step(id, from: "pending", to: "started")
        case (.post, "mentor/selesai-sesi"): return step(id, from: "started", to: "end")
        case (.post, "admin/verifikasi-pembayaran"): return decide(id, "accepted", now)
        case (.post, "admin/tolak-pembayaran"): return decide(id, "rejected", now)
        default: return json(#"{"message": "?"}"#, 404)
        }
    }

    // MARK: What changes

    private func isLive(_ sesi: Sesi) -> Bool { sesi.status != "cancelled" }

    private func book(_ fields: Fields, _ user: Int64) -> TransportResponse {
        let slot = fields.number("jadwal_kursus_id")
        tagsEver.insert(fields.text("detailKursus"))
        let isTaken = sesiList.contains { $0.slot == slot && isLive($0) }
        if isOurs, isTaken, fault != .doubleSlot { return json(#"{"message": "Slot sudah dipesan"}"#, 409) }
        lastID += 1
        let sesi = Sesi(id: lastID, slot: slot, pelanggan: user, tag: fields.text("detailKursus"))
        sesiList.append(sesi)
        everMade.insert(sesi.id)
        return json(#"{"message": "ok", "sesi": \#(sesiJSON(sesi))}"#, 201)
    }

    private func cancel(_ id: Int64, _ user: Int64) -> TransportResponse {
        guard let index = sesiList.firstIndex(where: { $0.id == id && $0.pelanggan == user }), isLive(sesiList[index]) else {
            return json(#"{"message": "?"}"#, 404)
        }
        if transaksiList.contains(where: { $0.sesi == id }) { return json(#"{"message": "Bukti sudah dikirim"}"#, 409) }
        effects.insert("cancel \(id)")
        if isOurs { sesiList[index].status = "cancelled" } else { sesiList.remove(at: index) }
        return TransportResponse(status: 204)
    }

    private func pay(_ fields: Fields, _ user: Int64, _ now: Int64) -> TransportResponse {
        let sesi = fields.number("sesi_id")
        if !everMade.contains(sesi) { strange.append("a payment for sesi \(sesi)") }
        guard sesiList.contains(where: { $0.id == sesi && isLive($0) }) else { return json(#"{"message": "?"}"#, 404) }
        if isOurs, transaksiList.contains(where: { $0.sesi == sesi && $0.status != "rejected" }) {
            return json(#"{"message": "Sudah ada"}"#, 409)
        }
        lastID += 1
        let row = Transaksi(id: lastID, sesi: sesi, pelanggan: user, updatedAt: now)
        transaksiList.append(row)
        effects.insert("pay \(row.id)")
        return json(#"{"message": "ok", "transaksi": \#(transaksiJSON(row))}"#, 201)
    }

    private func payAgain(_ id: Int64, _ now: Int64) -> TransportResponse {
        guard let index = transaksiList.firstIndex(where: { $0.id == id }) else { return json("{}", 404) }
        let sesi = transaksiList[index].sesi
        let isPaidOtherwise = transaksiList.contains { $0.sesi == sesi && $0.id != id && $0.status != "rejected" }
        if isOurs, transaksiList[index].status == "accepted" || isPaidOtherwise { return json("{}", 409) }
        transaksiList[index].status = "menunggu_verifikasi"
        transaksiList[index].updatedAt = now
        transaksiList[index].proofs += 1
        return json(#"{"message": "ok", "transaksi": \#(transaksiJSON(transaksiList[index]))}"#)
    }

    private func review(_ id: Int64, _ fields: Fields, _ user: Int64) -> TransportResponse {
        guard let index = sesiList.firstIndex(where: { $0.id == id && $0.pelanggan == user }) else { return json("{}", 403) }
        guard sesiList[index].status == "end" else { return json(#"{"message": "belum"}"#, 422) }
        (sesiList[index].status, sesiList[index].testimoni) = ("reviewed", fields.text("komentar"))
        effects.insert("reviewed \(id)")
        return json(#"{"message": "ok", "testimoni": {"id": \#(id), "sesi_id": \#(id), "rating": 5}}"#, 201)
    }

    private func step(_ id: Int64, from: String, to: String) -> TransportResponse {
        guard let index = sesiList.firstIndex(where: { $0.id == id }) else { return json("{}", 404) }
        guard sesiList[index].status == from else { return json(#"{"message": "status"}"#, 409) }
        sesiList[index].status = to
        effects.insert("\(to) \(id)")
        return json(#"{"message": "ok"}"#)
    }

    private func decide(_ id: Int64, _ status: String, _ now: Int64) -> TransportResponse {
        guard let index = transaksiList.firstIndex(where: { $0.id == id }) else { return json("{}", 404) }
        if isOurs, transaksiList[index].status != "menunggu_verifikasi" { return json(#"{"message": "sudah"}"#, 409) }
        (transaksiList[index].status, transaksiList[index].updatedAt) = (status, now)
        effects.insert("\(status) \(id)")
        return json(#"{"message": "ok", "transaksi": \#(transaksiJSON(transaksiList[index]))}"#)
    }

    // MARK: What is said

    private func json(_ text: String, _ status: Int = 200) -> TransportResponse {
        TransportResponse(status: status, body: Array(text.utf8))
    }

    private var kursus: String {
        let taken = Set(sesiList.filter(isLive).map(\.slot))
        let slots = Self.slots.filter { !taken.contains($0) }.map {
            #"{"id": \#($0), "kursus_id": 1, "tanggal": "2026-12-0\#($0)", "waktu": "08:00:00", "gayaMengajar": "online"}"#
        }
        return #"[{"id": 1, "namaKursus": "K", "mentor_id": 1, "jadwal_kursus": [\#(slots.joined(separator: ","))]}]"#
    }

    private func sesiJSON(_ list: [Sesi]) -> TransportResponse {
        json("[" + list.map(sesiJSON).joined(separator: ",") + "]")
    }

    private func sesiJSON(_ sesi: Sesi) -> String {
        let row = isOurs ? transaksiList.last { $0.sesi == sesi.id } : nil
        let more =
            (row.map { #", "transaksi": \#(transaksiJSON($0))"# } ?? "")
            + (sesi.testimoni == nil ? "" : #", "testimoni": {"id": \#(sesi.id), "sesi_id": \#(sesi.id), "rating": 5}"#)
        return #"{"id": \#(sesi.id), "pelanggan_id": \#(sesi.pelanggan), "mentor_id": 1, "kursus_id": 1, "#
            + #""jadwal_kursus_id": \#(sesi.slot), "detailKursus": "\#(sesi.tag)", "statusSesi": "\#(sesi.status)"\#(more)}"#
    }

    private func transaksiJSON(_ row: Transaksi) -> String {
        let moment = Timestamp(microseconds: row.updatedAt).description
        return #"{"id": \#(row.id), "sesi_id": \#(row.sesi), "pelanggan_id": \#(row.pelanggan), "mentor_id": 1, "jumlah": 1, "#
            + #""statusPembayaran": "\#(row.status)", "buktiPembayaran": "b.jpg", "updated_at": "\#(moment)"}"#
    }
}

/// The fields of a body, JSON or a form.
struct Fields {
    private var fields: [String: String] = [:]

    init(_ body: TransportRequest.Body) {
        switch body {
        case .none, .piece: break
        case .json(let bytes):
            let values = (try? JSONDecoder().decode([String: Value].self, from: Data(bytes))) ?? [:]
            fields = values.mapValues(\.text)
        case .multipart(let parts):
            for case .field(let name, let value) in parts { fields[name] = value }
        }
    }

    func text(_ name: String) -> String { fields[name] ?? "" }
    func number(_ name: String) -> Int64 { Int64(text(name)) ?? 0 }

    private struct Value: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int64.self) {
                text = String(number)
            } else if let truth = try? container.decode(Bool.self) {
                text = String(truth)
            } else {
                text = try container.decode(String.self)
            }
        }
    }
}
