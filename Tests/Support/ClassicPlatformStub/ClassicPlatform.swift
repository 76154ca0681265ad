import Glibc
import TinyHTTPServer

/// The classic platform as the contract describes it: Part 1 with every variation, and the left column of Part 2.
///
/// In memory, on a free port of 127.0.0.1, seeded with the people of ``ClassicAccount``, 3 mentors, 8 kursus with free slots
/// from tomorrow on, 2 paket, and the sesi of ``ClassicAccount/otherPelanggan`` in every status.
public final class ClassicPlatform: Sendable {
    private let server: TinyServer
    private let state: PlatformState

    /// Starts it.
    ///
    /// - Parameter disguise: what it says instead of a text for people that stands under a key (``PlatformState/spoken``).
    public init(disguise: (@Sendable (_ key: String, _ text: String) -> String)? = nil) throws(TinyServerError) {
        let state = PlatformState(disguise)
        self.state = state
        server = try TinyServer { state.answer($0) }
    }

    /// `http://127.0.0.1:PORT`, without `/api`.
    public var url: String { server.url }
    /// What was asked so far.
    public var requests: [TinyRequest] { server.requests }

    /// Lets something go wrong with the next answers of a route, as `POST /api/pelanggan/pesan-sesi`; a path that ends with
    /// `/` stands for all below it.
    public func inject(_ fault: Fault, into route: String, times: Int = 1) {
        state.inject(fault, into: route, times: times)
    }

    /// How many sesi there are, to see whether something was booked twice.
    public var sesi: [JSON] { state.rows(.sesi) }
    /// The transaksi as they stand in the table.
    public var transaksi: [JSON] { state.rows(.transaksi) }
    /// The slots as they stand in the table.
    public var jadwal: [JSON] { state.rows(.jadwal) }

    /// The bytes of a transaksi's proof.
    public func bukti(ofTransaksi id: Int) -> [UInt8]? { state.bukti(ofTransaksi: id) }

    /// Ends every session, so that the next request is 401.
    public func forgetTokens() { state.forgetTokens() }

    /// Stops it; every connection is closed.
    public func stop() { server.stop() }
}

/// The tables and the faults, behind one lock.
final class PlatformState: @unchecked Sendable {
    private struct Injection {
        let fault: Fault
        let route: String
        var timesLeft: Int
    }

    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let router: Router
    private let disguise: (@Sendable (_ key: String, _ text: String) -> String)?
    private var database = Seed.database()
    private var injections: [Injection] = []

    init(_ disguise: (@Sendable (_ key: String, _ text: String) -> String)?) {
        self.disguise = disguise
        pthread_mutex_init(lock, nil)
        var router = Router()
        router.addAccountRoutes()
        router.addPelangganRoutes()
        router.addMentorRoutes()
        router.addAdminRoutes()
        router.addResourceRoutes()
        self.router = router
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    func inject(_ fault: Fault, into route: String, times: Int) {
        locked { injections.append(Injection(fault: fault, route: route, timesLeft: times)) }
    }

    func rows(_ table: Database.Table) -> [JSON] { locked { database.all(table) } }

    func bukti(ofTransaksi id: Int) -> [UInt8]? {
        locked { database.find(.transaksi, id)?["buktiPembayaran"].text.flatMap { database.uploads[$0]?.bytes } }
    }

    func forgetTokens() { locked { database.tokens = [:] } }

    func answer(_ request: TinyRequest) -> TinyAnswer {
        locked {
            let fault = takeFault("\(request.method) \(request.path)")
            guard fault?.acts ?? true else { return spoil(TinyAnswer(), fault) }
            let acceptsJSON = request.header("Accept")?.contains("application/json") == true
            return spoil(disguised(reply(to: request)).answer(acceptsJSON: acceptsJSON), fault)
        }
    }

    /// The keys of texts that are written for people.
    static let spoken: Set<String> = [
        "nama", "namaKursus", "deskripsi", "detailKursus", "komentar", "keterangan", "tempat", "alamat", "nomorTelepon", "email",
        "metodePembayaran", "message", "errors",
    ]

    private func disguised(_ reply: Reply) -> Reply {
        guard let disguise, case .json(let status, let body) = reply else { return reply }
        return .json(status, body.disguised(disguise, key: nil))
    }

    private func reply(to request: TinyRequest) -> Reply {
        let (fields, files) = Call.input(of: request)
        let method = request.method == "POST" ? fields["_method"].text?.uppercased() ?? "POST" : request.method
        let token = request.header("Authorization").flatMap { $0.hasPrefix("Bearer ") ? String($0.dropFirst(7)) : nil }
        let person = token.flatMap { database.tokens[$0] }.flatMap { database.find(.user, $0) }
        return router.reply(method, request.path, &database) { ids in
            Call(path: request.path, ids: ids, input: fields, files: files, person: person)
        }
    }

    private func takeFault(_ route: String) -> Fault? {
        guard
            let index = injections.firstIndex(where: { $0.route == route || $0.route.hasSuffix("/") && route.hasPrefix($0.route) }
            )
        else { return nil }
        injections[index].timesLeft -= 1
        let fault = injections[index].fault
        if injections[index].timesLeft == 0 { injections.remove(at: index) }
        return fault
    }

    private func spoil(_ answer: TinyAnswer, _ fault: Fault?) -> TinyAnswer {
        var answer = answer
        switch fault {
        case nil: break
        case .dropsAfterActing, .dropsBeforeActing: answer.delivery = .dropped
        case .badGateway, .badGatewayAfterActing: answer = Reply.html(502, "502 Bad Gateway").answer(acceptsJSON: true)
        case .truncates(let bytes): answer.delivery = .cut(afterBytes: bytes)
        case .slow(let pause): answer.delivery = .slowly(bytes: 64, pauseMilliseconds: pause)
        case .silent: answer.delivery = .never
        }
        return answer
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body()
    }
}

extension JSON {
    /// With other texts for people; what lies in a list or below an object of them is one too.
    fileprivate func disguised(_ disguise: (_ key: String, _ text: String) -> String, key: String?) -> JSON {
        switch self {
        case .text(let text): key.map { .text(disguise($0, text)) } ?? self
        case .list(let elements): .list(elements.map { $0.disguised(disguise, key: key) })
        case .object(let members):
            .object(
                members.map { member in
                    let key = PlatformState.spoken.contains(member.name) ? member.name : key == "errors" ? key : nil
                    return Member(name: member.name, value: member.value.disguised(disguise, key: key))
                })
        default: self
        }
    }
}
