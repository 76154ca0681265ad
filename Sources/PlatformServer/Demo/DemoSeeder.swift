import ChillAjarKit
import SQL

/// Fills an empty platform with invented, believable people, courses and bookings.
///
/// What happened in the past goes through the same rules as a live request, at the moment it is said to have happened.
struct DemoSeeder {
    private let db: Connection
    private let store: FileStore
    private let now: Timestamp
    private let passwordHash: String
    private var bukti = DemoBukti()
    private var admin: [Person] = []
    private var pelanggan: [Person] = []
    private var mentors: [Person] = []
    /// By mentor and number.
    private var kursus: [[Int64]] = []
    private var paket: [Int64] = []
    /// The paket of each kursus.
    private var offered: [Int64: [Int64]] = [:]

    private static let day: Int64 = 86_400
    /// How long a lesson takes, seconds.
    static let lesson = 90 * 60
    private static let rooms = [
        "Ruang belajar Cikini lt. 2", "Kafe Teduh, meja pojok", "Perpustakaan kota, ruang diskusi B", "Co-working Sahabat",
    ]

    private init(db: Connection, store: FileStore, now: Timestamp, passwordHash: String) {
        self.db = db
        self.store = store
        self.now = now
        self.passwordHash = passwordHash
    }

    /// Fills the database, in the caller's transaction.
    static func seed(_ db: Connection, _ store: FileStore, at now: Timestamp, passwordHash: String) throws {
        var seeder = DemoSeeder(db: db, store: store, now: now, passwordHash: passwordHash)
        try seeder.people()
        try seeder.catalogue()
        for (number, booking) in DemoBooking.all(at: now).enumerated() { try seeder.play(booking, number) }
        try seeder.freeSlots()
    }

    // MARK: People

    private mutating func people() throws {
        let begin = now.adding(seconds: -120 * Self.day)
        let rani = try user(
            "Rani Oktaviani", DemoAccounts.signIn(.admin)?.email ?? "", .admin, "081100630001", "Jl. Thamrin 5, Jakarta", begin)
        admin.append(Person(userID: rani, peran: .admin))
        for (number, person) in DemoPelanggan.all.enumerated() {
            let joined = begin.adding(seconds: Int64(number * 5) * Self.day)
            let id = try user(person.nama, person.email, .pelanggan, person.telepon, person.alamat, joined)
            pelanggan.append(
                Person(userID: id, peran: .pelanggan, pelangganID: try db.insertPelanggan(user: id, at: joined)))
        }
        for mentor in DemoMentor.all { mentors.append(try insert(mentor, .active, begin)) }
        _ = try insert(DemoMentor.pending, .pending, now.adding(seconds: -2 * Self.day))
    }

    private func user(
        _ nama: String, _ email: String, _ peran: Peran, _ telepon: String, _ alamat: String, _ at: Timestamp
    ) throws -> Int64 {
        try db.insertUser(
            NewUser(nama: nama, email: email, passwordHash: passwordHash, peran: peran, nomorTelepon: telepon, alamat: alamat),
            at: at)
    }

    private func insert(_ mentor: DemoMentor, _ status: StatusMentor, _ at: Timestamp) throws -> Person {
        let id = try user(mentor.nama, mentor.email, .mentor, mentor.telepon, mentor.alamat, at)
        let mentorID = try db.insertMentor(
            user: id, biaya: Rupiah(mentor.biaya), deskripsi: mentor.deskripsi, status: status, at: at)
        return Person(userID: id, peran: .mentor, mentorID: mentorID)
    }

    // MARK: Courses

    private mutating func catalogue() throws {
        let begin = now.adding(seconds: -100 * Self.day)
        paket = try DemoPaket.insert(into: db, at: begin)
        for (index, mentor) in DemoMentor.all.enumerated() {
            let id = mentors[index].mentorID ?? 0
            kursus.append(
                try mentor.kursus.map { try db.insertKursus(nama: $0.nama, deskripsi: $0.deskripsi, mentor: id, at: begin) })
            for (number, kursusID) in kursus[index].enumerated() {
                // Two or three of the bundles each, so that lists differ.
                offered[kursusID] = paket.enumerated().filter { (index + number + $0.offset) % 4 != 3 }.map(\.element)
                for paketID in offered[kursusID] ?? [] { try db.setVisible(true, paket: paketID, kursus: kursusID, at: begin) }
            }
        }
    }

    /// Free slots over the next fourteen days, at the hours of each mentor; no two of a mentor's at the same time.
    private func freeSlots() throws {
        for (mentor, list) in kursus.enumerated() {
            let person = DemoMentor.all[mentor]
            var place = 0
            for (number, kursusID) in list.enumerated() {
                for slot in 0..<person.slot[number] {
                    let day = 1 + (place * 5 + mentor * 3) % 14
                    let hour = person.jam[place % person.jam.count]
                    place += 1
                    _ = try db.insertJadwal(
                        draft(kursusID, day: day, Waktu(secondOfDay: hour * 3600), person.cara, variant: slot + number),
                        at: now.adding(seconds: -3 * Self.day))
                }
            }
        }
    }

    private func draft(_ kursus: Int64, day: Int, _ waktu: Waktu, _ cara: DemoMentor.Cara, variant: Int) -> SlotDraft {
        let isOnline = cara == .online || (cara == .keduanya && variant % 3 != 2)
        return SlotDraft(
            kursusID: kursus, tanggal: now.tanggal(in: .wib).adding(days: day), waktu: waktu, gaya: isOnline ? .online : .offline,
            keterangan: isOnline ? "Siapkan kertas dan kamera" : "Bawa alat tulis",
            tempat: isOnline ? nil : Self.rooms[variant % Self.rooms.count],
            selesai: Waktu(secondOfDay: waktu.secondOfDay + Self.lesson),
            tautan: isOnline ? "https://ruang.contoh.id/\(kursus)-\(day)-\(waktu.secondOfDay / 3600)" : nil)
    }

    // MARK: Bookings

    private mutating func play(_ booking: DemoBooking, _ number: Int) throws {
        let kursusID = kursus[booking.mentor][booking.kursus]
        let slot = draft(kursusID, day: booking.day, booking.waktu, DemoMentor.all[booking.mentor].cara, variant: number)
        let begin = Timestamp(slot.tanggal, slot.waktu, in: .wib)
        // Booked when the plan says, but before the slot began.
        let booked = min(now.adding(seconds: -booking.minutesAgo * 60), begin.adding(seconds: -2 * Self.day))
        let at = booking.isUpcoming ? now.adding(seconds: -booking.minutesAgo * 60) : booked
        let jadwal = try db.insertJadwal(slot, at: at.adding(seconds: -Self.day))
        let buyer = pelanggan[booking.pelanggan]
        let sesi = try Booking.book(
            BookingRequest(
                mentorID: mentors[booking.mentor].mentorID ?? 0, pelangganID: buyer.pelangganID ?? 0, kursusID: kursusID,
                jadwalID: jadwal, paketID: paket(booking.paket, of: kursusID), detail: booking.topic), by: buyer, at: at, in: db)
        try follow(booking, sesi: sesi, number, booked: at, begin: begin)
    }

    private func paket(_ number: Int?, of kursus: Int64) -> Int64? {
        guard let number, let choice = offered[kursus], !choice.isEmpty else { return nil }
        return choice[number % choice.count]
    }

    private mutating func follow(_ booking: DemoBooking, sesi: Int64, _ number: Int, booked: Timestamp, begin: Timestamp) throws {
        let buyer = pelanggan[booking.pelanggan]
        let mentor = mentors[booking.mentor]
        let paid = booked.adding(seconds: 240)
        let decided = booked.adding(seconds: 3000)
        switch booking.course {
        case .awaitingPayment: return
        case .cancelled: return try Booking.cancel(sesi, by: buyer, at: paid, in: db)
        case .waiting(let kind): _ = try pay(sesi, booking, kind, number, at: paid)
        case .rejected(let alasan):
            let transaksi = try pay(sesi, booking, .jpeg, number, at: paid)
            try Pembayaran.reject(transaksi, alasan: alasan, by: admin[0], at: decided, in: db)
        case .accepted, .started, .ended, .reviewed:
            let transaksi = try pay(sesi, booking, .jpeg, number, at: paid)
            try Pembayaran.accept(transaksi, by: admin[0], at: decided, in: db)
        }
        guard booking.course.hasStarted else { return }
        try Pelajaran.start(sesi, by: mentor, at: begin, in: db)
        guard booking.course.hasEnded else { return }
        try Pelajaran.finish(sesi, by: mentor, at: begin.adding(seconds: 5400), in: db)
        if case .reviewed(let stars, let komentar) = booking.course {
            _ = try Pelajaran.review(
                sesi, rating: stars, komentar: komentar, by: buyer, at: begin.adding(seconds: 9 * 3600), in: db)
        }
    }

    private mutating func pay(
        _ sesi: Int64, _ booking: DemoBooking, _ kind: BuktiFile.Kind, _ number: Int, at time: Timestamp
    ) throws -> Int64 {
        guard let record = try db.sesi(sesi) else { throw Problem.internalError }
        // Who is rejected had paid too little, and one of the queue has too.
        let shortfall = booking.isUnderpaid || number == 19 ? Rupiah(5_000) : .zero
        let bytes = try bukti.bytes(
            kind, amount: record.jumlahSementara - shortfall, sender: DemoPelanggan.all[booking.pelanggan].nama, at: time,
            number: number, isOld: booking.course.hasEnded)
        let file = try store.keep(bytes, as: kind, on: .bukti)
        try db.insertBerkas(file, owner: pelanggan[booking.pelanggan].userID, at: time)
        let draft = PaymentDraft(
            metode: kind == .pdf ? "Transfer melalui ATM" : "Transfer bank",
            tanggal: "\(time.tanggal(in: .wib))T00:00:00.000000Z",
            bukti: file)
        return try Pembayaran.create(
            sesi: sesi, jumlah: nil, draft, by: pelanggan[booking.pelanggan], at: time, in: db
        ).id
    }
}

extension DemoBooking {
    /// Whether its slot lies ahead and its hold matters.
    fileprivate var isUpcoming: Bool { day > 0 || (day == 0 && !course.hasStarted) }

    fileprivate var isUnderpaid: Bool {
        if case .rejected = course { return true }
        return false
    }
}

extension DemoBooking.Course {
    fileprivate var hasStarted: Bool {
        switch self {
        case .started, .ended, .reviewed: true
        default: false
        }
    }

    fileprivate var hasEnded: Bool {
        switch self {
        case .ended, .reviewed: true
        default: false
        }
    }
}
