import ChillAjarKit

/// One history: a platform, two to five terminals, a network that fails, by one seed.
final class Simulation {
    nonisolated(unsafe) static var isTracing = false

    private static let start = Timestamp(seconds: 1_795_352_400)

    private let steps: Int
    private let scheduler: Scheduler
    private let platform: SimulatedPlatform
    private var clients: [SimulatedClient] = []
    private var nextProgram = 1
    private var nextTag = 0
    /// Rows that the person has dropped: what became of them they have chosen themselves.
    private var dropped: Set<String> = []

    /// What a history has come to.
    struct Result {
        /// What must hold and did not.
        var problems: [String] = []
        /// Sesi that the classic platform holds twice of one wish.
        var doubles = 0
        var trace: [String] = []
    }

    init(seed: UInt64, steps: Int, fault: Fault?) {
        self.steps = steps
        scheduler = Scheduler(seed: seed, now: Self.start)
        // What keys are for shows on ours; what the lease is for shows where there are none.
        let isOurs = fault == .sharedLease ? false : fault != nil || scheduler.numbers.chance(60)
        platform = SimulatedPlatform(isOurs: isOurs, fault: fault)
        makeClients(fault)
    }

    func run() -> Result {
        for client in clients { client.signIn() }
        scheduler.run(seconds: 5)
        for _ in 0..<steps {
            step()
            scheduler.run(seconds: scheduler.numbers.fraction() * 3)
        }
        settle()
        let result = judge()
        for client in clients {
            let engine = client.engine
            Task { await engine.stop() }
        }
        scheduler.runReady()
        scheduler.end()
        return result
    }

    private func makeClients(_ fault: Fault?) {
        var users: [Int64] = [1, 2, 3, 4]
        users = Array(users.prefix(2 + scheduler.numbers.below(3)))
        if scheduler.numbers.chance(40) || fault == .sharedLease { users.append(1) }
        var disks: [Int64: SimulatedDisk] = [:]
        for user in users {
            let disk = disks[user] ?? SimulatedDisk()
            disk.fault = fault
            disks[user] = disk
            let skew = scheduler.numbers.chance(30) ? Int64(scheduler.numbers.below(345_600)) - 172_800 : 0
            clients.append(
                SimulatedClient(
                    user: user, program: program(), disk: disk, platform: platform, scheduler: scheduler, skew: skew))
        }
    }

    private func program() -> Int {
        nextProgram += 1
        return nextProgram
    }

    // MARK: What happens

    private func step() {
        let client = clients[scheduler.numbers.below(clients.count)]
        switch scheduler.numbers.below(100) {
        case 0..<6: client.network.isCut.toggle()
        case 6..<14: client.network.trouble = [0, 10, 40, 80][scheduler.numbers.below(4)]
        case 14..<17: client.restart(as: program())
        case 17..<19: platform.tokens = platform.tokens.filter { $0.value != client.user }
        case 19..<22: client.disk.isFull.toggle()
        case 22..<30: client.perform(.retryNow)
        default:
            if client.isSignedIn { act(client) } else { client.signIn() }
        }
    }

    private func act(_ client: SimulatedClient) {
        switch client.user {
        case 1, 2: actAsPelanggan(client)
        case 3: actAsMentor(client)
        default: actAsAdmin(client)
        }
    }

    private func actAsPelanggan(_ client: SimulatedClient) {
        let own = sesi(.sesiPelanggan, client)
        switch scheduler.numbers.below(10) {
        case 0..<4: book(client)
        case 4, 5:
            let unsent = client.disk.rows.filter { if case .bookSesi = $0.mutation { $0.state == .waiting } else { false } }
            let provisional = unsent.map { SesiID(bookedBy: $0.id) }
            if let id = pick(own.filter { $0.tahap == .menungguPembayaran }.map(\.id) + provisional) { pay(id, nil, client) }
        case 6:
            let rejected = own.filter { $0.tahap == .buktiDitolak }
            if let sesi = pick(rejected) { pay(sesi.id, sesi.transaksi?.id, client) }
        case 7:
            if let id = pick(own.filter { $0.statusSesi == .pending }.map(\.id)) { client.submit(.cancelSesi(id), tag: tag()) }
        case 8:
            let word = tag()
            if let id = pick(own.filter { $0.statusSesi == .end }.map(\.id)) {
                client.submit(.reviewSesi(id, rating: 5, komentar: word), tag: word)
            }
        default: look(client, .sesiPelanggan)
        }
    }

    private func actAsMentor(_ client: SimulatedClient) {
        guard let sesi = pick(sesi(.sesiMentor, client).filter { [.pending, .started].contains($0.statusSesi) }) else {
            return look(client, .sesiMentor)
        }
        client.submit(sesi.statusSesi == .pending ? .startSesi(sesi.id) : .finishSesi(sesi.id), tag: tag())
    }

    private func actAsAdmin(_ client: SimulatedClient) {
        guard case .transaksi(let list) = client.lists[.antrean], let row = pick(list), scheduler.numbers.chance(70) else {
            return look(client, .antrean)
        }
        let mutation =
            scheduler.numbers.chance(75)
            ? Mutation.verifyPembayaran(row.id) : .rejectPembayaran(row.id, alasan: "Buram")
        client.submit(mutation, tag: tag())
    }

    /// Reads a list, or sees to what was refused.
    private func look(_ client: SimulatedClient, _ resource: Resource) {
        let refused = client.disk.rows.filter { $0.state == .refused }
        guard let row = pick(refused) else { return client.perform(.refresh(resource)) }
        if scheduler.numbers.chance(30) { return client.perform(.retry(row.id)) }
        if let tag = row.mutation.tag { dropped.insert(tag) }
        client.perform(.discard(row.id))
    }

    private func book(_ client: SimulatedClient) {
        let word = tag()
        let slot = Int64(scheduler.numbers.below(SimulatedPlatform.slots.count)) + SimulatedPlatform.slots.lowerBound
        client.submit(
            .bookSesi(
                SesiBooking(
                    mentorID: MentorID(1), pelangganID: PelangganID(client.user), kursusID: KursusID(1),
                    jadwalKursusID: JadwalKursusID(slot), paketID: nil, detailKursus: word)), tag: word)
    }

    private func pay(_ sesi: SesiID, _ transaksi: TransaksiID?, _ client: SimulatedClient) {
        client.submit(
            .uploadBukti(
                BuktiUpload(
                    sesiID: sesi, transaksiID: transaksi, mentorID: MentorID(1), pelangganID: PelangganID(client.user),
                    paketID: nil, jumlah: Rupiah(1), metodePembayaran: "transfer", tanggalPembayaran: Tanggal(dayNumber: 20_780),
                    path: "bukti", kind: .jpeg)), tag: tag())
    }

    private func tag() -> String {
        nextTag += 1
        return "wish-\(nextTag)"
    }

    private func pick<Element>(_ list: [Element]) -> Element? {
        list.isEmpty ? nil : list[scheduler.numbers.below(list.count)]
    }

    private func sesi(_ resource: Resource, _ client: SimulatedClient) -> [Sesi] {
        if case .sesi(let list) = client.lists[resource] { list } else { [] }
    }

    /// All that hinders goes, everybody signs in, and time passes until nothing is on its way.
    private func settle() {
        for client in clients { (client.network.trouble, client.network.isCut, client.disk.isFull) = (0, false, false) }
        for round in 0..<20 {
            for client in clients {
                if !client.isSignedIn { client.signIn() }
                if round == 0 { client.perform(.retryNow) }
            }
            scheduler.run(seconds: 35)
            // Who reads learns whether their session still holds.
            for client in clients { client.perform(.refresh(ownList(of: client))) }
            scheduler.run(seconds: 10)
            if round > 0, clients.allSatisfy({ $0.isSignedIn && $0.disk.isSettled }) { break }
        }
    }

    private func ownList(of client: SimulatedClient) -> Resource {
        switch client.user {
        case 1, 2: .sesiPelanggan
        case 3: .sesiMentor
        default: .antrean
        }
    }

    // MARK: What must hold

    private func judge() -> Result {
        var result = Result()
        for client in clients { judge(client, &result) }
        if platform.isOurs {
            judgePlatform(&result)
            judgeOrder(&result)
        }
        judgeRows(&result)
        judgeDoubles(&result)
        if Simulation.isTracing { result.trace = clients.flatMap(\.trace).sorted() }
        return result
    }

    private func judge(_ client: SimulatedClient, _ result: inout Result) {
        if !client.disk.isSettled {
            result.problems.append(
                "user \(client.user): the outbox does not empty: \(client.disk.rows.map { ($0.id, $0.state) })")
        }
        for (tag, outcome) in client.wishes {
            if case .done(let sesi?) = outcome, !platform.everMade.contains(sesi) {
                result.problems.append("\(tag): told as done, and the platform has no sesi \(sesi)")
            }
            if outcome == .queued, !client.disk.rows.contains(where: { $0.mutation.tag == tag }), !dropped.contains(tag),
                client.bookings.contains(tag), !platform.tagsEver.contains(tag),
                clients.count(where: { $0.user == client.user }) == 1
            {
                result.problems.append("\(tag): kept, told so, and lost")
            }
        }
        guard let content = client.lists[ownList(of: client)] else { return }
        if content.facts != platform.facts(for: client.user) {
            result.problems.append("user \(client.user): the copy is not what the platform says")
        }
    }

    /// Nothing that was kept disappears by itself, and nothing leaves that is about what does not exist.
    private func judgeRows(_ result: inout Result) {
        for client in clients {
            result.problems += client.untrue.map { "user \(client.user): \($0)" }
            let kept = Set(client.disk.rows.map(\.id)).union(client.disk.removed)
            for row in client.disk.promised where !kept.contains(row.id) {
                result.problems.append("user \(client.user): row \(row.id) was kept and is lost")
            }
        }
        result.problems += platform.strange
    }

    /// What changes one thing arrives in the order in which it was asked for.
    private func judgeOrder(_ result: inout Result) {
        let places = Dictionary(uniqueKeysWithValues: platform.keys.enumerated().map { ($1, $0) })
        var seen: Set<ObjectIdentifier> = []
        for client in clients where seen.insert(ObjectIdentifier(client.disk)).inserted {
            var last: [String: Int] = [:]
            for row in client.disk.promised {
                guard let subject = row.mutation.subject, let place = places[row.idempotencyKey] else { continue }
                if let before = last[subject], before > place {
                    result.problems.append("user \(client.user): \(subject) was changed out of order")
                }
                last[subject] = place
            }
        }
    }

    private func judgePlatform(_ result: inout Result) {
        let live = platform.sesiList.filter { $0.status != "cancelled" }
        for (slot, list) in Dictionary(grouping: live, by: \.slot) where list.count > 1 {
            result.problems.append("slot \(slot) is booked \(list.count) times")
        }
        let payments = Dictionary(grouping: platform.transaksiList.filter { $0.status != "rejected" }, by: \.sesi)
        for (sesi, list) in payments where list.count > 1 { result.problems.append("sesi \(sesi) is paid \(list.count) times") }
    }

    /// One wish, one sesi. Only the classic platform may hold two of one, by what the network repeats on its own.
    private func judgeDoubles(_ result: inout Result) {
        for (tag, list) in Dictionary(grouping: platform.sesiList, by: \.tag) where list.count > 1 {
            if platform.isOurs || platform.repeated[tag, default: 0] < list.count - 1 {
                result.problems.append("\(tag) was booked \(list.count) times")
            } else {
                result.doubles += list.count - 1
            }
        }
    }
}

extension ResourceContent {
    /// Each row in a word: its id and how far it is.
    fileprivate var facts: Set<String> {
        switch self {
        case .sesi(let list): Set(list.map { "\($0.id) \($0.statusSesi.rawValue)" })
        case .transaksi(let list): Set(list.map { "\($0.id) \($0.statusPembayaran.rawValue)" })
        case .kursus, .mentor, .notifikasi: []
        }
    }
}

extension SimulatedPlatform {
    /// What a person's own list must say, each row in a word.
    fileprivate func facts(for user: Int64) -> Set<String> {
        switch user {
        case 1, 2: Set(sesiList.filter { $0.pelanggan == user }.map { "\($0.id) \($0.status)" })
        case 3:
            Set(
                sesiList.filter { sesi in transaksiList.contains { $0.sesi == sesi.id && $0.status == "accepted" } }
                    .map { "\($0.id) \($0.status)" })
        default: Set(transaksiList.filter { $0.status == "menunggu_verifikasi" }.map { "\($0.id) \($0.status)" })
        }
    }
}

extension SimulatedDisk {
    /// Whether nothing waits but what the person must decide, and what depends on that.
    var isSettled: Bool {
        let refused = Set(rows.filter { $0.state == .refused }.map(\.id))
        return rows.allSatisfy { $0.state == .refused || $0.dependsOn.map(refused.contains) ?? false }
    }
}
