import ChillAjarKit
import Glibc
import LocalStore

/// Invented kursus, the same at every run but for their days, which lie ahead.
struct Catalogue {
    private static let kursusPerMentor = 12

    /// How many kursus there are.
    let count: Int
    private let today: Tanggal
    private let subjects = [
        "Kalkulus Dasar", "Aljabar Linear", "Fisika Dasar", "Kimia Organik", "Statistika", "Struktur Data", "Basis Data",
        "Bahasa Inggris", "Akuntansi", "Mikroekonomi", "Termodinamika", "Elektronika",
    ]
    private let givenNames = [
        "Bagas", "Citra", "Dimas", "Endah", "Fajar", "Gita", "Hendra", "Intan", "Joko", "Kirana", "Lukman", "Maya",
    ]
    private let familyNames = ["Nugroho", "Wibowo", "Lestari", "Pratama", "Siregar", "Halim", "Saputra"]

    init(count: Int) {
        self.count = count
        today = Tanggal(dayNumber: time(nil) / 86_400)
    }

    /// The kursus that the list begins with: of the one mentor whose rating is the best, at the lowest price, from tomorrow on.
    var firstRows: [String] { (0..<Self.kursusPerMentor).map(name).sorted() }

    /// All of them.
    var kursusList: [Kursus] { (0..<count).map(kursus) }

    /// Writes them as the client's copy of what everybody sees.
    ///
    /// - Throws: `StoreFailure`.
    func save(in directory: String, server: Server) throws {
        let store = try LocalStore(directory: directory, server: server)
        let now = Timestamp(seconds: Int64(time(nil)))
        try store.save(Snapshot(.kursus(kursusList), fetchedAt: now), of: .kursus, owner: nil)
    }

    /// A kursus on one line, as programs show it that have no kursus; from 0.
    func line(_ number: Int) -> String {
        let mentor = mentor(number / Self.kursusPerMentor)
        let price = mentor.biayaPerSesi?.formatted ?? ""
        return "\(mark(number)) \(mentor.user?.nama ?? ""), \(mentor.jumlahTestimoni ?? 0) testimoni, \(price) per sesi"
    }

    /// The part of that line that no other has.
    func mark(_ number: Int) -> String { "\(name(number))," }

    private func name(_ number: Int) -> String {
        "\(subjects[number % subjects.count]) \(number / subjects.count + 1)"
    }

    private func kursus(_ number: Int) -> Kursus {
        let mentor = mentor(number / Self.kursusPerMentor)
        return Kursus(
            id: KursusID(Int64(number + 1)), nama: name(number),
            deskripsi: "Teori seperlunya, lalu latihan soal setiap pertemuan, sampai siap menghadapi ujian.",
            mentorID: mentor.id, mentor: mentor, jadwal: (0..<3).map { slot($0, of: number) },
            visibilitasPaket: (0..<2).map { place in
                let paket = paket((number + place) % 10)
                return VisibilitasPaket(paketID: paket.id, isVisible: true, paket: paket)
            })
    }

    private func slot(_ place: Int, of kursus: Int) -> JadwalKursus {
        let isFirst = kursus < Self.kursusPerMentor
        return JadwalKursus(
            id: JadwalKursusID(Int64(kursus * 3 + place + 1)), kursusID: KursusID(Int64(kursus + 1)),
            tanggal: Tanggal(dayNumber: today.dayNumber + (isFirst ? 1 + place : 2 + (kursus + place * 5) % 14)),
            waktu: Waktu(secondOfDay: isFirst ? 8 * 3600 : (8 + (kursus + place * 3) % 12) * 3600),
            gayaMengajar: GayaMengajar(rawValue: place == 0 ? "online" : "offline"),
            tempat: place == 0 ? nil : "Perpustakaan kampus, lantai 2")
    }

    private func mentor(_ number: Int) -> Mentor {
        let name = "\(givenNames[number % givenNames.count]) \(familyNames[number % familyNames.count])"
        let id = Int64(number + 1)
        return Mentor(
            id: MentorID(id), userID: UserID(id), rating: Rating(number == 0 ? 5 : 3 + Double(number % 19) / 10),
            biayaPerSesi: Rupiah(number == 0 ? 10_000 : Int64(20 + number % 8 * 5) * 1000),
            deskripsi: "Asisten dosen; sabar, dan suka soal yang sulit.", status: .active,
            jumlahTestimoni: number == 0 ? 400 : number % 40,
            user: User(id: UserID(id), nama: name))
    }

    private func paket(_ number: Int) -> Paket {
        let items = (0..<3).map { place in
            ItemPaket(
                id: ItemPaketID(Int64(number * 3 + place + 1)), nama: ["Modul", "Rekaman", "Bank soal"][place],
                harga: Rupiah(Int64(8 + number + place) * 1000))
        }
        return Paket(id: PaketID(Int64(number + 1)), nama: "NgeChill \(number + 1)", diskon: Rupiah(2000), items: items)
    }
}
